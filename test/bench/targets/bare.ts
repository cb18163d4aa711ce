import 'reflect-metadata';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import type { Statement } from '../../../src/platform/reads/session.js';
import { readings } from '../statements.js';
import { POOL_SIZE } from '../world.js';
import { listen, serve, world } from './child.js';
import { dispatchAppeal, fileAppeal, type Desk, type DispatchInput, type FileInput } from './peer/commands.js';
import { settingsFor, type Person } from './peer/people.js';

/**
 * The floor: the program's own two reading statements and the hand-written commands, through `pg` over node:http, with no
 * sign-in, no rules, no GraphQL. What is above it is the price of all that.
 */
const pool = new pg.Pool({ connectionString: world.appUrl, max: POOL_SIZE, pipeline: true });

const person = (accountId: string, roles: string[], more: Partial<Person> = {}): Person => ({
  tenantId: world.tenantId,
  accountId,
  roles,
  unitIds: [],
  enterpriseIds: [],
  ...more,
});
const contact = person(world.contact.accountId, ['ENTERPRISE_CONTACT'], { enterpriseIds: [world.filing.enterpriseId] });
const officer = person(world.officer.accountId, ['TRIAGE_OFFICER']);

const handler = person(world.handler.accountId, ['UNIT_HANDLER'], { unitIds: [world.unitId] });

const caught = await readings(world);
const statementOf = (wanted: string): Statement => {
  const reading = caught.find(({ name }) => name === wanted);
  if (!reading) throw new Error(`no statement of ${wanted}`);
  return reading.statement;
};
const [list, detail] = [statementOf('list'), statementOf('detail')];
const probe = world.appealsOfUnit[0] as string;

function opened(client: pg.PoolClient, who: Person, { command }: { command: boolean }): void {
  const settings = [...settingsFor(who, { command }), ['timezone', 'Asia/Shanghai']]
    .map(([name, value]) => `set_config('${name}', '${value}', true)`)
    .join(', ');
  client.query(`begin${command ? '' : ' read only'}; select ${settings}`).catch(() => undefined);
}

async function read({ name, text, values }: Statement): Promise<unknown> {
  const client = await pool.connect();
  opened(client, handler, { command: false });
  const answered = client.query({ name, text, values: [...values] });
  const ended = client.query('commit');
  try {
    return (await answered).rows.map(({ node }: { node: unknown }) => node);
  } finally {
    await ended;
    client.release();
  }
}

async function write<Input>(
  who: Person,
  command: (desk: Desk, input: Input) => Promise<string>,
  input: Input,
): Promise<unknown> {
  const client = await pool.connect();
  try {
    opened(client, who, { command: true });
    const run: Desk['run'] = async (name, text, values) =>
      (await client.query({ name, text, values: [...values] })).rows;
    const id = await command({ run, person: who }, input);
    await client.query('commit');
    return { id };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function bodyOf(request: IncomingMessage): Promise<never> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString()) as never;
}

const routes: Record<string, (body: { id: string; input: FileInput & DispatchInput }) => Promise<unknown>> = {
  '/list': () => read(list),
  '/detail': ({ id }) =>
    read({
      ...detail,
      values: detail.values.map((value) => (Array.isArray(value) && value[0] === probe ? [id] : value)),
    }),
  '/file': ({ input }) => write(contact, fileAppeal, input),
  '/dispatch': ({ input }) => write(officer, dispatchAppeal, input),
};

const server = createServer((request, response) => {
  void (async () => {
    const data = await routes[request.url ?? '']?.(await bodyOf(request));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  })().catch((error: Error) => response.writeHead(500).end(JSON.stringify({ errors: [error.message] })));
});
serve(await listen(server), async () => {
  server.close();
  await pool.end();
});
