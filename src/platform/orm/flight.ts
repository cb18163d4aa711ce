import type { Writable } from 'node:stream';
import type pg from 'pg';
import { settingsOf, type Asking } from '../../access/row-scope.js';

/** A prepared statement: its name stands for its text, its values for this call. */
export interface Statement {
  name: string;
  text: string;
  values: readonly unknown[];
}

/** Keys and names of roles, one or several: what is neither does not come near a statement. */
const PLAIN = /^[\w,-]+$/;

/** A setting of row security for the rest of a transaction. */
export function setting(name: string, value: string): string {
  if (!PLAIN.test(value)) throw new Error('neither a key nor a role');
  return `set_config('${name}', '${value}', true)`;
}

const BEGINS = { read: new WeakMap<Asking, string>(), command: new WeakMap<Asking, string>() };

/** Begin and settings in one message, for a command or for reading alone. */
export function beginSql(who: Asking, { readOnly }: { readOnly: boolean }): string {
  const begins = readOnly ? BEGINS.read : BEGINS.command;
  let begin = begins.get(who);
  if (!begin) {
    const settings = settingsOf(who, { command: !readOnly }).map(([name, value]) => setting(name, value));
    begin = `begin ${readOnly ? 'read only' : 'read write'}; select ${settings.join(', ')}`;
    begins.set(who, begin);
  }
  return begin;
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
