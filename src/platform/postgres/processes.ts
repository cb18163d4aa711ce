import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A process by its number and, where the system tells, the moment it began: numbers are used again. */
function identity(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks; what follows it does not. Field 22 is the start.
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return `${pid}`;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const isSameProcess = (recorded: string): boolean => {
  const pid = Number.parseInt(recorded, 10);
  return pid > 0 && isAlive(pid) && identity(pid) === recorded;
};

/** The processes that use one embedded database, a file each; the last to leave stops it. */
export interface Users {
  join(): void;
  leave(): void;
  /** Living ones besides this process; files of the dead are cleared away. */
  others(): number;
}

export function usersOf(home: string): Users {
  const folder = join(home, 'users');
  const own = join(folder, `${process.pid}`);
  return {
    join() {
      mkdirSync(folder, { recursive: true });
      writeFileSync(own, identity(process.pid));
    },
    leave() {
      rmSync(own, { force: true });
    },
    others() {
      let count = 0;
      for (const name of namesIn(folder)) {
        const file = join(folder, name);
        if (name === `${process.pid}`) continue;
        if (isSameProcess(contentOf(file) ?? '')) count++;
        else rmSync(file, { force: true });
      }
      return count;
    },
  };
}

/** Runs `work` while no other process of this clone does. A lock whose holder died is taken over. */
export async function exclusively<T>(home: string, work: () => Promise<T>): Promise<T> {
  const lock = join(home, 'lock');
  while (!tryLock(lock)) await wait(50);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  try {
    // A link appears with its content whole: whoever is killed half-way leaves no lock without a holder's name.
    writeFileSync(own, identity(process.pid));
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = contentOf(lock);
    if (holder !== undefined && !isSameProcess(holder)) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
