import type { DispatchRuleSeed } from './types.js';

/** From the exact to the general; the last line catches what no other one does (#14, #15). */
export const raopingRules: DispatchRuleSeed[] = [
  {
    division: '445122400',
    host: 'ZRZY',
    coHandlers: [],
    note: '韩江林场不设镇政府，辖区内事项由县自然资源局主办',
  },
  {
    division: '445122122',
    category: 'TRA-PORT',
    host: 'NYJ',
    coHandlers: ['TOWN-445122122', 'JTJ'],
    note: '柘林渔港由县农业农村局主办，镇政府与县交通局协办',
  },
  {
    division: '445122100',
    category: 'TRA-ROAD',
    host: 'GAJ',
    coHandlers: ['JTJ', 'TOWN-445122100'],
    note: '黄冈城区限行由县公安局主办，县交通局与黄冈镇协办',
  },
  {
    division: '445122117',
    category: 'ENV-SEWER',
    host: 'SLJ',
    coHandlers: ['STHJ', 'TOWN-445122117'],
    note: '钱东工业区管网在建，由县水务局主办',
  },
  {
    category: 'LAND-SUPPLY',
    host: 'ZRZY',
    coHandlers: ['TOWN_OF_DIVISION'],
    note: '用地供应与调规涉及镇村规划，县自然资源局牵头、所在镇联合处理',
  },
  { category: 'LAND-TITLE', host: 'ZRZY', coHandlers: [], note: '不动产登记属县自然资源局职能' },
  {
    category: 'SEA-USE',
    host: 'ZRZY',
    coHandlers: ['NYJ'],
    note: '海域使用由县自然资源局主办，养殖用海请县农业农村局协办',
  },
  { category: 'BUILD-PERMIT', host: 'ZJJ', coHandlers: [], note: '施工许可属县住建局职能' },
  { category: 'BUILD-FIRE', host: 'ZJJ', coHandlers: [], note: '消防设计审查与验收属县住建局职能' },
  {
    category: 'BUILD-GAS',
    host: 'ZJJ',
    coHandlers: ['TOWN_OF_DIVISION'],
    note: '燃气管道由县住建局牵头，所在镇协调路由',
  },
  { category: 'UTIL-PRICE', host: 'GDJ', coHandlers: ['KGSW'], note: '电费电价由供电局主办，县科工商务局协办' },
  {
    category: 'UTIL-OUTAGE',
    host: 'GDJ',
    coHandlers: ['TOWN_OF_DIVISION'],
    note: '供电质量由供电局主办，线路走廊由所在镇协调',
  },
  { category: 'UTIL-WATER', host: 'SLJ', coHandlers: [], note: '供水属县水务局职能' },
  { category: 'ENV-EIA', host: 'STHJ', coHandlers: [], note: '环评审批属生态环境饶平分局职能' },
  {
    category: 'ENV-SEWER',
    host: 'STHJ',
    coHandlers: ['SLJ', 'TOWN_OF_DIVISION'],
    note: '排污由生态环境饶平分局牵头，管网由县水务局、所在镇协办',
  },
  { category: 'ENV-WASTE', host: 'STHJ', coHandlers: ['TOWN_OF_DIVISION'], note: '固废废气由生态环境饶平分局牵头' },
  {
    category: 'LAB-HIRE',
    host: 'RSJ',
    coHandlers: ['TOWN_OF_DIVISION'],
    note: '招工由县人社局主办，所在镇组织本地劳动力',
  },
  { category: 'LABOUR', host: 'RSJ', coHandlers: [], note: '用工与社保属县人社局职能' },
  { category: 'TRA-PERMIT', host: 'GAJ', coHandlers: ['JTJ'], note: '城区通行证由县公安局核发，县交通局协办' },
  {
    category: 'TRA-ROAD',
    host: 'JTJ',
    coHandlers: ['TOWN_OF_DIVISION'],
    note: '县道乡道由县交通局牵头，所在镇联合处理',
  },
  { category: 'TRA-PORT', host: 'NYJ', coHandlers: ['TOWN_OF_DIVISION'], note: '渔港由县农业农村局主办' },
  { category: 'FIN-GUARANTEE', host: 'KGSW', coHandlers: [], note: '融资担保由县科工商务局对接' },
  {
    category: 'FIN-REBATE',
    host: 'SWJ',
    coHandlers: ['KGSW'],
    note: '出口退税由县税务局主办，外贸情况由县科工商务局协办',
  },
  { category: 'FIN-TAX', host: 'SWJ', coHandlers: [], note: '税费优惠属县税务局职能' },
  { category: 'MARKET', host: 'SCJG', coHandlers: [], note: '市场监管事项属县市场监管局职能' },
  {
    category: 'AGR-SEA',
    host: 'NYJ',
    coHandlers: ['TOWN_OF_DIVISION'],
    note: '海水养殖由县农业农村局牵头，沿海镇联合处理',
  },
  { category: 'AGRI', host: 'NYJ', coHandlers: [], note: '农渔生产属县农业农村局职能' },
  { host: 'TOWN_OF_DIVISION', coHandlers: [], note: '其余事项由企业所在镇政府主办' },
];

export const chaoanRules: DispatchRuleSeed[] = [
  {
    category: 'LAND',
    host: 'ZRZY',
    coHandlers: ['TOWN_OF_DIVISION'],
    note: '用地事项由区自然资源局牵头，所在镇联合处理',
  },
  { category: 'ENV', host: 'STHJ', coHandlers: ['TOWN_OF_DIVISION'], note: '环境事项由生态环境潮安分局牵头' },
  { category: 'LABOUR', host: 'RSJ', coHandlers: [], note: '用工与社保属区人社局职能' },
  { category: 'MARKET', host: 'SCJG', coHandlers: [], note: '市场监管事项属区市场监管局职能' },
  { category: 'FINANCE', host: 'KGSW', coHandlers: [], note: '财税金融由区科工商务局对接' },
  { category: 'TRA-PERMIT', host: 'GAJ', coHandlers: [], note: '通行证由公安潮安分局核发' },
  { host: 'TOWN_OF_DIVISION', coHandlers: [], note: '其余事项由企业所在镇政府主办' },
];

export const nanaoRules: DispatchRuleSeed[] = [
  {
    category: 'AGRI',
    host: 'NYJ',
    coHandlers: ['TOWN_OF_DIVISION'],
    note: '农渔生产由县农业农村局牵头，所在镇联合处理',
  },
  { category: 'MARKET', host: 'SCJG', coHandlers: [], note: '市场监管事项属县市场监管局职能' },
  { host: 'TOWN_OF_DIVISION', coHandlers: [], note: '其余事项由企业所在镇政府主办' },
];
