/** Places in the leading group (#40), the highest first. */
export const LEADER_ROLES = ['GROUP_HEAD', 'EXECUTIVE_DEPUTY', 'DEPUTY', 'MEMBER'] as const;
export type LeaderRole = (typeof LEADER_ROLES)[number];
