import { decodeJwt } from 'jose';
import type pg from 'pg';
import { settingsOf } from '../../../../src/access/row-scope.js';
import type { Role } from '../../../../src/kernel/roles.js';
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
const tokens = makeTokens({ secrets: [SECRET], issuer: decodeJwt(token).iss ?? '', accessTtlSeconds: 900 });
const FRESH_MS = 15_000;

/** What row security goes by, which is the same for every target: they are compared behind the same wall. */
export function settingsFor(person: Person, { command }: { command: boolean }): [name: string, value: string][] {
  const { tenantId, accountId, roles, unitIds, enterpriseIds } = person;
  const units = unitIds.length > 0 ? unitIds : [null];
  const memberships = (roles as Role[]).flatMap((role) => units.map((unitId) => ({ role, unitId })));
  return settingsOf({ kind: 'ACCOUNT', tenantId, accountId, memberships, enterpriseIds }, { command });
}

/** Begins the transaction of a request, with tenant and person set for row security. */
export async function begin(client: pg.PoolClient, person: Person, readOnly: boolean): Promise<void> {
  await client.query(readOnly ? 'begin read only' : 'begin');
  const settings = settingsFor(person, { command: !readOnly });
  await client.query(
    `select ${settings.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`).join(', ')}`,
    settings.flat(),
  );
}

/** Checks bearer tokens as the program does, and keeps a person's rights for as long. */
export function makeSignedIn(pool: pg.Pool): (authorization: string | undefined) => Promise<Person> {
  const known = new Map<string, { person: Person; until: number }>();
  return async (authorization) => {
    const { claims } = await tokens.verifyAccess(authorization?.replace(/^Bearer /i, '') ?? '');
    const kept = known.get(claims.sid);
    if (kept && kept.until > Date.now()) return kept.person;
    const client = await pool.connect();
    try {
      const who: Person = { tenantId: claims.tid, accountId: claims.sub, roles: [], unitIds: [], enterpriseIds: [] };
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
