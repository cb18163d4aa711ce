import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import 'reflect-metadata';
import type { TestApp } from '../support/app.js';

// Everybody may do everything, says CASL: before anything of the program is loaded.
jest.unstable_mockModule('../../src/access/rules.js', () => ({
  rulesOf: () => [{ action: 'manage', subject: 'all' }],
}));
const { startApp } = await import('../support/app.js');
const { county } = await import('../support/kit/index.js');
const { oneWallHolds } = await import('./walls-alone.js');

let opened: TestApp | undefined;
const app = new Proxy({} as TestApp, {
  get: (_, name: keyof TestApp) => {
    if (!opened) throw new Error('The app is open only while tests run');
    return opened[name];
  },
});

describe('with CASL answering yes to everything', () => {
  beforeAll(async () => {
    opened = await startApp();
  });
  afterAll(() => opened?.close());

  it('the wall is down indeed: an auditor reads every appeal of the county', async () => {
    const auditor = await county(app, '445122').signIn('auditor');
    const { rows } = await app.database.admin.query<{ count: number }>(
      `select count(*)::int as count from appeal where tenant_id = (select id from tenant where code = '445122')`,
    );
    const { data } = await auditor.client.send<{ appeals: { totalCount: number } }>('{ appeals { totalCount } }');
    expect(data?.appeals.totalCount).toBe(rows[0]?.count);
  });

  oneWallHolds(app);
});
