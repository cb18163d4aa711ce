import {
  execute,
  GraphQLError,
  type DefinitionNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

/** Compiled operations kept per process. */
const MOST_COMPILED = 500;

export type Execute = (args: ExecutionArgs) => Promise<ExecutionResult>;

/**
 * Runs operations compiled, from the second time they come: compiling costs more than it saves on one that comes once,
 * and documents are the clients' to invent. The cache is bounded, and what the compiler cannot take runs the plain way.
 */
export function makeExecutor(schema: GraphQLSchema): Execute {
  const compiled = new LRUCache<DocumentNode, Map<string, CompiledQuery | 'SEEN' | 'PLAIN'>>({ max: MOST_COMPILED });

  function compiledFor(document: DocumentNode, operationName: string): CompiledQuery | null {
    let byName = compiled.get(document);
    if (!byName) compiled.set(document, (byName = new Map()));
    const known = byName.get(operationName);
    if (known === undefined) byName.set(operationName, 'SEEN');
    if (known === undefined || known === 'PLAIN') return null;
    if (known !== 'SEEN') return known;
    if (document.definitions.some(hasDefaultWhereNeeded)) {
      byName.set(operationName, 'PLAIN');
      return null;
    }
    const result = compileQuery(schema, document, operationName || undefined);
    byName.set(operationName, isCompiledQuery(result) ? result : 'PLAIN');
    return isCompiledQuery(result) ? result : null;
  }

  return async (args) => {
    const query = compiledFor(args.document, args.operationName ?? '');
    if (!query) return execute(args);
    const result = await query.query(args.rootValue, args.contextValue, args.variableValues ?? {});
    return result.errors ? { ...result, errors: result.errors.map(asGraphQLError) } : result;
  };
}

/** The compiler asks for a variable that must not be null even where the document has a default for it. */
function hasDefaultWhereNeeded(definition: DefinitionNode): boolean {
  return (
    definition.kind === 'OperationDefinition' &&
    (definition.variableDefinitions ?? []).some(({ type, defaultValue }) => type.kind === 'NonNullType' && defaultValue)
  );
}

/**
 * The compiler has an error class of its own, which passes for GraphQL's yet lacks `extensions`: whoever formats it
 * stumbles, and what went wrong would be neither told nor logged.
 */
function asGraphQLError(error: GraphQLError): GraphQLError {
  if (error.constructor === GraphQLError) return error;
  const { message, nodes, locations, path, originalError, extensions } = error;
  return Object.assign(new GraphQLError(message, { nodes, path, originalError, extensions }), { locations });
}
