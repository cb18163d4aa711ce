import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './processes.js';

/** A running server of a data folder, from the file that PostgreSQL keeps there. */
export interface Postmaster {
  pid: number;
  port: number;
  status: 'starting' | 'ready' | 'stopping' | 'standby';
}

/** The living server of `data`, whatever a killed one may have left behind. */
export function runningPostmaster(data: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(data), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  // A server that begins writes the file bit by bit: what is not whole yet counts as not there yet.
  if (!(pid > 0 && isAlive(pid) && isServerOf(pid, data))) return undefined;
  const status = (lines[7] ?? '').trim() as Postmaster['status'] | '';
  return { pid, port: Number(lines[3]), status: status || 'starting' };
}

/**
 * Removes what a killed server left, which PostgreSQL itself believes when the number is in use again. Only for who holds
 * the folder's lock and is about to start a server: the file of one that begins this moment looks the same.
 */
export function clearLeftovers(data: string): void {
  if (!runningPostmaster(data)) rmSync(pidFile(data), { force: true });
}

const pidFile = (data: string): string => join(data, 'postmaster.pid');

/** Orderly and fast: sessions are cut off, what was committed is on disk. Waits until the process is gone. */
export async function stopPostmaster(data: string, { patienceMs = 30_000 } = {}): Promise<void> {
  const server = runningPostmaster(data);
  if (!server) return;
  signal(server.pid, 'SIGINT');
  if (await isGone(data, server.pid, patienceMs)) return;
  signal(server.pid, 'SIGQUIT');
  await isGone(data, server.pid, 10_000);
}

/** SIGINT is PostgreSQL's fast shutdown. */
export function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isGone(data: string, pid: number, patienceMs: number): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    if (!isAlive(pid) || !isServerOf(pid, data)) return true;
    await wait(20);
  }
  return false;
}

/** Where /proc is, a server's working folder tells whose it is; elsewhere we believe the number. */
function isServerOf(pid: number, data: string): boolean {
  if (!existsSync('/proc/self/cwd')) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}
