import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { unitsWithRole } from '../../../kernel/actor.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { idOf } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import { DAY_MS } from '../../../time/pure/index.js';
import { AbsenceSchema } from '../persistence/directory.schema.js';
import { handlerOfUnit, isAway } from '../persistence/people.repository.js';

/** The longest absence that can be recorded at once, in days. */
const MOST_DAYS = 366;

const maybe = (type: 'Account' | 'Unit') =>
  idOf(type)
    .nullish()
    .transform((id) => id ?? null);

export const RecordAbsence = z.object({
  personId: maybe('Account'),
  unitId: maybe('Unit'),
  deputyId: idOf('Account'),
  from: z.date(),
  to: z.date(),
});
export type RecordAbsence = z.output<typeof RecordAbsence>;

export const CancelAbsence = z.object({ absenceId: idOf('Absence') });
export type CancelAbsence = z.output<typeof CancelAbsence>;

export interface AbsenceChanged {
  absenceId: string;
}

/**
 * Records when a person of a unit is away, from an instant to another (366 days at most), and who of the unit stands in:
 * one's own, or, for its head and the administrator, anybody's of the unit. While it lasts the deputy has the absent person's cases among his
 * own and gets the messages for him too. A deputy's own deputy is not asked for.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT (the time, or several units and none named), PERSON_CANNOT_HANDLE,
 * ABSENCE_OVERLAPS.
 */
export async function recordAbsence(tx: Tx, input: RecordAbsence): Promise<AbsenceChanged> {
  const { actor, tenant, now } = tx;
  const units = unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD');
  const unitId = input.unitId ?? (units.length === 1 ? units[0] : undefined);
  if (units.length > 1 && !unitId)
    refuse('INVALID_INPUT', {
      path: ['input', 'unitId'],
      facts: { detail: '在多个单位任职，须指明单位', detailEn: 'with posts in several units, one has to be named' },
    });
  const accountId = input.personId ?? actor.accountId;
  const facts = { tenantId: tenant.id, unitId, accountId };
  if (!unitId || !accountId || !may(actor, 'recordAbsence', 'Absence', facts)) notYours();

  const [startsAt, endsAt] = [input.from, input.to];
  if (endsAt <= startsAt || endsAt <= now || endsAt.getTime() - startsAt.getTime() > MOST_DAYS * DAY_MS)
    refuse('INVALID_INPUT', {
      path: ['input', 'to'],
      facts: {
        detail: '结束须晚于开始和当前时间，且不超过 366 天',
        detailEn: 'it ends after its beginning and after now, and within 366 days',
      },
    });
  if (!(await handlerOfUnit(tx, unitId, accountId))) refuse('PERSON_CANNOT_HANDLE', { path: ['input', 'personId'] });
  if (input.deputyId === accountId || !(await handlerOfUnit(tx, unitId, input.deputyId)))
    refuse('PERSON_CANNOT_HANDLE', { path: ['input', 'deputyId'] });
  await takeTurn(tx, `absences ${unitId}`);
  if (await isAway(tx, { unitId, accountId, startsAt, endsAt }))
    refuse('ABSENCE_OVERLAPS', { path: ['input', 'from'], facts: { who: '该人员', whoEn: 'the person' } });
  if (await isAway(tx, { unitId, accountId: input.deputyId, startsAt, endsAt }))
    refuse('ABSENCE_OVERLAPS', { path: ['input', 'deputyId'], facts: { who: '代办人', whoEn: 'the deputy' } });

  const id = newId();
  actsOn(tx.act, 'Absence', id);
  tx.em.create(AbsenceSchema, {
    tenantId: tenant.id,
    id,
    unitId,
    accountId,
    deputyAccountId: input.deputyId,
    startsAt,
    endsAt,
    recordedAt: now,
    recordedByAccountId: actor.accountId,
    cancelledAt: null,
  });
  return { absenceId: id };
}

/**
 * Takes an absence back, or ends one that lasts: one's own, or, for the head and the administrator, anybody's of the unit.
 *
 * Refusals: NOT_ALLOWED, ABSENCE_OVER.
 */
export async function cancelAbsence(tx: Tx, { absenceId }: CancelAbsence): Promise<AbsenceChanged> {
  const absence = await tx.em.findOne(AbsenceSchema, { tenantId: tx.tenant.id, id: absenceId });
  if (!absence || !may(tx.actor, 'read', 'Absence', absence)) throw new NotFound();
  if (!may(tx.actor, 'cancelAbsence', 'Absence', absence)) notYours();
  if (absence.cancelledAt || absence.endsAt <= tx.now) refuse('ABSENCE_OVER');
  absence.cancelledAt = tx.now;
  return { absenceId };
}

function notYours(): never {
  refuse('NOT_ALLOWED', {
    facts: {
      reason: '请假由本人登记或撤销，或由本单位负责人、县级管理员代为办理。',
      reasonEn:
        'an absence is recorded and cancelled by the person himself, the head of the unit or the administrator.',
    },
  });
}
