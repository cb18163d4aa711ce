import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { shownScope } from '../access/row-scope.js';
import { instant, tenantKey, scopedWall, tenantWall } from '../platform/orm/columns.js';
import { CLOCK_RULES, STAFF_RULES } from './clock-rules.js';
import type { DueExplanation, Pause } from './pure/index.js';

/** A published year of the national calendar: public, the same for every tenant. */
export const CalendarYearSchema = defineEntity({
  name: 'CalendarYear',
  tableName: 'calendar_year',
  properties: { year: p.integer().primary(), source: p.text(), importedAt: instant() },
});

/** A national day that differs from Monday to Friday. */
export const CalendarDaySchema = defineEntity({
  name: 'CalendarDay',
  tableName: 'calendar_day',
  properties: {
    date: p.date().primary(),
    kind: p.enum(['HOLIDAY', 'MAKE_UP_WORKDAY'] as const),
    name: p.string(),
  },
});

/** A county's own day off, on top of the national calendar. */
export const CalendarClosureSchema = defineEntity({
  name: 'CalendarClosure',
  tableName: 'calendar_closure',
  properties: { tenantId: p.uuid().primary(), date: p.date().primary(), name: p.string() },
  ...tenantWall,
});

/** How a clock of one rule runs in one tenant from a date on. */
export const ClockPolicySchema = defineEntity({
  name: 'ClockPolicy',
  tableName: 'clock_policy',
  properties: {
    tenantId: p.uuid().primary(),
    rule: p.enum(CLOCK_RULES).primary(),
    version: p.integer().primary(),
    effectiveFrom: instant(),
    length: p.integer(),
    unit: p.enum(['WORKING_DAY', 'NATURAL_DAY', 'CLOCK_HOUR'] as const),
    outOfHours: p.enum(['NONE', 'ROLL', 'PAUSE'] as const).default('NONE'),
    endOfDay: p.string().length(5).default('24:00'),
  },
  ...tenantWall,
});
export type ClockPolicy = InferEntity<typeof ClockPolicySchema>;

export const DEADLINE_STATES = ['RUNNING', 'PAUSED', 'MET', 'LAPSED', 'CANCELLED'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** One running clock on one thing. */
export const DeadlineSchema = defineEntity({
  name: 'Deadline',
  tableName: 'deadline',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    assignmentId: p.uuid().nullable(),
    /** The unit that has to act; null where it is the enterprise. */
    unitId: p.uuid().nullable(),
    rule: p.enum(CLOCK_RULES),
    policyVersion: p.integer(),
    /** In the unit of its policy. */
    length: p.integer(),
    /** What an extension added, in the same unit; null where there was none. */
    extendedBy: p.integer().nullable(),
    /** Number of the merged appeal whose earlier end it took over; null where it runs from its own start. */
    mergedFrom: p.string().nullable(),
    suggested: p.boolean(),
    state: p.enum(DEADLINE_STATES),
    startedAt: instant(),
    dueAt: instant().nullable(),
    breachedAt: instant().nullable(),
    /** An extension granted afterwards annuls a breach, which stays on record; another clock goes on in its place. */
    breachAnnulledAt: instant().nullable(),
    metAt: instant().nullable(),
    endedAt: instant().nullable(),
    provisional: p.boolean(),
    pauses: p.json<{ from: string; to: string | null }[]>(),
    explanation: p.json<DueExplanation>(),
  },
  indexes: [
    { name: 'deadline_appeal', properties: ['tenantId', 'appealId', 'startedAt'] },
    {
      name: 'deadline_running',
      expression: `create index deadline_running on deadline (tenant_id, due_at) where state = 'RUNNING' and breached_at is null`,
    },
    {
      name: 'deadline_next',
      expression: `create index deadline_next on deadline (tenant_id, due_at, appeal_id, rule) where state = 'RUNNING'`,
    },
  ],
  ...scopedWall(
    shownScope(
      'deadline',
      `rule not in (${STAFF_RULES.map((rule) => `'${rule}'`).join(', ')}) and not (rule = 'REPLY' and state = 'PAUSED')`,
    ),
  ),
});
export type Deadline = InferEntity<typeof DeadlineSchema>;

/**
 * Where the worker looks for what falls due, across tenants: ids and instants, no content. A row may be stale; the
 * deadline itself, read in its tenant's transaction, is the truth.
 */
export const DeadlineDueSchema = defineEntity({
  name: 'DeadlineDue',
  tableName: 'deadline_due',
  properties: { tenantId: p.uuid().primary(), dueAt: instant().primary(), deadlineId: p.uuid().primary() },
});

export function pausesOf(deadline: Pick<Deadline, 'pauses'>): Pause[] {
  return deadline.pauses.map(({ from, to }) => ({ from: new Date(from), to: to === null ? null : new Date(to) }));
}

export const timeSchemas = [
  CalendarYearSchema,
  CalendarDaySchema,
  CalendarClosureSchema,
  ClockPolicySchema,
  DeadlineSchema,
  DeadlineDueSchema,
];
