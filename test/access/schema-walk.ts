import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';

/** The API as it is published; what is added to it is walked as well, without a word here. */
export const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));

export type Root = 'query' | 'mutation' | 'subscription';
export type Field = GraphQLField<unknown, unknown>;

export function rootFields(root: Root): Field[] {
  const type = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[root];
  return Object.values(type?.getFields() ?? {});
}

export type Path = readonly string[];

/** Paths of everything of these scalars in an argument, at any depth; `0` stands for an item of a list. */
export function pathsOf(type: GraphQLInputType, scalars: readonly string[], path: Path = []): Path[] {
  if (isNonNullType(type)) return pathsOf(type.ofType, scalars, path);
  if (isListType(type)) return pathsOf(type.ofType, scalars, [...path, '0']);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) => pathsOf(field.type, scalars, [...path, field.name]));
  return scalars.includes(String(type)) ? [path] : [];
}

export function withAt(value: unknown, [head, ...rest]: Path, leaf: unknown): unknown {
  if (head === undefined) return leaf;
  if (head === '0') return [withAt((value as unknown[] | undefined)?.[0], rest, leaf)];
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [head]: withAt(object[head], rest, leaf) };
}

/** A value that passes for the type, with nothing optional in it. `known` has the values of fields by their name. */
export function sample(type: GraphQLInputType, name: string, known: Readonly<Record<string, unknown>>): unknown {
  if (known[name] !== undefined) return known[name];
  if (isNonNullType(type)) return sample(type.ofType, name, known);
  if (isListType(type)) return [sample(type.ofType, name, known)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || known[field.name] !== undefined)
        .map((field) => [field.name, sample(field.type, field.name, known)]),
    );
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const plain: Record<string, unknown> = {
    Int: 1,
    Boolean: false,
    Date: '2026-03-20',
    DateTime: '2026-03-02T09:30:00+08:00',
    JSONObject: {},
    UnifiedSocialCreditCode: '91445122MA7E10016U',
    ID: 'apl_01900000-0000-7000-8000-000000000000',
  };
  return plain[String(type)] ?? 'x';
}

/**
 * Every field without arguments of its own, some levels down, and of a type within itself the plain ones: as much as one
 * request can bring out.
 */
export function selection(type: GraphQLOutputType, levels: number, within: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isAbstractType(named)) {
    const parts = schema
      .getPossibleTypes(named)
      .map((possible) => `... on ${possible.name} ${prefixed(possible, levels, within, possible.name)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  return isObjectType(named) ? prefixed(named, levels, within) : '';
}

/** In fragments on different types each field gets an alias of its own, so that no two of them clash. */
function prefixed(type: GraphQLOutputType, levels: number, within: readonly string[], prefix = ''): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter((field) => !field.args.some((arg) => isNonNullType(arg.type)))
    .flatMap((field) => {
      const alias = prefix && field.name !== 'id' ? `${prefix}_${field.name}: ` : '';
      if (isLeafType(getNamedType(field.type))) return [`${alias}${field.name}`];
      if (levels === 0 || within.includes(named.name)) return [];
      const below = selection(field.type, levels - 1, [...within, named.name]);
      return below === '{ __typename }' ? [] : [`${alias}${field.name} ${below}`];
    });
  return `{ __typename ${fields.join(' ')} }`;
}

/** A document for one root field, every argument given as a variable. */
export function documentOf(root: Root, field: Field, levels = 1, only?: readonly string[]): string {
  return documentAround(root, field, selection(field.type, levels), only);
}

function documentAround(root: Root, field: Field, below: string, only?: readonly string[]): string {
  const args = field.args.filter(({ name }) => !only || only.includes(name));
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${root} ${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${below} }`;
}

/** Rows asked of a connection that is a root field, and of one on the way: enough to go on from. */
export const PAGE = 20;
const SOME = 3;

/** Every path of fields there is from a type down, whatever comes again within itself, so many fields long at most. */
function* pathsFrom(type: GraphQLOutputType, levels: number, way: Path = []): Generator<Path> {
  const named = getNamedType(type);
  const possible = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
  if (possible.length === 0) yield way;
  else if (levels === 0) yield [...way, '__typename'];
  else
    for (const each of possible) {
      const on = isAbstractType(named) ? [`... on ${each.name}`] : [];
      for (const { name, args, type: next } of Object.values(each.getFields())) {
        if (args.some((arg) => isNonNullType(arg.type))) continue;
        const alias = on.length > 0 && name !== 'id' ? `${each.name}_${name}: ` : '';
        const window = args.some((arg) => arg.name === 'first') ? `(first: ${SOME})` : '';
        yield* pathsFrom(next, levels - 1, [...way, ...on, `${alias}${name}${window}`]);
      }
    }
}

class Tree extends Map<string, Tree> {}
const textOf = (tree: Tree): string =>
  `{ ${[...tree].map(([step, below]) => (below.size > 0 ? `${step} ${textOf(below)}` : step)).join(' ')} }`;

/** Rows that a step stands for by what it may cost, where it is more than one. */
function rowsOf(step: string): number {
  if (step === 'likelyDuplicates' || step.endsWith(': likelyDuplicates')) return 20;
  return step.endsWith(`(first: ${SOME})`) ? SOME : 1;
}

/** What one document may be: 1,000 fields and 4,000 tokens, and it may cost 50,000. */
const MOST_STEPS = 650;
const MOST_COST = 20_000;

/**
 * Documents that together ask for every path from a root field, itself the first of `levels` fields, down; with how many
 * paths each of them asks for.
 */
export function documentsOf(
  root: Root,
  field: Field,
  levels: number,
  only?: readonly string[],
): { document: string; paths: number }[] {
  const documents: { document: string; paths: number }[] = [];
  let tree = new Tree();
  let [steps, cost, paths] = [0, 0, 0];
  const finish = (): void => {
    if (paths > 0)
      documents.push({ document: documentAround(root, field, steps > 0 ? textOf(tree) : '', only), paths });
    tree = new Tree();
    [steps, cost, paths] = [0, 0, 0];
  };
  for (const path of pathsFrom(field.type, levels - 1)) {
    paths++;
    let at: Tree = tree;
    let rows = getNamedType(field.type).name.endsWith('Connection') ? PAGE : 1;
    for (const step of path) {
      let below = at.get(step);
      if (!below) {
        at.set(step, (below = new Tree()));
        steps++;
        cost += rows;
      }
      rows *= rowsOf(step);
      at = below;
    }
    if (steps >= MOST_STEPS || cost >= MOST_COST) finish();
  }
  finish();
  return documents;
}
