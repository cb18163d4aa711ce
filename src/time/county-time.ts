import { z } from 'zod';
import { may } from '../access/ability.js';
import { NotFound, refuse } from '../kernel/refusal.js';
import { expectedVersion, writtenText } from '../platform/inputs.js';
import { takeTurn } from '../platform/orm/take-turn.js';
import type { Tx } from '../platform/orm/tenant-transaction.js';
import { CLOCK_RULES, CLOCKS, type ClockRuleName } from './clock-rules.js';
import { localDateOf, type LocalDate } from './pure/index.js';
import { CalendarClosureSchema, ClockPolicySchema } from './time.schema.js';

/** The longest clock that a county may give itself where the text sets none, in the clock's unit. */
export const MOST_LENGTH = 60;

export const DeclareClosure = z.object({ date: z.iso.date(), name: writtenText(40) });
export const WithdrawClosure = z.object({ date: z.iso.date() });
export const ChangeClockPolicy = z.object({
  rule: z.enum(CLOCK_RULES),
  length: z.number().int().min(1).max(MOST_LENGTH),
  expectedVersion,
});

/**
 * The county gives itself a day off, on top of the national calendar: clocks that are set from now on do not count it.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT (a day that is over).
 */
export async function declareClosure(
  tx: Tx,
  { date, name }: z.output<typeof DeclareClosure>,
): Promise<{ date: LocalDate }> {
  mustSetTime(tx);
  mustBeToCome(tx, date);
  await tx.em.upsert(CalendarClosureSchema, { tenantId: tx.tenant.id, date, name });
  return { date };
}

/** Takes a day off back. Refusals: NOT_ALLOWED, INVALID_INPUT (a day that is over). */
export async function withdrawClosure(
  tx: Tx,
  { date }: z.output<typeof WithdrawClosure>,
): Promise<{ date: LocalDate }> {
  mustSetTime(tx);
  if (!(await tx.em.count(CalendarClosureSchema, { tenantId: tx.tenant.id, date }))) throw new NotFound();
  mustBeToCome(tx, date);
  await tx.em.nativeDelete(CalendarClosureSchema, { tenantId: tx.tenant.id, date });
  return { date };
}

/**
 * The county sets how long a clock runs, for clocks that start from now on. What the text sets can be made shorter and
 * never longer; what it leaves open is the county's.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, CONFLICT.
 */
export async function changeClockPolicy(
  tx: Tx,
  { rule, length, expectedVersion: seen }: z.output<typeof ChangeClockPolicy>,
): Promise<{ rule: ClockRuleName }> {
  mustSetTime(tx);
  await takeTurn(tx, `clock policy ${rule}`);
  const tenantId = tx.tenant.id;
  const newest = await tx.em.findOne(ClockPolicySchema, { tenantId, rule }, { orderBy: { version: 'desc' } });
  const version = newest?.version ?? 0;
  if (seen !== undefined && seen !== version) refuse('CONFLICT', { facts: { currentVersion: version } });
  const { suggested, length: most, unit, duty } = CLOCKS[rule];
  if (!suggested && length > most)
    refuse('INVALID_INPUT', {
      duty,
      path: ['input', 'length'],
      facts: { detail: `文件规定不得超过 ${most}`, detailEn: `the text sets ${most}, and it cannot be longer` },
    });
  tx.em.create(ClockPolicySchema, { tenantId, rule, version: version + 1, effectiveFrom: tx.now, length, unit });
  return { rule };
}

function mustSetTime(tx: Tx): void {
  if (!may(tx.actor, 'change', 'CountyTime', { tenantId: tx.tenant.id }))
    refuse('NOT_ALLOWED', {
      facts: { reason: '日历与时限由本县管理员设定。', reasonEn: 'calendar and clocks are the administrator’s.' },
    });
}

/** What was counted stays counted. */
function mustBeToCome(tx: Tx, date: LocalDate): void {
  if (date < localDateOf(tx.now))
    refuse('INVALID_INPUT', {
      path: ['input', 'date'],
      facts: { detail: '须为今日或以后', detailEn: 'today or later' },
    });
}
