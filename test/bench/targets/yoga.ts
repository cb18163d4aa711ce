import 'reflect-metadata';
import { createServer } from 'node:http';
import { createSchema, createYoga, type Plugin } from 'graphql-yoga';
import { GraphQLError, type DocumentNode } from 'graphql';
import pg from 'pg';
import { maskName, maskPhone } from '../../../src/platform/crypto/mask.js';
import { POOL_SIZE } from '../world.js';
import { listen, serve, world } from './child.js';
import { cipher, dispatchAppeal, fileAppeal, Refusal, type Desk } from './peer/commands.js';
import { makeLoaders, openAppeals, oneAppeal, type Loaders, type Row } from './peer/loaders.js';
import { begin, makeSignedIn, type Person } from './peer/people.js';
import { typeDefs } from './peer/schema.js';

/** The peer: graphql-yoga as its manual says, SQL by hand, DataLoader per request, one transaction per operation. */
const pool = new pg.Pool({ connectionString: world.appUrl, max: POOL_SIZE });
const signedIn = makeSignedIn(pool);

interface Context {
  request: Request;
  person: Person;
  client: pg.PoolClient;
  loaders: Loaders;
}

/** Takes a connection for the operation and commits when it is answered. */
const inTransaction: Plugin<Context> = {
  async onExecute({ args }) {
    const context = args.contextValue as Context;
    try {
      context.person = await signedIn(context.request.headers.get('authorization') ?? undefined);
    } catch {
      throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    }
    const client = await pool.connect();
    context.client = client;
    context.loaders = makeLoaders(client, context.person);
    await begin(
      client,
      context.person,
      (args.document as DocumentNode).definitions.some((one) => 'operation' in one && one.operation === 'query'),
    );
    return {
      async onExecuteDone() {
        await client.query('commit');
        client.release();
      },
    };
  },
};

const id = (prefix: string) => (row: Row) => `${prefix}_${row.id}`;
const instant = { serialize: (value: unknown) => (value instanceof Date ? value.toISOString() : value) };

/** A refused command leaves nothing behind, and is told as a value. */
async function command(context: Context, work: (desk: Desk) => Promise<string>): Promise<unknown> {
  const { client, person } = context;
  const run: Desk['run'] = async (_name, text, values) => (await client.query(text, [...values])).rows;
  try {
    const key = await work({ run, person });
    return { userErrors: [], appeal: await oneAppeal(client, person, key) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await client.query('rollback');
    return { appeal: null, userErrors: [{ code: error.message, message: error.message }] };
  }
}

const unitOf =
  (column: string) =>
  (row: Row, _: unknown, { loaders }: Context) =>
    row[column] && loaders.unit.load(row[column] as string);
const personOf =
  (column: string) =>
  (row: Row, _: unknown, { loaders }: Context) =>
    row[column] ? loaders.account.load(row[column] as string) : null;

const resolvers = {
  DateTime: instant,
  Query: {
    appeals: (
      _: unknown,
      { first, filter }: { first: number; filter: { open: boolean } },
      { client, person }: Context,
    ) => openAppeals(client, person, first, filter.open),
    appeal: (_: unknown, given: { id: string }, { client, person }: Context) =>
      oneAppeal(client, person, given.id.slice(4)),
  },
  Mutation: {
    fileAppeal: (_: unknown, { input }: { input: never }, context: Context) =>
      command(context, (desk) => fileAppeal(desk, input)),
    dispatchAppeal: (_: unknown, { input }: { input: never }, context: Context) =>
      command(context, (desk) => dispatchAppeal(desk, input)),
  },
  Appeal: {
    id: id('apl'),
    contact: (row: Row, _: unknown, { person }: Context) => {
      const at = { tenantId: person.tenantId, table: 'appeal', rowId: row.id };
      return {
        name: maskName(cipher.decrypt(row.contactNameCipher as string, { ...at, column: 'contact_name' })),
        phone: maskPhone(cipher.decrypt(row.contactPhoneCipher as string, { ...at, column: 'contact_phone' })),
      };
    },
    category: (row: Row, _: unknown, { loaders }: Context) => loaders.category.load(row.categoryId as string),
    division: (row: Row, _: unknown, { loaders }: Context) => loaders.division.load(row.divisionCode as string),
    round: (row: Row, _: unknown, { loaders }: Context) => loaders.round.load(row.roundId as string),
    enterprise: (row: Row, _: unknown, { loaders }: Context) => loaders.enterprise.load(row.enterpriseId as string),
    host: unitOf('hostUnitId'),
    assignments: (row: Row, _: unknown, { loaders }: Context) => loaders.assignments.load(row.id),
    dispatches: (row: Row, _: unknown, { loaders }: Context) => loaders.dispatches.load(row.id),
    opinions: (row: Row, _: unknown, { loaders }: Context) => loaders.opinions.load(row.id),
    registryReviews: (row: Row, _: unknown, { loaders }: Context) => loaders.reviews.load(row.id),
    evaluation: async (row: Row, _: unknown, { loaders }: Context) =>
      (await loaders.evaluations.load(row.id))[0] ?? null,
    rehandling: async (row: Row, _: unknown, { loaders }: Context) =>
      (await loaders.rehandlings.load(row.id))[0] ?? null,
    deadlines: (row: Row, _: unknown, { loaders }: Context) => loaders.deadlines.load(row.id),
    events: async (row: Row, { last }: { last: number }, { loaders }: Context) => ({
      nodes: await loaders.lastEvents(last).load(row.id),
    }),
  },
  Category: { id: id('cat') },
  Round: { id: id('rnd') },
  Enterprise: { id: id('ent') },
  Unit: { id: id('unt') },
  Assignment: {
    id: id('asg'),
    unit: unitOf('unitId'),
    receivedBy: personOf('receivedByAccountId'),
    // By the appeal, which has the index; its clocks were most likely asked for anyway.
    deadlines: async (row: Row, _: unknown, { loaders }: Context) =>
      (await loaders.deadlines.load(row.appeal_id as string)).filter((deadline) => deadline.assignment_id === row.id),
  },
  Dispatch: { id: id('dsp'), dispatchedBy: personOf('dispatchedByAccountId') },
  HandlingOpinion: { id: id('opn'), unit: unitOf('unitId') },
  RegistryReview: { id: id('rrv') },
  Evaluation: { id: id('evl') },
  Rehandling: {
    id: id('rhd'),
    unit: unitOf('unitId'),
    consultations: (row: Row, _: unknown, { loaders }: Context) => loaders.consultations.load(row.id),
  },
  Consultation: { id: id('cst') },
  Deadline: { id: id('ddl') },
  AppealEvent: { id: id('evt'), actorUnit: unitOf('actorUnitId'), actor: personOf('actorAccountId') },
};

const yoga = createYoga({
  schema: createSchema<Context>({ typeDefs, resolvers }),
  plugins: [inTransaction],
  logging: false,
  graphiql: false,
  landingPage: false,
});
// eslint-disable-next-line @typescript-eslint/no-misused-promises -- a request listener, as yoga's manual has it
const server = createServer(yoga);
serve(`${await listen(server)}/graphql`, async () => {
  server.close();
  await pool.end();
});
