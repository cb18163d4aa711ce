export { Category, Division, Enterprise, Person, RegistryMatch, RoleEnum, Unit } from './graphql/directory.types.js';
export { UnitInput, UnitPayload } from './graphql/unit.types.js';
export { unitCommand } from './graphql/unit.resolver.js';
