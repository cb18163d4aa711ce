import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { World } from './world.js';

export const TARGETS = ['ours', 'unrecorded', 'unwalled', 'bare', 'yoga', 'postgraphile'] as const;
export type TargetName = (typeof TARGETS)[number];

export interface Usage {
  /** Resident memory now, in MiB. */
  memory: number;
  /** Processor time that the process has used so far, in ms. */
  cpu: number;
}

export interface Target {
  name: TargetName;
  url: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a target in a process of its own; with `profileDir` it writes a CPU profile there at its end. */
export async function startTarget(name: TargetName, world: World, profileDir?: string): Promise<Target> {
  // An environment holds no thousands of keys, and a target needs none of them.
  const short: World = { ...world, waiting: [], appealsOfUnit: world.appealsOfUnit.slice(0, 1) };
  const child = fork(fileURLToPath(new URL(`./targets/${name}.ts`, import.meta.url)), {
    execArgv: [
      // The peers let loaders ask at once on the one connection of their transaction, as is usual; `pg` queues them and warns.
      '--disable-warning=DeprecationWarning',
      '--import',
      new URL('./loader.mjs', import.meta.url).href,
      ...(profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : []),
    ],
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', BENCH_WORLD: JSON.stringify(short) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { url } = await reply<{ url: string }>(child);
  return {
    name,
    url,
    usage() {
      child.send('usage');
      return reply<Usage>(child);
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await ended;
    },
  };
}

function reply<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a target ended by itself (${code})`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.removeListener('exit', ended);
      resolve(message as T);
    });
  });
}
