import { hashToken } from '../../../platform/auth/tokens.js';
import { LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Aad } from '../../../platform/crypto/cipher.js';
import { stepOfTotp } from '../../../platform/auth/totp.js';
import { RecoveryCodeSchema, SecondFactorSchema, type SecondFactor } from './directory.schema.js';

/** The secret's place: no other account's row can be put in its stead. */
export const secretPlace = (tenantId: string, accountId: string): Aad => ({
  tenantId,
  table: 'second_factor',
  column: 'secret',
  rowId: accountId,
});

/** An account's factor, locked: two codes side by side are tried one after the other. */
export const factorOf = (tx: Tx, accountId: string): Promise<SecondFactor | null> =>
  tx.em.findOne(
    SecondFactorSchema,
    { tenantId: tx.tenant.id, id: accountId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

/** Whether the code is the factor's of now and of no step that was used; it is used from here on. */
export async function spendTotp(tx: Tx, factor: SecondFactor, code: string): Promise<boolean> {
  const secret = tx.deps.cipher.decrypt(factor.secretCipher, secretPlace(tx.tenant.id, factor.id));
  const step = await stepOfTotp(secret, code, factor.lastStep);
  if (step === null) return false;
  factor.lastStep = step;
  return true;
}

/** Whether the code is one of the account's recovery codes; it is used up from here on. */
export async function spendRecoveryCode(tx: Tx, accountId: string, code: string): Promise<boolean> {
  const used = await tx.em.nativeUpdate(
    RecoveryCodeSchema,
    { tenantId: tx.tenant.id, accountId, codeHash: hashToken(code.trim().toUpperCase()), usedAt: null },
    { usedAt: new Date() },
  );
  return used === 1;
}

/** Where an account stands with the policy of its county: whether it has a factor, and whether it must have one. */
export async function factorWanted(tx: Tx, accountId: string): Promise<{ enrolled: boolean; required: boolean }> {
  const { id: tenantId, totpRequired, totpRoles } = tx.tenant;
  const demanded = [...(totpRequired ? ['TENANT_ADMIN', 'AUDITOR', 'PLATFORM_OPERATOR'] : []), ...totpRoles];
  const [row] = await tx.em.execute<{ enrolled: boolean; required: boolean }[]>(
    `select exists (select from second_factor where tenant_id = ? and id = ? and confirmed_at is not null) as enrolled,
            exists (select from membership where tenant_id = ? and account_id = ? and role = any(?::text[])) as required`,
    [tenantId, accountId, tenantId, accountId, `{${demanded.join()}}`],
  );
  return { enrolled: row?.enrolled ?? false, required: row?.required ?? false };
}
