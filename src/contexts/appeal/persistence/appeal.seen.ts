import { seesPartyMatters } from '../../../access/appeal.js';
import { standsForAnObjection } from '../../../access/objections.js';
import type { Actor } from '../../../kernel/actor.js';
import { many, one, type Part } from '../../../platform/reads/shape.js';
import { STAFF_RULES } from '../../../time/clock-rules.js';
import { ACCOUNT_NAME, UNIT } from '../../directory/index.js';

export const unit = (key: string): Part =>
  one(
    () => UNIT,
    'unit',
    (u, outer) => `${u}.id = ${outer}.${key}`,
  );
export const account = (key: string): Part =>
  one(
    () => ACCOUNT_NAME,
    'account_name',
    (p, outer) => `${p}.id = ${outer}.${key}`,
  );
/** Rows that hang on the appeal which is the outer row. */
export const ofAppeal =
  (and = '') =>
  (row: string, appeal: string): string =>
    `${row}.appeal_id = ${appeal}.id${and && ` and ${row}.${and}`}`;

/** What depends on who reads it. */
export const seenBy = (sql: (actor: Actor, alias: string) => string): Part => ({
  part: (alias, _field, { actor }) => sql(actor, alias),
});

/** For staff that handles the appeal; an enterprise gets null. */
export const forParties = (sql: (alias: string) => string): Part =>
  seenBy((actor, alias) => (seesPartyMatters(actor) ? sql(alias) : 'null'));

/** Rows for staff that handles the appeal; an enterprise gets none. */
export const partiesOnly = (rows: Part): Part => ({
  part: (alias, field, statement) =>
    seesPartyMatters(statement.actor) ? rows.part(alias, field, statement) : `'[]'::json`,
});

/** Which rows of a part are for an enterprise: none that tells of objections, urges, or what was sent back. */
export const FOR_ENTERPRISE = {
  Deadline: (d: string) =>
    `${d}.rule not in (${STAFF_RULES.map((rule) => `'${rule}'`).join(', ')}) and not ${standsForAnObjection(d)}`,
  Extension: (x: string) => `${x}.decision = 'GRANTED'`,
  HandlingOpinion: (o: string) => `${o}.role = 'HOST'`,
  Listing: (l: string) => `${l}.decision = 'LISTED'`,
} as const;

/** The rows of a part: all of them for staff that handles the appeal, an enterprise's for everybody else. */
export const manySeen = (
  type: keyof typeof FOR_ENTERPRISE,
  ...[shape, table, on, order]: Parameters<typeof many>
): Part => ({
  part: (outer, field, statement) => {
    const all = seesPartyMatters(statement.actor);
    const seen: typeof on = (inner, owner) => on(inner, owner) + (all ? '' : ` and ${FOR_ENTERPRISE[type](inner)}`);
    return many(shape, table, seen, order).part(outer, field, statement);
  },
});

/** One row for staff that handles the appeal; an enterprise gets null. */
export const staffOnly = (row: Part): Part => ({
  part: (alias, field, statement) => (seesPartyMatters(statement.actor) ? row.part(alias, field, statement) : 'null'),
});
