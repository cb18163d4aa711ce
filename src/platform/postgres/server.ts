import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StartupError } from '../startup-error.js';
import { failed, programOptions, type Place } from './place.js';
import { clearLeftovers, runningPostmaster, signal, type Postmaster } from './postmaster.js';

/** Crash recovery after a kill may take a while on slow disks. */
export const START_PATIENCE_MS = 120_000;
const LOG_LIMIT_BYTES = 16 * 1024 * 1024;

/** Starts the server; `wanted` 0 takes a free port. Throws StartupError PORT_TAKEN or EMBEDDED_FAILED. */
export async function startServer(place: Place, wanted: number, fsync: boolean): Promise<Postmaster> {
  const port = await freePort(wanted);
  const end = Date.now() + 15_000;
  for (;;) {
    const { server, log } = await launch(place, port, fsync);
    if (server) return server;
    if (/could not bind .*Address already in use/.test(log)) throw portTaken(port);
    // The sessions of a server that was killed need a moment to notice and let go of its memory.
    const lingering = /still in use|lock file "postmaster.pid" already exists/.test(log);
    if (!lingering || Date.now() > end) throw failed(place, undefined, log);
    await wait(250);
  }
}

async function launch(place: Place, port: number, fsync: boolean): Promise<{ server?: Postmaster; log: string }> {
  clearLeftovers(place.data);
  const from = trimLog(place.log);
  const out = openSync(place.log, 'a', 0o600);
  let child: ChildProcess;
  try {
    // In a process group of its own, so that Ctrl-C reaches us alone and we close before the database does.
    child = spawn(place.binaries.postgres, ['-D', place.data, ...settings(port, fsync)], {
      ...programOptions(place),
      stdio: ['ignore', out, out],
      detached: true,
    });
  } finally {
    closeSync(out);
  }
  let ended: Error | boolean = false;
  child.once('error', (error) => (ended = error));
  child.once('exit', () => (ended ||= true));
  child.unref();
  place.users.join();
  const end = Date.now() + START_PATIENCE_MS;
  while (Date.now() < end && !ended) {
    const server = runningPostmaster(place.data);
    if (server?.status === 'ready' && server.pid === child.pid) return { server, log: '' };
    await wait(10);
  }
  const log = readFileSync(place.log).subarray(from).toString('utf8');
  if ((ended as Error | boolean) instanceof Error) throw failed(place, ended, log);
  if (!ended && child.pid) signal(child.pid, 'SIGQUIT');
  return { log };
}

function settings(port: number, fsync: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    // Everything goes over the loopback address: a socket file would need a folder that all accounts may use.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    synchronous_commit: fsync ? 'on' : 'off',
    fsync: fsync ? 'on' : 'off',
    full_page_writes: fsync ? 'on' : 'off',
    jit: 'off',
    // What a statement failed on is a person's: neither the statement nor the row is written down.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The log's length before this start; one that has grown large becomes the previous one. */
function trimLog(log: string): number {
  if (!existsSync(log)) return 0;
  const { size } = statSync(log);
  if (size < LOG_LIMIT_BYTES) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

async function freePort(wanted: number): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portTaken(wanted) : error),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolvePort(port));
    });
  });
}

const portTaken = (port: number): StartupError =>
  new StartupError(
    'PORT_TAKEN',
    `Port ${port}, wanted for the embedded database, is taken by another program or not allowed. ` +
      `Choose another one: PGPORT=${port < 65_000 ? port + 1 : 55_433} npm start`,
  );
