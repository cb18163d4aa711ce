import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { buildApiSchema } from '../../src/graphql.js';
import { appForSuite } from '../support/app.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import { belongingsOf, expectNothingOf, keysOf, type Belongings } from '../support/foreign.js';
import { county, dispatched, type Person, type Story } from '../support/kit/index.js';

const app = appForSuite();
const raoping = county(app, '445122');
const chaoan = county(app, '445103');

let schema: GraphQLSchema;
let theirs: Belongings;
let story: Story;
let sent: Story;

beforeAll(async () => {
  schema = await buildApiSchema();
  // Everything there is to point at, in the other county …
  const there = await dispatched(raoping, { filing: { title: '邻县事项' } });
  await there.town.object(there.appeal, 'ZRZY');
  theirs = await belongingsOf(app, '445122');
  // … and something of one's own, so that only the id in question is foreign.
  const contact = '13900002501';
  [story, sent] = [await own(contact), await own(contact)];
  await sent.bureau.dispatch(sent.appeal, { host: await ownTown() });
  await Promise.all([app.quiet(), raoping.quiet()]);
}, 120_000);

async function ownTown(): Promise<string> {
  const town = (await chaoan.units()).find(({ code }) => code.startsWith('TOWN-'));
  if (!town) throw new Error('no town');
  return town.code;
}

async function own(phone: string): Promise<Story> {
  const enterprise = await chaoan.contact(phone);
  const bureau = await chaoan.signIn('triage');
  const appeal = await enterprise.file({ divisionCode: '445103100' });
  return { appeal, enterprise, bureau, town: bureau, department: bureau };
}

/** Which of the county's things a field of an input names. */
function kindOf(field: string): keyof Belongings {
  if (/unit/i.test(field)) return 'unit';
  const kind = field.replace(/Ids?$/, '');
  if (!(kind in theirs)) throw new Error(`${field} names a kind of thing that this test does not know`);
  return kind as keyof Belongings;
}

type Path = readonly string[];

/** Paths of every ID in an input type, at any depth. */
function idsIn(type: GraphQLInputType, at: Path = []): Path[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [at];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => idsIn(field.type, [...at, field.name]));
}

/** A well-formed input: what must be there, and the ID in question. */
function inputWith(type: GraphQLInputType, question: Path, id: string, at: Path = []): unknown {
  const needed = isNonNullType(type);
  const bare = needed ? type.ofType : type;
  const asked = question.length > 0 && at.every((name, index) => question[index] === name);
  if (!needed && !asked) return undefined;
  if (isListType(bare)) return [inputWith(bare.ofType, question, id, at)];
  const named = getNamedType(bare);
  const field = at.at(-1) ?? '';
  if (named.name === 'ID') {
    if (asked && at.length === question.length) return id;
    const mine = { appeal: story.appeal.id, assignment: sent.appeal.id.replace('apl', 'asg') };
    return mine[kindOf(field) as 'appeal'] ?? theirs[kindOf(field)].replace(/_.*/, `_${randomUUID()}`);
  }
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields()).map((inner) => [
        inner.name,
        inputWith(inner.type, question, id, [...at, inner.name]),
      ]),
    );
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (named.name === 'UnifiedSocialCreditCode') return story.enterprise.viewer?.enterprises[0]?.creditCode;
  if (field === 'divisionCode') return '445103100';
  if (named.name === 'Int') return 1;
  if (named.name === 'Boolean') return false;
  return '情况如下';
}

async function people(): Promise<[string, Person][]> {
  const staff = ['triage', 'bureau-head', 'hall', 'reviewer', 'supervisor', 'admin', 'auditor'];
  const found: [string, Person][] = [['enterprise', story.enterprise]];
  for (const name of staff) found.push([name, await chaoan.signIn(name)]);
  return found;
}

describe('another county', () => {
  it('shows nothing of itself to anybody, in any list or by any id', async () => {
    const keys = await keysOf(app, '445122');
    for (const [, person] of await people()) await expectNothingOf(person, theirs, keys);
  });

  it('answers every id in every mutation as one that does not exist, and nothing changes', async () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const before = await fingerprint(app.database);
    let asked = 0;
    for (const { name, args } of mutations) {
      const input = args.find((argument) => argument.name === 'input');
      if (!input || ['signIn', 'signInWithCode', 'requestSignInCode'].includes(name)) continue;
      const document =
        `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { userErrors { code message path } ` +
        `${name === 'evaluateByToken' || name === 'sandboxAdvanceClock' ? '' : 'appeal { id }'} } }`;
      for (const path of idsIn(input.type))
        for (const [, person] of await people()) {
          const kind = kindOf(path.at(-1) ?? '');
          const foreign = theirs[kind];
          const random = foreign.replace(/_.*/, `_${randomUUID()}`);
          const [one, other] = [
            await person.client.send(document, { input: inputWith(input.type, path, foreign) }),
            await person.client.send(document, { input: inputWith(input.type, path, random) }),
          ];
          asked += 1;
          expect([name, path, one.status, one.data, one.errors]).toEqual([
            name,
            path,
            other.status,
            other.data,
            other.errors,
          ]);
          expect(JSON.stringify(one)).not.toContain('INTERNAL_SERVER_ERROR');
        }
    }
    expect(asked).toBeGreaterThan(150);
    expectUnchanged(before, await fingerprint(app.database), 'nothing of it was to be had');
  });

  it('a token of one county is good in that county, whatever a request says', async () => {
    const { bureau } = story;
    const answer = await bureau.client.send<{ viewer: { tenant: { code: string } } }>(
      '{ viewer { tenant { code } } }',
      {},
      { 'x-tenant': '445122', host: '445122.example' },
    );
    expect(answer.data?.viewer.tenant.code).toBe('445103');
  });

  it('a stream of an appeal there does not open, and nothing of it comes into one’s own', async () => {
    const handler = await chaoan.signIn('triage');
    const stream = await handler.watchAppeal({ id: theirs.appeal });
    expect((await stream.ended()).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const random = await handler.watchAppeal({ id: `apl_${randomUUID()}` });
    expect((await random.ended()).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
