import { account, department, person } from './compose.js';
import type { AccountSeed, DivisionSeed, LeaderSeed, UnitSeed } from './types.js';

const BUREAU = department({
  code: 'GSB',
  name: '汕头市政务服务数据管理局',
  shortName: '市政数局',
  login: 'gsb',
  functions: ['GOVERNMENT_SERVICES'],
  contact: person('温数', 4101),
});

const NANAO: UnitSeed = {
  code: 'COUNTY-440523',
  name: '南澳县人民政府',
  shortName: '南澳县',
  kind: 'COUNTY',
  functions: [],
  divisionCode: '440523',
  contact: person('柯屿', 4111),
};

export const shantouDivisions: DivisionSeed[] = [{ code: '440523', name: '南澳县' }];

export const shantouUnits: UnitSeed[] = [BUREAU.unit, NANAO];

export const shantouAccounts: AccountSeed[] = [
  account('triage', person('温若水', 4201), 'TRIAGE_OFFICER', 'GSB'),
  account('bureau-head', person('温定国', 4202), 'BUREAU_HEAD', 'GSB'),
  account('admin', person('柯管之', 4203), 'TENANT_ADMIN', 'GSB'),
  ...BUREAU.accounts,
  account('nanao', NANAO.contact, 'UNIT_HANDLER', NANAO.code),
];

export const shantouLeaders: LeaderSeed[] = [
  { name: '温定国', title: '市政务服务数据管理局局长', role: 'MEMBER', username: 'bureau-head' },
];
