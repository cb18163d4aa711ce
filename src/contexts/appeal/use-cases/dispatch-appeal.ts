import { z } from 'zod';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, optionalText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { activeCategory, activeUnits, divisionExists } from '../../directory/index.js';
import type { AssignmentRole } from '../domain/vocabulary.js';
import { makeAssignment, makeDispatch, makeHost } from '../persistence/assign.js';
import type { Appeal } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, openAppeal, type AppealChanged, type OpenedAppeal } from './on-appeal.js';

/** Co-handlers one dispatch can name. */
const MOST_CO_HANDLERS = 10;

/** The host and the co-handlers, as the bureau names them (#14, #15). */
export const parties = {
  hostUnitId: idOf('Unit'),
  coHandlerUnitIds: z
    .array(idOf('Unit'))
    .max(MOST_CO_HANDLERS)
    .nullish()
    .transform((ids) => ids ?? []),
};

export const DispatchAppeal = z.object({
  appealId: idOf('Appeal'),
  ...parties,
  categoryId: idOf('Category')
    .nullish()
    .transform((id) => id ?? null),
  divisionCode: z
    .string()
    .nullish()
    .transform((code) => code ?? null),
  grade: z
    .number()
    .int()
    .min(1)
    .max(4)
    .nullish()
    .transform((grade) => grade ?? null),
  note: optionalText(1000),
  overrideReason: optionalText(1000),
  expectedVersion,
});
export type DispatchAppeal = z.output<typeof DispatchAppeal>;

/**
 * The bureau accepts an appeal and sends it out (#13): it classifies by region and content and fixes the host (#14);
 * a town's matter goes to the town, a department's to the department, an overlap to the department with the towns as
 * co-handlers (#15).
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, HOST_ALSO_CO_HANDLER, UNIT_CANNOT_HANDLE,
 * REGISTRY_OVERRIDE_REASON_REQUIRED.
 */
export async function dispatchAppeal(tx: Tx, input: DispatchAppeal): Promise<AppealChanged> {
  return sendOut(tx, await openAppeal(tx, 'dispatchAppeal', input), input);
}

/** Sends an opened appeal out for the first time. */
export async function sendOut(
  tx: Tx,
  opened: OpenedAppeal,
  input: Omit<DispatchAppeal, 'appealId'>,
): Promise<AppealChanged> {
  const { appeal } = opened;
  if (appeal.reviewResult === 'REJECTED' && !input.overrideReason)
    refuse('REGISTRY_OVERRIDE_REASON_REQUIRED', { duty: 21, path: ['input', 'overrideReason'] });
  await classify(tx, appeal, input);
  await mustBeParties(tx, input);
  const { note, overrideReason } = input;
  const dispatchId = makeDispatch(tx, appeal, { sequence: 1, note, overrideReason });
  for (const [unitId, role] of rolesOf(input))
    opened.assignments.push(makeAssignment(tx, appeal, { dispatchId, unitId, role }));
  makeHost(appeal, input.hostUnitId);
  appeal.grade = input.grade;
  move(tx, opened, 'dispatchAppeal', 'DISPATCHED');
  const post = actingPost(tx, 'dispatchAppeal', opened.assignments);
  await happen(tx, 'DISPATCHED', opened, { post, note: input.note });
  return { appealId: appeal.id };
}

async function classify(
  tx: Tx,
  appeal: Appeal,
  input: Pick<DispatchAppeal, 'categoryId' | 'divisionCode'>,
): Promise<void> {
  if (input.categoryId && !(await activeCategory(tx, input.categoryId))) throw new NotFound();
  if (input.divisionCode && !(await divisionExists(tx, input.divisionCode))) throw new NotFound();
  if (input.categoryId && input.categoryId !== appeal.categoryId) {
    appeal.formCategoryId ??= appeal.categoryId;
    appeal.categoryId = input.categoryId;
  }
  appeal.divisionCode = input.divisionCode ?? appeal.divisionCode;
}

/** The parties of a dispatch: units that can handle, each once. */
export interface Parties {
  hostUnitId: string;
  coHandlerUnitIds: readonly string[];
}

/** Refuses parties that cannot be: one unit twice, a unit of another county, a county of a city. */
export async function mustBeParties(tx: Tx, { hostUnitId, coHandlerUnitIds }: Parties): Promise<void> {
  const unitIds = [hostUnitId, ...coHandlerUnitIds];
  const units = await activeUnits(tx, unitIds);
  if (new Set(unitIds).size !== unitIds.length)
    refuse('HOST_ALSO_CO_HANDLER', { duty: 15, path: ['input', 'coHandlerUnitIds'] });
  if (units.length !== unitIds.length) throw new NotFound();
  if (units.some((unit) => unit.kind === 'COUNTY')) refuse('UNIT_CANNOT_HANDLE', { duty: 15, path: ['input'] });
}

/** Each unit with its role, the host first. */
export function rolesOf({ hostUnitId, coHandlerUnitIds }: Parties): Map<string, AssignmentRole> {
  return new Map([[hostUnitId, 'HOST'], ...coHandlerUnitIds.map((unitId) => [unitId, 'CO_HANDLER'] as const)]);
}
