import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationTypeNode,
} from 'graphql';
import type { Services } from '../services.js';
import type { GraphQLContext } from './context.js';
import { costExtension, costOf, mustBeAffordable } from './cost.js';
import type { Execute } from './executor.js';
import { formatError } from './format-error.js';
import { limitRules, PARSE_OPTIONS } from './limits.js';
import { holdReads, makeContext, type ContextParts } from './make-context.js';

/** What a client asks for, as it came. */
export interface AskedOperation {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

type Told = Pick<ExecutionResult, 'data' | 'errors' | 'extensions'>;

export type Prepared = ExecutionArgs & { contextValue: GraphQLContext; kind: OperationTypeNode };

/** Operations on transports that stay open: read, bounded, run and told in one way, whatever carries them. */
export interface Operations {
  /** The operation, ready to run, or what is wrong with it by the same codes as over HTTP. */
  prepare(
    asked: AskedOperation,
    caller: Omit<ContextParts, 'document' | 'variables'>,
  ): Promise<Prepared | GraphQLError[]>;
  execute(args: ExecutionArgs): Promise<ExecutionResult>;
  subscribe(args: ExecutionArgs): Promise<ExecutionResult | AsyncGenerator<ExecutionResult, void, void>>;
  /** A result as the outside may see it, with its cost. */
  told(result: Told, context: GraphQLContext | null): FormattedExecutionResult;
  toldError(error: GraphQLError): GraphQLFormattedError;
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

export function makeOperations(services: Services, schema: GraphQLSchema, run: Execute): Operations {
  const { config, logger } = services;
  const rules = [...specifiedRules, ...limitRules, ...(config.introspection ? [] : [NoSchemaIntrospectionCustomRule])];

  function read(query: string): DocumentNode | GraphQLError[] {
    try {
      const document = parse(query, PARSE_OPTIONS);
      const errors = validate(schema, document, rules, { maxErrors: 20 });
      return errors.length > 0 ? errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) : document;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    }
  }

  const toldError = (error: GraphQLError): GraphQLFormattedError => formatError(error.toJSON(), error, logger);

  return {
    async prepare({ query, operationName, variables }, caller) {
      const document = read(query);
      if (Array.isArray(document)) return document;
      const operation = getOperationAST(document, operationName);
      if (!operation)
        return [
          new GraphQLError('Which operation is meant?', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }),
        ];
      const context = makeContext(services, { ...caller, document: query, variables });
      context.cost = costOf(schema, document, operation, variables ?? {});
      try {
        await mustBeAffordable(context);
      } catch (error) {
        return [error as GraphQLError];
      }
      return {
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
        kind: operation.operation,
      };
    },
    async execute(args) {
      const context = args.contextValue as GraphQLContext;
      if (getOperationAST(args.document, args.operationName)?.operation === 'query') holdReads(context);
      try {
        return await run(args);
      } finally {
        await context.reads.end();
      }
    },
    subscribe: async (args) => subscribe(args),
    told: ({ errors, extensions, ...result }, context) => ({
      ...result,
      ...(errors ? { errors: errors.map(toldError) } : {}),
      extensions: { ...extensions, ...(context ? { cost: costExtension(context.cost) } : {}) },
    }),
    toldError,
  };
}
