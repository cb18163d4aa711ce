import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import { LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import { AccountSchema, type Account } from '../persistence/directory.schema.js';
import { otherAdministrators } from '../persistence/people.repository.js';
import { changes } from './changes.js';

/** What a command on an account answers: whose rights it has changed, and enough to read it anew. */
export interface AccountChanged {
  accountId: string;
}

export function mustManageAccounts({ actor, tenant }: Tx): void {
  if (!may(actor, 'manage', 'Account', { tenantId: tenant.id, kind: 'STAFF' }))
    refuse('NOT_ALLOWED', {
      facts: { reason: '人员与岗位由本县管理员管理。', reasonEn: 'people and posts are the administrator’s.' },
    });
}

/** An account of the county's staff under its row lock, after the questions of who and of what was seen; changed from here on. */
export async function openAccount(
  tx: Tx,
  { accountId, expectedVersion }: { accountId: string; expectedVersion?: number },
): Promise<Account> {
  mustManageAccounts(tx);
  const key = { tenantId: tx.tenant.id, id: accountId, kind: 'STAFF' as const };
  const account = await tx.em.findOne(AccountSchema, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!account) throw new NotFound();
  changes(account, expectedVersion);
  actsOn(tx.act, 'Account', accountId);
  return account;
}

/** Two accounts made or changed at once do not both get a name or a number. */
export async function mustBeFree(
  tx: Tx,
  { username, phone }: { username?: string; phone?: string },
  except: string | null = null,
): Promise<void> {
  const { em, tenant, deps } = tx;
  await takeTurn(tx, 'accounts');
  const taken = async (by: object): Promise<boolean> => {
    const found = await em.findOne(AccountSchema, { tenantId: tenant.id, ...by });
    return found !== null && found.id !== except;
  };
  if (username !== undefined && (await taken({ username }))) refuse('NAME_TAKEN', { path: ['input', 'username'] });
  if (phone !== undefined && (await taken({ kind: 'STAFF', phoneHash: deps.phoneHashes(phone, tenant.id) })))
    refuse('PHONE_TAKEN', { path: ['input', 'phone'] });
}

/** A number, sealed for the account and as a key to find it by. */
export function sealPhone(
  { deps, tenant }: Tx,
  rowId: string,
  phone: string,
): Pick<Account, 'phoneCipher' | 'phoneHash'> {
  const place = { tenantId: tenant.id, table: 'account', column: 'phone', rowId };
  return { phoneCipher: deps.cipher.encrypt(phone, place), phoneHash: deps.phoneHash(phone, tenant.id) };
}

/** A county stays governed: nobody takes his own post of administrator, and of two who take each other's one is refused. */
export async function mustStayGoverned(tx: Tx, accountId: string): Promise<void> {
  if (accountId === tx.actor.accountId) refuse('OWN_ADMIN_POST');
  await takeTurn(tx, 'administrators');
  if ((await otherAdministrators(tx, accountId)) === 0) refuse('LAST_ADMINISTRATOR');
}
