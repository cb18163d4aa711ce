import type { AccountSeed, DivisionSeed, Person, SeedUnitFunction, UnitSeed } from './types.js';

/** A unit with the people that every unit has: the named person of #47, who handles, and perhaps its head. */
export interface StaffedUnit {
  unit: UnitSeed;
  accounts: AccountSeed[];
}

/** An invented person. All phones of the demo begin with 1390000, a block of valid form that nobody is told to answer. */
export function person(name: string, lastFour: number): Person {
  return { name, phone: `1390000${String(lastFour).padStart(4, '0')}` };
}

function staff(unit: UnitSeed, login: string, head: Person | undefined): StaffedUnit {
  const handler: AccountSeed = {
    username: login,
    displayName: unit.contact.name,
    phone: unit.contact.phone,
    memberships: [{ unit: unit.code, role: 'UNIT_HANDLER' }],
  };
  if (!head) return { unit, accounts: [handler] };
  const chief: AccountSeed = {
    username: `${login}-head`,
    displayName: head.name,
    phone: head.phone,
    memberships: [{ unit: unit.code, role: 'UNIT_HEAD' }],
  };
  return { unit, accounts: [handler, chief] };
}

/** A town government: unit `TOWN-<division>`, sign-in by the town's name. */
export function town(division: string, name: string, login: string, contact: Person, head?: Person): StaffedUnit {
  const unit: UnitSeed = {
    code: `TOWN-${division}`,
    name: `${name}人民政府`,
    shortName: name,
    kind: 'TOWN',
    functions: [],
    divisionCode: division,
    contact,
  };
  return staff(unit, login, head);
}

export interface DepartmentRow {
  code: string;
  name: string;
  shortName: string;
  login: string;
  functions?: SeedUnitFunction[];
  parentCode?: string;
  phone?: string;
  contact: Person;
  head?: Person;
}

export function department({ login, functions = [], head, ...rest }: DepartmentRow): StaffedUnit {
  return staff({ ...rest, kind: 'DEPARTMENT', functions }, login, head);
}

/** One person in one post. */
export function account(
  username: string,
  { name, phone }: Person,
  role: AccountSeed['memberships'][number]['role'],
  unit?: string,
): AccountSeed {
  return { username, displayName: name, phone, memberships: [unit ? { unit, role } : { role }] };
}

/** The divisions that the towns of a tenant govern. */
export function divisionsOf(towns: readonly StaffedUnit[]): DivisionSeed[] {
  return towns.flatMap(({ unit }) => (unit.divisionCode ? [{ code: unit.divisionCode, name: unit.shortName }] : []));
}
