import { expect, it } from '@jest/globals';
import { keptByTenant } from '../../src/platform/orm/kept-by-tenant.js';

it('what a process keeps of a tenant is kept apart for each database, in which a tenant may have the same id', () => {
  const kept = keptByTenant<{ name: string }>();
  const [one, other] = [{ config: {} }, { config: {} }] as never[] as [never, never];
  kept(one).set('tenant', { name: 'here' });
  expect([kept(one).get('tenant')?.name, kept(other).get('tenant')]).toEqual(['here', undefined]);
});
