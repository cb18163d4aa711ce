import { anonymousActor, systemActor, type Actor } from '../kernel/actor.js';
import { PLATFORM, toGlobalId } from '../kernel/ids.js';
import type { Role } from '../kernel/roles.js';
import { hashToken } from '../platform/auth/tokens.js';
import { hashPassword } from '../platform/crypto/password.js';
import { inTenant, type Tx } from '../platform/orm/tenant-transaction.js';
import { TenantSchema } from '../platform/orm/tenant.schema.js';
import type { Services } from '../platform/services.js';
import { appealPolicyOf } from '../contexts/appeal/persistence/appeal-policy.js';
import { ChangeAppealPolicy, changeAppealPolicy } from '../contexts/appeal/use-cases/change-appeal-policy.js';
import {
  AccountNameSchema,
  AccountSchema,
  CategorySchema,
  DispatchRuleSchema,
  DivisionSchema,
  EnterpriseContactSchema,
  EnterpriseSchema,
  IntegrationClientSchema,
  LeaderSchema,
  MembershipSchema,
  RegistryEntrySchema,
  UnitContactSchema,
  UnitSchema,
} from '../contexts/directory/persistence/directory.schema.js';
import { SEED } from './data/index.js';
import type { TenantData } from './data/types.js';
import { seedId } from './seed-id.js';
import { ANYBODY, HOTLINE } from './scene.js';
import { playStories } from './stories.js';

/** The password of every demonstration account; never of a real one. */
export const DEMO_PASSWORD = 'zhitongche-demo';

/** Name of the demonstration's operator of the platform. */
export const OPERATOR = 'operator';

/** The secret of every demonstration hotline: in sandboxes alone, and never of a real one. */
export const DEMO_SECRET = 'zhitongche-demo-hotline';

/** Id of a county's demonstration hotline, as it signs in. */
export const demoClientId = (tenantCode: string): string =>
  toGlobalId('IntegrationClient', seedId(tenantCode, 'client', HOTLINE));

/**
 * Brings the demonstration tenants in, and who operates the platform. Master data have fixed keys and are left alone once
 * there; appeals go through the use cases, each as the person who would do it.
 *
 * Runs as the owner, who is bound by row security like everybody else.
 */
export async function seed(given: Services): Promise<void> {
  // What is told here is found by the sweep of whoever starts next: nobody need be woken a thousand times.
  const services: Services = { ...given, wakeRelay: () => undefined };
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await inTenant(services, operator, async (tx) => {
    await operatorOf(tx, passwordHash);
    await tenants(tx);
  });
  for (const data of SEED)
    await inTenant(services, systemActor(seedId(data.tenant.code)), (tx) => masterData(tx, data, passwordHash));
  for (const data of SEED) {
    const person = actorFor(data);
    if (data.tenant.policy) await decide(services, data.tenant.policy, person('admin'));
    await playStories(services, data, person);
  }
}

/** Sets a county's own rules, unless it has decided already. */
async function decide(services: Services, policy: object, administrator: Actor): Promise<void> {
  await inTenant(services, administrator, async (tx) => {
    const { version } = await appealPolicyOf(tx);
    if (version === 0) await changeAppealPolicy(tx, ChangeAppealPolicy.parse(policy));
  });
}

/** Whoever operates the platform is alone to add counties. */
const operator: Actor = {
  ...systemActor(PLATFORM.id),
  memberships: [{ role: 'PLATFORM_OPERATOR', unitId: null }],
};

async function tenants(tx: Tx): Promise<void> {
  for (const { tenant } of SEED) {
    const { code, name, kind, parentCode, sandbox } = tenant;
    const parentId = parentCode ? seedId(parentCode) : null;
    await tx.em.upsert(
      TenantSchema,
      {
        id: seedId(code),
        code,
        name,
        kind,
        parentId,
        familyId: parentId ?? seedId(code),
        sandbox,
        // Demonstration accounts share a password that everybody knows: there is nothing to guard.
        totpRequired: false,
        dataKeys: [tx.deps.cipher.head],
        createdAt: new Date(),
      },
      { onConflictFields: ['code'], onConflictAction: 'ignore' },
    );
  }
}

/** The demonstration's operator, who needs no second factor either. */
async function operatorOf(tx: Tx, passwordHash: string): Promise<void> {
  tx.tenant.totpRequired = false;
  if (tx.tenant.dataKeys.length === 0) tx.tenant.dataKeys = [tx.deps.cipher.head];
  const id = seedId(PLATFORM.code, 'account', OPERATOR);
  const key = { tenantId: PLATFORM.id, id };
  const account = { ...key, username: OPERATOR, passwordHash, kind: 'STAFF', createdAt: new Date() };
  await ensure(tx, AccountSchema, [
    { ...account, nameCipher: null, phoneCipher: null, phoneHash: null, enabled: true },
  ]);
  await ensure(tx, AccountNameSchema, [{ ...key, displayName: '平台运营员' }]);
  await ensure(tx, MembershipSchema, [{ ...key, accountId: id, unitId: null, role: 'PLATFORM_OPERATOR' }]);
}

const HOTLINE_ROLE = 'HOTLINE';

/** Inserts rows whose key is not there yet. */
async function ensure(tx: Tx, schema: unknown, rows: object[], key = ['tenantId', 'id']): Promise<void> {
  const options = { onConflictAction: 'ignore', onConflictFields: key } as never;
  if (rows.length > 0) await tx.em.upsertMany(schema as never, rows, options);
}

async function masterData(tx: Tx, data: TenantData, passwordHash: string): Promise<void> {
  const { deps, now } = tx;
  const tenantId = tx.tenant.id;
  const code = data.tenant.code;
  const id = (...name: string[]): string => seedId(code, ...name);
  const sealed = (table: string, rowId: string, column: string, text: string): string =>
    deps.cipher.encrypt(text, { tenantId, table, column, rowId });
  const unitId = (unit: string): string => id('unit', unit);

  await ensure(
    tx,
    DivisionSchema,
    data.divisions.map((division) => ({ tenantId, ...division })),
    ['tenantId', 'code'],
  );
  await ensure(
    tx,
    UnitSchema,
    data.units.map(({ code: unit, name, shortName, kind, functions, divisionCode, parentCode }) => ({
      tenantId,
      id: unitId(unit),
      code: unit,
      name,
      shortName,
      kind,
      functions,
      divisionCode: divisionCode ?? null,
      parentId: parentCode ? unitId(parentCode) : null,
      active: true,
    })),
  );
  await ensure(
    tx,
    UnitContactSchema,
    data.units.map(({ code: unit, contact }) => {
      const rowId = id('unit-contact', unit);
      return {
        tenantId,
        id: rowId,
        unitId: unitId(unit),
        nameCipher: sealed('unit_contact', rowId, 'name', contact.name),
        phoneCipher: sealed('unit_contact', rowId, 'phone', contact.phone),
        confirmedAt: now,
        removedAt: null,
      };
    }),
  );
  const account = (rowId: string, kind: string, phone: string | null, username: string | null) => ({
    tenantId,
    id: rowId,
    username,
    passwordHash: kind === 'STAFF' ? passwordHash : null,
    kind,
    nameCipher: null,
    phoneCipher: phone && sealed('account', rowId, 'phone', phone),
    phoneHash: phone && deps.phoneHash(phone, tenantId),
    enabled: true,
    createdAt: now,
  });
  const membership = (owner: string, role: Role, unit: string | undefined) => ({
    tenantId,
    id: id('membership', owner, role, unit ?? ''),
    accountId: id('account', owner),
    unitId: unit === undefined ? null : unitId(unit),
    role,
  });
  await ensure(tx, AccountSchema, [
    ...data.accounts.map((a) => account(id('account', a.username), 'STAFF', a.phone, a.username)),
    ...data.enterpriseContacts.map((c) => account(id('account', c.phone), 'ENTERPRISE_CONTACT', c.phone, null)),
  ]);
  await ensure(tx, AccountNameSchema, [
    ...data.accounts.map((a) => ({ tenantId, id: id('account', a.username), displayName: a.displayName })),
    ...data.enterpriseContacts.map((c) => ({ tenantId, id: id('account', c.phone), displayName: c.name })),
  ]);
  await ensure(tx, MembershipSchema, [
    ...data.accounts.flatMap((a) => a.memberships.map(({ role, unit }) => membership(a.username, role, unit))),
    ...data.enterpriseContacts.map((c) => membership(c.phone, 'ENTERPRISE_CONTACT', undefined)),
  ]);
  // A secret that everybody knows lets nobody into a production county.
  if (data.tenant.sandbox && data.tenant.kind === 'COUNTY') {
    const clientId = id('client', HOTLINE);
    const name = `${data.tenant.name}12345热线（演示）`;
    await ensure(tx, AccountSchema, [account(clientId, 'CLIENT', null, null)]);
    await ensure(tx, AccountNameSchema, [{ tenantId, id: clientId, displayName: name }]);
    const post = { tenantId, id: id('membership', HOTLINE), accountId: clientId, unitId: null, role: HOTLINE_ROLE };
    await ensure(tx, MembershipSchema, [post]);
    await ensure(tx, IntegrationClientSchema, [
      {
        tenantId,
        id: clientId,
        name,
        kind: HOTLINE_ROLE,
        secretHash: hashToken(DEMO_SECRET),
        previousSecretHash: null,
        previousValidUntil: null,
        createdAt: now,
        lastUsedAt: null,
        revokedAt: null,
      },
    ]);
  }
  await ensure(
    tx,
    LeaderSchema,
    data.leaders.map(({ name, title, role, username }, position) => ({
      tenantId,
      id: id('leader', String(position)),
      accountId: username ? id('account', username) : null,
      name,
      title,
      role,
      position,
    })),
  );
  await ensure(
    tx,
    RegistryEntrySchema,
    data.registry.map((entry) => ({ tenantId, id: id('registry', entry.code), ...entry, importedAt: now })),
  );
  const nameOf = new Map(data.registry.map((entry) => [entry.code, entry.name]));
  const enterprises = [...new Set(data.enterpriseContacts.map((contact) => contact.enterpriseCode))];
  await ensure(
    tx,
    EnterpriseSchema,
    enterprises.map((creditCode) => ({
      tenantId,
      id: id('enterprise', creditCode),
      code: creditCode,
      name: nameOf.get(creditCode) ?? creditCode,
      createdAt: now,
    })),
  );
  await ensure(
    tx,
    EnterpriseContactSchema,
    data.enterpriseContacts.map(({ enterpriseCode, name, phone }) => {
      const rowId = id('enterprise-contact', enterpriseCode, phone);
      return {
        tenantId,
        id: rowId,
        enterpriseId: id('enterprise', enterpriseCode),
        accountId: id('account', phone),
        nameCipher: sealed('enterprise_contact', rowId, 'name', name),
        phoneCipher: sealed('enterprise_contact', rowId, 'phone', phone),
        phoneHash: deps.phoneHash(phone, tenantId),
        state: 'CONFIRMED',
        createdAt: now,
      };
    }),
  );
  await ensure(
    tx,
    CategorySchema,
    data.categories.map(({ code: category, name, parent, form }) => ({
      tenantId,
      id: id('category', category),
      code: category,
      name,
      parentId: parent ? id('category', parent) : null,
      form: form ?? [],
      formVersion: 1,
      active: true,
    })),
  );
  await ensure(
    tx,
    DispatchRuleSchema,
    data.dispatchRules.map(({ division, category, host, coHandlers, note }, position) => ({
      tenantId,
      id: id('dispatch-rule', String(position)),
      version: 1,
      position,
      divisionCode: division ?? null,
      categoryId: category ? id('category', category) : null,
      hostUnitId: host === 'TOWN_OF_DIVISION' ? null : unitId(host),
      coHandlerUnitIds: coHandlers.filter((unit) => unit !== 'TOWN_OF_DIVISION').map(unitId),
      withTown: coHandlers.includes('TOWN_OF_DIVISION'),
      note,
    })),
  );
}

/** Seeded people as actors: a member of staff by user name, a contact by phone. */
function actorFor({ tenant: { code }, accounts, enterpriseContacts }: TenantData): (who: string) => Actor {
  const base = { ...systemActor(seedId(code)), kind: 'ACCOUNT' as const };
  return (who) => {
    if (who === ANYBODY) return anonymousActor(seedId(code));
    if (who === HOTLINE)
      return {
        ...base,
        kind: 'CLIENT',
        accountId: seedId(code, 'client', HOTLINE),
        displayName: HOTLINE,
        memberships: [{ role: HOTLINE_ROLE, unitId: null }],
      };
    const staff = accounts.find(({ username }) => username === who);
    if (staff)
      return {
        ...base,
        accountId: seedId(code, 'account', staff.username),
        displayName: staff.displayName,
        memberships: staff.memberships.map(({ role, unit }) => ({
          role,
          unitId: unit === undefined ? null : seedId(code, 'unit', unit),
        })),
      };
    const contacts = enterpriseContacts.filter(({ phone }) => phone === who);
    return {
      ...base,
      accountId: seedId(code, 'account', who),
      displayName: contacts[0]?.name ?? '',
      memberships: [{ role: 'ENTERPRISE_CONTACT', unitId: null }],
      enterpriseIds: contacts.map(({ enterpriseCode }) => seedId(code, 'enterprise', enterpriseCode)),
    };
  };
}
