import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { anchorDir, GENEROUS, TEST_SECRET, type TestDatabase } from './database.js';
import { quiet, type TestApp } from './app.js';
import { eventually } from './eventually.js';

const root = join(import.meta.dirname, '../..');
/** What a start runs once it is built; global set-up has built it. */
const ENTRY = `import { run } from './dist/src/main.js'; await run();`;

/** The real program as a process of its own, on a database that others may share. */
export interface Program {
  readonly role: 'all' | 'api' | 'worker';
  /** `http://…` without a path; empty for a worker. Changes with every start. */
  readonly url: string;
  /** What it has printed and logged since its last start. */
  readonly output: string;
  readonly pid: number;
  alive(): boolean;
  /** As the kernel or a power cut would: no handler runs. */
  kill(): Promise<void>;
  /** Stops it in order; its exit code. */
  stop(): Promise<number | null>;
  /** Starts it again, after a kill or a stop. */
  start(): Promise<void>;
}

export interface ProgramOptions {
  role: Program['role'];
  database: TestDatabase;
  /** Environment variables beside the tests' own. */
  config?: Record<string, string>;
}

/** Starts a process of the program and comes back when it serves. */
export async function startProgram({ role, database, config = {} }: ProgramOptions): Promise<Program> {
  let child: ChildProcess | undefined;
  let url = '';
  let output = '';
  const ended = () => !child || child.exitCode !== null || child.signalCode !== null;

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (!child || ended()) return child?.exitCode ?? null;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
    return child.exitCode;
  }

  const program: Program = {
    role,
    get url() {
      return url;
    },
    get output() {
      return output;
    },
    get pid() {
      return child?.pid ?? 0;
    },
    alive: () => !ended(),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    async start() {
      if (!ended()) throw new Error('it runs already');
      output = '';
      const own = spawn(process.execPath, ['--input-type=module', '--eval', ENTRY], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          TMPDIR: process.env['TMPDIR'],
          NODE_ENV: 'test',
          ROLE: role,
          PORT: '0',
          APP_SECRET: TEST_SECRET,
          DATA_DIR: process.env['TEST_FILES_DIR'],
          AUDIT_ANCHOR_DIR: anchorDir(database.appUrl),
          DATABASE_APP_URL: database.appUrl,
          DATABASE_WORKER_URL: database.workerUrl,
          LOG_LEVEL: 'warn',
          ...GENEROUS,
          ...config,
        },
      });
      child = own;
      for (const stream of [own.stdout, own.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          output = (output + text).slice(-200_000);
        });
      const ready = role === 'worker' ? /worker is running/ : /GraphQL\s+(\S+)\/graphql/;
      const found = await eventually(
        () => {
          if (own.exitCode !== null) return 'ended' as const;
          return ready.exec(output);
        },
        { timeoutMs: 90_000, everyMs: 10 },
      );
      if (found === 'ended') throw new Error(`the program ended at its start: ${output}`);
      url = found[1] ?? '';
    },
  };
  await program.start();
  return program;
}

/** A program, as the kit takes an application. Its services are its own: no test can reach into them. */
export function asApp(program: Program, database: TestDatabase): TestApp {
  const outOfReach = (): never => {
    throw new Error('another process’s');
  };
  return {
    get url() {
      return program.url;
    },
    get services() {
      return outOfReach();
    },
    database,
    streamsOpened: outOfReach,
    quiet: () => quiet(database),
    close: async () => void (await program.stop()),
  };
}
