import { appealSql, timelineVisibilities } from '../../../access/appeal.js';
import { filterSql, type Bind } from '../../../access/sql.js';
import type { Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import { column, idColumn, many, type Part, type Shape, type StatementBuilder } from '../../../platform/reads/shape.js';
import { account } from './appeal.seen.js';

export const ATTACHMENT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Attachment),
    fileName: column('file_name'),
    contentType: column('content_type'),
    size: column('size'),
    sha256: column('sha256'),
    source: column('source'),
    addedAt: column('added_at'),
    addedBy: account('added_by_account_id'),
  },
  always: ['id'],
};

/** Messages are for their two sides and for supervision, not for whoever else may read the appeal. */
export const areMessagesSeen = (actor: Actor, appeal: string, bind: Bind): string =>
  filterSql(actor, 'readMessages', 'Appeal', appealSql(appeal), bind);

/** A paper that came with a message is seen by whoever sees the message. */
export const isSourceSeen = (actor: Actor, paper: string, appeal: string, bind: Bind): string =>
  `(${paper}.source <> 'MESSAGE' or ${areMessagesSeen(actor, appeal, bind)})`;

/** Papers, as far as this reader is meant to see them: all of an appeal's, or those that came with one part of it. */
export const attachments = (on: (row: string, outer: string, statement: StatementBuilder) => string): Part => ({
  part: (outer, field, statement) =>
    many(
      () => ATTACHMENT,
      'attachment',
      (f) =>
        `${on(f, outer, statement)} and ${f}.visibility = any(${statement.bind(timelineVisibilities(statement.actor))})`,
      (f) => `${f}.added_at, ${f}.id`,
    ).part(outer, field, statement),
});
export const ofSource = attachments((f, part) => `${f}.appeal_id = ${part}.appeal_id and ${f}.source_id = ${part}.id`);
