import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { Client, county, DEPARTMENT, Person, TOWN, watch } from '../support/kit/index.js';
import { canaries, foreignIds, foreignIn, readEverything, Walk } from './foreign.js';
import { documentsOf, rootFields, type Field, type Root } from './schema-walk.js';

const app = appForSuite();
const raoping = county(app, '445122');

/** Fields in a path, its root among them. */
const DEPTH = 6;

let others: Set<string>;
let own: string[];
beforeAll(async () => {
  others = await canaries(app.database, '445122');
  own = [...(await foreignIds(app.database, '445122', '=')), ...(await foreignIds(app.database, '445122'))];
});

function fieldOf(root: Root, name: string): Field {
  const field = rootFields(root).find((one) => one.name === name);
  if (!field) throw new Error(`no ${root} ${name}`);
  return field;
}

/** All that has been walked in a test. */
let walk = new Walk();
afterEach(() => {
  walk = new Walk();
});

/** Gives commands, and asks for their answers along one of the parts into which their paths fall. */
class Walking extends Client {
  constructor(
    { url, token }: Client,
    private readonly part: number,
  ) {
    super(url, token);
  }

  override async run<T>(name: string, variables: object = {}): Promise<T> {
    const command = name.charAt(0).toLowerCase() + name.slice(1);
    if (!rootFields('mutation').some((field) => field.name === command)) return super.run(name, variables);
    const parts = documentsOf('mutation', fieldOf('mutation', command), DEPTH);
    const { document = '', paths = 0 } = parts[this.part % parts.length] ?? {};
    const { data, errors } = await this.send<Record<string, object>>(document, variables);
    expect([name, errors]).toEqual([name, []]);
    walk.take(data, this.part < parts.length ? paths : 0);
    return { [command]: { userErrors: [], ...data?.[command] } } as T;
  }
}

describe('along every path of the schema, six fields deep', () => {
  it.each([
    ['triage', 3_000],
    ['13900001501', 2_000],
  ])(
    'no query of %s brings a thing of another county: 27,027 paths, and more as the schema grows',
    async (who, answered) => {
      const person = await (/^\d+$/.test(who) ? raoping.contact(who) : raoping.signIn(who));
      const [mine] = await person.list();
      const seen = await readEverything(person, [mine?.id ?? '', ...own], DEPTH);
      expect(foreignIn(seen.body, others)).toEqual([]);
      expect(seen.asked).toBeGreaterThanOrEqual(27_027);
      expect(seen.answered).toBeGreaterThan(answered);
    },
  );

  it('nor does an answer to a command', async () => {
    const people = await Promise.all([
      raoping.contact('13900001501'),
      ...['triage', 'huanggang', 'zrzy', 'supervisor', 'admin'].map((name) => raoping.signIn(name)),
    ]);
    const parts = documentsOf('mutation', fieldOf('mutation', 'sendMessage'), DEPTH).length;
    for (let part = 0; part < parts; part++) {
      const appeal = await people[0].file();
      const [enterprise, bureau, host, coHandler, supervisor, admin] = people.map(
        ({ client, viewer }) => new Person(raoping, new Walking(client, part), viewer),
      ) as [Person, Person, Person, Person, Person, Person];
      await enterprise.message(appeal);
      await bureau.dispatch(appeal, { host: TOWN, coHandlers: [DEPARTMENT] });
      await host.receive(appeal);
      await coHandler.receive(appeal);
      await coHandler.opine(appeal, 'SOLVED');
      await supervisor.urge(appeal);
      await host.reply(appeal, 'SOLVED');
      await enterprise.evaluate(appeal, 'DISSATISFIED');
      await bureau.forward(appeal);
      await admin.administer('changeUnit', { unitId: await raoping.unit(TOWN), shortName: '黄冈镇' });
      const { id: accountId } = await raoping.signIn('huanggang2');
      await admin.administer('changeAccount', { accountId, displayName: '黄望舒' });
    }
    expect(foreignIn(walk.body, others)).toEqual([]);
    expect(walk.asked).toBeGreaterThanOrEqual(19_764);
    expect(walk.answered).toBeGreaterThan(2_000);
  });

  it('nor does what is pushed', async () => {
    const [enterprise, bureau, host] = await Promise.all([
      raoping.contact('13900001501'),
      raoping.signIn('triage'),
      raoping.signIn('huanggang'),
    ]);
    const appeal = await enterprise.file();
    const theirs = await (await county(app, '445103').contact('13900002501')).file();
    const opened = async (name: string, person: Person, variables: object) => {
      const documents = documentsOf('subscription', fieldOf('subscription', name), DEPTH, Object.keys(variables));
      return Promise.all(
        documents.map(async ({ document, paths }) => ({
          stream: await watch(app, person.client.token, document, variables),
          paths,
        })),
      );
    };
    const streams = [
      ...(await opened('appealChanged', enterprise, { id: appeal.id })),
      ...(await opened('inboxChanged', bureau, {})),
      ...(await opened('assignmentAdded', host, {})),
    ];
    const [unit] = (await county(app, '445103').units()).filter(({ kind }) => kind === 'TOWN');
    await (await county(app, '445103').signIn('triage')).dispatch(theirs, { host: unit?.code ?? '' });
    await bureau.dispatch(appeal, { host: TOWN });
    for (const { stream, paths } of streams) {
      walk.take(await stream.next(), paths);
      await stream.close();
    }
    expect(foreignIn(walk.body, others)).toEqual([]);
    expect(walk.asked).toBeGreaterThanOrEqual(6_150);
    expect(walk.answered).toBeGreaterThan(700);
  });
});
