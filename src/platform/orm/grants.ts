/** What a run role may do with a table beyond reading it; owning and bypassing are for nobody. */
interface Grant {
  app: string;
  worker: string;
}

const CHANGE = 'insert, update';
const ADD = 'insert';
const NOTHING = '';

/**
 * Tables whose rights differ from the usual insert and update. Append-only ones may be added to and read: the database
 * itself keeps a timeline and a register from being changed.
 */
const SPECIAL: Readonly<Record<string, Grant>> = {
  tenant: { app: ADD, worker: NOTHING },
  audit_entry: { app: ADD, worker: ADD },
  audit_seal: { app: NOTHING, worker: ADD },
  // The worker writes the reasons anew when keys turn.
  reveal: { app: ADD, worker: 'update' },
  calendar_year: { app: NOTHING, worker: NOTHING },
  calendar_day: { app: NOTHING, worker: NOTHING },
  schema_migration: { app: NOTHING, worker: NOTHING },
  appeal_event: { app: ADD, worker: ADD },
  supervision_entry: { app: ADD, worker: ADD },
  amendment: { app: ADD, worker: ADD },
  hotline_event: { app: ADD, worker: ADD },
  urge: { app: ADD, worker: ADD },
  evaluation: { app: ADD, worker: ADD },
  result_check: { app: ADD, worker: ADD },
  follow_up_visit: { app: ADD, worker: ADD },
  appeal_policy: { app: ADD, worker: NOTHING },
  handling_opinion: { app: ADD, worker: ADD },
  listing: { app: ADD, worker: ADD },
  attachment: { app: ADD, worker: ADD },
  message: { app: ADD, worker: ADD },
  calendar_closure: { app: 'insert, update, delete', worker: NOTHING },
  clock_policy: { app: ADD, worker: NOTHING },
  category_form: { app: ADD, worker: NOTHING },
  dispatch_rule: { app: ADD, worker: NOTHING },
  internal_note: { app: ADD, worker: ADD },
  consultation: { app: ADD, worker: ADD },
  appeal_word: { app: ADD, worker: ADD },
  leader: { app: 'insert, update, delete', worker: NOTHING },
  membership: { app: 'insert, update, delete', worker: CHANGE },
  saved_search: { app: 'insert, update, delete', worker: NOTHING },
  idempotency_record: { app: 'insert, update', worker: 'insert, update, delete' },
  password_token: { app: CHANGE, worker: 'insert, update, delete' },
  sms_code: { app: CHANGE, worker: 'insert, update, delete' },
  draft: { app: 'insert, update, delete', worker: 'insert, update, delete' },
  upload: { app: CHANGE, worker: 'insert, update, delete' },
  second_factor: { app: 'insert, update, delete', worker: NOTHING },
  recovery_code: { app: 'insert, update, delete', worker: NOTHING },
  rate_limit: { app: 'insert, update, delete', worker: 'insert, update, delete' },
  session: { app: CHANGE, worker: 'insert, update, delete' },
  outbox: { app: CHANGE, worker: 'insert, update, delete' },
};

/** Index tables for the worker alone: it alone reads them; the API can add to them and no more. */
export const WORKER_ONLY = ['audit_ready', 'deadline_due', 'outbox_ready'] as const;

/** Statements that give the run roles exactly this, whatever they had before. Run by the owner after each migration. */
export function grantStatements(tables: readonly string[], roles: { app: string; worker: string }): string[] {
  const statements = [`grant usage on schema public to "${roles.app}", "${roles.worker}"`];
  for (const table of tables) {
    const workerOnly = (WORKER_ONLY as readonly string[]).includes(table);
    const { app, worker } = SPECIAL[table] ?? { app: CHANGE, worker: CHANGE };
    statements.push(`revoke all on table "${table}" from "${roles.app}", "${roles.worker}"`);
    if (workerOnly) {
      statements.push(`grant insert on table "${table}" to "${roles.app}"`);
      statements.push(`grant select, insert, delete on table "${table}" to "${roles.worker}"`);
      continue;
    }
    statements.push(`grant ${['select', app].filter(Boolean).join(', ')} on table "${table}" to "${roles.app}"`);
    statements.push(`grant ${['select', worker].filter(Boolean).join(', ')} on table "${table}" to "${roles.worker}"`);
  }
  // The sandbox's clock is moved by the API, and by the worker where an advance goes on as a job.
  statements.push(
    `grant update (clock_offset_ms, advancing_until) on table tenant to "${roles.app}", "${roles.worker}"`,
  );
  statements.push(`grant update (data_keys) on table tenant to "${roles.worker}"`);
  // Of whom a county demands an authenticator is its administrator's to say.
  statements.push(`grant update (totp_roles, origins) on table tenant to "${roles.app}"`);
  // The worker writes texts anew when keys turn.
  statements.push(`grant update (secret_cipher) on table second_factor to "${roles.worker}"`);
  return statements;
}
