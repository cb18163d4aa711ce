import { hkdfSync } from 'node:crypto';

/** Families of algorithms that personal data may be kept under: the world's, and the country's (国密). */
export const SUITES = ['AES', 'SM'] as const;
export type Suite = (typeof SUITES)[number];

/** What a text begins with, that is written under a suite. */
const MARKS = { AES: 'v1', SM: 's1' } as const;
/** 国密 throughout: keys of the country's algorithms are derived by its hash. */
const DIGESTS = { AES: 'sha256', SM: 'sm3' } as const;

/** One key of the ring in one suite. */
export interface RingKey {
  suite: Suite;
  version: number;
  /** Names suite and version at the beginning of a text: `v1.2`. */
  head: string;
  /** Key bytes for one purpose; those of different purposes tell nothing of one another. */
  derive(purpose: string, bytes: number): Buffer;
}

/** Every key by which something may be read, in an order that all processes share, and the one to write by. */
export interface KeyRing {
  current: RingKey;
  keys: readonly RingKey[];
}

/** `secrets` by version, the current one first. Both suites stay readable, whichever is written. */
export function makeKeyRing(secrets: ReadonlyMap<number, string>, suite: Suite): KeyRing {
  const oldestFirst = [...secrets].sort(([one], [other]) => one - other);
  const keys = oldestFirst.flatMap(([version, secret]) => SUITES.map((name) => keyOf(secret, version, name)));
  const [currentVersion] = secrets.keys();
  const current = keys.find((key) => key.version === currentVersion && key.suite === suite);
  if (!current) throw new Error('a ring without a key');
  return { current, keys };
}

const keyOf = (secret: string, version: number, suite: Suite): RingKey => ({
  suite,
  version,
  head: `${MARKS[suite]}.${version}`,
  derive: (purpose, bytes) => Buffer.from(hkdfSync(DIGESTS[suite], secret, '', `zhitongche/${purpose}`, bytes)),
});
