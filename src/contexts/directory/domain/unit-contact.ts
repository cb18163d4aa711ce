/** Natural days after which a named person of a unit (#47) counts as stale unless somebody confirmed name and phone. */
export const STALE_AFTER_DAYS = 180;
