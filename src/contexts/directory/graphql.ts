export { Category, Division, Enterprise, Person, RoleEnum, Unit } from './graphql/directory.types.js';
