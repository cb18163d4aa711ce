import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { objectNamedIn, type Act, type Outcome } from '../audit/act.js';
import { KIND_OF, type AuditKind } from '../audit/kinds.js';
import { record } from '../audit/record.js';
import type { GraphQLContext } from './context.js';
import { ERRORS } from './errors.js';
import { isOutage, traceIdOf } from './format-error.js';

type Resolver = GraphQLFieldResolver<unknown, GraphQLContext>;

/** The act that is under way: every root field of a mutation is one. */
export function actOf({ act }: GraphQLContext): Act {
  if (!act) throw new Error('nothing is done outside a mutation');
  return act;
}

/**
 * Has every act recorded, whatever it came over and whatever became of it: each root field of a mutation, and each
 * question that is not the asker's to ask. What is done is recorded in the transaction that does it; what rolled back,
 * or never had one, after it, before its answer is sent.
 */
export function recordActs(schema: GraphQLSchema): void {
  const fieldsOf = (type: ReturnType<typeof schema.getQueryType>) => Object.values(type?.getFields() ?? {});
  for (const field of fieldsOf(schema.getMutationType())) field.resolve &&= recorded(field.resolve as Resolver);
  for (const field of fieldsOf(schema.getQueryType())) field.resolve &&= denialRecorded(field.resolve as Resolver);
  for (const field of fieldsOf(schema.getSubscriptionType()))
    field.subscribe &&= denialRecorded(field.subscribe as Resolver);
}

const recorded =
  (resolve: Resolver): Resolver =>
  async (source, args: object, context, info) => {
    const act = beginAct(context, KIND_OF[info.fieldName] ?? 'COMMAND', info.fieldName, args);
    try {
      const answer: unknown = await resolve(source, args, { ...context, act }, info);
      await conclude(context, act, outcomeOf(answer));
      return answer;
    } catch (error) {
      await conclude(context, act, outcomeOfFault(error));
      throw error;
    }
  };

const denialRecorded =
  (resolve: Resolver): Resolver =>
  async (source, args: object, context, info) => {
    try {
      return await resolve(source, args, context, info);
    } catch (error) {
      const outcome = outcomeOfFault(error);
      // The post is what was asked about, and not what the question named.
      if (outcome.code === 'FORBIDDEN') await conclude(context, beginAct(context, 'READ', info.fieldName), outcome);
      throw error;
    }
  };

/**
 * An act as it begins. Of a mutation's field it is made by itself; whoever shows something by a query that must not be
 * shown unrecorded makes one, and waits for `record` first.
 */
export function beginAct(
  { transport, address, actor }: GraphQLContext,
  kind: AuditKind,
  name: string,
  args: object = {},
): Act {
  const { input = args } = args as { input?: object };
  return { name, kind, transport, address, actor, objectId: objectNamedIn(input), detail: null, settled: false };
}

/** Sees to it that an act has its record. One that cannot be written is told to the operator; it changes no answer. */
export async function conclude({ services }: GraphQLContext, act: Act, outcome: Outcome): Promise<void> {
  if (act.settled) return;
  const told = { act: act.name, transport: act.transport, ...outcome };
  // The log is a county's: whoever names none has no place in one.
  if (!act.actor) services.logger.warn(told, 'an act in no county was not recorded');
  else
    await record(services, act, outcome).catch((error: unknown) =>
      services.logger.error({ ...told, err: error }, 'an act could not be recorded'),
    );
}

function outcomeOf(answer: unknown): Outcome {
  const [refusal] = (answer as { userErrors?: { code: string }[] }).userErrors ?? [];
  return refusal ? { outcome: 'REFUSED', code: refusal.code } : { outcome: 'DONE' };
}

function outcomeOfFault(error: unknown): Outcome & { code: string } {
  const code = error instanceof GraphQLError ? error.extensions.code : null;
  if (typeof code === 'string' && code in ERRORS) return { outcome: 'REFUSED', code };
  const known = isOutage(error) ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
  return { outcome: 'FAILED', code: known, traceId: traceIdOf(error) };
}
