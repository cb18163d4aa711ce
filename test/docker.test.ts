import { describe, expect, it } from '@jest/globals';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describeConfig, loadConfig } from '../src/config.js';

const root = join(import.meta.dirname, '..');
const file = (path: string): string => readFileSync(join(root, 'docker', path), 'utf8');

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
  networks?: string[];
  volumes?: string[];
  ports?: string[];
  read_only?: boolean;
  security_opt?: string[];
  deploy?: { replicas?: number };
}
interface Compose {
  services: Record<string, Service>;
  volumes?: Record<string, unknown>;
  networks?: Record<string, { internal?: boolean }>;
}

const compose = parse(file('compose.yaml'), { merge: true }) as Compose;
const scale = parse(file('compose.scale.yaml'), { merge: true }) as Compose;
const program = ['migrate', 'api', 'worker'] as const;

/** A filled-in docker/.env. */
const dotenv = Object.fromEntries(
  file('.env.example')
    .split('\n')
    .filter((line) => /^[A-Z_]+=/.test(line))
    .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string])
    .map(([name, value]) => [
      name,
      value || `${name.toLowerCase().replaceAll('_', '')}0123456789abcdef0123456789abcdef`,
    ]),
);

/** As compose does it: `${NAME}`, `${NAME:-otherwise}`, `${NAME:?complaint}`, and `$$`. */
const filledIn = (text: string): string =>
  text.replace(/\$\$|\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g, (whole, name?: string, how?: string, word = '') => {
    if (!name) return '$';
    const value = dotenv[name];
    if (value) return value;
    if (how === '-') return word;
    throw new Error(`docker/.env.example does not name ${name} (${whole})`);
  });

const environmentOf = (service: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(compose.services[service]?.environment ?? {}).map(([name, value]) => [name, filledIn(value)]),
  );

describe('docker/compose.yaml', () => {
  it('has the services of one machine', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'migrate', 'postgres', 'proxy', 'redis', 'worker']);
  });

  it.each(Object.entries(compose.services))('%s: its image has a version, and it writes to no image', (_, service) => {
    expect(filledIn(service.image)).toMatch(/^[\w./-]+:(?!latest$)[\w.-]+$/);
    expect(service.read_only).toBe(true);
    expect(service.security_opt).toContain('no-new-privileges:true');
  });

  it('takes every value from docker/.env.example, which names no other', () => {
    const text = file('compose.yaml');
    const used = new Set([...text.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(dotenv).sort());
  });

  it.each(program)('%s: every variable is one of the configuration', (service) => {
    const known = describeConfig().map(({ name }) => name as string);
    expect(known).toEqual(expect.arrayContaining(Object.keys(environmentOf(service))));
  });

  it.each(program)('%s: starts with what it is given, beside what the image sets', (service) => {
    const ofImage = Object.fromEntries(
      [...file('Dockerfile').matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    const config = loadConfig({ ...ofImage, ...environmentOf(service) } as Record<string, string>);
    expect(config).toMatchObject({ nodeEnv: 'production', embedded: false, migrate: false, introspection: false });
    expect(config.role).toBe(service === 'migrate' ? 'all' : service);
  });

  it('tells the administrator of the database to the migration alone', () => {
    for (const service of ['api', 'worker']) expect(environmentOf(service)).not.toHaveProperty('DATABASE_URL');
    expect(environmentOf('migrate')).toHaveProperty('DATABASE_URL');
  });

  it('has the same secret and name in every process', () => {
    for (const name of ['APP_SECRET', 'PUBLIC_URL', 'REDIS_URL'])
      expect(new Set(program.map((service) => environmentOf(service)[name])).size).toBe(1);
  });

  it('keeps papers on one volume for every process, where the image says', () => {
    const [, place] = /DATA_DIR=(\S+)/.exec(file('Dockerfile')) ?? [];
    for (const service of program) expect(compose.services[service]?.volumes).toEqual([`papers:${place}`]);
    expect(file('Dockerfile')).toContain(`chown node:node ${place}`);
  });

  it('starts API and worker after the migration, and the proxy after the API', () => {
    const after = (service: string): object | undefined => compose.services[service]?.depends_on;
    for (const service of ['api', 'worker'])
      expect(after(service)).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
    expect(after('migrate')).toMatchObject({ postgres: { condition: 'service_healthy' } });
    expect(after('proxy')).toMatchObject({ api: { condition: 'service_healthy' } });
  });

  it('opens the proxy to the world and nothing else', () => {
    const open = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name]) => name)).toEqual(['proxy']);
    expect(compose.networks?.['inside']?.internal).toBe(true);
    for (const name of ['postgres', 'redis']) expect(compose.services[name]?.networks).toEqual(['inside']);
  });

  it('has a Redis that keeps jobs', () => {
    const command = compose.services['redis']?.command?.join(' ') ?? '';
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
  });

  it('mounts files that are there, and volumes that are named', () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    expect(mounts.length).toBeGreaterThan(0);
    for (const mount of mounts)
      if (mount.startsWith('.')) expect(existsSync(join(root, 'docker', mount))).toBe(true);
      else expect(compose.volumes).toHaveProperty(mount);
  });
});

describe('docker/compose.scale.yaml', () => {
  it('multiplies services that are there, API and worker among them', () => {
    for (const name of Object.keys(scale.services)) expect(compose.services).toHaveProperty(name);
    expect(scale.services['api']?.deploy?.replicas).toBeGreaterThan(1);
    expect(scale.services['worker']?.deploy?.replicas).toBeGreaterThan(1);
  });
});

describe('docker/Dockerfile', () => {
  const lines = file('Dockerfile').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));

  it('copies what is there, and what the build is shown', () => {
    const shown = file('Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect(existsSync(join(root, path))).toBe(true);
      expect(shown.some((name) => path === name || path.startsWith(`${name}/`))).toBe(true);
    }
  });

  it('runs as an ordinary user on the Node that the program is written for, and says how it fares', () => {
    const bases = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    const { node } = (
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: { node: string } }
    ).devDependencies;
    for (const base of bases) expect(base).toBe(`node:${node.split('.')[0]}-slim`);
    expect(lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))).toContain('USER node');
    expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });

  it('brings scripts that can run', () => {
    expect(() => accessSync(join(root, 'docker/postgres/run-roles.sh'), constants.X_OK)).not.toThrow();
  });
});
