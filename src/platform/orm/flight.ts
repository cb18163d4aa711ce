import type { Writable } from 'node:stream';
import type pg from 'pg';

/** A prepared statement: its name stands for its text, its values for this call. */
export interface Statement {
  name: string;
  text: string;
  values: readonly unknown[];
}

/** For whom a transaction is: what row security goes by. */
export interface Identity {
  tenantId: string;
  accountId: string | null;
}

const UUID = /^[0-9a-f-]{36}$/;

/** Begin and settings in one message. The ids are our own keys; what is no UUID does not come near the statement. */
export function beginSql({ tenantId, accountId }: Identity, { readOnly }: { readOnly: boolean }): string {
  for (const id of [tenantId, accountId]) if (id !== null && !UUID.test(id)) throw new Error('not a key');
  return (
    `begin ${readOnly ? 'read only' : 'read write'}; select set_config('app.tenant_id', '${tenantId}', true), ` +
    `set_config('app.account_id', '${accountId ?? ''}', true)`
  );
}

/** Runs a prepared statement. */
export async function run<Row>(client: pg.ClientBase, { name, text, values }: Statement): Promise<Row[]> {
  const result = await client.query({ name, text, values: [...values] });
  return result.rows as Row[];
}

/** Holds back what is written until all is asked, so that it leaves in one packet: a system call instead of three. */
export function inOneFlight<T>(client: pg.ClientBase, ask: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}
