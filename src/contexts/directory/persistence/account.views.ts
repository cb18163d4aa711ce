import type { ResolveTree } from 'graphql-parse-resolve-info';
import { filterSql } from '../../../access/sql.js';
import type { Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import type { Role } from '../../../kernel/roles.js';
import type { Statement } from '../../../platform/reads/session.js';
import { column, idColumn, jsonOf, many, one, StatementBuilder, type Shape } from '../../../platform/reads/shape.js';
import { UNIT } from './directory.shapes.js';

/** The telephone as the view brings it: sealed. */
export interface SealedPhone {
  tenantId: string;
  rowId: string;
  text: string | null;
}

const MEMBERSHIP: Shape = {
  fields: {
    role: column('role'),
    unit: one(
      () => UNIT,
      'unit',
      (u, m) => `${u}.id = ${m}.unit_id`,
    ),
  },
};

const nameOf = (account: string): string =>
  `(select n.display_name from account_name n where n.tenant_id = ${account}.tenant_id and n.id = ${account}.id)`;

const ACCOUNT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Account),
    username: column('username'),
    displayName: nameOf,
    enabled: column('enabled'),
    passwordSet: (c) => `${c}.password_hash is not null`,
    createdAt: column('created_at'),
    version: column('version'),
    memberships: many(
      () => MEMBERSHIP,
      'membership',
      (m, c) => `${m}.account_id = ${c}.id`,
      (m) => `${m}.role, ${m}.id`,
    ),
    sealed: (c) => `json_build_object('tenantId', ${c}.tenant_id, 'rowId', ${c}.id, 'text', ${c}.phone_cipher)`,
  },
  always: ['id', 'sealed'],
};

export interface AccountFilter {
  /** In the name that is shown or the one that is typed. */
  text: string | null;
  unitId: string | null;
  role: Role | null;
  enabled: boolean | null;
}

function readable(actor: Actor, asked: readonly ResolveTree[]): { statement: StatementBuilder; text: string } {
  const statement = new StatementBuilder(actor);
  const columns = { tenantId: 'c.tenant_id', kind: 'c.kind' };
  const text =
    `select ${jsonOf(ACCOUNT, 'c', asked, statement)} as node from account c ` +
    `where c.tenant_id = ${statement.bind(actor.tenantId)} and c.kind = 'STAFF' ` +
    `and ${filterSql(actor, 'read', 'Account', { columns }, statement.bind)}`;
  return { statement, text };
}

/** A page of the county's staff, by the names they type at the sign-in. */
export function accountPage(
  actor: Actor,
  { size, beyond, text, unitId, role, enabled }: { size: number; beyond: string | null } & AccountFilter,
  asked: readonly ResolveTree[],
): Statement {
  const { statement, text: start } = readable(actor, asked);
  const { bind } = statement;
  const where = [start];
  if (text) {
    const part = bind(text.toLowerCase());
    where.push(`(strpos(lower(c.username), ${part}) > 0 or strpos(lower(${nameOf('c')}), ${part}) > 0)`);
  }
  if (enabled !== null) where.push(`c.enabled = ${bind(enabled)}`);
  const post = [...(unitId ? [`m.unit_id = ${bind(unitId)}`] : []), ...(role ? [`m.role = ${bind(role)}`] : [])];
  if (post.length > 0)
    where.push(
      `exists (select from membership m where m.tenant_id = c.tenant_id and m.account_id = c.id and ${post.join(' and ')})`,
    );
  if (beyond)
    where.push(`c.username > (select username from account where tenant_id = c.tenant_id and id = ${bind(beyond)})`);
  return statement.build(`${where.join(' and ')} order by c.username limit ${bind(size + 1)}`);
}

/** Accounts by their keys, as far as the actor may read them. */
export function accountsByKey(actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement {
  const { statement, text } = readable(actor, asked);
  return statement.build(`${text} and c.id = any(${statement.bind(keys)})`);
}
