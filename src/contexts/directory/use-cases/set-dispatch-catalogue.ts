import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { CategorySchema, DispatchRuleSchema, DivisionSchema, UnitSchema } from '../persistence/directory.schema.js';

const MOST_RULES = 500;

export const SetDispatchCatalogue = z.object({
  rules: z
    .array(
      z.object({
        divisionCode: z.string().max(12).nullish(),
        categoryId: idOf('Category').nullish(),
        hostUnitId: idOf('Unit').nullish(),
        coHandlerUnitIds: z.array(idOf('Unit')).max(10).nullish(),
        withTown: z.boolean().nullish(),
        note: writtenText(200),
      }),
    )
    .min(1)
    .max(MOST_RULES),
  expectedVersion,
});
export type SetDispatchCatalogue = z.output<typeof SetDispatchCatalogue>;

/**
 * The administrator gives the county another catalogue: its lines in the order in which they are tried (#14, #15). It is
 * a new version, in force at once for what is suggested from now on; the earlier ones are kept.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, HOST_ALSO_CO_HANDLER, CONFLICT.
 */
export async function setDispatchCatalogue(
  tx: Tx,
  { rules, expectedVersion: seen }: SetDispatchCatalogue,
): Promise<{ version: number }> {
  const { em, tenant, actor } = tx;
  const tenantId = tenant.id;
  if (!may(actor, 'manage', 'DispatchCatalogue', { tenantId }))
    refuse('NOT_ALLOWED', {
      duty: 14,
      facts: { reason: '派单目录由本县管理员管理。', reasonEn: 'the catalogue is the administrator’s.' },
    });
  await takeTurn(tx, 'catalogue');
  const newest = await em.findOne(DispatchRuleSchema, { tenantId }, { orderBy: { version: 'desc' } });
  const current = newest?.version ?? 0;
  if (seen !== undefined && seen !== current) refuse('CONFLICT', { facts: { currentVersion: current } });
  const own = { tenantId };
  await mustBeThere(
    rules.flatMap(({ divisionCode }) => divisionCode ?? []),
    (codes) => em.count(DivisionSchema, { ...own, code: { $in: codes } }),
  );
  await mustBeThere(
    rules.flatMap(({ categoryId }) => categoryId ?? []),
    (ids) => em.count(CategorySchema, { ...own, id: { $in: ids } }),
  );
  await mustBeThere(
    rules.flatMap(({ hostUnitId, coHandlerUnitIds }) => [hostUnitId ?? [], coHandlerUnitIds ?? []].flat()),
    (ids) => em.count(UnitSchema, { ...own, id: { $in: ids }, active: true }),
  );
  const version = current + 1;
  for (const [
    position,
    { divisionCode, categoryId, hostUnitId, coHandlerUnitIds, withTown, note },
  ] of rules.entries()) {
    const units = [hostUnitId ?? [], coHandlerUnitIds ?? []].flat();
    if (new Set(units).size < units.length)
      refuse('HOST_ALSO_CO_HANDLER', { duty: 15, path: ['input', 'rules', String(position)] });
    em.create(DispatchRuleSchema, {
      tenantId,
      id: newId(),
      version,
      position,
      divisionCode: divisionCode ?? null,
      categoryId: categoryId ?? null,
      hostUnitId: hostUnitId ?? null,
      coHandlerUnitIds: coHandlerUnitIds ?? [],
      withTown: withTown ?? false,
      note,
    });
  }
  return { version };
}

async function mustBeThere(named: readonly string[], count: (keys: string[]) => Promise<number>): Promise<void> {
  const keys = [...new Set(named)];
  if (keys.length > 0 && (await count(keys)) < keys.length) throw new NotFound();
}
