import { newId } from '../../../platform/orm/new-id.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { RegisteredEntity } from '../domain/enterprise.js';
import {
  AccountNameSchema,
  AccountSchema,
  EnterpriseContactSchema,
  EnterpriseSchema,
  MembershipSchema,
  RegistryEntrySchema,
  type Account,
  type Enterprise,
  type RegistryEntry,
} from './directory.schema.js';
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

/** A contact in clear. */
export interface Contact {
  name: string;
  phone: string;
}

export function contactInClear(tx: Tx, contact: NonNullable<Filer['contact']>): Contact {
  const clear = (column: 'name' | 'phone', text: string): string =>
    tx.deps.cipher.decrypt(text, { tenantId: tx.tenant.id, table: 'enterprise_contact', column, rowId: contact.id });
  return { name: clear('name', contact.nameCipher), phone: clear('phone', contact.phoneCipher) };
}

/** A category that can be filed under, or null. */
export async function activeCategory(tx: Tx, id: string): Promise<ActiveCategory | null> {
  return (await masterDataOf(tx)).categories.get(id) ?? null;
}

/** The category of what another system did not classify in our terms: the bureau does at the dispatch. */
export async function unclassifiedCategory(tx: Tx): Promise<string | null> {
  return (await masterDataOf(tx)).unclassified;
}

export async function divisionExists(tx: Tx, code: string): Promise<boolean> {
  return (await masterDataOf(tx)).divisions.has(code);
}

/** An enterprise that a hotline named without a code that is one: it stands for itself until it gets its own. */
export function enterpriseWithoutCode(tx: Tx, name: string): { id: string; name: string } {
  return tx.em.create(EnterpriseSchema, { tenantId: tx.tenant.id, id: newId(), code: null, name, createdAt: tx.now });
}

export async function enterpriseOf(tx: Tx, id: string): Promise<Enterprise> {
  return tx.em.findOneOrFail(EnterpriseSchema, { tenantId: tx.tenant.id, id });
}

/** The registry's record of a code, or null. */
export async function registryEntryOf(tx: Tx, code: string): Promise<RegistryEntry | null> {
  return tx.em.findOne(RegistryEntrySchema, { tenantId: tx.tenant.id, code });
}

/**
 * The enterprise of a code, made where it appears for the first time; of two who do at once, the second finds the first
 * one's. `withoutCode` is the enterprise that has stood without a code for it until now, and gets it.
 */
export async function makeEnterprise(
  tx: Tx,
  { code, name, withoutCode }: { code: string; name: string; withoutCode?: string },
): Promise<{ id: string; name: string }> {
  const tenantId = tx.tenant.id;
  await takeTurn(tx, `enterprise ${code}`);
  const made = await tx.em.findOne(EnterpriseSchema, { tenantId, code });
  if (made) return made;
  const completed = withoutCode && (await tx.em.findOne(EnterpriseSchema, { tenantId, id: withoutCode, code: null }));
  if (completed) return Object.assign(completed, { code, name });
  return tx.em.create(EnterpriseSchema, { tenantId, id: newId(), code, name, createdAt: tx.now });
}

/** The account that signs in with a phone, made where there is none; `shownAs` is what colleagues of both sides see. */
export async function accountOfPhone(tx: Tx, { name, phone }: Contact, shownAs: string): Promise<Account> {
  const { tenant, deps, em } = tx;
  const tenantId = tenant.id;
  const phoneHashes = deps.phoneHashes(phone, tenantId);
  // By the oldest key: processes that write by different ones, while keys turn, take turns all the same.
  await takeTurn(tx, `contact ${phoneHashes[0]}`);
  const known = await em.findOne(AccountSchema, { tenantId, kind: 'ENTERPRISE_CONTACT', phoneHash: phoneHashes });
  if (known) return known;
  const id = newId();
  const sealed = (column: string, text: string): string =>
    deps.cipher.encrypt(text, { tenantId, table: 'account', column, rowId: id });
  em.create(MembershipSchema, { tenantId, id: newId(), accountId: id, unitId: null, role: 'ENTERPRISE_CONTACT' });
  em.create(AccountNameSchema, { tenantId, id, displayName: shownAs });
  return em.create(AccountSchema, {
    tenantId,
    id,
    username: null,
    passwordHash: null,
    kind: 'ENTERPRISE_CONTACT',
    nameCipher: sealed('name', name),
    phoneCipher: sealed('phone', phone),
    phoneHash: deps.phoneHash(phone, tenantId),
    createdAt: tx.now,
  });
}

/**
 * Makes a person a contact of the enterprise, able to sign in by SMS code, unless the phone is one already. Answers who
 * were contacts before a new one: they are to be told.
 */
export async function rememberContact(
  tx: Tx,
  enterprise: { id: string; name: string },
  contact: Contact,
): Promise<Contact[]> {
  const { tenant, deps, em } = tx;
  const tenantId = tenant.id;
  const same = { tenantId, enterpriseId: enterprise.id, phoneHash: deps.phoneHashes(contact.phone, tenantId) };
  const known = () => em.count(EnterpriseContactSchema, same);
  if (await known()) return [];
  const account = await accountOfPhone(tx, contact, enterprise.name);
  if (await known()) return [];
  const before = await confirmedContacts(tx, enterprise.id);
  const id = newId();
  const sealed = (column: string, text: string): string =>
    deps.cipher.encrypt(text, { tenantId, table: 'enterprise_contact', column, rowId: id });
  em.create(EnterpriseContactSchema, {
    tenantId,
    id,
    enterpriseId: enterprise.id,
    accountId: account.id,
    nameCipher: sealed('name', contact.name),
    phoneCipher: sealed('phone', contact.phone),
    phoneHash: deps.phoneHash(contact.phone, tenantId),
    state: 'CONFIRMED',
    createdAt: tx.now,
  });
  return before;
}

/** An account's name and phone in clear, for a message or another row's seal. */
export async function accountInClear(tx: Tx, id: string): Promise<Contact> {
  const tenantId = tx.tenant.id;
  const { nameCipher, phoneCipher } = await tx.em.findOneOrFail(AccountSchema, { tenantId, id });
  const clear = (column: string, text: string): string =>
    tx.deps.cipher.decrypt(text, { tenantId, table: 'account', column, rowId: id });
  if (!phoneCipher) throw new Error('an account without a phone');
  const { displayName } = await tx.em.findOneOrFail(AccountNameSchema, { tenantId, id });
  return { name: nameCipher ? clear('name', nameCipher) : displayName, phone: clear('phone', phoneCipher) };
}

/** The accounts of the confirmed contacts of the enterprise of a code; null stands for those who have none. */
async function contactAccounts(tx: Tx, code: string): Promise<(string | null)[]> {
  const rows = await tx.em.execute<{ id: string | null }[]>(
    `select distinct c.account_id as id from enterprise_contact c
       join enterprise e on e.tenant_id = c.tenant_id and e.id = c.enterprise_id
      where c.tenant_id = ? and e.code = ? and c.state = 'CONFIRMED'`,
    [tx.tenant.id, code],
  );
  return rows.map(({ id }) => id);
}

export async function isContactOf(tx: Tx, accountId: string, code: string): Promise<boolean> {
  return (await contactAccounts(tx, code)).includes(accountId);
}

/** Whether anybody is a contact of an enterprise already. */
export async function hasContact(tx: Tx, code: string): Promise<boolean> {
  return (await contactAccounts(tx, code)).length > 0;
}

/** The account of the one contact that the enterprise of a code has; null where it has none, or several. */
export async function soleContactOf(tx: Tx, code: string): Promise<string | null> {
  const [sole = null, ...others] = (await contactAccounts(tx, code)).filter((id) => id !== null);
  return others.length > 0 ? null : sole;
}

/** Everybody who is a contact of an enterprise, in clear: for a message to them. */
async function confirmedContacts(tx: Tx, enterpriseId: string): Promise<Contact[]> {
  const confirmed = { tenantId: tx.tenant.id, enterpriseId, state: 'CONFIRMED' as const };
  const contacts = await tx.em.find(EnterpriseContactSchema, confirmed, { orderBy: { id: 'asc' } });
  return contacts.map((contact) => contactInClear(tx, contact));
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
