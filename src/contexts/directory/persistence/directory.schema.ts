import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { CLIENT_KINDS, ROLES, UNIT_FUNCTIONS, UNIT_KINDS } from '../../../kernel/roles.js';
import {
  ACCOUNT_SCOPE,
  CLAIM_SCOPE,
  COLLEAGUE_SCOPE,
  ENTERPRISE_SCOPE,
  MEMBERSHIP_SCOPE,
  PLATFORM_SCOPE,
  UNIT_CONTACT_SCOPE,
  ownScope,
  postScope,
} from '../../../access/row-scope.js';
import { instant, tenantKey, scopedWall, tenantWall } from '../../../platform/orm/columns.js';
import { CLAIM_STATES, ENTERPRISE_STATUSES, type RegistryMatch } from '../domain/enterprise.js';
import type { FormField } from '../domain/form.js';
import { LEADER_ROLES } from '../domain/leading-group.js';

export const UnitSchema = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    ...tenantKey,
    code: p.string(),
    name: p.string(),
    shortName: p.string(),
    kind: p.enum(UNIT_KINDS),
    functions: p.enum(UNIT_FUNCTIONS).array(),
    divisionCode: p.string().nullable(),
    parentId: p.uuid().nullable(),
    active: p.boolean().default(true),
    /** Grows with each change that an administrator makes. */
    version: p.integer().default(1),
  },
  uniques: [{ name: 'unit_code_unique', properties: ['tenantId', 'code'] }],
  indexes: [{ name: 'unit_division', properties: ['tenantId', 'divisionCode'] }],
  ...tenantWall,
});
export type Unit = InferEntity<typeof UnitSchema>;

/** The named person of #47; the phone receives the messages of #22. */
export const UnitContactSchema = defineEntity({
  name: 'UnitContact',
  tableName: 'unit_contact',
  properties: {
    ...tenantKey,
    unitId: p.uuid(),
    nameCipher: p.text(),
    phoneCipher: p.text(),
    /** When somebody last said that name and phone are right. */
    confirmedAt: instant(),
    removedAt: instant().nullable(),
  },
  indexes: [{ name: 'unit_contact_unit', properties: ['tenantId', 'unitId'] }],
  ...scopedWall(UNIT_CONTACT_SCOPE),
});
export type UnitContact = InferEntity<typeof UnitContactSchema>;

export const DivisionSchema = defineEntity({
  name: 'Division',
  tableName: 'division',
  properties: { tenantId: p.uuid().primary(), code: p.string().primary(), name: p.string() },
  ...tenantWall,
});
export type Division = InferEntity<typeof DivisionSchema>;

export const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    ...tenantKey,
    username: p.string().nullable(),
    passwordHash: p.text().nullable(),
    kind: p.enum(['STAFF', 'ENTERPRISE_CONTACT', 'CLIENT'] as const),
    /** Of a person who registered by phone; others are called by their `AccountName` alone. */
    nameCipher: p.text().nullable(),
    phoneCipher: p.text().nullable(),
    phoneHash: p.string().nullable(),
    enabled: p.boolean().default(true),
    /** Grows with each change that an administrator makes to the account or its posts. */
    version: p.integer().default(1),
    createdAt: instant(),
  },
  uniques: [
    { name: 'account_username_unique', properties: ['tenantId', 'username'] },
    { name: 'account_phone_unique', properties: ['tenantId', 'kind', 'phoneHash'] },
  ],
  ...scopedWall(ACCOUNT_SCOPE),
});
export type Account = InferEntity<typeof AccountSchema>;

/** What a person is called, wherever he has acted: apart from his account, which is for few. */
export const AccountNameSchema = defineEntity({
  name: 'AccountName',
  tableName: 'account_name',
  properties: { ...tenantKey, displayName: p.string() },
  ...tenantWall,
});

export const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: { ...tenantKey, accountId: p.uuid(), unitId: p.uuid().nullable(), role: p.enum(ROLES) },
  uniques: [
    {
      name: 'membership_unique',
      expression:
        'create unique index membership_unique on membership (tenant_id, account_id, unit_id, role) nulls not distinct',
    },
  ],
  ...scopedWall(MEMBERSHIP_SCOPE),
});
export type MembershipRow = InferEntity<typeof MembershipSchema>;

/** When a person of a unit is away, and who stands in meanwhile. */
export const AbsenceSchema = defineEntity({
  name: 'Absence',
  tableName: 'absence',
  properties: {
    ...tenantKey,
    unitId: p.uuid(),
    accountId: p.uuid(),
    deputyAccountId: p.uuid(),
    startsAt: instant(),
    endsAt: instant(),
    recordedAt: instant(),
    recordedByAccountId: p.uuid().nullable(),
    cancelledAt: instant().nullable(),
  },
  indexes: [
    {
      name: 'absence_person',
      expression: 'create index absence_person on absence (tenant_id, account_id, ends_at) where cancelled_at is null',
    },
    {
      name: 'absence_deputy',
      expression:
        'create index absence_deputy on absence (tenant_id, deputy_account_id, ends_at) where cancelled_at is null',
    },
    {
      name: 'absence_unit',
      expression: 'create index absence_unit on absence (tenant_id, unit_id, starts_at desc, id desc)',
    },
  ],
  ...scopedWall(COLLEAGUE_SCOPE),
});
export type Absence = InferEntity<typeof AbsenceSchema>;

/** One sign-in: what refresh tokens turn over, and a sign-out ends. All in real time. */
export const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    ...tenantKey,
    accountId: p.uuid(),
    /** Of what all its refresh tokens have in common: whichever of them comes, it leads here. */
    familyHash: p.string(),
    /** Of what is the newest one's alone. */
    refreshHash: p.string(),
    expiresAt: instant(),
    createdAt: instant(),
    /** When it was opened or last turned over. */
    lastUsedAt: instant(),
    revokedAt: instant().nullable(),
  },
  uniques: [{ name: 'session_family_unique', properties: ['tenantId', 'familyHash'] }],
  indexes: [
    { name: 'session_account', properties: ['tenantId', 'accountId'] },
    {
      name: 'session_revoked',
      expression: 'create index session_revoked on session (tenant_id, revoked_at) where revoked_at is not null',
    },
  ],
  ...scopedWall(ownScope('account_id')),
});
export type Session = InferEntity<typeof SessionSchema>;

/** An account's authenticator; its id is the account's. In force once confirmed. */
export const SecondFactorSchema = defineEntity({
  name: 'SecondFactor',
  tableName: 'second_factor',
  properties: {
    ...tenantKey,
    secretCipher: p.text(),
    confirmedAt: instant().nullable(),
    /** The last 30-second step whose code was accepted: none up to it is accepted again. */
    lastStep: p.bigint('number').default(0),
  },
  ...scopedWall(ownScope('id')),
});
export type SecondFactor = InferEntity<typeof SecondFactorSchema>;

export const RecoveryCodeSchema = defineEntity({
  name: 'RecoveryCode',
  tableName: 'recovery_code',
  properties: { ...tenantKey, accountId: p.uuid(), codeHash: p.string(), usedAt: instant().nullable() },
  uniques: [{ name: 'recovery_code_unique', properties: ['tenantId', 'accountId', 'codeHash'] }],
  ...scopedWall(ownScope('account_id')),
});

/** Lets whom it was issued for set a password, once; real time. */
export const PasswordTokenSchema = defineEntity({
  name: 'PasswordToken',
  tableName: 'password_token',
  properties: {
    ...tenantKey,
    accountId: p.uuid(),
    tokenHash: p.string(),
    createdAt: instant(),
    expiresAt: instant(),
    usedAt: instant().nullable(),
  },
  uniques: [{ name: 'password_token_unique', properties: ['tenantId', 'tokenHash'] }],
  indexes: [{ name: 'password_token_account', properties: ['tenantId', 'accountId'] }],
  ...scopedWall(PLATFORM_SCOPE),
});

export const SmsCodeSchema = defineEntity({
  name: 'SmsCode',
  tableName: 'sms_code',
  properties: {
    ...tenantKey,
    phoneHash: p.string(),
    codeHash: p.string(),
    attempts: p.integer().default(0),
    expiresAt: instant(),
    createdAt: instant(),
    usedAt: instant().nullable(),
  },
  indexes: [{ name: 'sms_code_phone', properties: ['tenantId', 'phoneHash', 'createdAt'] }],
  ...scopedWall(PLATFORM_SCOPE),
});
export type SmsCode = InferEntity<typeof SmsCodeSchema>;

/** Another system that gives commands here: a hotline, a city's platform. Its account has the same key. */
export const IntegrationClientSchema = defineEntity({
  name: 'IntegrationClient',
  tableName: 'integration_client',
  properties: {
    ...tenantKey,
    name: p.string(),
    kind: p.enum(CLIENT_KINDS),
    /** SHA-256 of 256 random bits, which need no stretching. */
    secretHash: p.string(),
    /** Good until its instant, so that a secret can be turned without a pause; both in real time. */
    previousSecretHash: p.string().nullable(),
    previousValidUntil: instant().nullable(),
    createdAt: instant(),
    lastUsedAt: instant().nullable(),
    revokedAt: instant().nullable(),
  },
  uniques: [{ name: 'integration_client_name_unique', properties: ['tenantId', 'name'] }],
  ...scopedWall(postScope('TENANT_ADMIN')),
});
export type IntegrationClient = InferEntity<typeof IntegrationClientSchema>;

export const LeaderSchema = defineEntity({
  name: 'Leader',
  tableName: 'leader',
  properties: {
    ...tenantKey,
    accountId: p.uuid().nullable(),
    name: p.string(),
    title: p.string(),
    role: p.enum(LEADER_ROLES),
    position: p.integer(),
    /** Of the group as a whole, the same in each of its rows. */
    version: p.integer().default(1),
  },
  uniques: [{ name: 'leader_position_unique', properties: ['tenantId', 'position'] }],
  ...tenantWall,
});
export type Leader = InferEntity<typeof LeaderSchema>;

export const EnterpriseSchema = defineEntity({
  name: 'Enterprise',
  tableName: 'enterprise',
  properties: {
    ...tenantKey,
    /** Null until a hotline order without a code is completed. */
    code: p.string().length(18).nullable(),
    name: p.string(),
    createdAt: instant(),
  },
  uniques: [{ name: 'enterprise_code_unique', properties: ['tenantId', 'code'] }],
  ...scopedWall(ENTERPRISE_SCOPE),
});
export type Enterprise = InferEntity<typeof EnterpriseSchema>;

export const EnterpriseContactSchema = defineEntity({
  name: 'EnterpriseContact',
  tableName: 'enterprise_contact',
  properties: {
    ...tenantKey,
    enterpriseId: p.uuid(),
    accountId: p.uuid().nullable(),
    nameCipher: p.text(),
    phoneCipher: p.text(),
    phoneHash: p.string(),
    state: p.enum(['CLAIMED', 'CONFIRMED'] as const),
    createdAt: instant(),
  },
  uniques: [{ name: 'enterprise_contact_unique', properties: ['tenantId', 'enterpriseId', 'phoneHash'] }],
  indexes: [{ name: 'enterprise_contact_account', properties: ['tenantId', 'accountId'] }],
  ...scopedWall(ownScope('account_id')),
});
export type EnterpriseContact = InferEntity<typeof EnterpriseContactSchema>;

/** Somebody says that he is a contact of an enterprise: confirmed by the registry itself, or by people (#10). */
export const EnterpriseClaimSchema = defineEntity({
  name: 'EnterpriseClaim',
  tableName: 'enterprise_claim',
  properties: {
    ...tenantKey,
    accountId: p.uuid(),
    creditCode: p.string().length(18),
    enterpriseName: p.string(),
    /** As claimed; null where a hotline named the caller. */
    legalRepresentativeCipher: p.text().nullable(),
    registryMatch: p.json<RegistryMatch>(),
    representativeMatches: p.boolean(),
    state: p.enum(CLAIM_STATES),
    claimedAt: instant(),
    /** Real time: guesses are counted by it, also in a sandbox. */
    attemptedAt: instant(),
    decidedAt: instant().nullable(),
    /** Null where the registry decided. */
    decidedByAccountId: p.uuid().nullable(),
    reason: p.text().nullable(),
  },
  uniques: [
    {
      name: 'enterprise_claim_pending',
      expression: `create unique index enterprise_claim_pending on enterprise_claim (tenant_id, account_id, credit_code) where state = 'PENDING'`,
    },
  ],
  indexes: [
    { name: 'enterprise_claim_account', properties: ['tenantId', 'accountId', 'attemptedAt'] },
    {
      name: 'enterprise_claim_claimed',
      expression: 'create index enterprise_claim_claimed on enterprise_claim (tenant_id, claimed_at desc, id desc)',
    },
  ],
  ...scopedWall(CLAIM_SCOPE),
});
export type EnterpriseClaim = InferEntity<typeof EnterpriseClaimSchema>;

/** One imported record of the legal-entity registry (#10). */
export const RegistryEntrySchema = defineEntity({
  name: 'RegistryEntry',
  tableName: 'registry_entry',
  properties: {
    ...tenantKey,
    code: p.string().length(18),
    name: p.string(),
    domicileDivisionCode: p.string(),
    domicileAddress: p.string(),
    legalRepresentative: p.string(),
    status: p.enum(ENTERPRISE_STATUSES),
    importedAt: instant(),
  },
  uniques: [{ name: 'registry_entry_code_unique', properties: ['tenantId', 'code'] }],
  ...scopedWall(postScope('TRIAGE_OFFICER', 'BUREAU_HEAD', 'REGISTRY_REVIEWER', 'HALL_CLERK')),
});
export type RegistryEntry = InferEntity<typeof RegistryEntrySchema>;

export const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: {
    ...tenantKey,
    code: p.string(),
    name: p.string(),
    parentId: p.uuid().nullable(),
    form: p.json<FormField[]>(),
    formVersion: p.integer().default(1),
    active: p.boolean().default(true),
    /** Grows with each change that an administrator makes, of the form too. */
    version: p.integer().default(1),
  },
  uniques: [{ name: 'category_code_unique', properties: ['tenantId', 'code'] }],
  ...tenantWall,
});
export type Category = InferEntity<typeof CategorySchema>;

/** A form that another one has taken the place of: what was filed by it is read by it. */
export const CategoryFormSchema = defineEntity({
  name: 'CategoryForm',
  tableName: 'category_form',
  properties: {
    tenantId: p.uuid().primary(),
    categoryId: p.uuid().primary(),
    formVersion: p.integer().primary(),
    form: p.json<FormField[]>(),
    replacedAt: instant(),
  },
  ...tenantWall,
});

/** One line of the dispatch catalogue: region × category → suggested host and co-handlers (#14, #15). A person decides. */
export const DispatchRuleSchema = defineEntity({
  name: 'DispatchRule',
  tableName: 'dispatch_rule',
  properties: {
    ...tenantKey,
    version: p.integer(),
    position: p.integer(),
    divisionCode: p.string().nullable(),
    categoryId: p.uuid().nullable(),
    /** Null: the town of the appeal's division. */
    hostUnitId: p.uuid().nullable(),
    coHandlerUnitIds: p.json<string[]>(),
    /** Whether the town of the appeal's division co-handles as well (#15). */
    withTown: p.boolean().default(false),
    note: p.string(),
  },
  uniques: [{ name: 'dispatch_rule_position_unique', properties: ['tenantId', 'version', 'position'] }],
  ...scopedWall(postScope('TENANT_ADMIN', 'TRIAGE_OFFICER', 'BUREAU_HEAD')),
});
export type DispatchRule = InferEntity<typeof DispatchRuleSchema>;

export const directorySchemas = [
  UnitSchema,
  UnitContactSchema,
  DivisionSchema,
  AccountSchema,
  AccountNameSchema,
  MembershipSchema,
  AbsenceSchema,
  SessionSchema,
  SecondFactorSchema,
  RecoveryCodeSchema,
  PasswordTokenSchema,
  SmsCodeSchema,
  IntegrationClientSchema,
  LeaderSchema,
  EnterpriseSchema,
  EnterpriseContactSchema,
  EnterpriseClaimSchema,
  RegistryEntrySchema,
  CategorySchema,
  CategoryFormSchema,
  DispatchRuleSchema,
];
