import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { wantsCheck } from '../domain/result-check.js';
import { appealPolicyOf } from '../persistence/appeal-policy.js';
import type { Appeal } from '../persistence/appeal.schema.js';

/** Notes on an appeal, before it moves, that it is completed now, and whether its result is to be checked (#12). */
export async function complete(tx: Tx, appeal: Appeal): Promise<void> {
  appeal.completedAt = tx.now;
  appeal.completedFrom = appeal.state;
  appeal.resultCheckRequired = wantsCheck(appeal.id, await appealPolicyOf(tx));
}
