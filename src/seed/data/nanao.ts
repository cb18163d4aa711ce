import { account, department, divisionsOf, person, town } from './compose.js';
import type { AccountSeed, DivisionSeed, LeaderSeed, UnitSeed } from './types.js';

const TOWNS = [
  town('440523100', '后宅镇', 'houzhai', person('柯海宁', 5001)),
  town('440523101', '云澳镇', 'yunao', person('章云帆', 5002)),
  town('440523102', '深澳镇', 'shenao', person('柯深', 5003)),
];

const DEPARTMENTS = [
  department({
    code: 'GSB',
    name: '南澳县政务服务数据管理局',
    shortName: '县政数局',
    login: 'gsb',
    functions: ['GOVERNMENT_SERVICES'],
    contact: person('章明', 5101),
  }),
  department({
    code: 'OFFICE',
    name: '南澳县人民政府办公室',
    shortName: '县府办',
    login: 'county-office',
    functions: ['COUNTY_OFFICE'],
    contact: person('柯文', 5102),
  }),
  department({
    code: 'SUPERVISION',
    name: '南澳县人民政府办公室督办股',
    shortName: '督办股',
    login: 'duban',
    functions: ['SUPERVISION'],
    parentCode: 'OFFICE',
    contact: person('章励', 5103),
  }),
  department({
    code: 'SCJG',
    name: '南澳县市场监督管理局',
    shortName: '县市场监管局',
    login: 'scjg',
    functions: ['MARKET_SUPERVISION'],
    contact: person('柯准', 5104),
  }),
  department({
    code: 'NYJ',
    name: '南澳县农业农村局',
    shortName: '县农业农村局',
    login: 'nyj',
    contact: person('章渔舟', 5105),
  }),
];

const STAFFED = [...DEPARTMENTS, ...TOWNS];

export const nanaoDivisions: DivisionSeed[] = divisionsOf(TOWNS);

export const nanaoUnits: UnitSeed[] = STAFFED.map(({ unit }) => unit);

export const nanaoAccounts: AccountSeed[] = [
  account('triage', person('柯子衿', 5201), 'TRIAGE_OFFICER', 'GSB'),
  account('bureau-head', person('章怀山', 5202), 'BUREAU_HEAD', 'GSB'),
  account('hall', person('柯小满', 5203), 'HALL_CLERK', 'GSB'),
  account('admin', person('章维', 5204), 'TENANT_ADMIN', 'GSB'),
  account('reviewer', person('柯慎', 5205), 'REGISTRY_REVIEWER', 'SCJG'),
  account('supervisor', person('章督', 5206), 'SUPERVISOR', 'SUPERVISION'),
  account('leader1', person('柯定海', 5207), 'COUNTY_LEADER'),
  account('auditor', person('章鉴', 5208), 'AUDITOR'),
  ...STAFFED.flatMap(({ accounts }) => accounts),
];

export const nanaoLeaders: LeaderSeed[] = [
  { name: '柯定海', title: '县长', role: 'GROUP_HEAD', username: 'leader1' },
  { name: '章怀山', title: '县政务服务数据管理局局长', role: 'MEMBER', username: 'bureau-head' },
];
