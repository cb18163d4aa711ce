import { decideCommand } from '../../../access/decide.js';
import { ownMatter, type WaitingFor } from '../../../access/own-matters.js';
import type { AppealFacts } from '../../../access/vocabulary.js';
import type { Actor } from '../../../kernel/actor.js';
import { obligationClause } from '../../../kernel/obligations.js';
import { refusalText, type Language } from '../../../kernel/refusal.js';
import { maskName, maskPhone } from '../../../platform/crypto/mask.js';
import type { Cipher } from '../../../platform/crypto/cipher.js';
import type { Page, PageRequest } from '../../../platform/graphql/connection.js';
import { LIFECYCLE, permits } from '../domain/lifecycle.js';
import { explainLikeness, likelyDuplicatesOf, type Told } from '../domain/likeness.js';
import { transitionRefusal } from '../domain/refusals.js';
import type { AppealState } from '../domain/vocabulary.js';
import { cursorOfSequence } from '../persistence/appeal.windows.js';
import type { Appeal, LikelyDuplicate } from './appeal.types.js';
import type { AppealContact } from './filing.types.js';
import type { CommandPermission } from './lifecycle.types.js';

/** The contact as the view brings it: sealed. */
export interface SealedContact {
  tenantId: string;
  rowId: string;
  name: string;
  phone: string;
  enterpriseId: string;
}

/** The contact in clear for the enterprise itself, masked for everybody else. */
export function contactFor(actor: Actor, sealed: SealedContact, cipher: Cipher): AppealContact {
  const { tenantId, rowId, enterpriseId } = sealed;
  const clear = (column: string, text: string): string =>
    cipher.decrypt(text, { tenantId, table: 'appeal', column, rowId });
  const [name, phone] = [clear('contact_name', sealed.name), clear('contact_phone', sealed.phone)];
  return actor.enterpriseIds.includes(enterpriseId)
    ? { name, phone }
    : { name: maskName(name), phone: maskPhone(phone) };
}

/** Each command on an appeal, allowed or not, by the code that guards it. */
export function permissionsOf(
  actor: Actor,
  { waitingFor, ...facts }: AppealFacts & { waitingFor: WaitingFor },
  language: Language,
): CommandPermission[] {
  return LIFECYCLE.filter((row) => row.built && !row.from.includes('NEW')).map(({ command, duties }) => {
    const decision = decideCommand(actor, command, facts);
    const row = duties[0];
    const duty = row === undefined ? null : { row, clause: obligationClause(row) };
    if (!decision.allowed) {
      const { reason, reasonEn } = decision;
      return { command, allowed: false, code: 'NOT_ALLOWED', reason: language === 'zh' ? reason : reasonEn, duty };
    }
    const state = facts.state as AppealState;
    const own = permits(state, command) && ownMatter(actor, command, (act) => waitingFor[act]);
    if (own)
      return {
        ...{ command, allowed: false, code: 'OWN_MATTER', duty },
        reason: refusalText({ code: 'OWN_MATTER', facts: own }, language),
      };
    if (permits(state, command)) return { command, allowed: true, code: null, reason: null, duty };
    const reason = refusalText(transitionRefusal(state, command), language);
    return { command, allowed: false, code: 'INVALID_TRANSITION', reason, duty };
  });
}

/** What the view brings for the likely duplicates: the appeal's texts, and the others with theirs. */
export interface Compared extends Told {
  others: (Told & { appeal: Appeal })[];
}

export function duplicatesOf({ others, ...told }: Compared, language: Language): LikelyDuplicate[] {
  return likelyDuplicatesOf(told, others).map(({ other, ...found }) => ({
    appeal: other.appeal,
    likeness: found.likeness,
    why: explainLikeness(found)[language],
  }));
}

/** Rows in the order of their sequence, one more than the page holds, as a Relay page that reads oldest first. */
export function sequencePage<Row extends { sequence: number }>(
  rows: Row[],
  { size, backwards, cursor }: PageRequest,
): Page<Row> {
  const more = rows.length > size;
  const nodes = !more ? rows : backwards ? rows.slice(-size) : rows.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: cursorOfSequence(node.sequence), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: backwards ? cursor !== null : more,
      hasPreviousPage: backwards ? more : cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
