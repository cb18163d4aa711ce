import { randomInt } from 'node:crypto';
import { TOKEN } from '../../../access/row-scope.js';
import { hashToken } from '../../../platform/auth/tokens.js';
import { keptByTenant } from '../../../platform/orm/kept-by-tenant.js';
import { newId } from '../../../platform/orm/new-id.js';
import { entitiesOf, type Tx } from '../../../platform/orm/tenant-transaction.js';
import { calendarOf } from '../../../time/calendars.js';
import { DAY_MS, endOfDay, localDateOf, provisionalMeetingDay, subtractWorkingDays } from '../../../time/pure/index.js';
import { ENTERPRISE_SIDE } from '../domain/message.js';
import {
  AppealSchema,
  AssignmentSchema,
  ConsultationSchema,
  DispatchSchema,
  ExtensionSchema,
  HandlingOpinionSchema,
  MergedIntoSchema,
  ObjectionSchema,
  RehandlingSchema,
  RoundSchema,
  SupplementSchema,
  type Appeal,
  type Assignment,
  type Extension,
  type Objection,
  type Rehandling,
  type Round,
  type Supplement,
} from './appeal.schema.js';

/** No I, L, O, U, 0 or 1: read aloud at a counter without mistakes. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number people can say: county, day, six characters. */
export function newAppealNumber(tenantCode: string, at: Date): string {
  const tail = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${tenantCode}-${localDateOf(at).replaceAll('-', '')}-${tail}`;
}

/** The round that was last found to collect, kept for a moment: a meeting that moves takes its round's cut-off along. */
const collecting = keptByTenant<{ id: string; opensAt: Date; cutOffAt: Date }>();

/** Working days before the provisional meeting day at whose end a round stops collecting. */
const CUT_OFF_WORKING_DAYS = 8;

/**
 * The round that collects at an instant: the month's, or the next month's once its cut-off (D − 8 wd) has passed. A
 * round is made by the first appeal that needs it; two makers at once end with one row.
 */
export async function collectingRound(tx: Tx, at: Date): Promise<string> {
  const tenantId = tx.tenant.id;
  const known = collecting(tx.em).get(tenantId);
  if (known && known.opensAt <= at && at < known.cutOffAt) return known.id;
  const [open] = await tx.em.execute<{ id: string; opens: string; cut_off: string }[]>(
    `select id, to_json(opens_at) #>> '{}' as opens, to_json(cut_off_at) #>> '{}' as cut_off
       from round where tenant_id = ? and opens_at <= ? and cut_off_at > ? order by cut_off_at limit 1`,
    [tenantId, at, at],
  );
  if (open) {
    collecting(tx.em).set(tenantId, { id: open.id, opensAt: new Date(open.opens), cutOffAt: new Date(open.cut_off) });
    return open.id;
  }
  const calendar = await calendarOf(tx.em, tenantId);
  const [year, month] = localDateOf(at).split('-').map(Number) as [number, number];
  for (let ahead = 0; ; ahead++) {
    const [y, m] = [year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1];
    const meeting = provisionalMeetingDay(y, m, calendar, 'PROVISIONAL');
    const day = meeting.isWorkingDay ? meeting.day : meeting.nearestBefore;
    const cutOffAt = endOfDay(subtractWorkingDays(day, CUT_OFF_WORKING_DAYS, calendar, 'PROVISIONAL'));
    if (cutOffAt <= at) continue;
    const round: Round = {
      tenantId,
      id: newId(),
      year: y,
      number: m,
      provisionalDay: day,
      opensAt: at,
      cutOffAt,
      state: 'OPEN',
    };
    await tx.em.upsert(RoundSchema, round, {
      onConflictFields: ['tenantId', 'year', 'number'],
      onConflictAction: 'ignore',
    });
    const [made] = await tx.em.execute<{ id: string }[]>(
      'select id from round where tenant_id = ? and year = ? and number = ?',
      [tenantId, y, m],
    );
    if (!made) throw new Error('the round was not made');
    return made.id;
  }
}

/**
 * An appeal under its row lock, with its parties of now in the order they came, and the version it had before the lock
 * was waited for; null where there is none. One flight.
 */
export async function lockWithParties(
  tx: Tx,
  appealId: string,
): Promise<{ appeal: Appeal; assignments: Assignment[]; versionBefore: number } | null> {
  const values = [tx.tenant.id, appealId];
  const [versions, rows, parties] = (await tx.ask(
    { name: 'appeal_version', text: 'select version from appeal where tenant_id = $1 and id = $2', values },
    { name: 'appeal_lock', text: 'select * from appeal where tenant_id = $1 and id = $2 for update', values },
    {
      name: 'appeal_parties',
      text: 'select * from assignment where tenant_id = $1 and appeal_id = $2 and active order by dispatched_at, id',
      values,
    },
  )) as [{ version: number }[], object[], object[]];
  const [[before], [row]] = [versions, rows];
  if (!before || !row) return null;
  tx.open(appealId);
  const [appeal] = entitiesOf(tx, AppealSchema, [row]) as [Appeal];
  const assignments = entitiesOf(tx, AssignmentSchema, parties).filter(({ active }) => active);
  return { appeal, assignments, versionBefore: before.version };
}

/** Which appeal stands for one now: itself, or what it was merged into. Nothing is locked. */
export async function standingFor(tx: Tx, appealId: string): Promise<string> {
  const [row] = await tx.em.execute<{ id: string }[]>(
    'select coalesce(merged_into_id, id) as id from appeal where tenant_id = ? and id = ?',
    [tx.tenant.id, appealId],
  );
  return row?.id ?? appealId;
}

/** An appeal that was merged, unlocked: it has ended. Null where it was not. */
export async function mergedAppeal(tx: Tx, appealId: string): Promise<Appeal | null> {
  return tx.em.findOne(AppealSchema, { tenantId: tx.tenant.id, id: appealId, mergedIntoId: { $ne: null } });
}

/** What was merged into an appeal belongs to another one, or to other units, now. */
export async function passOn(tx: Tx, from: string, { id, partyUnitIds }: Appeal): Promise<void> {
  await tx.em.nativeUpdate(
    AppealSchema,
    { tenantId: tx.tenant.id, mergedIntoId: from },
    { mergedIntoId: id, keptUnitIds: partyUnitIds },
  );
  if (from !== id) await tx.em.nativeUpdate(MergedIntoSchema, { tenantId: tx.tenant.id, keptId: from }, { keptId: id });
}

/** The appeal a one-time evaluation token is bound to, or null. */
export async function appealOfToken(tx: Tx, token: string): Promise<string | null> {
  const hash = hashToken(token);
  const [, [row]] = (await tx.ask(
    { name: 'token_shown', text: `select set_config('${TOKEN}', $1, true)`, values: [hash] },
    {
      name: 'appeal_of_token',
      text: 'select id from appeal where tenant_id = $1 and evaluation_token_hash = $2',
      values: [tx.tenant.id, hash],
    },
  )) as [unknown, [{ id: string }?]];
  // Whoever waits for its lock while another evaluates has shown his token, though it is worth nothing afterwards.
  if (row) tx.open(row.id);
  return row?.id ?? null;
}

/** The one rehandling of an appeal that is under it. */
export async function rehandlingOf(tx: Tx, appealId: string): Promise<Rehandling> {
  return tx.em.findOneOrFail(RehandlingSchema, { tenantId: tx.tenant.id, appealId });
}

export async function consultationsHeld(tx: Tx, rehandlingId: string): Promise<number> {
  return tx.em.count(ConsultationSchema, { tenantId: tx.tenant.id, rehandlingId });
}

/** How a side of an appeal has written of late: how often within a day, and when the other side wrote last. */
export async function writtenLately(
  tx: Tx,
  appealId: string,
  byEnterprise: boolean,
): Promise<{ today: number; answeredAt: Date | null }> {
  const [found] = (await tx.ask({
    name: 'written_lately',
    text: `select count(*) filter (where (role = any($3)) = $4 and sent_at > $5)::int as today,
                  max(sent_at) filter (where (role = any($3)) <> $4) as "answeredAt"
             from message where tenant_id = $1 and appeal_id = $2`,
    values: [tx.tenant.id, appealId, ENTERPRISE_SIDE, byEnterprise, new Date(tx.now.getTime() - DAY_MS)],
  })) as [[{ today: number; answeredAt: string | null }]];
  const [{ today, answeredAt }] = found;
  return { today, answeredAt: answeredAt === null ? null : new Date(answeredAt) };
}

/** The supplement that was asked for and has not come. */
export async function openSupplementOf(tx: Tx, appealId: string): Promise<Supplement> {
  return tx.em.findOneOrFail(SupplementSchema, { tenantId: tx.tenant.id, appealId, answeredAt: null });
}

/** An objection by its key, ruled on or not. */
export async function openObjection(tx: Tx, id: string): Promise<Objection | null> {
  return tx.em.findOne(ObjectionSchema, { tenantId: tx.tenant.id, id });
}

/** The one extension that was asked for, if it was. */
export async function extensionOf(tx: Tx, appealId: string): Promise<Extension | null> {
  return tx.em.findOne(ExtensionSchema, { tenantId: tx.tenant.id, appealId });
}

/** The objections raised on an appeal so far, in their order (#17). */
export async function objectionsOf(tx: Tx, appealId: string): Promise<Objection[]> {
  return tx.em.find(ObjectionSchema, { tenantId: tx.tenant.id, appealId }, { orderBy: { round: 'asc' } });
}

/** Whose the host's newest reply is (#18). */
export async function replierOf(tx: Tx, appealId: string): Promise<string | null> {
  const reply = { tenantId: tx.tenant.id, appealId, role: 'HOST' as const };
  return (
    (await tx.em.findOne(HandlingOpinionSchema, reply, { orderBy: { givenAt: 'desc' } }))?.givenByAccountId ?? null
  );
}

/** How often an appeal was sent out. */
export async function dispatchesMade(tx: Tx, appealId: string): Promise<number> {
  return tx.em.count(DispatchSchema, { tenantId: tx.tenant.id, appealId });
}
