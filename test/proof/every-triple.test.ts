import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLInputType } from 'graphql';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { ROLES } from '../../src/kernel/roles.js';
import type { AppealState } from '../../src/contexts/appeal/domain/vocabulary.js';
import { rootFields } from '../access/schema-walk.js';
import { appForSuite } from '../support/app.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import { county, leanOperation, type Appeal, type Person, type UserError } from '../support/kit/index.js';
import { INTO, targetsOf, type People } from './into.js';
import { ALL_POSTS, everybody, type Post } from './people.js';
import { COMMANDS, expected, isFor, reads, type Channel, type Met, type Target } from './table.js';

/**
 * Every state, every command, everybody: what the table written by hand allows is done, on an appeal of its own brought
 * there by requests; what it does not is refused with the right code, and leaves the database as it was.
 */
const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const STATES = Object.keys(INTO) as AppealState[];
const NAMES = Object.keys(COMMANDS);
/** Those who have to do with an appeal because of the way it came in, and the commands that are theirs by that. */
const FILERS = ['contact', 'otherContact', 'hall', 'hotline', 'otherHotline', 'cityPlatform'] as const;
const CHANNELS = ['SERVICE_HALL', 'HOTLINE', 'CITY_PLATFORM'] as const;
const BY_CHANNEL = NAMES.filter((name) =>
  FILERS.some((post) => CHANNELS.some((channel) => isFor(name, post, channel) !== isFor(name, post, 'ONLINE'))),
);

/** States in which a token was sent, and is spent unless it is the first. */
const WAS_COMPLETED: readonly AppealState[] = ['COMPLETED', 'DISSATISFACTION_REVIEW', 'REHANDLING', 'CLOSED'];

let people: People;
/** What everything can be merged into. */
let kept: Appeal;
beforeAll(async () => {
  people = await everybody(app, raoping);
  for (const { client } of Object.values(people)) client.lean = true;
  await people.admin.client.run('ChangeAppealPolicy', { input: { extensionAllowed: true } });
  kept = await into('HANDLING', 'ONLINE');
});

const inputTypeOf = (command: string): GraphQLInputType => {
  const [input] = rootFields('mutation').find(({ name }) => name === command)?.args ?? [];
  if (!input) throw new Error(`the schema has no ${command}`);
  return input.type;
};

/** Root fields that one document may have. */
const AT_ONCE = 20;

/** Gives several commands in one request; how each was met. */
async function given(person: Person, target: Target, commands: readonly string[]): Promise<Record<string, Met>> {
  const met: Record<string, Met> = {};
  for (let from = 0; from < commands.length; from += AT_ONCE) {
    const batch = commands.slice(from, from + AT_ONCE);
    const declared = batch.map((name) => `$${name}: ${String(inputTypeOf(name))}`).join(', ');
    const fields = batch.map(
      (name) => `${name}(input: $${name}) { userErrors { code state needed message duty { row } } }`,
    );
    const variables = Object.fromEntries(batch.map((name) => [name, COMMANDS[name]?.input(target)]));
    const { data, errors } = await person.client.send<Record<string, { userErrors: UserError[] } | null>>(
      `mutation (${declared}) { ${fields.join(' ')} }`,
      variables,
    );
    for (const name of batch) {
      const fault = errors.find(({ path }) => !path || path[0] === name);
      const [refusal] = data?.[name]?.userErrors ?? [];
      if (fault) met[name] = { code: fault.extensions.code };
      else if (!refusal) throw new Error(`${name} was not refused`);
      else {
        const { code, state, needed, duty } = refusal;
        met[name] = {
          code,
          duty: duty?.row ?? null,
          ...(code === 'INVALID_TRANSITION'
            ? { state: state as AppealState, needed: (needed ?? []) as AppealState[] }
            : {}),
        };
      }
    }
  }
  return met;
}

async function into(state: AppealState, channel: Channel): Promise<Appeal> {
  const make = INTO[state];
  if (!make) throw new Error(`no way into ${state}`);
  const appeal = await make({ people, channel });
  expect(appeal.state).toBe(state);
  return appeal;
}

const isDone = ({ code }: Met): boolean => code === 'DONE';

/** Gives everything that the table refuses, and shows that nothing came of it. */
async function refuseAll(
  state: AppealState,
  channel: Channel,
  posts: readonly Post[],
  commands = NAMES,
): Promise<void> {
  const appeal = await into(state, channel);
  const target = await targetsOf(raoping, people, { appeal, kept });
  await app.quiet();
  const before = await fingerprint(app.database);
  const met = await Promise.all(
    posts.map(async (post) => {
      const refused = commands.filter((name) => !isDone(expected(name, state, post, channel)));
      return [post, await given(people[post], target(post), refused)] as const;
    }),
  );
  expectUnchanged(before, await fingerprint(app.database), `all was refused on ${state}`);
  const table = posts.map((post) => {
    const refused = commands.filter((name) => !isDone(expected(name, state, post, channel)));
    return [post, Object.fromEntries(refused.map((name) => [name, expected(name, state, post, channel)]))];
  });
  expect(Object.fromEntries(met)).toEqual(Object.fromEntries(table));
  await foretell(appeal, state, channel, posts);
}

interface Standing {
  state: AppealState;
  version: number;
  viewerCan: { command: string; allowed: boolean; code: string | null; duty: { row: number } | null }[];
}

/** No more of an appeal than is asked about it here. */
async function standing(
  person: Person,
  { id }: Appeal,
  fields: 'state version' | 'viewerCan',
): Promise<Standing | null> {
  const selected = fields === 'viewerCan' ? 'viewerCan { command allowed code duty { row } }' : fields;
  const { data } = await person.client.send<{ appeal: Standing | null }>(
    `query ($id: ID!) { appeal(id: $id) { ${selected} } }`,
    { id },
  );
  return data?.appeal ?? null;
}

/** What `viewerCan` says beforehand to whoever may read the appeal; the rest may not. */
async function foretell(appeal: Appeal, state: AppealState, channel: Channel, posts: readonly Post[]): Promise<void> {
  for (const post of posts) {
    if (post === 'anybody') continue;
    const seen = await standing(people[post], appeal, 'viewerCan');
    expect([post, seen !== null]).toEqual([post, reads(post, state, channel)]);
    if (!seen) continue;
    const said = seen.viewerCan.map(({ command, allowed, code, duty }) => [
      command,
      { allowed, code, duty: duty?.row },
    ]);
    const table = NAMES.map((command) => {
      const row = COMMANDS[command];
      // It tells of post and state, not of the one assignment or objection that a command may be about.
      const mine = isFor(command, post, channel);
      const fits = row?.from.includes(state) ?? false;
      const refusal = !mine ? 'NOT_ALLOWED' : fits ? null : 'INVALID_TRANSITION';
      return [command, { allowed: refusal === null, code: refusal, duty: row?.duty ?? undefined }];
    });
    expect([post, Object.fromEntries(said)]).toEqual([post, Object.fromEntries(table)]);
  }
}

/** Gives everything that the table allows, each on an appeal of its own. */
async function doAll(state: AppealState, channel: Channel, posts: readonly Post[], commands = NAMES): Promise<number> {
  const allowed = posts.flatMap((post) =>
    commands.flatMap((command) => {
      const met = expected(command, state, post, channel);
      return isDone(met) ? [{ post, command, to: met.to }] : [];
    }),
  );
  const done = await Promise.all(
    allowed.map(async ({ post, command }) => {
      const appeal = await into(state, channel);
      const target = await targetsOf(raoping, people, { appeal, kept });
      const before = await standing(people.triage, appeal, 'state version');
      const input = COMMANDS[command]?.input(target(post)) ?? {};
      const name = command.charAt(0).toUpperCase() + command.slice(1);
      const { data, errors } = await people[post].client.send<Record<string, { userErrors: UserError[] }>>(
        leanOperation(name),
        { input: { ...input, expectedVersion: before?.version } },
      );
      const refusal = errors[0]?.extensions.code ?? data?.[command]?.userErrors[0]?.code ?? null;
      const after = await standing(people.triage, appeal, 'state version');
      const grown = (after?.version ?? 0) > (before?.version ?? 0);
      return { post, command, refusal, to: after?.state, grown };
    }),
  );
  expect(done).toEqual(allowed.map((one) => ({ ...one, refusal: null, grown: true })));
  return allowed.length;
}

describe('the table is whole', () => {
  it('has a row for every command on an appeal that the API has, and a way into every state they reach', async () => {
    const { lifecycle } = await people.anybody.client.run<{
      lifecycle: { command: string; from: AppealState[]; to: AppealState[]; built: boolean }[];
    }>('Lifecycle');
    const built = lifecycle.filter((row) => row.built);
    const given = built.filter(({ from }) => from.length > 0).map(({ command }) => command);
    const onAppeals = rootFields('mutation').filter(({ args, type }) => {
      const named = args[0] && getNamedType(args[0].type);
      const about = isInputObjectType(named) ? Object.keys(named.getFields()) : [];
      const payload = getNamedType(type);
      return (
        about.some((field) => /^(appeal|assignment|objection|extension)Id$/.test(field)) ||
        (isObjectType(payload) && 'appeal' in payload.getFields())
      );
    });
    const wanted = new Set([...given, ...onAppeals.map(({ name }) => name)]);
    wanted.delete('fileAppeal');
    // No move, in any state: whose notes are is shown in test/api/internal-notes.test.ts.
    wanted.delete('addInternalNote');
    // Shown, and nothing is changed: test/api/personal-data.test.ts.
    wanted.delete('revealContact');
    expect([...NAMES].sort()).toEqual([...wanted].sort());
    // A result goes back to implementing only where it came from there, which nothing does yet.
    expect([...new Set(built.flatMap(({ to }) => to))].filter((state) => !INTO[state])).toEqual(['IMPLEMENTING']);
  });

  it('has everybody in it: each role there is, in some post', () => {
    const held = new Set(Object.values(people).flatMap(({ viewer }) => viewer?.memberships.map(({ role }) => role)));
    expect([...held].filter(Boolean).sort()).toEqual([...ROLES].sort());
  });
});

describe.each(STATES)('in %s', (state) => {
  it('what the table refuses is refused to everybody, and nothing is changed', async () => {
    await refuseAll(state, 'ONLINE', ALL_POSTS);
  });

  it('what the table allows can be done', async () => {
    // An end is one because nobody can do anything there, beyond asking the enterprise what it thinks.
    const done = await doAll(state, 'ONLINE', ALL_POSTS);
    expect(done > 0).toBe(!['RETURNED', 'WITHDRAWN', 'CLOSED_BY_LAW', 'MERGED'].includes(state));
  });

  it.each(CHANNELS)('filed by %s it is the filer’s where the table says so, and as ever else', async (channel) => {
    await refuseAll(state, channel, FILERS, BY_CHANNEL);
    await doAll(state, channel, FILERS, BY_CHANNEL);
  });

  it('the holder of the one-time token evaluates what is completed, and does nothing else', async () => {
    const appeal = await into(state, 'ONLINE');
    await app.quiet();
    const token = WAS_COMPLETED.includes(state) ? await raoping.evaluationToken(appeal) : 'nobody-was-ever-sent-this';
    if (state === 'COMPLETED') {
      await people.anybody.evaluateByToken(token, 'DISSATISFIED');
      expect((await people.triage.read(appeal)).state).toBe('DISSATISFACTION_REVIEW');
    } else {
      const input = { tenant: raoping.code, token, verdict: 'DISSATISFIED' };
      expect(await people.anybody.refused('evaluateByToken', input)).toMatchObject({
        code: 'EVALUATION_TOKEN_INVALID',
        duty: { row: 36 },
      });
    }
  });
});
