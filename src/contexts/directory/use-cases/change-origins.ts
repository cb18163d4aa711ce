import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { refuse } from '../../../kernel/refusal.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';

const Origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  params: {
    zh: '来源由协议和主机组成，如 https://zwfw.example.gov.cn',
    en: 'an origin is scheme and host, as in https://zwfw.example.gov.cn',
  },
});

export const ChangeOrigins = z.object({ origins: z.array(Origin).max(20) });

/**
 * The county names the front ends whose pages may act in it: these and no others from now on, within seconds in every
 * process. Without any it is the installation's.
 *
 * Refusal: NOT_ALLOWED.
 */
export function changeOrigins(
  tx: Tx,
  { origins }: z.output<typeof ChangeOrigins>,
): Promise<{ origins: readonly string[] }> {
  if (!may(tx.actor, 'manage', 'IntegrationClient', { tenantId: tx.tenant.id }))
    refuse('NOT_ALLOWED', {
      facts: { reason: '前端来源由本县管理员管理。', reasonEn: 'front ends are the administrator’s.' },
    });
  tx.tenant.origins = [...new Set(origins)];
  return Promise.resolve({ origins: tx.tenant.origins });
}
