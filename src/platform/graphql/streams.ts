import type { GraphQLResolveInfo } from 'graphql';
import { setTimeout } from 'node:timers/promises';
import { currentActor } from '../../contexts/directory/index.js';
import type { Actor } from '../../kernel/actor.js';
import { sessionLives } from '../auth/sessions.js';
import { openReadSession, Unguarded, type ReadSession } from '../reads/session.js';
import { CursorUnknown, TooManyStreams, type StreamEntry, type StreamWish } from '../stream/hub.js';
import type { GraphQLContext } from './context.js';
import { apiError } from './errors.js';
import { isOutage } from './format-error.js';
import { signedIn } from './signed-in.js';
import type { StreamPayload } from './stream.types.js';

/** What a resolver has to open a stream with. */
export interface Subscribing {
  args: Record<string, unknown>;
  context: GraphQLContext;
  info: GraphQLResolveInfo;
}

/** The argument of every stream that can be taken up again. */
export const AFTER = { nullable: true, description: '自该游标之后补发。Replays what came after this cursor.' };

/** What an entry is for a subscriber: something to tell, nothing, or the end of the stream. */
export type Found<T> = { payload: Omit<T, keyof StreamPayload> } | 'SKIP' | 'END';

/** How often, and after how many ms more each time, an entry is looked at while the database is away. */
const MOST_READS = 6;
const PAUSE_MS = 200;

/**
 * A stream as this subscriber may see it: first that nothing is replayed, where that is so; then, before each entry, it is
 * asked anew who he is, whether his session is still good, and whether he may read what the entry is about, on a fresh
 * snapshot: nothing comes of what was committed after the end of his session, even where nobody has heard of that end.
 */
export async function stream<T extends StreamPayload>(
  context: GraphQLContext,
  wish: Omit<StreamWish, 'tenantId' | 'holder'>,
  find: (entry: StreamEntry, actor: Actor, reads: ReadSession) => Promise<Found<T>>,
): Promise<AsyncIterableIterator<T, void>> {
  const { services, language } = context;
  const { tenantId, sessionId } = signedIn(context);
  const after = context.lastEventId ?? wish.after;
  const whole = { ...wish, tenantId, holder: sessionId ?? '', after };
  const opened = await services.hub.subscribe(whole).catch((error: unknown) => {
    if (error instanceof TooManyStreams) throw apiError('TOO_MANY_STREAMS', language);
    throw error instanceof CursorUnknown ? apiError('BAD_USER_INPUT', language) : error;
  });
  const { entries } = opened;
  let { reset } = opened;
  const told = (payload: object, cursor: string, why: typeof reset = null): IteratorYieldResult<T> => {
    context.delivered = cursor;
    return { value: { ...payload, cursor, reset: why } as T, done: false };
  };
  const look = async (entry: StreamEntry): Promise<Found<T>> => {
    const actor = await currentActor(services, signedIn(context));
    try {
      if (!actor) throw new Unguarded();
      const guarded = { single: true, guard: sessionLives(actor) };
      return await find(entry, actor, openReadSession(services.database.reads, actor, guarded));
    } catch (error) {
      if (!(error instanceof Unguarded)) throw error;
      // Its transport says so, by a close or an error.
      if (sessionId) services.endSession(sessionId);
      return 'END';
    }
  };
  // No generator function: its `return` would wait for the next entry, and what nobody reads any more would stay.
  const iterator: AsyncIterableIterator<T, void> = {
    async next() {
      if (reset) {
        const why = reset;
        reset = null;
        return told({}, why.cursor, why);
      }
      for (;;) {
        const { value: entry, done } = await entries.next();
        if (done) return { value: undefined, done };
        const found = await throughOutage(() => look(entry)).catch(async (error: unknown) => {
          await entries.return();
          throw error;
        });
        if (found === 'END') return entries.return() as Promise<IteratorReturnResult<void>>;
        if (found !== 'SKIP') return told(found.payload, entry.cursor);
      }
    },
    return: () => entries.return() as Promise<IteratorReturnResult<void>>,
    throw: (error: unknown) => entries.throw(error) as Promise<IteratorReturnResult<void>>,
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/** Reads again, a little later, where the database was away for a moment: a stream outlives that. */
async function throughOutage<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await read();
    } catch (error) {
      if (attempt === MOST_READS || !isOutage(error)) throw error;
      await setTimeout(attempt * PAUSE_MS);
    }
}
