import { loadConfig, type Config } from '../../src/config.js';

export const SECRET = 'of-the-bench-alone-and-of-nothing-else-in-the-world';

/** The configuration of an API process on the bench database, as in production. */
export function benchConfig({ appUrl }: { appUrl: string }): Config {
  return loadConfig({
    NODE_ENV: 'production',
    ROLE: 'api',
    HOST: '127.0.0.1',
    PORT: '0',
    PUBLIC_URL: 'http://bench.invalid',
    APP_SECRET: SECRET,
    DATABASE_APP_URL: appUrl,
    ACCESS_TOKEN_TTL_SECONDS: '86400',
    LOG_LEVEL: 'warn',
    // The bench is one caller that asks for as much as can be had.
    COST_PER_ACTOR: '1000000000',
    COST_PER_ADDRESS: '1000000000',
  });
}
