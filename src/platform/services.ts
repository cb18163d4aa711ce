import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { SmsDriver } from '../notification/sms.js';
import type { Papers } from '../papers/papers.js';
import type { Anchors } from './audit/anchors.js';
import type { Identities } from './auth/identities.js';
import type { Sessions } from './auth/sessions.js';
import type { Tokens } from './auth/tokens.js';
import type { Attempts } from './limits/attempts.js';
import type { Budgets } from './limits/budgets.js';
import type { Origins } from './http/origins.js';
import type { RevealAllowance, SignInAllowance } from './limits/allowances.js';
import type { Fanout } from './fanout/fanout.js';
import type { Database } from './orm/database.js';
import type { TxDeps } from './orm/tenant-transaction.js';
import type { RelayDeps } from './outbox/relay.js';
import type { Queue } from './queue/queue.js';
import type { StreamHub } from './stream/hub.js';

/** Everything a process is made of, put together by hand in `app.ts`. Also what transactions need. */
export interface Services extends TxDeps, Sessions {
  config: Config;
  logger: Logger;
  database: Database;
  queue: Queue;
  fanout: Fanout;
  tokens: Tokens;
  /** Who somebody is in the eyes of those whom a county trusts to say so. */
  identities: Identities;
  /** Sign-ins, codes asked for, and looks at what is masked, counted one by one. */
  attempts: Attempts<SignInAllowance | RevealAllowance>;
  /** What operations may cost. */
  budgets: Budgets;
  /** Whose pages may call. */
  origins: Origins;
  /** Heads of the audit log, outside the database. */
  anchors: Anchors;
  sms: SmsDriver;
  papers: Papers;
  /** How clients reach this process from outside. */
  publicUrl: string;
  hub: StreamHub;
  /** What is public of a tenant; the offset of a sandbox is not in it, since it moves. */
  tenantOf(tenantId: string): Promise<{ code: string; sandbox: boolean; familyId: string }>;
  /** Domain time of a tenant: the database's clock, moved by the family's offset in a sandbox. */
  domainNow(tenantId: string): Promise<Date>;
  relay: RelayDeps;
  /** Has a job go on with an advance of a sandbox's clock. */
  continueLater(advance: { tenantId: string; target: string }): Promise<void>;
}
