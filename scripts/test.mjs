import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { script } from './lib/main.mjs';
import { modules } from './lib/paths.mjs';
import { hasRedisServer } from './lib/redis.mjs';
import { runOnNode } from './lib/runtime.mjs';

/** Set where nothing may be left out, as in CI: a skipped test is then a failure. */
const mustRunAll = process.env.REQUIRE_REDIS === '1';

// npm test [-- jest's arguments]
await script(import.meta.url, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhitongche-summary-'));
  const file = join(folder, 'summary.json');
  const args = process.argv.slice(2);
  try {
    const code = await runOnNode(
      // Modules under jest need the flag; Node's warning that it is one would come once per worker.
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(modules, 'jest', 'bin', 'jest.js'),
        ...args,
      ],
      { env: { NODE_ENV: 'test', TEST_SUMMARY_FILE: file } },
    );
    process.exitCode = conclude(code, readSummary(file), args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Prints what a glance must not miss; the exit code. */
function conclude(code, summary, args) {
  if (!summary) return code || (args.length > 0 ? 0 : 1);
  const { passed, failed, skipped } = summary;
  // Whoever picks tests by name has left the others out on purpose.
  const picked = args.some((arg) => arg === '-t' || arg.startsWith('--testNamePattern'));
  if (skipped.length > 0 && !picked) {
    const why = hasRedisServer() ? '' : ', for want of redis-server (Debian: apt-get install redis-server)';
    console.error(`\n*** SKIPPED: ${skipped.length} tests${why}`);
    for (const name of skipped) console.error(`***   ${name}`);
  }
  const left = mustRunAll && !picked ? skipped.length : 0;
  if (left > 0) console.error('*** and here nothing may be skipped (REQUIRE_REDIS=1)');
  console.log(`\n${passed} passed, ${failed + left} failed`);
  return code || (left > 0 ? 1 : 0);
}

function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
