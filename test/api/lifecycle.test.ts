import { describe, expect, it } from '@jest/globals';
import { LIFECYCLE, lifecycleRow, permits, type AppealCommand } from '../../src/contexts/appeal/domain/lifecycle.js';
import type { AppealState } from '../../src/contexts/appeal/domain/vocabulary.js';
import { appForSuite } from '../support/app.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import {
  completed,
  county,
  DEPARTMENT,
  dispatched,
  dissatisfied,
  filed,
  handling,
  rehandling,
  type Appeal,
  type Person,
  type Story,
} from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const joint = { dispatching: { coHandlers: [DEPARTMENT] } };

/** How an appeal comes into each state that today's commands reach. */
const INTO: Partial<Record<AppealState, () => Promise<Story>>> = {
  REGISTRY_REVIEW: async () => {
    const story = await filed(raoping);
    const enterprise = await raoping.contact('13900001502');
    const own = { creditCode: '91445122MAER10029X', name: '饶平县岭岫茶业有限公司' };
    return { ...story, enterprise, appeal: await enterprise.file({ enterprise: own }) };
  },
  PRE_ACCEPTED: () => filed(raoping),
  SUPPLEMENT_REQUESTED: async () =>
    after(await filed(raoping), ({ bureau, appeal }) => bureau.requestSupplement(appeal)),
  RETURNED: async () => after(await filed(raoping), ({ bureau, appeal }) => bureau.returnBack(appeal, 'LITIGATION')),
  WITHDRAWN: async () => after(await filed(raoping), ({ enterprise, appeal }) => enterprise.withdraw(appeal)),
  DISPATCHED: () => dispatched(raoping, joint),
  OBJECTED: async () => after(await dispatched(raoping, joint), ({ town, appeal }) => town.object(appeal, 'ZJJ')),
  HANDLING: () => handling(raoping, joint),
  LISTING_REVIEW: async () =>
    after(await handling(raoping, joint), ({ town, appeal }) => town.reply(appeal, 'UNSOLVED')),
  LISTED_COUNTY: async () => {
    const story = await handling(raoping, joint);
    await story.town.reply(story.appeal, 'UNSOLVED');
    return after(story, ({ bureau, appeal }) => bureau.reviewListing(appeal, 'LISTED'));
  },
  CLOSED_BY_LAW: async () => after(await filed(raoping), ({ bureau, appeal }) => bureau.closeByLaw(appeal)),
  COMPLETED: () => completed(raoping, joint),
  DISSATISFACTION_REVIEW: () => dissatisfied(raoping, joint),
  REHANDLING: () => rehandling(raoping, joint),
  CLOSED: async () =>
    after(await completed(raoping, joint), ({ enterprise, appeal }) => enterprise.evaluate(appeal, 'SATISFIED')),
};

async function after(story: Story, step: (story: Story) => Promise<Appeal>): Promise<Story> {
  return { ...story, appeal: await step(story) };
}

/** Everybody who has something to do with an appeal. */
async function everybody({ enterprise, bureau, town, department }: Story): Promise<Record<string, Person>> {
  const [supervisor, reviewer] = await Promise.all([raoping.signIn('supervisor'), raoping.signIn('reviewer')]);
  return { enterprise, bureau, town, department, supervisor, reviewer };
}

/** A well-formed input of each command on an appeal. */
async function inputOf(command: AppealCommand, { appeal, bureau }: Story): Promise<Record<string, unknown>> {
  const appealId = appeal.id;
  const text = '情况如下。';
  switch (command) {
    case 'reviewRegistration':
      return { appealId, result: 'CONFIRMED', note: text };
    case 'returnAppeal':
      return { appealId, reason: 'OUT_OF_REMIT', text };
    case 'dispatchAppeal':
      return bureau.dispatching(appeal, { host: 'ZJJ' });
    case 'receiveAssignment':
      return { assignmentId: (await bureau.read(appeal)).assignments[0]?.id ?? 'asg_none' };
    case 'requestSupplement':
    case 'supplementAppeal':
    case 'recordVerification':
      return { appealId, text };
    case 'objectToAssignment': {
      const assignmentId = (await bureau.read(appeal)).assignments[0]?.id;
      return { assignmentId, proposedUnitId: await raoping.unit('ZJJ'), reason: text };
    }
    case 'ruleOnObjection':
      return { objectionId: (await bureau.read(appeal)).objections[0]?.id, ruling: 'OVERRULED', text };
    case 'redispatchAppeal':
      return { appealId, hostUnitId: await raoping.unit('ZJJ'), reason: text };
    case 'reviewListing':
      return { appealId, decision: 'LISTED', note: text };
    case 'closeByLaw':
      return { appealId, ground: text };
    case 'replyToAppeal':
      return { appealId, outcome: 'SOLVED', text };
    case 'evaluateAppeal':
      return { appealId, verdict: 'SATISFIED' };
    case 'recordConsultation':
      return { appealId, method: 'PHONE', summary: text };
    case 'decideFinally':
      return { appealId, decision: text };
    default:
      return { appealId };
  }
}

const OF_ASSIGNMENT: readonly AppealCommand[] = ['receiveAssignment', 'objectToAssignment'];
const COMMANDS = LIFECYCLE.filter(({ built, from }) => built && !from.includes('NEW')).map(({ command }) => command);

describe('the table over the API: what it does not allow is refused, and viewerCan says so beforehand', () => {
  it.each(Object.entries(INTO))('%s', async (state, into) => {
    const story = await into();
    const { bureau, appeal } = story;
    await raoping.quiet();
    const before = await bureau.read(appeal);
    expect(before.state).toBe(state);
    const inDatabase = await fingerprint(app.database);
    let tried = 0;
    for (const [name, person] of Object.entries(await everybody(story))) {
      const seen = await person.reads(appeal);
      // viewerCan speaks of every command that is built, and only to whoever sees the appeal.
      if (seen) expect(seen.viewerCan.map(({ command }) => command).sort()).toEqual([...COMMANDS].sort());
      for (const command of COMMANDS) {
        const input = await inputOf(command, story);
        // An appeal without assignments has none to receive, one without objections none to rule on.
        if (OF_ASSIGNMENT.includes(command) && before.assignments.length === 0) continue;
        if (command === 'ruleOnObjection' && before.objections.length === 0) continue;
        if (!seen) {
          expect([name, command, (await person.fails(command, input)).extensions.code]).toEqual([
            name,
            command,
            'NOT_FOUND',
          ]);
          continue;
        }
        const said = seen.viewerCan.find((permission) => permission.command === command);
        if (said?.allowed) {
          expect(permits(state as AppealState, command)).toBe(true);
          continue;
        }
        const refusal = await person.refusal(command, input);
        tried += 1;
        const { duties, from } = lifecycleRow(command);
        expect([name, command, refusal.code]).toEqual([name, command, said?.code]);
        expect(refusal.duty?.row).toBe(duties[0]);
        expect(refusal.duty).toEqual(said?.duty);
        if (refusal.code !== 'NOT_ALLOWED') {
          expect(permits(state as AppealState, command)).toBe(false);
          expect(refusal).toMatchObject({
            code: 'INVALID_TRANSITION',
            state,
            needed: [...from],
            message: said?.reason,
          });
        }
      }
    }
    expect(tried).toBeGreaterThan(20);
    expectUnchanged(inDatabase, await fingerprint(app.database), 'all was refused');
    expect(await bureau.read(appeal)).toEqual(before);
  });

  it('what viewerCan allows can be done: the whole story, asked before each step', async () => {
    const story = await INTO.REGISTRY_REVIEW!();
    const { appeal, bureau, town, enterprise } = story;
    const reviewer = await raoping.signIn('reviewer');
    const may = async (who: Person, command: AppealCommand) => {
      const allowed = (await who.read(appeal)).viewerCan
        .filter((permission) => permission.allowed)
        .map((p) => p.command);
      expect(allowed).toContain(command);
    };
    await may(reviewer, 'reviewRegistration');
    await reviewer.review(appeal, 'CORRECTED');
    await may(bureau, 'dispatchAppeal');
    await may(bureau, 'returnAppeal');
    await may(enterprise, 'withdrawAppeal');
    await bureau.dispatch(appeal, { host: 'TOWN-445122100' });
    await may(town, 'receiveAssignment');
    await town.receive(appeal);
    await may(town, 'recordVerification');
    await town.verify(appeal);
    await may(town, 'replyToAppeal');
    await town.reply(appeal, 'SOLVED');
    await may(enterprise, 'evaluateAppeal');
    await enterprise.evaluate(appeal, 'DISSATISFIED');
    await may(bureau, 'forwardDissatisfaction');
    await bureau.forward(appeal);
    await may(town, 'recordConsultation');
    await town.consult(appeal);
    await may(town, 'decideFinally');
    expect((await town.decide(appeal)).state).toBe('CLOSED');
  });

  it('the table itself can be read by anybody', async () => {
    const { lifecycle } = await raoping
      .anybody()
      .client.run<{ lifecycle: { command: string; from: string[]; built: boolean }[] }>('Lifecycle');
    expect(lifecycle.map(({ command, from, built }) => [command, from, built])).toEqual(
      LIFECYCLE.map(({ command, from, built }) => [command, from.filter((state) => state !== 'NEW'), built]),
    );
  });
});
