import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnitFunction, UnitKind } from '../../../kernel/roles.js';
import { keptByTenant } from '../../../platform/orm/kept-by-tenant.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { FormField } from '../domain/form.js';

export interface ActiveCategory {
  id: string;
  form: FormField[];
  formVersion: number;
}

export interface ActiveUnit {
  id: string;
  kind: UnitKind;
  functions: readonly UnitFunction[];
}

/** A named person of a unit (#47), sealed. */
export interface SealedUnitContact {
  id: string;
  nameCipher: string;
  phoneCipher: string;
}

/** What every command of a tenant looks things up in: small, changed seldom, read all the time. */
export interface MasterData {
  categories: ReadonlyMap<string, ActiveCategory>;
  divisions: ReadonlySet<string>;
  units: ReadonlyMap<string, ActiveUnit>;
  contacts: ReadonlyMap<string, readonly SealedUnitContact[]>;
  unitWith: ReadonlyMap<UnitFunction, string>;
  /** Id of the category with the code UNCLASSIFIED, if the tenant has one. */
  unclassified: string | null;
}

const masterData = keptByTenant<MasterData>();

/** Code of the category under which stands what another system could not classify. */
export const UNCLASSIFIED = 'UNCLASSIFIED';

interface Row {
  categories: (ActiveCategory & { code: string })[] | null;
  divisions: string[] | null;
  units: ActiveUnit[] | null;
  contacts: (SealedUnitContact & { unitId: string })[] | null;
}

/** The tenant's master data, read in its own transaction and kept for a moment. */
export async function masterDataOf(tx: Tx): Promise<MasterData> {
  const tenantId = tx.tenant.id;
  const known = masterData(tx.em).get(tenantId);
  if (known) return known;
  const [row] = await tx.em.execute<Row[]>(
    `select
       (select json_agg(json_build_object('id', id, 'code', code, 'form', form, 'formVersion', form_version))
          from category where tenant_id = ? and active) as categories,
       (select json_agg(code) from division where tenant_id = ?) as divisions,
       (select json_agg(json_build_object('id', id, 'kind', kind, 'functions', functions) order by code)
          from unit where tenant_id = ? and active) as units,
       (select json_agg(json_build_object('id', id, 'unitId', unit_id, 'nameCipher', name_cipher,
                                          'phoneCipher', phone_cipher) order by id)
          from unit_contact where tenant_id = ? and removed_at is null) as contacts`,
    [tenantId, tenantId, tenantId, tenantId],
  );
  const data = assemble(row);
  masterData(tx.em).set(tenantId, data);
  return data;
}

/** Forgets what this process holds, after a change; others go on with theirs for the moment it is kept. */
export function forgetMasterData(em: EntityManager, tenantId: string): void {
  masterData(em).delete(tenantId);
}

function assemble(row: Row | undefined): MasterData {
  const units = row?.units ?? [];
  const contacts = new Map<string, SealedUnitContact[]>();
  for (const { unitId, ...contact } of row?.contacts ?? [])
    contacts.set(unitId, [...(contacts.get(unitId) ?? []), contact]);
  const unitWith = new Map<UnitFunction, string>();
  for (const unit of units)
    for (const unitFunction of unit.functions) if (!unitWith.has(unitFunction)) unitWith.set(unitFunction, unit.id);
  return {
    categories: new Map((row?.categories ?? []).map((category) => [category.id, category])),
    divisions: new Set(row?.divisions ?? []),
    units: new Map(units.map((unit) => [unit.id, unit])),
    contacts,
    unitWith,
    unclassified: (row?.categories ?? []).find(({ code }) => code === UNCLASSIFIED)?.id ?? null,
  };
}
