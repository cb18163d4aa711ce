import { ID_PREFIX } from '../../src/kernel/ids.js';
import { county, DEPARTMENT, pdf, TOWN, type Appeal, type County, type Person } from '../support/kit/index.js';
import type { TestApp } from '../support/app.js';
import { everybody, POSTS } from '../proof/people.js';

/** Everybody who reads: each post, as near to the appeals as it can stand, in the county, in another one, and in the city. */
export const READERS = {
  ...POSTS,
  triage2: 'triage2',
  host2: 'huanggang2',
  otherHead: 'zhelin-head',
  otherCityPlatform: 'CITY_PLATFORM',
  neighbourHead: '445103 bureau-head',
  neighbourHall: '445103 hall',
  neighbourReviewer: '445103 reviewer',
  neighbourOffice: '445103 office',
  neighbourDirector: '445103 office-director',
  neighbourSupervisor: '445103 supervisor',
  neighbourLeader: '445103 leader1',
  neighbourSiteDuty: '445103 site-publicity',
  neighbourAuditor: '445103 auditor',
  neighbourTown: '445103 guxiang',
  neighbourTownHead: '445103 guxiang-head',
  neighbourHotline: '445103 HOTLINE',
  neighbourPlatform: '445103 CITY_PLATFORM',
  cityHead: '445100 bureau-head',
  cityAdmin: '445100 admin',
  cityOffice: '445100 office',
  cityDirector: '445100 office-director',
  citySupervisor: '445100 supervisor',
  cityLeader: '445100 leader1',
  cityAuditor: '445100 auditor',
  /** Of the county's own government, a unit of the city's. */
  cityUnit: '445100 raoping',
  cityHotline: '445100 HOTLINE',
  cityOwnPlatform: '445100 CITY_PLATFORM',
} as const;

/** Posts that nobody of the demonstration holds in the city, and the units there that can have them. */
const ENGAGED = {
  cityHall: { role: 'HALL_CLERK', unit: 'GSB' },
  cityReviewer: { role: 'REGISTRY_REVIEWER', unit: 'OFFICE', function: 'MARKET_SUPERVISION' },
  citySiteDuty: { role: 'SITE_DUTY', unit: 'OFFICE', function: 'PETITION' },
  cityUnitHead: { role: 'UNIT_HEAD', unit: 'COUNTY-445122' },
} as const;
export type Reader = keyof typeof READERS | keyof typeof ENGAGED | 'colleague' | 'cityContact';

/** How somebody stands to what he reads. What is shared with the city, as far as anything is yet, the city reads. */
export const RELATIONS = ['OWN', 'OWN_UNIT', 'OWN_COUNTY', 'OTHER_COUNTY', 'CITY', 'PUBLIC'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Everybody of the bureau, of the contact's enterprise, and of the units that have the appeals in hand. */
const CONTACTS = { OWN: 'contact', OWN_UNIT: 'colleague' };
const BUREAU = { OWN: 'triage', OWN_UNIT: 'triage2 bureauHead' };
const HOST = { OWN: 'host', OWN_UNIT: 'host2 hostHead' };
const CO_HANDLERS = { OWN_UNIT: 'coHandler coHandlerHead objector' };
const OFFICE = { OWN: 'office', OWN_UNIT: 'officeDirector' };

type Standing = Partial<Record<Relation, string>>;
const together = (...standings: readonly Standing[]): Record<'OWN' | 'OWN_UNIT', readonly string[]> => ({
  OWN: standings.flatMap(({ OWN = '' }) => OWN.split(' ')),
  OWN_UNIT: standings.flatMap(({ OWN_UNIT = '' }) => OWN_UNIT.split(' ')),
});

/** The appeals there are, and whose each of them is, and whose unit's. To the rest it is one of the county's. */
export const STANDINGS = {
  /** From the filing to the final decision, with everything that can be on the way. */
  course: together(CONTACTS, BUREAU, HOST, CO_HANDLERS),
  /** Merged into that one. */
  merged: together(CONTACTS, BUREAU, HOST, CO_HANDLERS),
  returned: together(CONTACTS, BUREAU),
  listed: together(CONTACTS, BUREAU, HOST, OFFICE),
  /** In hand, its handler away. */
  open: together(CONTACTS, BUREAU, HOST, { OWN_UNIT: 'coHandler coHandlerHead' }),
  objected: together(CONTACTS, BUREAU, HOST),
  overruled: together(CONTACTS, BUREAU, HOST),
  order: together(CONTACTS, BUREAU, HOST, { OWN: 'hotline' }),
  cityOrder: together(CONTACTS, BUREAU, { OWN: 'cityPlatform' }),
  /** The counter's, after a review, and before it. */
  counter: together({ OWN: 'hall' }, BUREAU),
  waiting: together({ OWN: 'hall' }, BUREAU, { OWN: 'reviewer' }),
  /** The enterprise itself, whose all these are but the counter's. */
  enterprise: together(CONTACTS, BUREAU, HOST, CO_HANDLERS, OFFICE, { OWN: 'hotline cityPlatform' }),
} as const;
export type Standings = keyof typeof STANDINGS;
export type Story = Exclude<Standings, 'enterprise'>;

export type People = Record<Reader, Person>;
export type Stories = Record<Story, Appeal>;

const HOUR = 3_600_000;
const after = (days: number, from: Date): Date => new Date(from.getTime() + days * 24 * HOUR);

export async function signInAll(app: TestApp, own: County): Promise<People> {
  const people = await everybody(app, own, READERS);
  const colleague = await own.newcomer('13900008101', '林潮平');
  const [enterprise] = people.contact.viewer?.enterprises ?? [];
  const claim = await colleague.claim('claimEnterprise', {
    creditCode: enterprise?.creditCode,
    enterpriseName: enterprise?.name,
    legalRepresentative: '林某',
  });
  await people.hall.claim('confirmEnterpriseClaim', { claimId: claim.id, note: '已核对营业执照原件。' });
  await people.otherContact.claim('claimEnterprise', {
    creditCode: '91445122MA86FREH0U',
    enterpriseName: '饶平县浮石石材有限公司',
    legalRepresentative: '吴浮石',
  });
  const city = county(app, '445100');
  const engaged: Partial<Record<Reader, Person>> = {};
  for (const [username, post] of Object.entries(ENGAGED))
    engaged[username as Reader] = await engage(city, username, post);
  const cityContact = await city.newcomer('13900008102', '林潮安');
  return { ...people, ...engaged, colleague, cityContact } as People;
}

const INVITED = 'A-password-of-one-who-was-invited';
let phones = 13_900_008_200;

/** Enters somebody, in a unit that can have the post, and signs him in. */
async function engage(
  where: County,
  username: string,
  { role, unit, ...more }: { role: string; unit: string; function?: string },
): Promise<Person> {
  const admin = await where.signIn('admin');
  const unitId = await where.unit(unit);
  if (more.function) await admin.administer('assignFunction', { unitId, function: more.function });
  const login = username.toLowerCase();
  const { account } = await admin.administer<{ account: { id: string } }>('createAccount', {
    username: login,
    displayName: username,
    phone: String(++phones),
  });
  await admin.administer('addMembership', { accountId: account.id, role, unitId });
  const { token } = await admin.administer<{ token: string }>('issuePasswordToken', { accountId: account.id });
  await where.anybody().client.run('SetPassword', { input: { tenant: where.code, token, password: INVITED } });
  return county(where.app, where.code, 'WebSocket', INVITED).signIn(login);
}

/** Brings about something for every field there is. */
export async function tellAll(where: County, people: People): Promise<Stories> {
  const { contact, triage, hall, reviewer, supervisor, host, coHandler, objector, hotline, cityPlatform } = people;
  await ofTheCounty(where, people);

  const course = await contact.file({
    category: 'SEA-USE',
    formAnswers: { area: 1, manner: '其他' },
    uploadIds: await contact.upload(pdf()),
  });
  await triage.requestSupplement(course);
  await contact.supplement(course, { uploadIds: await contact.upload(pdf('补充.pdf')) });
  await triage.dispatch(course, {
    host: TOWN,
    coHandlers: [DEPARTMENT, 'ZJJ'],
    note: '请会同办理。',
    overrideReason: '情况特殊。',
    grade: 2,
  });
  await objector.object(course, 'JTJ');
  await triage.rule(course, 'OVERRULED');
  for (const party of [host, coHandler]) await party.receive(course);
  const merged = await contact.file();
  await triage.merge(merged, course);
  await contact.message(course, { uploadIds: await contact.upload(pdf('留言.pdf')) });
  await host.message(course);
  for (const noting of [host, triage, coHandler]) await noting.note(course);
  await host.verify(course, { uploadIds: await host.upload(pdf('核实.pdf')) });
  await coHandler.opine(course, 'SOLVED');
  await contact.attach(course, pdf('企业附件.pdf'));
  await host.attach(course, pdf('单位附件.pdf'));
  await supervisor.urge(course, { text: '请抓紧办理。' });
  await triage.reveal(course);
  await host.askExtension(course, '2026-03-27');
  // The reply was due: granted now, the extension annuls the breach.
  await where.clock.advance({ days: 15 });
  await triage.decideExtension(course, 'GRANTED');
  await host.reply(course, 'UNSOLVED');
  await triage.reviewListing(course, 'SENT_BACK');
  await host.reply(course, 'SOLVED', { uploadIds: await host.upload(pdf('回复.pdf')) });
  await where.quiet();
  await triage.checkResult(course, 'PASSED');
  await triage.visit(course, { note: '企业表示满意。' });
  await contact.evaluate(course, 'DISSATISFIED', { comment: '仍未解决。' });
  await triage.forward(course, { note: '请认真处理。' });
  await host.consult(course);
  await host.decide(course);

  const returned = await contact.file({ title: '另一事项' });
  await triage.returnBack(returned, 'LITIGATION');

  const listed = await contact.file();
  await triage.dispatch(listed, { host: TOWN });
  await host.receive(listed);
  await host.askExtension(listed, '2026-04-03');
  await triage.decideExtension(listed, 'REFUSED');
  await host.reply(listed, 'UNSOLVED');
  await triage.reviewListing(listed, 'LISTED');

  const open = await contact.file();
  await triage.dispatch(open, { host: TOWN, coHandlers: [DEPARTMENT] });
  await host.receive(open);
  const now = await where.clock.now();
  await host.leave(people.host2, now, after(5, now));
  await people.host2.cancelAbsence(await people.host2.leave(host, after(10, now), after(11, now)));

  const [objected, overruled] = [await contact.file(), await contact.file()];
  for (const appeal of [objected, overruled]) {
    await triage.dispatch(appeal, { host: TOWN });
    await host.receive(appeal);
    await host.verify(appeal);
    await host.object(appeal, 'JTJ');
  }
  await triage.rule(overruled, 'OVERRULED');

  const [own] = contact.viewer?.enterprises ?? [];
  const enterprise = { creditCode: own?.creditCode ?? '', name: own?.name ?? '' };
  const caller = { name: '林潮生', phone: '13900001501' };
  const ordered = {
    channel: 'HOTLINE',
    externalNo: 'CZ-1',
    externalDispatchedAt: now,
    externalDueAt: after(10, now),
    rawCategoryPath: '企业服务/用地',
    suggestedUnits: '县自然资源局',
    address: '黄冈镇',
    urgency: 'URGENT',
    enterprise,
    contact: caller,
  } as const;
  const order = await hotline.file(ordered);
  await hotline.file({ ...ordered, title: '不动产权证办理进度（二）' });
  await hotline.give('addHotlineEvent', {
    appealId: order.id,
    kind: 'URGE',
    eventNo: '1',
    text: '来电催办。',
    occurredAt: now,
  });
  await triage.dispatch(order, { host: TOWN });
  const platforms = { channel: 'CITY_PLATFORM', externalNo: 'SP-1', enterprise, contact: caller } as const;
  const cityOrder = await cityPlatform.file(platforms);

  const atCounter = {
    channel: 'SERVICE_HALL',
    enterprise: { creditCode: '91445122MA7HR9PY4Q', name: '饶平县塘药种植有限公司' },
    contact: { name: '郑塘', phone: '13900009011' },
  } as const;
  const counter = await hall.file(atCounter);
  const corrected = { correctedCreditCode: '91445122MA7HR9PY4Q', correctedName: '饶平县塘药南药种植有限公司' };
  await reviewer.review(counter, 'CORRECTED', corrected);
  const waiting = await hall.file(atCounter);
  await hall.message(waiting);

  await where.quiet();
  return { course, merged, returned, listed, open, objected, overruled, order, cityOrder, counter, waiting };
}

/** What there is beside the appeals. */
async function ofTheCounty(where: County, { admin, contact, triage }: People): Promise<void> {
  await admin.client.run('ChangeAppealPolicy', { input: { extensionAllowed: true } });
  await admin.administer('declareClosure', { date: '2026-04-20', name: '本县县庆' });
  const { id: categoryId } = await where.category('UTIL-OUTAGE');
  await admin.administer('reviseForm', {
    categoryId,
    form: [{ key: 'meter', label: '用电户号', type: 'TEXT', required: true }],
  });
  const { rows } = await where.app.database.admin.query<{ id: string }>(
    `select c.id from integration_client c join tenant t on t.id = c.tenant_id where t.code = $1 order by c.name limit 1`,
    [where.code],
  );
  await admin.client.run('RotateClientSecret', { input: { clientId: `icl_${rows[0]?.id}` } });
  await contact.client.run('SaveDraft', { input: { content: { title: '草稿' } } });
  await triage.client.run('SaveSearch', { input: { name: '在办', filter: { open: true } } });
  // Refused, and so in the audit log.
  await contact.client.send('mutation { urgeAppeals(input: { appealIds: [] }) { userErrors { code } } }');
}

/** A row of the database that is looked for by everybody: whose it is, by what relations go by. */
export interface Specimen {
  id: string;
  type: string;
  /** What tells rows of a type apart that are not for the same people. */
  kind: string;
  story?: Standings;
  unit?: string;
  person?: string;
}

/** Of which kind rows are, in SQL; the types not named here are each of one kind. */
const KINDS: Readonly<Record<string, string>> = {
  AppealEvent: `visibility || case when type in ('DISPATCHED', 'REDISPATCHED', 'EXTENSION_GRANTED', 'RESULT_SENT_BACK',
    'DISSATISFACTION_FORWARDED', 'MERGED', 'TOOK_IN') then ' its note is not' else '' end`,
  Attachment: `case when source = 'MESSAGE' then source else visibility end`,
  HandlingOpinion: 'role',
  Deadline: `case when rule in ('RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING', 'REPLY_TO_UNIT_HEAD', 'REPLY_TO_OFFICE')
    or rule = 'REPLY' and state = 'PAUSED' then 'STAFF' else '' end`,
  Listing: 'decision',
  AuditEntry: `kind || ' ' || outcome`,
  Category: `(parent_id is null)::text || form_version`,
  Extension: 'decision',
};
/** Rows of one kind of one appeal. */
const ENOUGH = 3;

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter, at: number) => `${at ? '_' : ''}${letter.toLowerCase()}`);

/** Rows of every type of the county that `node` reads: of each kind, a few of each appeal and each unit. */
export async function specimensOf(where: County, types: readonly string[], stories: Stories): Promise<Specimen[]> {
  const { admin } = where.app.database;
  const storyOf = new Map(Object.entries(stories).map(([name, { id }]) => [id, name as Story]));
  const { rows: columns } = await admin.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
  );
  const has = (table: string, column: string): boolean =>
    columns.some((one) => one.table === table && one.column === column);
  const found: Specimen[] = [];
  for (const type of types) {
    const table = snake(type);
    const of = (column: string): string => (has(table, column) ? column : 'null::uuid');
    const person = ['account_id', 'written_by_account_id'].find((column) => has(table, column));
    const { rows } = await admin.query<{
      id: string;
      kind: string;
      appeal: string | null;
      unit: string | null;
      person: string | null;
    }>(
      `select s.id, s.kind, s.appeal_id as appeal, u.code as unit, s.person from (
         select id, tenant_id, ${KINDS[type] ?? `''`} as kind, ${type === 'Appeal' ? 'id' : of('appeal_id')} as appeal_id,
                ${type === 'Unit' ? 'id' : of('unit_id')} as unit_id, ${person ?? 'null::uuid'} as person,
                row_number() over (partition by tenant_id, ${KINDS[type] ?? '1'}, ${type === 'Unit' ? 'id' : of('unit_id')}, ${of('appeal_id')} order by id) as nth
           from ${table}) s
         join tenant t on t.id = s.tenant_id and t.code = $1
         left join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
        where (s.nth <= ${ENOUGH} or s.appeal_id = s.id) and (u.code is null or u.code = any($2))`,
      [where.code, [TOWN, DEPARTMENT, 'ZJJ', 'GSB']],
    );
    for (const { id, kind, appeal, unit, person: whose } of rows) {
      const story = appeal ? storyOf.get(`apl_${appeal}`) : undefined;
      if (appeal && !story) continue;
      found.push({
        id: `${ID_PREFIX[type as keyof typeof ID_PREFIX]}_${id}`,
        type,
        kind: kind ?? '',
        ...(story ? { story } : {}),
        ...(unit ? { unit } : {}),
        ...(whose ? { person: `acc_${whose}` } : {}),
      });
    }
  }
  return found;
}
