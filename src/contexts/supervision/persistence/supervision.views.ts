import type { ResolveTree } from 'graphql-parse-resolve-info';
import { filterSql } from '../../../access/sql.js';
import type { Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import type { Statement } from '../../../platform/reads/session.js';
import { column, idColumn, jsonOf, one, StatementBuilder, type Shape } from '../../../platform/reads/shape.js';
import { UNIT } from '../../directory/index.js';

const ENTRY: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.SupervisionEntry),
    cause: column('cause'),
    rule: column('rule'),
    enteredAt: column('entered_at'),
    unit: one(
      () => UNIT,
      'unit',
      (u, entry) => `${u}.id = ${entry}.unit_id`,
    ),
    appealId: (entry) => `'${ID_PREFIX.Appeal}_' || ${entry}.appeal_id`,
    appealNumber: column('appeal_number'),
  },
};

/** The facts that rules on entries are about, with `r` the entry. */
const ENTRY_SQL = { columns: { tenantId: 'r.tenant_id', unitId: 'r.unit_id' } };

/** A page of the register, newest first. */
export function registerPage(
  actor: Actor,
  { size, beyond, appealId }: { size: number; beyond: string | null; appealId: string | null },
  asked: readonly ResolveTree[],
): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const where = [
    `r.tenant_id = ${bind(actor.tenantId)}`,
    filterSql(actor, 'read', 'SupervisionEntry', ENTRY_SQL, bind),
  ];
  if (appealId) where.push(`r.appeal_id = ${bind(appealId)}`);
  if (beyond)
    where.push(
      `(r.entered_at, r.id) < (select entered_at, id from supervision_entry where tenant_id = ${bind(actor.tenantId)} and id = ${bind(beyond)})`,
    );
  const json = jsonOf({ ...ENTRY, always: ['id'] }, 'r', asked, statement);
  return statement.build(
    `select ${json} as node from supervision_entry r where ${where.join(' and ')} ` +
      `order by r.entered_at desc, r.id desc limit ${bind(size + 1)}`,
  );
}

/** Entries by their keys, as far as the actor may read them. */
export function entriesByKey(actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const json = jsonOf({ ...ENTRY, always: ['id'] }, 'r', asked, statement);
  return statement.build(
    `select ${json} as node from supervision_entry r where r.tenant_id = ${bind(actor.tenantId)} ` +
      `and r.id = any(${bind(keys)}) and ${filterSql(actor, 'read', 'SupervisionEntry', ENTRY_SQL, bind)}`,
  );
}
