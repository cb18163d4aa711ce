import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { matchAgainstRegistry, sameName } from '../domain/enterprise.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import { isContactOf, registryEntryOf } from '../persistence/directory.repository.js';
import { EnterpriseClaimSchema, type EnterpriseClaim } from '../persistence/directory.schema.js';

/** Somebody whom an integration named as an enterprise's contact: he waits for the counter or the bureau like others. */
export async function claimFor(
  tx: Tx,
  { accountId, code, enterpriseName }: { accountId: string; code: string; enterpriseName: string },
): Promise<void> {
  await takeTurn(tx, `claims ${accountId}`);
  const pending = { tenantId: tx.tenant.id, accountId, creditCode: code, state: 'PENDING' as const };
  if ((await isContactOf(tx, accountId, code)) || (await tx.em.count(EnterpriseClaimSchema, pending))) return;
  await enterClaim(tx, { accountId, code, enterpriseName, legalRepresentative: null });
}

/** A claim as it comes in, with what the registry says of it; nobody has decided. */
export async function enterClaim(
  tx: Tx,
  claimed: { accountId: string; code: string; enterpriseName: string; legalRepresentative: string | null },
): Promise<EnterpriseClaim> {
  const { tenant, deps, now } = tx;
  const { accountId, code, enterpriseName, legalRepresentative } = claimed;
  const entry = await registryEntryOf(tx, code);
  const id = newId();
  const place = { tenantId: tenant.id, table: 'enterprise_claim', column: 'legal_representative', rowId: id };
  return tx.em.create(EnterpriseClaimSchema, {
    tenantId: tenant.id,
    id,
    accountId,
    creditCode: code,
    enterpriseName,
    legalRepresentativeCipher: legalRepresentative && deps.cipher.encrypt(legalRepresentative, place),
    registryMatch: matchAgainstRegistry({ code, name: enterpriseName }, entry, tenant.code),
    representativeMatches:
      entry !== null && legalRepresentative !== null && sameName(entry.legalRepresentative, legalRepresentative),
    state: 'PENDING',
    claimedAt: now,
    attemptedAt: new Date(),
    decidedAt: null,
    decidedByAccountId: null,
    reason: null,
  });
}
