import { unitsWithRole, type Actor } from '../kernel/actor.js';
import type { Decision } from './decide.js';

/** What decides whether an assignment may be handed over: whose unit's it is, and in whose hand. */
export interface HandoverFacts {
  unitId: string;
  holderId: string | null;
  /** Who stands in for an absent holder. */
  deputyId: string | null;
  toId: string;
}

/** Inside a unit its head decides; a handler may take what nobody has, and hand on what is his to care for. */
export function decideHandover(actor: Actor, { unitId, holderId, deputyId, toId }: HandoverFacts): Decision {
  if (unitsWithRole(actor, 'UNIT_HEAD').includes(unitId)) return { allowed: true };
  const takes = holderId === null && toId === actor.accountId;
  const own = actor.accountId !== null && (holderId === actor.accountId || deputyId === actor.accountId);
  if (unitsWithRole(actor, 'UNIT_HANDLER').includes(unitId) && (takes || own)) return { allowed: true };
  return {
    allowed: false,
    reason: holderId === null ? '无人承办的只能由本人承接，指定他人由单位负责人进行。' : '该事项由本单位其他人员承办。',
    reasonEn:
      holderId === null
        ? 'what nobody has one takes for oneself; naming another is for the unit’s head.'
        : 'somebody else of the unit has it in hand.',
  };
}
