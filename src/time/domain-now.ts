import type { StatementBuilder } from '../platform/reads/shape.js';

/** The tenant's domain time in a reading statement: asked once, however often it is compared with. */
export function domainNow({ actor, bind }: StatementBuilder): string {
  return (
    `(select now() + root.clock_offset_ms * interval '1 ms' from tenant t join tenant root on root.id = t.family_id ` +
    `where t.id = ${bind(actor.tenantId)})`
  );
}
