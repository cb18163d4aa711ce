import { account, department, person } from './compose.js';
import type { AccountSeed, DivisionSeed, LeaderSeed, UnitSeed } from './types.js';

const OFFICES = [
  department({
    code: 'GSB',
    name: '潮州市政务服务数据管理局',
    shortName: '市政数局',
    login: 'gsb',
    functions: ['GOVERNMENT_SERVICES'],
    contact: person('丁维新', 3101),
  }),
  department({
    code: 'OFFICE',
    name: '潮州市人民政府办公室',
    shortName: '市府办',
    login: 'city-office',
    functions: ['COUNTY_OFFICE'],
    contact: person('卢承章', 3102),
  }),
  department({
    code: 'SUPERVISION',
    name: '潮州市人民政府办公室督办科',
    shortName: '督办科',
    login: 'duban',
    functions: ['SUPERVISION'],
    parentCode: 'OFFICE',
    contact: person('丁鉴明', 3103),
  }),
];

/** In the city's own work its counties are the units. */
const COUNTIES: UnitSeed[] = [
  {
    code: 'COUNTY-445102',
    name: '湘桥区人民政府',
    shortName: '湘桥区',
    kind: 'COUNTY',
    functions: [],
    divisionCode: '445102',
    contact: person('方湘', 3111),
  },
  {
    code: 'COUNTY-445103',
    name: '潮安区人民政府',
    shortName: '潮安区',
    kind: 'COUNTY',
    functions: [],
    divisionCode: '445103',
    contact: person('谢安', 3112),
  },
  {
    code: 'COUNTY-445122',
    name: '饶平县人民政府',
    shortName: '饶平县',
    kind: 'COUNTY',
    functions: [],
    divisionCode: '445122',
    contact: person('詹平', 3113),
  },
];

const COUNTY_LOGINS: Readonly<Record<string, string>> = {
  'COUNTY-445102': 'xiangqiao',
  'COUNTY-445103': 'chaoan',
  'COUNTY-445122': 'raoping',
};

export const chaozhouDivisions: DivisionSeed[] = COUNTIES.map(({ divisionCode, shortName }) => ({
  code: divisionCode ?? '',
  name: shortName,
}));

export const chaozhouUnits: UnitSeed[] = [...OFFICES.map(({ unit }) => unit), ...COUNTIES];

export const chaozhouAccounts: AccountSeed[] = [
  account('triage', person('丁若兰', 3201), 'TRIAGE_OFFICER', 'GSB'),
  account('bureau-head', person('卢明远', 3202), 'BUREAU_HEAD', 'GSB'),
  account('admin', person('方知白', 3203), 'TENANT_ADMIN', 'GSB'),
  account('office', person('卢子敬', 3204), 'OFFICE_STAFF', 'OFFICE'),
  account('office-director', person('丁允中', 3205), 'OFFICE_DIRECTOR', 'OFFICE'),
  account('supervisor', person('方正言', 3206), 'SUPERVISOR', 'SUPERVISION'),
  account('leader1', person('卢江平', 3207), 'COUNTY_LEADER'),
  account('auditor', person('丁明鉴', 3208), 'AUDITOR'),
  ...OFFICES.flatMap(({ accounts }) => accounts),
  ...COUNTIES.map(({ code, contact }) => account(COUNTY_LOGINS[code] ?? code, contact, 'UNIT_HANDLER', code)),
];

export const chaozhouLeaders: LeaderSeed[] = [
  { name: '卢江平', title: '副市长（分管政务服务数据管理）', role: 'EXECUTIVE_DEPUTY', username: 'leader1' },
  { name: '卢明远', title: '市政务服务数据管理局局长', role: 'MEMBER', username: 'bureau-head' },
];
