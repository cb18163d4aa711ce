import type { FormField } from '../contexts/directory/index.js';

export interface StandardCategory {
  code: string;
  name: string;
  parent?: string;
  form?: FormField[];
}

/** What appeals are about: nine subjects, each with its matters. Every tenant starts with the same tree. */
export const STANDARD_CATEGORIES: readonly StandardCategory[] = [
  // What another system could not classify, until the bureau does.
  { code: 'UNCLASSIFIED', name: '待分类' },
  { code: 'LAND', name: '用地用海' },
  { code: 'LAND-SUPPLY', name: '用地供应与规划调整', parent: 'LAND' },
  { code: 'LAND-TITLE', name: '不动产登记', parent: 'LAND' },
  {
    code: 'SEA-USE',
    name: '临时用海与海域使用',
    parent: 'LAND',
    form: [
      { key: 'area', label: '用海面积（公顷）', type: 'NUMBER', required: true, max: 700 },
      {
        key: 'manner',
        label: '用海方式',
        type: 'CHOICE',
        required: true,
        options: ['开放式养殖', '围海养殖', '取排水口', '透水构筑物', '其他'],
      },
      { key: 'until', label: '现有批复到期日', type: 'DATE', required: false, help: '没有批复的不填' },
    ],
  },

  { code: 'BUILD', name: '工程建设' },
  { code: 'BUILD-PERMIT', name: '施工许可', parent: 'BUILD' },
  { code: 'BUILD-FIRE', name: '消防设计审查与验收', parent: 'BUILD' },
  { code: 'BUILD-GAS', name: '燃气接入与供应', parent: 'BUILD' },

  { code: 'UTILITY', name: '供水供电' },
  { code: 'UTIL-PRICE', name: '电价与电费', parent: 'UTILITY' },
  {
    code: 'UTIL-OUTAGE',
    name: '临时停电与供电质量',
    parent: 'UTILITY',
    form: [
      { key: 'meter', label: '用电户号', type: 'TEXT', required: true, max: 20, help: '见电费通知单左上角' },
      { key: 'outageOn', label: '最近一次停电日期', type: 'DATE', required: true },
      { key: 'loss', label: '估计损失（万元）', type: 'NUMBER', required: false, max: 100000 },
    ],
  },
  { code: 'UTIL-WATER', name: '供水', parent: 'UTILITY' },

  { code: 'ENV', name: '生态环境' },
  {
    code: 'ENV-EIA',
    name: '环评审批',
    parent: 'ENV',
    form: [
      { key: 'project', label: '项目名称', type: 'TEXT', required: true, max: 100 },
      { key: 'level', label: '环评类别', type: 'CHOICE', required: true, options: ['报告书', '报告表', '登记表'] },
      { key: 'started', label: '是否已开工', type: 'BOOLEAN', required: true },
    ],
  },
  { code: 'ENV-SEWER', name: '排污与污水管网', parent: 'ENV' },
  { code: 'ENV-WASTE', name: '固废与废气', parent: 'ENV' },

  { code: 'LABOUR', name: '用工与社保' },
  {
    code: 'LAB-HIRE',
    name: '招工用工',
    parent: 'LABOUR',
    form: [
      { key: 'shortage', label: '缺工人数', type: 'NUMBER', required: true, max: 5000 },
      { key: 'trade', label: '主要工种', type: 'TEXT', required: true, max: 50 },
      { key: 'neededBy', label: '希望到岗日期', type: 'DATE', required: false },
    ],
  },
  { code: 'LAB-SUBSIDY', name: '社保补贴与稳岗返还', parent: 'LABOUR' },
  { code: 'LAB-SKILL', name: '技能培训与评定', parent: 'LABOUR' },

  { code: 'TRAFFIC', name: '交通物流' },
  {
    code: 'TRA-PERMIT',
    name: '道路货运通行证',
    parent: 'TRAFFIC',
    form: [
      { key: 'vehicles', label: '车辆数', type: 'NUMBER', required: true, max: 500 },
      {
        key: 'load',
        label: '核定载质量',
        type: 'CHOICE',
        required: true,
        options: ['4.5吨以下', '4.5至12吨', '12吨以上'],
      },
      { key: 'route', label: '申请通行路线', type: 'TEXT', required: true, max: 200 },
    ],
  },
  { code: 'TRA-ROAD', name: '道路桥梁与限行', parent: 'TRAFFIC' },
  { code: 'TRA-PORT', name: '渔港与码头', parent: 'TRAFFIC' },

  { code: 'FINANCE', name: '财税金融' },
  {
    code: 'FIN-GUARANTEE',
    name: '融资与担保',
    parent: 'FINANCE',
    form: [
      { key: 'amount', label: '融资需求（万元）', type: 'NUMBER', required: true, max: 100000 },
      {
        key: 'purpose',
        label: '资金用途',
        type: 'CHOICE',
        required: true,
        options: ['流动资金', '设备更新', '厂房建设', '还旧借新'],
      },
      { key: 'collateral', label: '是否有抵押物', type: 'BOOLEAN', required: true },
    ],
  },
  {
    code: 'FIN-REBATE',
    name: '出口退税',
    parent: 'FINANCE',
    form: [
      { key: 'period', label: '税款所属期', type: 'TEXT', required: true, max: 20, help: '如 2026年8月' },
      { key: 'amount', label: '申报退税额（万元）', type: 'NUMBER', required: true, max: 100000 },
    ],
  },
  { code: 'FIN-TAX', name: '税费优惠', parent: 'FINANCE' },

  { code: 'MARKET', name: '市场监管' },
  { code: 'MKT-MARK', name: '商标与知识产权', parent: 'MARKET' },
  { code: 'MKT-FOOD', name: '食品生产许可与检验', parent: 'MARKET' },
  { code: 'MKT-REG', name: '登记注册', parent: 'MARKET' },

  { code: 'AGRI', name: '农渔生产' },
  { code: 'AGR-SEA', name: '海水养殖', parent: 'AGRI' },
  { code: 'AGR-COLD', name: '水产加工与冷链', parent: 'AGRI' },
  { code: 'AGR-TEA', name: '茶叶种植与加工', parent: 'AGRI' },
];
