import { randomInt } from 'node:crypto';
import { generateSecret, generateURI, verify } from 'otplib';

/** How far a telephone's clock may stand off, in seconds: one step back and one ahead. */
const TOLERANCE_SECONDS = 30;
const CODES = 10;
/** Without what is easily taken for one another. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LETTERS_OF_CODE = 16;

/** 160 random bits in Base32, and the address that an authenticator reads as a QR code. */
export function newTotp({ issuer, label }: { issuer: string; label: string }): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer, label, secret }) };
}

/** The 30-second step whose code this is; null where it is none of now, or of a step up to the last used. */
export async function stepOfTotp(secret: string, code: string, lastStep: number): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const options = lastStep > 0 ? { afterTimeStep: lastStep } : {};
  const result = await verify({ secret, token: code, epochTolerance: TOLERANCE_SECONDS, ...options });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** Codes for whoever has lost the telephone: some 79 random bits each, so that a bare hash is enough to keep. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () =>
    Array.from({ length: LETTERS_OF_CODE }, () => LETTERS[randomInt(LETTERS.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );
