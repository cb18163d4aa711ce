import { v7 } from 'uuid';
import { checkAnswers, type FormAnswers, type FormField } from '../../../../src/contexts/directory/index.js';
import { matchAgainstRegistry, type RegisteredEntity } from '../../../../src/contexts/directory/domain/enterprise.js';
import { parseUscc } from '../../../../src/contexts/directory/domain/uscc.js';
import { newAppealNumber } from '../../../../src/contexts/appeal/persistence/appeal.repository.js';
import { makeBlindIndex } from '../../../../src/platform/crypto/blind-index.js';
import { makeCipher } from '../../../../src/platform/crypto/cipher.js';
import { makeKeyRing } from '../../../../src/platform/crypto/key-ring.js';
import { TEMPLATES, type NoticeTemplate } from '../../../../src/notification/templates.js';
import { CLOCKS, type ClockRuleName } from '../../../../src/time/clock-rules.js';
import { nationalCalendar } from '../../../../src/time/national-calendar.js';
import { due } from '../../../../src/time/pure/index.js';
import { SECRET } from '../../config.js';
import type { Person } from './people.js';

/** Runs a statement on the connection of the request's transaction. */
export type Run = <Row>(name: string, text: string, values: readonly unknown[]) => Promise<Row[]>;

/** What a peer's command needs: its transaction and who gives it. */
export interface Desk {
  run: Run;
  person: Person;
}

const ring = makeKeyRing(new Map([[1, SECRET]]), 'AES');
export const cipher = makeCipher(ring);
const { phoneHash } = makeBlindIndex(ring);

/** A refusal that leaves nothing behind: the transaction is rolled back. */
export class Refusal extends Error {}

export interface FileInput {
  channel: string;
  kind: string;
  title: string;
  description: string;
  categoryId: string;
  divisionCode: string;
  formAnswers?: FormAnswers;
  enterprise: { creditCode: string; name: string };
}

export interface DispatchInput {
  appealId: string;
  hostUnitId: string;
  coHandlerUnitIds?: string[];
  expectedVersion?: number;
}

const CLOCKS_OF_CO_HANDLER: readonly ClockRuleName[] = ['RECEIPT', 'OBJECTION_WINDOW'];
const CLOCKS_OF_HOST: readonly ClockRuleName[] = [...CLOCKS_OF_CO_HANDLER, 'REPLY'];

const keyOf = (id: string): string => id.slice(4);

async function first<Row>(rows: Promise<Row[]>, otherwise: string): Promise<Row> {
  const [row] = await rows;
  if (!row) throw new Refusal(otherwise);
  return row;
}

async function domainNow({ run, person }: Desk): Promise<{ code: string; now: Date }> {
  const row = await first(
    run<{ code: string; ms: number }>(
      'tenant_now',
      `select t.code, (extract(epoch from now()) * 1000)::float8 + root.clock_offset_ms as ms
         from tenant t join tenant root on root.id = t.family_id where t.id = $1`,
      [person.tenantId],
    ),
    'NO_TENANT',
  );
  return { code: row.code, now: new Date(row.ms) };
}

/** Files an appeal: the rows that the program writes, by statements written by hand. Answers its key. */
export async function fileAppeal(desk: Desk, input: FileInput): Promise<string> {
  const { run, person } = desk;
  const { tenantId } = person;
  if (!person.roles.includes('ENTERPRISE_CONTACT')) throw new Refusal('NOT_ALLOWED');
  const parsed = parseUscc(input.enterprise.creditCode);
  if (!parsed.ok) throw new Refusal('INVALID_CREDIT_CODE');
  const { code, now } = await domainNow(desk);
  const category = await first(
    run<{ id: string; form: FormField[]; form_version: number }>(
      'category',
      'select id, form, form_version from category where tenant_id = $1 and id = $2 and active',
      [tenantId, keyOf(input.categoryId)],
    ),
    'NOT_FOUND',
  );
  await first(
    run('division', 'select 1 from division where tenant_id = $1 and code = $2', [tenantId, input.divisionCode]),
    'NOT_FOUND',
  );
  if (checkAnswers(category.form, input.formAnswers ?? {})) throw new Refusal('INVALID_FORM_ANSWER');
  const enterprise = await first(
    run<{ id: string }>('enterprise', 'select id from enterprise where tenant_id = $1 and code = $2', [
      tenantId,
      parsed.code,
    ]),
    'NOT_YOUR_ENTERPRISE',
  );
  if (!person.enterpriseIds.includes(enterprise.id)) throw new Refusal('NOT_YOUR_ENTERPRISE');
  const contact = await first(
    run<{ id: string; name_cipher: string; phone_cipher: string }>(
      'own_contact',
      `select id, name_cipher, phone_cipher from enterprise_contact
        where tenant_id = $1 and enterprise_id = $2 and account_id = $3 and state = 'CONFIRMED'`,
      [tenantId, enterprise.id, person.accountId],
    ),
    'INVALID_INPUT',
  );
  const [entry] = await run<RegisteredEntity>(
    'registry_entry',
    `select code, name, domicile_division_code as "domicileDivisionCode", status from registry_entry
      where tenant_id = $1 and code = $2`,
    [tenantId, parsed.code],
  );
  const match = matchAgainstRegistry({ code: parsed.code, name: input.enterprise.name }, entry ?? null, code);
  const matched = match.outcome === 'MATCHED';
  const round = await first(
    run<{ id: string }>(
      'collecting_round',
      'select id from round where tenant_id = $1 and opens_at <= $2 and cut_off_at > $2 order by cut_off_at limit 1',
      [tenantId, now],
    ),
    'NO_ROUND',
  );
  const bureau = await unitWithFunction(desk, 'GOVERNMENT_SERVICES');

  const id = v7();
  const place = { tenantId, table: 'enterprise_contact', rowId: contact.id };
  const name = cipher.decrypt(contact.name_cipher, { ...place, column: 'name' });
  const phone = cipher.decrypt(contact.phone_cipher, { ...place, column: 'phone' });
  const sealed = (column: string, text: string): string =>
    cipher.encrypt(text, { tenantId, table: 'appeal', column, rowId: id });
  const number = newAppealNumber(code, now);
  await run(
    'insert_appeal',
    `insert into appeal (tenant_id, id, number, version, state, stage, open, channel, kind, title, description, category_id,
            form_version, form_answers, division_code, round_id, enterprise_id, filed_enterprise_name, filed_credit_code,
            registry_match, contact_name_cipher, contact_phone_cipher, contact_phone_hash, filed_by_account_id, filed_at,
            event_count)
     values ($1, $2, $3, 1, $4, 'ACCEPTANCE', true, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
             $21, $22, 1)`,
    [
      tenantId,
      id,
      number,
      matched ? 'PRE_ACCEPTED' : 'REGISTRY_REVIEW',
      input.channel,
      input.kind,
      input.title,
      input.description,
      category.id,
      category.form_version,
      JSON.stringify(input.formAnswers ?? {}),
      input.divisionCode,
      round.id,
      enterprise.id,
      input.enterprise.name,
      parsed.code,
      JSON.stringify(match),
      sealed('contact_name', name),
      sealed('contact_phone', phone),
      phoneHash(phone, tenantId),
      person.accountId,
      now,
    ],
  );
  const outbox = new Outbox(desk, id, now);
  const event = await appendEvent(desk, {
    appealId: id,
    sequence: 1,
    type: 'FILED',
    duty: 7,
    role: 'ENTERPRISE_CONTACT',
    unitId: null,
    at: now,
  });
  outbox.add('PUSH', 'APPEAL_CHANGED', event);
  await startClocks(desk, outbox, [{ rule: 'TRIAGE', appealId: id, assignmentId: null, unitId: bureau, at: now }]);
  await notifyUnits(desk, outbox, 'APPEAL_FILED', number, [bureau], now);
  await outbox.write();
  return id;
}

/** Accepts an appeal and sends it out: the rows that the program writes, by statements written by hand. */
export async function dispatchAppeal(desk: Desk, input: DispatchInput): Promise<string> {
  const { run, person } = desk;
  const { tenantId } = person;
  const { now } = await domainNow(desk);
  const appealId = keyOf(input.appealId);
  const appeal = await first(
    run<{ number: string; version: number; state: string; filed_at: Date; event_count: number }>(
      'lock_appeal',
      'select number, version, state, filed_at, event_count from appeal where tenant_id = $1 and id = $2 for update',
      [tenantId, appealId],
    ),
    'NOT_FOUND',
  );
  if (!person.roles.includes('TRIAGE_OFFICER')) throw new Refusal('NOT_ALLOWED');
  if (input.expectedVersion !== undefined && input.expectedVersion !== appeal.version) throw new Refusal('CONFLICT');
  if (appeal.state !== 'PRE_ACCEPTED') throw new Refusal('INVALID_TRANSITION');
  const unitIds = [input.hostUnitId, ...(input.coHandlerUnitIds ?? [])].map(keyOf);
  const units = await run<{ id: string; kind: string }>(
    'units',
    'select id, kind from unit where tenant_id = $1 and id = any($2) and active',
    [tenantId, unitIds],
  );
  if (new Set(unitIds).size !== unitIds.length || units.length !== unitIds.length) throw new Refusal('NOT_FOUND');
  if (units.some(({ kind }) => kind === 'COUNTY')) throw new Refusal('UNIT_CANNOT_HANDLE');

  const dispatchId = v7();
  await run(
    'insert_dispatch',
    `insert into dispatch (tenant_id, id, appeal_id, sequence, dispatched_at, dispatched_by_account_id)
     values ($1, $2, $3, 1, $4, $5)`,
    [tenantId, dispatchId, appealId, now, person.accountId],
  );
  const assignments = unitIds.map((unitId, index) => ({ id: v7(), unitId, role: index === 0 ? 'HOST' : 'CO_HANDLER' }));
  await run(
    'insert_assignments',
    `insert into assignment (tenant_id, id, appeal_id, dispatch_id, unit_id, role, state, dispatched_at, active, appeal_open,
            appeal_filed_at)
     select $1, a.id, $2, $3, a.unit_id, a.role, 'PENDING', $4, true, true, $5
       from unnest($6::uuid[], $7::uuid[], $8::text[]) a (id, unit_id, role)`,
    [
      tenantId,
      appealId,
      dispatchId,
      now,
      appeal.filed_at,
      assignments.map(({ id }) => id),
      unitIds,
      assignments.map(({ role }) => role),
    ],
  );
  await run(
    'move_appeal',
    `update appeal set state = 'DISPATCHED', stage = 'ACCEPTANCE', version = version + 1, host_unit_id = $3, party_unit_ids = $4,
            event_count = event_count + 1 where tenant_id = $1 and id = $2`,
    [tenantId, appealId, unitIds[0], unitIds],
  );
  await run(
    'meet_triage',
    `update deadline set state = 'MET', met_at = $3, ended_at = $3,
            breached_at = case when due_at <= $3 then coalesce(breached_at, due_at) end
      where tenant_id = $1 and appeal_id = $2 and rule = 'TRIAGE' and state in ('RUNNING', 'PAUSED')`,
    [tenantId, appealId, now],
  );
  const outbox = new Outbox(desk, appealId, now);
  const event = await appendEvent(desk, {
    appealId,
    sequence: appeal.event_count + 1,
    type: 'DISPATCHED',
    duty: 14,
    role: 'TRIAGE_OFFICER',
    unitId: person.unitIds[0] ?? null,
    at: now,
  });
  outbox.add('PUSH', 'APPEAL_CHANGED', event);
  await startClocks(
    desk,
    outbox,
    assignments.flatMap(({ id, unitId, role }) =>
      (role === 'HOST' ? CLOCKS_OF_HOST : CLOCKS_OF_CO_HANDLER).map((rule) => ({
        rule,
        appealId,
        assignmentId: id,
        unitId,
        at: now,
      })),
    ),
  );
  await run(
    'insert_register',
    `insert into supervision_entry (tenant_id, id, appeal_id, appeal_number, unit_id, cause, entered_at)
     select $1, e.id, $2, $6, e.unit_id, 'TRANSFER', $3 from unnest($4::uuid[], $5::uuid[]) e (id, unit_id)`,
    [tenantId, appealId, now, unitIds.map(() => v7()), unitIds, appeal.number],
  );
  for (const { id, unitId } of assignments) outbox.add('PUSH', 'ASSIGNMENT_ADDED', id, { unitId });
  await notifyUnits(desk, outbox, 'APPEAL_DISPATCHED', appeal.number, unitIds, now);
  await outbox.write();
  return appealId;
}

async function unitWithFunction({ run, person }: Desk, name: string): Promise<string> {
  const { id } = await first(
    run<{ id: string }>(
      'unit_with_function',
      'select id from unit where tenant_id = $1 and active and $2 = any(functions) order by code limit 1',
      [person.tenantId, name],
    ),
    'NO_UNIT',
  );
  return id;
}

async function appendEvent(
  { run, person }: Desk,
  event: {
    appealId: string;
    sequence: number;
    type: string;
    duty: number;
    role: string;
    unitId: string | null;
    at: Date;
  },
): Promise<string> {
  const id = v7();
  await run(
    'insert_event',
    `insert into appeal_event (tenant_id, id, appeal_id, sequence, type, visibility, duty, at, actor_account_id, actor_unit_id,
            actor_role)
     values ($1, $2, $3, $4, $5, 'ENTERPRISE', $6, $7, $8, $9, $10)`,
    [
      person.tenantId,
      id,
      event.appealId,
      event.sequence,
      event.type,
      event.duty,
      event.at,
      person.accountId,
      event.unitId,
      event.role,
    ],
  );
  return id;
}

interface ClockStart {
  rule: ClockRuleName;
  appealId: string;
  assignmentId: string | null;
  unitId: string;
  at: Date;
}

async function startClocks({ run, person }: Desk, outbox: Outbox, starts: ClockStart[]): Promise<void> {
  const { tenantId } = person;
  const policies = await run<{ rule: string; version: number; length: number; unit: 'WORKING_DAY' }>(
    'clock_policies',
    `select distinct on (rule) rule, version, length, unit from clock_policy
      where tenant_id = $1 and rule = any($2) and effective_from <= $3 order by rule, version desc`,
    [tenantId, starts.map(({ rule }) => rule), starts[0]?.at],
  );
  const rows = starts.map(({ rule, appealId, assignmentId, unitId, at }) => {
    const policy = policies.find((one) => one.rule === rule) ?? { version: 0, ...CLOCKS[rule] };
    const { dueAt, provisional, explanation } = due(
      { length: policy.length, unit: policy.unit },
      at,
      [],
      nationalCalendar,
    );
    return {
      tenant_id: tenantId,
      id: v7(),
      appeal_id: appealId,
      assignment_id: assignmentId,
      unit_id: unitId,
      rule,
      policy_version: policy.version,
      length: policy.length,
      suggested: CLOCKS[rule].suggested,
      state: 'RUNNING',
      started_at: at,
      due_at: dueAt,
      provisional,
      pauses: [],
      explanation,
    };
  });
  await run('insert_deadlines', 'insert into deadline select * from json_populate_recordset(null::deadline, $1)', [
    JSON.stringify(rows),
  ]);
  await run(
    'insert_deadline_due',
    'insert into deadline_due (tenant_id, due_at, deadline_id) select $1, d.due_at, d.id from unnest($2::timestamptz[], $3::uuid[]) d (due_at, id)',
    [tenantId, rows.map((row) => row.due_at), rows.map((row) => row.id)],
  );
  for (const row of rows) outbox.add('DEADLINE', row.rule, row.id, { dueAt: row.due_at });
}

/** One message to each named person of each unit. */
async function notifyUnits(
  { run, person }: Desk,
  outbox: Outbox,
  template: NoticeTemplate,
  number: string,
  unitIds: readonly string[],
  now: Date,
): Promise<void> {
  const { tenantId } = person;
  const contacts = await run<{ id: string; unit_id: string; name_cipher: string; phone_cipher: string }>(
    'unit_contacts',
    'select id, unit_id, name_cipher, phone_cipher from unit_contact where tenant_id = $1 and unit_id = any($2)',
    [tenantId, unitIds],
  );
  const text = TEMPLATES[template]({ number });
  const rows = contacts.map((contact) => {
    const id = v7();
    const from = { tenantId, table: 'unit_contact', rowId: contact.id };
    const sealed = (column: string, clear: string): string =>
      cipher.encrypt(clear, { tenantId, table: 'notice', column, rowId: id });
    return {
      id,
      unitId: contact.unit_id,
      name: sealed('recipient_name', cipher.decrypt(contact.name_cipher, { ...from, column: 'name' })),
      phone: sealed('recipient_phone', cipher.decrypt(contact.phone_cipher, { ...from, column: 'phone' })),
      text: sealed('text', text),
    };
  });
  await run(
    'insert_notices',
    `insert into notice (tenant_id, id, template, appeal_id, unit_id, recipient_name_cipher, recipient_phone_cipher, text_cipher,
            state, attempts, created_at)
     select $1, n.id, $2, $3, n.unit_id, n.name, n.phone, n.text, 'QUEUED', 0, $4
       from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[]) n (id, unit_id, name, phone, text)`,
    [
      tenantId,
      template,
      outbox.appealId,
      now,
      rows.map(({ id }) => id),
      rows.map(({ unitId }) => unitId),
      rows.map((row) => row.name),
      rows.map((row) => row.phone),
      rows.map((row) => row.text),
    ],
  );
  for (const { id, unitId } of rows) outbox.add('NOTICE', template, id, { unitId });
}

/** Gathers the effects of a command and writes them in two statements. */
class Outbox {
  readonly #rows: {
    id: string;
    kind: string;
    topic: string;
    subjectId: string;
    unitId: string | null;
    dueAt: Date | null;
  }[] = [];
  readonly #desk: Desk;
  readonly #now: Date;
  readonly appealId: string;

  constructor(desk: Desk, appealId: string, now: Date) {
    this.#desk = desk;
    this.#now = now;
    this.appealId = appealId;
  }

  add(
    kind: string,
    topic: string,
    subjectId: string,
    { unitId = null, dueAt = null }: { unitId?: string | null; dueAt?: Date | null } = {},
  ): void {
    this.#rows.push({ id: v7(), kind, topic, subjectId, unitId, dueAt });
  }

  async write(): Promise<void> {
    const { run, person } = this.#desk;
    const ids = this.#rows.map(({ id }) => id);
    await run(
      'insert_outbox',
      `insert into outbox (tenant_id, id, kind, topic, appeal_id, unit_id, subject_id, due_at, created_at)
       select $1, o.id, o.kind, o.topic, $2, o.unit_id, o.subject_id, o.due_at, $3
         from unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::timestamptz[])
              o (id, kind, topic, unit_id, subject_id, due_at)`,
      [
        person.tenantId,
        this.appealId,
        this.#now,
        ids,
        this.#rows.map(({ kind }) => kind),
        this.#rows.map(({ topic }) => topic),
        this.#rows.map(({ unitId }) => unitId),
        this.#rows.map(({ subjectId }) => subjectId),
        this.#rows.map(({ dueAt }) => dueAt),
      ],
    );
    await run('insert_outbox_ready', 'insert into outbox_ready (tenant_id, outbox_id) select $1, unnest($2::uuid[])', [
      person.tenantId,
      ids,
    ]);
  }
}
