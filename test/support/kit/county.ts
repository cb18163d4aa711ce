import type { ClientKind } from '../../../src/kernel/roles.js';
import type { TestApp } from '../app.js';
import { eventually } from '../eventually.js';
import { DEMO_SECRET, demoClientId } from '../../../src/seed/run.js';
import { Client } from './client.js';
import { Person } from './person.js';
import type { Transport } from './stream.js';
import type { Category, FiredClock, Notice, Unit, UserError, Viewer } from './types.js';

/** The password of every seeded member of staff. */
const PASSWORD = 'zhitongche-demo';

export interface Moved {
  now: Date;
  /** Clocks of this county that fired on the way, in their order. */
  fired: FiredClock[];
}

/** The sandbox's clock, moved by the county's administrator. */
export interface Clock {
  now(): Promise<Date>;
  advance(by: { days?: number; hours?: number }): Promise<Moved>;
  to(instant: Date | string): Promise<Moved>;
}

/** A county of the demonstration data, as its people and enterprises meet it. */
export interface County {
  readonly app: TestApp;
  readonly code: string;
  /** What its people subscribe over. */
  readonly transport: Transport;
  readonly clock: Clock;
  /** A member of staff by user name: `triage`, `hall`, `reviewer`, `supervisor`, `admin`, a unit's login … */
  signIn(username: string): Promise<Person>;
  /** A contact of an enterprise by phone, signed in by SMS code. */
  contact(phone: string): Promise<Person>;
  /** Somebody who registers by phone, signed in: a contact of no enterprise yet. */
  newcomer(phone: string, name: string): Promise<Person>;
  /** The demonstration hotline of the county, or another client of it. */
  client(clientId?: string, clientSecret?: string): Promise<Person>;
  /** Another system that the administrator lets in, signed in. */
  newClient(kind: ClientKind, name: string): Promise<Person>;
  /** Somebody who has not signed in. */
  anybody(): Person;
  /** Id of a unit by its code: `TOWN-445122100`, `ZRZY` … */
  unit(code: string): Promise<string>;
  category(code: string): Promise<Category>;
  units(): Promise<Unit[]>;
  /** Messages the platform sent, oldest first; about one appeal, or of one template. */
  notices(which?: { appeal?: { id: string }; template?: Notice['template'] }): Promise<Notice[]>;
  /** The one-time code from the reminder to evaluate an appeal. */
  evaluationToken(appeal: { id: string }): Promise<string>;
  /** Those of all its reminders, the newest last: each completion voids the one before. */
  evaluationTokens(appeal: { id: string }): Promise<string[]>;
  /** Waits until what has been committed has been carried out: notices sent, and what waits for that begun. */
  quiet(): Promise<void>;
}

interface Directory {
  units: Unit[];
  categories: Category[];
}

export function county(
  app: TestApp,
  code: string,
  transport: Transport = 'WebSocket',
  password: string = PASSWORD,
): County {
  const people = new Map<string, Promise<Person>>();
  let directory: Promise<Directory> | undefined;

  /** Signs in once and is remembered. */
  const once = (who: string, open: () => Promise<Person>): Promise<Person> => {
    let person = people.get(who);
    if (!person) people.set(who, (person = open()));
    return person;
  };
  const personOf = async (token: string): Promise<Person> => {
    const client = new Client(app.url, token);
    const { viewer } = await client.run<{ viewer: Viewer }>('Viewer');
    return new Person(self, client, viewer);
  };
  /** Asks for a code, which a sandbox answers, and gives it. */
  const byCode = async (
    phone: string,
    operation: 'SignInWithCode' | 'RegisterContact',
    more: object,
  ): Promise<Person> => {
    const client = new Client(app.url);
    const who = { tenant: code, phone };
    const { requestSignInCode } = await client.run<{ requestSignInCode: { sandboxCode: string | null } }>(
      'RequestSignInCode',
      { input: who },
    );
    const input = { ...who, ...more, code: requestSignInCode.sandboxCode ?? '' };
    const [session] = Object.values(await client.run<Record<string, SessionPayload>>(operation, { input }));
    return personOf(tokenOf(session ?? { session: null, userErrors: [] }));
  };
  const known = (): Promise<Directory> =>
    (directory ??= self.signIn('triage').then(({ client }) => client.run<Directory>('Directory')));
  const found = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`${code} has no ${what}`);
    return value;
  };

  const self: County = {
    app,
    code,
    transport,
    clock: clockOf(() => self),
    signIn: (username) =>
      once(username, async () => {
        const input = { tenant: code, username, password };
        const { signIn } = await new Client(app.url).run<{ signIn: SessionPayload }>('SignIn', { input });
        return personOf(tokenOf(signIn));
      }),
    contact: (phone) => once(phone, () => byCode(phone, 'SignInWithCode', {})),
    newcomer: (phone, name) => once(phone, () => byCode(phone, 'RegisterContact', { name })),
    client: (clientId = demoClientId(code), clientSecret = DEMO_SECRET) =>
      once(`${clientId} ${clientSecret}`, async () => {
        const input = { tenant: code, clientId, clientSecret };
        const { signInAsClient } = await new Client(app.url).run<{ signInAsClient: SessionPayload }>('SignInAsClient', {
          input,
        });
        return personOf(tokenOf(signInAsClient));
      }),
    async newClient(kind, name) {
      const { client } = await self.signIn('admin');
      const { createIntegrationClient: made } = await client.run<{
        createIntegrationClient: { client: { id: string }; secret: string };
      }>('CreateIntegrationClient', { input: { name, kind } });
      return self.client(made.client.id, made.secret);
    },
    anybody: () => new Person(self, new Client(app.url), null),
    unit: async (unit) =>
      found(
        (await known()).units.find((u) => u.code === unit),
        `unit ${unit}`,
      ).id,
    category: async (category) =>
      found(
        (await known()).categories.find((c) => c.code === category),
        category,
      ),
    units: async () => (await known()).units,
    async notices({ appeal, template } = {}) {
      const { client } = await self.signIn('admin');
      const { notices } = await client.run<{ notices: { nodes: Notice[] } }>('Notices', { first: 100, template });
      return notices.nodes.filter(({ appealId }) => !appeal || appealId === appeal.id).reverse();
    },
    evaluationToken: async (appeal) => found((await self.evaluationTokens(appeal))[0], 'code in a reminder'),
    async evaluationTokens(appeal) {
      const reminders = await self.notices({ appeal, template: 'EVALUATION_REMINDER' });
      return reminders.flatMap(({ text }) => /一次性评价码：(\S+)$/.exec(text ?? '')?.[1] ?? []);
    },
    quiet: () => app.quiet(),
  };
  return self;
}

interface SessionPayload {
  session: { accessToken: string } | null;
  userErrors: UserError[];
}

function tokenOf({ session, userErrors }: SessionPayload): string {
  if (!session) throw new Error(`nobody was signed in: ${userErrors[0]?.code}`);
  return session.accessToken;
}

interface AdvancePayload {
  sandboxAdvanceClock: { now: string | null; fired: FiredClock[]; finished: boolean; userErrors: UserError[] };
}

function clockOf(county: () => County): Clock {
  const now = async (): Promise<Date> => {
    const { client } = await county().signIn('admin');
    const { viewer } = await client.run<{ viewer: Viewer }>('Viewer');
    return new Date(viewer.tenant.now);
  };
  async function move(input: object): Promise<Moved> {
    const { client } = await county().signIn('admin');
    const { sandboxAdvanceClock: moved } = await client.run<AdvancePayload>('SandboxAdvanceClock', { input });
    if (!moved.now) throw new Error(`the clock was not moved: ${moved.userErrors[0]?.message}`);
    // It was much: a job goes on with it.
    const { admin } = county().app.database;
    if (!moved.finished)
      await eventually(
        async () => {
          const jobs = await admin.query(
            `select from jobs.job where name = 'continue-advance' and finished_at_ms is null`,
          );
          return jobs.rowCount === 0;
        },
        { timeoutMs: 60_000 },
      );
    return { now: moved.finished ? new Date(moved.now) : await now(), fired: moved.fired };
  }
  return { now, advance: (by) => move(by), to: (instant) => move({ to: new Date(instant).toISOString() }) };
}
