import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { Client, county, operation, RequestFailed, type Appeal, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const chaoan = county(app, '445103');

let next = 0;
/** An order as a hotline sends it; a number of its own unless told. */
const order = (more: object = {}): Record<string, unknown> => ({
  channel: 'HOTLINE',
  externalNo: `CZ-${++next}`,
  kind: 'HELP',
  title: '育苗场用电线路频繁跳闸',
  description: '来电人反映近期线路频繁跳闸，希望排查。',
  divisionCode: '445122122',
  enterprise: { creditCode: '91445122MA6PBDCR3U', name: '饶平县海昕鲍鱼育苗有限公司' },
  contact: { name: '蔡先生', phone: '13900007001' },
  ...more,
});
const file = async (hotline: Person, input: object): Promise<Appeal> => {
  const appeal = await hotline.give('fileAppeal', input as Record<string, unknown>);
  if (!appeal) throw new Error('nothing was filed');
  return appeal;
};
const tell = (hotline: Person, appeal: Appeal, kind: string, eventNo: string, text = '来电人再次反映。') =>
  hotline.give('addHotlineEvent', { appealId: appeal.id, kind, eventNo, text });

describe('#9 the hotline registers an appeal and enters it', () => {
  it('#9 by its own client, with its number and its limit beside ours', async () => {
    const [hotline, bureau] = await Promise.all([raoping.client(), raoping.signIn('triage')]);
    expect(hotline.viewer).toMatchObject({ memberships: [{ role: 'HOTLINE', unit: null }], enterprises: [] });
    const externalDueAt = '2026-03-03T18:00:00+08:00';
    const filed = await file(
      hotline,
      order({ externalNo: 'CZ-A', externalDueAt, suggestedUnits: '供电局', urgency: 'URGENT' }),
    );
    expect(filed).toMatchObject({
      state: 'PRE_ACCEPTED',
      channel: 'HOTLINE',
      category: { code: 'UNCLASSIFIED' },
      contact: { name: '蔡**', phone: '139****7001' },
      externalOrder: { externalNo: 'CZ-A', urgency: 'URGENT', suggestedUnits: '供电局', amendments: [], events: [] },
      host: null,
    });
    expect(Date.parse(filed.earliestDueAt ?? '')).toBe(Date.parse(externalDueAt));
    const seen = await bureau.read(filed);
    expect(seen.events.nodes[0]).toMatchObject({ type: 'FILED', duty: 9, actorRole: 'HOTLINE' });
    // Its passing is no breach of ours.
    await raoping.clock.to(externalDueAt);
    expect((await bureau.read(filed)).deadlines.every(({ breachedAt }) => breachedAt === null)).toBe(true);
  });

  it('#9 the same order, however often and at once, is one appeal', async () => {
    const hotline = await raoping.client();
    const input = order();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        hotline.client.send<{ fileAppeal: { appeal: { id: string } | null } }>(operation('FileAppeal'), { input }),
      ),
    );
    const ids = new Set(answers.map(({ data }) => data?.fileAppeal.appeal?.id));
    expect([...ids]).toEqual([expect.stringMatching(/^apl_/)]);
    const { rows } = await app.database.admin.query('select 1 from external_order where external_no = $1', [
      input.externalNo,
    ]);
    expect(rows).toHaveLength(1);
    expect((await hotline.list({ externalNo: input.externalNo })).map(({ id }) => id)).toEqual([...ids]);
  }, 60_000);

  it('#9 other content under the same number is an amendment of the same appeal; another source’s number is another', async () => {
    const [hotline, bureau] = await Promise.all([raoping.client(), raoping.signIn('triage')]);
    const input = order();
    const filed = await file(hotline, input);
    const changed = { ...input, title: '育苗场线路跳闸造成损失', contact: { name: '蔡先生', phone: '13900007002' } };
    expect((await file(hotline, changed)).id).toBe(filed.id);
    expect((await file(hotline, changed)).id).toBe(filed.id);
    const seen = await bureau.read(filed);
    expect(seen).toMatchObject({ title: input.title, contact: { phone: '139****7002' }, version: filed.version + 1 });
    expect(seen.externalOrder?.amendments).toEqual([
      {
        sequence: 1,
        receivedAt: expect.any(String),
        changes: [
          { field: 'title', before: input.title, after: '育苗场线路跳闸造成损失' },
          { field: 'contactPhone', before: '139****7001', after: '139****7002' },
        ],
      },
    ]);
    expect(seen.events.nodes.at(-1)).toMatchObject({ type: 'AMENDED', duty: 9, note: '标题、联系电话' });

    const other = await raoping.newClient('HOTLINE', '另一热线');
    const theirs = await file(other, input);
    expect(theirs.id).not.toBe(filed.id);
    expect(await hotline.sees(theirs)).toBe(false);
    expect(await other.sees(filed)).toBe(false);
  });

  it('#9 a missing or wrong code is reviewed and never refused, and the correction binds the enterprise', async () => {
    const [hotline, bureau, reviewer, hall] = await Promise.all([
      raoping.client(),
      raoping.signIn('triage'),
      raoping.signIn('reviewer'),
      raoping.signIn('hall'),
    ]);
    const without = await file(hotline, order({ enterprise: { name: '磐建混凝土' }, divisionCode: null }));
    expect(without).toMatchObject({
      state: 'REGISTRY_REVIEW',
      division: null,
      creditCode: null,
      enterprise: { creditCode: null, name: '磐建混凝土' },
      registryMatch: { outcome: 'CODE_MISSING', explanation: '未填写统一社会信用代码，无从比对。' },
    });
    const wrong = await file(hotline, order({ enterprise: { creditCode: '91445122MA8JL32UXX', name: '磐建混凝土' } }));
    expect(wrong).toMatchObject({
      state: 'REGISTRY_REVIEW',
      creditCode: '91445122MA8JL32UXX',
      registryMatch: { outcome: 'CODE_INVALID', explanation: '所填统一社会信用代码无效（校验码不符），无从比对。' },
    });
    for (const appeal of [without, wrong]) {
      await reviewer.review(appeal, 'CORRECTED', { correctedCreditCode: '91445122MA8JL32UXJ' });
      expect(await bureau.read(appeal)).toMatchObject({
        state: 'PRE_ACCEPTED',
        enterprise: { creditCode: '91445122MA8JL32UXJ', name: '饶平县磐建混凝土有限公司' },
      });
    }
    // Who called with a code claims the enterprise, and waits like anybody else.
    await file(hotline, order({ contact: { name: '自称员工', phone: '13900007009' } }));
    expect(await hall.claims('PENDING')).toContainEqual(
      expect.objectContaining({
        creditCode: '91445122MA6PBDCR3U',
        claimant: { name: '自***', phone: '139****7009' },
        legalRepresentative: null,
      }),
    );
    expect((await raoping.contact('13900007009')).viewer?.enterprises).toEqual([]);
  });

  it('#9 what it lacks is told it, and other channels are not its own', async () => {
    const hotline = await raoping.client();
    for (const lacking of ['externalNo', 'contact'])
      expect(await hotline.refused('fileAppeal', order({ [lacking]: null }))).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', lacking],
        duty: { row: 9 },
      });
    for (const channel of ['ONLINE', 'SERVICE_HALL', 'CITY_PLATFORM'])
      expect(await hotline.refused('fileAppeal', order({ channel }))).toMatchObject({ code: 'NOT_ALLOWED' });
    const enterprise = await raoping.contact('13900001501');
    expect(await hotline.sees(await enterprise.file())).toBe(false);
    expect(await enterprise.refused('fileAppeal', { ...(await enterprise.filing()), externalNo: 'X' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'externalNo'],
    });
    const theirs = await file(await chaoan.client(), order({ divisionCode: null }));
    expect(await hotline.sees(theirs)).toBe(false);
  });
});

describe('#9 what the hotline tells of its order', () => {
  it('#9 urges and has it supervised: noticed, registered, once for each number', async () => {
    const [hotline, bureau, supervisor] = await Promise.all([
      raoping.client(),
      raoping.signIn('triage'),
      raoping.signIn('supervisor'),
    ]);
    const appeal = await bureau.dispatch(await file(hotline, order()), { host: 'TOWN-445122122' });
    await tell(hotline, appeal, 'URGE', 'E1');
    await tell(hotline, appeal, 'URGE', 'E1');
    await tell(hotline, appeal, 'SUPERVISE', 'E2');
    const seen = await hotline.read(appeal);
    expect(seen.externalOrder?.events.map(({ eventNo, kind }) => [eventNo, kind])).toEqual([
      ['E1', 'URGE'],
      ['E2', 'SUPERVISE'],
    ]);
    expect(seen.events.nodes.map(({ type }) => type)).toEqual([
      'FILED',
      'DISPATCHED',
      'HOTLINE_URGED',
      'HOTLINE_SUPERVISED',
    ]);
    expect((await supervisor.register(appeal)).map(({ cause }) => cause)).toEqual(['TRANSFER', 'HOTLINE']);
    await raoping.quiet();
    const urged = await raoping.notices({ appeal, template: 'HOTLINE_URGED' });
    expect(urged.map(({ unitId }) => unitId)).toEqual([await raoping.unit('TOWN-445122122')]);
    expect(await raoping.notices({ appeal, template: 'HOTLINE_SUPERVISED' })).toHaveLength(2);
    const reused = { appealId: appeal.id, kind: 'SUPERVISE', eventNo: 'E1', text: '另一事件' };
    expect(await hotline.refused('addHotlineEvent', reused)).toMatchObject({
      code: 'EVENT_NUMBER_REUSED',
      duty: { row: 9 },
    });
  });

  it('#9 supplements what was asked for, adds what was not, and cancels', async () => {
    const [hotline, bureau] = await Promise.all([raoping.client(), raoping.signIn('triage')]);
    const appeal = await file(hotline, order());
    await tell(hotline, appeal, 'SUPPLEMENT', 'S1', '来电人补充：跳闸多在夜间。');
    await bureau.requestSupplement(appeal);
    const back = await tell(hotline, appeal, 'SUPPLEMENT', 'S2', '线路编号为下岱 3 号。');
    expect(back).toMatchObject({ state: 'PRE_ACCEPTED', supplements: [{ answer: '线路编号为下岱 3 号。' }] });
    expect(back?.events.nodes.map(({ type }) => type)).toEqual([
      'FILED',
      'HOTLINE_INFORMED',
      'SUPPLEMENT_REQUESTED',
      'SUPPLEMENTED',
    ]);
    expect(await tell(hotline, appeal, 'CANCEL', 'C1', '来电人撤单。')).toMatchObject({ state: 'WITHDRAWN' });
    expect(await tell(hotline, appeal, 'CANCEL', 'C1', '来电人撤单。')).toMatchObject({ state: 'WITHDRAWN' });
    const late = { appealId: appeal.id, kind: 'URGE', eventNo: 'U9', text: '催办' };
    expect(await hotline.refused('addHotlineEvent', late)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'WITHDRAWN',
    });
    // Nobody else’s, though he may read the appeal.
    expect(await bureau.refused('addHotlineEvent', late)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 9 } });
    expect(
      (await (await raoping.client()).fails('addHotlineEvent', { ...late, appealId: 'apl_x' })).extensions.code,
    ).toBe('NOT_FOUND');
  });
});

describe('clients of other systems', () => {
  it('two secrets are good while one is turned, and none after a revocation, tokens included', async () => {
    const admin = await raoping.signIn('admin');
    type Told = { client: { id: string; active: boolean; lastUsedAt: string | null }; secret: string };
    const { createIntegrationClient: made } = await admin.client.run<{ createIntegrationClient: Told }>(
      'CreateIntegrationClient',
      {
        input: { name: '市级热线', kind: 'HOTLINE' },
      },
    );
    const { id: clientId } = made.client;
    const signIn = async (clientSecret: string, tenant = '445122'): Promise<string | undefined> => {
      const input = { tenant, clientId, clientSecret };
      const { signInAsClient } = await new Client(app.url).run<{
        signInAsClient: { session: { accessToken: string } | null };
      }>('SignInAsClient', { input });
      return signInAsClient.session?.accessToken;
    };
    const token = await signIn(made.secret);
    expect(token).toBeDefined();
    expect(await signIn('wrong')).toBeUndefined();
    expect(await signIn(made.secret, '445103')).toBeUndefined();
    const rotate = async (graceHours?: number): Promise<string> =>
      (await admin.client.run<{ rotateClientSecret: Told }>('RotateClientSecret', { input: { clientId, graceHours } }))
        .rotateClientSecret.secret;
    const second = await rotate();
    expect([await signIn(made.secret), await signIn(second)]).toEqual([expect.any(String), expect.any(String)]);
    const third = await rotate(0);
    expect([await signIn(made.secret), await signIn(second), await signIn(third)]).toEqual([
      undefined,
      undefined,
      expect.any(String),
    ]);

    const client = new Client(app.url, token);
    expect(await client.run('Viewer')).toMatchObject({ viewer: { memberships: [{ role: 'HOTLINE' }] } });
    await admin.client.run('RevokeIntegrationClient', { input: { clientId } });
    await expect(client.run('Viewer')).rejects.toThrow(RequestFailed);
    expect(await signIn(third)).toBeUndefined();
    expect(await admin.refused('rotateClientSecret', { clientId })).toMatchObject({ code: 'CLIENT_REVOKED' });
    expect(await admin.refused('createIntegrationClient', { name: '市级热线', kind: 'HOTLINE' })).toMatchObject({
      code: 'NAME_TAKEN',
    });
    const { integrationClients } = await admin.client.run<{ integrationClients: Told['client'][] }>(
      'IntegrationClients',
    );
    expect(integrationClients).toContainEqual(
      expect.objectContaining({ id: clientId, active: false, lastUsedAt: expect.any(String) }),
    );
  });

  it('a city platform’s client files through its own door, and reads its own alone', async () => {
    const [hotline, bureau, city] = await Promise.all([
      raoping.client(),
      raoping.signIn('triage'),
      raoping.newClient('CITY_PLATFORM', '潮州市平台'),
    ]);
    const appeal = await file(city, order({ channel: 'CITY_PLATFORM' }));
    expect(await hotline.sees(appeal)).toBe(false);
    const seen = await bureau.read(appeal);
    expect(seen).toMatchObject({ channel: 'CITY_PLATFORM', externalOrder: { source: '潮州市平台' } });
    expect(seen.events.nodes[0]).toMatchObject({ duty: 3, actorRole: 'CITY_PLATFORM' });
    expect(
      await city.refused('addHotlineEvent', { appealId: appeal.id, kind: 'URGE', eventNo: '1', text: '催' }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
