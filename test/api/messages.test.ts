import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import {
  completed,
  county,
  DEPARTMENT,
  dispatched,
  filed,
  handling,
  operation,
  pdf,
  TOWN,
  type Appeal,
  type Person,
} from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const joint = { dispatching: { coHandlers: [DEPARTMENT] } };

const textsOf = async (who: Person, appeal: Appeal): Promise<string[]> =>
  (await who.messages(appeal)).nodes.map(({ text }) => text);

describe('messages on an appeal', () => {
  it('go both ways, in their order, with who wrote them for whom; both sides and whoever reads along see them', async () => {
    const { appeal, enterprise, bureau, town, department } = await handling(raoping, joint);
    const [unit, gsb] = await Promise.all([raoping.unit(TOWN), raoping.unit('GSB')]);
    await enterprise.message(appeal, { text: '何时到现场？' });
    await town.message(appeal, { text: '明日上午。' });
    const { version, events } = await bureau.message(appeal, { text: '请双方按时到场。' });
    expect(version).toBe(appeal.version + 3);

    const { nodes } = await enterprise.messages(appeal);
    expect(nodes.map(({ text, role, unit }) => [text, role, unit?.id ?? null])).toEqual([
      ['何时到现场？', 'ENTERPRISE_CONTACT', null],
      ['明日上午。', 'UNIT_HANDLER', unit],
      ['请双方按时到场。', 'TRIAGE_OFFICER', gsb],
    ]);
    for (const who of [bureau, town, department, await raoping.signIn('supervisor')])
      expect((await who.messages(appeal)).nodes).toEqual(nodes);

    const told = events.nodes.filter(({ type }) => type === 'MESSAGE_SENT');
    expect(told.map(({ sequence }) => sequence)).toEqual(nodes.map(({ sequence }) => sequence));
    expect(told.map(({ visibility, note, at }) => [visibility, note, at])).toEqual(
      nodes.map(({ sentAt }) => ['ENTERPRISE', null, sentAt]),
    );
  });

  it('come by pages, oldest first, and a page says whether there is more', async () => {
    const { appeal, enterprise, town } = await handling(raoping);
    for (const text of ['一', '二', '三', '四']) await enterprise.message(appeal, { text });
    const newest = await town.messages(appeal, { last: 2 });
    expect(newest.nodes.map(({ text }) => text)).toEqual(['三', '四']);
    expect(newest.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const before = await town.messages(appeal, { last: 2, before: newest.pageInfo.startCursor });
    expect(before.nodes.map(({ text }) => text)).toEqual(['一', '二']);
    expect(before.pageInfo.hasPreviousPage).toBe(false);
    const first = await town.messages(appeal, { first: 3 });
    const after = await town.messages(appeal, { first: 3, after: first.pageInfo.endCursor });
    expect(after.nodes.map(({ text }) => text)).toEqual(['四']);
  });

  it('bring files, which are seen by whoever sees the message', async () => {
    const { appeal, enterprise, town, department } = await handling(raoping, joint);
    const [uploadId = ''] = await enterprise.upload(pdf('现场情况.pdf'));
    await enterprise.message(appeal, { uploadIds: [uploadId] });
    const [message] = (await town.messages(appeal)).nodes;
    expect(message?.attachments).toMatchObject([{ fileName: '现场情况.pdf', source: 'MESSAGE' }]);
    const [file] = await department.files(appeal);
    expect((await fetch(file?.downloadUrl ?? '')).status).toBe(200);
    expect(
      await enterprise.refused('sendMessage', { appealId: appeal.id, text: '再发', uploadIds: [uploadId] }),
    ).toMatchObject({
      code: 'UPLOAD_USED',
    });
  });

  it('are nothing to market supervision, which reads the appeal while it reviews it, nor are their files', async () => {
    const [hall, reviewer] = await Promise.all([raoping.signIn('hall'), raoping.signIn('reviewer')]);
    const appeal = await hall.file({
      channel: 'SERVICE_HALL',
      enterprise: { creditCode: '91445122MA86FREH0U', name: '饶平县浮石石材有限公司' },
      contact: { name: '吴浮石', phone: '13900009022' },
    });
    await hall.message(appeal, { uploadIds: await hall.upload(pdf('授权书.pdf')) });
    const [message] = (await hall.messages(appeal)).nodes;
    const [file] = await hall.files(appeal);
    expect(message).toMatchObject({ role: 'HALL_CLERK' });
    expect((await reviewer.messages(appeal)).nodes).toEqual([]);
    expect(await reviewer.files(appeal)).toEqual([]);
    const nodesFor = async (who: Person) =>
      (
        await who.client.send<{ nodes: (object | null)[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
          ids: [message?.id, file?.id],
        })
      ).data?.nodes;
    expect(await nodesFor(reviewer)).toEqual([null, null]);
    expect(await nodesFor(await raoping.contact('13900001502'))).toEqual([null, null]);
    expect(await nodesFor(hall)).toEqual([{ id: message?.id }, { id: file?.id }]);
  });

  it('tell the other side, without a word of what they say: the bureau before there is a host, then the host', async () => {
    const { appeal, enterprise, bureau, town } = await filed(raoping);
    const secret = '我司账号 6222000011112222';
    await enterprise.message(appeal, { text: secret });
    await bureau.dispatch(appeal, { host: TOWN, coHandlers: [DEPARTMENT] });
    await enterprise.message(appeal, { text: secret });
    await town.message(appeal, { text: secret });
    await raoping.quiet();
    const told = (await raoping.notices({ appeal })).filter(({ template }) => template.startsWith('MESSAGE_'));
    expect(told.map(({ template, unitId, state }) => [template, unitId, state])).toEqual([
      ['MESSAGE_FROM_ENTERPRISE', await raoping.unit('GSB'), 'SENT'],
      ['MESSAGE_FROM_ENTERPRISE', await raoping.unit(TOWN), 'SENT'],
      ['MESSAGE_TO_ENTERPRISE', null, 'SENT'],
    ]);
    for (const { text } of told) {
      expect(text).toContain(appeal.number);
      expect(text).not.toContain(secret);
    }
  });

  it('tell a side that does not answer once an hour', async () => {
    const { appeal, enterprise, town } = await handling(raoping);
    const count = async (template: 'MESSAGE_FROM_ENTERPRISE' | 'MESSAGE_TO_ENTERPRISE'): Promise<number> =>
      (await raoping.notices({ appeal, template })).length;
    for (const text of ['一', '二', '三']) await enterprise.message(appeal, { text });
    expect(await count('MESSAGE_FROM_ENTERPRISE')).toBe(1);
    await town.message(appeal, { text: '收到。' });
    expect(await count('MESSAGE_TO_ENTERPRISE')).toBe(1);
    await enterprise.message(appeal, { text: '四' });
    expect(await count('MESSAGE_FROM_ENTERPRISE')).toBe(2);
    await raoping.clock.advance({ hours: 1 });
    await enterprise.message(appeal, { text: '五' });
    expect(await count('MESSAGE_FROM_ENTERPRISE')).toBe(3);
  });

  it('are fifty of a side in 24 hours at most, also at once, and the other side may still answer', async () => {
    const { appeal, enterprise, town } = await handling(raoping);
    for (let i = 0; i < 48; i++) await enterprise.message(appeal, { text: `第 ${i} 条` });
    const input = { appealId: appeal.id, text: '再一条' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        enterprise.client.send<{ sendMessage: { userErrors: { code: string }[] } }>(operation('SendMessage'), {
          input,
        }),
      ),
    );
    const codes = answers.map(({ data }) => data?.sendMessage.userErrors[0]?.code ?? 'SENT');
    expect(codes.filter((code) => code === 'SENT')).toHaveLength(2);
    expect(codes.filter((code) => code === 'TOO_MANY_MESSAGES')).toHaveLength(3);
    expect((await town.message(appeal, { text: '请集中说明。' })).events.nodes.at(-1)?.type).toBe('MESSAGE_SENT');
    await raoping.clock.advance({ hours: 24 });
    await enterprise.message(appeal, { text: '今天的' });
  });

  it('are pushed as an event, and what they say is read behind it', async () => {
    const { appeal, enterprise, town } = await handling(raoping);
    await raoping.quiet();
    const stream = await town.watchAppeal(appeal);
    await enterprise.message(appeal, { text: '材料已备齐。' });
    expect(await stream.next()).toMatchObject({ event: { type: 'MESSAGE_SENT', note: null } });
    expect(await textsOf(town, appeal)).toEqual(['材料已备齐。']);
    await stream.close();
  });

  it('go on after the completion, and end with the appeal', async () => {
    const { appeal, enterprise, town } = await completed(raoping);
    await town.message(appeal, { text: '请查看办理结果。' });
    await enterprise.evaluate(appeal, 'SATISFIED');
    const refusal = await enterprise.refused('sendMessage', { appealId: appeal.id, text: '谢谢。' });
    expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', state: 'CLOSED', duty: null });
    expect(await textsOf(enterprise, appeal)).toEqual(['请查看办理结果。']);
  });

  it('are the host’s to write, not a co-handler’s, nor supervision’s; and never empty', async () => {
    const { appeal, department, enterprise } = await dispatched(raoping, joint);
    for (const who of [department, await raoping.signIn('supervisor')])
      expect(await who.refused('sendMessage', { appealId: appeal.id, text: '你好' })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    for (const text of ['  ', '长'.repeat(2001)])
      expect(await enterprise.refused('sendMessage', { appealId: appeal.id, text })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'text'],
      });
  });
});
