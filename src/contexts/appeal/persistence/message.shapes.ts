import { internalNoteSql } from '../../../access/appeal.js';
import { filterSql, type Bind } from '../../../access/sql.js';
import type { Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import { column, fieldsOf, idColumn, jsonOf, type Part, type Shape } from '../../../platform/reads/shape.js';
import { account, unit } from './appeal.seen.js';
import type { Sequenced } from './appeal.windows.js';
import { areMessagesSeen, ofSource } from './attachment.shapes.js';

/** A note is for people of its author's unit. */
export const isNoteSeen = (actor: Actor, note: string, bind: Bind): string =>
  filterSql(actor, 'read', 'InternalNote', internalNoteSql(note), bind);

export const MESSAGE: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Message),
    sequence: column('sequence'),
    text: column('text'),
    sentAt: column('sent_at'),
    sentBy: account('sent_by_account_id'),
    unit: unit('unit_id'),
    role: column('role'),
    attachments: ofSource,
  },
};

export const INTERNAL_NOTE: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.InternalNote),
    text: column('text'),
    writtenAt: column('written_at'),
    writtenBy: account('written_by_account_id'),
    unit: unit('unit_id'),
  },
};

/** Notes that one answer can hold, the newest. */
const MOST_NOTES = 100;

/** What the reader's own unit noted, oldest first. */
export const INTERNAL_NOTES: Part = {
  part: (appeal, field, statement) => {
    const { actor, bind } = statement;
    const n = statement.alias();
    const newest =
      `select w.* from internal_note w where w.tenant_id = ${appeal}.tenant_id and w.appeal_id = ${appeal}.id ` +
      `and ${isNoteSeen(actor, 'w', bind)} order by w.written_at desc, w.id desc limit ${MOST_NOTES}`;
    const json = jsonOf(INTERNAL_NOTE, n, fieldsOf(field), statement);
    return `(select coalesce(json_agg(${json} order by ${n}.written_at, ${n}.id), '[]'::json) from (${newest}) ${n})`;
  },
};

export const MESSAGES: Sequenced = {
  shape: () => MESSAGE,
  table: 'message',
  seen: (_m, appeal, { actor, bind }) => areMessagesSeen(actor, appeal, bind),
};
