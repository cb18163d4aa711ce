import { packRules } from '@casl/ability/extra';
import type { Actor } from '../kernel/actor.js';
import { toGlobalId, type NodeType } from '../kernel/ids.js';
import { rulesOf } from './rules.js';

/** How the API shows a fact: where it stands, as an id of which type, and for a part what holds of those that count. */
interface Shown {
  path: string;
  idOf?: NodeType;
  counting?: object;
}

/** Facts as the API shows them. What is not here is not to be seen on an object, and is left out of the rules. */
const SHOWN: Readonly<Record<string, Shown>> = {
  state: { path: 'state' },
  channel: { path: 'channel' },
  enterpriseId: { path: 'enterprise.id', idOf: 'Enterprise' },
  parties: { path: 'assignments', counting: { active: true } },
  role: { path: 'role' },
  unitId: { path: 'unit.id', idOf: 'Unit' },
};

/**
 * The actor's rules for a front end, packed: about objects as the API gives them, told apart by `__typename`, so that they
 * work as they are on what a page has asked for. A page has nothing of another tenant.
 */
export function rulesForPages(actor: Actor): unknown[] {
  return packRules(
    rulesOf(actor).map(({ conditions, ...rule }) => {
      const shown = conditions && shownOf(conditions);
      return shown && Object.keys(shown).length > 0 ? { ...rule, conditions: shown } : rule;
    }),
  );
}

function shownOf(conditions: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(conditions).flatMap(([fact, condition]) => {
      const shown = SHOWN[fact];
      return shown ? [[shown.path, valueOf(condition, shown)]] : [];
    }),
  );
}

function valueOf(condition: unknown, { idOf, counting }: Shown): unknown {
  if (Array.isArray(condition)) return condition.map((one) => valueOf(one, { path: '', idOf }));
  if (typeof condition === 'string') return idOf ? toGlobalId(idOf, condition) : condition;
  return Object.fromEntries(
    Object.entries(condition as Record<string, unknown>).map(([operator, operand]) => [
      operator,
      operator === '$elemMatch'
        ? { ...counting, ...shownOf(operand as Record<string, unknown>) }
        : valueOf(operand, { path: '', idOf }),
    ]),
  );
}
