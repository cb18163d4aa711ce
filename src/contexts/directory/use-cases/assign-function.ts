import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { UNIT_FUNCTIONS } from '../../../kernel/roles.js';
import { actsOn } from '../../../platform/audit/act.js';
import { expectedVersion, idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { isHeldIn, POST_NAMES } from '../domain/posts.js';
import { UnitSchema } from '../persistence/directory.schema.js';
import { movePosts } from '../persistence/people.repository.js';
import { openUnit, type UnitChanged } from './on-unit.js';

export const AssignFunction = z.object({ unitId: idOf('Unit'), function: z.enum(UNIT_FUNCTIONS), expectedVersion });
export type AssignFunction = z.output<typeof AssignFunction>;

/**
 * Gives a function of the mechanism to a unit, from now on its only one: whoever had it has it no longer, and the posts
 * that rested on it there go along, so that nobody is left in a post that his unit does not have.
 *
 * Refusals: NOT_ALLOWED, UNIT_CANNOT_HANDLE (out of use), CONFLICT.
 */
export async function assignFunction(tx: Tx, { function: assigned, ...which }: AssignFunction): Promise<UnitChanged> {
  const unit = await openUnit(tx, which);
  actsOn(tx.act, 'Unit', unit.id, { function: assigned });
  if (!unit.active) refuse('UNIT_CANNOT_HANDLE', { path: ['input', 'unitId'] });
  const others = { tenantId: tx.tenant.id, id: { $ne: unit.id }, functions: { $contains: [assigned] } };
  unit.functions = [...new Set([...unit.functions, assigned])];
  const accountIds: string[] = [];
  for (const former of await tx.em.find(UnitSchema, others)) {
    former.functions = former.functions.filter((held) => held !== assigned);
    former.version += 1;
    const left = POST_NAMES.filter((post) => isHeldIn(post, [assigned]) && !isHeldIn(post, former.functions));
    accountIds.push(...(await movePosts(tx, { from: former.id, to: unit.id, posts: left })));
  }
  return { unitId: unit.id, accountIds };
}
