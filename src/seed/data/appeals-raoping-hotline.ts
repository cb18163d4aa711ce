import type { AppealSeed } from './types.js';

/** 饶平: what came by 12345, one order without a code, one without a code and corrected, one amended, one urged. */
export const raopingHotlineAppeals: AppealSeed[] = [
  {
    key: 'hot-01',
    channel: 'HOTLINE',
    enterpriseCode: null,
    enterpriseName: '饶平县建鹅狮头鹅养殖',
    title: '养殖场进场道路被占用堆放建材',
    description:
      '来电人反映其在建饶镇埔尾村的养殖场，进场村道长期被人堆放砂石和砖料，饲料车无法进场，只能在村口人工转运，已向村里反映两次未果。希望有关部门到现场协调清理，并明确该段道路的管理责任。',
    kind: 'HELP',
    category: 'UNCLASSIFIED',
    divisionCode: '445122106',
    contact: { name: '陈建', phone: '13900001601' },
    order: { externalNo: 'CZ12345-0001', dueInDays: 10, rawCategoryPath: '城乡建设/道路/占道堆放' },
    story: [{ do: 'wait', hours: 9 }],
  },
  {
    key: 'hot-02',
    channel: 'HOTLINE',
    enterpriseCode: '91445122MA50K76K6X',
    enterpriseName: '饶平县渔阜水产食品有限公司',
    title: '碧洲工业区污水管网接驳口长期未开通',
    description:
      '来电人反映其公司在碧洲工业区的污水已按要求预处理，但园区管网接驳口一直未开通，只能每周用罐车外运，每月多支出近两万元。请问接驳口何时开通，开通前能否给予处理费补助。',
    kind: 'COMPLAINT',
    category: 'UNCLASSIFIED',
    divisionCode: '445122100',
    contact: { name: '陈海燕', phone: '13900001505' },
    order: {
      externalNo: 'CZ12345-0002',
      dueInDays: 15,
      rawCategoryPath: '生态环境/水污染/管网',
      suggestedUnits: '县住建局、黄冈镇',
    },
    story: [
      { do: 'wait', hours: 6 },
      { do: 'dispatch', host: 'ZJJ', coHandlers: ['TOWN-445122100'] },
      { do: 'wait', hours: 3 },
      { do: 'receive', unit: 'ZJJ' },
      { do: 'wait', days: 1 },
      { do: 'hotline', kind: 'URGE', text: '来电人再次来电，询问接驳口开通的时间安排，请尽快答复。' },
      { do: 'wait', hours: 4 },
    ],
  },
  {
    key: 'hot-03',
    channel: 'HOTLINE',
    enterpriseCode: '91445122MA6PBDCR3U',
    enterpriseName: '饶平县海昕鲍鱼育苗有限公司',
    title: '育苗场用电线路频繁跳闸',
    description: '来电人反映下岱村育苗场所在线路近期频繁跳闸，增氧设备停机造成苗种损失，希望供电部门排查线路。',
    kind: 'HELP',
    category: 'UNCLASSIFIED',
    divisionCode: '445122122',
    contact: { name: '蔡育春', phone: '13900001506' },
    order: { externalNo: 'CZ12345-0003', dueInDays: 10, rawCategoryPath: '公用事业/供电/故障' },
    story: [
      { do: 'wait', hours: 2 },
      {
        do: 'amend',
        description:
          '来电人反映下岱村育苗场所在线路近一周跳闸五次，增氧设备停机造成苗种损失约八万元，希望供电部门排查线路并考虑架设专线。',
      },
      { do: 'wait', hours: 1 },
    ],
  },
  {
    key: 'hot-04',
    channel: 'HOTLINE',
    enterpriseCode: null,
    enterpriseName: '磐建混凝土公司',
    title: '搅拌站夜间运输限行时段申请延长',
    description:
      '来电人反映其搅拌站承接县医院扩建工程，浇筑须连续作业，现有夜间通行时段到凌晨一时，常常浇筑未完车辆就须停运。希望工程期间把通行时段延长到凌晨四时，并说明需要提交的材料。',
    kind: 'CONSULTATION',
    category: 'UNCLASSIFIED',
    divisionCode: '445122119',
    contact: { name: '林石', phone: '13900001524' },
    order: { externalNo: 'CZ12345-0004', dueInDays: 10, rawCategoryPath: '公安交管/货车通行' },
    story: [
      { do: 'wait', hours: 5 },
      {
        do: 'review',
        result: 'CORRECTED',
        creditCode: '91445122MA8JL32UXJ',
        note: '经核对登记档案，来电企业为饶平县磐建混凝土有限公司。',
      },
      { do: 'wait', hours: 4 },
      { do: 'dispatch', host: 'GAJ' },
      { do: 'wait', hours: 5 },
      { do: 'receive', unit: 'GAJ' },
      { do: 'wait', days: 3 },
      {
        do: 'reply',
        outcome: 'SOLVED',
        text: '经研究，该工程期间准予凌晨一时至四时在指定路线通行，请凭施工合同到县公安局交警大队办理通行证。',
      },
    ],
  },
];
