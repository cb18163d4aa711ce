import { account, department, divisionsOf, person, town } from './compose.js';
import type { AccountSeed, DivisionSeed, LeaderSeed, UnitSeed } from './types.js';

const TOWNS = [
  town('445103100', '古巷镇', 'guxiang', person('苏青瓷', 2001), person('陈陶然', 2002)),
  town('445103101', '登塘镇', 'dengtang', person('李登云', 2003)),
  town('445103102', '凤塘镇', 'fengtang', person('吴凤鸣', 2004)),
  town('445103103', '浮洋镇', 'fuyang', person('谢子安', 2005)),
  town('445103104', '龙湖镇', 'longhu', person('许龙吟', 2006)),
  town('445103105', '金石镇', 'jinshi', person('陈金声', 2007)),
  town('445103106', '沙溪镇', 'shaxi', person('孙沙白', 2008)),
  town('445103107', '彩塘镇', 'caitang', person('杨彩云', 2009), person('陈铸新', 2010)),
  town('445103108', '东凤镇', 'dongfeng', person('许东篱', 2011)),
  town('445103109', '庵埠镇', 'anbu', person('林味之', 2012), person('王文渊', 2013)),
  town('445103113', '凤凰镇', 'fenghuang', person('文栖云', 2014)),
];

const DEPARTMENTS = [
  department({
    code: 'GSB',
    name: '潮安区政务服务数据管理局',
    shortName: '区政数局',
    login: 'gsb',
    functions: ['GOVERNMENT_SERVICES'],
    contact: person('陈数行', 2101),
  }),
  department({
    code: 'OFFICE',
    name: '潮安区人民政府办公室',
    shortName: '区府办',
    login: 'district-office',
    functions: ['COUNTY_OFFICE'],
    contact: person('林枢', 2102),
  }),
  department({
    code: 'SUPERVISION',
    name: '潮安区人民政府办公室督查股',
    shortName: '督查股',
    login: 'ducha',
    functions: ['SUPERVISION'],
    parentCode: 'OFFICE',
    contact: person('谢直', 2103),
  }),
  department({
    code: 'SCJG',
    name: '潮安区市场监督管理局',
    shortName: '区市场监管局',
    login: 'scjg',
    functions: ['MARKET_SUPERVISION'],
    contact: person('杨衡', 2104),
  }),
  department({
    code: 'XCB',
    name: '中共潮安区委宣传部',
    shortName: '区委宣传部',
    login: 'xcb',
    functions: ['PUBLICITY'],
    contact: person('孙韵', 2105),
  }),
  department({
    code: 'XFJ',
    name: '潮安区信访局',
    shortName: '区信访局',
    login: 'xfj',
    functions: ['PETITION'],
    contact: person('吴倾听', 2106),
  }),
  department({
    code: 'GAJ',
    name: '潮州市公安局潮安分局',
    shortName: '公安潮安分局',
    login: 'gaj',
    functions: ['PUBLIC_SECURITY'],
    contact: person('李安澜', 2107),
  }),
  department({
    code: 'ZRZY',
    name: '潮安区自然资源局',
    shortName: '区自然资源局',
    login: 'zrzy',
    contact: person('许原', 2108),
    head: person('陈垦', 2109),
  }),
  department({
    code: 'STHJ',
    name: '潮州市生态环境局潮安分局',
    shortName: '生态环境潮安分局',
    login: 'sthj',
    contact: person('林澈', 2110),
  }),
  department({
    code: 'RSJ',
    name: '潮安区人力资源和社会保障局',
    shortName: '区人社局',
    login: 'rsj',
    contact: person('王安业', 2111),
  }),
  department({
    code: 'KGSW',
    name: '潮安区科工商务局',
    shortName: '区科工商务局',
    login: 'kgsw',
    contact: person('陈启新', 2112),
  }),
];

const STAFFED = [...DEPARTMENTS, ...TOWNS];

export const chaoanDivisions: DivisionSeed[] = divisionsOf(TOWNS);

export const chaoanUnits: UnitSeed[] = STAFFED.map(({ unit }) => unit);

export const chaoanAccounts: AccountSeed[] = [
  account('triage', person('谢文达', 2201), 'TRIAGE_OFFICER', 'GSB'),
  account('bureau-head', person('陈致远', 2202), 'BUREAU_HEAD', 'GSB'),
  account('hall', person('杨小禾', 2203), 'HALL_CLERK', 'GSB'),
  account('admin', person('林维', 2204), 'TENANT_ADMIN', 'GSB'),
  account('reviewer', person('吴核', 2205), 'REGISTRY_REVIEWER', 'SCJG'),
  account('office', person('许笔', 2206), 'OFFICE_STAFF', 'OFFICE'),
  account('office-director', person('孙执中', 2207), 'OFFICE_DIRECTOR', 'OFFICE'),
  account('supervisor', person('谢督明', 2208), 'SUPERVISOR', 'SUPERVISION'),
  account('leader1', person('陈安邦', 2209), 'COUNTY_LEADER'),
  account('leader2', person('林济川', 2210), 'COUNTY_LEADER'),
  account('site-publicity', person('杨声', 2211), 'SITE_DUTY', 'XCB'),
  account('auditor', person('王鉴', 2212), 'AUDITOR'),
  ...STAFFED.flatMap(({ accounts }) => accounts),
];

export const chaoanLeaders: LeaderSeed[] = [
  { name: '陈安邦', title: '区长', role: 'GROUP_HEAD', username: 'leader1' },
  { name: '林济川', title: '副区长（分管政务服务数据管理）', role: 'EXECUTIVE_DEPUTY', username: 'leader2' },
  { name: '陈致远', title: '区政务服务数据管理局局长', role: 'MEMBER', username: 'bureau-head' },
];
