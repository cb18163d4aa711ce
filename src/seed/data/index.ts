import { STANDARD_CATEGORIES } from '../../configuration/standard-categories.js';
import { chaoanAppeals } from './appeals-chaoan.js';
import { nanaoAppeals } from './appeals-nanao.js';
import { raopingHotlineAppeals } from './appeals-raoping-hotline.js';
import { raopingKilnsAppeals } from './appeals-raoping-kilns.js';
import { raopingSeaAppeals } from './appeals-raoping-sea.js';
import { raopingTradeAppeals } from './appeals-raoping-trade.js';
import { raopingTurnsAppeals } from './appeals-raoping-turns.js';
import { raopingWorksAppeals } from './appeals-raoping-works.js';
import { chaoanAccounts, chaoanDivisions, chaoanLeaders, chaoanUnits } from './chaoan.js';
import { chaozhouAccounts, chaozhouDivisions, chaozhouLeaders, chaozhouUnits } from './chaozhou.js';
import { chaoanRules, nanaoRules, raopingRules } from './dispatch-rules.js';
import { chaoanContacts, nanaoContacts, raopingContacts } from './enterprise-contacts.js';
import { nanaoAccounts, nanaoDivisions, nanaoLeaders, nanaoUnits } from './nanao.js';
import { raopingAccounts, raopingDivisions, raopingLeaders, raopingUnits } from './raoping.js';
import { chaoanRegistry, elsewhereRegistry, nanaoRegistry, raopingRegistry } from './registry.js';
import { shantouAccounts, shantouDivisions, shantouLeaders, shantouUnits } from './shantou.js';
import { TENANTS } from './tenants.js';
import type { TenantData, TenantSeed } from './types.js';

const CONTENT: Readonly<Record<string, Omit<TenantData, 'tenant' | 'categories'>>> = {
  '445100': {
    divisions: chaozhouDivisions,
    units: chaozhouUnits,
    accounts: chaozhouAccounts,
    leaders: chaozhouLeaders,
    registry: [],
    enterpriseContacts: [],
    dispatchRules: [],
    appeals: [],
  },
  '445122': {
    divisions: raopingDivisions,
    units: raopingUnits,
    accounts: raopingAccounts,
    leaders: raopingLeaders,
    registry: [...raopingRegistry, ...elsewhereRegistry],
    enterpriseContacts: raopingContacts,
    dispatchRules: raopingRules,
    appeals: [
      ...raopingSeaAppeals,
      ...raopingKilnsAppeals,
      ...raopingWorksAppeals,
      ...raopingTradeAppeals,
      ...raopingTurnsAppeals,
      ...raopingHotlineAppeals,
    ],
  },
  '445103': {
    divisions: chaoanDivisions,
    units: chaoanUnits,
    accounts: chaoanAccounts,
    leaders: chaoanLeaders,
    registry: [...chaoanRegistry, ...elsewhereRegistry],
    enterpriseContacts: chaoanContacts,
    dispatchRules: chaoanRules,
    appeals: chaoanAppeals,
  },
  '440500': {
    divisions: shantouDivisions,
    units: shantouUnits,
    accounts: shantouAccounts,
    leaders: shantouLeaders,
    registry: [],
    enterpriseContacts: [],
    dispatchRules: [],
    appeals: [],
  },
  '440523': {
    divisions: nanaoDivisions,
    units: nanaoUnits,
    accounts: nanaoAccounts,
    leaders: nanaoLeaders,
    registry: nanaoRegistry,
    enterpriseContacts: nanaoContacts,
    dispatchRules: nanaoRules,
    appeals: nanaoAppeals,
  },
};

function dataOf(tenant: TenantSeed): TenantData {
  const content = CONTENT[tenant.code];
  if (!content) throw new Error(`no demo data for ${tenant.code}`);
  return { tenant, categories: STANDARD_CATEGORIES, ...content };
}

/** The whole demo, tenant by tenant, a city before its counties. */
export const SEED: readonly TenantData[] = TENANTS.map(dataOf);
