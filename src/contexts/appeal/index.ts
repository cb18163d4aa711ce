export { APPEAL_EVENT_TYPES, type AppealEventType } from './domain/events.js';
export { faultsOfLifecycle } from './domain/lifecycle.js';
export type { AppealCommand } from './domain/lifecycle.js';
export { AppealSchema, type Appeal, type Assignment } from './persistence/appeal.schema.js';
export { forwardByPolicy } from './use-cases/forward-dissatisfaction.js';
export { passOn } from './persistence/appeal.repository.js';
export { ENTERPRISE_SIDE, TOLD_ONCE_MS } from './domain/message.js';
export { tellMerged } from './persistence/merged-into.js';
export { evaluateByDefault } from './use-cases/evaluate-appeal.js';
export {
  actingPost,
  contactOf,
  happen,
  lockAppeal,
  move,
  openAppeal,
  type AppealChanged,
  type AppealHappened,
  type OpenedAppeal,
} from './use-cases/on-appeal.js';
export { appealsByKey, paperByKey, partsByKey, roundsByKey, savedSearchesOf } from './persistence/appeal.views.js';
