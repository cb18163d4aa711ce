import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

const atCounter = {
  channel: 'SERVICE_HALL' as const,
  enterprise: { creditCode: '91445122MA86FREH0U', name: '饶平县浮石石材有限公司' },
  contact: { name: '吴浮石', phone: '139 0000 9001' },
};
/** A known, active enterprise whose contact is somebody new. */
const known = {
  ...atCounter,
  enterprise: { creditCode: '91445122MA7HR9PY4Q', name: '饶平县塘药南药种植有限公司' },
};

describe('#8 at the service hall, counter staff register and enter', () => {
  it('#8 a clerk enters an appeal for the enterprise at the counter', async () => {
    const hall = await raoping.signIn('hall');
    const appeal = await hall.file(known);
    expect(appeal).toMatchObject({ state: 'PRE_ACCEPTED', channel: 'SERVICE_HALL', open: true });
    expect(appeal.events.nodes).toEqual([
      expect.objectContaining({
        type: 'FILED',
        duty: 8,
        actor: { displayName: '陈小满' },
        actorRole: 'HALL_CLERK',
        actorUnit: expect.objectContaining({ code: 'GSB' }),
      }),
    ]);
    expect(appeal.contact).toEqual({ name: '吴**', phone: '139****9001' });
  });

  it('#8 whom the clerk entered as contact can sign in by SMS code and follow the appeal', async () => {
    const hall = await raoping.signIn('hall');
    const appeal = await hall.file({ ...known, contact: { name: '郑塘', phone: '13900009002' } });
    const enterprise = await raoping.contact('13900009002');
    expect((await enterprise.read(appeal)).contact).toEqual({ name: '郑塘', phone: '13900009002' });
    expect(enterprise.viewer?.enterprises).toEqual([
      expect.objectContaining({ creditCode: known.enterprise.creditCode }),
    ]);
  });

  it('#8 whoever is a contact already is told of another whom the counter enters, and of nobody twice', async () => {
    const hall = await raoping.signIn('hall');
    const { creditCode, name } = (await raoping.contact('13900001501')).viewer?.enterprises[0] ?? {};
    const filing = { ...atCounter, enterprise: { creditCode: creditCode ?? '', name: name ?? '' } };
    const told = async () => {
      await raoping.quiet();
      const notices = await raoping.notices({ template: 'ENTERPRISE_CONTACT_ADDED' });
      return notices.filter(({ text }) => text?.includes(`企业 ${creditCode} `)).map(({ phone }) => phone);
    };
    await hall.file({ ...filing, contact: { name: '林二', phone: '13900009005' } });
    await hall.file({ ...filing, contact: { name: '林二', phone: '13900009005' } });
    expect(await told()).toEqual(['139****1501']);
    await hall.file({ ...filing, contact: { name: '林三', phone: '13900009006' } });
    expect((await told()).sort()).toEqual(['139****1501', '139****1501', '139****9005']);
  });

  it('#8 whoever gives another name than the code’s is nobody’s contact before market supervision has looked', async () => {
    const [hall, reviewer] = await Promise.all([raoping.signIn('hall'), raoping.signIn('reviewer')]);
    const filing = (phone: string) => ({
      ...known,
      enterprise: { ...known.enterprise, name: '冒名顶替有限公司' },
      contact: { name: '某人甲', phone },
    });
    const [rejected, confirmed] = [await hall.file(filing('13900009003')), await hall.file(filing('13900009004'))];
    expect(rejected.state).toBe('REGISTRY_REVIEW');
    await reviewer.review(rejected, 'REJECTED');
    await reviewer.review(confirmed, 'CONFIRMED');
    await expect(raoping.contact('13900009003')).rejects.toThrow('SIGN_IN_FAILED');
    const enterprise = await raoping.contact('13900009004');
    expect(enterprise.viewer?.enterprises).toEqual([
      expect.objectContaining({ creditCode: known.enterprise.creditCode }),
    ]);
  });

  it('#8 the hall sees what the hall filed, and nothing else', async () => {
    const [hall, enterprise] = await Promise.all([raoping.signIn('hall'), raoping.contact('13900001501')]);
    expect(await hall.sees(await hall.file(known))).toBe(true);
    expect(await hall.sees(await enterprise.file())).toBe(false);
    const channels = await hall.list({ channel: 'ONLINE' });
    expect(channels).toEqual([]);
  });

  it('#8 it needs a contact, and is for the counter alone', async () => {
    const [hall, enterprise, bureau] = await Promise.all([
      raoping.signIn('hall'),
      raoping.contact('13900001501'),
      raoping.signIn('triage'),
    ]);
    const input = await hall.filing(known);
    expect(await hall.refused('fileAppeal', { ...input, contact: null })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'contact'],
      duty: { row: 8 },
    });
    expect(await hall.refused('fileAppeal', { ...input, contact: { name: '甲', phone: '12' } })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'contact', 'phone'],
    });
    for (const who of [enterprise, bureau])
      expect(await who.refused('fileAppeal', input)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 8 } });
  });
});
