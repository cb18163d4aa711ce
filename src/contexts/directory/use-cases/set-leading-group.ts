import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { LEADER_ROLES } from '../domain/leading-group.js';
import { AccountSchema, LeaderSchema } from '../persistence/directory.schema.js';

const MOST_MEMBERS = 100;

export const SetLeadingGroup = z.object({
  members: z
    .array(
      z.object({
        leaderId: idOf('Leader').nullish(),
        name: writtenText(40),
        title: writtenText(60),
        role: z.enum(LEADER_ROLES),
        personId: idOf('Account').nullish(),
      }),
    )
    .max(MOST_MEMBERS),
  expectedVersion,
});
export type SetLeadingGroup = z.output<typeof SetLeadingGroup>;

/**
 * The administrator enters the leading group as it is now, in the order in which it is shown (#40): one head and one
 * executive deputy. Who was in it before keeps his id, who is left out is in it no longer.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, CONFLICT.
 */
export async function setLeadingGroup(
  tx: Tx,
  { members, expectedVersion: seen }: SetLeadingGroup,
): Promise<{ leaderIds: string[] }> {
  const tenantId = tx.tenant.id;
  if (!may(tx.actor, 'manage', 'LeadingGroup', { tenantId }))
    refuse('NOT_ALLOWED', {
      duty: 40,
      facts: { reason: '领导小组由本县管理员登记。', reasonEn: 'the leading group is entered by the administrator.' },
    });
  for (const role of ['GROUP_HEAD', 'EXECUTIVE_DEPUTY'])
    if (members.filter((member) => member.role === role).length !== 1)
      refuse('INVALID_INPUT', {
        duty: 40,
        path: ['input', 'members'],
        facts: { detail: '组长、常务副组长各一名', detailEn: 'one head and one executive deputy' },
      });
  await takeTurn(tx, 'leading group');
  const before = await tx.em.find(LeaderSchema, { tenantId });
  const current = before[0]?.version ?? 0;
  if (seen !== undefined && seen !== current) refuse('CONFLICT', { duty: 40, facts: { currentVersion: current } });
  const known = new Set(before.map(({ id }) => id));
  const kept = members.flatMap(({ leaderId }) => leaderId ?? []);
  if (new Set(kept).size < kept.length || kept.some((id) => !known.has(id))) throw new NotFound();
  const people = [...new Set(members.flatMap(({ personId }) => personId ?? []))];
  if ((await tx.em.count(AccountSchema, { tenantId, kind: 'STAFF', id: { $in: people } })) < people.length)
    throw new NotFound();
  // Each place is one row's: all are given up before any is taken.
  await tx.em.nativeDelete(LeaderSchema, { tenantId });
  const rows = members.map(({ leaderId, personId, ...member }, position) => ({
    tenantId,
    id: leaderId ?? newId(),
    accountId: personId ?? null,
    ...member,
    position,
    version: current + 1,
  }));
  await tx.em.insertMany(LeaderSchema, rows);
  return { leaderIds: rows.map(({ id }) => id) };
}
