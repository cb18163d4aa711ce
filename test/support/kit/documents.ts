import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode, parse, print, separateOperations, type DocumentNode } from 'graphql';

const folder = join(import.meta.dirname, '../../../schema/operations');
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

const byName = new Map(
  Object.entries(separateOperations(parse(all))).map(([name, document]) => [name, print(document)]),
);

/** An operation of schema/operations/ by its name, with the fragments it needs. */
export function operation(name: string): string {
  const found = byName.get(name);
  if (!found) throw new Error(`schema/operations/ has no ${name}`);
  return found;
}

const LEAN = parse('fragment AppealWhole on Appeal { id number version state stage open }');

/** The same, where it is a command, with no more of an appeal than where it stands: for whoever goes through hundreds. */
export function leanOperation(name: string): string {
  let found = lean.get(name);
  if (!found) {
    const { definitions } = parse(operation(name));
    const isCommand = definitions.some((each) => 'operation' in each && each.operation === OperationTypeNode.MUTATION);
    const others = definitions.filter((each) => !('name' in each) || each.name?.value !== 'AppealWhole');
    const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...others, ...LEAN.definitions] };
    // Separated once more, it is without the fragments that only the whole appeal needed.
    found = isCommand ? print(separateOperations(whole)[name] ?? whole) : operation(name);
    lean.set(name, found);
  }
  return found;
}
const lean = new Map<string, string>();

export const operationNames: readonly string[] = [...byName.keys()];
