import { z } from 'zod';
import { APPEAL_SQL } from '../../../access/appeal.js';
import { filterSql } from '../../../access/sql.js';
import { NotFound } from '../../../kernel/refusal.js';
import { idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { StatementBuilder } from '../../../platform/reads/shape.js';

/** Appeals that can be marked at once. */
const MOST_APPEALS = 100;

export const MarkRead = z.object({
  appealIds: z
    .array(idOf('Appeal'))
    .min(1)
    .max(MOST_APPEALS)
    .transform((ids) => [...new Set(ids)]),
});
export type MarkRead = z.output<typeof MarkRead>;

/**
 * Notes that the person has read appeals as far as their timelines go now: one row per person and appeal, however much
 * happens. It touches no appeal. One that he may not read: NOT_FOUND, and none is marked.
 */
export async function markRead(tx: Tx, { appealIds }: MarkRead): Promise<{ appealIds: string[] }> {
  const statement = new StatementBuilder(tx.actor);
  const { bind } = statement;
  const tenant = bind(tx.tenant.id);
  const [rows] = await tx.ask(
    statement.build(
      `with read as (select a.id, a.event_count from appeal a where a.tenant_id = ${tenant} and a.id = any(${bind(appealIds)}) ` +
        `and ${filterSql(tx.actor, 'read', 'Appeal', APPEAL_SQL, bind)}), ` +
        `marked as (insert into read_mark (tenant_id, account_id, appeal_id, sequence, read_at) ` +
        `select ${tenant}::uuid, ${bind(tx.actor.accountId)}::uuid, id, event_count, ${bind(tx.now)}::timestamptz from read ` +
        `order by id on conflict (tenant_id, account_id, appeal_id) do update ` +
        `set sequence = excluded.sequence, read_at = excluded.read_at where read_mark.sequence < excluded.sequence) ` +
        `select id from read`,
    ),
  );
  if (rows?.length !== appealIds.length) throw new NotFound();
  return { appealIds };
}
