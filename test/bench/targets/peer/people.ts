import { decodeJwt } from 'jose';
import type pg from 'pg';
import { makeTokens } from '../../../../src/platform/auth/tokens.js';
import { SECRET } from '../../config.js';
import { world } from '../child.js';

/** Who signed in, as a peer keeps him. */
export interface Person {
  tenantId: string;
  accountId: string;
  roles: string[];
  unitIds: string[];
  enterpriseIds: string[];
}

const [, token = ''] = world.handler.authorization.split(' ');
const tokens = makeTokens({ secret: SECRET, issuer: decodeJwt(token).iss ?? '', accessTtlSeconds: 900 });
const FRESH_MS = 15_000;

/** Begins the transaction of a request, with tenant and person set for row security. */
export async function begin(
  client: pg.PoolClient,
  { tenantId, accountId }: { tenantId: string; accountId: string },
  readOnly: boolean,
): Promise<void> {
  await client.query(readOnly ? 'begin read only' : 'begin');
  await client.query(`select set_config('app.tenant_id', $1, true), set_config('app.account_id', $2, true)`, [
    tenantId,
    accountId,
  ]);
}

/** Checks bearer tokens as the program does, and keeps a person's rights for as long. */
export function makeSignedIn(pool: pg.Pool): (authorization: string | undefined) => Promise<Person> {
  const known = new Map<string, { person: Person; until: number }>();
  return async (authorization) => {
    const claims = await tokens.verifyAccess(authorization?.replace(/^Bearer /i, '') ?? '');
    const kept = known.get(claims.sid);
    if (kept && kept.until > Date.now()) return kept.person;
    const client = await pool.connect();
    try {
      const who = { tenantId: claims.tid, accountId: claims.sub };
      await begin(client, who, true);
      const { rows } = await client.query<Omit<Person, 'tenantId' | 'accountId'>>(
        `select array(select role from membership where tenant_id = $1 and account_id = $2) as roles,
                array(select unit_id from membership where tenant_id = $1 and account_id = $2 and unit_id is not null) as "unitIds",
                array(select enterprise_id from enterprise_contact
                       where tenant_id = $1 and account_id = $2 and state = 'CONFIRMED') as "enterpriseIds"
           from session where tenant_id = $1 and id = $3 and revoked_at is null and expires_at > now()`,
        [claims.tid, claims.sub, claims.sid],
      );
      await client.query('commit');
      if (!rows[0]) throw new Error('UNAUTHENTICATED');
      const person = { ...who, ...rows[0] };
      known.set(claims.sid, { person, until: Date.now() + FRESH_MS });
      return person;
    } finally {
      client.release();
    }
  };
}
