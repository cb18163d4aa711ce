import { LRUCache } from 'lru-cache';
import pino, { type Logger } from 'pino';
import type { Config } from './config.js';
import { faultsOfLifecycle } from './contexts/appeal/index.js';
import { fileRoutes } from './files.js';
import { buildApiSchema } from './graphql.js';
import { CONTINUE_ADVANCE, enqueueRelayed } from './jobs.js';
import { keepInTable, type SmsDriver } from './notification/sms.js';
import { openPapers } from './papers/papers.js';
import { openAnchors } from './platform/audit/anchors.js';
import { makeAuditKeys } from './platform/audit/keys.js';
import { makeIdentities } from './platform/auth/identities.js';
import { openSessions } from './platform/auth/sessions.js';
import { makeTokens } from './platform/auth/tokens.js';
import { makeBlindIndex } from './platform/crypto/blind-index.js';
import { makeCipher } from './platform/crypto/cipher.js';
import { makeKeyRing } from './platform/crypto/key-ring.js';
import { mustReadAll } from './platform/crypto/turn-keys.js';
import { openFanout } from './platform/fanout/open-fanout.js';
import { makeExecutor } from './platform/graphql/executor.js';
import { makeOperations } from './platform/graphql/operations.js';
import { openAttempts } from './platform/limits/attempts.js';
import { makeBudgets } from './platform/limits/budgets.js';
import { revealAllowances, signInAllowances } from './platform/limits/allowances.js';
import { openHttp } from './platform/http/server.js';
import { ormOptions } from './orm-options.js';
import { openDatabase } from './platform/orm/database.js';
import { WAKE_CHANNEL } from './platform/outbox/stream.js';
import { openQueue } from './platform/queue/open-queue.js';
import type { Services } from './platform/services.js';
import { makeStreamCursors } from './platform/stream/cursors.js';
import { openOrigins } from './platform/http/origins.js';
import { openHub } from './platform/stream/hub.js';
import { openWebSocket } from './platform/ws/server.js';
import { react } from './reactions.js';
import { startWorker } from './worker.js';

/** The same in every process: whoever has the secret is one of us. */
const ISSUER = 'zhitongche';

/** Where a process's parts are. The queue's URL is the worker's own, or a direct one beside PgBouncer. */
export interface Connections {
  appUrl: string;
  workerUrl: string;
  queueUrl: string;
}

export interface App {
  services: Services;
  /** Where the API listens; null for a worker alone. */
  url: string | null;
  close(): Promise<void>;
}

export function makeLogger(config: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: config.logLevel,
    redact: ['*.password', '*.phone', '*.name', '*.token', '*.authorization', 'req', 'res'],
    serializers: {
      // Errors of drivers repeat values in their messages: the kind, the code and the place are enough.
      err: (error: Error & { code?: unknown }) => ({
        kind: error.name,
        code: error.code,
        frames: error.stack
          ?.split('\n')
          .filter((line) => line.startsWith('    at '))
          .slice(0, 8),
      }),
    },
  });
}

/** Opens everything that a process of this role needs, in order; `close` undoes it in reverse. */
export async function openServices(
  config: Config,
  connections: Connections,
  {
    logger = makeLogger(config),
    sms = keepInTable,
    asWorker = false,
  }: { logger?: Logger; sms?: SmsDriver; asWorker?: boolean } = {},
): Promise<Services & { close(): Promise<void> }> {
  const ring = makeKeyRing(config.dataKeys, config.cipherSuite);
  const url = asWorker ? connections.workerUrl : connections.appUrl;
  const backend = config.redisUrl
    ? ({ kind: 'redis', url: config.redisUrl } as const)
    : ({ kind: 'postgres', url: connections.queueUrl } as const);
  const database = await openDatabase(ormOptions(url, config.databasePoolSize), {
    poolSize: config.databasePoolSize,
    name: `zhitongche-${asWorker ? 'worker' : 'api'}`,
  });
  const attempts = openAttempts(
    config.redisUrl ? { kind: 'redis', url: config.redisUrl } : { kind: 'postgres', pool: database.reads },
    { ...signInAllowances(config), ...revealAllowances(config) },
    {
      secret: config.appSecret,
      warn: (trouble) => logger.warn(trouble, 'attempts are counted in this process alone: Redis does not answer'),
    },
  );
  const queue = await openQueue(backend, logger);
  const fanout = await openFanout(backend, logger);
  const hub = await openHub(fanout, database.reads, makeStreamCursors(config.appSecret), logger);
  const tenants = new LRUCache<string, { code: string; sandbox: boolean; familyId: string }>({
    max: 5_000,
    ttl: 60_000,
  });
  const { close: closeSessions, ...sessions } = await openSessions(fanout, database.reads, logger);

  const services: Services = {
    config,
    logger,
    database,
    queue,
    fanout,
    hub,
    ...sessions,
    tokens: makeTokens({
      secrets: config.tokenSecrets,
      issuer: ISSUER,
      accessTtlSeconds: config.accessTokenTtlSeconds,
    }),
    identities: makeIdentities(config.identityProviders, (trouble) =>
      logger.warn(trouble, 'the keys of an issuer could not be read'),
    ),
    attempts,
    budgets: makeBudgets({ actor: config.costPerActor, address: config.costPerAddress }),
    cipher: makeCipher(ring),
    ...makeBlindIndex(ring),
    origins: openOrigins(config.corsOrigins, database.reads),
    audit: makeAuditKeys(config.appSecret),
    anchors: openAnchors(config.auditAnchorDir),
    sms,
    papers: openPapers(config, () => services.publicUrl),
    publicUrl: config.publicUrl,
    react,
    wakeRelay: (tenantId) => {
      fanout.publish(WAKE_CHANNEL, { tenantId }).catch(() => undefined);
    },
    tenantOf: async (tenantId) => {
      const known = tenants.get(tenantId);
      if (known) return known;
      const { rows } = await database.reads.query<{ code: string; sandbox: boolean; familyId: string }>(
        'select code, sandbox, family_id as "familyId" from tenant where id = $1',
        [tenantId],
      );
      if (!rows[0]) throw new Error('unknown tenant');
      tenants.set(tenantId, rows[0]);
      return rows[0];
    },
    domainNow: async (tenantId) => {
      const { rows } = await database.reads.query<{ ms: number }>(
        `select (extract(epoch from clock_timestamp()) * 1000)::float8 + root.clock_offset_ms as ms
           from tenant t join tenant root on root.id = t.family_id where t.id = $1`,
        [tenantId],
      );
      return new Date(rows[0]?.ms ?? Date.now());
    },
    relay: undefined as never,
    continueLater: (advance) => queue.add(CONTINUE_ADVANCE, advance),
  };
  services.relay = {
    ...services,
    publish: (channel, message) =>
      fanout.publish(channel, message).catch(() => logger.warn('a push was not published; subscribers will catch up')),
    enqueue: (rows) =>
      enqueueRelayed(services, rows).catch(() => logger.warn('jobs were not queued; the sweep will find them')),
  };
  return Object.assign(services, {
    async close() {
      await hub.close();
      await closeSessions();
      await queue.close();
      await fanout.close();
      await attempts.close();
      await database.close();
    },
  });
}

/** Starts a process of the configured role. */
export async function openApp(
  config: Config,
  connections: Connections,
  options: { logger?: Logger; sms?: SmsDriver } = {},
): Promise<App> {
  const faults = faultsOfLifecycle();
  if (faults.length > 0) throw new Error(`the lifecycle is not whole: ${faults.join('; ')}`);
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    let services: Services | null = null;
    let url: string | null = null;
    if (config.role !== 'worker') {
      const ofApi = await openServices(config, connections, options);
      closing.push(ofApi.close);
      await mustReadAll(ofApi);
      const schema = await buildApiSchema();
      const run = makeExecutor(schema);
      const operations = makeOperations(ofApi, schema, run);
      const http = await openHttp(ofApi, schema, run, operations, fileRoutes(ofApi));
      closing.push(http.close);
      // First of all: the WebSocket server makes a noise of its own about a taken port.
      url = await listen(http.server, config);
      // A free port is known only now.
      if (config.port === 0) ofApi.publicUrl = url;
      closing.push(openWebSocket(ofApi, operations, http.server).close);
      services = ofApi;
    }
    if (config.role !== 'api') {
      const ofWorker = await openServices(config, connections, { ...options, asWorker: true });
      closing.push(ofWorker.close);
      await mustReadAll(ofWorker);
      closing.push((await startWorker(ofWorker)).close);
      services ??= ofWorker;
    }
    return { services: services as Services, url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listen(server: import('node:http').Server, { host, port }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  const named = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${named}:${bound}`;
}
