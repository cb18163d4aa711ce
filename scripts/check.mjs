import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { script } from './lib/main.mjs';
import { modules, root } from './lib/paths.mjs';

const tool = (...path) => join(modules, ...path);

const STEPS = [
  { name: 'types', args: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'] },
  { name: 'lint', args: [tool('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.'] },
  { name: 'format', args: [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'] },
  {
    name: 'arrows',
    args: [
      tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'src',
    ],
  },
  { name: 'generated', args: ['scripts/generate.mjs', '--check'] },
];

// npm run check: every step runs, whatever the others say.
await script(import.meta.url, async () => {
  const failed = [];
  const left = [...STEPS];
  const takeSteps = async () => {
    for (let step = left.shift(); step; step = left.shift()) {
      const began = Date.now();
      const code = await run(step.args);
      if (code !== 0) failed.push(step.name);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    }
  };
  // Two at a time: each step has one thread.
  await Promise.all([takeSteps(), takeSteps()]);
  if (failed.length > 0) console.error(`\ncheck failed: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
});

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
