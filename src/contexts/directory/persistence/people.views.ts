import type { ResolveTree } from 'graphql-parse-resolve-info';
import { filterSql } from '../../../access/sql.js';
import type { Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import type { Statement } from '../../../platform/reads/session.js';
import {
  column,
  fieldsOf,
  idColumn,
  jsonOf,
  one,
  StatementBuilder,
  type Part,
  type Shape,
} from '../../../platform/reads/shape.js';
import { domainNow } from '../../../time/domain-now.js';
import { ACCOUNT_NAME, UNIT } from './directory.shapes.js';

/** Whether an absence, by its alias, lasts at this moment. */
export function lastsNow(absence: string, statement: StatementBuilder): string {
  const now = domainNow(statement);
  return `${absence}.cancelled_at is null and ${absence}.starts_at <= ${now} and ${absence}.ends_at > ${now}`;
}

const person = (key: string): Part =>
  one(
    () => ACCOUNT_NAME,
    'account_name',
    (p, outer) => `${p}.id = ${outer}.${key}`,
  );
const UNIT_OF: Part = one(
  () => UNIT,
  'unit',
  (u, outer) => `${u}.id = ${outer}.unit_id`,
);

const ABSENCE: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Absence),
    from: column('starts_at'),
    to: column('ends_at'),
    recordedAt: column('recorded_at'),
    cancelledAt: column('cancelled_at'),
    unit: UNIT_OF,
    person: person('account_id'),
    deputy: person('deputy_account_id'),
    recordedBy: person('recorded_by_account_id'),
  },
};

/** Whether the reader may know of an absence, by its alias. */
export function isAbsenceSeen(absence: string, { actor, bind }: StatementBuilder): string {
  const columns = { tenantId: `${absence}.tenant_id`, unitId: `${absence}.unit_id` };
  return filterSql(actor, 'read', 'Absence', { columns }, bind);
}

/** A page of absences, the latest to begin first. */
export function absencePage(
  actor: Actor,
  { size, beyond, unitId, current }: { size: number; beyond: string | null; unitId: string | null; current: boolean },
  asked: readonly ResolveTree[],
): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const where = [
    `r.tenant_id = ${bind(actor.tenantId)}`,
    isAbsenceSeen('r', statement),
    ...(unitId ? [`r.unit_id = ${bind(unitId)}`] : []),
    ...(current ? [`r.cancelled_at is null and r.ends_at > ${domainNow(statement)}`] : []),
  ];
  if (beyond)
    where.push(
      `(r.starts_at, r.id) < (select starts_at, id from absence where tenant_id = ${bind(actor.tenantId)} ` +
        `and id = ${bind(beyond)})`,
    );
  const json = jsonOf({ ...ABSENCE, always: ['id'] }, 'r', asked, statement);
  return statement.build(
    `select ${json} as node from absence r where ${where.join(' and ')} ` +
      `order by r.starts_at desc, r.id desc limit ${bind(size + 1)}`,
  );
}

/** Absences by their keys, as far as the actor may read them. */
export function absencesByKey(actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const json = jsonOf({ ...ABSENCE, always: ['id'] }, 'r', asked, statement);
  return statement.build(
    `select ${json} as node from absence r where r.tenant_id = ${bind(actor.tenantId)} ` +
      `and r.id = any(${bind(keys)}) and ${isAbsenceSeen('r', statement)}`,
  );
}

const COLLEAGUE: Shape = {
  fields: {
    person: {
      part: (r, field, statement) => jsonOf(ACCOUNT_NAME, r, fieldsOf(field), statement),
    },
    unit: UNIT_OF,
    roles: column('roles'),
    absence: {
      part: (r, field, statement) => {
        const b = statement.alias();
        return (
          `(select ${jsonOf(ABSENCE, b, fieldsOf(field), statement)} from absence ${b} where ${b}.tenant_id = ${r}.tenant_id ` +
          `and ${b}.unit_id = ${r}.unit_id and ${b}.account_id = ${r}.id and ${lastsNow(b, statement)})`
        );
      },
    },
  },
};

/** Those who handle appeals in the units that the actor may look into, by name; of one unit where it is told. */
export function colleaguesOf(actor: Actor, unitId: string | null, asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const columns = { tenantId: 'm.tenant_id', unitId: 'm.unit_id' };
  const posts =
    `select c.tenant_id, c.id, n.display_name, m.unit_id, json_agg(m.role order by m.role) as roles ` +
    `from membership m join account c on c.tenant_id = m.tenant_id and c.id = m.account_id and c.enabled ` +
    `join account_name n on n.tenant_id = c.tenant_id and n.id = c.id ` +
    `where m.tenant_id = ${bind(actor.tenantId)} and m.role in ('UNIT_HANDLER', 'UNIT_HEAD') ` +
    `and ${filterSql(actor, 'read', 'Colleague', { columns }, bind)}${unitId ? ` and m.unit_id = ${bind(unitId)}` : ''} ` +
    `group by c.tenant_id, c.id, n.display_name, m.unit_id order by n.display_name, c.id, m.unit_id limit 1000`;
  return statement.build(`select ${jsonOf(COLLEAGUE, 'r', asked, statement)} as node from (${posts}) r`);
}
