import type pg from 'pg';
import { v7 } from 'uuid';
import { makeLogger, openServices } from '../../src/app.js';
import type { Tokens } from '../../src/platform/auth/tokens.js';
import { benchConfig } from './config.js';
import type { BenchDatabase } from './database.js';
import type { Seat, World } from './world.js';

const COUNTY = '445122';
/** Appeals of the unit from which details are drawn, and those laid out for dispatching in one run. */
const DETAILS = 2_000;
const MOST_DISPATCHED = 19_000;

interface Found {
  tenantId: string;
  unitId: string;
  handler: string;
  officer: string;
  contact: string;
  filing: World['filing'];
  appealsOfUnit: string[];
  waiting: string[];
  hosts: string[];
}

/** Finds who takes part and signs them in: a session of their own each, and a token of the program's. */
export async function worldOf(database: BenchDatabase, client: pg.Client): Promise<World> {
  const { rows } = await client.query<Found>(
    `with t as (select id from tenant where code = $1),
          u as (select m.tenant_id, m.unit_id, m.account_id from membership m join t on t.id = m.tenant_id
                  join unit on unit.tenant_id = m.tenant_id and unit.id = m.unit_id and unit.kind = 'TOWN'
                 where m.role = 'UNIT_HANDLER'
                   and (select count(*) from membership o where o.tenant_id = m.tenant_id and o.account_id = m.account_id) = 1
                 order by unit.code limit 1),
          c as (select e.tenant_id, e.account_id, p.id as enterprise_id, p.code, r.name from enterprise_contact e join t on t.id = e.tenant_id
                  join enterprise p on p.tenant_id = e.tenant_id and p.id = e.enterprise_id
                  join registry_entry r on r.tenant_id = p.tenant_id and r.code = p.code and r.status = 'ACTIVE'
                 where e.state = 'CONFIRMED' order by p.code limit 1)
     select t.id as "tenantId", u.unit_id as "unitId", u.account_id as handler, c.account_id as contact,
            (select account_id from membership where tenant_id = t.id and role = 'TRIAGE_OFFICER' limit 1) as officer,
            json_build_object('enterpriseId', c.enterprise_id, 'creditCode', c.code, 'enterpriseName', c.name,
              'categoryId', (select id from category k where tenant_id = t.id and parent_id is not null
                               and not exists (select from jsonb_array_elements(k.form) f where (f ->> 'required')::boolean)
                              order by code limit 1),
              'divisionCode', (select max(code) from division where tenant_id = t.id)) as filing,
            array(select s.appeal_id from assignment s where s.tenant_id = t.id and s.unit_id = u.unit_id and s.active
                   order by md5(s.appeal_id::text) limit ${DETAILS}) as "appealsOfUnit",
            array(select id from appeal a where a.tenant_id = t.id and a.state = 'PRE_ACCEPTED' and a.number like 'B-%'
                   order by md5(a.id::text) limit ${MOST_DISPATCHED}) as waiting,
            array(select id from unit where tenant_id = t.id and kind <> 'COUNTY' order by code) as hosts
       from t, u, c`,
    [COUNTY],
  );
  const [found] = rows;
  if (!found) throw new Error(`${COUNTY} lacks somebody the bench needs`);
  const { handler, officer, contact, ...rest } = found;
  const { appUrl, workerUrl, unwalledUrl } = database;
  const services = await openServices(
    benchConfig(database),
    { appUrl, workerUrl, queueUrl: workerUrl },
    { logger: makeLogger({ logLevel: 'silent' }) },
  );
  try {
    const seat = (accountId: string, kind: string): Promise<Seat> =>
      signIn(client, services.tokens, found.tenantId, accountId, kind);
    return {
      ...rest,
      appUrl,
      workerUrl,
      unwalledUrl,
      handler: await seat(handler, 'STAFF'),
      officer: await seat(officer, 'STAFF'),
      contact: await seat(contact, 'ENTERPRISE_CONTACT'),
    };
  } finally {
    await services.close();
  }
}

async function signIn(
  client: pg.Client,
  tokens: Tokens,
  tenantId: string,
  accountId: string,
  kind: string,
): Promise<Seat> {
  const sid = v7();
  await client.query(
    `insert into session (tenant_id, id, account_id, family_hash, refresh_hash, expires_at, created_at, last_used_at)
     values ($1, $2::uuid, $3, $2::uuid::text, $2::uuid::text, now() + interval '1 day', now(), now())`,
    [tenantId, sid, accountId],
  );
  const { token } = await tokens.issueAccess({ sub: accountId, tid: tenantId, sid, kind });
  return { authorization: `Bearer ${token}`, accountId };
}
