import { ID_PREFIX } from '../../../kernel/ids.js';
import { may } from '../../../access/ability.js';
import { filterSql } from '../../../access/sql.js';
import { column, fieldsOf, idColumn, jsonOf, many, one, type Part, type Shape } from '../../../platform/reads/shape.js';
import { STALE_AFTER_DAYS } from '../domain/unit-contact.js';

/** Whether a named person of a unit was last confirmed too long ago. */
export const isStale = (contact: string): string =>
  `(${contact}.confirmed_at < (select now() + root.clock_offset_ms * interval '1 ms' - interval '${STALE_AFTER_DAYS} days' ` +
  `from tenant t join tenant root on root.id = t.family_id where t.id = ${contact}.tenant_id))`;

/** For those who may read a unit's named persons. */
const contactStale: Part = {
  part: (unit, _field, { actor, bind }) =>
    `case when ${filterSql(actor, 'read', 'UnitContact', { columns: { tenantId: `${unit}.tenant_id`, unitId: `${unit}.id` } }, bind)} ` +
    `then not exists (select from unit_contact k where k.tenant_id = ${unit}.tenant_id and k.unit_id = ${unit}.id ` +
    `and k.removed_at is null and not ${isStale('k')}) end`,
};

export const UNIT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Unit),
    code: column('code'),
    name: column('name'),
    shortName: column('short_name'),
    kind: column('kind'),
    functions: (u) => `to_json(${u}.functions)`,
    divisionCode: column('division_code'),
    active: column('active'),
    version: column('version'),
    contactStale,
  },
};

export const ENTERPRISE: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Enterprise),
    name: column('name'),
    creditCode: column('code'),
  },
};

const CATEGORY_FORM: Shape = {
  fields: { formVersion: column('form_version'), form: column('form'), replacedAt: column('replaced_at') },
};

export const CATEGORY: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Category),
    code: column('code'),
    name: column('name'),
    form: column('form'),
    formVersion: column('form_version'),
    active: column('active'),
    version: column('version'),
    earlierForms: many(
      () => CATEGORY_FORM,
      'category_form',
      (f, c) => `${f}.category_id = ${c}.id`,
      (f) => `${f}.form_version`,
    ),
    parent: one(
      () => CATEGORY,
      'category',
      (c, outer) => `${c}.id = ${outer}.parent_id`,
    ),
  },
};

export const DIVISION: Shape = { fields: { code: column('code'), name: column('name') } };

export const ACCOUNT_NAME: Shape = {
  fields: { id: idColumn(ID_PREFIX.Account), displayName: column('display_name') },
};

export const INTEGRATION_CLIENT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.IntegrationClient),
    name: column('name'),
    kind: column('kind'),
    active: (c) => `${c}.revoked_at is null`,
    createdAt: column('created_at'),
    lastUsedAt: column('last_used_at'),
    previousSecretValidUntil: (c) => `case when ${c}.previous_valid_until > now() then ${c}.previous_valid_until end`,
  },
};

/** What the registry says of a claim is for those who decide on it: a claimant is not helped to guess. */
const forDeciders = (sql: (alias: string) => string): Part => ({
  part: (alias, _field, { actor }) =>
    may(actor, 'decide', 'EnterpriseClaim', { tenantId: actor.tenantId }) ? sql(alias) : 'null',
});

export const ENTERPRISE_CLAIM: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.EnterpriseClaim),
    creditCode: column('credit_code'),
    enterpriseName: column('enterprise_name'),
    state: column('state'),
    claimedAt: column('claimed_at'),
    decidedAt: column('decided_at'),
    reason: column('reason'),
    automatic: (c) => `${c}.state = 'CONFIRMED' and ${c}.decided_by_account_id is null`,
    registryMatch: forDeciders(column('registry_match')),
    representativeMatches: forDeciders(column('representative_matches')),
    claimant: (c) =>
      `(select json_build_object('tenantId', a.tenant_id, 'rowId', a.id, 'shownAs', n.display_name,` +
      ` 'name', a.name_cipher, 'phone', a.phone_cipher)` +
      ` from account a join account_name n on n.tenant_id = a.tenant_id and n.id = a.id where a.tenant_id = ${c}.tenant_id and a.id = ${c}.account_id)`,
    legalRepresentative: (c) =>
      `json_build_object('tenantId', ${c}.tenant_id, 'rowId', ${c}.id, 'text', ${c}.legal_representative_cipher)`,
    decidedBy: one(
      () => ACCOUNT_NAME,
      'account_name',
      (p, outer) => `${p}.id = ${outer}.decided_by_account_id`,
    ),
  },
};

export const LEADER: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Leader),
    name: column('name'),
    title: column('title'),
    role: column('role'),
    version: column('version'),
    person: one(
      () => ACCOUNT_NAME,
      'account_name',
      (p, leader) => `${p}.id = ${leader}.account_id`,
    ),
  },
};

/** The units of a rule's co-handlers, in their order. */
const coHandlers: Part = {
  part: (rule, field, statement) => {
    const [unit, named] = [statement.alias(), statement.alias()];
    return (
      `(select coalesce(json_agg(${jsonOf(UNIT, unit, fieldsOf(field), statement)} order by ${named}.place), '[]'::json) ` +
      `from jsonb_array_elements_text(${rule}.co_handler_unit_ids) with ordinality ${named} (id, place) ` +
      `join unit ${unit} on ${unit}.tenant_id = ${rule}.tenant_id and ${unit}.id = ${named}.id::uuid)`
    );
  },
};

export const DISPATCH_RULE: Shape = {
  fields: {
    position: (r) => `${r}.position + 1`,
    division: one(
      () => DIVISION,
      'division',
      (v, r) => `${v}.code = ${r}.division_code`,
    ),
    category: one(
      () => CATEGORY,
      'category',
      (c, r) => `${c}.id = ${r}.category_id`,
    ),
    host: one(
      () => UNIT,
      'unit',
      (u, r) => `${u}.id = ${r}.host_unit_id`,
    ),
    coHandlers,
    withTown: column('with_town'),
    note: column('note'),
  },
};
