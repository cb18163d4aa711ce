import { ID_PREFIX } from '../../../kernel/ids.js';
import { column, idColumn, one, type Shape } from '../../../platform/reads/shape.js';

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
  },
};

export const ENTERPRISE: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Enterprise),
    name: column('name'),
    creditCode: column('code'),
  },
};

export const CATEGORY: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Category),
    code: column('code'),
    name: column('name'),
    form: column('form'),
    formVersion: column('form_version'),
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
