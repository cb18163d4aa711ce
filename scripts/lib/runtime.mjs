import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { modules, root } from './paths.mjs';

/** The Node that the program is written for, from the npm package `node`. */
export const nodeBinary = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const OLDEST = 24;

/** Whether this process is new enough to do the work itself. */
export const isCurrentNode = () => Number(process.versions.node.split('.')[0]) >= OLDEST;

/**
 * Runs `args` on the installed Node, in our place: the same terminal, the signals passed on, and the same end. Answers
 * the exit code.
 */
export function runOnNode(args, { env = {} } = {}) {
  const path = [join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter);
  const child = spawn(nodeBinary, args, {
    cwd: root,
    env: { ...process.env, PATH: path, ...env },
    // By the channel the child learns that we are gone, even if we were killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const pass = (signal) => {
    // Ctrl-C at a terminal has reached the child already.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.removeListener(name, pass);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/**
 * For the process that does the work. Until the program listens for signals itself, they end it by way of `exit`, so that
 * what hangs on that (an embedded database) is not left running; likewise when the one that started us is gone.
 */
export function endOrderly() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
    });
  const end = () => process.kill(process.pid, 'SIGTERM');
  if (process.channel) {
    process.on('disconnect', end);
    process.channel.unref();
  }
  // npm killed without a chance to pass that on: its scripts would run on unseen.
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 1000);
  watch.unref();
}
