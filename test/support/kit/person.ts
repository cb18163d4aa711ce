import type { AppealCommand } from '../../../src/contexts/appeal/domain/lifecycle.js';
import type * as vocabulary from '../../../src/contexts/appeal/domain/vocabulary.js';
import { expectUnchanged, fingerprint } from '../fingerprint.js';
import type { Client } from './client.js';
import type { County } from './county.js';
import { operation } from './documents.js';
import { watch, type Stream } from './stream.js';
import { sendTo, type Paper } from './papers.js';
import type {
  Appeal,
  AppealLine,
  EnterpriseClaim,
  Absence,
  FileName,
  InternalNote,
  LikelyDuplicate,
  MessageWindow,
  RegisterEntry,
  TopLevelError,
  UnitName,
  UnitContactLine,
  UploadTarget,
  UserError,
  Viewer,
} from './types.js';

interface Ref {
  id: string;
}

/** What every command takes beside its own. */
interface Common {
  expectedVersion?: number;
}

/** On commands that carry files. */
interface Papers {
  uploadIds?: string[];
}

/** Relay's arguments. */
interface Window {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

export interface Filing extends Papers {
  title?: string;
  description?: string;
  kind?: vocabulary.AppealKind;
  /** Code of a category; one without a form unless told. */
  category?: string;
  formAnswers?: Record<string, unknown>;
  divisionCode?: string;
  channel?: vocabulary.AppealChannel;
  /** Number of an order of another system. */
  externalNo?: string;
  /** The contact's own unless told. */
  enterprise?: { creditCode?: string; name: string };
  contact?: { name: string; phone: string };
}

export interface Dispatching extends Common {
  /** Codes of units. */
  host: string;
  coHandlers?: string[];
  category?: string;
  divisionCode?: string;
  grade?: number;
  note?: string;
  overrideReason?: string;
}

interface Reviewing extends Common {
  note?: string;
  correctedCreditCode?: string;
  correctedName?: string;
}

export interface Suggestion {
  host: UnitName;
  coHandlers: UnitName[];
  catalogueVersion: number;
  explanation: string;
}

export interface BulkAnswer {
  results: {
    id: string;
    appeal: { id: string; number: string; state: vocabulary.AppealState; version: number } | null;
    userErrors: UserError[];
  }[];
  userErrors: UserError[];
}

/** How each id of a bulk command was met: the code of its refusal, or null. */
export const codesOf = ({ results }: BulkAnswer): (string | null)[] =>
  results.map(({ userErrors }) => userErrors[0]?.code ?? null);

type BulkCommand = 'receiveAssignments' | 'dispatchBySuggestion' | 'urgeAppeals';

type ClaimCommand = 'claimEnterprise' | 'confirmEnterpriseClaim' | 'rejectEnterpriseClaim';
type AbsenceCommand = 'recordAbsence' | 'cancelAbsence';
type ClientCommand = 'createIntegrationClient' | 'rotateClientSecret' | 'revokeIntegrationClient';
export type AdministrationCommand =
  | 'createTenant'
  | 'issuePasswordToken'
  | 'createAccount'
  | 'changeAccount'
  | 'disableAccount'
  | 'enableAccount'
  | 'addMembership'
  | 'removeMembership'
  | 'createUnit'
  | 'changeUnit'
  | 'disableUnit'
  | 'enableUnit'
  | 'assignFunction'
  | 'nameDivision'
  | 'setLeadingGroup'
  | 'createCategory'
  | 'changeCategory'
  | 'reviseForm'
  | 'disableCategory'
  | 'enableCategory'
  | 'setDispatchCatalogue'
  | 'importConfiguration'
  | 'declareClosure'
  | 'withdrawClosure'
  | 'changeClockPolicy';
type FindingCommand = 'saveSearch' | 'updateSearch' | 'deleteSearch' | 'markRead';
type Command =
  | AppealCommand
  | ClientCommand
  | ClaimCommand
  | AbsenceCommand
  | FindingCommand
  | AdministrationCommand
  | 'revealContact'
  | 'revealPhone'
  | 'revealUnitContact'
  | 'createUpload'
  | 'evaluateByToken'
  | 'sandboxAdvanceClock';

type UnitContactCommand = 'designateUnitContact' | 'correctUnitContact' | 'confirmUnitContact' | 'removeUnitContact';

const nameOf = (command: Command | UnitContactCommand | BulkCommand): string =>
  command.charAt(0).toUpperCase() + command.slice(1);

/**
 * Somebody who talks to the API. Each verb gives its command and expects it to be done; whoever should be turned away is
 * asked with `refused` (by the rules) or `fails` (not signed in, not found).
 */
export class Person {
  constructor(
    readonly county: County,
    readonly client: Client,
    /** Null for somebody who has not signed in. */
    readonly viewer: Viewer | null,
  ) {}

  /** Files an appeal for the person's own enterprise, under a category without a form. */
  async file(filing: Filing = {}): Promise<Appeal> {
    return this.given('fileAppeal', await this.filing(filing));
  }

  /** The input of a filing, with what was left open filled in. */
  async filing(filing: Filing = {}): Promise<Record<string, unknown>> {
    const [own] = this.viewer?.enterprises ?? [];
    const { id } = await this.county.category(filing.category ?? 'LAND-TITLE');
    const { category: _, ...given } = filing;
    return {
      channel: 'ONLINE',
      kind: 'HELP',
      title: '不动产权证办理进度',
      description: '厂房已竣工验收，不动产权证迟迟未能核发，请协调。',
      divisionCode: `${this.county.code}100`,
      ...(own ? { enterprise: { creditCode: own.creditCode, name: own.name } } : {}),
      ...given,
      categoryId: id,
    };
  }

  review(appeal: Ref, result: vocabulary.ReviewResult, more: Reviewing = {}): Promise<Appeal | null> {
    return this.give('reviewRegistration', { appealId: appeal.id, result, note: '已核对登记档案。', ...more });
  }

  returnBack(appeal: Ref, reason: vocabulary.ReturnReason, more: { text?: string } & Common = {}): Promise<Appeal> {
    return this.given('returnAppeal', { appealId: appeal.id, reason, text: '不属受理范围，予以退回。', ...more });
  }

  async dispatch(appeal: Ref, dispatching: Dispatching): Promise<Appeal> {
    return this.given('dispatchAppeal', await this.dispatching(appeal, dispatching));
  }

  /** The input of a dispatch, codes turned into ids. */
  async dispatching(
    appeal: Ref,
    { host, coHandlers = [], category, ...more }: Dispatching,
  ): Promise<Record<string, unknown>> {
    return {
      appealId: appeal.id,
      hostUnitId: await this.county.unit(host),
      coHandlerUnitIds: await Promise.all(coHandlers.map((code) => this.county.unit(code))),
      ...(category ? { categoryId: (await this.county.category(category)).id } : {}),
      ...more,
    };
  }

  /** Claims an enterprise of the registry, or decides on somebody's claim. */
  async claim(command: ClaimCommand, input: Record<string, unknown>): Promise<EnterpriseClaim> {
    const data = await this.client.run<Record<string, { claim: EnterpriseClaim | null; userErrors: UserError[] }>>(
      nameOf(command),
      { input },
    );
    const { claim, userErrors } = data[command] ?? { claim: null, userErrors: [] };
    if (!claim) throw new Error(`${command} was refused: ${JSON.stringify(userErrors)}`);
    return claim;
  }

  /** Claims that the person can read, newest first. */
  async claims(state?: EnterpriseClaim['state']): Promise<EnterpriseClaim[]> {
    const variables = { first: 100, state };
    const found = await this.client.run<{ enterpriseClaims: { nodes: EnterpriseClaim[] } }>(
      'EnterpriseClaims',
      variables,
    );
    return found.enterpriseClaims.nodes;
  }

  requestSupplement(appeal: Ref, more: { text?: string } & Common = {}): Promise<Appeal> {
    return this.given('requestSupplement', { appealId: appeal.id, text: '请补充用地合同。', ...more });
  }

  supplement(appeal: Ref, more: { text?: string } & Papers & Common = {}): Promise<Appeal> {
    return this.given('supplementAppeal', { appealId: appeal.id, text: '现补充用地合同。', ...more });
  }

  /** Objects to the person's own unit's assignment and proposes another unit, by its code. */
  async object(appeal: Ref, proposed: string, more: { reason?: string } & Common = {}): Promise<Appeal> {
    return this.given('objectToAssignment', await this.objecting(appeal, proposed, more));
  }

  async objecting(appeal: Ref, proposed: string, more: object = {}): Promise<Record<string, unknown>> {
    const [assignmentId, proposedUnitId] = [await this.assignment(appeal), await this.county.unit(proposed)];
    return { assignmentId, proposedUnitId, reason: '该事项不属本单位职责。', ...more };
  }

  /** Rules on the newest objection to an appeal. */
  async rule(
    appeal: Ref,
    ruling: vocabulary.ObjectionRuling,
    {
      unit,
      ...more
    }: {
      unit?: string;
      final?: boolean;
      text?: string;
      returnReason?: vocabulary.ReturnReason;
      returnText?: string;
    } & Common = {},
  ): Promise<Appeal> {
    const objectionId = (await this.read(appeal)).objections.at(-1)?.id;
    const unitId = unit && (await this.county.unit(unit));
    return this.given('ruleOnObjection', { objectionId, ruling, unitId, text: '经研究，裁定如下。', ...more });
  }

  async redispatch(appeal: Ref, host: string, coHandlers: string[] = []): Promise<Appeal> {
    return this.given('redispatchAppeal', {
      appealId: appeal.id,
      hostUnitId: await this.county.unit(host),
      coHandlerUnitIds: await Promise.all(coHandlers.map((code) => this.county.unit(code))),
      reason: '经协调，改由该单位主办。',
    });
  }

  reviewListing(appeal: Ref, decision: vocabulary.ListingDecision, more: Common = {}): Promise<Appeal> {
    return this.given('reviewListing', { appealId: appeal.id, decision, note: '经审核，决定如下。', ...more });
  }

  closeByLaw(appeal: Ref, more: { ground?: string } & Common = {}): Promise<Appeal> {
    return this.given('closeByLaw', { appealId: appeal.id, ground: '该事项已进入诉讼程序。', ...more });
  }

  async receive(appeal: Ref, more: Common = {}): Promise<Appeal> {
    return this.given('receiveAssignment', { assignmentId: await this.assignment(appeal), ...more });
  }

  /** Id of the person's own unit's assignment on an appeal. */
  async assignment(appeal: Ref): Promise<string> {
    const units = this.viewer?.memberships.map(({ unit }) => unit?.id) ?? [];
    const { data } = await this.client.send<{ appeal: { assignments: { id: string; unit: { id: string } }[] } | null }>(
      'query ($id: ID!) { appeal(id: $id) { assignments { id unit { id } } } }',
      { id: appeal.id },
    );
    const own = data?.appeal?.assignments.find(({ unit }) => units.includes(unit.id));
    if (!own) throw new Error('the unit has no assignment on the appeal');
    return own.id;
  }

  /** Hands the person's own unit's assignment to somebody of the unit. */
  async handOver(appeal: Ref, to: Person, more: { note?: string } & Common = {}): Promise<Appeal> {
    return this.given('assignHandler', await this.handing(appeal, to, more));
  }

  async handing(appeal: Ref, to: Person, more: object = {}): Promise<Record<string, unknown>> {
    return { assignmentId: await this.assignment(appeal), personId: to.id, ...more };
  }

  /** Global id of the person. */
  get id(): string {
    return this.viewer?.person.id ?? '';
  }

  /** Records that somebody is away, oneself unless told, and who stands in. */
  async leave(deputy: Person, from: Date, to: Date, more: object = {}): Promise<Absence> {
    const input = { deputyId: deputy.id, from, to, ...more };
    const { recordAbsence } = await this.client.run<{
      recordAbsence: { absence: Absence | null; userErrors: UserError[] };
    }>('RecordAbsence', { input });
    if (!recordAbsence.absence) throw new Error(`refused: ${JSON.stringify(recordAbsence.userErrors)}`);
    return recordAbsence.absence;
  }

  async cancelAbsence({ id }: Ref): Promise<Absence | null> {
    const { cancelAbsence } = await this.client.run<{ cancelAbsence: { absence: Absence | null } }>('CancelAbsence', {
      input: { absenceId: id },
    });
    return cancelAbsence.absence;
  }

  verify(appeal: Ref, more: { text?: string } & Papers & Common = {}): Promise<Appeal> {
    return this.given('recordVerification', { appealId: appeal.id, text: '已到现场核实，情况属实。', ...more });
  }

  opine(appeal: Ref, outcome: vocabulary.OpinionOutcome, more: { text?: string } & Common = {}): Promise<Appeal> {
    return this.given('giveCoHandlerOpinion', { appealId: appeal.id, outcome, text: '本单位意见如下。', ...more });
  }

  reply(
    appeal: Ref,
    outcome: vocabulary.OpinionOutcome,
    more: { text?: string } & Papers & Common = {},
  ): Promise<Appeal> {
    return this.given('replyToAppeal', { appealId: appeal.id, outcome, text: '已按规定办理。', ...more });
  }

  askExtension(appeal: Ref, until: string, more: { reason?: string } & Common = {}): Promise<Appeal> {
    return this.given('requestExtension', { appealId: appeal.id, until, reason: '须待省厅批复。', ...more });
  }

  decideExtension(
    appeal: Ref,
    decision: vocabulary.ExtensionDecision,
    more: { until?: string; text?: string } & Common = {},
  ): Promise<Appeal> {
    return this.given('decideExtension', { appealId: appeal.id, decision, text: '经研究，决定如下。', ...more });
  }

  checkResult(
    appeal: Ref,
    verdict: vocabulary.ResultCheckVerdict,
    more: { note?: string } & Common = {},
  ): Promise<Appeal> {
    return this.given('checkResult', { appealId: appeal.id, verdict, note: '经核查，结论如下。', ...more });
  }

  visit(appeal: Ref, more: Record<string, unknown> = {}): Promise<Appeal> {
    const heard = { contacted: 'YES', solved: 'YES', satisfied: 'YES' };
    return this.given('recordFollowUpVisit', { appealId: appeal.id, ...heard, ...more });
  }

  evaluate(
    appeal: Ref,
    verdict: vocabulary.EvaluationVerdict,
    more: { comment?: string } & Common = {},
  ): Promise<Appeal> {
    return this.given('evaluateAppeal', { appealId: appeal.id, verdict, ...more });
  }

  /** Evaluates by the one-time code from the reminder, signed in or not. */
  async evaluateByToken(token: string, verdict: vocabulary.EvaluationVerdict, comment?: string): Promise<void> {
    const input = { tenant: this.county.code, token, verdict, comment };
    const { evaluateByToken } = await this.client.run<{
      evaluateByToken: { recorded: boolean; userErrors: UserError[] };
    }>('EvaluateByToken', { input });
    if (!evaluateByToken.recorded) throw new Error(`refused: ${JSON.stringify(evaluateByToken.userErrors)}`);
  }

  forward(appeal: Ref, more: { note?: string } & Common = {}): Promise<Appeal> {
    return this.given('forwardDissatisfaction', { appealId: appeal.id, ...more });
  }

  consult(appeal: Ref, more: { method?: string; heldAt?: string; summary?: string } & Common = {}): Promise<Appeal> {
    const usual = { method: 'VISIT', summary: '上门与企业负责人沟通研究。' };
    return this.given('recordConsultation', { appealId: appeal.id, ...usual, ...more });
  }

  decide(appeal: Ref, more: { decision?: string } & Common = {}): Promise<Appeal> {
    return this.given('decideFinally', { appealId: appeal.id, decision: '经研究，作出如下最后处理决定。', ...more });
  }

  /** Gives a bulk command: what came of each id, and of the whole. */
  async inBulk(
    command: BulkCommand,
    ids: readonly string[],
    headers: Record<string, string> = {},
  ): Promise<BulkAnswer> {
    const input = { [command === 'receiveAssignments' ? 'assignmentIds' : 'appealIds']: ids };
    const data = await this.client.run<Record<string, BulkAnswer>>(nameOf(command), { input }, headers);
    return data[command] ?? { results: [], userErrors: [] };
  }

  /** Urges a unit, by its code; the host unless told. */
  async urge(appeal: Ref, { unit, ...more }: { unit?: string; text?: string } & Common = {}): Promise<Appeal> {
    return this.given('urgeAppeal', {
      appealId: appeal.id,
      unitId: unit && (await this.county.unit(unit)),
      ...more,
    });
  }

  withdraw(appeal: Ref, more: { reason?: string } & Common = {}): Promise<Appeal> {
    return this.given('withdrawAppeal', { appealId: appeal.id, ...more });
  }

  /** Merges an appeal into another; the merged one, as it is then. */
  merge(
    appeal: Ref,
    into: Ref,
    more: { reason?: string; intoExpectedVersion?: number } & Common = {},
  ): Promise<Appeal> {
    const input = { appealId: appeal.id, intoAppealId: into.id, reason: '反映同一事项，合并办理。', ...more };
    return this.given('mergeAppeals', input);
  }

  /** What an appeal is likely to be a duplicate of. */
  async duplicates(appeal: Ref): Promise<LikelyDuplicate[]> {
    const found = await this.client.run<{ appeal: { likelyDuplicates: LikelyDuplicate[] } | null }>(
      'LikelyDuplicates',
      {
        id: appeal.id,
      },
    );
    if (!found.appeal) throw new Error('the appeal is not to be seen');
    return found.appeal.likelyDuplicates;
  }

  /** Announces a file; where its bytes are to go. */
  async uploadTarget({ name, type, bytes }: Paper): Promise<UploadTarget> {
    const { createUpload } = await this.client.run<{
      createUpload: { target: UploadTarget | null; userErrors: UserError[] };
    }>('CreateUpload', { input: { fileName: name, contentType: type, size: bytes.length } });
    if (!createUpload.target) throw new Error(`refused: ${JSON.stringify(createUpload.userErrors)}`);
    return createUpload.target;
  }

  /** Uploads files as a browser would; their ids, for `uploadIds`. */
  async upload(...papers: Paper[]): Promise<string[]> {
    const ids: string[] = [];
    for (const paper of papers) {
      const target = await this.uploadTarget(paper);
      const { status } = await sendTo(target, paper.bytes);
      if (status >= 300) throw new Error(`the bytes were turned away: ${status}`);
      ids.push(target.uploadId);
    }
    return ids;
  }

  async attach(appeal: Ref, ...papers: Paper[]): Promise<Appeal> {
    return this.given('attachFiles', { appealId: appeal.id, uploadIds: await this.upload(...papers) });
  }

  /** Writes to the other side. */
  message(appeal: Ref, more: { text?: string } & Papers & Common = {}): Promise<Appeal> {
    return this.given('sendMessage', { appealId: appeal.id, text: '请问办理进度如何？', ...more });
  }

  /** A window of the messages on an appeal: the newest 20 unless told. */
  async messages(appeal: Ref, window: Window = {}): Promise<MessageWindow> {
    const found = await this.client.run<{ appeal: { messages: MessageWindow } | null }>('Messages', {
      id: appeal.id,
      ...window,
    });
    if (!found.appeal) throw new Error('the appeal is not to be seen');
    return found.appeal.messages;
  }

  /** Notes something on an appeal for the person's own unit. */
  async note(appeal: Ref, text = '经办人出差，下周处理。'): Promise<InternalNote> {
    const { addInternalNote } = await this.client.run<{
      addInternalNote: { internalNote: InternalNote | null; userErrors: UserError[] };
    }>('AddInternalNote', { input: { appealId: appeal.id, text } });
    if (!addInternalNote.internalNote) throw new Error(`refused: ${JSON.stringify(addInternalNote.userErrors)}`);
    return addInternalNote.internalNote;
  }

  /** Is shown the contact of an appeal in clear. */
  async reveal(appeal: Ref, reason = '回访企业，核实办理情况。'): Promise<{ name: string; phone: string }> {
    const { revealContact } = await this.client.run<{
      revealContact: { contact: { name: string; phone: string } | null; userErrors: UserError[] };
    }>('RevealContact', { input: { appealId: appeal.id, purpose: 'FOLLOW_UP', reason } });
    if (!revealContact.contact) throw new Error(`refused: ${JSON.stringify(revealContact.userErrors)}`);
    return revealContact.contact;
  }

  async notes(appeal: Ref): Promise<InternalNote[]> {
    const found = await this.client.run<{ appeal: { internalNotes: InternalNote[] } | null }>('InternalNotes', {
      id: appeal.id,
    });
    if (!found.appeal) throw new Error('the appeal is not to be seen');
    return found.appeal.internalNotes;
  }

  /** The files of an appeal that the person sees, with their addresses. */
  async files(appeal: Ref): Promise<(FileName & { downloadUrl: string })[]> {
    const found = await this.client.run<{ appeal: { attachments: (FileName & { downloadUrl: string })[] } | null }>(
      'Files',
      { id: appeal.id },
    );
    return found.appeal?.attachments ?? [];
  }

  /** The appeal as far as the person may read it; null where it is not theirs to read. */
  async reads(appeal: Ref): Promise<Appeal | null> {
    return (await this.client.run<{ appeal: Appeal | null }>('ReadAppeal', { id: appeal.id })).appeal;
  }

  /** The appeal, which the person must be able to read. */
  async read(appeal: Ref): Promise<Appeal> {
    const found = await this.reads(appeal);
    if (!found) throw new Error('the appeal is not to be seen');
    return found;
  }

  /** Whether the person can read the appeal: alone, and in the list, which must agree. */
  async sees(appeal: Ref): Promise<boolean> {
    const alone = (await this.reads(appeal)) !== null;
    const listed = (await this.list()).some(({ id }) => id === appeal.id);
    if (alone !== listed)
      throw new Error(`alone the appeal is ${alone ? '' : 'not '}to be seen, in the list it is otherwise`);
    return alone;
  }

  /** The newest appeals the person can read, 100 at most. */
  async list(filter: Record<string, unknown> = {}): Promise<AppealLine[]> {
    const { appeals } = await this.client.run<{ appeals: { edges: { node: AppealLine }[] } }>('ListAppeals', {
      first: 100,
      filter,
    });
    return appeals.edges.map(({ node }) => node);
  }

  async suggestion(appeal: Ref): Promise<Suggestion | null> {
    const found = await this.client.run<{ dispatchSuggestion: Suggestion | null }>('DispatchSuggestion', {
      appealId: appeal.id,
    });
    return found.dispatchSuggestion;
  }

  /** Lines of the supervision register that the person can read, oldest first. */
  async register(appeal?: Ref): Promise<RegisterEntry[]> {
    const found = await this.client.run<{ supervisionEntries: { nodes: RegisterEntry[] } }>('Register', {
      first: 100,
      appealId: appeal?.id,
    });
    return found.supervisionEntries.nodes.reverse();
  }

  /** Named persons of units that the person can read (#47). */
  async unitContacts(filter: { unitId?: string; stale?: boolean } = {}): Promise<UnitContactLine[]> {
    return (await this.client.run<{ unitContacts: UnitContactLine[] }>('UnitContacts', filter)).unitContacts;
  }

  /** Gives a command on a named person of a unit; the contact as it is then, or the refusal. */
  async keepContact(
    command: UnitContactCommand,
    input: Record<string, unknown>,
  ): Promise<{ unitContact?: UnitContactLine | null; userErrors: UserError[] }> {
    const data = await this.client.run<
      Record<string, { unitContact?: UnitContactLine | null; userErrors: UserError[] }>
    >(nameOf(command), { input });
    return data[command] ?? { userErrors: [] };
  }

  /** Gives a command of the administration and expects it to be done; what it answers. */
  async administer<Payload>(command: AdministrationCommand, input: Record<string, unknown>): Promise<Payload> {
    const data = await this.client.run<Record<string, Payload & { userErrors: UserError[] }>>(nameOf(command), {
      input,
    });
    const payload = data[command];
    if (!payload || payload.userErrors.length > 0)
      throw new Error(`${command} was refused: ${JSON.stringify(payload?.userErrors)}`);
    return payload;
  }

  watchAssignments(after?: string): Promise<Stream> {
    return this.watch('AssignmentAdded', { after });
  }

  watchInbox(after?: string): Promise<Stream> {
    return this.watch('InboxChanged', { after });
  }

  watchAppeal(appeal: Ref, after?: string): Promise<Stream> {
    return this.watch('AppealChanged', { id: appeal.id, after });
  }

  /** Subscribes to an operation, over what the county was told to. */
  private watch(name: string, variables: object): Promise<Stream> {
    return watch(this.county.app, this.client.token, operation(name), variables, this.county.transport);
  }

  /** Gives a command that the rules refuse, shows that the database is as it was, and answers the refusal. */
  async refused(
    command: Command,
    input: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<UserError> {
    const { quiet, database } = this.county.app;
    await quiet();
    const before = await fingerprint(database);
    const refusal = await this.refusal(command, input, headers);
    expectUnchanged(before, await fingerprint(database), `${command} was refused (${refusal.code})`);
    return refusal;
  }

  /** The same without looking into the database, for a caller who does so after many. */
  async refusal(
    command: Command,
    input: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<UserError> {
    const data = await this.client.run<Record<string, { appeal?: Appeal | null; userErrors: UserError[] }>>(
      nameOf(command),
      { input },
      headers,
    );
    const [refusal] = data[command]?.userErrors ?? [];
    if (!refusal) throw new Error(`${command} was not refused`);
    if (data[command]?.appeal) throw new Error(`${command} was refused and yet answers an appeal`);
    return refusal;
  }

  /** Gives a command that is not even looked at; the one error of the request. */
  async fails(command: Command, input: Record<string, unknown>): Promise<TopLevelError> {
    const { errors } = await this.client.send(operation(nameOf(command)), { input });
    if (errors.length !== 1 || !errors[0]) throw new Error(`${command} did not fail: ${JSON.stringify(errors)}`);
    return errors[0];
  }

  /** Gives a command; the appeal as it is then, or null where it is no longer the person's to read. */
  async give(
    command: AppealCommand,
    input: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<Appeal | null> {
    const data = await this.client.run<Record<string, { appeal: Appeal | null; userErrors: UserError[] }>>(
      nameOf(command),
      { input },
      headers,
    );
    const { appeal, userErrors } = data[command] ?? { appeal: null, userErrors: [] };
    if (userErrors.length > 0) throw new Error(`${command} was refused: ${JSON.stringify(userErrors)}`);
    return appeal;
  }

  private async given(command: AppealCommand, input: Record<string, unknown>): Promise<Appeal> {
    const appeal = await this.give(command, input);
    if (!appeal) throw new Error(`after ${command} the appeal is no longer to be seen`);
    return appeal;
  }
}
