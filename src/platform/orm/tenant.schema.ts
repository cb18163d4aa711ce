import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { TENANT_ADDED } from '../../access/row-scope.js';
import { ROLES, TENANT_KINDS } from '../../kernel/roles.js';
import { instant } from './columns.js';

/**
 * A county or city, or the platform itself. Its columns are public, so it stands outside the tenant policy. A city and its counties are a family
 * and share `familyId`, the root's id; the sandbox's clock offset is kept on the root.
 */
export const TenantSchema = defineEntity({
  name: 'Tenant',
  tableName: 'tenant',
  properties: {
    id: p.uuid().primary(),
    code: p.string().length(6).unique('tenant_code_unique'),
    name: p.string(),
    kind: p.enum(TENANT_KINDS),
    parentId: p.uuid().nullable(),
    familyId: p.uuid(),
    sandbox: p.boolean().default(false),
    /** Whether administrators and auditors must have an authenticator; off in a sandbox. */
    totpRequired: p.boolean().default(true),
    /** Of whom else the county demands one. */
    totpRoles: p.enum(ROLES).array().default([]),
    /** Whose pages may act in it; none: the installation's. */
    origins: p.text().array().default([]),
    /** Suites and keys that personal data may stand under, the one now written by last; see `Cipher.head`. */
    dataKeys: p.text().array().default(['v1.1']),
    clockOffsetMs: p.bigint('number').default(0),
    /** While in the future, an advance of the family's clock is under way and sweeps keep away. */
    advancingUntil: instant().nullable(),
    createdAt: instant(),
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'tenant_scope', using: 'true', check: 'true' },
    { name: 'operator_wall', command: 'insert', type: 'restrictive', check: TENANT_ADDED },
  ],
});
export type Tenant = InferEntity<typeof TenantSchema>;
