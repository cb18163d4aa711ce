import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { Client, county, operation, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const chaoan = county(app, '445103');

const SHI = { creditCode: '91445122MAEPWRKU6T', enterpriseName: '饶平县建鹅狮头鹅养殖有限公司' };

/** The person's enterprises as of now. */
const enterprisesOf = async ({ client }: Person): Promise<string[]> =>
  (await client.run<{ viewer: { enterprises: { creditCode: string }[] } }>('Viewer')).viewer.enterprises.map(
    ({ creditCode }) => creditCode,
  );

describe('#10 a person becomes a contact of an enterprise', () => {
  it('#10 registers by phone, claims with what the registry has, and files at once', async () => {
    const person = await raoping.newcomer('13900008001', '陈新');
    expect(person.viewer).toMatchObject({ person: { displayName: '陈*' }, enterprises: [] });
    expect(person.viewer?.memberships.map(({ role }) => role)).toEqual(['ENTERPRISE_CONTACT']);
    const enterprise = { creditCode: SHI.creditCode, name: SHI.enterpriseName };
    const filing = await person.filing({ enterprise });
    expect(await person.refused('fileAppeal', filing)).toMatchObject({ code: 'NOT_YOUR_ENTERPRISE' });

    const claim = await person.claim('claimEnterprise', { ...SHI, legalRepresentative: '陈建鹅' });
    expect(claim).toMatchObject({
      state: 'CONFIRMED',
      automatic: true,
      claimant: { name: '陈*', phone: '139****8001' },
      legalRepresentative: '陈建鹅',
      // A claimant is not told what the registry has.
      registryMatch: null,
      representativeMatches: null,
    });
    expect(await enterprisesOf(person)).toEqual([SHI.creditCode]);
    const appeal = await person.file({ enterprise });
    expect(appeal).toMatchObject({ state: 'PRE_ACCEPTED', contact: { name: '陈新', phone: '13900008001' } });
    const again = { ...SHI, legalRepresentative: '陈建鹅' };
    expect(await person.refused('claimEnterprise', again)).toMatchObject({
      code: 'ALREADY_CONTACT',
      duty: { row: 10 },
    });

    // What opened it to the first does not open it to the next: somebody looks, and those who are contacts are told.
    const [second, hall] = await Promise.all([raoping.newcomer('13900008002', '陈二'), raoping.signIn('hall')]);
    const next = await second.claim('claimEnterprise', { ...SHI, legalRepresentative: '陈建鹅' });
    expect(next).toMatchObject({ state: 'PENDING', automatic: false });
    expect(await enterprisesOf(second)).toEqual([]);
    expect(await second.sees(appeal)).toBe(false);
    await hall.claim('confirmEnterpriseClaim', { claimId: next.id });
    expect(await enterprisesOf(second)).toEqual([SHI.creditCode]);
    await raoping.quiet();
    const told = await raoping.notices({ template: 'ENTERPRISE_CONTACT_ADDED' });
    expect(told.map(({ phone }) => phone)).toEqual(['139****8001']);
  });

  it('#10 what the registry has otherwise waits for the counter or the bureau', async () => {
    const [person, hall, bureau] = await Promise.all([
      raoping.newcomer('13900008003', '郑塘'),
      raoping.signIn('hall'),
      raoping.signIn('triage'),
    ]);
    const claimed = { creditCode: '91445122MA7HR9PY4Q', enterpriseName: '饶平县塘药南药种植有限公司' };
    const claim = await person.claim('claimEnterprise', { ...claimed, legalRepresentative: '郑糖' });
    expect(claim).toMatchObject({ state: 'PENDING', automatic: false, decidedAt: null });
    expect(await enterprisesOf(person)).toEqual([]);
    const again = { ...claimed, legalRepresentative: '郑塘' };
    expect(await person.refused('claimEnterprise', again)).toMatchObject({ code: 'CLAIM_PENDING' });

    const [waiting] = await hall.claims('PENDING');
    expect(waiting).toMatchObject({
      id: claim.id,
      legalRepresentative: '郑糖',
      representativeMatches: false,
      registryMatch: { outcome: 'MATCHED', registryName: '饶平县塘药南药种植有限公司' },
    });
    await raoping.quiet();
    const told = (await raoping.notices({ template: 'ENTERPRISE_CLAIM_WAITING' })).at(-1);
    expect(told?.text).toBe('【直通车】有人认领企业 91445122MA7HR9PY4Q，须经核实，请登录平台办理。');

    const confirmed = await hall.claim('confirmEnterpriseClaim', { claimId: claim.id, note: '已核对营业执照原件。' });
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', automatic: false, reason: '已核对营业执照原件。' });
    expect(confirmed.decidedBy).not.toBeNull();
    expect(await enterprisesOf(person)).toEqual(['91445122MA7HR9PY4Q']);
    const late = { claimId: claim.id, reason: '材料不符' };
    expect(await bureau.refused('rejectEnterpriseClaim', late)).toMatchObject({ code: 'CLAIM_DECIDED' });
    await raoping.quiet();
    expect(await raoping.notices({ template: 'ENTERPRISE_CLAIM_CONFIRMED' })).toContainEqual(
      expect.objectContaining({ phone: '139****8003', state: 'SENT' }),
    );
  });

  it('#10 a rejected claim says why, gives nothing, and may be made again', async () => {
    const [person, bureau] = await Promise.all([raoping.newcomer('13900008004', '林四'), raoping.signIn('triage')]);
    const claimed = { creditCode: '91445122MA8JL32UXJ', enterpriseName: '饶平县磐建混凝土有限公司' };
    const { id: claimId } = await person.claim('claimEnterprise', { ...claimed, legalRepresentative: '林四' });
    const rejected = await bureau.claim('rejectEnterpriseClaim', { claimId, reason: '经核实并非该企业人员。' });
    expect(rejected).toMatchObject({ state: 'REJECTED', reason: '经核实并非该企业人员。' });
    expect(await person.claims()).toEqual([expect.objectContaining({ id: claimId, reason: '经核实并非该企业人员。' })]);
    expect(await enterprisesOf(person)).toEqual([]);
    const again = await person.claim('claimEnterprise', { ...claimed, legalRepresentative: '林磐' });
    expect(again).toMatchObject({ state: 'PENDING', automatic: false });
  });

  it('#10 of two who claim an enterprise at once one is its first contact', async () => {
    const claimed = {
      creditCode: '91445103MADTBDD996',
      enterpriseName: '潮州市潮安区浮绣服装有限公司',
      legalRepresentative: '谢浮绣',
    };
    const people = await Promise.all(['13900008011', '13900008012'].map((phone) => chaoan.newcomer(phone, '谢同')));
    const claims = await Promise.all(people.map((one) => one.claim('claimEnterprise', claimed)));
    expect(claims.map(({ state }) => state).sort()).toEqual(['CONFIRMED', 'PENDING']);
  });

  it('#10 nobody guesses: five claims in a day, also at once', async () => {
    const person = await raoping.newcomer('13900008005', '周五');
    const codes = [
      '91445122MA7E10016U',
      '91445122MAER10029X',
      '91445122MAM510031X',
      '91445100MA4TE5T13F',
      '91445122MA6PBDCR3U',
      '91445122MA50K76K6X',
      '91445122MACYQFU2X4',
    ];
    const input = (creditCode: string) => ({ creditCode, enterpriseName: '某公司', legalRepresentative: '某人' });
    const answers = await Promise.all(
      codes.map((code) =>
        person.client.send<{ claimEnterprise: { userErrors: { code: string }[] } }>(operation('ClaimEnterprise'), {
          input: input(code),
        }),
      ),
    );
    const refusals = answers.flatMap(({ data }) => data?.claimEnterprise.userErrors.map(({ code }) => code) ?? []);
    expect(refusals).toEqual(['TOO_MANY_CLAIMS', 'TOO_MANY_CLAIMS']);
    expect(await person.claims()).toHaveLength(5);
  });

  it('#10 a wrong code registers nobody, and the right one signs a registered person in as he is', async () => {
    const client = new Client(app.url);
    const phone = '13900008006';
    const who = { tenant: '445122', phone };
    const code = async (): Promise<string> =>
      (await client.run<{ requestSignInCode: { sandboxCode: string } }>('RequestSignInCode', { input: who }))
        .requestSignInCode.sandboxCode;
    const given = await code();
    const wrong = given === '000000' ? '111111' : '000000';
    const register = async (input: object) =>
      (
        await client.run<{ registerContact: { session: object | null; userErrors: { code: string }[] } }>(
          'RegisterContact',
          { input: { ...who, ...input } },
        )
      ).registerContact;
    expect(await register({ code: wrong, name: '吴六' })).toMatchObject({ userErrors: [{ code: 'SIGN_IN_FAILED' }] });
    // Who has not registered cannot sign in, yet keeps the code.
    const { signInWithCode } = await client.run<{ signInWithCode: { session: object | null } }>('SignInWithCode', {
      input: { ...who, code: given },
    });
    expect(signInWithCode.session).toBeNull();
    expect((await register({ code: given, name: '吴六' })).session).not.toBeNull();
    expect((await register({ code: given, name: '吴六' })).session).toBeNull();
    expect((await register({ code: await code(), name: '别名' })).session).not.toBeNull();
    expect((await raoping.contact(phone)).viewer?.person.displayName).toBe('吴*');
  });
});
