import { afterAll, describe, expect, it } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { isEmbeddedRunning, startEmbedded } from '../../src/platform/postgres/embedded.js';
import { resetEmbedded } from '../../src/platform/postgres/reset.js';
import { eventually } from '../support/eventually.js';

const dataDir = mkdtempSync(join(tmpdir(), 'zhitongche-embedded-'));
chmodSync(dataDir, 0o711);
const processes: ChildProcess[] = [];
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  await eventually(async () => {
    await resetEmbedded(dataDir);
    return true;
  });
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  adminUrl: string;
  port: number;
  ownedByThisProcess: boolean;
}

/** A process of its own that starts or joins the database; it leaves on SIGTERM. */
async function startProcess(port = 0): Promise<{ child: ChildProcess; started: Started }> {
  const child = fork(join(import.meta.dirname, '..', 'support', 'embedded-process.mjs'), [dataDir, `${port}`]);
  processes.push(child);
  const [started] = (await once(child, 'message')) as [Started];
  return { child, started };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

describe('the embedded database', () => {
  it('is shared by the processes of a clone, and the last to leave stops it', async () => {
    const first = await startProcess();
    expect(first.started.ownedByThisProcess).toBe(true);
    await query(first.started.adminUrl, 'create table kept (id int)');
    // The port asked for is that of who starts it; who joins takes what is there.
    const second = await startProcess(1);
    expect(second.started).toMatchObject({ port: first.started.port, ownedByThisProcess: false });
    await expect(resetEmbedded(dataDir)).rejects.toMatchObject({ code: 'INSTANCE_RUNS' });

    await end(first.child, 'SIGTERM');
    expect(await query(second.started.adminUrl, 'select * from kept')).toEqual([]);
    await end(second.child, 'SIGTERM');
    expect(isEmbeddedRunning(dataDir)).toBe(false);
  });

  it('outlives a process killed outright and is taken over by the next', async () => {
    const first = await startProcess();
    await end(first.child, 'SIGKILL');
    expect(isEmbeddedRunning(dataDir)).toBe(true);
    const next = await startEmbedded({ dataDir, port: 0 });
    expect(next).toMatchObject({ port: first.started.port, ownedByThisProcess: true });
    expect(await query(next.adminUrl, 'select * from kept')).toEqual([]);
    await next.stop();
    await next.stop();
    expect(isEmbeddedRunning(dataDir)).toBe(false);
  });

  it('recovers when it was killed itself', async () => {
    const first = await startProcess();
    process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await end(first.child, 'SIGKILL');
    const next = await startEmbedded({ dataDir, port: 0 });
    expect(await query(next.adminUrl, 'select * from kept')).toEqual([]);
    await next.stop();
  });

  it('sees Chinese letters, listens on the loopback address alone and asks for the password', async () => {
    const { adminUrl, stop } = await startEmbedded({ dataDir, port: 0 });
    await query(adminUrl, 'create extension if not exists pg_trgm');
    expect(
      await query(adminUrl, `select cardinality(show_trgm('用电')) as n, current_setting('listen_addresses') as a`),
    ).toEqual([{ n: 3, a: '127.0.0.1' }]);
    await expect(query(adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await stop();
  });

  it('names the way out when its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(startEmbedded({ dataDir, port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining('PGPORT='),
    });
    taken.close();
  });

  it('is gone after a reset, with nothing else of the folder', async () => {
    expect(await resetEmbedded(dataDir)).toEqual({ removed: [dataDir], left: [] });
    expect(existsSync(dataDir)).toBe(false);
  });
});
