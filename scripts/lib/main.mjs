import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { endOrderly, isCurrentNode, runOnNode } from './runtime.mjs';

/** Errors that say all in their message. */
const PLAIN = new Set(['Unusable', 'StartupError', 'ConfigError']);

/**
 * A script's frame: installs what is missing, moves to the installed Node, then does `work` there; errors that a person
 * can put right are printed without a stack, and every error ends the process with code 1.
 */
export async function script(url, work) {
  try {
    const installed = await ensureInstalled();
    if (installed || !isCurrentNode()) {
      process.exitCode = await runOnNode([fileURLToPath(url), ...process.argv.slice(2)]);
      return;
    }
    endOrderly();
    process.setSourceMapsEnabled(true);
    await work();
  } catch (error) {
    console.error(PLAIN.has(error?.name) ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}
