import type pg from 'pg';
import { v7 } from 'uuid';
import { pairsOf } from '../../src/contexts/appeal/domain/words.js';
import { CLOCKS, type ClockRuleName } from '../../src/time/clock-rules.js';
import { nationalCalendar } from '../../src/time/national-calendar.js';
import { due } from '../../src/time/pure/index.js';
import type { Services } from '../../src/platform/services.js';

/** Appeals per county, beside the few that the seed tells as stories. */
const COUNTIES = [
  { code: '445122', appeals: 100_000 },
  { code: '445103', appeals: 60_000 },
  { code: '440523', appeals: 40_000 },
] as const;
const BATCH = 5_000;
const YEAR_MS = 365 * 24 * 3_600_000;

/** Of 100 appeals: a fifth still waits for triage, so that a run has enough to dispatch. */
const STATES: readonly [upTo: number, state: string, stage: string, open: boolean][] = [
  [20, 'PRE_ACCEPTED', 'ACCEPTANCE', true],
  [24, 'DISPATCHED', 'ACCEPTANCE', true],
  [33, 'HANDLING', 'VERIFICATION', true],
  [34, 'REGISTRY_REVIEW', 'ACCEPTANCE', true],
  [36, 'RETURNED', 'ACCEPTANCE', false],
  [37, 'WITHDRAWN', 'ACCEPTANCE', false],
  [41, 'COMPLETED', 'RESULT_CHECK', true],
  [100, 'CLOSED', 'RESULT_CHECK', false],
];

/** One row per pair, in the order of the index. */
const WORDS = `
  insert into appeal_word (tenant_id, pair, filed_at, appeal_id)
  select r.tenant_id, pair, r.filed_at, r.id
    from json_to_recordset($1) r (tenant_id uuid, id uuid, filed_at timestamptz, pairs int[]), unnest(r.pairs) pair
   order by pair, r.filed_at`;

interface Masters {
  tenantId: string;
  units: string[];
  categories: { id: string; version: number }[];
  divisions: string[];
  enterprises: { id: string; name: string; code: string }[];
  round: string;
}

/**
 * 200,000 appeals over the seeded counties with what hangs on them, written past row security and foreign keys as the
 * superuser: set by set, not through the use cases, which would take an hour.
 */
export async function fill(
  client: pg.Client,
  services: Services,
  say: (line: string) => void,
  counties: readonly { code: string; appeals: number }[] = COUNTIES,
): Promise<void> {
  await client.query('set session_replication_role = replica');
  await client.query('set synchronous_commit = off');
  for (const { code, appeals } of counties) {
    const masters = await mastersOf(client, code);
    for (let from = 0; from < appeals; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, appeals - from) }, (_, i) =>
        appealRow(masters, services, from + i, appeals),
      );
      await client.query('insert into appeal select * from json_populate_recordset(null::appeal, $1)', [
        JSON.stringify(rows),
      ]);
      await client.query(WORDS, [JSON.stringify(rows.map(pairsOfRow))]);
    }
    for (const { text, values } of partsOf(masters)) {
      // Without figures of what came before, each statement would be planned for empty tables.
      await client.query('analyze appeal, dispatch, assignment');
      await client.query(text, values);
    }
    say(`  ${code}: ${appeals} appeals`);
  }
  await client.query('vacuum (analyze)');
}

async function mastersOf(client: pg.Client, code: string): Promise<Masters> {
  const { rows } = await client.query<Masters>(
    `with t as (select id from tenant where code = $1),
          added as (
            insert into enterprise (tenant_id, id, code, name, created_at)
            select t.id, uuidv7(), '91' || $1 || lpad(n::text, 10, '0'), '第' || n || '水产加工有限公司', now()
              from t, generate_series(1, 2000) n returning id, name, code),
          made as (
            insert into round (tenant_id, id, year, number, provisional_day, opens_at, cut_off_at, state)
            select id, uuidv7(), 2000, 1, '2000-01-26', '2000-01-01', '2000-01-14', 'MET' from t returning id)
     select t.id as "tenantId", (select id from made) as round,
            (select json_agg(id order by code) from unit where tenant_id = t.id and kind <> 'COUNTY') as units,
            (select json_agg(json_build_object('id', id, 'version', form_version) order by code) from category
              where tenant_id = t.id and parent_id is not null) as categories,
            (select json_agg(code order by code) from division where tenant_id = t.id) as divisions,
            (select json_agg(added) from added) as enterprises
       from t`,
    [code],
  );
  if (!rows[0]) throw new Error(`the seed has no tenant ${code}`);
  return rows[0];
}

interface AppealRow extends Record<string, unknown> {
  title: string;
  filed_enterprise_name: string;
}

/** A repeatable choice: the same database at every build. */
function pick<T>(from: readonly T[], n: number, salt: number): T {
  let mixed = Math.imul(n ^ (salt << 24), 2_654_435_761);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519);
  return from[((mixed ^ (mixed >>> 13)) >>> 0) % from.length] as T;
}

/** Of title and enterprise alone: the descriptions are all the same, and would make the table four times as large. */
function pairsOfRow({ tenant_id, id, filed_at, title, filed_enterprise_name }: AppealRow): object {
  return { tenant_id, id, filed_at, pairs: pairsOf([title, filed_enterprise_name]) };
}

function appealRow(masters: Masters, { cipher, phoneHash }: Services, n: number, of: number): AppealRow {
  const { tenantId } = masters;
  const filedAt = Date.now() - YEAR_MS + Math.floor((YEAR_MS / of) * n);
  const id = v7({ msecs: filedAt });
  const share = (n * 37) % 100;
  const [, state, stage, open] = STATES.find(([upTo]) => share < upTo) as (typeof STATES)[number];
  const enterprise = pick(masters.enterprises, n, 1);
  const category = pick(masters.categories, n, 2);
  const sent = !['PRE_ACCEPTED', 'REGISTRY_REVIEW', 'RETURNED', 'WITHDRAWN'].includes(state);
  const sealed = (column: string, text: string): string =>
    cipher.encrypt(text, { tenantId, table: 'appeal', column, rowId: id });
  const phone = `139${String(n % 100_000_000).padStart(8, '0')}`;
  const ended = open ? null : new Date(filedAt + 9 * 24 * 3_600_000);
  return {
    tenant_id: tenantId,
    id,
    number: `B-${n}`,
    version: sent ? 5 : 1,
    state,
    stage,
    open,
    channel: n % 4 === 0 ? 'SERVICE_HALL' : 'ONLINE',
    kind: pick(['CONSULTATION', 'HELP', 'COMPLAINT', 'SUGGESTION'], n, 3),
    title: `厂区道路夜间照明与排水问题请予协调（第 ${n} 件）`,
    description:
      '我公司厂区门口道路排水不畅，遇雨积水，影响货车进出；夜间照明不足，存在安全隐患。曾向村委会反映，未能解决。请协调有关单位现场查看，明确责任单位和整改期限，我公司愿意配合提供资料。',
    category_id: category.id,
    form_version: category.version,
    form_answers: {},
    division_code: pick(masters.divisions, n, 4),
    round_id: masters.round,
    enterprise_id: enterprise.id,
    filed_enterprise_name: enterprise.name,
    filed_credit_code: enterprise.code,
    registry_match: {
      outcome: 'MATCHED',
      registryName: enterprise.name,
      nameSimilarity: 1,
      domicileDivisionCode: pick(masters.divisions, n, 4),
      registeredHere: true,
      status: 'ACTIVE',
    },
    contact_name_cipher: sealed('contact_name', '陈志强'),
    contact_phone_cipher: sealed('contact_phone', phone),
    contact_phone_hash: phoneHash(phone, tenantId),
    filed_at: new Date(filedAt),
    grade: sent ? 1 + (n % 3) : null,
    host_unit_id: sent ? pick(masters.units, n, 5) : null,
    party_unit_ids: [],
    kept_unit_ids: [],
    took_in: false,
    completed_at: ['COMPLETED', 'CLOSED'].includes(state) ? new Date(filedAt + 6 * 24 * 3_600_000) : null,
    result_check_required: false,
    ended_at: ended,
    event_count: 0,
  };
}

/** What hangs on the appeals of a county, one statement per table. The keys follow the instants, as the program's do. */
function partsOf({ tenantId, units }: Masters): { text: string; values: unknown[] }[] {
  const explained = (rule: ClockRuleName): unknown =>
    due(
      { length: CLOCKS[rule].length, unit: CLOCKS[rule].unit },
      new Date('2026-03-02T09:00:00+08:00'),
      [],
      nationalCalendar,
    ).explanation;
  const explanations = JSON.stringify({
    TRIAGE: explained('TRIAGE'),
    RECEIPT: explained('RECEIPT'),
    REPLY: explained('REPLY'),
  });
  const staff = `(select account_id from membership m where m.tenant_id = a.tenant_id and m.unit_id = s.unit_id limit 1)`;
  const officer = `(select account_id from membership m where m.tenant_id = a.tenant_id and m.role = 'TRIAGE_OFFICER' limit 1)`;
  const later = (days: number): string => `a.filed_at + interval '${days} days'`;
  const key = (days: number): string => `uuidv7(a.filed_at - now() + interval '${days} days')`;
  return [
    {
      text: `insert into dispatch (tenant_id, id, appeal_id, sequence, dispatched_at, dispatched_by_account_id)
             select a.tenant_id, ${key(1)}, a.id, 1, ${later(1)}, ${officer}
               from appeal a where a.tenant_id = $1 and a.number like 'B-%' and a.host_unit_id is not null
              order by a.filed_at`,
      values: [tenantId],
    },
    // Every third appeal has a co-handler beside its host.
    {
      text: `insert into assignment (tenant_id, id, appeal_id, dispatch_id, unit_id, role, state, dispatched_at, received_at,
                    active, appeal_open, appeal_filed_at)
             select a.tenant_id, ${key(1)}, a.id, d.id, party.unit_id, party.role,
                    case when a.state = 'DISPATCHED' then 'PENDING' else 'RECEIVED' end, d.dispatched_at,
                    case when a.state <> 'DISPATCHED' then ${later(1.5)} end, true, a.open, a.filed_at
               from appeal a join dispatch d on d.tenant_id = a.tenant_id and d.appeal_id = a.id
              cross join lateral (
                select a.host_unit_id as unit_id, 'HOST' as role
                union all
                select u, 'CO_HANDLER' from (select ($2::uuid[])[1 + (extract(epoch from a.filed_at)::bigint
                  % cardinality($2::uuid[]))] as u) other
                 where u <> a.host_unit_id and right(a.number, 1) in ('0', '3', '6', '9')) party
              where a.tenant_id = $1 and a.number like 'B-%' order by a.filed_at`,
      values: [tenantId, units],
    },
    {
      text: `update appeal a set party_unit_ids = p.units from (
               select appeal_id, array_agg(unit_id) as units from assignment where tenant_id = $1 group by appeal_id) p
              where a.tenant_id = $1 and a.id = p.appeal_id`,
      values: [tenantId],
    },
    {
      text: `update assignment s set received_by_account_id = ${staff.replace('a.tenant_id', 's.tenant_id')}
              where s.tenant_id = $1 and s.received_at is not null`,
      values: [tenantId],
    },
    {
      text: `insert into handling_opinion (tenant_id, id, appeal_id, assignment_id, unit_id, role, outcome, text, given_at)
             select a.tenant_id, ${key(6)}, a.id, s.id, s.unit_id, s.role, 'SOLVED',
                    '经现场查看，已疏通排水沟并更换路灯，企业确认问题解决。', ${later(6)}
               from appeal a join assignment s on s.tenant_id = a.tenant_id and s.appeal_id = a.id and s.role = 'HOST'
              where a.tenant_id = $1 and a.number like 'B-%' and a.completed_at is not null order by a.filed_at`,
      values: [tenantId],
    },
    {
      text: `insert into evaluation (tenant_id, id, appeal_id, verdict, source, given_at)
             select a.tenant_id, ${key(9)}, a.id, 'SATISFIED', 'SYSTEM_DEFAULT', ${later(9)}
               from appeal a where a.tenant_id = $1 and a.number like 'B-%' and a.state = 'CLOSED' order by a.filed_at`,
      values: [tenantId],
    },
    // What still runs was breached long ago and is on record as such: a dispatch then writes its own rows and no more.
    {
      text: `insert into deadline (tenant_id, id, appeal_id, assignment_id, unit_id, rule, policy_version, length, suggested, state,
                    started_at, due_at, breached_at, met_at, ended_at, provisional, pauses, explanation)
             select a.tenant_id, uuidv7(a.filed_at - now() + c.begins), a.id, s.id, coalesce(s.unit_id, $3), c.rule, 0, ($2::jsonb -> c.rule ->> 'length')::int, false,
                    case when met then 'MET' else 'RUNNING' end, a.filed_at + c.begins, a.filed_at + c.begins + c.lasts,
                    case when not met then a.filed_at + c.begins + c.lasts end,
                    case when met then a.filed_at + c.begins + interval '12 hours' end,
                    case when met then a.filed_at + c.begins + interval '12 hours' end, false, '[]', $2::jsonb -> c.rule
               from appeal a
              cross join (values ('TRIAGE', interval '0', interval '3 days'), ('RECEIPT', interval '1 day', interval '1 day'),
                                 ('REPLY', interval '1 day', interval '14 days')) c (rule, begins, lasts)
               left join assignment s on s.tenant_id = a.tenant_id and s.appeal_id = a.id and s.role = 'HOST' and c.rule <> 'TRIAGE'
              cross join lateral (
                select case c.rule when 'TRIAGE' then a.state not in ('PRE_ACCEPTED', 'REGISTRY_REVIEW')
                                   when 'RECEIPT' then a.state <> 'DISPATCHED' else a.completed_at is not null end as met) m
              where a.tenant_id = $1 and a.number like 'B-%' and (c.rule = 'TRIAGE' or s.id is not null) order by a.filed_at`,
      values: [tenantId, explanations, units[0]],
    },
    {
      text: `insert into appeal_event (tenant_id, id, appeal_id, sequence, type, visibility, duty, at, actor_unit_id)
             select a.tenant_id, uuidv7(a.filed_at - now() + e.after), a.id, e.sequence, e.type, e.visibility, e.duty,
                    a.filed_at + e.after, a.host_unit_id
               from appeal a
              cross join (values (1, 'FILED', 'ENTERPRISE', 7, interval '0', 'ANY'),
                                 (2, 'REGISTRATION_REVIEWED', 'ENTERPRISE', 11, interval '6 hours', 'ANY'),
                                 (3, 'URGED', 'PARTY', 46, interval '20 hours', 'ANY'),
                                 (4, 'DISPATCHED', 'ENTERPRISE', 14, interval '1 day', 'SENT'),
                                 (5, 'RECEIVED', 'ENTERPRISE', 16, interval '36 hours', 'RECEIVED'),
                                 (6, 'REPLIED', 'ENTERPRISE', 18, interval '6 days', 'COMPLETED'),
                                 (7, 'EVALUATED_BY_DEFAULT', 'ENTERPRISE', 37, interval '9 days', 'CLOSED'))
                    e (sequence, type, visibility, duty, after, needs)
              where a.tenant_id = $1 and a.number like 'B-%'
                and case e.needs when 'SENT' then a.host_unit_id is not null
                                 when 'RECEIVED' then a.host_unit_id is not null and a.state <> 'DISPATCHED'
                                 when 'COMPLETED' then a.completed_at is not null
                                 when 'CLOSED' then a.state = 'CLOSED' else true end
              order by a.filed_at`,
      values: [tenantId],
    },
    {
      text: `update appeal a set event_count = e.n
               from (select appeal_id, count(*)::int as n from appeal_event where tenant_id = $1 group by 1) e
              where a.tenant_id = $1 and a.id = e.appeal_id and a.number like 'B-%'`,
      values: [tenantId],
    },
  ];
}
