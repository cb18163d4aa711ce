import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs an ES module given as text in a Node process of its own whose host zone is `zone`; answers what it prints. */
export async function runInZone(zone: string, script: string, cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd,
    env: { PATH: process.env.PATH, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
