import type pg from 'pg';
import { send } from './load.js';
import type { Next } from './scenarios.js';
import type { Target } from './targets.js';

/** Requests over which statements are counted. */
const COUNTED = 20;

/** Statements per request, as the server counted them. */
export interface Statements {
  reading: number;
  writing: number;
  /** Begin, settings, commit. */
  envelope: number;
}

/**
 * Sends some requests one after another and asks the server what it was asked to do meanwhile; its own look-ups for
 * foreign keys, the same for everybody, are left out.
 */
export async function countStatements(admin: pg.Client, target: Target, next: Next): Promise<Statements> {
  await track(admin, 'top');
  try {
    await admin.query('select pg_stat_statements_reset()');
    for (let i = 0; i < COUNTED; i++) {
      const shot = next();
      shot.check(await send(target.url, shot));
    }
    const { rows } = await admin.query<{ query: string; calls: number }>(
      `select query, calls::int from pg_stat_statements s join pg_database d on d.oid = s.dbid
        where d.datname = current_database() and query !~ 'FOR KEY SHARE OF x' and s.userid <> (select oid from pg_roles where rolname = current_user)`,
    );
    const counts = { reading: 0, writing: 0, envelope: 0 };
    for (const { query, calls } of rows) counts[kindOf(query)] += calls / COUNTED;
    return counts;
  } finally {
    await track(admin, 'none');
  }
}

function kindOf(query: string): keyof Statements {
  if (/^\s*(begin|start|commit|rollback)|set_config/i.test(query)) return 'envelope';
  return /^\s*(insert|update|delete|merge)/i.test(query) || /pg_notify/i.test(query) ? 'writing' : 'reading';
}

/** Whether the server counts; every session learns of it with its next statement. */
async function track(admin: pg.Client, what: 'none' | 'top'): Promise<void> {
  await admin.query(`alter system set pg_stat_statements.track = '${what}'`);
  await admin.query('select pg_reload_conf()');
  await admin.query('select pg_sleep(0.05)');
}

/** Rows that a command wrote, by table: every target must have written the same ones. */
export async function rowsOf(admin: pg.Client, appealId: string): Promise<Record<string, number>> {
  const { rows } = await admin.query<Record<string, number>>(
    `select (select count(*)::int from appeal where id = $1) as appeal,
            (select count(*)::int from appeal_event where appeal_id = $1) as appeal_event,
            (select count(*)::int from dispatch where appeal_id = $1) as dispatch,
            (select count(*)::int from assignment where appeal_id = $1) as assignment,
            (select count(*)::int from deadline where appeal_id = $1) as deadline,
            (select count(*)::int from deadline_due where deadline_id in (select id from deadline where appeal_id = $1)) as deadline_due,
            (select count(*)::int from supervision_entry where appeal_id = $1) as supervision_entry,
            (select count(*)::int from notice where appeal_id = $1) as notice,
            (select count(*)::int from outbox where appeal_id = $1) as outbox,
            (select count(*)::int from outbox_ready where outbox_id in (select id from outbox where appeal_id = $1)) as outbox_ready`,
    [appealId],
  );
  return rows[0] as Record<string, number>;
}
