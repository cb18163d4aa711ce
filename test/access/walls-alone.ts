import { expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { county } from '../support/kit/index.js';
import { canaries, everybody, foreignIds, foreignIn, readEverything, toldApart } from './foreign.js';

/** What must hold with one of the two walls down as with both standing. */
export function oneWallHolds(app: TestApp): void {
  it('nobody in the county reads a thing of another, whatever is asked', async () => {
    const others = await canaries(app.database, '445122');
    expect(others.size).toBeGreaterThan(500);
    const ids = await foreignIds(app.database, '445122');
    expect(ids.length).toBeGreaterThan(30);
    for (const person of await everybody(app, '445122')) {
      const { body: seen } = await readEverything(person, ids);
      expect([person.viewer?.person.displayName, foreignIn(seen, others)]).toEqual([
        person.viewer?.person.displayName,
        [],
      ]);
    }
  });

  it('inside the county everybody lists his own, and a command on another’s finds nothing', async () => {
    const { admin } = app.database;
    const raoping = county(app, '445122');
    const handled = (code: string): string =>
      `exists (select from assignment s join unit u on u.id = s.unit_id where s.appeal_id = a.id and s.active and u.code = '${code}')`;
    const own: Readonly<Record<string, string>> = {
      triage: 'true',
      huanggang: handled('TOWN-445122100'),
      zrzy: handled('ZRZY'),
      hall: `a.channel = 'SERVICE_HALL'`,
      reviewer: `a.state = 'REGISTRY_REVIEW'`,
      auditor: 'false',
      admin: 'false',
      contact: `a.enterprise_id in (select c.enterprise_id from enterprise_contact c join account p on p.id = c.account_id
        join account_name n on n.id = p.id where c.state = 'CONFIRMED' and n.display_name = '林潮生')`,
    };
    for (const [name, where] of Object.entries(own)) {
      const person = await (name === 'contact' ? raoping.contact('13900001501') : raoping.signIn(name));
      const { rows } = await admin.query<{ id: string; own: boolean }>(
        `select 'apl_' || a.id as id, ${where} as own from appeal a join tenant t on t.id = a.tenant_id and t.code = '445122'`,
      );
      const wanted = rows.filter((row) => row.own).map(({ id }) => id);
      const listed = (await person.list({})).map(({ id }) => id);
      expect([name, listed.sort()]).toEqual([name, wanted.sort()]);
      const other = rows.find((row) => !row.own);
      if (other)
        expect((await person.fails('withdrawAppeal', { appealId: other.id, reason: '撤' })).extensions.code).toBe(
          'NOT_FOUND',
        );
    }
  });

  it('another county’s id answers exactly as one that does not exist, and nothing changes', async () => {
    const raoping = county(app, '445122');
    const people = await Promise.all([
      raoping.signIn('triage'),
      raoping.signIn('huanggang'),
      raoping.signIn('auditor'),
      raoping.contact('13900001501'),
    ]);
    await app.quiet();
    const { places, differences, touched } = await toldApart(app, app.database, people);
    expect(places).toBeGreaterThan(25);
    expect(differences).toEqual([]);
    expect(touched).toEqual([]);
  });

  it('a stream brings nothing of another county', async () => {
    const chaoan = county(app, '445103');
    const foreign = await chaoan.contact('13900002501');
    const bureau = await chaoan.signIn('triage');
    const town = await county(app, '445122').signIn('huanggang');
    const stream = await town.watchAssignments();
    const appeal = await foreign.file();
    const [unit] = (await chaoan.units()).filter(({ kind }) => kind === 'TOWN');
    const theirs = await bureau.dispatch(appeal, { host: unit?.code ?? '' });
    const refused = await (await town.watchAppeal(theirs)).ended();
    expect(refused.errors?.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND']);
    const raoping = county(app, '445122');
    const own = await (await raoping.contact('13900001501')).file();
    await (await raoping.signIn('triage')).dispatch(own, { host: 'TOWN-445122100' });
    expect((await stream.next()).assignment?.appeal.id).toBe(own.id);
    expect(stream.seen).toHaveLength(1);
    await stream.close();
  });
}
