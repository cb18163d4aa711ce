import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appForSuite } from './support/app.js';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

interface Block {
  heading: string;
  code: string;
  /** What stands under it in the README; empty where it prints nothing. */
  printed: string;
}

/** The blocks marked as bash, in order, each with the text block right under it. */
function blocksOf(text: string): Block[] {
  const found = text.matchAll(/^## .*$|^### (.*)$|^```bash\n([\s\S]*?)^```$(?:\n\n^```text\n([\s\S]*?)^```$)?/gm);
  let heading = '';
  const blocks: Block[] = [];
  for (const [, title, code, printed = ''] of found) {
    if (code === undefined) heading = title ?? '';
    else blocks.push({ heading, code, printed });
  }
  return blocks;
}

const MARK = '=====block-ends=====';

/** Runs all blocks in one shell, as somebody who pastes one after the other; what each printed. */
async function paste(blocks: Block[], url: string): Promise<{ printed: string[]; errors: string }> {
  const script = blocks.map(({ code }) => `${code}\necho; echo ${MARK}\n`).join('');
  const shell = spawn('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: root, env: { ...process.env, URL: url } });
  let output = '';
  let errors = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  shell.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await new Promise((resolve, reject) => shell.once('close', resolve).once('error', reject));
  return { printed: output.split(`\n${MARK}\n`).slice(0, -1), errors };
}

/** What differs from run to run, and line breaks, which hang on its length. */
const loosely = (text: string): string =>
  text
    .replace(/\b([a-z]{3})_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '$1_…')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, '<time>')
    .replace(/\b445122-\d{8}-[0-9A-Z]{6}\b/g, '<number>')
    .replace(/目录第 \d+ 条/g, '目录第 … 条')
    .replace(/(cursor: ')[\w-]+/g, '$1…')
    .replace(/(一次性评价码：)[\w-]+/g, '$1…')
    .replace(/\s+/g, ' ')
    .trim();

/** A text in which `…` stands for whatever differs. */
const patternOf = (expected: string): RegExp =>
  new RegExp(
    `^${loosely(expected)
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

const app = appForSuite();

describe('README: the story of one appeal', () => {
  const blocks = blocksOf(readme);
  let printed: string[] = [];
  let errors = '';

  beforeAll(async () => {
    ({ printed, errors } = await paste(blocks, `${app.url}/graphql`));
  });

  it('begins where npm start says it is', () => {
    expect(blocks[0]?.code).toContain('URL=${URL:-http://127.0.0.1:4000/graphql}');
    expect(blocks.length).toBeGreaterThan(10);
  });

  it('runs to its end without a complaint', () => {
    expect(errors).toBe('');
    expect(printed).toHaveLength(blocks.length);
  });

  it.each(blocks.map((block, index) => ({ index, heading: block.heading || 'the helpers' })))(
    'prints what it says: block $index, $heading',
    ({ index }) => {
      expect(loosely(printed[index] ?? '')).toBe(loosely(blocks[index]?.printed ?? ''));
    },
  );
});

describe.each(['docs/front-end.md', 'docs/administrators.md'])('%s', (page) => {
  const blocks = blocksOf(readFileSync(join(root, page), 'utf8'));

  it('shows requests that work as they stand and print what stands under them', async () => {
    const { printed, errors } = await paste(blocks, `${app.url}/graphql`);
    expect(errors).toBe('');
    expect(printed).toHaveLength(blocks.length);
    for (const [index, block] of blocks.entries())
      expect(loosely(printed[index] ?? '')).toMatch(patternOf(block.printed));
  });
});

describe('docs/hotline.md', () => {
  const blocks = blocksOf(readFileSync(join(root, 'docs/hotline.md'), 'utf8'));

  it('signs in, sends an order and an event, in requests that work as they stand', async () => {
    const { printed, errors } = await paste(blocks, `${app.url}/graphql`);
    expect(errors).toBe('');
    expect(printed.map((text) => text.trim())).toHaveLength(3);
    const [, order, event] = printed.map((text) => (text.trim() ? (JSON.parse(text) as { data: unknown }) : null));
    expect(order?.data).toMatchObject({
      fileAppeal: { appeal: { externalOrder: { externalNo: '12345-20260302-0001', amendments: [] } }, userErrors: [] },
    });
    expect(event?.data).toMatchObject({
      addHotlineEvent: { appeal: { externalOrder: { events: [{ kind: 'URGE', eventNo: 'E-1' }] } }, userErrors: [] },
    });
  });
});

describe('README: links', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);

  it.each(links)('%s is there', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});
