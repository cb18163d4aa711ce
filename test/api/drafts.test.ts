import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, type Person, type RequestFailed, type UserError } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
let contact: Person;
let other: Person;
beforeAll(async () => {
  [contact, other] = await Promise.all([raoping.contact('13900001501'), raoping.contact('13900001502')]);
});

interface Draft {
  id: string;
  version: number;
  content: Record<string, unknown>;
}

async function save(who: Person, input: object): Promise<{ draft: Draft | null; userErrors: UserError[] }> {
  return (await who.client.run<{ saveDraft: { draft: Draft | null; userErrors: UserError[] } }>('SaveDraft', { input }))
    .saveDraft;
}
const kept = async (who: Person): Promise<Draft[]> => (await who.client.run<{ drafts: Draft[] }>('Drafts')).drafts;
const discard = (who: Person, draftId?: string) =>
  who.client.run<{ discardDraft: { discarded: boolean } }>('DiscardDraft', { input: { draftId } });
const codeOf = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error as RequestFailed).answer.errors[0]?.extensions.code,
  );

const unfinished = {
  title: '厂房',
  enterprise: { creditCode: '9144' },
  contact: { name: '陈玥华', phone: '139' },
  formAnswers: { area: 'x' },
};

describe('a draft', () => {
  it('is anything of a filing, saved again and again, and its owner’s alone', async () => {
    const { draft } = await save(contact, { content: unfinished });
    expect(draft).toMatchObject({ version: 1, content: unfinished });
    const again = await save(contact, { draftId: draft?.id, content: { title: '厂房办证' }, expectedVersion: 1 });
    expect(again.draft).toMatchObject({ id: draft?.id, version: 2, content: { title: '厂房办证' } });
    expect((await kept(contact)).map(({ id }) => id)).toContain(draft?.id);

    const stale = await save(contact, { draftId: draft?.id, content: {}, expectedVersion: 1 });
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: 2 }]);

    expect(await kept(other)).toEqual([]);
    expect(await codeOf(save(other, { draftId: draft?.id, content: {} }))).toBe('NOT_FOUND');
    expect(await codeOf(discard(other, draft?.id))).toBe('NOT_FOUND');
    expect((await discard(contact, draft?.id)).discardDraft.discarded).toBe(true);
    expect(await codeOf(discard(contact, draft?.id))).toBe('NOT_FOUND');
  });

  it('is sealed as it lies: neither name nor phone nor title is to be read in the table', async () => {
    const { draft } = await save(contact, { content: { ...unfinished, contact: { phone: '13900001525' } } });
    const { rows } = await app.database.admin.query<object>('select * from draft where id = $1', [draft?.id.slice(4)]);
    expect(JSON.stringify(rows)).not.toMatch(/厂房|13900001525/);
    await discard(contact, draft?.id);
  });

  it('is not longer than a filing, and one keeps twenty', async () => {
    const { userErrors } = await save(contact, { content: { title: '长'.repeat(101) } });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'content', 'title'] }]);
    for (let n = 0; n < 20; n++) expect((await save(other, { content: {} })).userErrors).toEqual([]);
    expect((await save(other, { content: {} })).userErrors).toMatchObject([{ code: 'TOO_MANY_DRAFTS' }]);
  });

  it('is for whoever files', async () => {
    const { userErrors } = await save(await raoping.signIn('huanggang'), { content: {} });
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const hall = await raoping.signIn('hall');
    expect((await save(hall, { content: unfinished })).draft?.version).toBe(1);
  });
});

describe('filing from a draft', () => {
  it('removes it in the same act; a refused filing leaves it; the same draft is not filed twice', async () => {
    const { draft } = await save(contact, { content: unfinished });
    const filing: Record<string, unknown> = { ...(await contact.filing()), draftId: draft?.id };
    const refusal = await contact.refused('fileAppeal', { ...filing, title: '' });
    expect(refusal.code).toBe('INVALID_INPUT');
    const bad = { ...filing, enterprise: { creditCode: '91445122MA7E10016A', name: 'x' } };
    expect((await contact.refused('fileAppeal', bad)).code).toBe('INVALID_CREDIT_CODE');
    expect((await kept(contact)).map(({ id }) => id)).toContain(draft?.id);

    expect((await contact.give('fileAppeal', filing))?.title).toBe(filing['title']);
    expect(await kept(contact)).toEqual([]);
    expect((await contact.fails('fileAppeal', filing)).extensions.code).toBe('NOT_FOUND');
  });

  it('is not done from another’s', async () => {
    const { draft } = await save(contact, { content: unfinished });
    const hall = await raoping.signIn('hall');
    const filing = {
      ...(await contact.filing({ channel: 'SERVICE_HALL', contact: { name: '陈玥华', phone: '13900001525' } })),
      draftId: draft?.id,
    };
    expect((await hall.fails('fileAppeal', filing)).extensions.code).toBe('NOT_FOUND');
    expect((await kept(contact)).map(({ id }) => id)).toContain(draft?.id);
  });
});
