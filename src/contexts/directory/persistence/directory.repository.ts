import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { matchAgainstRegistry, type RegistryMatch } from '../domain/enterprise.js';
import {
  AccountSchema,
  CategorySchema,
  DivisionSchema,
  EnterpriseContactSchema,
  EnterpriseSchema,
  MembershipSchema,
  RegistryEntrySchema,
  UnitContactSchema,
  UnitSchema,
  type Category,
  type Enterprise,
  type Unit,
  type UnitContact,
} from './directory.schema.js';
import type { UnitFunction } from '../../../kernel/roles.js';

/** Compares the enterprise as filed with the legal-entity registry (#10). */
export async function matchWithRegistry(tx: Tx, filed: { code: string | null; name: string }): Promise<RegistryMatch> {
  const entry = filed.code
    ? await tx.em.findOne(RegistryEntrySchema, { tenantId: tx.tenant.id, code: filed.code })
    : null;
  return matchAgainstRegistry(filed, entry, tx.tenant.code);
}

/** A category that can be filed under, or null. */
export async function activeCategory(tx: Tx, id: string): Promise<Category | null> {
  return tx.em.findOne(CategorySchema, { tenantId: tx.tenant.id, id, active: true });
}

export async function divisionExists(tx: Tx, code: string): Promise<boolean> {
  return (await tx.em.count(DivisionSchema, { tenantId: tx.tenant.id, code })) > 0;
}

/** The enterprise of a credit code as it is known here; made when it appears for the first time. */
export async function enterpriseOf(tx: Tx, { code, name }: { code: string; name: string }): Promise<Enterprise> {
  const known = await tx.em.findOne(EnterpriseSchema, { tenantId: tx.tenant.id, code });
  if (known) return known;
  return tx.em.create(EnterpriseSchema, { tenantId: tx.tenant.id, id: newId(), code, name, createdAt: tx.now });
}

/**
 * Makes the person whom the counter entered a contact of the enterprise, able to sign in by SMS code, unless the phone
 * is one already.
 */
export async function rememberContact(
  tx: Tx,
  enterprise: Enterprise,
  contact: { name: string; phone: string },
): Promise<void> {
  const { tenant, deps, em } = tx;
  const tenantId = tenant.id;
  const phoneHash = deps.phoneHash(contact.phone, tenantId);
  if (await em.count(EnterpriseContactSchema, { tenantId, enterpriseId: enterprise.id, phoneHash })) return;
  const sealed = (table: string, column: string, rowId: string, text: string): string =>
    deps.cipher.encrypt(text, { tenantId, table, column, rowId });
  let account = await em.findOne(AccountSchema, { tenantId, kind: 'ENTERPRISE_CONTACT', phoneHash });
  if (!account) {
    const id = newId();
    account = em.create(AccountSchema, {
      tenantId,
      id,
      username: null,
      passwordHash: null,
      displayName: enterprise.name,
      kind: 'ENTERPRISE_CONTACT',
      phoneCipher: sealed('account', 'phone', id, contact.phone),
      phoneHash,
      lockedUntil: null,
      createdAt: tx.now,
    });
    em.create(MembershipSchema, { tenantId, id: newId(), accountId: id, unitId: null, role: 'ENTERPRISE_CONTACT' });
  }
  const id = newId();
  em.create(EnterpriseContactSchema, {
    tenantId,
    id,
    enterpriseId: enterprise.id,
    accountId: account.id,
    nameCipher: sealed('enterprise_contact', 'name', id, contact.name),
    phoneCipher: sealed('enterprise_contact', 'phone', id, contact.phone),
    phoneHash,
    state: 'CONFIRMED',
    createdAt: tx.now,
  });
}

/** Name and phone of a signed-in contact of the enterprise, in clear. */
export async function ownContact(tx: Tx, enterpriseId: string): Promise<{ name: string; phone: string } | null> {
  const tenantId = tx.tenant.id;
  const row = await tx.em.findOne(EnterpriseContactSchema, {
    tenantId,
    enterpriseId,
    accountId: tx.actor.accountId,
    state: 'CONFIRMED',
  });
  if (!row) return null;
  const clear = (column: 'name' | 'phone', text: string): string =>
    tx.deps.cipher.decrypt(text, { tenantId, table: 'enterprise_contact', column, rowId: row.id });
  return { name: clear('name', row.nameCipher), phone: clear('phone', row.phoneCipher) };
}

/** Active units among the keys; what is missing is missing from the answer. */
export async function activeUnits(tx: Tx, ids: readonly string[]): Promise<Unit[]> {
  return tx.em.find(UnitSchema, { tenantId: tx.tenant.id, id: { $in: [...ids] }, active: true });
}

/** The unit with a function in the mechanism, e.g. the bureau. */
export async function unitWithFunction(tx: Tx, unitFunction: UnitFunction): Promise<string | null> {
  const [row] = await tx.em.execute<{ id: string }[]>(
    'select id from unit where tenant_id = ? and active and ? = any(functions) order by code limit 1',
    [tx.tenant.id, unitFunction],
  );
  return row?.id ?? null;
}

/** The named persons of a unit (#47). */
export async function contactsOfUnit(tx: Tx, unitId: string): Promise<UnitContact[]> {
  return tx.em.find(UnitContactSchema, { tenantId: tx.tenant.id, unitId });
}
