import type { ClockUnit } from './pure/index.js';

/** Every clock of the mechanism. */
export const CLOCK_RULES = [
  'TRIAGE',
  'REGISTRY_REVIEW',
  'SUPPLEMENT',
  'RECEIPT',
  'OBJECTION_WINDOW',
  'OBJECTION_RULING',
  'REPLY',
  'REPLY_TO_UNIT_HEAD',
  'REPLY_TO_OFFICE',
  'LISTING_REVIEW',
  'EVALUATION',
  'DISSATISFACTION_FORWARD',
  'FINAL_DECISION',
] as const;
export type ClockRuleName = (typeof CLOCK_RULES)[number];

/** What happens at the due instant of a clock nobody has met. */
export type BreachEffect = 'URGE' | 'REGISTER' | 'EVALUATE_BY_DEFAULT' | 'RESUME_TRIAGE' | 'ESCALATE' | 'LAPSE';

export interface ClockRuleRow {
  /** Row of the duty table. */
  duty: number;
  length: number;
  unit: ClockUnit;
  /** Not in the text: warns and urges, and never counts as breach of a duty. */
  suggested: boolean;
  onExpiry: readonly BreachEffect[];
  zh: string;
  en: string;
}

/** The clocks as the text sets them; a county's `ClockPolicy` may say otherwise where the text is silent. */
export const CLOCKS: Readonly<Record<ClockRuleName, ClockRuleRow>> = {
  TRIAGE: {
    duty: 13,
    length: 3,
    unit: 'WORKING_DAY',
    suggested: false,
    onExpiry: ['URGE', 'REGISTER'],
    zh: '甄别',
    en: 'triage',
  },
  REGISTRY_REVIEW: {
    duty: 11,
    length: 2,
    unit: 'WORKING_DAY',
    suggested: true,
    onExpiry: ['URGE'],
    zh: '二次审核',
    en: 'registry review',
  },
  SUPPLEMENT: {
    duty: 13,
    length: 5,
    unit: 'WORKING_DAY',
    suggested: true,
    onExpiry: ['RESUME_TRIAGE'],
    zh: '补充材料',
    en: 'supplement',
  },
  OBJECTION_WINDOW: {
    duty: 17,
    length: 24,
    unit: 'CLOCK_HOUR',
    suggested: false,
    onExpiry: ['LAPSE'],
    zh: '提出分派异议',
    en: 'objecting to the assignment',
  },
  OBJECTION_RULING: {
    duty: 17,
    length: 1,
    unit: 'WORKING_DAY',
    suggested: true,
    onExpiry: ['URGE'],
    zh: '异议裁定',
    en: 'ruling on an objection',
  },
  RECEIPT: {
    duty: 16,
    length: 24,
    unit: 'CLOCK_HOUR',
    suggested: false,
    onExpiry: ['URGE', 'REGISTER'],
    zh: '接收',
    en: 'receipt',
  },
  REPLY: {
    duty: 18,
    length: 10,
    unit: 'WORKING_DAY',
    suggested: false,
    onExpiry: ['URGE', 'REGISTER'],
    zh: '回复处理意见',
    en: 'reply',
  },
  REPLY_TO_UNIT_HEAD: {
    duty: 46,
    length: 2,
    unit: 'WORKING_DAY',
    suggested: true,
    onExpiry: ['ESCALATE'],
    zh: '逾期回复报单位负责人',
    en: 'telling the unit’s head of an overdue reply',
  },
  REPLY_TO_OFFICE: {
    duty: 46,
    length: 5,
    unit: 'WORKING_DAY',
    suggested: true,
    onExpiry: ['ESCALATE'],
    zh: '逾期回复报政府办',
    en: 'telling the county office of an overdue reply',
  },
  LISTING_REVIEW: {
    duty: 19,
    length: 3,
    unit: 'WORKING_DAY',
    suggested: true,
    onExpiry: ['URGE'],
    zh: '列入审核',
    en: 'listing review',
  },
  EVALUATION: {
    duty: 36,
    length: 5,
    unit: 'NATURAL_DAY',
    suggested: false,
    onExpiry: ['EVALUATE_BY_DEFAULT'],
    zh: '企业评价',
    en: 'evaluation',
  },
  DISSATISFACTION_FORWARD: {
    duty: 38,
    length: 1,
    unit: 'WORKING_DAY',
    suggested: true,
    onExpiry: ['URGE'],
    zh: '不满意转办',
    en: 'forwarding of dissatisfaction',
  },
  FINAL_DECISION: {
    duty: 38,
    length: 10,
    unit: 'WORKING_DAY',
    suggested: true,
    onExpiry: ['URGE', 'REGISTER'],
    zh: '最后处理决定',
    en: 'final decision',
  },
};

/** Clocks that wait for somebody's act: not those that lapse, or only tell others of another clock's breach. */
export const AWAITED_RULES: readonly ClockRuleName[] = CLOCK_RULES.filter(
  (rule) => !CLOCKS[rule].onExpiry.some((effect) => effect === 'LAPSE' || effect === 'ESCALATE'),
);

/**
 * Clocks of objections and urges: no enterprise's to see. An objection ends the receipt's as well, so that one would tell
 * of it.
 */
export const STAFF_RULES: readonly ClockRuleName[] = [
  'RECEIPT',
  'OBJECTION_WINDOW',
  'OBJECTION_RULING',
  'REPLY_TO_UNIT_HEAD',
  'REPLY_TO_OFFICE',
];
