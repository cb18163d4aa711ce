import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openFanout } from '../../src/platform/fanout/open-fanout.js';
import { eventually } from '../support/eventually.js';
import { fanoutContract, logger } from './fanout-contract.js';
import { makeQueueDatabase, type QueueDatabase } from './queue-database.js';

const superuserUrl = process.env['TEST_ADMIN_URL'] ?? '';

describe('the fan-out on PostgreSQL', () => {
  let database: QueueDatabase;
  beforeAll(async () => {
    database = await makeQueueDatabase(superuserUrl, { migrate: false });
  });
  afterAll(() => database.drop());
  const open = () => openFanout({ kind: 'postgres', url: database.apiUrl }, logger);

  fanoutContract(open);

  it('sends what is published in one turn as one statement', async () => {
    const fanout = await open();
    const query = jest.spyOn(pg.Pool.prototype, 'query');
    await Promise.all(Array.from({ length: 50 }, (_, n) => fanout.publish('unit', { n })));
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    await fanout.close();
  });

  it('listens again after its connections were cut, and then says that something may have been missed', async () => {
    const channel = `unit:${randomUUID()}`;
    const fanout = await open();
    const got: object[] = [];
    let reconnects = 0;
    await fanout.subscribe(channel, (message) => got.push(message));
    fanout.onReconnect(() => reconnects++);
    await fanout.publish(channel, { n: 1 });
    await eventually(() => got.length === 1);
    for (const round of [1, 2]) {
      // Its two, and what earlier tests left to end.
      expect(await database.cut('zhitongche fan-out')).toBeGreaterThanOrEqual(2);
      await eventually(() => reconnects === round);
      await eventually(() => fanout.publish(channel, { round }).then(() => true));
      await eventually(() => got.some((message) => 'round' in message && message.round === round));
    }
    await fanout.close();
    expect(reconnects).toBe(2);
  });

  it('goes on after a message that is none of ours', async () => {
    const channel = `unit:${randomUUID()}`;
    const fanout = await open();
    const got: object[] = [];
    await fanout.subscribe(channel, (message) => got.push(message));
    await database.admin.query(`select pg_notify('zhitongche', 'nonsense'), pg_notify('zhitongche', '7')`);
    await fanout.publish(channel, { n: 1 });
    await eventually(() => got.length === 1);
    await fanout.close();
  });

  it('does not open without a server', async () => {
    await expect(openFanout({ kind: 'postgres', url: 'postgres://x@127.0.0.1:1/x' }, logger)).rejects.toMatchObject({
      code: 'FANOUT_UNAVAILABLE',
    });
  });
});
