export { APPEAL_EVENT_TYPES, type AppealEventType } from './domain/events.js';
export { faultsOfLifecycle } from './domain/lifecycle.js';
export type { AppealCommand } from './domain/lifecycle.js';
export { AppealSchema, type Appeal, type Assignment } from './persistence/appeal.schema.js';
export { forwardByPolicy } from './use-cases/forward-dissatisfaction.js';
export { evaluateByDefault } from './use-cases/evaluate-appeal.js';
export {
  actingPost,
  contactOf,
  happen,
  lockAppeal,
  move,
  openAppeal,
  type AppealHappened,
  type OpenedAppeal,
} from './use-cases/on-appeal.js';
export { appealsByKey, paperByKey, partsByKey, roundsByKey, savedSearchesOf } from './persistence/appeal.views.js';
import { addInternalNote } from './use-cases/add-internal-note.js';
import { assignHandler } from './use-cases/assign-handler.js';
import { checkResult } from './use-cases/check-result.js';
import { addHotlineEvent } from './use-cases/add-hotline-event.js';
import { decideExtension } from './use-cases/decide-extension.js';
import { decideFinally } from './use-cases/decide-finally.js';
import { dispatchAppeal } from './use-cases/dispatch-appeal.js';
import { evaluateAppeal } from './use-cases/evaluate-appeal.js';
import { fileAppeal } from './use-cases/file-appeal.js';
import { forwardDissatisfaction } from './use-cases/forward-dissatisfaction.js';
import { giveCoHandlerOpinion } from './use-cases/give-co-handler-opinion.js';
import { receiveAssignment } from './use-cases/receive-assignment.js';
import { recordConsultation } from './use-cases/record-consultation.js';
import { recordFollowUpVisit } from './use-cases/record-follow-up-visit.js';
import { replyToAppeal } from './use-cases/reply-to-appeal.js';
import { requestExtension } from './use-cases/request-extension.js';
import { returnAppeal } from './use-cases/return-appeal.js';
import { sendMessage } from './use-cases/send-message.js';
import { reviewRegistration } from './use-cases/review-registration.js';
import { withdrawAppeal } from './use-cases/withdraw-appeal.js';

export type { AppealChanged } from './use-cases/on-appeal.js';

/** Commands that callers other than the API give: the seed now, integrations to come. */
export const appealCommands = {
  addInternalNote,
  assignHandler,
  checkResult,
  addHotlineEvent,
  decideExtension,
  decideFinally,
  dispatchAppeal,
  evaluateAppeal,
  fileAppeal,
  forwardDissatisfaction,
  giveCoHandlerOpinion,
  receiveAssignment,
  recordConsultation,
  recordFollowUpVisit,
  replyToAppeal,
  requestExtension,
  returnAppeal,
  sendMessage,
  reviewRegistration,
  withdrawAppeal,
};
