import { z } from 'zod';
import { writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { DivisionSchema } from '../persistence/directory.schema.js';
import { mustManageUnits } from './on-unit.js';

export const NameDivision = z.object({ code: z.string().regex(/^\d{6}(\d{3}){0,2}$/), name: writtenText(40) });
export type NameDivision = z.output<typeof NameDivision>;

/** Enters a division by its code, or gives it another name. Appeals keep the code. Refusals: NOT_ALLOWED, INVALID_INPUT. */
export async function nameDivision(tx: Tx, { code, name }: NameDivision): Promise<NameDivision> {
  await mustManageUnits(tx);
  const tenantId = tx.tenant.id;
  const known = await tx.em.findOne(DivisionSchema, { tenantId, code });
  if (known) known.name = name;
  else tx.em.create(DivisionSchema, { tenantId, code, name });
  return { code, name };
}
