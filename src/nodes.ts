import type { ResolveTree } from 'graphql-parse-resolve-info';
import { appealsByKey, partsByKey } from './contexts/appeal/index.js';
import { categoriesByKey, unitsByKey } from './contexts/directory/index.js';
import type { Actor } from './kernel/actor.js';
import type { NodeType } from './kernel/ids.js';
import type { Statement } from './platform/reads/session.js';

type Reader = (actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]) => Statement;

/** How each type that `node(id:)` answers is read: by the rules of its own lists and details. */
export const nodeReaders: Partial<Record<NodeType, Reader>> = {
  Appeal: appealsByKey,
  Assignment: partsByKey('Assignment'),
  Dispatch: partsByKey('Dispatch'),
  HandlingOpinion: partsByKey('HandlingOpinion'),
  Evaluation: partsByKey('Evaluation'),
  Objection: partsByKey('Objection'),
  Supplement: partsByKey('Supplement'),
  Listing: partsByKey('Listing'),
  Deadline: partsByKey('Deadline'),
  AppealEvent: partsByKey('AppealEvent'),
  Unit: unitsByKey,
  Category: categoriesByKey,
};
