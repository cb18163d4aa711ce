import type { ResolveTree } from 'graphql-parse-resolve-info';
import type { Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import type { Statement } from '../../../platform/reads/session.js';
import { column, idColumn, jsonOf, StatementBuilder, type Shape } from '../../../platform/reads/shape.js';

const SESSION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Session),
    current: { part: (s, _, { actor, bind }) => `${s}.id = ${bind(actor.sessionId)}` },
    signedInAt: column('created_at'),
    lastUsedAt: column('last_used_at'),
    expiresAt: column('expires_at'),
  },
};

/** The sessions that the actor could go on with, the last used first. */
export function sessionsOf(actor: Actor, asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  return statement.build(
    `select ${jsonOf(SESSION, 'r', asked, statement)} as node from session r where r.tenant_id = ${bind(actor.tenantId)} ` +
      `and r.account_id = ${bind(actor.accountId)} and r.revoked_at is null and r.expires_at > now() ` +
      `order by r.last_used_at desc, r.id desc limit 100`,
  );
}

/** The origins that the actor's county has named for itself. */
export const originsStatement = ({ tenantId }: Actor): Statement => ({
  name: 'origins',
  text: 'select origins from tenant where id = $1',
  values: [tenantId],
});

/** Of whom the actor's county demands an authenticator, beside those of whom everybody does. */
export const totpRolesStatement = ({ tenantId }: Actor): Statement => ({
  name: 'totp_roles',
  text: 'select totp_roles as roles from tenant where id = $1',
  values: [tenantId],
});
