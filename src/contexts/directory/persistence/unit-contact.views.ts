import type { ResolveTree } from 'graphql-parse-resolve-info';
import { filterSql } from '../../../access/sql.js';
import type { Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import type { Statement } from '../../../platform/reads/session.js';
import { column, idColumn, jsonOf, one, StatementBuilder, type Shape } from '../../../platform/reads/shape.js';
import { isStale, UNIT } from './directory.shapes.js';

/** Name and phone as the view brings them: sealed. */
export interface SealedUnitContact {
  tenantId: string;
  rowId: string;
  unitId: string;
  name: string;
  phone: string;
}

const UNIT_CONTACT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.UnitContact),
    unit: one(
      () => UNIT,
      'unit',
      (u, contact) => `${u}.id = ${contact}.unit_id`,
    ),
    confirmedAt: column('confirmed_at'),
    stale: isStale,
    sealed: (c) =>
      `json_build_object('tenantId', ${c}.tenant_id, 'rowId', ${c}.id, 'unitId', ${c}.unit_id, ` +
      `'name', ${c}.name_cipher, 'phone', ${c}.phone_cipher)`,
  },
  always: ['id', 'sealed'],
};

function readable(actor: Actor, asked: readonly ResolveTree[]): { statement: StatementBuilder; text: string } {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const columns = { tenantId: 'c.tenant_id', unitId: 'c.unit_id' };
  const text =
    `select ${jsonOf(UNIT_CONTACT, 'c', asked, statement)} as node from unit_contact c ` +
    `where c.tenant_id = ${bind(actor.tenantId)} and c.removed_at is null ` +
    `and ${filterSql(actor, 'read', 'UnitContact', { columns }, bind)}`;
  return { statement, text };
}

/** The named persons that the actor may read; a county has a few dozen. */
export function unitContacts(
  actor: Actor,
  { unitId, stale }: { unitId: string | null; stale: boolean | null },
  asked: readonly ResolveTree[],
): Statement {
  const { statement, text } = readable(actor, asked);
  const where = [text];
  if (unitId) where.push(`c.unit_id = ${statement.bind(unitId)}`);
  if (stale !== null) where.push(stale ? isStale('c') : `not ${isStale('c')}`);
  return statement.build(`${where.join(' and ')} order by c.unit_id, c.id`);
}

/** Named persons by their keys, as far as the actor may read them. */
export function unitContactsByKey(actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement {
  const { statement, text } = readable(actor, asked);
  return statement.build(`${text} and c.id = any(${statement.bind(keys)})`);
}
