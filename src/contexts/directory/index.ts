export type { FormAnswers, FormField } from './domain/form.js';
export { checkAnswers } from './domain/form.js';
export type { RegistryMatch } from './domain/enterprise.js';
export { matchAgainstRegistry } from './domain/enterprise.js';
export {
  activeCategory,
  accountOfPhone,
  activeUnits,
  unclassifiedCategory,
  contactInClear,
  contactsOfUnit,
  divisionExists,
  enterpriseOf,
  enterpriseWithoutCode,
  lookUpFiler,
  makeEnterprise,
  registryEntryOf,
  rememberContact,
  unitWithFunction,
} from './persistence/directory.repository.js';
export { parseUscc } from './domain/uscc.js';
export type { ActiveCategory } from './persistence/master-data.js';
export { claimFor } from './use-cases/enter-claim.js';
export { acceptedCreditCode, creditCodeOf } from './use-cases/credit-code.js';
export { deputyOf, handlerOfUnit, headsOf, personWithDeputy } from './persistence/people.repository.js';
export { absencesByKey, isAbsenceSeen, lastsNow } from './persistence/people.views.js';
export { revokeSessionsOf, tenantIdOf } from './use-cases/sessions.js';
export { disableUnit, OneUnit, type UnitChanged } from './use-cases/disable-unit.js';
export { ACCOUNT_NAME, CATEGORY, DIVISION, ENTERPRISE, UNIT } from './persistence/directory.shapes.js';
export { actorOf, currentActor } from './persistence/actor.views.js';
export { suggestionFor } from './persistence/catalogue.views.js';
export {
  categoriesByKey,
  claimsByKey,
  clientsByKey,
  enterprisesByKey,
  leadersByKey,
  unitsByKey,
} from './persistence/directory.views.js';
export { unitContactsByKey } from './persistence/unit-contact.views.js';
