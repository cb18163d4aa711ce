import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import { county, type Appeal, type Person } from '../support/kit/index.js';
import { documentOf, rootFields, sample } from './schema-walk.js';

const app = appForSuite();
const raoping = county(app, '445122');

/** One of every post there is, by how they are called below. */
const PEOPLE = {
  anybody: () => Promise.resolve(raoping.anybody()),
  contact: () => raoping.contact('13900001501'),
  otherContact: () => raoping.contact('13900001502'),
  triage: () => raoping.signIn('triage'),
  bureauHead: () => raoping.signIn('bureau-head'),
  hall: () => raoping.signIn('hall'),
  reviewer: () => raoping.signIn('reviewer'),
  office: () => raoping.signIn('office'),
  officeDirector: () => raoping.signIn('office-director'),
  supervisor: () => raoping.signIn('supervisor'),
  leader: () => raoping.signIn('leader1'),
  siteDuty: () => raoping.signIn('site-petition'),
  admin: () => raoping.signIn('admin'),
  auditor: () => raoping.signIn('auditor'),
  host: () => raoping.signIn('huanggang'),
  hostHead: () => raoping.signIn('huanggang-head'),
  coHandler: () => raoping.signIn('zrzy'),
  otherUnit: () => raoping.signIn('zhelin'),
  cityTriage: () => county(app, '445100').signIn('triage'),
  hotline: () => raoping.client(),
  neighbour: () => county(app, '445103').signIn('triage'),
} as const;
type Who = keyof typeof PEOPLE;
const ALL = Object.keys(PEOPLE) as Who[];

const BUREAU: readonly Who[] = ['triage', 'bureauHead'];
const HOST: readonly Who[] = ['host', 'hostHead'];
const PARTIES: readonly Who[] = [...HOST, 'coHandler'];

/** Whose each command on an appeal is; from the official text, not from the code. Everybody else is turned away. */
const COMMANDS: Readonly<Record<string, readonly Who[]>> = {
  returnAppeal: BUREAU,
  dispatchAppeal: BUREAU,
  redispatchAppeal: BUREAU,
  requestSupplement: BUREAU,
  reviewListing: BUREAU,
  closeByLaw: BUREAU,
  forwardDissatisfaction: BUREAU,
  decideExtension: BUREAU,
  checkResult: BUREAU,
  recordFollowUpVisit: BUREAU,
  ruleOnObjection: BUREAU,
  receiveAssignment: PARTIES,
  assignHandler: PARTIES,
  objectToAssignment: PARTIES,
  recordVerification: HOST,
  giveCoHandlerOpinion: ['coHandler'],
  requestExtension: HOST,
  replyToAppeal: HOST,
  recordConsultation: HOST,
  decideFinally: HOST,
  attachFiles: [...BUREAU, ...PARTIES, 'contact'],
  urgeAppeal: ['supervisor'],
  sendMessage: [...BUREAU, ...HOST, 'contact'],
  evaluateAppeal: ['contact'],
  withdrawAppeal: ['contact'],
  // The hotline's alone, and of what it filed alone: nobody's here.
  addHotlineEvent: [],
  // The counter's only for what the counter filed.
  supplementAppeal: ['contact'],
  // Nobody's on an appeal that matches the registry: see the other appeal below.
  reviewRegistration: [],
};

/** Who may read the appeal at all: to the rest it does not exist. */
const READERS: readonly Who[] = [...BUREAU, 'supervisor', ...PARTIES, 'contact'];

/** The same for an appeal that the counter filed and market supervision reviews. */
const AT_COUNTER: Readonly<Record<string, readonly Who[]>> = {
  reviewRegistration: ['reviewer'],
  supplementAppeal: ['hall'],
  attachFiles: ['hall', ...BUREAU],
  sendMessage: ['hall', ...BUREAU],
  closeByLaw: BUREAU,
  withdrawAppeal: [],
  dispatchAppeal: BUREAU,
};
const COUNTER_READERS: readonly Who[] = [...BUREAU, 'supervisor', 'hall', 'reviewer'];

/** Root fields that are no command on an appeal: who is let in, and what the rest is told. */
const ROOTS: Readonly<
  Record<string, { allowed: readonly Who[] | 'ALL' | 'SIGNED_IN'; refused?: string; unseen?: readonly Who[] }>
> = {
  tenants: { allowed: 'ALL' },
  viewer: { allowed: 'ALL' },
  lifecycle: { allowed: 'ALL' },
  obligations: { allowed: 'ALL' },
  units: { allowed: 'SIGNED_IN' },
  categories: { allowed: 'SIGNED_IN' },
  divisions: { allowed: 'SIGNED_IN' },
  streamCursor: { allowed: 'SIGNED_IN' },
  node: { allowed: 'SIGNED_IN' },
  nodes: { allowed: 'SIGNED_IN' },
  appeal: { allowed: 'SIGNED_IN' },
  appeals: { allowed: 'SIGNED_IN' },
  supervisionEntries: { allowed: 'SIGNED_IN' },
  unitContacts: { allowed: 'SIGNED_IN' },
  // Row by row: see below.
  receiveAssignments: { allowed: 'SIGNED_IN' },
  dispatchBySuggestion: { allowed: 'SIGNED_IN' },
  urgeAppeals: { allowed: 'SIGNED_IN' },
  // Of 黄冈镇: its own people's and the administrator's; who may read them masked is turned away, the rest finds nothing.
  designateUnitContact: { allowed: [...HOST, 'admin'], refused: 'NOT_ALLOWED' },
  correctUnitContact: { allowed: [...HOST, 'admin'], refused: 'NOT_ALLOWED' },
  confirmUnitContact: { allowed: [...HOST, 'admin'], refused: 'NOT_ALLOWED' },
  removeUnitContact: { allowed: [...HOST, 'admin'], refused: 'NOT_ALLOWED' },
  savedSearches: { allowed: 'SIGNED_IN' },
  unreadCount: { allowed: 'SIGNED_IN' },
  appealFacets: { allowed: 'SIGNED_IN' },
  workload: { allowed: 'SIGNED_IN' },
  saveSearch: { allowed: 'SIGNED_IN' },
  updateSearch: { allowed: 'SIGNED_IN' },
  deleteSearch: { allowed: 'SIGNED_IN' },
  markRead: { allowed: READERS },
  colleagues: { allowed: 'SIGNED_IN' },
  absences: { allowed: 'SIGNED_IN' },
  recordAbsence: { allowed: PARTIES, refused: 'NOT_ALLOWED' },
  cancelAbsence: { allowed: PARTIES, refused: 'NOT_FOUND' },
  appealPolicy: { allowed: 'SIGNED_IN' },
  changeAppealPolicy: { allowed: ['admin'], refused: 'NOT_ALLOWED' },
  notices: { allowed: ['admin'], refused: 'FORBIDDEN' },
  // Whoever may ask the catalogue, yet not read this appeal, hears that there is none.
  dispatchSuggestion: { allowed: BUREAU, refused: 'FORBIDDEN', unseen: ['admin', 'cityTriage', 'neighbour'] },
  signIn: { allowed: 'ALL' },
  signInWithCode: { allowed: 'ALL' },
  requestSignInCode: { allowed: 'ALL' },
  registerContact: { allowed: 'ALL' },
  signInAsClient: { allowed: 'ALL' },
  integrationClients: { allowed: ['admin'], refused: 'FORBIDDEN' },
  createIntegrationClient: { allowed: ['admin'], refused: 'NOT_ALLOWED' },
  rotateClientSecret: { allowed: ['admin'], refused: 'NOT_ALLOWED' },
  revokeIntegrationClient: { allowed: ['admin'], refused: 'NOT_ALLOWED' },
  enterpriseClaims: { allowed: 'SIGNED_IN' },
  claimEnterprise: { allowed: ['contact', 'otherContact'], refused: 'NOT_ALLOWED' },
  confirmEnterpriseClaim: { allowed: ['hall', ...BUREAU], refused: 'NOT_FOUND' },
  rejectEnterpriseClaim: { allowed: ['hall', ...BUREAU], refused: 'NOT_FOUND' },
  refreshSession: { allowed: 'ALL' },
  evaluateByToken: { allowed: 'ALL' },
  signOut: { allowed: 'SIGNED_IN' },
  drafts: { allowed: 'SIGNED_IN' },
  saveDraft: { allowed: ['contact', 'otherContact', 'hall'], refused: 'NOT_ALLOWED' },
  discardDraft: { allowed: 'SIGNED_IN' },
  signInWithTotp: { allowed: 'ALL' },
  enrolTotp: { allowed: 'SIGNED_IN' },
  confirmTotp: { allowed: 'SIGNED_IN' },
  disableTotp: { allowed: 'SIGNED_IN' },
  // To supervision and the enterprise the appeal is there, but notes on it are not theirs.
  addInternalNote: { allowed: [...BUREAU, ...PARTIES], refused: 'NOT_ALLOWED' },
  createUpload: {
    allowed: [
      ...BUREAU,
      ...PARTIES,
      'otherUnit',
      'contact',
      'otherContact',
      'hall',
      'hotline',
      'cityTriage',
      'neighbour',
    ],
    refused: 'NOT_ALLOWED',
  },
  fileAppeal: { allowed: ['contact', 'otherContact', 'hall', 'hotline'], refused: 'NOT_ALLOWED' },
  sandboxAdvanceClock: { allowed: ['admin'], refused: 'NOT_ALLOWED' },
};

let people: Record<Who, Person>;
let online: Appeal;
let counter: Appeal;
let objectionId: string;

beforeAll(async () => {
  people = Object.fromEntries(await Promise.all(ALL.map(async (who) => [who, await PEOPLE[who]()]))) as Record<
    Who,
    Person
  >;
  online = await people.triage.dispatch(await people.contact.file(), { host: 'TOWN-445122100', coHandlers: ['ZRZY'] });
  counter = await people.hall.file({
    channel: 'SERVICE_HALL',
    enterprise: { creditCode: '91445122MA5HRP6C3B', name: '完全不同的名称公司' },
    contact: { name: '陈玥华', phone: '13900001525' },
  });
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
async function met(person: Person, command: string, known: Record<string, unknown>): Promise<string | null> {
  const field = rootFields('mutation').find(({ name }) => name === command);
  const [argument] = field?.args ?? [];
  if (!field || !argument) throw new Error(`no ${command}`);
  const { data, errors } = await person.client.send<Record<string, { userErrors: { code: string }[] } | null>>(
    documentOf('mutation', field, 1),
    { [argument.name]: sample(argument.type, argument.name, known) },
  );
  return errors[0]?.extensions.code ?? data?.[command]?.userErrors[0]?.code ?? null;
}

/**
 * Nothing is carried out: the version is never the newest. Whoever may give the command hears CONFLICT, which is asked
 * after the question whose it is.
 */
async function judge(appeal: Appeal, command: string, allowed: readonly Who[], readers: readonly Who[]): Promise<void> {
  const seen: Record<string, string | null> = {};
  const wanted: Record<string, string> = {};
  for (const who of ALL) {
    const [assignment] = appeal.assignments.filter(
      ({ unit }) => unit.code === (who === 'coHandler' ? 'ZRZY' : 'TOWN-445122100'),
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

describe('every command, given by everybody', () => {
  it('has its row in the table', () => {
    const names = rootFields('mutation').map(({ name }) => name);
    expect([...Object.keys(COMMANDS), ...Object.keys(ROOTS)].filter((name) => names.includes(name)).sort()).toEqual(
      [...names].sort(),
    );
    const queries = rootFields('query').map(({ name }) => name);
    expect(
      Object.keys(ROOTS)
        .filter((name) => queries.includes(name))
        .sort(),
    ).toEqual([...queries].sort());
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

  it.each([
    ['receiveAssignments', 'assignmentIds', ['coHandler'], 'OBJECTION_OPEN'],
    ['dispatchBySuggestion', 'appealIds', BUREAU, 'INVALID_TRANSITION'],
    ['urgeAppeals', 'appealIds', ['supervisor'], null],
  ] as const)('%s by everybody: each row is met as its command alone is', async (command, ids, allowed, code) => {
    const own = online.assignments.find(({ unit }) => unit.code === 'ZRZY');
    const input = { [ids]: [ids === 'assignmentIds' ? own?.id : online.id] };
    const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    for (const who of ALL) {
      const { data, errors } = await people[who].client.send<
        Record<string, { results: { userErrors: { code: string }[] }[] } | null>
      >(`mutation ($input: ${type}!) { ${command}(input: $input) { results { userErrors { code } } } }`, { input });
      const [row] = data?.[command]?.results ?? [];
      const wanted = (allowed as readonly Who[]).includes(who)
        ? code
        : READERS.includes(who)
          ? 'NOT_ALLOWED'
          : 'NOT_FOUND';
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
  const isAllowed = (allowed: readonly Who[] | 'ALL' | 'SIGNED_IN', who: Who): boolean =>
    allowed === 'ALL' || (allowed === 'SIGNED_IN' ? who !== 'anybody' : allowed.includes(who));

  it.each(rootFields('query').map(({ name }) => name))('query %s', async (name) => {
    const field = rootFields('query').find((candidate) => candidate.name === name);
    const row = ROOTS[name];
    if (!field || !row) throw new Error(`no row for ${name}`);
    for (const who of ALL) {
      const needed = field.args.filter(({ type }) => String(type).endsWith('!'));
      const known = { id: online.id, ids: [online.id], appealId: online.id };
      const variables = Object.fromEntries(needed.map((arg) => [arg.name, sample(arg.type, arg.name, known)]));
      const { errors } = await people[who].client.send(
        documentOf('query', field, 1, Object.keys(variables)),
        variables,
      );
      let wanted: string | undefined =
        who === 'anybody' ? 'UNAUTHENTICATED' : row.unseen?.includes(who) ? 'NOT_FOUND' : row.refused;
      if (isAllowed(row.allowed, who)) wanted = undefined;
      expect([name, who, errors[0]?.extensions.code]).toEqual([name, who, wanted]);
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

  it('saveDraft', async () => {
    for (const who of ALL) {
      const row = ROOTS['saveDraft'];
      // Nobody's draft: asked for after the question whose it is.
      const code = await met(people[who], 'saveDraft', { draftId: 'drf_01900000-0000-7000-8000-000000000000' });
      const wanted =
        who === 'anybody' ? 'UNAUTHENTICATED' : isAllowed(row?.allowed ?? [], who) ? 'NOT_FOUND' : row?.refused;
      expect(['saveDraft', who, code]).toEqual(['saveDraft', who, wanted]);
    }
  });

  it('an internal note: written and read by bureau and units, each for itself, and by nobody else', async () => {
    const row = ROOTS['addInternalNote'];
    for (const who of ALL) {
      const code = await met(people[who], 'addInternalNote', { appealId: online.id });
      const hidden = READERS.includes(who) ? row?.refused : 'NOT_FOUND';
      const wanted = who === 'anybody' ? 'UNAUTHENTICATED' : isAllowed(row?.allowed ?? [], who) ? null : hidden;
      expect(['addInternalNote', who, code]).toEqual(['addInternalNote', who, wanted]);
    }
    const unitsOf = async (who: Who) => (await people[who].notes(online)).map(({ unit }) => unit.code);
    for (const who of READERS) {
      const own = people[who].viewer?.memberships.map(({ unit }) => unit?.code);
      const seen = await unitsOf(who);
      expect([who, seen.length > 0]).toEqual([who, isAllowed(row?.allowed ?? [], who)]);
      expect([who, seen.every((code) => own?.includes(code))]).toEqual([who, true]);
    }
  });

  it('createUpload', async () => {
    const row = ROOTS['createUpload'];
    for (const who of ALL) {
      // A type that is not taken: asked after the question whose it is.
      const code = await met(people[who], 'createUpload', {
        fileName: 'a.exe',
        contentType: 'application/x-msdownload',
      });
      const wanted =
        who === 'anybody'
          ? 'UNAUTHENTICATED'
          : isAllowed(row?.allowed ?? [], who)
            ? 'FILE_TYPE_NOT_ALLOWED'
            : row?.refused;
      expect(['createUpload', who, code]).toEqual(['createUpload', who, wanted]);
    }
  });

  it.each(['fileAppeal', 'sandboxAdvanceClock'])('%s', async (command) => {
    const row = ROOTS[command];
    for (const who of ALL) {
      const input =
        command === 'fileAppeal'
          ? // Nobody files this one: the code of the enterprise is none, which is asked after the question whose it is.
            {
              ...(await people.contact.filing()),
              enterprise: { creditCode: '91445122MA7E10016A', name: 'x' },
              channel: who === 'hall' ? 'SERVICE_HALL' : who === 'hotline' ? 'HOTLINE' : 'ONLINE',
            }
          : { days: 100_000 };
      const { data, errors } = await people[who].client.send<Record<string, { userErrors: { code: string }[] } | null>>(
        `mutation ($input: ${command === 'fileAppeal' ? 'FileAppealInput' : 'SandboxAdvanceClockInput'}!) { ${command}(input: $input) { userErrors { code } } }`,
        { input },
      );
      const code = errors[0]?.extensions.code ?? data?.[command]?.userErrors[0]?.code;
      const passed = command === 'fileAppeal' ? 'INVALID_CREDIT_CODE' : 'INVALID_INPUT';
      // A hotline is never turned away for the code: it hears that the order's number is missing.
      const heard = who === 'hotline' ? 'INVALID_INPUT' : passed;
      const wanted = who === 'anybody' ? 'UNAUTHENTICATED' : isAllowed(row?.allowed ?? [], who) ? heard : row?.refused;
      // Input that cannot be is refused before it is asked whose it is.
      expect([command, who, code]).toEqual([
        command,
        who,
        command === 'sandboxAdvanceClock' && who !== 'anybody' ? 'INVALID_INPUT' : wanted,
      ]);
    }
  });

  it('a claim: read and decided by the counter and the bureau, read by who made it, and nobody else’s', async () => {
    const claim = await people.otherContact.claim('claimEnterprise', {
      creditCode: '91445122MA86FREH0U',
      enterpriseName: '饶平县浮石石材有限公司',
      legalRepresentative: '吴浮石',
    });
    await app.quiet();
    const before = await fingerprint(app.database);
    for (const who of ALL) {
      const decides = ROOTS.confirmEnterpriseClaim?.allowed.includes(who) ?? false;
      const reads = decides || who === 'otherContact';
      if (who !== 'anybody')
        expect([who, (await people[who].claims()).some(({ id }) => id === claim.id)]).toEqual([who, reads]);

      const wanted = who === 'anybody' ? 'UNAUTHENTICATED' : who === 'otherContact' ? 'NOT_ALLOWED' : 'NOT_FOUND';
      if (!decides)
        for (const command of ['confirmEnterpriseClaim', 'rejectEnterpriseClaim'])
          expect([who, await met(people[who], command, { claimId: claim.id, reason: '材料不符' })]).toEqual([
            who,
            wanted,
          ]);
      if (!ROOTS.claimEnterprise?.allowed.includes(who))
        expect([who, await met(people[who], 'claimEnterprise', {})]).toEqual([
          who,
          who === 'anybody' ? 'UNAUTHENTICATED' : 'NOT_ALLOWED',
        ]);
    }
    expectUnchanged(before, await fingerprint(app.database), 'nobody decided');
    expect(
      await people.hall.claim('rejectEnterpriseClaim', { claimId: claim.id, reason: '企业已吊销。' }),
    ).toMatchObject({
      state: 'REJECTED',
    });
  });

  it('a named person of a unit: kept by its people and the administrator, masked for bureau and supervision', async () => {
    const unitId = await raoping.unit('TOWN-445122100');
    const [own] = await people.host.unitContacts({ unitId });
    const masking: readonly Who[] = [...BUREAU, 'supervisor'];
    const inputs = {
      designateUnitContact: { unitId, name: '林某', phone: '13900000000' },
      correctUnitContact: { unitContactId: own?.id, name: '林某', phone: '13900000000' },
      confirmUnitContact: { unitContactId: own?.id },
      removeUnitContact: { unitContactId: own?.id },
    };
    await app.quiet();
    const before = await fingerprint(app.database);
    for (const who of ALL) {
      const keeps = ROOTS.confirmUnitContact?.allowed.includes(who) ?? false;
      if (who !== 'anybody') {
        const [seen] = await people[who].unitContacts({ unitId });
        const shown = HOST.includes(who) ? own?.phone : keeps || masking.includes(who) ? '139****1001' : undefined;
        expect([who, seen?.phone]).toEqual([who, shown]);
      }
      const wanted = who === 'anybody' ? 'UNAUTHENTICATED' : masking.includes(who) ? 'NOT_ALLOWED' : 'NOT_FOUND';
      if (!keeps)
        for (const [command, input] of Object.entries(inputs))
          expect([who, command, await met(people[who], command, input)]).toEqual([who, command, wanted]);
    }
    expectUnchanged(before, await fingerprint(app.database), 'nobody kept it');
  });

  it('clients of other systems: the administrator’s', async () => {
    const before = await fingerprint(app.database);
    for (const who of ALL)
      for (const command of ['createIntegrationClient', 'rotateClientSecret', 'revokeIntegrationClient'])
        if (who !== 'admin')
          expect([who, await met(people[who], command, {})]).toEqual([
            who,
            who === 'anybody' ? 'UNAUTHENTICATED' : 'NOT_ALLOWED',
          ]);
    expectUnchanged(before, await fingerprint(app.database), 'nobody let another system in');
  });

  it('the clock of a sandbox: its administrator’s; and nobody’s outside a sandbox', async () => {
    const move = async (person: Person) =>
      (
        await person.client.send<{ sandboxAdvanceClock: { userErrors: { code: string }[] } }>(
          'mutation { sandboxAdvanceClock(input: { days: 0 }) { userErrors { code } } }',
        )
      ).data?.sandboxAdvanceClock.userErrors[0]?.code;
    for (const who of ALL) {
      if (who === 'anybody') continue;
      expect([who, await move(people[who])]).toEqual([who, who === 'admin' ? undefined : 'NOT_ALLOWED']);
    }
    expect(await move(await county(app, '440523').signIn('admin'))).toBe('SANDBOX_ONLY');
  });

  it('a contact files for its own enterprise alone', async () => {
    const filing = await people.contact.filing();
    const refusal = await people.otherContact.refused('fileAppeal', filing);
    expect(refusal.code).toBe('NOT_YOUR_ENTERPRISE');
  });
});
