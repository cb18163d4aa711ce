import { execute, parse } from 'graphql';
import { buildApiSchema } from '../../src/graphql.js';
import type { Actor } from '../../src/kernel/actor.js';
import type { Statement } from '../../src/platform/reads/session.js';
import { DETAIL, FACETS, LIST, SEARCH, WORKLOAD } from './documents.js';
import type { World } from './world.js';

/** The town's handler, as the program knows him. */
const handlerOf = ({ tenantId, unitId, handler }: World): Actor => ({
  kind: 'ACCOUNT',
  tenantId,
  accountId: handler.accountId,
  sessionId: null,
  displayName: '',
  memberships: [{ role: 'UNIT_HANDLER', unitId }],
  enterpriseIds: [],
});

const officerOf = ({ tenantId, officer }: World): Actor => ({
  kind: 'ACCOUNT',
  tenantId,
  accountId: officer.accountId,
  sessionId: null,
  displayName: '',
  memberships: [{ role: 'TRIAGE_OFFICER', unitId: null }],
  enterpriseIds: [],
});

/** A statement, and on whose behalf it is run. */
export interface Reading {
  name: string;
  actor: Actor;
  statement: Statement;
}

/** The statements that what is read becomes in the program, caught on their way to the database. */
export async function readings(world: World): Promise<Reading[]> {
  const schema = await buildApiSchema();
  const [handler, officer] = [handlerOf(world), officerOf(world)];
  const asked: readonly [name: string, actor: Actor, document: string, variables?: Record<string, unknown>][] = [
    ['list', handler, LIST],
    ['detail', handler, DETAIL, { id: `apl_${world.appealsOfUnit[0]}` }],
    ['rare', officer, SEARCH, { text: '第1837水产' }],
    ['common', officer, SEARCH, { text: '照明' }],
    ['facets', officer, FACETS],
    ['workload', officer, WORKLOAD],
  ];
  const found: Reading[] = [];
  for (const [name, actor, document, variableValues] of asked) {
    const query = (statement: Statement): Promise<unknown[]> => {
      found.push({ name, actor, statement });
      return Promise.resolve([]);
    };
    const contextValue = { actor, language: 'zh', reads: { query } };
    await execute({ schema, document: parse(document), variableValues, contextValue });
  }
  if (found.length !== asked.length) throw new Error('the documents did not reach the database');
  return found;
}
