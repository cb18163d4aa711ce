import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REFUSALS } from '../src/kernel/refusal.js';
import { ROLES } from '../src/kernel/roles.js';
import { ERRORS } from '../src/platform/graphql/errors.js';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

describe('docs/front-end.md', () => {
  const text = read('docs/front-end.md');

  it.each([...Object.keys(REFUSALS), ...Object.keys(ERRORS), ...ROLES])('speaks of %s', (name) => {
    expect(text.includes(`\`${name}\``)).toBe(true);
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
