import { ROLES, type Role } from '../../src/kernel/roles.js';

const whose = (description: string): string => description.slice(description.lastIndexOf('For '));

/** Whether a mutation is anybody's, or that of whoever has the thing, by its description, which ends with whose it is. */
export const isAnybodys = (description: string): boolean => /^For (anybody|who)/.test(whose(description));

/** The roles that it names. */
export const rolesNamed = (description?: string | null): Role[] =>
  ROLES.filter((role) => new RegExp(`\\b${role}\\b`).test(whose(description ?? '')));
