import type { AppealSeed } from './types.js';

/** 南澳: a production tenant, three appeals. */
export const nanaoAppeals: AppealSeed[] = [
  {
    key: 'na-01',
    channel: 'ONLINE',
    enterpriseCode: '91440523MA4T88RLX6',
    enterpriseName: '南澳县屿鲜水产有限公司',
    title: '海岛水产冷链运输受渡轮班次限制',
    description:
      '我公司在云澳镇收购加工海捕水产，运往汕头市区需经大桥转运，旺季桥头拥堵，冷藏车单程常超过三小时，鲜货损耗增大。希望协调在旅游高峰期为水产冷链车辆设置专用通行时段，并研究在岛上建设小型中转冷库，减少往返次数，降低运输成本。',
    kind: 'HELP',
    category: 'AGR-COLD',
    divisionCode: '440523101',
    contact: { name: '章鲜', phone: '13900005501' },
    story: [
      { do: 'wait', days: 1 },
      { do: 'dispatch', host: 'NYJ', coHandlers: ['TOWN-440523101'] },
      { do: 'wait', hours: 4 },
      { do: 'receive', unit: 'NYJ' },
      { do: 'wait', hours: 2 },
      { do: 'receive', unit: 'TOWN-440523101' },
      { do: 'wait', days: 2 },
    ],
  },
  {
    key: 'na-02',
    channel: 'ONLINE',
    enterpriseCode: '93440523MA5XM295XW',
    enterpriseName: '南澳县深藻龙须菜专业合作社',
    title: '龙须菜养殖浮筏更换为环保材料的补贴政策',
    description:
      '我社在深澳镇后花园村海区养殖龙须菜约600亩，现有泡沫浮球老化破碎，拟全部更换为环保塑胶浮球，约需资金45万元。请问省市是否有浮球更换补贴，旧浮球回收由谁负责、运往何处，如由合作社统一采购是否需要招标，更换期间养殖证是否需要重新核验。',
    kind: 'CONSULTATION',
    category: 'AGR-SEA',
    divisionCode: '440523102',
    contact: { name: '柯藻', phone: '13900005503' },
    story: [{ do: 'wait', hours: 7 }],
  },
  {
    key: 'na-03',
    channel: 'ONLINE',
    enterpriseCode: '91440523MA57LEDK1P',
    enterpriseName: '南澳县宅岸民宿管理有限公司',
    title: '民宿登记证与营业执照经营场所不一致',
    description:
      '我公司经营的四栋民宿登记在不同产权人名下，营业执照登记住所只能填写其中一处，县文旅要求民宿登记证的经营场所与营业执照一致，否则不予年审。请协调明确“一照多址”在民宿行业如何办理，需要产权人提供哪些材料，以便在旺季之前完成年审。',
    kind: 'HELP',
    category: 'MKT-REG',
    divisionCode: '440523100',
    contact: { name: '柯岸', phone: '13900005502' },
    story: [
      { do: 'wait', hours: 20 },
      { do: 'dispatch', host: 'SCJG' },
      { do: 'wait', hours: 3 },
      { do: 'receive', unit: 'SCJG' },
      { do: 'wait', days: 2 },
      {
        do: 'reply',
        outcome: 'SOLVED',
        text: '已按“一照多址”办理备案，四处经营场所均已登记，可持备案通知书办理民宿登记证年审。',
      },
      { do: 'wait', days: 1 },
      { do: 'evaluate', verdict: 'SATISFIED' },
    ],
  },
];
