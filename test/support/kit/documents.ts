import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print, separateOperations } from 'graphql';

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

export const operationNames: readonly string[] = [...byName.keys()];
