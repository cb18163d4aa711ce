import { describe, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, writeSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { eventually } from './eventually.js';

/** A redis-server of the test's own, on a free port, without files. */
export interface TestRedis {
  url: string;
  /** Takes it away, as a crash would. */
  kill(): Promise<void>;
  /** Brings it back on the same port, empty. */
  restart(): Promise<void>;
  /** Lets it hang with its connections open. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

function redisServerPath(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, 'redis-server');
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return null;
}

/**
 * `describe` for what needs a redis-server. Without one it skips and says so aloud; with REQUIRE_REDIS=1, as in CI, it
 * fails instead.
 */
export function describeWithRedis(name: string, body: () => void): void {
  if (redisServerPath()) {
    describe(name, body);
    return;
  }
  const message = `SKIPPED, no redis-server found: ${name}`;
  if (process.env['REQUIRE_REDIS'] === '1') {
    describe(name, () => {
      it('needs redis-server', () => {
        throw new Error(message);
      });
    });
    return;
  }
  // Past jest's reporters, which would swallow it.
  writeSync(2, `\n*** ${message} ***\n`);
  describe.skip(name, body);
}

/** Starts a redis-server; further arguments as on its command line. */
export async function startRedis(...args: string[]): Promise<TestRedis> {
  const path = redisServerPath();
  if (!path) throw new Error('redis-server not found');
  const port = await freePort();
  let child: ChildProcess;

  const start = async () => {
    const fixed = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    child = spawn(path, [...fixed, ...args], { stdio: 'ignore' });
    await eventually(() => accepts(port), { timeoutMs: 60_000 });
  };
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: start,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    stop: kill,
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('No port');
  return address.port;
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } finally {
    socket.destroy();
  }
}
