import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.js';
import { makeDatabase, type TestDatabase } from '../support/database.js';
import { oneWallHolds } from './walls-alone.js';

let database: TestDatabase;
let opened: TestApp | undefined;
const app = new Proxy({} as TestApp, {
  get: (_, name: keyof TestApp) => {
    if (!opened) throw new Error('The app is open only while tests run');
    return opened[name];
  },
});
const made: string[] = [];

/** A role with all the rights of a run role, whom row security does not bind. */
async function bypassing(url: string): Promise<string> {
  const name = `test_bypass_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await database.admin.query(
    `create role ${name} login bypassrls password '${password}' in role "${new URL(url).username}"`,
  );
  made.push(name);
  const result = new URL(url);
  result.username = name;
  result.password = password;
  return result.href;
}

describe('with row security off', () => {
  beforeAll(async () => {
    database = await makeDatabase();
    const [appUrl, workerUrl] = [await bypassing(database.appUrl), await bypassing(database.workerUrl)];
    opened = await startApp({ database: { ...database, appUrl, workerUrl } });
  });
  afterAll(async () => {
    await opened?.close();
    for (const name of made) await database.admin.query(`drop role ${name}`);
    await database?.drop();
  });

  it('the wall is down indeed: with nothing set, every county’s appeals are there', async () => {
    const client = new pg.Client({ connectionString: app.database.appUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ tenants: number }>(
        'select count(distinct tenant_id)::int as tenants from appeal',
      );
      expect(rows[0]?.tenants).toBeGreaterThan(2);
    } finally {
      await client.end();
    }
  });

  oneWallHolds(app);
});
