import { z } from 'zod';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { POST_NAMES, type Post } from '../domain/posts.js';
import { mustManageAccounts } from './on-account.js';

export const DemandTotp = z.object({ roles: z.array(z.enum(POST_NAMES)).max(POST_NAMES.length) });

/**
 * The county says of whom else than administrators and auditors an authenticator is demanded: from their next sign-in on,
 * which they do not finish without one. These posts and no others from now on.
 *
 * Refusal: NOT_ALLOWED.
 */
export function demandTotp(tx: Tx, { roles }: z.output<typeof DemandTotp>): Promise<{ roles: readonly Post[] }> {
  mustManageAccounts(tx);
  const demanded = POST_NAMES.filter((post) => roles.includes(post));
  tx.tenant.totpRoles = demanded;
  return Promise.resolve({ roles: demanded });
}
