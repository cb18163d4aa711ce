import type { Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import type { Statement } from '../../../platform/reads/session.js';
import { StatementBuilder } from '../../../platform/reads/shape.js';

/** A draft as it is kept: sealed. */
export interface DraftRow {
  rowId: string;
  id: string;
  version: number;
  updatedAt: string;
  content: string;
}

/** The actor's own drafts, or one of them, the one touched last first. There are never many. */
export function ownDrafts(actor: Actor, key: string | null = null): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const one = key === null ? '' : ` and d.id = ${bind(key)}`;
  return statement.build(
    `select json_build_object('rowId', d.id, 'id', '${ID_PREFIX.Draft}_' || d.id, 'version', d.version,
       'updatedAt', d.updated_at, 'content', d.content_cipher) as node
     from draft d where d.tenant_id = ${bind(actor.tenantId)} and d.account_id = ${bind(actor.accountId)}${one}
     order by d.updated_at desc, d.id desc`,
  );
}
