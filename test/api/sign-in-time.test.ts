import { expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { Client } from '../support/kit/client.js';

const app = appForSuite({ withoutAppeals: true, config: { SIGN_IN_LOCK_AFTER: '1000' } });
const ATTEMPTS = 500;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

it('how long a refusal takes does not tell a name that is there from one that is not', async () => {
  const client = new Client(app.url);
  const took = { known: [] as number[], unknown: [] as number[] };
  const attempt = async (username: string): Promise<number> => {
    const input = { tenant: '445122', username, password: 'wrong' };
    const began = performance.now();
    await client.run('SignIn', { input });
    return performance.now() - began;
  };
  // In turns, so that whatever else the machine does slows both alike.
  for (let n = 0; n < ATTEMPTS / 2; n++) {
    took.known.push(await attempt(['triage', 'hall', 'reviewer', 'huanggang'][n % 4] ?? ''));
    took.unknown.push(await attempt(['triagf', 'halm', 'reviewes', 'huanggaoh'][n % 4] ?? ''));
  }
  expect(Math.abs(median(took.known) - median(took.unknown))).toBeLessThan(5);
});
