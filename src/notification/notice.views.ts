import type { Actor } from '../kernel/actor.js';
import { ID_PREFIX } from '../kernel/ids.js';
import type { Statement } from '../platform/reads/session.js';
import { StatementBuilder } from '../platform/reads/shape.js';
import type { NoticeState } from './notice.schema.js';
import type { NoticeTemplate } from './templates.js';

export interface NoticeRow {
  rowId: string;
  id: string;
  template: NoticeTemplate;
  state: NoticeState;
  createdAt: string;
  sentAt: string | null;
  unitId: string | null;
  appealId: string | null;
  name: string | null;
  phone: string | null;
  text: string;
}

/** A page of notices, newest first, sealed. */
export function noticePage(
  actor: Actor,
  { size, beyond, template }: { size: number; beyond: string | null; template: string | null },
): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const where = [`n.tenant_id = ${bind(actor.tenantId)}`];
  if (template) where.push(`n.template = ${bind(template)}`);
  if (beyond)
    where.push(
      `(n.created_at, n.id) < (select created_at, id from notice where tenant_id = ${bind(actor.tenantId)} and id = ${bind(beyond)})`,
    );
  return statement.build(
    `select json_build_object('rowId', n.id, 'id', '${ID_PREFIX.Notice}_' || n.id, 'template', n.template,
       'state', n.state, 'createdAt', n.created_at, 'sentAt', n.sent_at,
       'unitId', '${ID_PREFIX.Unit}_' || n.unit_id, 'appealId', '${ID_PREFIX.Appeal}_' || n.appeal_id,
       'name', n.recipient_name_cipher, 'phone', n.recipient_phone_cipher, 'text', n.text_cipher) as node
     from notice n where ${where.join(' and ')} order by n.created_at desc, n.id desc limit ${bind(size + 1)}`,
  );
}
