import type { Refusal } from '../../../kernel/refusal.js';
import { lifecycleRow, type AppealCommand } from './lifecycle.js';
import type { AppealState } from './vocabulary.js';

/** What people in a county call each state. */
const STATE_NAMES: Readonly<Record<AppealState, string>> = {
  REGISTRY_REVIEW: '二次审核',
  PRE_ACCEPTED: '预受理',
  SUPPLEMENT_REQUESTED: '待补充材料',
  RETURNED: '已退回',
  DISPATCHED: '已转办待接收',
  OBJECTED: '分派异议待裁定',
  HANDLING: '办理中',
  LISTING_REVIEW: '列入县级审核',
  LISTED_COUNTY: '已列入县级',
  IMPLEMENTING: '落实中',
  ESCALATION_REVIEW: '报市审核',
  GOVERNMENT_OPINION: '待县政府出具意见',
  CITY_REVIEW: '市级审核',
  LISTED_CITY: '已列入市级',
  COMPLETED: '已办结待评价',
  DISSATISFACTION_REVIEW: '不满意待转办',
  REHANDLING: '重新处理',
  CLOSED: '已结案',
  WITHDRAWN: '已撤回',
  CLOSED_BY_LAW: '已依法终结',
  MERGED: '已合并',
};

/** The refusal of a command that the table does not allow in a state: what it would need, and the duty. */
export function transitionRefusal(state: AppealState, command: AppealCommand): Refusal {
  const { from, duties } = lifecycleRow(command);
  const needed = from.filter((at): at is AppealState => at !== 'NEW');
  return {
    code: 'INVALID_TRANSITION',
    duty: duties[0],
    facts: {
      state,
      needed,
      stateName: STATE_NAMES[state],
      neededNames: needed.map((name) => STATE_NAMES[name]),
    },
  };
}
