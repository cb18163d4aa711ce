import { account, department, divisionsOf, person, town } from './compose.js';
import type { AccountSeed, DivisionSeed, LeaderSeed, UnitSeed } from './types.js';

const TOWNS = [
  town('445122100', '黄冈镇', 'huanggang', person('林晓帆', 1001), person('陈立群', 1002)),
  town('445122102', '上饶镇', 'shangrao', person('许志勤', 1003)),
  town('445122103', '饶洋镇', 'raoyang', person('詹文彬', 1004)),
  town('445122104', '新丰镇', 'xinfeng', person('刘雨桐', 1005), person('詹国恒', 1006)),
  town('445122106', '建饶镇', 'jianrao', person('陈梓涵', 1007)),
  town('445122107', '三饶镇', 'sanrao', person('黄秋实', 1008), person('张望舒', 1009)),
  town('445122108', '新塘镇', 'xintang', person('郑向阳', 1010)),
  town('445122109', '汤溪镇', 'tangxi', person('张溪月', 1011)),
  town('445122110', '浮滨镇', 'fubin', person('许茗', 1012), person('陈岭生', 1013)),
  town('445122112', '浮山镇', 'fushan', person('吴启明', 1014)),
  town('445122113', '东山镇', 'dongshan', person('邱思远', 1015)),
  town('445122114', '新圩镇', 'xinxu', person('麦家乐', 1016)),
  town('445122116', '樟溪镇', 'zhangxi', person('李樟华', 1017)),
  town('445122117', '钱东镇', 'qiandong', person('沈知秋', 1018), person('李卓然', 1019)),
  town('445122118', '高堂镇', 'gaotang', person('余承泽', 1020)),
  town('445122119', '联饶镇', 'lianrao', person('林素心', 1021)),
  town('445122120', '所城镇', 'suocheng', person('黄守城', 1022)),
  town('445122121', '大埕镇', 'dacheng', person('周海棠', 1023)),
  town('445122122', '柘林镇', 'zhelin', person('蔡一鸣', 1024), person('许镇涛', 1025)),
  town('445122123', '汫洲镇', 'jingzhou', person('余静澜', 1026), person('林汉潮', 1027)),
  town('445122124', '海山镇', 'haishan', person('吴海生', 1028)),
];

/** Units the mechanism names, with what each does in it. */
const NAMED = [
  department({
    code: 'GSB',
    name: '饶平县政务服务数据管理局',
    shortName: '县政数局',
    login: 'gsb',
    functions: ['GOVERNMENT_SERVICES'],
    phone: '0768-0000001',
    contact: person('陈思齐', 1101),
  }),
  department({
    code: 'OFFICE',
    name: '饶平县人民政府办公室',
    shortName: '县府办',
    login: 'county-office',
    functions: ['COUNTY_OFFICE'],
    phone: '0768-0000002',
    contact: person('吴若谷', 1102),
  }),
  department({
    code: 'SUPERVISION',
    name: '饶平县人民政府办公室督办股',
    shortName: '督办股',
    login: 'duban',
    functions: ['SUPERVISION'],
    parentCode: 'OFFICE',
    contact: person('郑明鉴', 1103),
  }),
  department({
    code: 'SCJG',
    name: '饶平县市场监督管理局',
    shortName: '县市场监管局',
    login: 'scjg',
    functions: ['MARKET_SUPERVISION'],
    contact: person('黄子衡', 1104),
    head: person('余正平', 1105),
  }),
  department({
    code: 'XCB',
    name: '中共饶平县委宣传部',
    shortName: '县委宣传部',
    login: 'xcb',
    functions: ['PUBLICITY'],
    contact: person('张采薇', 1106),
  }),
  department({
    code: 'XFJ',
    name: '饶平县信访局',
    shortName: '县信访局',
    login: 'xfj',
    functions: ['PETITION'],
    contact: person('林悦民', 1107),
  }),
  department({
    code: 'GAJ',
    name: '饶平县公安局',
    shortName: '县公安局',
    login: 'gaj',
    functions: ['PUBLIC_SECURITY'],
    contact: person('沈卫东', 1108),
  }),
];

/** Departments that host appeals by their remit. */
const DEPARTMENTS = [
  department({
    code: 'ZRZY',
    name: '饶平县自然资源局',
    shortName: '县自然资源局',
    login: 'zrzy',
    contact: person('杨牧野', 1111),
    head: person('许砚田', 1112),
  }),
  department({
    code: 'ZJJ',
    name: '饶平县住房和城乡建设局',
    shortName: '县住建局',
    login: 'zjj',
    contact: person('林筑', 1113),
    head: person('郑广厦', 1114),
  }),
  department({
    code: 'RSJ',
    name: '饶平县人力资源和社会保障局',
    shortName: '县人社局',
    login: 'rsj',
    contact: person('詹乐业', 1115),
    head: person('陈安之', 1116),
  }),
  department({
    code: 'JTJ',
    name: '饶平县交通运输局',
    shortName: '县交通局',
    login: 'jtj',
    contact: person('黄骏驰', 1117),
    head: person('吴通达', 1118),
  }),
  department({
    code: 'SLJ',
    name: '饶平县水务局',
    shortName: '县水务局',
    login: 'slj',
    contact: person('李清源', 1119),
  }),
  department({
    code: 'NYJ',
    name: '饶平县农业农村局',
    shortName: '县农业农村局',
    login: 'nyj',
    contact: person('刘嘉禾', 1120),
    head: person('张稼轩', 1121),
  }),
  department({
    code: 'STHJ',
    name: '潮州市生态环境局饶平分局',
    shortName: '生态环境饶平分局',
    login: 'sthj',
    contact: person('许蔚蓝', 1122),
    head: person('林青岚', 1123),
  }),
  department({
    code: 'SWJ',
    name: '国家税务总局饶平县税务局',
    shortName: '县税务局',
    login: 'swj',
    contact: person('余敏慧', 1124),
  }),
  department({
    code: 'GDJ',
    name: '饶平供电局',
    shortName: '供电局',
    login: 'gdj',
    contact: person('陈光耀', 1125),
    head: person('蔡恒明', 1126),
  }),
  department({
    code: 'KGSW',
    name: '饶平县科工商务局',
    shortName: '县科工商务局',
    login: 'kgsw',
    contact: person('郑启航', 1127),
    head: person('黄振业', 1128),
  }),
];

const STAFFED = [...NAMED, ...DEPARTMENTS, ...TOWNS];

/** The 21 towns, and the forest farm, which has a code but no town government. */
export const raopingDivisions: DivisionSeed[] = [...divisionsOf(TOWNS), { code: '445122400', name: '韩江林场' }];

export const raopingUnits: UnitSeed[] = STAFFED.map(({ unit }) => unit);

export const raopingAccounts: AccountSeed[] = [
  account('triage', person('许文清', 1201), 'TRIAGE_OFFICER', 'GSB'),
  account('triage2', person('林嘉言', 1202), 'TRIAGE_OFFICER', 'GSB'),
  account('bureau-head', person('郑怀远', 1203), 'BUREAU_HEAD', 'GSB'),
  account('hall', person('陈小满', 1204), 'HALL_CLERK', 'GSB'),
  account('admin', person('吴维安', 1205), 'TENANT_ADMIN', 'GSB'),
  account('reviewer', person('黄慎之', 1206), 'REGISTRY_REVIEWER', 'SCJG'),
  account('office', person('张子墨', 1207), 'OFFICE_STAFF', 'OFFICE'),
  account('office-director', person('沈致和', 1208), 'OFFICE_DIRECTOR', 'OFFICE'),
  account('supervisor', person('余明察', 1209), 'SUPERVISOR', 'SUPERVISION'),
  account('leader1', person('郑岳川', 1210), 'COUNTY_LEADER'),
  account('leader2', person('林望海', 1211), 'COUNTY_LEADER'),
  account('leader3', person('陈知行', 1212), 'COUNTY_LEADER'),
  account('site-publicity', person('许晨曦', 1213), 'SITE_DUTY', 'XCB'),
  account('site-petition', person('刘悦听', 1214), 'SITE_DUTY', 'XFJ'),
  account('site-security', person('黄定安', 1215), 'SITE_DUTY', 'GAJ'),
  account('auditor', person('詹鉴秋', 1216), 'AUDITOR'),
  ...STAFFED.flatMap(({ accounts }) => accounts),
  account('huanggang2', person('黄望舒', 1217), 'UNIT_HANDLER', 'TOWN-445122100'),
];

export const raopingLeaders: LeaderSeed[] = [
  { name: '郑岳川', title: '县长', role: 'GROUP_HEAD', username: 'leader1' },
  { name: '林望海', title: '副县长（分管政务服务数据管理）', role: 'EXECUTIVE_DEPUTY', username: 'leader2' },
  { name: '陈知行', title: '副县长', role: 'DEPUTY', username: 'leader3' },
  { name: '黄若水', title: '副县长', role: 'DEPUTY' },
  { name: '郑怀远', title: '县政务服务数据管理局局长、领导小组办公室主任', role: 'MEMBER', username: 'bureau-head' },
  { name: '沈致和', title: '县政府办公室主任', role: 'MEMBER', username: 'office-director' },
  { name: '余正平', title: '县市场监督管理局局长', role: 'MEMBER', username: 'scjg-head' },
  { name: '许砚田', title: '县自然资源局局长', role: 'MEMBER', username: 'zrzy-head' },
  { name: '郑广厦', title: '县住房和城乡建设局局长', role: 'MEMBER', username: 'zjj-head' },
  { name: '张稼轩', title: '县农业农村局局长', role: 'MEMBER', username: 'nyj-head' },
  { name: '陈立群', title: '黄冈镇镇长', role: 'MEMBER', username: 'huanggang-head' },
];
