import pg from 'pg';
import { StartupError } from '../startup-error.js';

/** Where a URL leads, for messages: everything but the password. */
export function describeServer(url: string): string {
  const { hostname, port, pathname, username } = new URL(url);
  return `${decodeURIComponent(username)}@${hostname}:${port || 5432}${pathname}`;
}

/**
 * One connection, tried once. `variable` names the setting the URL came from. Throws StartupError DATABASE_UNREACHABLE,
 * DATABASE_AUTH_FAILED or DATABASE_NOT_FOUND.
 */
export async function connectOnce(url: string, variable = 'DATABASE_URL'): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'zhitongche start',
  });
  // A connection cut off later rejects the query that waits; without a listener it would end the process as well.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw explained(error, url, variable);
  }
}

/**
 * Sees to it that a run role's URL works before anything is built on it, and that row security binds the role. Throws
 * as `connectOnce`, and StartupError DATABASE_ROLE_UNSAFE.
 */
export async function checkRunRole(url: string, variable: string): Promise<void> {
  const client = await connectOnce(url, variable);
  try {
    const { rowCount } = await client.query(
      'select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)',
    );
    if (rowCount)
      throw new StartupError(
        'DATABASE_ROLE_UNSAFE',
        `${variable}: ${describeServer(url)} is a superuser or bypasses row security. Name a role that does neither.`,
      );
  } finally {
    await client.end();
  }
}

function explained(error: unknown, url: string, variable: string): StartupError {
  const { code, message } = error as { code?: string; message: string };
  const server = describeServer(url);
  switch (code) {
    case '28P01':
    case '28000':
      return new StartupError(
        'DATABASE_AUTH_FAILED',
        `${server} does not accept this user and password, or this host (${code}). Put ${variable} right.`,
      );
    case '3D000':
      return new StartupError(
        'DATABASE_NOT_FOUND',
        `There is no such database: ${server}. Create it, or put ${variable} right.`,
      );
    default:
      return new StartupError(
        'DATABASE_UNREACHABLE',
        `The database ${server} cannot be reached (${code ?? message}). Is it running, and is ${variable} right?`,
      );
  }
}
