import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type {
  AppealDetailFragment,
  AppealFilterInput,
  AppealRowFragment,
  RefusedFragment,
  TimelineEntryFragment,
} from '../__generated__/documents.js';

/** What every command about an appeal answers. */
export interface Outcome {
  appeal: AppealDetailFragment | null;
  userErrors: RefusedFragment[];
}

/** A mutation with one command in it. */
export type CommandDocument<Input> = TypedDocumentNode<Record<string, Outcome | null>, { input: Input }>;

/** A list on the screen: its rows change as the cache does. */
export interface LiveList {
  rows(): AppealRowFragment[];
  hasMore(): boolean;
  more(): Promise<void>;
  close(): void;
}

/** An appeal on the screen. */
export interface LiveAppeal {
  /** Null where it is not there, or not the caller's. */
  shown(): AppealDetailFragment | null;
  close(): void;
}

/** The desk of somebody who is signed in: what a page needs, over either client. */
export interface Desk {
  list(filter: AppealFilterInput, first: number): Promise<LiveList>;
  open(id: string): Promise<LiveAppeal>;
  /** Reads again what is on the screen, past the cache. */
  reload(id: string): Promise<void>;
  ask<Data, Variables extends object>(query: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data>;
  /** Gives a command. The key is of the form that is being sent, so that sending it again does nothing twice. */
  act<Input>(command: CommandDocument<Input>, input: Input, idempotencyKey: string): Promise<Outcome>;
  /** New assignments of the caller's units: they appear in its open lists by themselves. */
  followAssignments(told: (cursor: string) => void, from?: string): () => void;
  /** Changes of one appeal: what is on the screen changes by itself. */
  followAppeal(id: string, told: (event: TimelineEntryFragment) => void): () => void;
  close(): Promise<void>;
}

/** An error of the API's own, whichever client brings it. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
