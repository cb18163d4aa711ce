import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

const BLOCK = /(<!-- (\S+)#(\S+) -->\n<!-- prettier-ignore -->\n```ts\n)[\s\S]*?(```)/g;

/** A page with every block of code under a comment `file#region` brought up to date from that region of that file. */
export async function withSnippets(page) {
  const blocks = [...page.matchAll(BLOCK)];
  const marks = page.match(/<!-- \S+#\S+ -->/g) ?? [];
  if (blocks.length !== marks.length) throw new Error('Under a comment that names a region no block of code begins.');
  const codes = await Promise.all(blocks.map(([, , file, region]) => codeOf(file, region)));
  return page.replace(BLOCK, (_, head, _file, _region, tail) => `${head}${codes.shift()}\n${tail}`);
}

async function codeOf(file, region) {
  const lines = (await readFile(join(root, file), 'utf8')).split('\n');
  const from = lines.findIndex((line) => line.trim() === `// #region ${region}`);
  const to = lines.findIndex((line, at) => at > from && line.trim() === '// #endregion');
  if (from < 0 || to < 0) throw new Error(`${file} has no region ${region}`);
  const [indent] = /^ */.exec(lines[from]);
  return lines
    .slice(from + 1, to)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}
