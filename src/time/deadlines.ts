import type { Tx } from '../platform/orm/tenant-transaction.js';
import { calendarOf } from './calendars.js';
import { addWorkingDays, endOfDay, isWorkingDay, lastDayOf, type LocalDate } from './pure/index.js';
import { DeadlineSchema, type Deadline } from './time.schema.js';

/** The evaluation clock of a completed appeal, if it runs. */
export async function evaluationClock(tx: Tx, appealId: string): Promise<Deadline | null> {
  return tx.em.findOne(DeadlineSchema, { tenantId: tx.tenant.id, appealId, rule: 'EVALUATION', state: 'RUNNING' });
}

/** The window in which a unit may object to an assignment, while it runs (#17). */
export async function objectionWindow(tx: Tx, assignmentId: string): Promise<Deadline | null> {
  return tx.em.findOne(DeadlineSchema, {
    tenantId: tx.tenant.id,
    assignmentId,
    rule: 'OBJECTION_WINDOW',
    state: 'RUNNING',
  });
}

/** The clock of an appeal's reply, while it runs (#18). */
export async function replyClock(tx: Tx, appealId: string): Promise<Deadline | null> {
  return tx.em.findOne(DeadlineSchema, { tenantId: tx.tenant.id, appealId, rule: 'REPLY', state: 'RUNNING' });
}

export type ExtensionFault = 'NOT_A_WORKING_DAY' | 'NOT_LATER' | 'TOO_LONG';

/** The working day that comes so many after the day with whose end something is due. */
export async function workingDayAfter(tx: Tx, dueAt: Date, workingDays: number): Promise<LocalDate> {
  const calendar = await calendarOf(tx.em, tx.tenant.id);
  return addWorkingDays(lastDayOf(dueAt), workingDays, calendar, 'PROVISIONAL');
}

/** What is wrong with letting something that is due at an instant end with another day, and the last day there could be. */
export async function faultOfExtension(
  tx: Tx,
  dueAt: Date,
  day: LocalDate,
  mostWorkingDays: number,
): Promise<{ fault: ExtensionFault | null; latest: LocalDate }> {
  const calendar = await calendarOf(tx.em, tx.tenant.id);
  const latest = await workingDayAfter(tx, dueAt, mostWorkingDays);
  if (day <= lastDayOf(dueAt) || endOfDay(day) <= tx.now) return { fault: 'NOT_LATER', latest };
  if (day > latest) return { fault: 'TOO_LONG', latest };
  return { fault: isWorkingDay(day, calendar, 'PROVISIONAL') ? null : 'NOT_A_WORKING_DAY', latest };
}
