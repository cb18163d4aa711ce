import { rulesToCondition } from '@casl/ability/extra';
import type { Actor } from '../kernel/actor.js';
import { abilityOf } from './ability.js';
import type { Action, AppAbility, SqlShape, SubjectName } from './vocabulary.js';

/** Collects the values of a statement; answers with their placeholder. */
export type Bind = (value: unknown) => string;

type Conditions = Record<string, unknown>;

function comparison(column: string, test: unknown, bind: Bind): string {
  if (test === null) return `${column} is null`;
  if (typeof test !== 'object') return `${column} = ${bind(test)}`;
  const parts = Object.entries(test as Conditions).map(([operator, value]) => {
    if (operator === '$in') {
      const values = value as unknown[];
      return values.length === 1 ? `${column} = ${bind(values[0])}` : `${column} = any(${bind(values)})`;
    }
    if (operator === '$eq') return comparison(column, value, bind);
    throw new Error(`no SQL for ${operator}`);
  });
  return parts.join(' and ');
}

function conditionsToSql(conditions: Conditions, shape: SqlShape, bind: Bind): string {
  const parts = Object.entries(conditions).map(([field, test]) => {
    const part = shape.parts?.[field];
    if (part) {
      return part.exists(conditionsToSql((test as { $elemMatch: Conditions }).$elemMatch, part, bind));
    }
    return comparison(columnOf(shape.columns, field), test, bind);
  });
  return parts.length ? parts.join(' and ') : 'true';
}

function columnOf(columns: Readonly<Record<string, string>>, field: string): string {
  const column = columns[field];
  if (!column) throw new Error(`a rule asks for ${field}, which the list does not know`);
  return column;
}

/** The same rules as a list filter: what of a type the actor may act on, as SQL. `false` where nothing. */
export function filterSql(actor: Actor, action: Action, type: SubjectName, shape: SqlShape, bind: Bind): string {
  const condition = rulesToCondition<AppAbility, string, string>(
    abilityOf(actor).rulesFor(action, type),
    (rule) => {
      const sql = `(${conditionsToSql(rule.conditions ?? {}, shape, bind)})`;
      return rule.inverted ? `not ${sql}` : sql;
    },
    {
      and: (all) => `(${all.join(' and ')})`,
      or: (any) => `(${any.join(' or ')})`,
      empty: () => 'true',
    },
  );
  return condition ?? 'false';
}
