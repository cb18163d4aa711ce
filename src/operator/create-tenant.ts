import { z } from 'zod';
import { may } from '../access/ability.js';
import { administratorOf } from '../access/operator.js';
import { importConfiguration } from '../configuration/import-configuration.js';
import { STANDARD_CATEGORIES } from '../configuration/standard-categories.js';
import { MembershipSchema } from '../contexts/directory/persistence/directory.schema.js';
import { CreateAccount, createAccount } from '../contexts/directory/use-cases/create-account.js';
import { issuePasswordToken, type PasswordToken } from '../contexts/directory/use-cases/password-tokens.js';
import { refuse } from '../kernel/refusal.js';
import { actsOn } from '../platform/audit/act.js';
import { writtenText } from '../platform/inputs.js';
import { newId } from '../platform/orm/new-id.js';
import { takeTurn } from '../platform/orm/take-turn.js';
import { TenantSchema, type Tenant } from '../platform/orm/tenant.schema.js';
import { within, type Tx } from '../platform/orm/tenant-transaction.js';

const code = z.string().regex(/^(?!0{6})\d{6}$/);

export const CreateTenant = z.object({
  code,
  name: writtenText(40),
  kind: z.enum(['COUNTY', 'CITY']),
  city: code.nullish(),
  sandbox: z
    .boolean()
    .nullish()
    .transform((given) => given ?? false),
  administrator: CreateAccount,
});
export type CreateTenant = z.output<typeof CreateTenant>;

export interface TenantCreated extends PasswordToken {
  tenantId: string;
}

/**
 * Whoever operates the platform creates a county or city with its first administrator, whom a token invites. It begins with
 * the standard categories, and with clocks and rules as the text has them; all else its administrator enters. A county of a
 * city that is here joins its family, clock and all.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, NAME_TAKEN.
 */
export async function createTenant(tx: Tx, { administrator, ...input }: CreateTenant): Promise<TenantCreated> {
  if (!may(tx.actor, 'create', 'Tenant', {}))
    refuse('NOT_ALLOWED', {
      facts: { reason: '县（市）由平台运营方开通。', reasonEn: 'tenants are created by the platform’s operator.' },
    });
  const tenantId = await enterTenant(tx, input);
  const token = await within(tx, administratorOf(tenantId), async (county) => {
    const { accountId } = await createAccount(county, administrator);
    // The bureau in which the post is held otherwise is for him to enter.
    county.em.create(MembershipSchema, { tenantId, id: newId(), accountId, unitId: null, role: 'TENANT_ADMIN' });
    await county.em.flush();
    const categories = STANDARD_CATEGORIES.map(({ code, name, parent = null, form = [] }) => ({
      ...{ code, name, form },
      parentCode: parent,
    }));
    await importConfiguration(county, { configuration: { format: 1, categories }, dryRun: false });
    actsOn(tx.act, 'Tenant', tenantId, { code: input.code });
    return issuePasswordToken(county, { accountId });
  });
  return { tenantId, ...token };
}

async function enterTenant(tx: Tx, { city: cityCode, ...input }: Omit<CreateTenant, 'administrator'>): Promise<string> {
  await takeTurn(tx, 'tenants');
  const named = (code: string): Promise<Tenant | null> => tx.em.findOne(TenantSchema, { code });
  if (await named(input.code)) refuse('NAME_TAKEN', { path: ['input', 'code'] });
  const city = cityCode ? await named(cityCode) : null;
  if (cityCode && (city?.kind !== 'CITY' || input.kind !== 'COUNTY'))
    refuse('INVALID_INPUT', {
      path: ['input', 'city'],
      facts: { detail: '须为已开通的市，且仅县可属于市', detailEn: 'a city that is here, of a county' },
    });
  const id = newId();
  const sandbox = city?.sandbox ?? input.sandbox;
  tx.em.create(TenantSchema, {
    id,
    ...input,
    parentId: city?.id ?? null,
    familyId: city?.id ?? id,
    sandbox,
    totpRequired: !sandbox,
    dataKeys: [tx.deps.cipher.head],
    createdAt: new Date(),
  });
  return id;
}
