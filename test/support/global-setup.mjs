import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/lib/build.mjs';

const PREFIX = 'zhitongche-test-';
const OWNER = 'test.pid';

/**
 * One embedded PostgreSQL for the whole run, without fsync, in a folder that goes with it: TEST_ADMIN_URL. Files lie beside it: TEST_FILES_DIR. Tests make
 * databases of their own on it. Jest loads this file past its own transforms, so what it needs is taken from dist/,
 * which is brought up to date first; tests that start whole processes run from there too.
 */
export default async function globalSetup() {
  await build();
  const embedded = await import('../../dist/src/platform/postgres/embedded.js');
  await clearCrashed(embedded);
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  // As root the database runs under another account, which must get in.
  chmodSync(dataDir, 0o711);
  writeFileSync(join(dataDir, OWNER), `${process.pid}`);
  const database = await embedded.startEmbedded({ dataDir, port: 0, fsync: false });
  process.env.TEST_ADMIN_URL = database.adminUrl;
  process.env.TEST_FILES_DIR = join(dataDir, 'files');
  globalThis.stopTestDatabase = async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** What a killed run left behind: its server, which still runs, and its folder. */
async function clearCrashed({ isEmbeddedRunning, startEmbedded }) {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    try {
      if (isAlive(Number(readFileSync(join(dataDir, OWNER), 'utf8')))) continue;
      // Joined as its only user, the server stops when we leave.
      if (isEmbeddedRunning(dataDir)) await (await startEmbedded({ dataDir, port: 0, fsync: false })).stop();
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      // Another user's, or being made this moment: not ours to mend.
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
