import { systemActor } from '../../kernel/actor.js';
import { recordDone } from '../audit/record.js';
import type { Statement } from '../orm/flight.js';
import { inTenant, type Tx } from '../orm/tenant-transaction.js';
import type { Services } from '../services.js';
import { StartupError } from '../startup-error.js';
import { CipherError } from './cipher.js';

type Deps = Pick<Services, 'database' | 'logger'> & Parameters<typeof inTenant>[0];

/** Rows written anew in one transaction. */
const BATCH = 200;
/** After how many batches of one table the log says how far it is. */
const TELL_EVERY = 50;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** A table with sealed texts. By the shape of tables: `<what>_cipher`, and beside it the keyed `<what>_hash` where it is looked up by. */
interface SealedTable {
  table: string;
  ciphers: readonly string[];
  hashes: readonly { hash: string; of: string }[];
}

export function sealedTables({ orm }: Pick<Deps['database'], 'orm'>): SealedTable[] {
  const tables = [...orm.getMetadata().getAll().values()].map(({ tableName: table, props }) => {
    const columns = new Set(props.flatMap(({ fieldNames }) => fieldNames));
    const ciphers = [...columns].filter((column) => column.endsWith('_cipher'));
    const hashes = ciphers.map((of) => ({ hash: of.replace(/_cipher$/, '_hash'), of }));
    return { table, ciphers, hashes: hashes.filter(({ hash }) => columns.has(hash)) };
  });
  return tables.filter(({ ciphers }) => ciphers.length > 0);
}

const versionOf = (head: string): string => head.slice(head.indexOf('.') + 1);

/** Refuses a start whose keys do not read everything: half a county's contacts would be missing. */
export async function mustReadAll({ database, cipher }: Pick<Services, 'database' | 'cipher'>): Promise<void> {
  const { rows } = await database.reads.query<{ head: string }>(
    'select distinct unnest(data_keys) as head from tenant order by 1',
  );
  const missing = rows.map(({ head }) => head).filter((head) => !cipher.heads.includes(head));
  if (missing.length > 0)
    throw new StartupError(
      'DATA_KEY_MISSING',
      `Personal data stand under keys that DATA_KEYS does not have: ${[...new Set(missing.map(versionOf))].join(', ')}. ` +
        'Give them back, behind the one that writes, until the worker has written all anew; see "Turning the key of personal data" in docs/operations.md.',
    );
}

/**
 * Says in every county that texts are written under this process's key from now on. Once, at a worker's start: one that
 * was started before, with the key before, must not turn them back.
 */
export async function beginTurn(deps: Deps): Promise<void> {
  const { head } = deps.cipher;
  const tenants = await deps.database.orm.em
    .fork()
    .execute<{ id: string }[]>('select id from tenant where data_keys[cardinality(data_keys)] <> ?', [head]);
  for (const { id } of tenants)
    await inTenant(deps, systemActor(id), async (tx) => {
      const [begun] = await tx.ask({
        name: 'turn_begin',
        text: `update tenant set data_keys = array_append(array_remove(data_keys, $2::text), $2::text)
                where id = $1 and data_keys[cardinality(data_keys)] <> $2::text returning id`,
        values: [id, head],
      });
      if (begun?.length) note(tx, 'BEGUN', (await census(tx)).left);
    });
}

/**
 * Writes anew, county by county and in small transactions, whatever stands under another key than this process writes by.
 * A row tells by its texts whether that is still to do: killed anywhere, it goes on from there, and several workers take
 * different rows. Rows that somebody is changing are passed over and come in the next round. Runs as the worker.
 */
export async function turnKeys(deps: Deps, signal?: AbortSignal): Promise<void> {
  const tenants = await deps.database.orm.em.fork().execute<{ id: string }[]>(
    // Only where this process's key is the newest.
    'select id from tenant where cardinality(data_keys) > 1 and data_keys[cardinality(data_keys)] = ?',
    [deps.cipher.head],
  );
  for (const { id } of tenants) {
    for (const sealed of sealedTables(deps.database)) await turnTable(deps, id, sealed, signal);
    if (signal?.aborted) return;
    const left = await inTenant(deps, systemActor(id), endTurn);
    const told = { tenantId: id, key: deps.cipher.head };
    if (left === 0) deps.logger.info(told, 'all personal data of a county stand under the new key');
    else deps.logger.warn({ ...told, left }, 'personal data of a county still stand under an old key');
  }
}

async function turnTable(deps: Deps, tenantId: string, sealed: SealedTable, signal?: AbortSignal): Promise<void> {
  let [rows, batches] = [0, 0];
  for (let after: string | null = FIRST; after !== null && !signal?.aborted;) {
    const batch = await inTenant(deps, systemActor(tenantId), (tx) => turnBatch(tx, sealed, after as string));
    after = batch.last;
    rows += batch.written;
    for (const rowId of batch.unreadable)
      deps.logger.error({ tenantId, table: sealed.table, rowId }, 'a text cannot be read under any key');
    if (++batches % TELL_EVERY === 0 || (after === null && rows > 0))
      deps.logger.info({ tenantId, table: sealed.table, rows }, 'personal data were written under the new key');
  }
}

type Row = Record<string, string | null> & { id: string };

async function turnBatch(
  tx: Tx,
  sealed: SealedTable,
  after: string,
): Promise<{ last: string | null; written: number; unreadable: string[] }> {
  const [found] = (await tx.ask(oldTexts(tx, sealed, after))) as [Row[]];
  const unreadable: string[] = [];
  const renewed = found.flatMap((row) => {
    try {
      return [renew(tx, sealed, row)];
    } catch (error) {
      if (!(error instanceof CipherError)) throw error;
      unreadable.push(row.id);
      return [];
    }
  });
  if (renewed.length > 0) await tx.ask(newTexts(tx, sealed, renewed));
  const last = found.length === BATCH ? (found.at(-1)?.id ?? null) : null;
  return { last, written: renewed.length, unreadable };
}

/** The row's texts under the current key, and its hashes. */
function renew({ tenant, deps }: Tx, { table, ciphers, hashes }: SealedTable, row: Row): Row {
  const renewed: Row = { id: row.id };
  for (const column of ciphers) {
    const text = row[column] ?? null;
    const place = { tenantId: tenant.id, table, column: column.replace(/_cipher$/, ''), rowId: row.id };
    const plain = text === null ? null : deps.cipher.decrypt(text, place);
    renewed[column] = plain === null ? null : deps.cipher.encrypt(plain, place);
    const looked = hashes.find(({ of }) => of === column);
    if (looked) renewed[looked.hash] = plain === null ? null : deps.phoneHash(plain, tenant.id);
  }
  return renewed;
}

const old = ({ ciphers }: SealedTable): string => ciphers.map((column) => `${column} not like $2`).join(' or ');
const underHead = ({ deps }: Tx): string => `${deps.cipher.head}.%`;

const oldTexts = (tx: Tx, sealed: SealedTable, after: string): Statement => ({
  name: `turn_find_${sealed.table}`,
  text:
    `select id, ${sealed.ciphers.join(', ')} from ${sealed.table} where tenant_id = $1 and id > $3 ` +
    `and (${old(sealed)}) order by id limit ${BATCH} for update skip locked`,
  values: [tx.tenant.id, underHead(tx), after],
});

function newTexts(tx: Tx, { table, ciphers, hashes }: SealedTable, rows: readonly Row[]): Statement {
  const columns = [...ciphers, ...hashes.map(({ hash }) => hash)];
  return {
    name: `turn_write_${table}`,
    text:
      `update ${table} t set ${columns.map((column) => `${column} = n.${column}`).join(', ')} ` +
      `from unnest($2::uuid[], ${columns.map((_, at) => `$${at + 3}::text[]`).join(', ')}) as n (id, ${columns.join(', ')}) ` +
      `where t.tenant_id = $1 and t.id = n.id`,
    values: [
      tx.tenant.id,
      rows.map(({ id }) => id),
      ...columns.map((column) => rows.map((row) => row[column] ?? null)),
    ],
  };
}

/** How many rows of the tenant have sealed texts, and how many of them one that is under another key. */
async function census(tx: Tx): Promise<{ all: number; left: number }> {
  const counts = await tx.ask(
    ...sealedTables({ orm: tx.deps.database.orm }).map((sealed) => ({
      name: `turn_count_${sealed.table}`,
      text:
        `select count(*) filter (where ${old(sealed)})::int as left, ` +
        `count(*) filter (where coalesce(${sealed.ciphers.join(', ')}) is not null)::int as all ` +
        `from ${sealed.table} where tenant_id = $1`,
      values: [tx.tenant.id, underHead(tx)],
    })),
  );
  const rows = counts.flat() as { all: number; left: number }[];
  return rows.reduce((sum, row) => ({ all: sum.all + row.all, left: sum.left + row.left }), { all: 0, left: 0 });
}

/** Lets the old keys go where nothing is left under them; how much is left. */
async function endTurn(tx: Tx): Promise<number> {
  const { all, left } = await census(tx);
  if (left > 0) return left;
  const [ended] = await tx.ask({
    name: 'turn_end',
    text: `update tenant set data_keys = array[$2::text] where id = $1 and cardinality(data_keys) > 1
              and data_keys[cardinality(data_keys)] = $2::text returning id`,
    values: [tx.tenant.id, tx.deps.cipher.head],
  });
  if (ended?.length) note(tx, 'ENDED', all);
  return 0;
}

/** What the audit log says of it: the platform's own act, with its key and how many rows it is about. */
const note = (tx: Tx, phase: 'BEGUN' | 'ENDED', rows: number): void =>
  recordDone(tx, {
    name: 'turnKeys',
    kind: 'ADMINISTRATION',
    transport: 'PLATFORM',
    address: '',
    actor: tx.actor,
    objectId: null,
    detail: { phase, key: tx.deps.cipher.head, rows: `${rows}` },
    settled: false,
  });
