import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import { county, type Person } from '../support/kit/index.js';
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
      const seen = await readEverything(await county(app, at).signIn(who), ids);
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
