/** Why a line stands on the register: a transfer (#35), a breached limit or an urge by hand (#46), a dissatisfaction forwarded (#38), a hotline that supervises (#9). */
export const SUPERVISION_CAUSES = [
  'TRANSFER',
  'BREACH',
  'DISSATISFACTION',
  'THIRD_OBJECTION',
  'URGE',
  'HOTLINE',
] as const;
export type SupervisionCause = (typeof SUPERVISION_CAUSES)[number];
