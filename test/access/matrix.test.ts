import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import { county, type Appeal, type Person, type Stream } from '../support/kit/index.js';
import { everybody, POSTS } from '../proof/people.js';
import { isAnybodys, rolesNamed } from '../support/whose.js';
import { documentOf, rootFields, sample, type Root } from './schema-walk.js';

const app = appForSuite();
const raoping = county(app, '445122');

/** One of every post there is; of those who differ only in where they stand, as many as are told apart below. */
const { objector: _1, neighbourAdmin: _2, neighbourContact: _3, ...PEOPLE } = POSTS;
type Who = keyof typeof PEOPLE;
const ALL = Object.keys(PEOPLE) as Who[];

const BUREAU: readonly Who[] = ['triage', 'bureauHead'];
const HOST: readonly Who[] = ['host', 'hostHead'];
const CO_HANDLER: readonly Who[] = ['coHandler', 'coHandlerHead'];
const PARTIES: readonly Who[] = [...HOST, ...CO_HANDLER];

/** Whose each command on an appeal is; from the official text, not from the code. Everybody else is turned away. */
const COMMANDS: Readonly<Record<string, readonly Who[]>> = {
  returnAppeal: BUREAU,
  dispatchAppeal: BUREAU,
  redispatchAppeal: BUREAU,
  requestSupplement: BUREAU,
  reviewListing: BUREAU,
  closeByLaw: BUREAU,
  mergeAppeals: BUREAU,
  forwardDissatisfaction: BUREAU,
  decideExtension: BUREAU,
  checkResult: BUREAU,
  recordFollowUpVisit: BUREAU,
  ruleOnObjection: BUREAU,
  receiveAssignment: PARTIES,
  assignHandler: PARTIES,
  objectToAssignment: PARTIES,
  recordVerification: HOST,
  giveCoHandlerOpinion: CO_HANDLER,
  requestExtension: HOST,
  replyToAppeal: HOST,
  recordConsultation: HOST,
  decideFinally: HOST,
  attachFiles: [...BUREAU, ...PARTIES, 'contact'],
  urgeAppeal: ['supervisor'],
  sendMessage: [...BUREAU, ...HOST, 'contact'],
  evaluateAppeal: ['contact'],
  withdrawAppeal: ['contact'],
  // The hotline's alone, and of what it filed alone: see the third appeal below.
  addHotlineEvent: [],
  // The counter's only for what the counter filed.
  supplementAppeal: ['contact'],
  // Nobody's on an appeal that matches the registry: see the other appeal below.
  reviewRegistration: [],
};

/** Commands over rows: what names a row, whose each of them is, and what becomes of it. */
const BULK: readonly (readonly [command: string, ids: string, allowed: readonly Who[], code: string | null])[] = [
  ['receiveAssignments', 'assignmentIds', CO_HANDLER, 'OBJECTION_OPEN'],
  ['dispatchBySuggestion', 'appealIds', BUREAU, 'INVALID_TRANSITION'],
  ['urgeAppeals', 'appealIds', ['supervisor'], null],
];

/** Who may read the appeal at all: to the rest it does not exist. */
const READERS: readonly Who[] = [...BUREAU, 'supervisor', ...PARTIES, 'contact'];

/** The same for an appeal that the counter filed and market supervision reviews. */
const AT_COUNTER: Readonly<Record<string, readonly Who[]>> = {
  reviewRegistration: ['reviewer'],
  supplementAppeal: ['hall'],
  attachFiles: ['hall', ...BUREAU],
  sendMessage: ['hall', ...BUREAU],
  closeByLaw: BUREAU,
  mergeAppeals: BUREAU,
  withdrawAppeal: [],
  dispatchAppeal: BUREAU,
};
const COUNTER_READERS: readonly Who[] = [...BUREAU, 'supervisor', 'hall', 'reviewer'];

/** The same for an appeal that a hotline filed for the contact's enterprise. */
const AT_HOTLINE: Readonly<Record<string, readonly Who[]>> = {
  addHotlineEvent: ['hotline'],
  supplementAppeal: ['hotline', 'contact'],
  withdrawAppeal: ['hotline', 'contact'],
  evaluateAppeal: ['contact'],
  attachFiles: [...BUREAU, 'contact'],
  sendMessage: [...BUREAU, 'contact'],
  dispatchAppeal: BUREAU,
};
const HOTLINE_READERS: readonly Who[] = [...BUREAU, 'supervisor', 'hotline', 'contact'];

/** A root field that is no command on an appeal. */
interface Row {
  allowed: readonly Who[] | 'ALL' | 'SIGNED_IN';
  /** Of a mutation: whose it is with another thing than the one it is tried on here. */
  also?: readonly Who[];
  /** What the rest hears. */
  refused?: string;
  /** To whom what it is about does not exist. */
  unseen?: readonly Who[];
  /** Of a mutation: what it is given, beside what any value will do for. */
  input?: (who: Who) => object | Promise<object>;
  /** What whoever is let in hears of that; null where it is done. */
  heard?: string | null;
}

const NOBODYS = '01900000-0000-7000-8000-000000000000';
const except = (...seeing: readonly Who[]): Who[] => ALL.filter((who) => !seeing.includes(who));
let next = 0;

const unknownPhone = (): object => ({ tenant: '445122', phone: `1390008${String(++next).padStart(4, '0')}` });

/** Of 黄冈镇: its own people's and the administrator's; who may read them masked is turned away, the rest finds nothing. */
const namedPerson = async (): Promise<object> => {
  const unitId = await raoping.unit('TOWN-445122100');
  const [first] = await people.host.unitContacts({ unitId });
  return { unitId, unitContactId: first?.id, name: '林某', phone: '13900000000' };
};
const OF_NAMED_PERSONS: Row = {
  allowed: [...HOST, 'admin'],
  refused: 'NOT_ALLOWED',
  unseen: except(...HOST, ...BUREAU, 'admin', 'supervisor'),
  input: namedPerson,
  heard: null,
};

/** One that is there already. */
const newTenant = (): object => ({
  code: '445122',
  kind: 'COUNTY',
  city: null,
  administrator: { username: 'new', displayName: '新', phone: '13900009999' },
});

/** A claim that waits. */
const claimId = async (): Promise<object> => {
  const claimant = await raoping.newcomer(`1390009${String(++next).padStart(4, '0')}`, '吴浮石');
  const claim = { creditCode: '91445122MA86FREH0U', enterpriseName: '饶平县浮石石材', legalRepresentative: '吴某' };
  return { claimId: (await claimant.claim('claimEnterprise', claim)).id, reason: '材料不符' };
};
const OF_CLAIMS = {
  allowed: ['hall', ...BUREAU] as readonly Who[],
  refused: 'NOT_FOUND',
  input: claimId,
  heard: null,
} satisfies Row;

const OF_THE_ADMIN = { allowed: ['admin'], refused: 'NOT_ALLOWED' } as const satisfies Row;
const OF_THE_ADMIN_TO_READ = { allowed: ['admin'], refused: 'FORBIDDEN' } as const satisfies Row;
/** What one has oneself, whoever one is: that it is nobody else's is shown where it is kept. */
const ONES_OWN: Row = { allowed: 'SIGNED_IN', heard: 'NOT_FOUND' };

/** Who is let in, and what the rest is told. */
const ROOTS: Readonly<Record<string, Row>> = {
  tenants: { allowed: 'ALL' },
  identityIssuers: { allowed: 'ALL' },
  viewer: { allowed: 'ALL' },
  lifecycle: { allowed: 'ALL' },
  obligations: { allowed: 'ALL' },
  units: { allowed: 'SIGNED_IN' },
  leadingGroup: { allowed: 'SIGNED_IN' },
  calendarClosures: { allowed: 'SIGNED_IN' },
  clockPolicies: { allowed: 'SIGNED_IN' },
  categories: { allowed: 'SIGNED_IN' },
  divisions: { allowed: 'SIGNED_IN' },
  streamCursor: { allowed: 'SIGNED_IN' },
  node: { allowed: 'SIGNED_IN' },
  nodes: { allowed: 'SIGNED_IN' },
  appeal: { allowed: 'SIGNED_IN' },
  appeals: { allowed: 'SIGNED_IN' },
  supervisionEntries: { allowed: 'SIGNED_IN' },
  unitContacts: { allowed: 'SIGNED_IN' },
  savedSearches: { allowed: 'SIGNED_IN' },
  unreadCount: { allowed: 'SIGNED_IN' },
  appealFacets: { allowed: 'SIGNED_IN' },
  workload: { allowed: 'SIGNED_IN' },
  colleagues: { allowed: 'SIGNED_IN' },
  absences: { allowed: 'SIGNED_IN' },
  appealPolicy: { allowed: 'SIGNED_IN' },
  totpRoles: { allowed: 'SIGNED_IN' },
  drafts: { allowed: 'SIGNED_IN' },
  enterpriseClaims: { allowed: 'SIGNED_IN' },
  integrationClients: OF_THE_ADMIN_TO_READ,
  origins: OF_THE_ADMIN_TO_READ,
  accounts: OF_THE_ADMIN_TO_READ,
  account: OF_THE_ADMIN_TO_READ,
  notices: OF_THE_ADMIN_TO_READ,
  configuration: OF_THE_ADMIN_TO_READ,
  auditEntries: { allowed: ['auditor'], refused: 'FORBIDDEN' },
  auditHead: { allowed: ['auditor'], refused: 'FORBIDDEN' },
  verifyAudit: { allowed: ['auditor'], refused: 'FORBIDDEN' },
  exportAudit: { allowed: ['auditor'], refused: 'NOT_ALLOWED', heard: null },
  dispatchCatalogue: { allowed: ['admin', ...BUREAU, 'cityTriage', 'neighbour'], refused: 'FORBIDDEN' },
  tryDispatch: { allowed: ['admin', ...BUREAU, 'cityTriage', 'neighbour'], refused: 'FORBIDDEN' },
  // Whoever may ask the catalogue, yet not read this appeal, hears that there is none.
  dispatchSuggestion: { allowed: BUREAU, refused: 'FORBIDDEN', unseen: ['admin', 'cityTriage', 'neighbour'] },

  appealChanged: { allowed: READERS, refused: 'NOT_FOUND' },
  assignmentAdded: { allowed: 'SIGNED_IN' },
  inboxChanged: {
    allowed: [...BUREAU, 'supervisor', ...PARTIES, 'otherUnit', 'cityTriage', 'neighbour'],
    refused: 'FORBIDDEN',
  },

  // Row by row: see below.
  receiveAssignments: { allowed: 'SIGNED_IN', input: () => ({ assignmentIds: [] }), heard: 'BULK_SIZE' },
  dispatchBySuggestion: { allowed: 'SIGNED_IN', input: () => ({ appealIds: [] }), heard: 'BULK_SIZE' },
  urgeAppeals: { allowed: 'SIGNED_IN', input: () => ({ appealIds: [] }), heard: 'BULK_SIZE' },
  designateUnitContact: OF_NAMED_PERSONS,
  correctUnitContact: OF_NAMED_PERSONS,
  confirmUnitContact: OF_NAMED_PERSONS,
  removeUnitContact: OF_NAMED_PERSONS,
  claimEnterprise: {
    allowed: ['contact', 'otherContact'],
    refused: 'NOT_ALLOWED',
    input: () => ({ creditCode: '91445122MA7E10016A' }),
    heard: 'INVALID_CREDIT_CODE',
  },
  confirmEnterpriseClaim: OF_CLAIMS,
  rejectEnterpriseClaim: OF_CLAIMS,
  recordAbsence: {
    allowed: [...PARTIES, 'otherUnit', 'admin'],
    refused: 'NOT_ALLOWED',
    // Whoever has no unit of his own says whose it is, and where.
    input: async (who) => ({
      from: '2026-03-03T00:00:00+08:00',
      to: '2026-03-02T00:00:00+08:00',
      ...(who === 'admin' ? { unitId: await raoping.unit('ZRZY'), personId: people.coHandler.id } : {}),
    }),
    heard: 'INVALID_INPUT',
  },
  cancelAbsence: ONES_OWN,
  changeAppealPolicy: { ...OF_THE_ADMIN, input: () => ({ expectedVersion: 999 }), heard: 'CONFLICT' },
  createTenant: { allowed: ['operator'], refused: 'NOT_ALLOWED', input: newTenant, heard: 'NAME_TAKEN' },
  createAccount: { ...OF_THE_ADMIN, input: () => ({ username: 'triage', phone: '13900009999' }), heard: 'NAME_TAKEN' },
  changeAccount: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  disableAccount: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  enableAccount: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  addMembership: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  removeMembership: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  createUnit: { ...OF_THE_ADMIN, input: () => ({ code: 'ZRZY', phone: '13900009999' }), heard: 'NAME_TAKEN' },
  changeUnit: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  disableUnit: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  enableUnit: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  assignFunction: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  nameDivision: { ...OF_THE_ADMIN, input: () => ({ code: '445122990' }), heard: null },
  setLeadingGroup: { ...OF_THE_ADMIN, input: () => ({ members: [] }), heard: 'INVALID_INPUT' },
  createCategory: { ...OF_THE_ADMIN, input: () => ({ code: 'LAND' }), heard: 'NAME_TAKEN' },
  changeCategory: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  reviseForm: { ...OF_THE_ADMIN, input: () => ({ form: [] }), heard: 'NOT_FOUND' },
  disableCategory: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  enableCategory: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  setDispatchCatalogue: { ...OF_THE_ADMIN, input: () => ({ expectedVersion: 999 }), heard: 'CONFLICT' },
  declareClosure: { ...OF_THE_ADMIN, input: () => ({ date: '2026-02-01' }), heard: 'INVALID_INPUT' },
  withdrawClosure: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  changeClockPolicy: { ...OF_THE_ADMIN, input: () => ({ expectedVersion: 999 }), heard: 'CONFLICT' },
  importConfiguration: {
    ...OF_THE_ADMIN,
    also: ['operator'],
    input: () => ({ configuration: { format: 1 }, dryRun: true }),
    heard: null,
  },
  createIntegrationClient: { ...OF_THE_ADMIN, input: () => ({ name: 'otherHotline' }), heard: 'NAME_TAKEN' },
  rotateClientSecret: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  revokeIntegrationClient: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  sandboxAdvanceClock: { ...OF_THE_ADMIN, input: () => ({ days: 0 }), heard: null },
  issuePasswordToken: { ...OF_THE_ADMIN, heard: 'NOT_FOUND' },
  changeOrigins: { ...OF_THE_ADMIN, input: () => ({ origins: [] }), heard: null },
  demandTotp: { ...OF_THE_ADMIN, input: () => ({ roles: [] }), heard: null },
  saveSearch: { allowed: 'SIGNED_IN', heard: null },
  updateSearch: ONES_OWN,
  deleteSearch: ONES_OWN,
  markRead: { allowed: READERS, refused: 'NOT_FOUND', input: () => ({ appealIds: [online.id] }), heard: null },
  // To supervision and the enterprise the appeal is there, but notes on it are not theirs.
  addInternalNote: {
    allowed: [...BUREAU, ...PARTIES],
    refused: 'NOT_ALLOWED',
    unseen: except(...READERS),
    input: () => ({ appealId: online.id }),
    heard: null,
  },
  // To supervision the appeal is there, but whom to speak with is not its business; the enterprise sees its own.
  revealContact: {
    allowed: [...BUREAU, ...PARTIES],
    also: ['hall'],
    refused: 'NOT_ALLOWED',
    unseen: except(...READERS),
    input: () => ({ appealId: online.id, purpose: 'CLARIFY', reason: '核实来文内容' }),
    heard: null,
  },
  revealUnitContact: {
    allowed: [...HOST, ...BUREAU, 'admin', 'supervisor'],
    refused: 'NOT_FOUND',
    input: async () => ({ ...(await namedPerson()), purpose: 'HANDLE', reason: '催办逾期事项' }),
    heard: null,
  },
  revealPhone: {
    ...OF_THE_ADMIN,
    input: () => ({ accountId: `acc_${NOBODYS}`, purpose: 'ADMINISTER', reason: '核对联络方式' }),
    heard: 'NOT_FOUND',
  },
  createUpload: {
    allowed: [
      ...BUREAU,
      ...PARTIES,
      'otherUnit',
      'contact',
      'otherContact',
      'hall',
      'hotline',
      'otherHotline',
      'cityPlatform',
      'cityTriage',
      'neighbour',
    ],
    refused: 'NOT_ALLOWED',
    input: () => ({ fileName: 'a.exe', contentType: 'application/x-msdownload' }),
    heard: 'FILE_TYPE_NOT_ALLOWED',
  },
  saveDraft: {
    allowed: ['contact', 'otherContact', 'hall'],
    refused: 'NOT_ALLOWED',
    input: () => ({ draftId: `drf_${NOBODYS}` }),
    heard: 'NOT_FOUND',
  },
  discardDraft: ONES_OWN,
  fileAppeal: {
    allowed: ['contact', 'otherContact', 'hall', 'hotline', 'otherHotline', 'cityPlatform'],
    refused: 'NOT_ALLOWED',
    // Of no category that there is: that is asked after the question whose it is.
    input: (who) => ({
      channel: DOORS[who] ?? 'ONLINE',
      creditCode: '91445122MA7E10016U',
      externalNo: DOORS[who] && who !== 'hall' ? NOBODYS : undefined,
      categoryId: `cat_${NOBODYS}`,
      divisionCode: '445122100',
      contact: { name: '林潮生', phone: '13900001501' },
    }),
    heard: 'NOT_FOUND',
  },
  signIn: { allowed: 'ALL', input: () => ({ tenant: '445122' }), heard: 'SIGN_IN_FAILED' },
  signInWithCode: { allowed: 'ALL', input: unknownPhone, heard: 'SIGN_IN_FAILED' },
  requestSignInCode: { allowed: 'ALL', input: unknownPhone, heard: null },
  registerContact: { allowed: 'ALL', input: unknownPhone, heard: 'SIGN_IN_FAILED' },
  signInAsClient: { allowed: 'ALL', input: () => ({ tenant: '445122' }), heard: 'SIGN_IN_FAILED' },
  signInWithOidc: { allowed: 'ALL', input: () => ({ tenant: '445122' }), heard: 'SIGN_IN_FAILED' },
  signInWithTotp: { allowed: 'ALL', heard: 'UNAUTHENTICATED' },
  refreshSession: { allowed: 'ALL', heard: 'SIGN_IN_FAILED' },
  requestPasswordReset: { allowed: 'ALL', input: () => ({ tenant: '445122', username: NOBODYS }), heard: null },
  setPassword: { allowed: 'ALL', input: () => ({ tenant: '445122' }), heard: 'PASSWORD_TOKEN_INVALID' },
  evaluateByToken: { allowed: 'ALL', input: () => ({ tenant: '445122' }), heard: 'EVALUATION_TOKEN_INVALID' },
  enrolTotp: { allowed: 'SIGNED_IN', heard: null },
  confirmTotp: { allowed: 'SIGNED_IN', input: () => ({ code: '000000' }), heard: 'SIGN_IN_FAILED' },
  disableTotp: { allowed: 'SIGNED_IN', input: () => ({ code: '000000' }), heard: 'SIGN_IN_FAILED' },
  changePassword: { allowed: 'SIGNED_IN', heard: 'SIGN_IN_FAILED' },
  endSession: ONES_OWN,
  // After the others: who has signed out is nobody.
  signOut: { allowed: 'SIGNED_IN', heard: null },
};

/** The doors through which some file; contacts have another. */
const DOORS: Partial<Record<Who, string>> = {
  hall: 'SERVICE_HALL',
  hotline: 'HOTLINE',
  otherHotline: 'HOTLINE',
  cityPlatform: 'CITY_PLATFORM',
};

let people: Record<Who, Person>;
let online: Appeal;
let counter: Appeal;
let byHotline: Appeal;
let objectionId: string;

beforeAll(async () => {
  people = await everybody(app, raoping, PEOPLE);
  online = await people.triage.dispatch(await people.contact.file(), { host: 'TOWN-445122100', coHandlers: ['ZRZY'] });
  counter = await people.hall.file({
    channel: 'SERVICE_HALL',
    enterprise: { creditCode: '91445122MA5HRP6C3B', name: '完全不同的名称公司' },
    contact: { name: '陈玥华', phone: '13900001525' },
  });
  const enterprise = { creditCode: '91445122MA7E10016U', name: people.contact.viewer?.enterprises[0]?.name ?? '' };
  const order = { channel: 'HOTLINE', externalNo: 'CZ-1', contact: { name: '林潮生', phone: '13900001501' } } as const;
  byHotline = await people.hotline.file({ ...order, enterprise });
  await people.coHandler.give('objectToAssignment', {
    assignmentId: await people.coHandler.assignment(online),
    proposedUnitId: await raoping.unit('ZJJ'),
    reason: '不属于本单位职责。',
  });
  const { rows } = await app.database.admin.query<{ id: string }>('select id from objection where appeal_id = $1', [
    online.id.slice(4),
  ]);
  objectionId = `obj_${rows[0]?.id}`;
  await app.quiet();
});

/** How a command was met: the code of its refusal, of its error, or null where it was carried out. */
async function met(person: Person, command: string, known: object): Promise<string | null> {
  const field = rootFields('mutation').find(({ name }) => name === command);
  if (!field) throw new Error(`no ${command}`);
  const { data, errors } = await person.client.send<Record<string, { userErrors?: { code: string }[] } | null>>(
    documentOf('mutation', field, 1),
    Object.fromEntries(
      field.args.map(({ type, name }) => [name, sample(type, name, known as Record<string, unknown>)]),
    ),
  );
  const { userErrors = [], ...answered } = data?.[command] ?? {};
  const refusal = errors[0]?.extensions.code ?? userErrors[0]?.code ?? null;
  if (refusal) expect([command, Object.entries(answered).filter(tells)]).toEqual([command, []]);
  return refusal;
}

/** What is more than the refusal. */
const tells = ([name, value]: [string, unknown]): boolean =>
  name !== '__typename' && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

/**
 * Nothing is carried out: the version is never the newest. Whoever may give the command hears CONFLICT, which is asked
 * after the question whose it is.
 */
async function judge(appeal: Appeal, command: string, allowed: readonly Who[], readers: readonly Who[]): Promise<void> {
  const seen: Record<string, string | null> = {};
  const wanted: Record<string, string> = {};
  for (const who of ALL) {
    const [assignment] = appeal.assignments.filter(
      ({ unit }) => unit.code === (CO_HANDLER.includes(who) ? 'ZRZY' : 'TOWN-445122100'),
    );
    seen[who] = await met(people[who], command, {
      appealId: appeal.id,
      assignmentId: assignment?.id,
      objectionId,
      hostUnitId: await raoping.unit('ZJJ'),
      proposedUnitId: await raoping.unit('ZJJ'),
      expectedVersion: 999_999,
    });
    wanted[who] =
      who === 'anybody'
        ? 'UNAUTHENTICATED'
        : allowed.includes(who)
          ? 'CONFLICT'
          : readers.includes(who) && !(who === 'contact' && command === 'ruleOnObjection')
            ? 'NOT_ALLOWED'
            : // To an enterprise there are no objections.
              'NOT_FOUND';
  }
  expect({ command, ...seen }).toEqual({ command, ...wanted });
}

const namesOf = (root: Root): string[] => rootFields(root).map(({ name }) => name);

const isAllowed = ({ allowed }: Row, who: Who): boolean =>
  allowed === 'ALL' || (allowed === 'SIGNED_IN' ? who !== 'anybody' : allowed.includes(who));

/** What somebody hears who is not let in. */
const turnedAway = ({ refused, unseen }: Row, who: Who): string | undefined =>
  who === 'anybody' ? 'UNAUTHENTICATED' : unseen?.includes(who) ? 'NOT_FOUND' : refused;

describe('every command, given by everybody', () => {
  it('has its row in the table, and so has every other root field', () => {
    const fields = (['mutation', 'query', 'subscription'] as const).flatMap((root) => namesOf(root));
    expect([...Object.keys(COMMANDS), ...Object.keys(ROOTS)].sort()).toEqual(fields.sort());
  });

  it.each(namesOf('mutation'))('the description of %s names whose it is', (name) => {
    const { allowed = [], also = [] } = ROOTS[name] ?? {};
    const bulk = BULK.find(([command]) => command === name);
    const description = rootFields('mutation').find((field) => field.name === name)?.description ?? '';
    const anybodys = !bulk && (typeof allowed === 'string' || allowed === READERS);
    expect(isAnybodys(description)).toBe(anybodys);
    if (anybodys) return;
    const by = [
      ...(bulk ? bulk[2] : [...(allowed as readonly Who[]), ...also]),
      ...[COMMANDS, AT_COUNTER, AT_HOTLINE].flatMap((table) => table[name] ?? []),
    ];
    const roles = by.flatMap((who) => people[who].viewer?.memberships.map(({ role }) => role) ?? []);
    // A unit keeps its named persons whatever its people do in the mechanism.
    const spelled = description.replace('the people of the unit', 'UNIT_HANDLER and UNIT_HEAD');
    expect(rolesNamed(spelled).sort()).toEqual([...new Set(roles)].sort());
  });

  it.each(Object.entries(COMMANDS))('%s on an appeal under a unit: %j and nobody else', async (command, allowed) => {
    const before = await fingerprint(app.database);
    await judge(online, command, allowed, READERS);
    expectUnchanged(before, await fingerprint(app.database), `nobody gave ${command}`);
  });

  it.each(Object.entries(AT_COUNTER))(
    '%s on an appeal of the counter under review: %j and nobody else',
    async (command, allowed) => {
      const before = await fingerprint(app.database);
      await judge(counter, command, allowed, COUNTER_READERS);
      expectUnchanged(before, await fingerprint(app.database), `nobody gave ${command}`);
    },
  );

  it.each(Object.entries(AT_HOTLINE))(
    '%s on an appeal of the hotline: %j and nobody else',
    async (command, allowed) => {
      const before = await fingerprint(app.database);
      await judge(byHotline, command, allowed, HOTLINE_READERS);
      expectUnchanged(before, await fingerprint(app.database), `nobody gave ${command}`);
    },
  );

  it.each(BULK)('%s by everybody: each row is met as its command alone is', async (command, ids, allowed, code) => {
    const own = online.assignments.find(({ unit }) => unit.code === 'ZRZY');
    const input = { [ids]: [ids === 'assignmentIds' ? own?.id : online.id] };
    const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    for (const who of ALL) {
      const { data, errors } = await people[who].client.send<
        Record<string, { results: { userErrors: { code: string }[] }[] } | null>
      >(`mutation ($input: ${type}!) { ${command}(input: $input) { results { userErrors { code } } } }`, { input });
      const [row] = data?.[command]?.results ?? [];
      const wanted = allowed.includes(who) ? code : READERS.includes(who) ? 'NOT_ALLOWED' : 'NOT_FOUND';
      expect([who, errors[0]?.extensions.code ?? row?.userErrors[0]?.code ?? null]).toEqual([
        who,
        who === 'anybody' ? 'UNAUTHENTICATED' : wanted,
      ]);
    }
  });

  it('a co-handler does not receive for the host', async () => {
    const [host] = online.assignments.filter(({ role }) => role === 'HOST');
    expect(await met(people.coHandler, 'receiveAssignment', { assignmentId: host?.id })).toBe('NOT_ALLOWED');
  });
});

describe('every other root field, asked by everybody', () => {
  it.each(namesOf('query'))('query %s', async (name) => {
    const field = rootFields('query').find((candidate) => candidate.name === name);
    const row = ROOTS[name];
    if (!field || !row) throw new Error(`no row for ${name}`);
    for (const who of ALL) {
      const needed = field.args.filter(({ type }) => String(type).endsWith('!'));
      const known = { id: online.id, ids: [online.id], appealId: online.id };
      const variables = Object.fromEntries(
        needed.map((arg) => [arg.name, sample(arg.type, arg.name, known as Record<string, unknown>)]),
      );
      const { errors } = await people[who].client.send(
        documentOf('query', field, 1, Object.keys(variables)),
        variables,
      );
      const wanted = isAllowed(row, who) ? undefined : turnedAway(row, who);
      expect([name, who, errors[0]?.extensions.code]).toEqual([name, who, wanted]);
    }
  });

  it.each(namesOf('subscription'))('subscription %s', async (name) => {
    const row = ROOTS[name];
    if (!row) throw new Error(`no row for ${name}`);
    const open: Record<string, (person: Person) => Promise<Stream>> = {
      appealChanged: (person) => person.watchAppeal(online),
      assignmentAdded: (person) => person.watchAssignments(),
      inboxChanged: (person) => person.watchInbox(),
    };
    for (const who of ALL) {
      const before = app.streamsOpened();
      const stream = await open[name]?.(people[who]);
      const refusal = app.streamsOpened() > before ? undefined : (await stream?.ended())?.errors?.[0]?.extensions.code;
      await stream?.close();
      expect([name, who, refusal]).toEqual([name, who, isAllowed(row, who) ? undefined : turnedAway(row, who)]);
    }
  });

  it('what one gets is what one may read: the appeal, by every way to it', async () => {
    for (const who of ALL) {
      if (who === 'anybody') continue;
      const { data } = await people[who].client.send<{
        appeal: object | null;
        node: object | null;
        nodes: (object | null)[];
        appeals: { nodes: { id: string }[] };
      }>(
        'query ($id: ID!, $number: String) { appeal(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } appeals(filter: { number: $number }) { nodes { id } totalCount } }',
        { id: online.id, number: online.number },
      );
      const reads = READERS.includes(who);
      const found = reads ? { id: online.id } : null;
      expect([who, data?.appeal, data?.node, data?.nodes, data?.appeals]).toEqual([
        who,
        found,
        found,
        [found],
        { nodes: reads ? [found] : [], totalCount: reads ? 1 : 0 },
      ]);
    }
  });

  it('the register: all of it for supervision and bureau, its own lines for a unit, none for the rest', async () => {
    const all = (await people.supervisor.register()).length;
    expect(all).toBeGreaterThan(5);
    for (const who of ALL) {
      if (who === 'anybody' || who === 'cityTriage' || who === 'neighbour') continue;
      const lines = await people[who].register();
      if (who === 'supervisor' || BUREAU.includes(who)) expect([who, lines.length]).toEqual([who, all]);
      else if (PARTIES.includes(who) || who === 'otherUnit') {
        const units = people[who].viewer?.memberships.map(({ unit }) => unit?.id);
        expect([who, lines.every(({ unit }) => units?.includes(unit?.id))]).toEqual([who, true]);
      } else expect([who, lines]).toEqual([who, []]);
    }
  });

  it('an internal note: read by bureau and units, each its own, and by nobody else', async () => {
    const noting = [...BUREAU, ...PARTIES];
    for (const who of noting) await people[who].note(online);
    const unitsOf = async (who: Who) => (await people[who].notes(online)).map(({ unit }) => unit.code);
    for (const who of READERS) {
      const own = people[who].viewer?.memberships.map(({ unit }) => unit?.code);
      const seen = await unitsOf(who);
      expect([who, seen.length > 0]).toEqual([who, noting.includes(who)]);
      expect([who, seen.every((code) => own?.includes(code))]).toEqual([who, true]);
    }
  });

  it('a claim: read by the counter and the bureau, who decide, by who made it, who does not, and nobody else', async () => {
    const claim = await people.otherContact.claim('claimEnterprise', {
      creditCode: '91445122MA86FREH0U',
      enterpriseName: '饶平县浮石石材有限公司',
      legalRepresentative: '吴浮石',
    });
    for (const who of ALL) {
      if (who === 'anybody') continue;
      const seen = (await people[who].claims()).some(({ id }) => id === claim.id);
      expect([who, seen]).toEqual([who, OF_CLAIMS.allowed.includes(who) || who === 'otherContact']);
    }
    for (const command of ['confirmEnterpriseClaim', 'rejectEnterpriseClaim'])
      expect(await met(people.otherContact, command, { claimId: claim.id })).toBe('NOT_ALLOWED');
  });

  it('a named person of a unit: clear to its own people, masked for administrator, bureau and supervision', async () => {
    const unitId = await raoping.unit('TOWN-445122100');
    const [own] = await people.host.unitContacts({ unitId });
    const masked: readonly Who[] = [...BUREAU, 'supervisor', 'admin'];
    for (const who of ALL) {
      if (who === 'anybody') continue;
      const [seen] = await people[who].unitContacts({ unitId });
      const shown = HOST.includes(who) ? own?.phone : masked.includes(who) ? '139****1001' : undefined;
      expect([who, seen?.phone]).toEqual([who, shown]);
    }
  });

  it('nobody moves the clock outside a sandbox', async () => {
    const admin = await county(app, '440523').signIn('admin');
    expect(await met(admin, 'sandboxAdvanceClock', { days: 0 })).toBe('SANDBOX_ONLY');
  });

  it('a contact files for its own enterprise alone', async () => {
    const filing = await people.contact.filing();
    const refusal = await people.otherContact.refused('fileAppeal', filing);
    expect(refusal.code).toBe('NOT_YOUR_ENTERPRISE');
  });

  it.each(Object.keys(ROOTS).filter((name) => namesOf('mutation').includes(name)))('mutation %s', async (name) => {
    const row = ROOTS[name];
    if (row?.heard === undefined) throw new Error(`no word of what whoever may ${name} hears`);
    const given = async (who: Who): Promise<object> => ({ ...(await row.input?.(who)) });
    const nobodys = await given('anybody');
    await app.quiet();
    const before = await fingerprint(app.database);
    for (const who of ALL)
      if (!isAllowed(row, who))
        expect([name, who, await met(people[who], name, nobodys)]).toEqual([name, who, turnedAway(row, who)]);
    expectUnchanged(before, await fingerprint(app.database), `nobody gave ${name}`);
    for (const who of ALL)
      if (isAllowed(row, who))
        expect([name, who, await met(people[who], name, await given(who))]).toEqual([name, who, row.heard]);
  });
});
