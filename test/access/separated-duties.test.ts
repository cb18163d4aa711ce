import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import type { AppealCommand } from '../../src/contexts/appeal/domain/lifecycle.js';
import { county, DEPARTMENT, dispatched, handling, TOWN, type Appeal, type Person } from '../support/kit/index.js';
import { readEverything } from './foreign.js';
import { documentOf, rootFields, sample } from './schema-walk.js';

const app = appForSuite();
const raoping = county(app, '445122');
/** In a sandbox alone the administrator reads what messages say, numbers of appeals among it. */
const PRODUCTION = '440523';

/** What people of the county wrote in and about appeals, and what these are called. */
async function caseContent(): Promise<string[]> {
  const of = `tenant_id = (select id from tenant where code = '${PRODUCTION}')`;
  const { rows } = await app.database.admin.query<{ text: string }>(
    `select title as text from appeal where ${of} union select description from appeal where ${of}
     union select number from appeal where ${of} union select text from message where ${of}
     union select text from internal_note where ${of} union select text from handling_opinion where ${of}
     union select reason from objection where ${of}`,
  );
  return rows.map(({ text }) => JSON.stringify(text).slice(1, -1));
}

async function idsIn(code: string): Promise<string[]> {
  const { rows } = await app.database.admin.query<{ id: string }>(
    `select 'apl_' || a.id as id from appeal a join tenant t on t.id = a.tenant_id where t.code = $1 limit 60`,
    [code],
  );
  return rows.map(({ id }) => id);
}

/** What whoever is signed in has of his own, whatever his post: nothing of the county's. */
const ONES_OWN = /Search$|Totp$|^(signIn|signOut|refreshSession|request|register|exportAudit|markRead)/;

describe('duties are separated', () => {
  it.each([
    ['admin', PRODUCTION],
    ['auditor', PRODUCTION],
    ['operator', '000000'],
  ])('%s of %s reads nothing of any case, whatever is asked', async (username, where) => {
    const [content, ids] = [await caseContent(), await idsIn(PRODUCTION)];
    expect(content.length).toBeGreaterThan(5);
    const foundBy = async (who: string, at: string): Promise<string[]> => {
      const { body: seen } = await readEverything(await county(app, at).signIn(who), ids);
      return content.filter((text) => seen.includes(text));
    };
    expect(await foundBy(username, where)).toEqual([]);
    // Whoever may read it finds it by the same questions.
    expect((await foundBy('triage', PRODUCTION)).length).toBeGreaterThan(3);
  });

  it('the auditor changes nothing, whatever the command', async () => {
    const auditor: Person = await raoping.signIn('auditor');
    const [appealId = ''] = await idsIn('445122');
    await app.quiet();
    const before = await fingerprint(app.database);
    const commands = rootFields('mutation').filter(({ name }) => !ONES_OWN.test(name));
    expect(commands.length).toBeGreaterThan(50);
    for (const field of commands) {
      const known = { appealId, id: appealId, tenant: '445122', categoryId: (await raoping.category('LAND-TITLE')).id };
      await auditor.client.send(
        documentOf('mutation', field, 1),
        Object.fromEntries(field.args.map(({ type, name }) => [name, sample(type, name, known)])),
      );
    }
    expectUnchanged(before, await fingerprint(app.database), 'the auditor gave every command');
  });
});

describe('nobody decides on his own', () => {
  let double: Person;
  let bureau: Person;
  /** Of the bureau, with posts in the host unit, at the counter and in market supervision beside it. */
  beforeAll(async () => {
    bureau = await raoping.signIn('triage');
    const admin = await raoping.signIn('admin');
    const { id: accountId } = await raoping.signIn('bureau-head');
    for (const [role, unit] of [
      ['UNIT_HANDLER', TOWN],
      ['HALL_CLERK', 'GSB'],
      ['REGISTRY_REVIEWER', 'SCJG'],
    ] as const)
      await admin.administer('addMembership', { accountId, role, unitId: await raoping.unit(unit) });
    double = await county(app, '445122').signIn('bureau-head');
    await admin.client.run('ChangeAppealPolicy', { input: { extensionAllowed: true } });
  });

  /** Told beforehand, refused, and nothing changed; to a colleague it is allowed. */
  async function refusedToHim(appeal: Appeal, command: AppealCommand, input: Record<string, unknown>, row: number) {
    const said = async (who: Person) =>
      (await who.read(appeal)).viewerCan.find((permission) => permission.command === command);
    const refusal = await double.refused(command, input);
    expect(refusal).toMatchObject({ code: 'OWN_MATTER', duty: { row } });
    expect(await said(double)).toMatchObject({ allowed: false, code: 'OWN_MATTER', reason: refusal.message });
    return said(bureau);
  }

  it('on the extension that he asked for', async () => {
    const { appeal } = await handling(raoping);
    await double.askExtension(appeal, '2026-03-18');
    const input = { appealId: appeal.id, decision: 'GRANTED', text: '同意。' };
    expect(await refusedToHim(appeal, 'decideExtension', input, 18)).toMatchObject({ allowed: true });
    await bureau.decideExtension(appeal, 'GRANTED');
  });

  const objectionOf = async (appeal: Appeal, unit: string): Promise<string> => {
    const { rows } = await app.database.admin.query<{ id: string }>(
      `select 'obj_' || o.id as id from objection o join unit u on u.id = o.unit_id where o.appeal_id = $1 and u.code = $2`,
      [appeal.id.slice(4), unit],
    );
    return rows[0]?.id ?? '';
  };

  it('on the objection that he raised', async () => {
    const { appeal } = await dispatched(raoping);
    await double.object(appeal, 'ZJJ');
    const input = { objectionId: await objectionOf(appeal, TOWN), ruling: 'OVERRULED', text: '不成立。' };
    expect(await refusedToHim(appeal, 'ruleOnObjection', input, 17)).toMatchObject({ allowed: true });
  });

  it('but on the one beside it that another raised', async () => {
    const { appeal, department } = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    await department.object(appeal, 'ZJJ');
    await double.object(appeal, 'ZJJ');
    expect((await double.read(appeal)).viewerCan).toContainEqual(
      expect.objectContaining({ command: 'ruleOnObjection', allowed: true }),
    );
    const ruling = { ruling: 'OVERRULED', text: '不成立。' };
    const [own, others] = [await objectionOf(appeal, TOWN), await objectionOf(appeal, DEPARTMENT)];
    expect((await double.refused('ruleOnObjection', { ...ruling, objectionId: own })).code).toBe('OWN_MATTER');
    await double.give('ruleOnObjection', { ...ruling, objectionId: others });
  });

  it('on the listing of what he could not solve', async () => {
    const { appeal } = await handling(raoping);
    await double.reply(appeal, 'UNSOLVED');
    const input = { appealId: appeal.id, decision: 'LISTED', note: '列入。' };
    expect(await refusedToHim(appeal, 'reviewListing', input, 19)).toMatchObject({ allowed: true });
    await bureau.reviewListing(appeal, 'LISTED');
  });

  it('on the result of his own reply', async () => {
    const { appeal } = await handling(raoping);
    await double.reply(appeal, 'SOLVED');
    const input = { appealId: appeal.id, verdict: 'PASSED', note: '通过。' };
    expect(await refusedToHim(appeal, 'checkResult', input, 12)).toMatchObject({ allowed: true });
    await bureau.checkResult(appeal, 'PASSED');
  });

  it('on the registration of what he entered', async () => {
    const appeal = await double.file({
      channel: 'SERVICE_HALL',
      enterprise: { creditCode: '91445122MA7HR9PY4Q', name: '饶平县塘药种植有限公司' },
      contact: { name: '郑塘', phone: '13900009011' },
    });
    const input = { appealId: appeal.id, result: 'CONFIRMED', note: '已核对。' };
    await refusedToHim(appeal, 'reviewRegistration', input, 11);
    await (await raoping.signIn('reviewer')).review(appeal, 'CONFIRMED');
  });

  it('on his own claim to an enterprise', async () => {
    const claimant = await raoping.newcomer('13900009077', '吴浮石');
    const claim = await claimant.claim('claimEnterprise', {
      creditCode: '91445122MA86FREH0U',
      enterpriseName: '饶平县浮石石材',
      legalRepresentative: '吴某',
    });
    // No command gives a contact a post of the county's; what holds where one has it all the same is the rule.
    await app.database.admin.query(
      `insert into membership (tenant_id, id, account_id, unit_id, role)
       select tenant_id, gen_random_uuid(), $1, id, 'HALL_CLERK' from unit where 'unt_' || id = $2`,
      [claimant.id.slice(4), await raoping.unit('GSB')],
    );
    app.services.rightsChanged(claimant.id.slice(4));
    const input = { claimId: claim.id };
    expect((await claimant.refused('confirmEnterpriseClaim', input)).code).toBe('NOT_ALLOWED');
    expect((await claimant.refused('rejectEnterpriseClaim', { ...input, reason: '不符' })).code).toBe('NOT_ALLOWED');
    await bureau.claim('confirmEnterpriseClaim', input);
  });
});
