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

  it('the rules are down indeed: an auditor is told that he may do everything', async () => {
    const auditor = await county(app, '445122').signIn('auditor');
    const { data } = await auditor.client.send('{ viewer { rules } appeals { totalCount } }');
    expect(data).toEqual({ viewer: { rules: [['manage', 'all']] }, appeals: { totalCount: 0 } });
  });

  oneWallHolds(app);
});
