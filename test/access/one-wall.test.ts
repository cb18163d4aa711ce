import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type { AppRule } from '../../src/access/vocabulary.js';

// Whoever asks is told yes: what is left is row security, and the tenant that every statement names.
let permissive = false;
const real = await import('../../src/access/rules.js');
jest.unstable_mockModule('../../src/access/rules.js', () => ({
  rulesOf: (actor: Parameters<typeof real.rulesOf>[0]): AppRule[] =>
    permissive ? [{ action: 'manage', subject: 'all' } as unknown as AppRule] : real.rulesOf(actor),
}));

const { startApp } = await import('../support/app.js');
const { makeDatabase } = await import('../support/database.js');
const { belongingsOf, expectNothingOf, keysOf } = await import('../support/foreign.js');
const { county } = await import('../support/kit/index.js');

const database = await makeDatabase();
afterAll(() => database.drop());

describe('each wall alone', () => {
  it('with every rule answering yes, no row of another county is seen', async () => {
    permissive = true;
    const app = await startApp({ database });
    try {
      const theirs = await belongingsOf(app, '445122');
      const keys = await keysOf(app, '445122');
      for (const who of ['triage', 'admin', 'auditor'])
        await expectNothingOf(await county(app, '445103').signIn(who), theirs, keys);
      // The wall that was taken away was a wall: the administrator now reads what he must not.
      const { data } = await (
        await county(app, '445103').signIn('admin')
      ).client.send<{
        appeals: { totalCount: number };
      }>('{ appeals { totalCount } }');
      expect(data?.appeals.totalCount).toBeGreaterThan(0);
    } finally {
      permissive = false;
      await app.close();
    }
  });

  it('with row security bypassed, no row of another county is seen either', async () => {
    const appRole = decodeURIComponent(new URL(database.appUrl).username);
    const bypass = `bypass_${database.name}`;
    await database.admin.query(
      `create role ${bypass} login bypassrls password 'of-this-test-alone' in role ${appRole}`,
    );
    const url = new URL(database.appUrl);
    [url.username, url.password] = [bypass, 'of-this-test-alone'];
    const app = await startApp({ role: 'api', database: { ...database, appUrl: url.href } });
    try {
      const { rows } = await app.services.database.reads.query('select 1 from appeal limit 1');
      expect(rows).toHaveLength(1);
      const theirs = await belongingsOf(app, '445122');
      const keys = await keysOf(app, '445122');
      for (const who of ['triage', 'supervisor', 'admin'])
        await expectNothingOf(await county(app, '445103').signIn(who), theirs, keys);
    } finally {
      await app.close();
      await database.admin.query(`drop owned by ${bypass}; drop role ${bypass}`);
    }
  });
});
