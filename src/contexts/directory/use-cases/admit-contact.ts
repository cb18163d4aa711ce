import { notify } from '../../../notification/notify.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { confirmedContacts, rememberContact } from '../persistence/directory.repository.js';
import { EnterpriseSchema } from '../persistence/directory.schema.js';

/** Makes a person a contact of an enterprise, unless he is one, and tells those who were contacts before him. */
export async function admitContact(
  tx: Tx,
  enterprise: { id: string; name: string },
  contact: { name: string; phone: string },
): Promise<void> {
  const before = await confirmedContacts(tx, enterprise.id);
  if (!(await rememberContact(tx, enterprise, contact)) || before.length === 0) return;
  const { code, name } = await tx.em.findOneOrFail(EnterpriseSchema, { tenantId: tx.tenant.id, id: enterprise.id });
  for (const other of before)
    notify(tx, { template: 'ENTERPRISE_CONTACT_ADDED', facts: { number: code ?? name }, appealId: null }, other);
}
