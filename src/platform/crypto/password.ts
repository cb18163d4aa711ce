import { hash, verify } from '@node-rs/argon2';

/** OWASP's choice for argon2id (the package's default variant): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** A well-formed hash of nothing anybody knows, at the same cost as a real one. */
const NOTHING =
  `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}` +
  `$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** PHC string of the password. Takes some 30 ms of one core, off the event loop. */
export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), COST);
}

/** Whether the password is the one hashed. A malformed hash is a mismatch, not a fault. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, canonical(password));
  } catch {
    return false;
  }
}

/** Spends what a real check spends, so that the time of the answer does not tell whether an account exists. */
export async function verifyAgainstNothing(password: string): Promise<false> {
  await verifyPassword(NOTHING, password);
  return false;
}

/** Input methods produce full-width and composed forms of the same keys. */
function canonical(password: string): string {
  return password.normalize('NFKC');
}
