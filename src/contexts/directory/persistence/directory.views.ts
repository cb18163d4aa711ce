import type { ResolveTree } from 'graphql-parse-resolve-info';
import { enterpriseSql } from '../../../access/appeal.js';
import { filterSql } from '../../../access/sql.js';
import type { Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import type { Statement } from '../../../platform/reads/session.js';
import { jsonOf, StatementBuilder, type Shape } from '../../../platform/reads/shape.js';
import {
  CATEGORY,
  DISPATCH_RULE,
  DIVISION,
  ENTERPRISE,
  ENTERPRISE_CLAIM,
  INTEGRATION_CLIENT,
  LEADER,
  UNIT,
} from './directory.shapes.js';

function listOf(shape: Shape, table: string, order: string, where = 'true') {
  return (actor: Actor, asked: readonly ResolveTree[]): Statement => {
    const statement = new StatementBuilder(actor);
    const json = jsonOf(shape, 'r', asked, statement);
    return statement.build(
      `select ${json} as node from ${table} r where r.tenant_id = ${statement.bind(actor.tenantId)} and ${where} order by ${order}`,
    );
  };
}

/** The lists a form is filled from: small, and the same for everybody in a tenant. */
export const activeUnits = listOf(UNIT, 'unit', 'r.code', 'r.active');
/** With those that are out of use. */
export const allUnits = listOf(UNIT, 'unit', 'r.code');
/** Of #40, as it is shown. */
export const leadingGroup = listOf(LEADER, 'leader', 'r.position');
export const activeCategories = listOf(CATEGORY, 'category', 'r.code', 'r.active');
/** With those that are out of use. */
export const allCategories = listOf(CATEGORY, 'category', 'r.code');
export const divisions = listOf(DIVISION, 'division', 'r.code');

function byKey(shape: Shape, table: string) {
  return (actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement => {
    const statement = new StatementBuilder(actor);
    const json = jsonOf({ ...shape, always: ['id'] }, 'r', asked, statement);
    return statement.build(
      `select ${json} as node from ${table} r where r.tenant_id = ${statement.bind(actor.tenantId)} ` +
        `and r.id = any(${statement.bind(keys)})`,
    );
  };
}

/** Enterprises by their keys, as far as the actor may read them. */
export function enterprisesByKey(actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const json = jsonOf({ ...ENTERPRISE, always: ['id'] }, 'r', asked, statement);
  return statement.build(
    `select ${json} as node from enterprise r where r.tenant_id = ${bind(actor.tenantId)} ` +
      `and r.id = any(${bind(keys)}) and ${filterSql(actor, 'read', 'Enterprise', enterpriseSql('r'), bind)}`,
  );
}

/** The facts of a claim as they stand in SQL. */
const CLAIM_SQL = { columns: { tenantId: 'r.tenant_id', accountId: 'r.account_id' } };

/** Claims by their keys, as far as the actor may read them. */
export function claimsByKey(actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const json = jsonOf({ ...ENTERPRISE_CLAIM, always: ['id'] }, 'r', asked, statement);
  return statement.build(
    `select ${json} as node from enterprise_claim r where r.tenant_id = ${bind(actor.tenantId)} ` +
      `and r.id = any(${bind(keys)}) and ${filterSql(actor, 'read', 'EnterpriseClaim', CLAIM_SQL, bind)}`,
  );
}

/** A page of claims, newest first: all of them for those who decide, his own for a contact. */
export function claimPage(
  actor: Actor,
  { size, beyond, state }: { size: number; beyond: string | null; state: string | null },
  asked: readonly ResolveTree[],
): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const json = jsonOf({ ...ENTERPRISE_CLAIM, always: ['id'] }, 'r', asked, statement);
  const where = [`r.tenant_id = ${bind(actor.tenantId)}`, filterSql(actor, 'read', 'EnterpriseClaim', CLAIM_SQL, bind)];
  if (state) where.push(`r.state = ${bind(state)}`);
  if (beyond)
    where.push(
      `(r.claimed_at, r.id) < (select claimed_at, id from enterprise_claim ` +
        `where tenant_id = ${bind(actor.tenantId)} and id = ${bind(beyond)})`,
    );
  return statement.build(
    `select ${json} as node from enterprise_claim r where ${where.join(' and ')} ` +
      `order by r.claimed_at desc, r.id desc limit ${bind(size + 1)}`,
  );
}

/** The lines of the catalogue in force, as far as the actor may read it. */
export function dispatchRules(actor: Actor, asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const tenant = bind(actor.tenantId);
  const rules = filterSql(actor, 'read', 'DispatchCatalogue', { columns: { tenantId: 'r.tenant_id' } }, bind);
  return statement.build(
    `select ${jsonOf(DISPATCH_RULE, 'r', asked, statement)} as node from dispatch_rule r where r.tenant_id = ${tenant} ` +
      `and r.version = (select max(version) from dispatch_rule where tenant_id = ${tenant}) and ${rules} order by r.position`,
  );
}

/** Which version of the catalogue is in force; 0 where there is none. */
export function catalogueVersion(actor: Actor): Statement {
  const statement = new StatementBuilder(actor);
  return statement.build(
    `select coalesce(max(version), 0) as version from dispatch_rule where tenant_id = ${statement.bind(actor.tenantId)}`,
  );
}

/** Clients of other systems, as far as the actor manages them: all of a tenant, or those of the keys. */
function clientsOf(actor: Actor, keys: readonly string[] | null, asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const json = jsonOf({ ...INTEGRATION_CLIENT, always: ['id'] }, 'r', asked, statement);
  const rules = filterSql(actor, 'manage', 'IntegrationClient', { columns: { tenantId: 'r.tenant_id' } }, bind);
  return statement.build(
    `select ${json} as node from integration_client r where r.tenant_id = ${bind(actor.tenantId)} ` +
      `${keys ? `and r.id = any(${bind(keys)}) ` : ''}and ${rules} order by r.created_at, r.id`,
  );
}

export const clients = (actor: Actor, asked: readonly ResolveTree[]): Statement => clientsOf(actor, null, asked);
export const clientsByKey = (actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement =>
  clientsOf(actor, keys, asked);

export const unitsByKey = byKey(UNIT, 'unit');
export const leadersByKey = byKey(LEADER, 'leader');
export const categoriesByKey = byKey(CATEGORY, 'category');

const TENANT_JSON =
  `json_build_object('id', '${ID_PREFIX.Tenant}_' || t.id, 'code', t.code, 'name', t.name, 'kind', t.kind, ` +
  `'sandbox', t.sandbox, 'now', now() + root.clock_offset_ms * interval '1 ms', 'createdAt', t.created_at)`;

/** Who the actor is, where, and what he is a contact of. */
export function viewerStatement(actor: Actor): Statement {
  return {
    name: 'viewer',
    text: `select json_build_object(
             'person', json_build_object('id', '${ID_PREFIX.Account}_' || c.id, 'displayName', n.display_name),
             'tenant', ${TENANT_JSON},
             'memberships', (select coalesce(json_agg(json_build_object('role', m.role, 'unit',
                 (select ${jsonOfAll(UNIT, 'u')} from unit u where u.tenant_id = m.tenant_id and u.id = m.unit_id))
                 order by m.role, m.id), '[]'::json)
               from membership m where m.tenant_id = c.tenant_id and m.account_id = c.id),
             'enterprises', (select coalesce(json_agg(${jsonOfAll(ENTERPRISE, 'e')} order by e.name), '[]'::json)
               from enterprise e where e.tenant_id = c.tenant_id and e.id = any($3))) as viewer
           from account c join account_name n on n.tenant_id = c.tenant_id and n.id = c.id join tenant t on t.id = c.tenant_id join tenant root on root.id = t.family_id
          where c.tenant_id = $1 and c.id = $2`,
    values: [actor.tenantId, actor.accountId, actor.enterpriseIds],
  };
}

const TENANT = `select ${TENANT_JSON} as node from tenant t join tenant root on root.id = t.family_id`;

/** Every tenant, for the page on which one signs in. */
export const TENANTS: Statement = {
  name: 'tenants',
  text: `${TENANT} where t.kind <> 'PLATFORM' order by t.code`,
  values: [],
};

/** One of them. */
export const tenantByKey = (id: string): Statement => ({
  name: 'tenant',
  text: `${TENANT} where t.id = $1`,
  values: [id],
});

function jsonOfAll(shape: Shape, alias: string): string {
  const columns = Object.entries(shape.fields).flatMap(([name, how]) =>
    typeof how === 'function' ? [`'${name}', ${how(alias)}`] : [],
  );
  return `json_build_object(${columns.join(', ')})`;
}
