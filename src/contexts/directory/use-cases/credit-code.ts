import { refuse } from '../../../kernel/refusal.js';
import { acceptedType } from '../domain/enterprise.js';
import { parseUscc, USCC_FAULTS } from '../domain/uscc.js';

/** A credit code as the registry writes it. Refusal: INVALID_CREDIT_CODE. */
export function creditCodeOf(text: string, path: readonly string[]): string {
  const parsed = parseUscc(text);
  if (parsed.ok) return parsed.code;
  const { zh, en } = USCC_FAULTS[parsed.reason];
  return refuse('INVALID_CREDIT_CODE', { duty: 10, path, facts: { reasonName: zh, reason: en } });
}

/** The same of a kind of entity that is accepted. Refusals: INVALID_CREDIT_CODE, ENTERPRISE_TYPE_NOT_ACCEPTED. */
export function acceptedCreditCode(text: string, path: readonly string[]): string {
  const code = creditCodeOf(text, path);
  if (!acceptedType(code)) refuse('ENTERPRISE_TYPE_NOT_ACCEPTED', { duty: 10, path });
  return code;
}
