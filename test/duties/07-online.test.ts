import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#7 online, the platform pre-accepts', () => {
  it('#7 what a contact files is pre-accepted at once, under a number people can say', async () => {
    const enterprise = await raoping.contact('13900001501');
    const appeal = await enterprise.file({ title: '临时用海延期', divisionCode: '445122123' });
    expect(appeal).toMatchObject({
      state: 'PRE_ACCEPTED',
      stage: 'ACCEPTANCE',
      open: true,
      channel: 'ONLINE',
      version: 1,
    });
    expect(appeal.number).toMatch(/^445122-20260302-[2-9A-Z]{6}$/);
    expect(appeal.enterprise.name).toBe('饶平县汐禾水产养殖有限公司');
    expect(appeal.events.nodes).toEqual([
      expect.objectContaining({
        type: 'FILED',
        sequence: 1,
        duty: 7,
        visibility: 'ENTERPRISE',
        at: appeal.filedAt,
        actor: { displayName: '林潮生' },
        actorRole: 'ENTERPRISE_CONTACT',
        actorUnit: null,
      }),
    ]);
    expect(await enterprise.sees(appeal)).toBe(true);
    expect(await (await raoping.signIn('triage')).sees(appeal)).toBe(true);
    expect(await (await raoping.contact('13900001502')).sees(appeal)).toBe(false);
  });

  it('#7 the contact is the enterprise’s own unless told, and masked for everybody else', async () => {
    const enterprise = await raoping.contact('13900001501');
    const appeal = await enterprise.file();
    expect(appeal.contact).toEqual({ name: '林潮生', phone: '13900001501' });
    const bureau = await raoping.signIn('triage');
    expect((await bureau.read(appeal)).contact).toEqual({ name: '林**', phone: '139****1501' });
  });

  it('#7 a category’s form is answered with the appeal, and kept with its version', async () => {
    const enterprise = await raoping.contact('13900001501');
    const formAnswers = { area: 12.5, manner: '开放式养殖', until: '2026-12-31' };
    const appeal = await enterprise.file({ category: 'SEA-USE', formAnswers });
    expect(appeal).toMatchObject({ formAnswers, formVersion: 1 });

    const input = await enterprise.filing({ category: 'SEA-USE', formAnswers: { area: 12.5, manner: '别的' } });
    const refusal = await enterprise.refused('fileAppeal', input);
    expect(refusal).toMatchObject({ code: 'INVALID_FORM_ANSWER', path: ['input', 'formAnswers', 'manner'] });
    expect(refusal.duty).toEqual({ row: 7, clause: '二(二)' });
  });

  it('#7 nobody else files online, and a contact only for an enterprise of its own', async () => {
    const enterprise = await raoping.contact('13900001501');
    const [bureau, hall] = await Promise.all([raoping.signIn('triage'), raoping.signIn('hall')]);
    const input = await enterprise.filing();
    for (const who of [bureau, hall])
      expect(await who.refused('fileAppeal', input)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 7 } });
    const foreign = await enterprise.filing({
      enterprise: { creditCode: '91445122MAER10029X', name: '饶平县岭岫单丛茶业有限公司' },
    });
    expect(await enterprise.refused('fileAppeal', foreign)).toMatchObject({
      code: 'NOT_YOUR_ENTERPRISE',
      path: ['input', 'enterprise', 'creditCode'],
      duty: { row: 7 },
    });
    expect((await raoping.anybody().fails('fileAppeal', input)).extensions.code).toBe('UNAUTHENTICATED');
  });

  it('#7 an input that cannot be is refused by its path; what it names and is not there is not found', async () => {
    const enterprise = await raoping.contact('13900001501');
    const input = await enterprise.filing();
    expect(await enterprise.refused('fileAppeal', { ...input, title: '  ' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'title'],
    });
    expect(await enterprise.refused('fileAppeal', { ...input, description: '长'.repeat(5001) })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'description'],
    });
    for (const wrong of [{ categoryId: 'cat_0' }, { divisionCode: '440523100' }])
      expect((await enterprise.fails('fileAppeal', { ...input, ...wrong })).extensions.code).toBe('NOT_FOUND');
  });
});
