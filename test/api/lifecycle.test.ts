import { describe, expect, it } from '@jest/globals';
import { LIFECYCLE, type AppealCommand } from '../../src/contexts/appeal/domain/lifecycle.js';
import { appForSuite } from '../support/app.js';
import { county, handling, type Person } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');
const COMMANDS = LIFECYCLE.filter(({ built, from }) => built && !from.includes('NEW')).map(({ command }) => command);

// Whether each command is refused in each state to everybody is proven in test/proof/.
describe('the table over the API', () => {
  it('viewerCan tells beforehand, in the words of the refusal', async () => {
    const { appeal, bureau } = await handling(raoping);
    const { viewerCan } = await bureau.read(appeal);
    expect(viewerCan.map(({ command }) => command).sort()).toEqual([...COMMANDS].sort());
    const said = (command: string) => viewerCan.find((permission) => permission.command === command);
    const inputs = {
      replyToAppeal: { appealId: appeal.id, outcome: 'SOLVED', text: '已办理。' },
      forwardDissatisfaction: { appealId: appeal.id },
    } as const;
    for (const [command, code] of [
      ['replyToAppeal', 'NOT_ALLOWED'],
      ['forwardDissatisfaction', 'INVALID_TRANSITION'],
    ] as const) {
      const refusal = await bureau.refused(command, inputs[command]);
      expect(said(command)).toMatchObject({ allowed: false, code, duty: refusal.duty });
      expect(refusal.code).toBe(code);
      expect(refusal.message).toContain(said(command)?.reason);
    }
  });

  it('what viewerCan allows can be done: the whole story, asked before each step', async () => {
    const enterprise = await raoping.contact('13900001502');
    const appeal = await enterprise.file({
      enterprise: { creditCode: '91445122MAER10029X', name: '饶平县岭岫茶业有限公司' },
    });
    const [bureau, town, reviewer] = (await Promise.all(
      ['triage', 'huanggang', 'reviewer'].map((username) => raoping.signIn(username)),
    )) as [Person, Person, Person];
    const may = async (who: Person, command: AppealCommand) => {
      const allowed = (await who.read(appeal)).viewerCan
        .filter((permission) => permission.allowed)
        .map((p) => p.command);
      expect(allowed).toContain(command);
    };
    await may(reviewer, 'reviewRegistration');
    await reviewer.review(appeal, 'CONFIRMED');
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
