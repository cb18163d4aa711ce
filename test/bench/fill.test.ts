import { expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county } from '../support/kit/index.js';
import { fill } from './fill.js';

const app = appForSuite({ withoutAppeals: true });

it('fills the tables as they are now, with appeals that the program lists and shows', async () => {
  await fill(app.database.admin, app.services, () => undefined, [{ code: '445122', appeals: 300 }]);
  const bureau = await county(app, '445122').signIn('triage');
  const { data, errors } = await bureau.client.send<{ appeals: { totalCount: number; nodes: { id: string }[] } }>(
    '{ appeals(first: 1, filter: { text: "照明" }) { totalCount nodes { id } } }',
  );
  expect(errors).toEqual([]);
  expect(data?.appeals.totalCount).toBe(300);
  const { opinions, deadlines, events } = await bureau.read({ id: data?.appeals.nodes[0]?.id ?? '' });
  expect(opinions).toBeDefined();
  expect(deadlines.length).toBeGreaterThan(0);
  expect(events.nodes.length).toBeGreaterThan(0);
});
