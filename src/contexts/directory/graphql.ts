export {
  Category,
  Division,
  Enterprise,
  EnterpriseStatusEnum,
  MatchOutcomeEnum,
  Person,
  RoleEnum,
  Unit,
} from './graphql/directory.types.js';
