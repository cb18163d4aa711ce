import DataLoader from 'dataloader';
import type pg from 'pg';
import type { Person } from './people.js';

export interface Row extends Record<string, unknown> {
  id: string;
}

type Load<T> = DataLoader<string, T>;

export interface Loaders {
  unit: Load<Row>;
  enterprise: Load<Row>;
  category: Load<Row>;
  division: Load<Row>;
  round: Load<Row>;
  account: Load<Row>;
  assignments: Load<Row[]>;
  dispatches: Load<Row[]>;
  opinions: Load<Row[]>;
  reviews: Load<Row[]>;
  evaluations: Load<Row[]>;
  rehandlings: Load<Row[]>;
  consultations: Load<Row[]>;
  deadlines: Load<Row[]>;
  lastEvents(count: number): Load<Row[]>;
}

const APPEAL =
  'a.id, a.number, a.version, a.state, a.stage, a.open, a.channel, a.kind, a.title, a.description, a.category_id as "categoryId", ' +
  'a.form_version as "formVersion", a.form_answers as "formAnswers", a.division_code as "divisionCode", a.round_id as "roundId", ' +
  'a.enterprise_id as "enterpriseId", a.filed_enterprise_name as "enterpriseName", a.filed_credit_code as "creditCode", ' +
  'a.registry_match as "registryMatch", a.contact_name_cipher as "contactNameCipher", ' +
  'a.contact_phone_cipher as "contactPhoneCipher", a.filed_at as "filedAt", a.grade, a.host_unit_id as "hostUnitId", ' +
  'a.return_reason as "returnReason", a.verified_at as "verifiedAt", a.completed_at as "completedAt", a.ended_at as "endedAt"';
const EVENT =
  'id, appeal_id, sequence, type, visibility, duty, at, note, actor_role as "actorRole", actor_unit_id as "actorUnitId", ' +
  'actor_account_id as "actorAccountId"';

/** A unit's open appeals, newest first, with one more to know of a next page. */
export async function openAppeals(
  client: pg.PoolClient,
  { tenantId, unitIds }: Person,
  first: number,
  open: boolean,
): Promise<unknown> {
  const { rows } = await client.query<Row>(
    `select ${APPEAL} from assignment s join appeal a on a.tenant_id = s.tenant_id and a.id = s.appeal_id
      where s.tenant_id = $1 and s.unit_id = any($2) and s.active and s.appeal_open and a.open = $3
      order by s.appeal_filed_at desc, s.appeal_id desc limit $4`,
    [tenantId, unitIds, open, first + 1],
  );
  const nodes = rows.slice(0, first);
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: nodes.at(-1)?.id ?? null } };
}

/** One appeal, as far as this person may read it. */
export async function oneAppeal(client: pg.PoolClient, person: Person, id: string): Promise<Row | null> {
  const all = person.roles.includes('TRIAGE_OFFICER');
  const { rows } = await client.query<Row>(
    `select ${APPEAL} from appeal a where a.tenant_id = $1 and a.id = $2 and ($3 or a.enterprise_id = any($4) or exists (
       select from assignment s where s.tenant_id = a.tenant_id and s.appeal_id = a.id and s.active and s.unit_id = any($5)))`,
    [person.tenantId, id, all, person.enterpriseIds, person.unitIds],
  );
  return rows[0] ?? null;
}

/** A loader for each relation, for one request. */
export function makeLoaders(client: pg.PoolClient, person: Person): Loaders {
  const { tenantId } = person;
  const staff = person.roles.some((role) => role !== 'ENTERPRISE_CONTACT');
  const visible = staff ? ['PUBLIC', 'ENTERPRISE', 'PARTY'] : ['PUBLIC', 'ENTERPRISE'];

  const one = (table: string, columns: string, key = 'id'): Load<Row> =>
    new DataLoader(async (keys) => {
      const { rows } = await client.query<Row>(
        `select ${columns} from ${table} where tenant_id = $1 and ${key} = any($2)`,
        [tenantId, keys],
      );
      const found = new Map(rows.map((row) => [row[key] as string, row]));
      return keys.map((value) => found.get(value) ?? new Error('missing'));
    });
  const many = (table: string, columns: string, order: string, key = 'appeal_id', and = 'true'): Load<Row[]> =>
    new DataLoader(async (keys) => {
      const { rows } = await client.query<Row>(
        `select ${columns} from ${table} where tenant_id = $1 and ${key} = any($2) and ${and} order by ${order}`,
        [tenantId, keys],
      );
      return grouped(keys, rows, key);
    });
  const events = new Map<number, Load<Row[]>>();

  return {
    unit: one('unit', 'id, code, name, short_name as "shortName"'),
    enterprise: one('enterprise', 'id, name, code as "creditCode"'),
    category: one('category', 'id, code, name'),
    division: one('division', 'code, name', 'code'),
    round: one('round', 'id, year, number, provisional_day::text as "provisionalDay", cut_off_at as "cutOffAt", state'),
    account: one('account_name', 'id, display_name as "displayName"'),
    assignments: many(
      'assignment',
      'id, appeal_id, role, state, dispatched_at as "dispatchedAt", received_at as "receivedAt", active, unit_id as "unitId", ' +
        'received_by_account_id as "receivedByAccountId"',
      'role desc, id',
      'appeal_id',
      'active',
    ),
    dispatches: many(
      'dispatch',
      'id, appeal_id, sequence, dispatched_at as "dispatchedAt", note, override_reason as "overrideReason", ' +
        'dispatched_by_account_id as "dispatchedByAccountId"',
      'sequence',
    ),
    opinions: many(
      'handling_opinion',
      'id, appeal_id, outcome, text, given_at as "givenAt", unit_id as "unitId"',
      'given_at, id',
    ),
    reviews: many('registry_review', 'id, appeal_id, result, note, reviewed_at as "reviewedAt"', 'reviewed_at, id'),
    evaluations: many('evaluation', 'id, appeal_id, verdict, source, comment, unreached, given_at as "givenAt"', 'id'),
    rehandlings: many(
      'rehandling',
      'id, appeal_id, forwarded_at as "forwardedAt", note, decided_at as "decidedAt", decision, unit_id as "unitId"',
      'id',
    ),
    consultations: many(
      'consultation',
      'id, rehandling_id, method, summary, held_at as "heldAt"',
      'recorded_at, id',
      'rehandling_id',
    ),
    deadlines: many(
      'deadline',
      'id, appeal_id, assignment_id, rule, suggested, state, started_at as "startedAt", due_at as "dueAt", breached_at as "breachedAt", ' +
        'met_at as "metAt", ended_at as "endedAt", provisional, explanation',
      'started_at, id',
    ),
    lastEvents(count) {
      let loader = events.get(count);
      if (!loader) {
        loader = new DataLoader(async (keys) => {
          const { rows } = await client.query<Row>(
            `select e.* from unnest($2::uuid[]) k (id)
              cross join lateral (select ${EVENT} from appeal_event where tenant_id = $1 and appeal_id = k.id and visibility = any($3)
                                   order by sequence desc limit $4) e
              order by e.sequence`,
            [tenantId, keys, visible, count],
          );
          return grouped(keys, rows, 'appeal_id');
        });
        events.set(count, loader);
      }
      return loader;
    },
  };
}

function grouped(keys: readonly string[], rows: readonly Row[], key: string): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((value) => [value, []]));
  for (const row of rows) groups.get(row[key] as string)?.push(row);
  return keys.map((value) => groups.get(value) ?? []);
}
