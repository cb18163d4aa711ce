import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { REFUSALS } from '../src/kernel/refusal.js';
import { ROLES } from '../src/kernel/roles.js';
import { POST_NAMES } from '../src/contexts/directory/domain/posts.js';
import { KIND_OF } from '../src/platform/audit/kinds.js';
import { ERRORS } from '../src/platform/graphql/errors.js';
import { rolesNamed } from './support/whose.js';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

describe('docs/front-end.md', () => {
  const text = read('docs/front-end.md');

  /** What stands in code type in the first column of the tables whose first column has this name. */
  const rows = (column: string): string[] =>
    text
      .split('\n\n')
      .filter((block) => block.startsWith(`| ${column} `))
      .flatMap((table) => table.split('\n').slice(2))
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name));
  /** Of the libraries beneath, which alone make them. */
  const beneath = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'];

  it('has a row for every refusal and every role, and no others', () => {
    expect(rows('Refusal').sort()).toEqual(Object.keys(REFUSALS).sort());
    expect(rows('Role').sort()).toEqual([...ROLES].sort());
  });

  it('has a row for every error, and no others', () => {
    expect(rows('Error').sort()).toEqual([...Object.keys(ERRORS), ...beneath].sort());
  });
});

describe('docs/front-end.md and the schema', () => {
  const schema = buildSchema(read('schema/schema.graphql'));

  it('names every query, mutation and subscription', () => {
    const text = read('docs/front-end.md');
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
    expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(text))).toEqual([]);
  });

  it('has under each role the commands whose descriptions name it', () => {
    const table = read('docs/front-end.md')
      .split('\n\n')
      .find((block) => block.startsWith('| Role '));
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    for (const row of table?.split('\n').slice(2) ?? []) {
      const [, who = '', , given = ''] = row.split('|');
      const roles = ROLES.filter((role) => who.includes(`\`${role}\``));
      // The administration has a paragraph and a page of its own.
      if (roles.length === 0 || roles.includes('TENANT_ADMIN')) continue;
      const named = mutations.filter(({ description }) => rolesNamed(description).some((role) => roles.includes(role)));
      const listed = mutations.filter(({ name }) => given.includes(`\`${name}\``));
      expect([who.trim(), ...listed.map(({ name }) => name)]).toEqual([who.trim(), ...named.map(({ name }) => name)]);
    }
  });

  it('says of every type without an id how a cache takes it', () => {
    const table =
      read('docs/front-end.md')
        .split('\n\n')
        .find((block) => block.startsWith('| Type ')) ?? '';
    const named = table
      .split('\n')
      .slice(2)
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
    const without = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.getFields()['id'] && !isRootOrPart(type.name),
    );
    expect(named.sort()).toEqual(without.map(({ name }) => name).sort());
  });

  /** Roots, what introspection has, and families that have a word for all of them. */
  const isRootOrPart = (name: string): boolean =>
    /^(__|Query$|Mutation$|Subscription$)|(Payload|Edge|Connection)$/.test(name);
});

describe('docs/administrators.md', () => {
  const text = read('docs/administrators.md');

  it('has every post that an administrator can give in its table', () => {
    const [table = ''] = text.split('\n\n').filter((block) => block.startsWith('| Post '));
    const named = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)]);
    expect(named.map(([, name]) => name).sort()).toEqual([...POST_NAMES].sort());
  });

  it('names every command of the administration', () => {
    const commands = Object.keys(KIND_OF).filter((name) => KIND_OF[name] === 'ADMINISTRATION');
    expect(commands.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const text = read('docs/operations.md');
  /** Messages as they stand in the code: the last argument of a call of the logger, or of what stands for it. */
  const messages = files('src', '.ts').flatMap((file) =>
    [...read(file).matchAll(/(?:logger\.(?:info|warn|error|fatal)\((?:[^;]*?,\s*)?|\bfailed\()'([^']+)',?\s*\)/g)].map(
      ([, message = '']) => message,
    ),
  );

  it('finds the messages at all', () => {
    expect(messages.length).toBeGreaterThan(15);
  });

  it.each([...new Set(messages)])('explains “%s”', (message) => {
    expect(text.includes(message)).toBe(true);
  });
});

describe('docs/security.md', () => {
  const named = [...new Set([...read('docs/security.md').matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path))];

  it.each(named)('names %s, which is there', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});

describe('links', () => {
  const links = files('docs', '.md').flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#]*)/g)]
      .map(([, path = '']) => path)
      .filter(Boolean)
      .map((path) => ({ file, path })),
  );

  it.each(links)('$file leads to $path', ({ file, path }) => {
    expect(existsSync(join(root, dirname(file), path))).toBe(true);
  });
});
