import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { RegisteredEntity } from '../domain/enterprise.js';
import { AccountSchema, EnterpriseContactSchema, EnterpriseSchema, MembershipSchema } from './directory.schema.js';
import { masterDataOf, type ActiveCategory, type ActiveUnit, type SealedUnitContact } from './master-data.js';
import type { UnitFunction } from '../../../kernel/roles.js';

/** Who files: the enterprise as it is known here, the caller as its contact, and the registry's record (#10). */
export interface Filer {
  enterprise: { id: string; name: string } | null;
  /** Sealed; null where the caller is no confirmed contact of the enterprise. */
  contact: { id: string; nameCipher: string; phoneCipher: string } | null;
  entry: RegisteredEntity | null;
}

/** All that a filing looks up of a credit code, in one statement. */
export async function lookUpFiler(tx: Tx, code: string): Promise<Filer> {
  const [[row]] = (await tx.ask({
    name: 'filer',
    text: `select
       (select json_build_object('id', id, 'name', name) from enterprise where tenant_id = $1 and code = $2) as enterprise,
       (select json_build_object('id', c.id, 'nameCipher', c.name_cipher, 'phoneCipher', c.phone_cipher)
          from enterprise_contact c join enterprise e on e.tenant_id = c.tenant_id and e.id = c.enterprise_id
         where c.tenant_id = $1 and e.code = $2 and c.account_id = $3 and c.state = 'CONFIRMED') as contact,
       (select json_build_object('code', code, 'name', name, 'domicileDivisionCode', domicile_division_code,
                                 'status', status)
          from registry_entry where tenant_id = $1 and code = $2) as entry`,
    values: [tx.tenant.id, code, tx.actor.accountId],
  })) as [[Filer?]];
  if (!row) throw new Error('a select without a row');
  return row;
}

/** A contact's name and phone in clear. */
export function contactInClear(tx: Tx, contact: NonNullable<Filer['contact']>): { name: string; phone: string } {
  const clear = (column: 'name' | 'phone', text: string): string =>
    tx.deps.cipher.decrypt(text, { tenantId: tx.tenant.id, table: 'enterprise_contact', column, rowId: contact.id });
  return { name: clear('name', contact.nameCipher), phone: clear('phone', contact.phoneCipher) };
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

/** Makes an enterprise that appears for the first time; of two who do at once, the second finds the first one's. */
export async function makeEnterprise(
  tx: Tx,
  { code, name }: { code: string; name: string },
): Promise<{ id: string; name: string }> {
  await takeTurn(tx, `enterprise ${code}`);
  const made = await tx.em.findOne(EnterpriseSchema, { tenantId: tx.tenant.id, code });
  if (made) return made;
  return tx.em.create(EnterpriseSchema, { tenantId: tx.tenant.id, id: newId(), code, name, createdAt: tx.now });
}

/**
 * Makes the person whom the counter entered a contact of the enterprise, able to sign in by SMS code, unless the phone
 * is one already.
 */
export async function rememberContact(
  tx: Tx,
  enterprise: { id: string; name: string },
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

/** The heads of a unit whose phone is known, in clear: for a message to them. */
export async function headsOf(tx: Tx, unitId: string): Promise<{ name: string; phone: string }[]> {
  const tenantId = tx.tenant.id;
  const rows = await tx.em.execute<{ id: string; display_name: string; phone_cipher: string }[]>(
    `select c.id, c.display_name, c.phone_cipher from membership m
       join account c on c.tenant_id = m.tenant_id and c.id = m.account_id
      where m.tenant_id = ? and m.unit_id = ? and m.role = 'UNIT_HEAD' and c.enabled and c.phone_cipher is not null`,
    [tenantId, unitId],
  );
  return rows.map(({ id: rowId, display_name: name, phone_cipher }) => ({
    name,
    phone: tx.deps.cipher.decrypt(phone_cipher, { tenantId, table: 'account', column: 'phone', rowId }),
  }));
}
