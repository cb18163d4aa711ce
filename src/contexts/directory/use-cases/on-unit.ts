import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import type { UnitKind } from '../../../kernel/roles.js';
import { actsOn } from '../../../platform/audit/act.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { DivisionSchema, UnitSchema, type Unit } from '../persistence/directory.schema.js';
import { changes } from './changes.js';

/** What a command on a unit answers: enough to read it anew, and whose posts went along. */
export interface UnitChanged {
  unitId: string;
  /** Accounts whose posts have changed, to be told of to all processes after the commit. */
  accountIds: readonly string[];
}

/** Units change one after the other: what is asked of one can hang on another. */
export async function mustManageUnits(tx: Tx): Promise<void> {
  if (!may(tx.actor, 'manage', 'Unit', { tenantId: tx.tenant.id }))
    refuse('NOT_ALLOWED', {
      facts: { reason: '单位由本县管理员管理。', reasonEn: 'units are the administrator’s.' },
    });
  await takeTurn(tx, 'units');
}

/** A unit for a command, after the questions of who and of what was seen; changed from here on. */
export async function openUnit(
  tx: Tx,
  { unitId, expectedVersion }: { unitId: string; expectedVersion?: number },
): Promise<Unit> {
  await mustManageUnits(tx);
  const unit = await tx.em.findOne(UnitSchema, { tenantId: tx.tenant.id, id: unitId });
  if (!unit) throw new NotFound();
  changes(unit, expectedVersion);
  actsOn(tx.act, 'Unit', unitId);
  return unit;
}

/** Where a unit of a kind can stand: a town and a county govern a division, alone; a department governs none. */
export async function mustHaveItsPlace(
  tx: Tx,
  { kind, divisionCode }: { kind: UnitKind; divisionCode: string | null },
  except: string | null = null,
): Promise<void> {
  const { em, tenant } = tx;
  const wrong = (field: string, detail: string, detailEn: string): never =>
    refuse('INVALID_INPUT', { path: ['input', field], facts: { detail, detailEn } });
  if ((kind === 'COUNTY') !== (tenant.kind === 'CITY') && kind !== 'DEPARTMENT')
    wrong('kind', '县作为单位只在市内，镇只在县内', 'counties are units of a city, and towns of a county');
  if (kind === 'DEPARTMENT') {
    if (divisionCode !== null) wrong('divisionCode', '职能部门没有区划', 'a department has no division');
    return;
  }
  if (divisionCode === null || !(await em.count(DivisionSchema, { tenantId: tenant.id, code: divisionCode })))
    wrong('divisionCode', '须为已登记的区划', 'must be a division that is entered');
  const there = await em.findOne(UnitSchema, { tenantId: tenant.id, kind, divisionCode, active: true });
  if (there && there.id !== except) refuse('DIVISION_HAS_TOWN', { path: ['input', 'divisionCode'] });
}
