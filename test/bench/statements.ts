import { execute, parse } from 'graphql';
import { buildApiSchema } from '../../src/graphql.js';
import type { Actor } from '../../src/kernel/actor.js';
import type { Statement } from '../../src/platform/reads/session.js';
import { DETAIL, LIST } from './documents.js';
import type { World } from './world.js';

/** The town's handler, as the program knows him. */
export const handlerOf = ({ tenantId, unitId, handler }: World): Actor => ({
  kind: 'ACCOUNT',
  tenantId,
  accountId: handler.accountId,
  sessionId: null,
  displayName: '',
  memberships: [{ role: 'UNIT_HANDLER', unitId }],
  enterpriseIds: [],
});

/** The statements that the list and the detail become in the program, caught on their way to the database. */
export async function readingStatements(world: World): Promise<{ list: Statement; detail: Statement }> {
  const actor = handlerOf(world);
  const schema = await buildApiSchema();
  const caught: Statement[] = [];
  const query = (statement: Statement): Promise<unknown[]> => {
    caught.push(statement);
    return Promise.resolve([]);
  };
  const contextValue = { actor, language: 'zh', reads: { query } };
  await execute({ schema, document: parse(LIST), contextValue });
  await execute({
    schema,
    document: parse(DETAIL),
    variableValues: { id: `apl_${world.appealsOfUnit[0]}` },
    contextValue,
  });
  const [list, detail] = caught;
  if (!list || !detail) throw new Error('the documents did not reach the database');
  return { list, detail };
}
