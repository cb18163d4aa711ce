import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { VARIABLES, type VariableName } from './config-variables.js';
import type { IdentityProvider } from './platform/auth/identities.js';
import type { Suite } from './platform/crypto/key-ring.js';
import type { S3Settings } from './papers/s3-store.js';
import { defaultDataHome, makeDataHome } from './platform/data-home.js';
import { likelyMisspellings } from './platform/misspelled.js';

export type { VariableName };

/** The settings of one process, read once at its start; everything else is handed them. */
export type Config = Readonly<{
  nodeEnv: 'development' | 'test' | 'production';
  role: 'api' | 'worker' | 'all';
  host: string;
  /** 0 takes a free one. */
  port: number;
  publicUrl: string;
  /** Proxies before the API. */
  trustProxy: number;
  /** No URL of any database was given: PostgreSQL runs here. */
  embedded: boolean;
  databaseUrl?: string;
  databaseAppUrl?: string;
  databaseWorkerUrl?: string;
  queueDatabaseUrl?: string;
  redisUrl?: string;
  databasePoolSize: number;
  pgPort: number;
  dataDir: string;
  migrate: boolean;
  seed: 'none' | 'demo';
  /** Null: files lie in the data folder. */
  s3: S3Settings | null;
  clamdUrl?: string;
  auditAnchorDir: string;
  appSecret: string;
  /** Of the keys that sign tokens; the first signs. */
  tokenSecrets: readonly string[];
  /** Of the keys of personal data, by version; the first writes. */
  dataKeys: ReadonlyMap<number, string>;
  cipherSuite: Suite;
  identityProviders: readonly IdentityProvider[];
  accessTokenTtlSeconds: number;
  signInLockAfter: number;
  signInLockSeconds: number;
  signInFailuresPerAddress: number;
  smsCodesPerPhone: number;
  smsCodesPerAddress: number;
  smsCodesPerTenant: number;
  revealsPerHour: number;
  revealsPerDay: number;
  /** Points of `extensions.cost` in a minute. */
  costPerActor: number;
  costPerAddress: number;
  sweepIntervalMs: number;
  /** For how long entries of streams are kept. */
  streamRetentionDays: number;
  socketsPerAddress: number;
  /** Origins whose pages may call the API, where a county names none; `*` for any. */
  corsOrigins: readonly string[];
  introspection: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}>;

/** All that is wrong with the environment, each by its name. Its message is for a person and holds no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly { name: string; reason: string }[]) {
    super(['The configuration is wrong:', ...problems.map(({ name, reason }) => `  ${name} ${reason}`)].join('\n'));
  }
}

/**
 * Reads the environment. An empty variable counts as not given. Outside production a secret that was not given is made
 * once and kept in the data folder. Throws ConfigError; StartupError DATA_DIR_UNUSABLE when the secret cannot be kept.
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = shape.safeParse(given);
  const problems = [...misspelled(given), ...(parsed.success ? [] : complaints(parsed.error))];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const values = parsed.data;
  const contradictions = contradicting(values);
  if (contradictions.length > 0) throw new ConfigError(contradictions);
  return resolved(values);
}

/** The table of docs/configuration.md. */
export function describeConfig(): { name: VariableName; default: string; meaning: string }[] {
  return (Object.keys(VARIABLES) as VariableName[]).map((name) => ({
    name,
    default: VARIABLES[name].otherwise,
    meaning: VARIABLES[name].meaning,
  }));
}

type Readers = { [Name in VariableName]: (typeof VARIABLES)[Name]['read'] };

const shape = z.object(
  Object.fromEntries(Object.entries(VARIABLES).map(([name, { read }]) => [name, read])) as Readers,
);
type Values = z.output<typeof shape>;
type Problem = { name: string; reason: string };

const complaints = (error: z.ZodError): Problem[] =>
  error.issues.map(({ path, message }) => ({ name: String(path[0]), reason: message }));

const misspelled = (given: Record<string, string | undefined>): Problem[] =>
  likelyMisspellings(Object.keys(given), Object.keys(VARIABLES)).map(({ name, meant }) => ({
    name,
    reason: meant ? `is no variable of this program: did you mean ${meant}?` : 'is no variable of this program',
  }));

const isEmbedded = (values: Values): boolean =>
  !values.DATABASE_URL && !values.DATABASE_APP_URL && !values.DATABASE_WORKER_URL;

/** What each variable allows for itself and two of them do not together. */
function contradicting(values: Values): Problem[] {
  const problems: Problem[] = [];
  const { DATABASE_URL, DATABASE_APP_URL, DATABASE_WORKER_URL, ROLE } = values;
  if (!isEmbedded(values) && !DATABASE_URL) {
    if (ROLE !== 'worker' && !DATABASE_APP_URL)
      problems.push({ name: 'DATABASE_APP_URL', reason: `is missing: ROLE=${ROLE} needs it, or DATABASE_URL` });
    if (ROLE !== 'api' && !DATABASE_WORKER_URL)
      problems.push({ name: 'DATABASE_WORKER_URL', reason: `is missing: ROLE=${ROLE} needs it, or DATABASE_URL` });
    if (values.MIGRATE) problems.push({ name: 'DATABASE_URL', reason: 'is missing: MIGRATE=true needs it' });
    if (values.SEED === 'demo') problems.push({ name: 'DATABASE_URL', reason: 'is missing: SEED=demo needs it' });
  }
  if (values.REDIS_URL && values.QUEUE_DATABASE_URL)
    problems.push({
      name: 'QUEUE_DATABASE_URL',
      reason: 'has no use beside REDIS_URL, which moves the queue: give one',
    });
  if (values.NODE_ENV === 'production' && !values.APP_SECRET)
    problems.push({ name: 'APP_SECRET', reason: 'must be given in production (at least 32 characters)' });
  const s3 = (['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const).filter((name) => !values[name]);
  if (values.S3_BUCKET) for (const name of s3) problems.push({ name, reason: 'is missing: S3_BUCKET needs it' });
  if (values.S3_ENDPOINT && !values.S3_BUCKET)
    problems.push({ name: 'S3_BUCKET', reason: 'is missing: S3_ENDPOINT needs it' });
  return problems;
}

function s3Settings(values: Values): S3Settings | null {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (!bucket || !accessKeyId || !secretAccessKey) return null;
  return { bucket, endpoint: values.S3_ENDPOINT, region: values.S3_REGION, accessKeyId, secretAccessKey };
}

function resolved(values: Values): Config {
  const embedded = isEmbedded(values);
  const production = values.NODE_ENV === 'production';
  const dataDir = resolve(values.DATA_DIR ?? defaultDataHome());
  const appSecret = values.APP_SECRET ?? keptSecret(dataDir);
  const seedByDefault = embedded && !production ? 'demo' : 'none';
  return Object.freeze({
    nodeEnv: values.NODE_ENV,
    role: values.ROLE,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${forUrl(values.HOST)}:${values.PORT}`,
    trustProxy: values.TRUST_PROXY,
    embedded,
    databaseUrl: values.DATABASE_URL,
    databaseAppUrl: values.DATABASE_APP_URL,
    databaseWorkerUrl: values.DATABASE_WORKER_URL,
    queueDatabaseUrl: values.QUEUE_DATABASE_URL,
    redisUrl: values.REDIS_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    pgPort: values.PGPORT,
    dataDir,
    migrate: values.MIGRATE ?? (embedded || values.DATABASE_URL !== undefined),
    seed: values.SEED === 'auto' ? seedByDefault : values.SEED,
    s3: s3Settings(values),
    clamdUrl: values.CLAMD_URL,
    auditAnchorDir: resolve(values.AUDIT_ANCHOR_DIR ?? join(dataDir, 'audit')),
    appSecret,
    tokenSecrets: values.TOKEN_SECRETS ?? [appSecret],
    dataKeys: new Map(
      [...(values.DATA_KEYS ?? [[1, null]])].map(([version, secret]) => [version, secret ?? appSecret]),
    ),
    cipherSuite: values.CIPHER_SUITE,
    identityProviders: values.OIDC_ISSUERS ?? [],
    accessTokenTtlSeconds: values.ACCESS_TOKEN_TTL_SECONDS,
    signInLockAfter: values.SIGN_IN_LOCK_AFTER,
    signInLockSeconds: values.SIGN_IN_LOCK_SECONDS,
    signInFailuresPerAddress: values.SIGN_IN_FAILURES_PER_ADDRESS,
    smsCodesPerPhone: values.SMS_CODES_PER_PHONE,
    smsCodesPerAddress: values.SMS_CODES_PER_ADDRESS,
    smsCodesPerTenant: values.SMS_CODES_PER_TENANT,
    revealsPerHour: values.REVEALS_PER_HOUR,
    revealsPerDay: values.REVEALS_PER_DAY,
    costPerActor: values.COST_PER_ACTOR,
    costPerAddress: values.COST_PER_ADDRESS,
    sweepIntervalMs: values.SWEEP_INTERVAL_MS,
    streamRetentionDays: values.STREAM_RETENTION_DAYS,
    socketsPerAddress: values.SOCKETS_PER_ADDRESS,
    corsOrigins: values.CORS_ORIGINS ?? (production ? [] : ['*']),
    introspection: values.INTROSPECTION ?? !production,
    logLevel: values.LOG_LEVEL,
  });
}

/** An address to write into a URL: an IPv6 one in brackets, "every address" as the machine itself. */
function forUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** The secret of this data folder. Two processes that start at once keep the same one: a link is made once. */
function keptSecret(dataDir: string): string {
  makeDataHome(dataDir);
  const file = join(dataDir, 'app.secret');
  const own = `${file}.${process.pid}`;
  writeFileSync(own, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
