import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, DEPARTMENT, dispatched, filed, type RequestFailed, TOWN } from '../support/kit/index.js';

const app = appForSuite();
const raoping = county(app, '445122');

describe('#22 an SMS to the contact when an appeal arrives: the bureau’s at filing, the units’ at dispatch', () => {
  it('#22 at filing the bureau’s named person is told', async () => {
    const { appeal } = await filed(raoping);
    await raoping.quiet();
    const [notice, ...others] = await raoping.notices({ appeal });
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      template: 'APPEAL_FILED',
      state: 'SENT',
      createdAt: appeal.filedAt,
      unitId: await raoping.unit('GSB'),
      recipient: '陈**',
      phone: '139****1101',
      text: `【直通车】收到企业诉求 ${appeal.number}，请在 3 个工作日内甄别。`,
    });
    expect(Date.parse(notice?.sentAt ?? '')).toBeGreaterThanOrEqual(Date.parse(appeal.filedAt));
  });

  it('#22 a mismatch as well arrives at the bureau', async () => {
    const hall = await raoping.signIn('hall');
    const appeal = await hall.file({
      channel: 'SERVICE_HALL',
      enterprise: { creditCode: '91445122MA86FREH0U', name: '饶平县浮石石材有限公司' },
      contact: { name: '吴浮石', phone: '13900009022' },
    });
    expect(appeal.state).toBe('REGISTRY_REVIEW');
    await raoping.quiet();
    expect((await raoping.notices({ appeal })).map(({ template }) => template)).toEqual(['APPEAL_FILED']);
  });

  it('#22 at dispatch the named person of every unit is told', async () => {
    const { appeal } = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT, 'GAJ'] } });
    await raoping.quiet();
    const notices = await raoping.notices({ appeal, template: 'APPEAL_DISPATCHED' });
    expect(notices.map(({ unitId, phone, state }) => [unitId, phone, state]).sort()).toEqual(
      [
        [await raoping.unit(TOWN), '139****1001', 'SENT'],
        [await raoping.unit(DEPARTMENT), '139****1111', 'SENT'],
        [await raoping.unit('GAJ'), '139****1108', 'SENT'],
      ].sort(),
    );
    expect(new Set(notices.map(({ text }) => text))).toEqual(
      new Set([`【直通车】诉求 ${appeal.number} 已转至贵单位，请在 24 小时内登录平台接收。`]),
    );
    expect(notices.every(({ createdAt }) => createdAt === appeal.dispatches[0]?.dispatchedAt)).toBe(true);
  });

  it('#22 what is refused tells nobody', async () => {
    const { appeal, bureau } = await dispatched(raoping);
    await raoping.quiet();
    const before = await raoping.notices({ appeal });
    await bureau.refused('dispatchAppeal', await bureau.dispatching(appeal, { host: DEPARTMENT }));
    await raoping.quiet();
    expect(await raoping.notices({ appeal })).toEqual(before);
  });

  it('#22 the administrator reads the notices, without any case; nobody else does', async () => {
    const { appeal, bureau, enterprise, town } = await filed(raoping);
    const admin = await raoping.signIn('admin');
    expect(await admin.sees(appeal)).toBe(false);
    expect(await admin.list()).toEqual([]);
    for (const who of [bureau, enterprise, town, await raoping.signIn('supervisor')]) {
      const failed: unknown = await who.client.run('Notices').catch((error: unknown) => error);
      expect((failed as RequestFailed).answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const chaoan = await county(app, '445103').notices();
    expect(chaoan.every(({ appealId }) => appealId !== appeal.id)).toBe(true);
  });

  it('#22 outside a sandbox the text is nobody’s to read', async () => {
    const notices = await county(app, '440523').notices();
    expect(notices.length).toBeGreaterThan(0);
    expect(new Set(notices.map(({ text }) => text))).toEqual(new Set([null]));
    expect(notices.every(({ phone }) => phone === null || /^\d{3}\*{4}\d{4}$/.test(phone))).toBe(true);
  });
});
