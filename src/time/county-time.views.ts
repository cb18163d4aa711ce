import type { Actor } from '../kernel/actor.js';
import { StatementBuilder } from '../platform/reads/shape.js';
import type { Statement } from '../platform/reads/session.js';

/** The county's own days off, in their order. */
export function closuresOf(actor: Actor): Statement {
  const statement = new StatementBuilder(actor);
  return statement.build(
    `select json_build_object('date', date, 'name', name) as node from calendar_closure ` +
      `where tenant_id = ${statement.bind(actor.tenantId)} order by date`,
  );
}

/** The newest policy of each clock for which the county has set one. */
export function clockPoliciesOf(actor: Actor): Statement {
  const statement = new StatementBuilder(actor);
  return statement.build(
    `select distinct on (rule) json_build_object('rule', rule, 'version', version, 'length', length, 'unit', unit) as node ` +
      `from clock_policy where tenant_id = ${statement.bind(actor.tenantId)} order by rule, version desc`,
  );
}
