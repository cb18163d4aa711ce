export type { FormAnswers, FormField } from './domain/form.js';
export { checkAnswers } from './domain/form.js';
export type { RegistryMatch } from './domain/enterprise.js';
export { acceptedType, matchAgainstRegistry } from './domain/enterprise.js';
export { parseUscc } from './domain/uscc.js';
export {
  activeCategory,
  activeUnits,
  contactInClear,
  contactsOfUnit,
  divisionExists,
  headsOf,
  lookUpFiler,
  makeEnterprise,
  rememberContact,
  unitWithFunction,
} from './persistence/directory.repository.js';
export { tenantIdOf } from './use-cases/sessions.js';
export { ACCOUNT_NAME, CATEGORY, DIVISION, ENTERPRISE, UNIT } from './persistence/directory.shapes.js';
export { actorOf, currentActor } from './persistence/actor.views.js';
export { ACTOR_CHANNEL } from './use-cases/sessions.js';
export { suggestionFor } from './persistence/catalogue.views.js';
export { categoriesByKey, enterprisesByKey, unitsByKey } from './persistence/directory.views.js';
