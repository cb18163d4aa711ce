import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
  type GraphQLSchema,
} from 'graphql';
import { buildApiSchema } from '../../src/graphql.js';
import { operationNames, operation } from '../support/kit/documents.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildApiSchema();
});

type Described = [place: string, description: string | null | undefined];

/** Everything that can carry a description, by its place. */
function described(): Described[] {
  const found: Described[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    found.push([type.name, type.description]);
    if (isEnumType(type))
      for (const { name, description } of type.getValues()) found.push([`${type.name}.${name}`, description]);
    if (isInputObjectType(type))
      for (const { name, description } of Object.values(type.getFields()))
        found.push([`${type.name}.${name}`, description]);
    if (isObjectType(type) || isInterfaceType(type))
      for (const { name, description, args } of Object.values(type.getFields())) {
        found.push([`${type.name}.${name}`, description]);
        for (const arg of args) found.push([`${type.name}.${name}(${arg.name}:)`, arg.description]);
      }
  }
  return found;
}

describe('the schema reads like a manual', () => {
  it('everything is described, in Chinese and in English', () => {
    const poor = described().filter(
      ([, text]) => !/[\u4e00-\u9fff]/.test(text ?? '') || !/[A-Za-z]{3}/.test(text ?? ''),
    );
    expect(poor).toEqual([]);
  });

  it('each root field says who may use it', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
    expect(
      fields.filter(({ description }) => !/\bFor |may read/.test(description ?? '')).map(({ name }) => name),
    ).toEqual([]);
  });

  it('names are those of the conventions', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (isEnumType(type))
        for (const { name } of type.getValues())
          if (type.name !== 'AppealCommand') expect(name).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
      if (isObjectType(type) && type.name.endsWith('Connection'))
        expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(['edges', 'nodes', 'pageInfo']));
      if (isObjectType(type) && type.name.endsWith('Payload') && type.name !== 'SignOutPayload')
        expect(String(type.getFields()['userErrors']?.type)).toBe('[UserError!]!');
    }
    for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {}))
      if (!['refreshSession', 'signOut'].includes(name))
        expect([name, args.map((arg) => arg.name)]).toEqual([name, ['input']]);
  });

  it('what a cache keeps by itself has an id, and what node(id:) reads is a Node; the rest is part of what it stands in', () => {
    const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const wrappers = /(Connection|Edge|Payload|Info|Error)$|^__/;
    const standing = objects.filter((type) => !roots.includes(type) && !wrappers.test(type.name));
    expect(
      standing
        .filter((type) => !type.getFields()['id'])
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      // Pushed entries, and answers that are no things.
      'AmendedField',
      'Amendment',
      'AppealChange',
      'AppealContact',
      // Counts.
      'AppealFacet',
      'AppealFacets',
      // One to a county.
      'AppealPolicy',
      'AssignmentAdded',
      'AuditFault',
      'AuditHead',
      'AuditVerification',
      'CalendarClosure',
      'CategoryForm',
      'Claimant',
      'ClientTokens',
      'ClockPolicy',
      'Colleague',
      'CommandPermission',
      'ConfigurationDifference',
      'DispatchCatalogue',
      'DispatchRule',
      'DispatchSuggestion',
      'DispatchTrial',
      // By their code or row.
      'Division',
      'DutyReference',
      'ExternalOrder',
      'FiredClock',
      'HotlineEvent',
      'IdentityIssuer',
      'InboxEntry',
      'LifecycleRow',
      'LikelyDuplicate',
      'Membership',
      'MergedInto',
      'Obligation',
      'RegistryMatch',
      'SessionTokens',
      'StreamReset',
      'TotpChallenge',
      'UploadHeader',
      'UploadTarget',
      'Viewer',
      'Workload',
    ]);
    const isNode = (type: (typeof standing)[number]) => type.getInterfaces().some(({ name }) => name === 'Node');
    expect(
      standing
        .filter((type) => type.getFields()['id'] && !isNode(type))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Account', 'BulkResult', 'Draft', 'Notice', 'Person', 'Session', 'Tenant']);
  });

  it('a closed vocabulary is an enum: no field tells its values in its description alone', () => {
    const told = described().filter(([, text]) => /\b[A-Z]{3,}(_[A-Z]+)*[、,] ?[A-Z]{3,}/.test(text ?? ''));
    expect(told.map(([place]) => place)).toEqual([]);
  });

  it('what may be left out may be null: compiled operations fill in no default of a field that may not', () => {
    const defaulted = Object.values(schema.getTypeMap()).flatMap((type) =>
      isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap(({ name, type: of, defaultValue }) =>
            isNonNullType(of) && defaultValue !== undefined ? [`${type.name}.${name}`] : [],
          )
        : [],
    );
    expect(defaulted).toEqual([]);
  });

  it('every operation that tests and clients use is one of it', () => {
    for (const name of operationNames) expect([name, validate(schema, parse(operation(name)))]).toEqual([name, []]);
  });
});
