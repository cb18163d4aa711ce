import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { matchAgainstRegistry, type RegisteredEntity, type RegistryMatch } from '../domain/enterprise.js';
import {
  AccountSchema,
  EnterpriseContactSchema,
  EnterpriseSchema,
  MembershipSchema,
  type Enterprise,
} from './directory.schema.js';
import { masterDataOf, type ActiveCategory, type ActiveUnit, type SealedUnitContact } from './master-data.js';
import type { UnitFunction } from '../../../kernel/roles.js';

/** Compares the enterprise as filed with the legal-entity registry (#10). */
export async function matchWithRegistry(tx: Tx, filed: { code: string | null; name: string }): Promise<RegistryMatch> {
  const [entry] = filed.code
    ? await tx.em.execute<RegisteredEntity[]>(
        `select code, name, domicile_division_code as "domicileDivisionCode", status
           from registry_entry where tenant_id = ? and code = ?`,
        [tx.tenant.id, filed.code],
      )
    : [];
  return matchAgainstRegistry(filed, entry ?? null, tx.tenant.code);
}

/** A category that can be filed under, or null. */
export async function activeCategory(tx: Tx, id: string): Promise<ActiveCategory | null> {
  return (await masterDataOf(tx)).categories.get(id) ?? null;
}

export async function divisionExists(tx: Tx, code: string): Promise<boolean> {
  return (await masterDataOf(tx)).divisions.has(code);
}

/** Two who would make the same thing take turns: the second finds what the first has made, instead of failing on it. */
async function takeTurn(tx: Tx, what: string): Promise<void> {
  const name = `${tx.tenant.id} ${what}`;
  await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
}

/** The enterprise of a credit code as it is known here; made when it appears for the first time. */
export async function enterpriseOf(tx: Tx, { code, name }: { code: string; name: string }): Promise<Enterprise> {
  const find = (): Promise<Enterprise | null> => tx.em.findOne(EnterpriseSchema, { tenantId: tx.tenant.id, code });
  const known = await find();
  if (known) return known;
  await takeTurn(tx, `enterprise ${code}`);
  const made = await find();
  if (made) return made;
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
  const known = () => em.count(EnterpriseContactSchema, { tenantId, enterpriseId: enterprise.id, phoneHash });
  if (await known()) return;
  await takeTurn(tx, `contact ${phoneHash}`);
  if (await known()) return;
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
export async function activeUnits(tx: Tx, ids: readonly string[]): Promise<ActiveUnit[]> {
  const { units } = await masterDataOf(tx);
  return ids.flatMap((id) => units.get(id) ?? []);
}

/** The unit with a function in the mechanism, e.g. the bureau. */
export async function unitWithFunction(tx: Tx, unitFunction: UnitFunction): Promise<string | null> {
  return (await masterDataOf(tx)).unitWith.get(unitFunction) ?? null;
}

/** The named persons of a unit (#47). */
export async function contactsOfUnit(tx: Tx, unitId: string): Promise<readonly SealedUnitContact[]> {
  return (await masterDataOf(tx)).contacts.get(unitId) ?? [];
}
