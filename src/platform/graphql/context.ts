import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/refusal.js';
import type { Act, Transport } from '../audit/act.js';
import type { Services } from '../services.js';
import type { ReadSession } from '../reads/session.js';

/** What a resolver sees of its request. Built once per operation, on every transport alike. */
export interface GraphQLContext {
  services: Services;
  /** Null: nobody has signed in. */
  actor: Actor | null;
  language: Language;
  transport: Transport;
  /** Of the client, for rate limits; never logged with content. */
  address: string;
  /** What is done over the mutation's field that is being answered; null outside of one. */
  act: Act | null;
  idempotencyKey: string | null;
  /** Hash of document, variables and the field's own input: what an idempotency key is bound to. */
  requestHash: (input: unknown) => string;
  /** What the operation can cost at most; 0 until it is known which it is. */
  cost: number;
  /** The last entry of a stream that the client has had, where its transport says so: more recent than `after`. */
  lastEventId: string | null;
  /** Cursor of the entry that was handed to the transport last. */
  delivered: string | null;
  /** The operation's reads. */
  reads: ReadSession;
}
