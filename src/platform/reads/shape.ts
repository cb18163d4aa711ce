import { createHash } from 'node:crypto';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import type { Actor } from '../../kernel/actor.js';
import type { Statement } from './session.js';

/**
 * A screen is one statement. A shape says how each field of an API type stands in SQL; `jsonOf` puts together a JSON
 * object of the fields asked for and nothing else, nested parts included, so that what a request nests comes in the
 * statement that reads its page.
 */
export interface Shape {
  /** Field by field: an expression over the alias, or a part that is a statement of its own. */
  fields: Readonly<Record<string, Column | Part | Windows>>;
  /** Read whatever was asked for, because mapper or permission need it. */
  always?: readonly string[];
}

type Column = (alias: string) => string;
export interface Part {
  part: (alias: string, field: ResolveTree, statement: StatementBuilder) => string;
}

/** A part with arguments: one statement for all the ways in which it was asked for. */
export interface Windows {
  windows: (alias: string, fields: readonly ResolveTree[], statement: StatementBuilder) => string;
}

/** Fields of the one object type in a resolve tree; our outputs have no unions below a node. */
export function fieldsOf(tree: ResolveTree): ResolveTree[] {
  return Object.values(tree.fieldsByTypeName).flatMap((fields) => Object.values(fields));
}

/** What a field of a connection (`nodes`, or `edges` with their node) asks of a node; nothing for its other fields. */
export function nodeFieldsOf(field: ResolveTree): ResolveTree[] {
  if (field.name === 'nodes') return fieldsOf(field);
  if (field.name !== 'edges') return [];
  return fieldsOf(field)
    .filter(({ name }) => name === 'node')
    .flatMap(fieldsOf);
}

/** Gathers the values of a statement in order, and hands out aliases that nest without clashing. */
export class StatementBuilder {
  readonly values: unknown[] = [];
  #aliases = 0;

  /** Parts ask it how far this reader sees. */
  constructor(readonly actor: Actor) {}

  alias(): string {
    return `t${++this.#aliases}`;
  }

  bind = (value: unknown): string => {
    // PostgreSQL takes no null character; a text with one is then none that a row could hold.
    this.values.push(typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value);
    return `$${this.values.length}`;
  };

  build(text: string): Statement {
    return { name: nameOf(text), text, values: this.values };
  }
}

const NAMES = new Map<string, string>();
/** Texts vary with the fields asked for, not with values; the bound keeps a client from filling memory with them. */
const MOST_NAMES = 2_000;

function nameOf(text: string): string {
  let name = NAMES.get(text);
  if (!name) {
    name = `v_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
    if (NAMES.size >= MOST_NAMES) NAMES.clear();
    NAMES.set(text, name);
  }
  return name;
}

/** A JSON object of the asked-for fields of `shape`, read from the row `alias`. */
export function jsonOf(
  shape: Shape,
  alias: string,
  asked: readonly ResolveTree[],
  statement: StatementBuilder,
): string {
  const wanted = new Map<string, ResolveTree[]>((shape.always ?? []).map((name) => [name, []]));
  for (const field of asked) wanted.set(field.name, [...(wanted.get(field.name) ?? []), field]);
  const parts: (readonly [name: string, sql: string])[] = [];
  for (const [name, fields] of wanted) {
    const how = shape.fields[name];
    const [first] = fields;
    if (typeof how === 'function') parts.push([name, how(alias)]);
    else if (how && first) {
      const sql =
        'windows' in how ? how.windows(alias, fields, statement) : how.part(alias, together(fields, first), statement);
      parts.push([name, sql]);
    }
  }
  if (parts.length <= MOST_PAIRS)
    return `json_build_object(${parts.map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`;
  const row = statement.alias();
  return `(select row_to_json(${row}) from (select ${parts.map(([name, sql]) => `${sql} as "${name}"`).join(', ')}) ${row})`;
}

/** PostgreSQL passes no function more than a hundred arguments. */
const MOST_PAIRS = 50;

/** A field that was asked for more than once (by aliases, or below both `nodes` and `edges`) brings what any of them needs. */
function together(fields: readonly ResolveTree[], first: ResolveTree): ResolveTree {
  if (fields.length === 1) return first;
  const below = fields.flatMap(({ fieldsByTypeName }, index) =>
    Object.entries(fieldsByTypeName).map(([type, of]) => [`${type} ${index}`, of] as const),
  );
  return { ...first, fieldsByTypeName: Object.fromEntries(below) };
}

/** A column of the same meaning. */
export const column =
  (name: string): Column =>
  (alias) =>
    `${alias}.${name}`;

/** A key, as the global id of its type. */
export const idColumn =
  (prefix: string, name = 'id'): Column =>
  (alias) =>
    `'${prefix}_' || ${alias}.${name}`;

/** How a part hangs on its owner; the tenant is always among the conditions. */
type Join = (inner: string, outer: string) => string;

/** The one row of a part, as an object, or null. */
export function one(shape: () => Shape, table: string, on: Join): Part {
  return {
    part: (outer, field, statement) => {
      const inner = statement.alias();
      const json = jsonOf(shape(), inner, fieldsOf(field), statement);
      return `(select ${json} from ${table} ${inner} where ${inner}.tenant_id = ${outer}.tenant_id and ${on(inner, outer)})`;
    },
  };
}

/** The rows of a part, in an order, as an array. */
export function many(shape: () => Shape, table: string, on: Join, order: (inner: string) => string): Part {
  return {
    part: (outer, field, statement) => {
      const inner = statement.alias();
      const json = jsonOf(shape(), inner, fieldsOf(field), statement);
      return (
        `(select coalesce(json_agg(${json} order by ${order(inner)}), '[]'::json) from ${table} ${inner} ` +
        `where ${inner}.tenant_id = ${outer}.tenant_id and ${on(inner, outer)})`
      );
    },
  };
}
