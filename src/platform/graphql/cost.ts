import {
  getNamedType,
  isCompositeType,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { MOST_ROWS } from './connection.js';
import { MOST_BULK } from './commands.js';
import type { GraphQLContext } from './context.js';
import { apiError, waitFor } from './errors.js';

/** What one operation may cost: one for each field of each row that it can bring. */
export const MOST_COST = 50_000;
/** What every answer tells of its operation's cost. */
export const costExtension = (cost: number): { requested: number; limit: number } => ({
  requested: cost,
  limit: MOST_COST,
});

/** Rows of a connection that names no number. */
const USUAL_ROWS = 20;

/** Operations whose cost no variable has a say in: worked out once. */
const KNOWN = new WeakMap<OperationDefinitionNode, number>();

/**
 * What an operation can cost at most, before any of it is run: each field counts once for every row that may carry it; a
 * connection multiplies what is below it by the rows it asks for, a list that is dear by those it may have to read
 * (`extensions.rows` of its field), a bulk command itself and what is below it by the ids it was given. `extensions.cost`
 * tells it with every answer.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const known = KNOWN.get(operation);
  if (known !== undefined) return known;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  let varies = false;

  const rowsOf = ({ arguments: given = [] }: FieldNode): number => {
    const size = given.find(({ name }) => name.value === 'first' || name.value === 'last');
    const asked = size ? numberIn(size) : USUAL_ROWS;
    return Math.max(0, Math.min(Number.isFinite(asked) ? asked : USUAL_ROWS, MOST_ROWS));
  };
  const numberIn = ({ value }: ArgumentNode): number => {
    if (value.kind === 'IntValue') return Number(value.value);
    if (value.kind !== 'Variable') return USUAL_ROWS;
    varies = true;
    return Number(variables[value.name.value] ?? USUAL_ROWS);
  };
  /** The ids in the input of a bulk command. */
  const idsOf = ({ arguments: given = [] }: FieldNode): number => {
    const counts = given.flatMap(({ value }) =>
      value.kind === 'ObjectValue' ? value.fields.map((field) => lengthOf(field.value)) : lengthOf(value),
    );
    return Math.max(1, Math.min(Math.max(...counts), MOST_BULK));
  };
  const lengthOf = (value: ValueNode): number => {
    if (value.kind === 'ListValue') return value.values.length;
    if (value.kind !== 'Variable') return 1;
    varies = true;
    const told = variables[value.name.value];
    const lists = Array.isArray(told) ? [told] : Object.values(told ?? {}).filter(Array.isArray);
    return Math.max(1, ...lists.map(({ length }) => length));
  };
  const walk = (set: SelectionSetNode, type: GraphQLNamedType | undefined, times: number): number => {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === 'FragmentSpread') {
        const fragment = fragments.get(selection.name.value);
        if (fragment) sum += walk(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), times);
      } else if (selection.kind === 'InlineFragment') {
        const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
        sum += walk(selection.selectionSet, on, times);
      } else {
        const field = fieldOf(type, selection.name.value);
        const below = field && getNamedType(field.type);
        const bulk = isBulk(below) ? idsOf(selection) : 1;
        sum += times * bulk;
        if (!selection.selectionSet) continue;
        const rows = below?.name.endsWith('Connection') ? rowsOf(selection) : Number(field?.extensions.rows ?? bulk);
        sum += walk(selection.selectionSet, below, times * rows);
      }
    }
    return sum;
  };
  const cost = walk(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1);
  if (!varies) KNOWN.set(operation, cost);
  return cost;
}

/** What a bulk command answers has one result for each id. */
const isBulk = (type: GraphQLNamedType | undefined): boolean => fieldOf(type, 'results') !== undefined;

function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return type && isCompositeType(type) && 'getFields' in type ? type.getFields()[name] : undefined;
}

/**
 * Every transport asks before it runs an operation: whether it costs too much by itself, and whether its caller, on all
 * transports together, has asked for too much within the minute.
 * @throws TOO_COSTLY with the cost and the limit, RATE_LIMITED with the seconds to wait
 */
export async function mustBeAffordable({ cost, language, services, actor, address }: GraphQLContext): Promise<void> {
  if (cost > MOST_COST) throw apiError('TOO_COSTLY', language, { cost: costExtension(cost) });
  const { tenantId = null, accountId = null } = actor ?? {};
  try {
    await services.budgets.spend({ tenantId, accountId, address }, cost);
  } catch (error) {
    throw waitFor('RATE_LIMITED', error, language);
  }
}
