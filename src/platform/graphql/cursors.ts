/** A cursor that is a row's key: opaque, and without anything of the row in it. */
export const cursorOfKey = (key: string): string => Buffer.from(key.replaceAll('-', ''), 'hex').toString('base64url');

/** The key in a cursor; whatever is no cursor is a key that no row has. */
export function keyOfCursor(cursor: string): string {
  const hex = Buffer.from(cursor, 'base64url').toString('hex').padEnd(32, '0').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
