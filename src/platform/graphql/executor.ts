import {
  execute,
  GraphQLError,
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
 * Runs operations compiled, each once for as long as it is used; what the compiler cannot take runs the plain way. The
 * cache is bounded: documents are the clients' to invent.
 */
export function makeExecutor(schema: GraphQLSchema): Execute {
  const compiled = new LRUCache<DocumentNode, Map<string, CompiledQuery | null>>({ max: MOST_COMPILED });

  function compiledFor(document: DocumentNode, operationName: string): CompiledQuery | null {
    let byName = compiled.get(document);
    if (!byName) compiled.set(document, (byName = new Map()));
    let query = byName.get(operationName);
    if (query === undefined) {
      const result = compileQuery(schema, document, operationName || undefined);
      query = isCompiledQuery(result) ? result : null;
      byName.set(operationName, query);
    }
    return query;
  }

  return async (args) => {
    const query = compiledFor(args.document, args.operationName ?? '');
    if (!query) return execute(args);
    const result = await query.query(args.rootValue, args.contextValue, args.variableValues ?? {});
    return result.errors ? { ...result, errors: result.errors.map(asGraphQLError) } : result;
  };
}

/** The compiler's errors are plain objects of the right shape; everything behind expects the class. */
function asGraphQLError(error: GraphQLError): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const { message, nodes, path, originalError, extensions } = error as GraphQLError;
  return new GraphQLError(message, { nodes, path, originalError, extensions });
}
