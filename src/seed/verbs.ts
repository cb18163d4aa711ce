import { AddHotlineEvent, addHotlineEvent } from '../contexts/appeal/use-cases/add-hotline-event.js';
import { AddInternalNote, addInternalNote } from '../contexts/appeal/use-cases/add-internal-note.js';
import { AssignHandler, assignHandler } from '../contexts/appeal/use-cases/assign-handler.js';
import { AttachFiles, attachFiles } from '../contexts/appeal/use-cases/attach-files.js';
import { CheckResult, checkResult } from '../contexts/appeal/use-cases/check-result.js';
import { CloseByLaw, closeByLaw } from '../contexts/appeal/use-cases/close-by-law.js';
import { DecideExtension, decideExtension } from '../contexts/appeal/use-cases/decide-extension.js';
import { DecideFinally, decideFinally } from '../contexts/appeal/use-cases/decide-finally.js';
import { DispatchAppeal, dispatchAppeal } from '../contexts/appeal/use-cases/dispatch-appeal.js';
import { SaveDraft, saveDraft } from '../contexts/appeal/use-cases/drafts.js';
import {
  EvaluateAppeal,
  evaluateAppeal,
  EvaluateByToken,
  evaluateByToken,
} from '../contexts/appeal/use-cases/evaluate-appeal.js';
import { FileAppeal, fileAppeal } from '../contexts/appeal/use-cases/file-appeal.js';
import {
  ForwardDissatisfaction,
  forwardDissatisfaction,
} from '../contexts/appeal/use-cases/forward-dissatisfaction.js';
import { GiveCoHandlerOpinion, giveCoHandlerOpinion } from '../contexts/appeal/use-cases/give-co-handler-opinion.js';
import { ObjectToAssignment, objectToAssignment } from '../contexts/appeal/use-cases/object-to-assignment.js';
import { ReceiveAssignment, receiveAssignment } from '../contexts/appeal/use-cases/receive-assignment.js';
import { RecordConsultation, recordConsultation } from '../contexts/appeal/use-cases/record-consultation.js';
import { RecordFollowUpVisit, recordFollowUpVisit } from '../contexts/appeal/use-cases/record-follow-up-visit.js';
import { RecordVerification, recordVerification } from '../contexts/appeal/use-cases/record-verification.js';
import { RedispatchAppeal, redispatchAppeal } from '../contexts/appeal/use-cases/redispatch-appeal.js';
import { ReplyToAppeal, replyToAppeal } from '../contexts/appeal/use-cases/reply-to-appeal.js';
import { RequestExtension, requestExtension } from '../contexts/appeal/use-cases/request-extension.js';
import { RequestSupplement, requestSupplement } from '../contexts/appeal/use-cases/request-supplement.js';
import { ReturnAppeal, returnAppeal } from '../contexts/appeal/use-cases/return-appeal.js';
import { ReviewListing, reviewListing } from '../contexts/appeal/use-cases/review-listing.js';
import { ReviewRegistration, reviewRegistration } from '../contexts/appeal/use-cases/review-registration.js';
import { RuleOnObjection, ruleOnObjection } from '../contexts/appeal/use-cases/rule-on-objection.js';
import { SaveSearch, saveSearch } from '../contexts/appeal/use-cases/saved-searches.js';
import { SendMessage, sendMessage } from '../contexts/appeal/use-cases/send-message.js';
import { SupplementAppeal, supplementAppeal } from '../contexts/appeal/use-cases/supplement-appeal.js';
import { MergeAppeals, mergeAppeals } from '../contexts/appeal/use-cases/merge-appeals.js';
import { WithdrawAppeal, withdrawAppeal } from '../contexts/appeal/use-cases/withdraw-appeal.js';
import { RecordAbsence, recordAbsence } from '../contexts/directory/use-cases/absences.js';
import { UrgeAppeal, urgeAppeal } from '../contexts/supervision/use-cases/urge-appeal.js';
import { DAY_MS } from '../time/pure/index.js';
import type { Step } from './data/types.js';
import { ANYBODY, HOTLINE, type Scene } from './scene.js';

type Verbs = { [Verb in Step['do']]: (scene: Scene, step: Extract<Step, { do: Verb }>) => Promise<unknown> };

/** Hours that a step takes: nothing but waiting takes time. */
export const hoursOf = (step: Step): number => (step.do === 'wait' ? (step.days ?? 0) * 24 + (step.hours ?? 0) : 0);

/** What the filer of a story hands in. */
function filing(scene: Scene): Record<string, unknown> {
  const { story, filedAt } = scene;
  const { channel, kind, title, description, divisionCode, formAnswers, contact, order } = story;
  const enterprise = { creditCode: story.enterpriseCode, name: story.enterpriseName };
  const categoryId = scene.id('Category', 'category', story.category);
  const filed = { channel, kind, title, description, categoryId, divisionCode, formAnswers, enterprise, contact };
  if (!order) return filed;
  const { dueInDays, ...own } = order;
  const externalDueAt = new Date(filedAt.getTime() + dueInDays * DAY_MS);
  return { ...filed, ...own, externalDispatchedAt: filedAt, externalDueAt };
}

export async function file(scene: Scene): Promise<void> {
  const uploadIds = await scene.upload(scene.filer, scene.story.papers);
  const { appealId } = await scene.give(scene.filer, FileAppeal, fileAppeal, { ...filing(scene), uploadIds });
  scene.appealKey = appealId;
}

const units = (scene: Scene, host: string, coHandlers: readonly string[] = []) => ({
  hostUnitId: scene.unit(host),
  coHandlerUnitIds: coHandlers.map((unit) => scene.unit(unit)),
});

/** Each verb of a story: the command it is, given by the person whose it is. */
export const VERBS: Verbs = {
  wait: (scene, step) => scene.wait(hoursOf(step)),
  review: (scene, { result, note, creditCode: correctedCreditCode }) =>
    scene.give(scene.staff('REGISTRY_REVIEWER'), ReviewRegistration, reviewRegistration, {
      result,
      note,
      correctedCreditCode,
    }),
  amend: (scene, { description }) => scene.give(HOTLINE, FileAppeal, fileAppeal, { ...filing(scene), description }),
  hotline: (scene, { kind, text }) =>
    scene.give(HOTLINE, AddHotlineEvent, addHotlineEvent, {
      eventNo: `${scene.story.order?.externalNo}-${scene.at.getTime()}`,
      kind,
      text,
      occurredAt: scene.at,
    }),
  request: (scene, { text }) => scene.give(scene.of('BUREAU'), RequestSupplement, requestSupplement, { text }),
  supplement: async (scene, { text, papers }) => {
    const uploadIds = await scene.upload(scene.filer, papers);
    return scene.give(scene.filer, SupplementAppeal, supplementAppeal, { text, uploadIds });
  },
  return: (scene, { reason, text }) => scene.give(scene.of('BUREAU'), ReturnAppeal, returnAppeal, { reason, text }),
  dispatch: (scene, { host, coHandlers, grade }) => {
    scene.host = host;
    const given = { ...units(scene, host, coHandlers), grade };
    return scene.give(scene.of('BUREAU'), DispatchAppeal, dispatchAppeal, given);
  },
  redispatch: (scene, { host, coHandlers, reason }) => {
    scene.host = host;
    const given = { ...units(scene, host, coHandlers), reason };
    return scene.give(scene.of('BUREAU'), RedispatchAppeal, redispatchAppeal, given);
  },
  receive: async (scene, { unit }) => {
    const assignmentId = await scene.assignment(unit);
    return scene.give(scene.staff('UNIT_HANDLER', unit), ReceiveAssignment, receiveAssignment, { assignmentId });
  },
  hand: async (scene, { by, to, note }) => {
    const assignmentId = await scene.assignment(scene.unitOf(by));
    const personId = scene.id('Account', 'account', to);
    return scene.give(by, AssignHandler, assignHandler, { assignmentId, personId, note });
  },
  leave: (scene, { who, deputy, days }) =>
    scene.give(who, RecordAbsence, recordAbsence, {
      deputyId: scene.id('Account', 'account', deputy),
      from: scene.at,
      to: new Date(scene.at.getTime() + days * DAY_MS),
    }),
  object: async (scene, { unit, propose, reason }) => {
    const assignmentId = await scene.assignment(unit);
    const given = { assignmentId, proposedUnitId: scene.unit(propose), reason };
    return scene.give(scene.staff('UNIT_HANDLER', unit), ObjectToAssignment, objectToAssignment, given);
  },
  rule: async (scene, step) => {
    const objectionId = await scene.objection();
    const returned = 'returned' in step ? { returnReason: step.returned.reason, returnText: step.returned.text } : {};
    if ('host' in step) scene.host = step.host;
    const unitId = 'host' in step ? scene.unit(step.host) : null;
    const given = { objectionId, ruling: step.ruling, unitId, ...returned, text: step.text };
    return scene.give(scene.of('BUREAU'), RuleOnObjection, ruleOnObjection, given);
  },
  verify: async (scene, { text, papers }) => {
    const uploadIds = await scene.upload(scene.of('HOST'), papers);
    return scene.give(scene.of('HOST'), RecordVerification, recordVerification, { text, uploadIds });
  },
  extend: async (scene, { workingDays, reason }) => {
    const until = await scene.replyLaterBy(workingDays);
    return scene.give(scene.of('HOST'), RequestExtension, requestExtension, { until, reason });
  },
  decideExtension: (scene, { decision, text }) =>
    scene.give(scene.of('BUREAU'), DecideExtension, decideExtension, { decision, text }),
  opine: (scene, { unit, outcome, text }) =>
    scene.give(scene.staff('UNIT_HANDLER', unit), GiveCoHandlerOpinion, giveCoHandlerOpinion, { outcome, text }),
  attach: async (scene, { by, papers, note }) => {
    const uploadIds = await scene.upload(scene.of(by), papers);
    return scene.give(scene.of(by), AttachFiles, attachFiles, { uploadIds, note });
  },
  message: async (scene, { by, text, papers }) => {
    const uploadIds = await scene.upload(scene.of(by), papers);
    return scene.give(scene.of(by), SendMessage, sendMessage, { text, uploadIds });
  },
  note: (scene, { by, text }) => scene.give(scene.of(by), AddInternalNote, addInternalNote, { text }),
  urge: (scene, { text }) => scene.give(scene.staff('SUPERVISOR'), UrgeAppeal, urgeAppeal, { text }),
  reply: async (scene, { outcome, text, papers }) => {
    const uploadIds = await scene.upload(scene.of('HOST'), papers);
    return scene.give(scene.of('HOST'), ReplyToAppeal, replyToAppeal, { outcome, text, uploadIds });
  },
  list: (scene, { decision, note }) => scene.give(scene.of('BUREAU'), ReviewListing, reviewListing, { decision, note }),
  check: (scene, { verdict, note }) => scene.give(scene.of('BUREAU'), CheckResult, checkResult, { verdict, note }),
  visit: (scene, { do: _, ...heard }) =>
    scene.give(scene.of('BUREAU'), RecordFollowUpVisit, recordFollowUpVisit, heard),
  evaluate: (scene, { by, verdict, comment }) =>
    by === 'TOKEN'
      ? scene.give(ANYBODY, EvaluateByToken, evaluateByToken, { token: scene.evaluationToken, verdict, comment })
      : scene.give(scene.story.contact.phone, EvaluateAppeal, evaluateAppeal, { verdict, comment }),
  forward: (scene) => scene.give(scene.of('BUREAU'), ForwardDissatisfaction, forwardDissatisfaction),
  consult: (scene, { summary }) =>
    scene.give(scene.of('HOST'), RecordConsultation, recordConsultation, { method: 'VISIT', summary }),
  decide: (scene, { text: decision }) => scene.give(scene.of('HOST'), DecideFinally, decideFinally, { decision }),
  withdraw: (scene, { reason }) => scene.give(scene.story.contact.phone, WithdrawAppeal, withdrawAppeal, { reason }),
  merge: async (scene, { into, reason }) => {
    const intoAppealId = await scene.openAppeal(into);
    if (intoAppealId) await scene.give(scene.of('BUREAU'), MergeAppeals, mergeAppeals, { intoAppealId, reason });
  },
  close: (scene, { ground }) => scene.give(scene.of('BUREAU'), CloseByLaw, closeByLaw, { ground }),
  draft: (scene, { title, description, category }) => {
    const { channel, divisionCode } = scene.story;
    const categoryId = scene.id('Category', 'category', category);
    const content = { channel, divisionCode, title, description, categoryId };
    return scene.give(scene.filer, SaveDraft, saveDraft, { content });
  },
  search: (scene, { by, name, filter, orderBy }) => scene.give(by, SaveSearch, saveSearch, { name, filter, orderBy }),
};
