export { Category, Division, Enterprise, Person, RegistryMatch, RoleEnum, Unit } from './graphql/directory.types.js';
