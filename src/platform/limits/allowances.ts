import type { Config } from '../../config.js';
import type { Allowance } from './attempts.js';

const HOUR_SECONDS = 3_600;

/** What a stranger may try. Failures alone count for the first four: whoever signs in as he should takes his back. */
export type SignInAllowance =
  | 'PASSWORDS_OF_NAME'
  | 'CODES_OF_PHONE'
  | 'CODES_OF_ACCOUNT'
  | 'FAILURES_OF_ADDRESS'
  | 'ID_TOKEN'
  | 'SMS_TO_PHONE'
  | 'SMS_FROM_ADDRESS'
  | 'SMS_OF_TENANT';

/** How often one person may be shown what is masked. */
export type RevealAllowance = 'REVEALS_IN_AN_HOUR' | 'REVEALS_IN_A_DAY';

export const revealAllowances = (config: Config): Record<RevealAllowance, Allowance> => ({
  REVEALS_IN_AN_HOUR: { points: config.revealsPerHour, seconds: HOUR_SECONDS },
  REVEALS_IN_A_DAY: { points: config.revealsPerDay, seconds: 24 * HOUR_SECONDS },
});

export function signInAllowances(config: Config): Record<SignInAllowance, Allowance> {
  const { signInLockAfter: points, signInLockSeconds: seconds } = config;
  const hourly = (most: number): Allowance => ({ points: most, seconds: HOUR_SECONDS });
  return {
    PASSWORDS_OF_NAME: { points, seconds, block: seconds },
    CODES_OF_PHONE: { points: 2 * points, seconds, block: seconds },
    CODES_OF_ACCOUNT: { points, seconds, block: seconds },
    // Once, for longer than one is good.
    ID_TOKEN: hourly(1),
    FAILURES_OF_ADDRESS: { points: config.signInFailuresPerAddress, seconds },
    SMS_TO_PHONE: hourly(config.smsCodesPerPhone),
    SMS_FROM_ADDRESS: hourly(config.smsCodesPerAddress),
    SMS_OF_TENANT: hourly(config.smsCodesPerTenant),
  };
}
