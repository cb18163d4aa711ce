import { expect } from '@jest/globals';
import { makeAuditKeys } from '../../src/platform/audit/keys.js';
import { verifyAudit } from '../../src/platform/audit/verify.js';
import { run, type Statement } from '../../src/platform/orm/flight.js';
import { OPENING, TEST_SECRET, type TestDatabase } from '../support/database.js';

/** What must hold once everything has been carried out: each a statement that finds what is wrong, over all tenants. */
const WRONG: Readonly<Record<string, string>> = {
  'a clock that is due and has not fired': `
    select d.id from deadline d join tenant t on t.id = d.tenant_id join tenant root on root.id = t.family_id
     where d.state = 'RUNNING' and d.breached_at is null
       and d.due_at <= clock_timestamp() + root.clock_offset_ms * interval '1 ms' - interval '2 seconds'`,
  'a clock that fired early': `
    select e.id from appeal_event e join deadline d on d.tenant_id = e.tenant_id and d.appeal_id = e.appeal_id
     where e.type = 'EVALUATED_BY_DEFAULT' and d.rule = 'EVALUATION' and e.at < d.due_at`,
  'a breach that was not urged exactly once': `
    select d.id from deadline d where d.breached_at is not null and d.rule <> 'EVALUATION'
       and (select count(*) from urge u where u.tenant_id = d.tenant_id and u.deadline_id = d.id) <> 1`,
  'a breach of a duty that is not on the register exactly once': `
    select d.id from deadline d
     where d.breached_at is not null and d.rule in ('TRIAGE', 'RECEIPT', 'REPLY', 'FINAL_DECISION')
       and (select count(*) from supervision_entry r where r.tenant_id = d.tenant_id and r.deadline_id = d.id) <> 1`,
  'an urge without a breach': `
    select u.id from urge u join deadline d on d.tenant_id = u.tenant_id and d.id = u.deadline_id where d.breached_at is null`,
  'a timeline that tells of more or fewer breaches than there were': `
    select a.id from appeal a
     where (select count(*) from appeal_event e where e.tenant_id = a.tenant_id and e.appeal_id = a.id and e.type = 'DEADLINE_BREACHED')
        <> (select count(*) from deadline d where d.tenant_id = a.tenant_id and d.appeal_id = a.id and d.breached_at is not null)`,
  'a lapsed evaluation that is not recorded as satisfied': `
    select d.id from deadline d where d.rule = 'EVALUATION' and d.state = 'LAPSED'
       and not exists (select from evaluation v where v.tenant_id = d.tenant_id and v.appeal_id = d.appeal_id and v.source = 'SYSTEM_DEFAULT')`,
  // One more of each for every time that the bureau's check sent it back.
  'an appeal completed without its one reminder sent and its one clock': `
    select a.id from appeal a
     cross join lateral (select 1 + count(*) as times from appeal_event e
       where e.tenant_id = a.tenant_id and e.appeal_id = a.id and e.type = 'RESULT_SENT_BACK') c
     where a.completed_at is not null
       and ((select count(*) from notice n where n.tenant_id = a.tenant_id and n.appeal_id = a.id and n.template = 'EVALUATION_REMINDER' and n.state <> 'QUEUED') <> c.times
         or (select count(*) from deadline d where d.tenant_id = a.tenant_id and d.appeal_id = a.id and d.rule = 'EVALUATION') > c.times
         or (select count(*) from appeal_event e where e.tenant_id = a.tenant_id and e.appeal_id = a.id and e.type = 'EVALUATION_REQUESTED') > c.times)`,
  'a message still waiting': `select id from notice where state = 'QUEUED'`,
  'an entry of the outbox not relayed': `select id from outbox where relayed_at is null`,
  'a place in a stream that is missing or taken twice': `
    select tenant_id from outbox where position is not null group by tenant_id
    having min(position) <> 1 or max(position) <> count(*) or count(distinct position) <> count(*)`,
  'a head that is not where its stream ends': `
    select h.tenant_id from stream_head h
     where h.position <> coalesce((select max(position) from outbox o where o.tenant_id = h.tenant_id), 0)`,
  'an entry for subscribers without a place': `select id from outbox where kind <> 'NOTICE' and position is null and relayed_at is not null`,
  'a timeline with a gap': `
    select a.id from appeal a join appeal_event e on e.tenant_id = a.tenant_id and e.appeal_id = a.id
     group by a.tenant_id, a.id, a.event_count having max(e.sequence) <> count(*) or count(*) <> a.event_count`,
  'an event that was not put on the stream exactly once': `
    select e.id from appeal_event e
     where (select count(*) from outbox o where o.tenant_id = e.tenant_id and o.subject_id = e.id and o.topic = 'APPEAL_CHANGED') <> 1`,
  'an appeal merged into nothing, or into one that was merged itself': `
    select a.id from appeal a left join appeal k on k.tenant_id = a.tenant_id and k.id = a.merged_into_id
     where (a.state = 'MERGED') <> (k.id is not null) or k.state = 'MERGED'`,
  'two active assignments of a unit': `
    select appeal_id from assignment where active group by tenant_id, appeal_id, unit_id having count(*) > 1`,
  'an act on the timeline that the audit log does not know': `
    select e.id from appeal_event e
     where e.actor_account_id is not null and e.at > '${OPENING.toISOString()}'
       and not exists (select from audit_entry a where a.tenant_id = e.tenant_id and a.actor_id = e.actor_account_id
                          and a.outcome = 'DONE' and concat(a.object_id, a.detail) like '%apl_' || e.appeal_id || '%')`,
  'an advance of a clock left standing': `select id from tenant where advancing_until > clock_timestamp()`,
};

/** Looks for all of it; tells what it found by name. */
export async function wrongs({ admin }: TestDatabase): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [what, sql] of Object.entries(WRONG)) {
    const { rows } = await admin.query<Record<string, unknown>>(sql);
    if (rows.length > 0) found[what] = rows.slice(0, 3);
  }
  const tenants = await admin.query<{ id: string }>('select id from tenant');
  const keys = makeAuditKeys(TEST_SECRET);
  for (const { id: tenantId } of tenants.rows) {
    const log = { tenantId, keys, query: <Row>(statement: Statement) => run<Row>(admin, statement) };
    const { fault } = await verifyAudit(log, { most: 1_000_000, anchors: [] });
    if (fault) found['an audit log that does not verify'] = [tenantId, fault];
  }
  return found;
}

export async function expectNothingWrong(database: TestDatabase): Promise<void> {
  expect(await wrongs(database)).toEqual({});
}
