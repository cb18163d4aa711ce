import { z } from 'zod';

/** One setting of the environment: how its text is read, and what the manual says of it. */
interface Variable<T extends z.ZodType> {
  read: T;
  /** The default as the manual prints it. */
  otherwise: string;
  meaning: string;
}

const variable = <T extends z.ZodType>(read: T, otherwise: string, meaning: string): Variable<T> => ({
  read,
  otherwise,
  meaning,
});

const origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim().replace(/\/$/, '')))
  .refine(
    (list) => list.every((origin) => origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)),
    'must be * or origins separated by commas, such as https://zwfw.example.gov.cn',
  );

const secrets = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine(
    (list) => list.every((secret) => secret.length >= 32) && new Set(list).size === list.length,
    'must be different secrets of at least 32 characters each, separated by commas',
  );

/** `1` stands for the key of APP_SECRET, any other version brings a secret of its own; by version, in the order given. */
const dataKeys = z
  .string()
  .transform((text) => text.split(',').map((part) => /^(?:(1)|([2-9]|[1-9]\d{1,5}):(.{32,}))$/.exec(part.trim())))
  .refine(
    (found) => found.every(Boolean) && new Set(found.map((part) => part?.[1] ?? part?.[2])).size === found.length,
    'must be different versions, separated by commas: 1, or such as 2:<a secret of at least 32 characters>',
  )
  .transform((found) => new Map(found.map((part) => [Number(part?.[1] ?? part?.[2]), part?.[3] ?? null])));

const flag = z.enum(['true', 'false'], 'must be true or false').transform((text) => text === 'true');

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const oneOf = <const T extends string>(...values: [T, ...T[]]) => z.enum(values, `must be one of ${values.join(', ')}`);

/** The message never repeats the value: a URL may hold a password. */
const url = (...protocols: string[]) =>
  z.string().refine(
    (text) => {
      const parsed = URL.canParse(text) ? new URL(text) : undefined;
      return parsed !== undefined && protocols.includes(parsed.protocol) && parsed.hostname !== '';
    },
    `must be a URL beginning ${protocols.map((protocol) => `${protocol}//`).join(' or ')}, with a host`,
  );

/** Plain HTTP for this machine alone: whoever can change the keys on their way can be anybody. */
const isGuarded = (address: string): boolean => {
  const parsed = URL.canParse(address) ? new URL(address) : undefined;
  return (
    parsed?.protocol === 'https:' ||
    (parsed?.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(parsed.hostname))
  );
};

const identityProviders = z
  .string()
  .transform((text): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  })
  .pipe(
    z.array(
      z.strictObject({
        tenant: z.string().regex(/^\d{6}$/),
        name: z.string().min(1).optional(),
        issuer: z.string().refine(isGuarded),
        clientId: z.string().min(1),
        claim: z.string().min(1),
        means: z.enum(['USERNAME', 'PHONE', 'CREDIT_CODE']),
      }),
    ),
  );

const postgresUrl = url('postgresql:', 'postgres:');

/** Every setting there is. docs/configuration.md is written from this table. */
export const VARIABLES = {
  NODE_ENV: variable(
    oneOf('development', 'test', 'production').default('development'),
    'development',
    'production asks for APP_SECRET, leaves the demonstration data out and hides the schema from introspection.',
  ),
  ROLE: variable(
    oneOf('api', 'worker', 'all').default('all'),
    'all',
    'What this process does: answer requests, run the clocks and the queue, or both.',
  ),
  HOST: variable(z.string().default('127.0.0.1'), '127.0.0.1', 'Address to listen on; 0.0.0.0 for every one.'),
  PORT: variable(whole(0, 65_535).default(4000), '4000', 'Port of the API; 0 takes a free one.'),
  PUBLIC_URL: variable(
    url('http:', 'https:').optional(),
    'http://HOST:PORT',
    'How clients reach the API from outside, where a proxy stands before it.',
  ),
  TRUST_PROXY: variable(
    whole(0, 10).default(0),
    '0',
    'How many proxies stand before the API: the client address is taken from that place of X-Forwarded-For.',
  ),
  DATABASE_URL: variable(
    postgresUrl.optional(),
    'embedded PostgreSQL',
    'PostgreSQL 15 or later of your own, as a role that may prepare and migrate it: a superuser, or the owner of the database with CREATEROLE.',
  ),
  DATABASE_APP_URL: variable(
    postgresUrl.optional(),
    'derived from DATABASE_URL',
    'The role that answers requests, where you made it yourself. It owns nothing and is bound by row security.',
  ),
  DATABASE_WORKER_URL: variable(
    postgresUrl.optional(),
    'derived from DATABASE_URL',
    'The role that runs clocks and queue, likewise.',
  ),
  QUEUE_DATABASE_URL: variable(
    postgresUrl.optional(),
    'as the worker role',
    'A direct connection for the queue, where the others go through PgBouncer (LISTEN cannot).',
  ),
  REDIS_URL: variable(
    url('redis:', 'rediss:').optional(),
    'none',
    'Moves queue and push from PostgreSQL to Redis 7, with maxmemory-policy noeviction.',
  ),
  DATABASE_POOL_SIZE: variable(
    whole(1, 200).default(10),
    '10',
    'How many connections this process keeps to PostgreSQL for reading, and as many again for commands.',
  ),
  PGPORT: variable(whole(1, 65_535).default(55_432), '55432', 'Port of the embedded PostgreSQL, on 127.0.0.1.'),
  DATA_DIR: variable(
    z.string().optional(),
    '.data in the clone; as root a folder under /var/lib/zhitongche',
    'Where the embedded database, the generated secret, the heads of the audit log and, without S3_BUCKET, uploaded files are kept; several processes then share it.',
  ),
  MIGRATE: variable(
    flag.optional(),
    'true; false with only DATABASE_APP_URL or DATABASE_WORKER_URL',
    'Whether this process brings the database up to date at start.',
  ),
  SEED: variable(
    oneOf('auto', 'none', 'demo').default('auto'),
    'auto',
    'Demonstration data at start, files among them: whoever brings them needs the storage that the others have. auto: with the embedded database and outside production only.',
  ),
  S3_BUCKET: variable(
    z.string().optional(),
    'none: files lie in DATA_DIR/papers',
    'Bucket of an S3-compatible storage for files. Clients send to it directly; every process needs it.',
  ),
  S3_ENDPOINT: variable(
    url('http:', 'https:').optional(),
    'Amazon S3',
    'Address of the storage, such as MinIO. Clients must reach it under this very address.',
  ),
  S3_REGION: variable(z.string().default('us-east-1'), 'us-east-1', 'Region of the bucket.'),
  S3_ACCESS_KEY_ID: variable(
    z.string().optional(),
    'none',
    'Key that may read, write, list and delete in the bucket. With S3_BUCKET.',
  ),
  S3_SECRET_ACCESS_KEY: variable(z.string().optional(), 'none', 'Its secret. With S3_BUCKET.'),
  CLAMD_URL: variable(
    url('tcp:').optional(),
    'none: only the scanners’ own test file is found',
    'ClamAV’s daemon, such as tcp://clamd:3310, to look through every file before it can be attached. StreamMaxLength there must be above 20 MB.',
  ),
  AUDIT_ANCHOR_DIR: variable(
    z.string().optional(),
    'DATA_DIR/audit',
    'Where the worker keeps the head of each county’s audit log, against which the API verifies it; best where the database’s administrator does not reach. Several processes share it.',
  ),
  APP_SECRET: variable(
    z.string().min(32, 'must have at least 32 characters').optional(),
    'generated once and kept in DATA_DIR; must be given in production',
    'Keys for tokens, contact data and derived database passwords come from it. Same in every process; losing it loses the contact data.',
  ),
  TOKEN_SECRETS: variable(
    secrets.optional(),
    'APP_SECRET alone',
    'Secrets of the keys that sign tokens, separated by commas. The first signs, the others are still, or already, accepted; all are published at /.well-known/jwks.json. operations.md says how to turn one.',
  ),
  DATA_KEYS: variable(
    dataKeys.optional(),
    '1: the key of APP_SECRET',
    'Keys of personal data, separated by commas: `1`, or a version and its secret such as `2:<secret>`. The first writes, the others are still, or already, read; the worker writes anew what stands under them. operations.md says how to turn one.',
  ),
  CIPHER_SUITE: variable(
    oneOf('AES', 'SM').default('AES'),
    'AES',
    'What personal data are written by: AES-256-GCM and HMAC-SHA-256, or SM4-CTR and HMAC-SM3 (国密 GB/T 32907, GB/T 32905). What was written by the other is read as well, and written anew by the worker.',
  ),
  OIDC_ISSUERS: variable(
    identityProviders.optional(),
    'none',
    'Issuers of OpenID Connect by whose ID tokens one may sign in, as JSON: a list of `{"tenant": "445122", "issuer": "https://…", "clientId": "…", "claim": "phone_number", "means": "PHONE"}`. `name` is what a front end calls it. `means` is USERNAME (of staff), PHONE (of a contact) or CREDIT_CODE (of an enterprise with one contact). Addresses are https, but for this machine.',
  ),
  ACCESS_TOKEN_TTL_SECONDS: variable(
    whole(30, 86_400).default(900),
    '900',
    'How long a sign-in token holds before it must be refreshed.',
  ),
  SIGN_IN_LOCK_AFTER: variable(
    whole(1, 1_000).default(5),
    '5',
    'Wrong passwords after which a name is locked; twice as many wrong SMS codes lock a phone.',
  ),
  SIGN_IN_LOCK_SECONDS: variable(whole(1, 86_400).default(900), '900', 'How long such a lock holds.'),
  SIGN_IN_FAILURES_PER_ADDRESS: variable(
    whole(1, 1_000_000).default(100),
    '100',
    'Failed sign-ins that one address may make in a county while a lock would hold.',
  ),
  SMS_CODES_PER_PHONE: variable(
    whole(1, 1_000_000).default(10),
    '10',
    'Sign-in codes that may be asked for one phone in an hour.',
  ),
  SMS_CODES_PER_ADDRESS: variable(
    whole(1, 1_000_000).default(100),
    '100',
    'The same from one address, for whatever phones.',
  ),
  SMS_CODES_PER_TENANT: variable(whole(1, 1_000_000).default(3_000), '3000', 'The same in one county.'),
  REVEALS_PER_HOUR: variable(
    whole(1, 1_000_000).default(20),
    '20',
    'How often one person may be shown a name or phone that is masked (revealContact, revealPhone, revealUnitContact) in an hour.',
  ),
  REVEALS_PER_DAY: variable(whole(1, 1_000_000).default(100), '100', 'The same in a day.'),
  COST_PER_ACTOR: variable(
    whole(50_000, 1_000_000_000).default(5_000_000),
    '5000000',
    'What one person may ask of a process in a minute, in the points of extensions.cost.',
  ),
  COST_PER_ADDRESS: variable(
    whole(50_000, 1_000_000_000).default(50_000_000),
    '50000000',
    'The same for one client address, which a whole office may share.',
  ),
  SWEEP_INTERVAL_MS: variable(
    whole(100, 30_000).default(5000),
    '5000',
    'How often the worker looks in PostgreSQL for what fell due with nobody awake.',
  ),
  STREAM_RETENTION_DAYS: variable(
    whole(1, 365).default(7),
    '7',
    'For how many days a subscription can be taken up again after its last event. The worker removes what is older.',
  ),
  SOCKETS_PER_ADDRESS: variable(
    whole(1, 100_000).default(1_000),
    '1000',
    'How many WebSocket connections one client address may hold to this process; a whole office may share it.',
  ),
  CORS_ORIGINS: variable(
    origins.optional(),
    '*; none in production',
    'Web pages that may call the API, for counties that name none of their own: origins such as https://zwfw.example.gov.cn, separated by commas, or * for any.',
  ),
  INTROSPECTION: variable(flag.optional(), 'true; false in production', 'Whether clients may ask for the schema.'),
  LOG_LEVEL: variable(
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
    'info',
    'The least grave message that is written.',
  ),
};

export type VariableName = keyof typeof VARIABLES;
