import { createMongoAbility, subject } from '@casl/ability';
import type { Actor } from '../kernel/actor.js';
import { rulesOf } from './rules.js';
import type { Action, AppAbility, SubjectName } from './vocabulary.js';

const ABILITIES = new WeakMap<Actor, AppAbility>();

/** The actor's ability, built once for as long as the actor lives. */
export function abilityOf(actor: Actor): AppAbility {
  let ability = ABILITIES.get(actor);
  if (!ability) {
    ability = createMongoAbility<AppAbility>(rulesOf(actor));
    ABILITIES.set(actor, ability);
  }
  return ability;
}

/** Whether the actor may do this to this very object. Never ask on a type: conditions would be ignored. */
export function may(actor: Actor, action: Action, type: SubjectName, facts: object): boolean {
  return abilityOf(actor).can(action, subject(type, { ...facts }));
}
