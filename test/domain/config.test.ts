import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationManual } from '../../src/config-manual.js';
import { ConfigError, describeConfig, loadConfig } from '../../src/config.js';
import { repositoryRoot } from '../../src/platform/data-home.js';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'zhitongche-config-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true }));

const SECRET = 'k'.repeat(32);
const load = (env: Record<string, string> = {}) => loadConfig({ DATA_DIR, APP_SECRET: SECRET, ...env });

/** The names that a refused environment is told, with the reasons. */
function problemsOf(env: Record<string, string>): Record<string, string> {
  try {
    loadConfig({ DATA_DIR, ...env });
  } catch (error) {
    if (error instanceof ConfigError)
      return Object.fromEntries(error.problems.map(({ name, reason }) => [name, reason]));
    throw error;
  }
  return {};
}

describe('without any variable', () => {
  it('has the documented defaults and cannot be changed', () => {
    const config = load();
    expect(config).toMatchObject({
      nodeEnv: 'development',
      role: 'all',
      host: '127.0.0.1',
      port: 4000,
      publicUrl: 'http://127.0.0.1:4000',
      pgPort: 55432,
      embedded: true,
      migrate: true,
      seed: 'demo',
      introspection: true,
      accessTokenTtlSeconds: 900,
      sweepIntervalMs: 5000,
      trustProxy: 0,
      logLevel: 'info',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('makes a secret once, for its owner alone, and keeps it', () => {
    const { appSecret } = loadConfig({ DATA_DIR });
    expect(appSecret.length).toBeGreaterThanOrEqual(32);
    expect(loadConfig({ DATA_DIR }).appSecret).toBe(appSecret);
    expect(statSync(join(DATA_DIR, 'app.secret')).mode & 0o777).toBe(0o600);
  });

  it('takes an empty variable as not given', () => {
    expect(load({ PORT: '', REDIS_URL: '', SEED: '' })).toMatchObject({ port: 4000, seed: 'demo' });
  });
});

const PROVIDER = { tenant: '445122', issuer: 'https://id.example', clientId: 'zt', claim: 'phone', means: 'PHONE' };

describe('what follows from what', () => {
  const own = 'postgresql://admin:pw@db/zt';

  it('a database of one’s own is migrated but not given demonstration data', () => {
    expect(load({ DATABASE_URL: own })).toMatchObject({ embedded: false, migrate: true, seed: 'none' });
    expect(load({ DATABASE_URL: own, SEED: 'demo' })).toMatchObject({ seed: 'demo' });
  });

  it('run roles alone migrate nothing', () => {
    const env = { DATABASE_APP_URL: own, DATABASE_WORKER_URL: own };
    expect(load(env)).toMatchObject({ embedded: false, migrate: false, seed: 'none' });
    expect(load({ ROLE: 'worker', DATABASE_WORKER_URL: own })).toMatchObject({ role: 'worker', migrate: false });
  });

  it('production is given a secret, hides the schema and has no demonstration data', () => {
    expect(load({ NODE_ENV: 'production' })).toMatchObject({ introspection: false, seed: 'none', embedded: true });
    expect(problemsOf({ NODE_ENV: 'production' })).toHaveProperty('APP_SECRET');
  });

  it('tokens are signed by APP_SECRET unless secrets of their own are given', () => {
    const next = 'n'.repeat(40);
    expect(load().tokenSecrets).toEqual([SECRET]);
    expect(load({ TOKEN_SECRETS: `${next}, ${SECRET}` }).tokenSecrets).toEqual([next, SECRET]);
  });

  it('personal data are written by APP_SECRET unless keys of their own are given, the first of which writes', () => {
    expect([...load().dataKeys]).toEqual([[1, SECRET]]);
    const next = 'n'.repeat(40);
    expect([...load({ DATA_KEYS: `1, 2:${next}` }).dataKeys]).toEqual([
      [1, SECRET],
      [2, next],
    ]);
    expect([...load({ DATA_KEYS: `12:${next},1` }).dataKeys]).toEqual([
      [12, next],
      [1, SECRET],
    ]);
  });

  it('issuers of identities are read as they are given', () => {
    expect(load().identityProviders).toEqual([]);
    expect(load({ OIDC_ISSUERS: JSON.stringify([PROVIDER]) }).identityProviders).toEqual([PROVIDER]);
  });

  it('the public address is the one listened on unless it is given', () => {
    expect(load({ HOST: '0.0.0.0', PORT: '80' }).publicUrl).toBe('http://localhost:80');
    expect(load({ HOST: '::1' }).publicUrl).toBe('http://[::1]:4000');
    expect(load({ PUBLIC_URL: 'https://zt.example/' }).publicUrl).toBe('https://zt.example');
  });
});

describe('a bad value stops the start by its name', () => {
  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PGPORT', '0'],
    ['ROLE', 'both'],
    ['NODE_ENV', 'staging'],
    ['MIGRATE', 'yes'],
    ['SEED', 'some'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://root:secret@db/x'],
    ['DATABASE_URL', 'db:5432'],
    ['REDIS_URL', 'localhost:6379'],
    ['PUBLIC_URL', 'zt.example'],
    ['APP_SECRET', 'short'],
    ['TOKEN_SECRETS', `${SECRET},short`],
    ['DATA_KEYS', '2'],
    ['DATA_KEYS', '2:short'],
    ['DATA_KEYS', `1:${SECRET}`],
    ['DATA_KEYS', `2:${SECRET},2:${'n'.repeat(40)}`],
    ['CIPHER_SUITE', 'DES'],
    ['OIDC_ISSUERS', 'https://id.example'],
    ['OIDC_ISSUERS', '[{"tenant": "445122"}]'],
    ['OIDC_ISSUERS', JSON.stringify([{ ...PROVIDER, issuer: 'http://id.example' }])],
    ['TOKEN_SECRETS', `${SECRET},${SECRET}`],
    ['ACCESS_TOKEN_TTL_SECONDS', '-1'],
    ['SWEEP_INTERVAL_MS', '60000'],
    ['TRUST_PROXY', 'loopback'],
  ])('%s=%s', (name, value) => {
    expect(Object.keys(problemsOf({ [name]: value }))).toEqual([name]);
  });

  it('names all of them at once and repeats no value', () => {
    const env = { DATA_DIR, PORT: 'x', DATABASE_URL: 'mysql://root:secret@db/x', ROLE: 'none' };
    expect(() => loadConfig(env)).toThrow(ConfigError);
    expect(() => loadConfig(env)).toThrow(/PORT[^]*ROLE|ROLE[^]*PORT/);
    expect(() => loadConfig(env)).not.toThrow(/secret/);
  });

  it('names what is missing beside what is given', () => {
    const url = 'postgresql://app@db/zt';
    expect(problemsOf({ DATABASE_APP_URL: url })).toHaveProperty('DATABASE_WORKER_URL');
    expect(problemsOf({ ROLE: 'api', DATABASE_APP_URL: url, MIGRATE: 'true' })).toHaveProperty('DATABASE_URL');
    expect(problemsOf({ REDIS_URL: 'redis://r', QUEUE_DATABASE_URL: url })).toHaveProperty('QUEUE_DATABASE_URL');
  });
});

describe('an unknown variable stops the start by its name', () => {
  it.each([
    ['DATABSE_URL', 'DATABASE_URL'],
    ['REDIS_URI', 'REDIS_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['PROT', 'PORT'],
    ['ZTC_PORT', 'PORT'],
    ['database_url', 'DATABASE_URL'],
  ])('%s, probably %s', (name, meant) => {
    expect(problemsOf({ [name]: 'x' })).toEqual({ [name]: expect.stringContaining(`did you mean ${meant}?`) });
  });

  it('also one that only we could mean', () => {
    expect(problemsOf({ ZTC_FLAVOUR: 'x' })).toHaveProperty('ZTC_FLAVOUR');
  });

  it.each([
    'PATH HOME PWD OLDPWD SHELL USER TERM LANG TZ EDITOR HOSTNAME MAIL SHLVL _ DISPLAY',
    'PGUSER PGHOST PGPASSWORD PGDATABASE PGDATA PGPASSFILE PGSSLMODE POSTGRES_PASSWORD',
    'NODE_PATH NODE_OPTIONS NODE_HOME NODE_VERSION npm_config_loglevel npm_lifecycle_event INIT_CWD JEST_WORKER_ID CI',
    'PORTAGE POST COST ROLES HOSTS HOSTTYPE TEST_ADMIN_URL REQUIRE_REDIS XDG_DATA_DIRS REDIS_PORT DATA_HOME',
    'KUBERNETES_PORT KUBERNETES_SERVICE_HOST SSH_CLIENT LS_COLORS DEBUG LOG_FILE NO_COLOR HTTP_PROXY NO_PROXY',
  ])('but not what others use: %s', (names) => {
    expect(problemsOf(Object.fromEntries(names.split(' ').map((name) => [name, 'x'])))).toEqual({});
  });
});

describe('docs/configuration.md', () => {
  const manual = readFileSync(join(repositoryRoot(), 'docs', 'configuration.md'), 'utf8');

  it.each(describeConfig().map(({ name }) => name))('tells of %s', (name) => {
    expect(manual).toContain(`\`${name}\``);
  });

  it('is what `npm run generate` writes', () => {
    expect(manual).toBe(configurationManual());
  });
});
