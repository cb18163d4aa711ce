import type { Membership } from '../../../kernel/actor.js';
import type { Role } from '../../../kernel/roles.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { MembershipSchema } from './directory.schema.js';

/** The person by the key, where he holds a post in the unit that handles appeals and may sign in; or null. */
export async function handlerOfUnit(
  tx: Tx,
  unitId: string,
  accountId: string,
): Promise<{ displayName: string } | null> {
  const [row] = await tx.em.execute<{ displayName: string }[]>(
    `select n.display_name as "displayName" from account c
       join account_name n on n.tenant_id = c.tenant_id and n.id = c.id
      where c.tenant_id = ? and c.id = ? and c.enabled
        and exists (select from membership m where m.tenant_id = c.tenant_id and m.account_id = c.id and m.unit_id = ?
                       and m.role in ('UNIT_HANDLER', 'UNIT_HEAD'))`,
    [tx.tenant.id, accountId, unitId],
  );
  return row ?? null;
}

/** Who stands in for a person of the unit at this moment, or null. */
export async function deputyOf(tx: Tx, unitId: string, accountId: string): Promise<string | null> {
  const [row] = await tx.em.execute<{ id: string }[]>(
    `select deputy_account_id as id from absence
      where tenant_id = ? and unit_id = ? and account_id = ? and cancelled_at is null and starts_at <= ? and ends_at > ?`,
    [tx.tenant.id, unitId, accountId, tx.now, tx.now],
  );
  return row?.id ?? null;
}

/** Whether a person of the unit is away at some moment of the time. */
export async function isAway(
  tx: Tx,
  { unitId, accountId, startsAt, endsAt }: { unitId: string; accountId: string; startsAt: Date; endsAt: Date },
): Promise<boolean> {
  const rows = await tx.em.execute<unknown[]>(
    `select 1 from absence
      where tenant_id = ? and unit_id = ? and account_id = ? and cancelled_at is null and starts_at < ? and ends_at > ?`,
    [tx.tenant.id, unitId, accountId, endsAt, startsAt],
  );
  return rows.length > 0;
}

/** Somebody a message can be sent to, in clear. */
export interface Reachable {
  name: string;
  phone: string;
}

/** The heads of a unit, and who stands in for those who are away. */
export function headsOf(tx: Tx, unitId: string): Promise<Reachable[]> {
  return withDeputies(tx, unitId, `m.role = 'UNIT_HEAD'`, []);
}

/** A person of a unit, and while he is away his deputy too. */
export function personWithDeputy(tx: Tx, unitId: string, accountId: string): Promise<Reachable[]> {
  return withDeputies(tx, unitId, `m.role in ('UNIT_HANDLER', 'UNIT_HEAD') and m.account_id = ?`, [accountId]);
}

/** Those of the unit's people whom a condition on their posts lets through, with their deputies; whose phone is known. */
async function withDeputies(tx: Tx, unitId: string, posts: string, values: string[]): Promise<Reachable[]> {
  const tenantId = tx.tenant.id;
  const rows = await tx.em.execute<{ id: string; display_name: string; phone_cipher: string }[]>(
    `with meant as (select m.account_id from membership m where m.tenant_id = ? and m.unit_id = ? and ${posts})
     select c.id, n.display_name, c.phone_cipher from account c
       join account_name n on n.tenant_id = c.tenant_id and n.id = c.id
      where c.tenant_id = ? and c.enabled and c.phone_cipher is not null
        and c.id in (select account_id from meant
                     union select b.deputy_account_id from absence b join meant on meant.account_id = b.account_id
                            where b.tenant_id = ? and b.unit_id = ? and b.cancelled_at is null
                              and b.starts_at <= ? and b.ends_at > ?)
      order by c.id`,
    [tenantId, unitId, ...values, tenantId, tenantId, unitId, tx.now, tx.now],
  );
  return rows.map(({ id: rowId, display_name: name, phone_cipher }) => ({
    name,
    phone: tx.deps.cipher.decrypt(phone_cipher, { tenantId, table: 'account', column: 'phone', rowId }),
  }));
}

/** The posts of an account. */
export function postsOf(tx: Tx, accountId: string): Promise<Membership[]> {
  return tx.em.execute<Membership[]>(
    'select role, unit_id as "unitId" from membership where tenant_id = ? and account_id = ?',
    [tx.tenant.id, accountId],
  );
}

/** How many administrators there are beside this one who can sign in. */
export async function otherAdministrators(tx: Tx, accountId: string): Promise<number> {
  const [row] = await tx.em.execute<{ count: number }[]>(
    `select count(distinct c.id)::int as count from membership m
       join account c on c.tenant_id = m.tenant_id and c.id = m.account_id and c.enabled
      where m.tenant_id = ? and m.role = 'TENANT_ADMIN' and c.id <> ?`,
    [tx.tenant.id, accountId],
  );
  return row?.count ?? 0;
}

/** Has posts of one unit held in another; whoever holds the same there keeps that one. Answers whose they are. */
export async function movePosts(
  { em, tenant }: Tx,
  { from, to, posts }: { from: string; to: string; posts: readonly Role[] },
): Promise<string[]> {
  const held = (unitId: string) =>
    em.find(MembershipSchema, { tenantId: tenant.id, unitId, role: { $in: [...posts] } });
  const [moving, there] = [await held(from), await held(to)];
  for (const post of moving)
    if (there.some(({ accountId, role }) => accountId === post.accountId && role === post.role)) em.remove(post);
    else post.unitId = to;
  return [...new Set(moving.map(({ accountId }) => accountId))];
}
