import { lifecycleRow, type AppealCommand, type LifecycleActor } from '../contexts/appeal/domain/lifecycle.js';
import type { Actor } from '../kernel/actor.js';
import { may } from './ability.js';
import type { AppealFacts } from './vocabulary.js';

const NAMES: Readonly<Record<LifecycleActor, readonly [zh: string, en: string]>> = {
  ENTERPRISE: ['企业', 'the enterprise'],
  HALL: ['大厅窗口', 'the hall clerk'],
  HOTLINE: ['12345 热线', 'the 12345 hotline'],
  CITY_PLATFORM: ['市平台', 'the city platform'],
  BUREAU: ['政务服务数据管理局', 'the government services bureau'],
  MARKET_SUPERVISION: ['市场监督管理局', 'market supervision'],
  SUPERVISION: ['督查部门', 'the supervision section'],
  HOST: ['主办单位', 'the host unit'],
  CO_HANDLER: ['协办单位', 'a co-handling unit'],
  PARTY_UNIT: ['主办或协办单位', 'a unit the appeal is assigned to'],
  OFFICE: ['县政府办公室', 'the county government office'],
  COUNTY_LEADER: ['县领导', 'a county leader'],
  CITY_BUREAU: ['市政务服务数据管理局', 'the city bureau'],
  TOKEN: ['一次性评价链接', 'the holder of the one-time token'],
  SYSTEM: ['系统', 'the platform'],
};

export type Decision = { allowed: true } | { allowed: false; reason: string; reasonEn: string };

/** Whether the actor's post gives this command on this appeal; a refusal names whose it is. */
export function decideCommand(actor: Actor, command: AppealCommand, facts: AppealFacts): Decision {
  if (may(actor, command, 'Appeal', facts)) return { allowed: true };
  const by = lifecycleRow(command).by;
  return {
    allowed: false,
    reason: `该操作由${by.map((who) => NAMES[who][0]).join('、')}进行。`,
    reasonEn: `it is for ${by.map((who) => NAMES[who][1]).join(' or ')}.`,
  };
}
