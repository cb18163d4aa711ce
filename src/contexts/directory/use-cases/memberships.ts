import { z } from 'zod';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { expectedVersion, idOf } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { areSeparate, isHeldIn, POST_NAMES, POSTS, type Post } from '../domain/posts.js';
import { MembershipSchema, UnitSchema } from '../persistence/directory.schema.js';
import { postsOf } from '../persistence/people.repository.js';
import { mustStayGoverned, openAccount, type AccountChanged } from './on-account.js';
import { revokeSessionsOf } from './sessions.js';

export const ChangeMembership = z.object({
  accountId: idOf('Account'),
  role: z.enum(POST_NAMES),
  unitId: idOf('Unit')
    .nullish()
    .transform((id) => id ?? null),
  expectedVersion,
});
export type ChangeMembership = z.output<typeof ChangeMembership>;

/**
 * Gives a person a post: a role, in a unit where the table of posts wants one. Who becomes administrator or auditor signs
 * in anew, since more may be asked of him there.
 *
 * Refusals: NOT_ALLOWED, POST_NOT_OF_UNIT, POST_HELD_ALREADY, DUTIES_SEPARATED, CONFLICT.
 */
export async function addMembership(tx: Tx, { role, unitId, ...which }: ChangeMembership): Promise<AccountChanged> {
  const { id: accountId } = await openAccount(tx, which);
  actsOn(tx.act, 'Account', accountId, { role });
  await mustBeHeldIn(tx, role, unitId);
  const held = await postsOf(tx, accountId);
  if (held.some((post) => post.role === role && post.unitId === unitId)) refuse('POST_HELD_ALREADY');
  if (areSeparate([role, ...held.map((post) => post.role)])) refuse('DUTIES_SEPARATED', { path: ['input', 'role'] });
  tx.em.create(MembershipSchema, { tenantId: tx.tenant.id, id: newId(), accountId, unitId, role });
  if (role === 'TENANT_ADMIN' || role === 'AUDITOR') await revokeSessionsOf(tx, accountId);
  return { accountId };
}

/**
 * Takes a post from a person, and ends what he has open by it: he signs in anew, to the posts that are left to him.
 *
 * Refusals: NOT_ALLOWED, OWN_ADMIN_POST, LAST_ADMINISTRATOR, CONFLICT.
 */
export async function removeMembership(tx: Tx, { role, unitId, ...which }: ChangeMembership): Promise<AccountChanged> {
  const { id: accountId } = await openAccount(tx, which);
  actsOn(tx.act, 'Account', accountId, { role });
  const post = await tx.em.findOne(MembershipSchema, { tenantId: tx.tenant.id, accountId, role, unitId });
  if (!post) throw new NotFound();
  if (role === 'TENANT_ADMIN') await mustStayGoverned(tx, accountId);
  tx.em.remove(post);
  await revokeSessionsOf(tx, accountId);
  return { accountId };
}

async function mustBeHeldIn(tx: Tx, role: Post, unitId: string | null): Promise<void> {
  const unit = unitId && (await tx.em.findOne(UnitSchema, { tenantId: tx.tenant.id, id: unitId, active: true }));
  if (unitId && !unit) throw new NotFound();
  if (isHeldIn(role, unit ? unit.functions : null)) return;
  const where = POSTS[role];
  const facts = {
    ANY_UNIT: { where: '须指明单位', whereEn: 'a unit has to be named' },
    NO_UNIT: { where: '该岗位不属于任何单位', whereEn: 'it is held in no unit' },
  };
  refuse('POST_NOT_OF_UNIT', {
    path: ['input', 'unitId'],
    facts:
      typeof where === 'string'
        ? facts[where]
        : {
            where: `须为具有职能 ${where.join('、')} 的单位`,
            whereEn: `the unit needs the function ${where.join(' or ')}`,
          },
  });
}
