import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { may } from '../access/ability.js';
import { administratorOf } from '../access/operator.js';
import { ChangeAppealPolicy, changeAppealPolicy } from '../contexts/appeal/use-cases/change-appeal-policy.js';
import { CategorySchema, UnitSchema } from '../contexts/directory/persistence/directory.schema.js';
import { assignFunction } from '../contexts/directory/use-cases/assign-function.js';
import { changeCategory, createCategory, reviseForm } from '../contexts/directory/use-cases/categories.js';
import { changeUnit } from '../contexts/directory/use-cases/change-unit.js';
import { enterUnit } from '../contexts/directory/use-cases/create-unit.js';
import { nameDivision } from '../contexts/directory/use-cases/name-division.js';
import { setDispatchCatalogue } from '../contexts/directory/use-cases/set-dispatch-catalogue.js';
import { NotFound, Refused, refuse } from '../kernel/refusal.js';
import { actsOn } from '../platform/audit/act.js';
import { TenantSchema } from '../platform/orm/tenant.schema.js';
import { within, type Tx } from '../platform/orm/tenant-transaction.js';
import { changeClockPolicy } from '../time/county-time.js';
import { CalendarClosureSchema } from '../time/time.schema.js';
import { Configuration, differencesOf, PARTS, type Difference } from './configuration.js';
import { configurationOf } from './configuration.views.js';

const wanted = z.object({ configuration: Configuration, dryRun: z.boolean() });
type Wanted = z.output<typeof wanted>;

export const ImportConfiguration = wanted.extend({ tenant: z.string().max(20).nullish() });

export interface Imported {
  tenantId: string;
  differences: Difference[];
  /** Whose posts went along with a function. */
  accountIds: string[];
}

/**
 * Brings a county to another one's configuration, or tells what that would change: all of it or, where a single thing is
 * refused, nothing. Each thing goes the way on which an administrator would change it. What the county has beside it stays.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, and those of the commands that it stands for.
 */
export async function importConfiguration(tx: Tx, { configuration, dryRun }: Wanted): Promise<Imported> {
  mustManageConfiguration(tx, tx.tenant.id);
  const [[row]] = (await tx.ask(configurationOf(tx.tenant.id, { all: true }))) as [[{ configuration: Configuration }?]];
  if (!row) throw new Error('a select without a row');
  const differences = differencesOf(row.configuration, configuration);
  const accountIds: string[] = [];
  if (!dryRun)
    for (const part of PARTS) {
      for (const difference of differences.filter((one) => one.part === part))
        accountIds.push(...(await placed(difference, () => APPLY[part](tx, difference))));
      // Parts are named by those after them.
      await tx.em.flush();
    }
  actsOn(tx.act, 'Tenant', tx.tenant.id, { dryRun: String(dryRun), differences: String(differences.length) });
  return { tenantId: tx.tenant.id, differences, accountIds };
}

/**
 * The same where the county is named: whoever operates the platform has to say which. The county's own log tells of it.
 *
 * Refusals: as above.
 */
export async function importInto(
  tx: Tx,
  { tenant: code, ...input }: z.output<typeof ImportConfiguration>,
): Promise<Imported> {
  if (!code || code === tx.tenant.code) return importConfiguration(tx, input);
  const county = await tx.em.findOne(TenantSchema, { code });
  if (!county) throw new NotFound();
  mustManageConfiguration(tx, county.id);
  return within(tx, administratorOf(county.id), (inner) => importConfiguration(inner, input));
}

function mustManageConfiguration({ actor }: Tx, tenantId: string): void {
  if (!may(actor, 'manage', 'Configuration', { tenantId }))
    refuse('NOT_ALLOWED', {
      facts: {
        reason: '配置由本县管理员或平台运营方导入。',
        reasonEn: 'the configuration is for the administrator, or the platform’s operator, to import.',
      },
    });
}

type Of<Key extends keyof Configuration> = NonNullable<Configuration[Key]>;
type Apply = (tx: Tx, difference: Difference) => Promise<readonly string[]>;

const APPLY: Readonly<Record<Difference['part'], Apply>> = {
  async divisions(tx, { after }) {
    await nameDivision(tx, after as Of<'divisions'>[number]);
    return [];
  },
  async units(tx, { after, before }) {
    const { code, functions, divisionCode, ...unit } = after as Of<'units'>[number];
    const unitId = before ? await unitOf(tx, code) : await enterUnit(tx, { code, divisionCode, ...unit });
    if (before) await changeUnit(tx, { unitId, divisionCode, expectedVersion: undefined, ...unit });
    await tx.em.flush();
    const had = (before as Of<'units'>[number] | null)?.functions ?? [];
    const moved: string[] = [];
    for (const assigned of functions.filter((one) => !had.includes(one))) {
      const changed = await assignFunction(tx, { unitId, function: assigned, expectedVersion: undefined });
      moved.push(...changed.accountIds);
      await tx.em.flush();
    }
    return moved;
  },
  async categories(tx, { after, before }) {
    const { code, name, parentCode, form } = after as Of<'categories'>[number];
    const parentId = parentCode === null ? null : await categoryOf(tx, parentCode);
    if (!before) await createCategory(tx, { code, name, parentId, form });
    else {
      const which = { categoryId: await categoryOf(tx, code), expectedVersion: undefined };
      const was = before as Of<'categories'>[number];
      await changeCategory(tx, { ...which, name, parentId: parentCode === was.parentCode ? null : parentId });
      if (!isDeepStrictEqual(was.form, form)) await reviseForm(tx, { ...which, form });
    }
    await tx.em.flush();
    return [];
  },
  async dispatchRules(tx, { after }) {
    const rules: Parameters<typeof setDispatchCatalogue>[1]['rules'] = [];
    for (const rule of after as Of<'dispatchRules'>) {
      const { divisionCode, withTown, note, categoryCode, hostUnitCode, coHandlerUnitCodes } = rule;
      const coHandlerUnitIds: string[] = [];
      for (const code of coHandlerUnitCodes) coHandlerUnitIds.push(await unitOf(tx, code));
      rules.push({
        divisionCode,
        withTown,
        note,
        categoryId: categoryCode === null ? null : await categoryOf(tx, categoryCode),
        hostUnitId: hostUnitCode === null ? null : await unitOf(tx, hostUnitCode),
        coHandlerUnitIds,
      });
    }
    await setDispatchCatalogue(tx, { rules, expectedVersion: undefined });
    return [];
  },
  async appealPolicy(tx, { after }) {
    await changeAppealPolicy(tx, ChangeAppealPolicy.parse(after));
    return [];
  },
  async clockPolicies(tx, { after }) {
    await changeClockPolicy(tx, { ...(after as Of<'clockPolicies'>[number]), expectedVersion: undefined });
    return [];
  },
  async closures(tx, { after }) {
    await tx.em.upsert(CalendarClosureSchema, { tenantId: tx.tenant.id, ...(after as Of<'closures'>[number]) });
    return [];
  },
};

const named = (code: string): never =>
  refuse('INVALID_INPUT', {
    facts: { detail: `没有编码为 ${code} 的单位或分类`, detailEn: `nothing has the code ${code}` },
  });

const unitOf = async (tx: Tx, code: string): Promise<string> =>
  (await tx.em.findOne(UnitSchema, { tenantId: tx.tenant.id, code }))?.id ?? named(code);
const categoryOf = async (tx: Tx, code: string): Promise<string> =>
  (await tx.em.findOne(CategorySchema, { tenantId: tx.tenant.id, code }))?.id ?? named(code);

/** A refusal points at the thing in the file, not into the command that it went by. */
async function placed<T>({ part, key }: Difference, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const path = ['input', 'configuration', part, ...(key === null ? [] : [key])];
    throw new Refused({ ...error.refusal, path });
  }
}
