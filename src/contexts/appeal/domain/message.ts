import type { Role } from '../../../kernel/roles.js';
import { HOUR_MS } from '../../../time/pure/index.js';

/** Messages that a side may write on one appeal within 24 hours. */
export const MOST_MESSAGES_A_DAY = 50;

/** How long one SMS stands for all messages of a side that nobody has answered, in ms. */
export const TOLD_ONCE_MS = HOUR_MS;

/** Who writes for the enterprise; whoever else may write is the government's side. */
export const ENTERPRISE_SIDE: readonly Role[] = ['ENTERPRISE_CONTACT', 'HALL_CLERK'];
