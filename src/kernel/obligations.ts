/**
 * What the mechanism obliges: one row per duty of 饶府办函〔2021〕56号. The row number is what code, tests, refusals and
 * clocks cite. Where the source is two passages, an ellipsis stands between them.
 */
export interface Obligation {
  row: number;
  /** Section of the official text, such as 二(三). */
  clause: string;
  /** Who owes what. */
  textZh: string;
  textEn: string;
  /** By when; null where the matter has no time of its own, 未规定 where the text could have set one and does not. */
  limitZh: string | null;
  limitEn: string | null;
  /** The official text itself, whole sentences or clauses. */
  source: string;
}

type Limit = readonly [zh: string, en: string] | null;

const NONE_STATED: Limit = ['未规定', 'none stated'];

function obligation(
  row: number,
  clause: string,
  textZh: string,
  textEn: string,
  limit: Limit,
  source: string,
): Obligation {
  return { row, clause, textZh, textEn, limitZh: limit?.[0] ?? null, limitEn: limit?.[1] ?? null, source };
}

export const OBLIGATIONS: readonly Obligation[] = [
  obligation(
    1,
    '一',
    '县政府每月依次安排一名领导出席现场活动',
    'The county government sends one leader to each meeting, in rotation',
    ['每月', 'monthly'],
    '县政府每月依次安排一名领导出席“直通车”现场活动，面对面研究处理企业反映的诉求问题，提出办理意见，由各镇政府和县直有关部门限期办理。',
  ),
  obligation(
    2,
    '一',
    '领导研究诉求并提出办理意见，各镇政府和县直有关部门限期办理',
    'The leader studies the matters and gives opinions; towns and departments carry them out',
    ['每条办理意见所定期限', 'the limit set in each opinion'],
    '面对面研究处理企业反映的诉求问题，提出办理意见，由各镇政府和县直有关部门限期办理。',
  ),
  obligation(
    3,
    '一',
    '县政务服务数据管理局对接市“直通车”平台（分期公开征集诉求），对属县职能范围的诉求初步处理、汇总整理',
    'The government services bureau links to the city platform, which collects appeals in issues, and pre-processes and collates those within the county’s remit',
    null,
    '县政务服务数据管理局负责对接潮州市解决企业诉求“直通车”平台（以下简称“直通车”平台，该平台分期公开征集企业诉求），并对属我县职能范围的企业诉求问题进行初步处理、汇总整理。',
  ),
  obligation(
    4,
    '一',
    '县政府领导约见反映诉求问题的企业主要负责人',
    'The leader meets the principals of the enterprises that appealed',
    ['每月', 'monthly'],
    '每月由县政府领导约见反映诉求问题的企业主要负责人，进行现场办公，面对面研究解决企业困难。',
  ),
  obligation(
    5,
    '二(一)',
    '县政务服务数据管理局在门户网站和大厅窗口发布预约公告，明确活动时间、报名时间和报名方式',
    'The bureau publishes the booking announcement on the portal and at the service hall: meeting time, sign-up period and sign-up method',
    ['上期现场活动日结束后的第2个工作日', 'on the 2nd working day after the previous meeting day'],
    '每期饶平县“直通车”现场活动日结束后的第2个工作日，县政务服务数据管理局在政府门户网站、县政务服务大厅“难办事”直通车窗口等发布“直通车”现场活动日预约公告，明确每期“直通车”现场活动时间、企业报名时间和报名方式等，引导企业报名参加“直通车”现场活动。',
  ),
  obligation(
    6,
    '二(一)',
    '现场活动日一般为每月第四周，原则上为周三，遇节假日提前或顺延',
    'The meeting is held monthly in the fourth week, in principle on the Wednesday; a holiday moves it earlier or later',
    null,
    '每一期饶平县“直通车”现场活动日举办时间一般为每月第四周（原则上为周三，如遇节假日则根据实际情况提前或顺延）。',
  ),
  obligation(
    7,
    '二(二)',
    '线上渠道：平台预受理企业诉求',
    'Channel ONLINE: the platform pre-accepts the appeal',
    null,
    '企业可通过三种方式提交诉求：一是线上“直通车”平台预受理企业诉求；',
  ),
  obligation(
    8,
    '二(二)',
    '大厅渠道：大厅工作人员登记并录入平台',
    'Channel SERVICE_HALL: the counter staff register the appeal and enter it',
    null,
    '二是线下县政务服务大厅“难办事”直通车窗口，大厅工作人员根据企业反映的诉求做好登记并录入“直通车”平台；',
  ),
  obligation(
    9,
    '二(二)',
    '热线渠道：12345话务员登记并录入平台',
    'Channel HOTLINE (12345): the operator registers the appeal and enters it',
    null,
    '三是“12345政务服务便民热线”，话务员根据企业反映的诉求做好登记并录入“直通车”平台。',
  ),
  obligation(
    10,
    '二(二)',
    '平台将企业登记的信息与法人库信息匹配',
    'The platform matches what was registered against the legal-entity registry',
    null,
    '“直通车”平台将通过企业登记的信息与法人库信息匹配企业的信息。',
  ),
  obligation(
    11,
    '二(二)',
    '信息不匹配的企业，由县市场监督管理局二次审核',
    'On a mismatch the market supervision bureau reviews a second time',
    NONE_STATED,
    '对注册信息与法人库信息不匹配的企业，由县市场监督管理局进行二次审核。',
  ),
  obligation(
    12,
    '二(三)',
    '工作流程分五个阶段：受理诉求、情况核实、分级处置、限期反馈、结果核查',
    'Five stages: acceptance, verification, graded handling, timely reply, check of the result',
    null,
    '按照“受理诉求-情况核实-分级处置-限期反馈-结果核查”的工作流程，由县政务服务数据管理局对属我县职能范围的预受理企业诉求3个工作日内进行甄别，根据企业行政区域和问题内容分类受理企业诉求，确定主办单位',
  ),
  obligation(
    13,
    '二(三)',
    '县政务服务数据管理局对属县职能范围的预受理诉求进行甄别',
    'The bureau triages every pre-accepted appeal within the county’s remit',
    ['3个工作日内', '3 working days'],
    '由县政务服务数据管理局对属我县职能范围的预受理企业诉求3个工作日内进行甄别，根据企业行政区域和问题内容分类受理企业诉求，确定主办单位',
  ),
  obligation(
    14,
    '二(三)',
    '县政务服务数据管理局按行政区域和问题内容分类受理，确定主办单位',
    'The bureau classifies by region and content and fixes the host unit',
    ['甄别期限内（第13项）', 'within the limit of duty 13'],
    '由县政务服务数据管理局对属我县职能范围的预受理企业诉求3个工作日内进行甄别，根据企业行政区域和问题内容分类受理企业诉求，确定主办单位',
  ),
  obligation(
    15,
    '二(三)',
    '镇级职能转镇政府，部门职能转部门，交叉的由部门牵头相关镇政府联合处理',
    'A town’s matter goes to the town, a department’s to the department; where they overlap the department leads, jointly with the towns',
    null,
    '属镇级职能范围的问题转镇政府处理，属职能部门职能范围的转交相关职能部门处理，二者职能交叉的由相关职能部门牵头相关镇政府联合处理',
  ),
  obligation(
    16,
    '二(三)',
    '承办单位在平台接收',
    'The unit receives the appeal on the platform',
    ['24小时内', '24 hours'],
    '各镇政府和县各职能部门收到“直通车”平台转来的企业疑难问题后，应24小时内在平台接收',
  ),
  obligation(
    17,
    '二(三)',
    '对分派有异议的单位向平台管理员反映并提出分派意见',
    'A unit that objects to the assignment says so to the platform’s administrator and proposes another one',
    ['24小时内', '24 hours'],
    '如对工作分派存在异议，应在24小时内向平台管理员反映并提出分派意见，无异议的应在10个工作日内回复处理意见。',
  ),
  obligation(
    18,
    '二(三)',
    '无异议的单位回复处理意见',
    'A unit without objection replies with a handling opinion',
    ['10个工作日内', '10 working days'],
    '如对工作分派存在异议，应在24小时内向平台管理员反映并提出分派意见，无异议的应在10个工作日内回复处理意见。',
  ),
  obligation(
    19,
    '二(三)',
    '仍无法解决的，主办单位出具意见，报县政务服务数据管理局审核，列入县级“直通车”',
    'Still unsolved: the host gives its opinion, the bureau reviews, the appeal is listed at county level',
    NONE_STATED,
    '经主办单位处理后仍无法解决的，由主办单位出具意见，报县政务服务数据管理局审核后，列入县级“直通车”企业诉求。',
  ),
  obligation(
    20,
    '二(三)',
    '现场处理后仍无法解决的，主办单位说明原因，县局审核，县政府出具意见，市局审核，列入市级“直通车”',
    'Unsolved after the meeting: the host explains, the bureau reviews, the county government gives an opinion, the city bureau reviews, the appeal is listed at city level',
    NONE_STATED,
    '如问题经县“直通车”活动现场处理后仍无法解决的，由主办单位向县政务服务数据管理局说明原因，再经县政务服务数据管理局审核并报县政府出具意见，意见报市政务服务数据管理局审核后，列入市级“直通车”企业诉求。',
  ),
  obligation(
    21,
    '二(三)',
    '涉诉问题和非本县注册企业的诉求原则上不予受理，退回并说明原因',
    'Matters in litigation and enterprises not registered in the county are in principle returned, with the reason',
    null,
    '如涉及司法诉讼问题和非饶平注册企业提交问题原则上不予受理，由“直通车”平台退回并说明原因。',
  ),
  obligation(
    22,
    '二(三)注',
    '平台接收诉求件时自动短信通知联络人；各单位确保联络人及联系方式准确并及时更新',
    'The platform sends an SMS to the contact when an appeal arrives; units keep their contacts correct and current',
    ['收到时', 'on arrival'],
    '平台在接收到诉求件时会自动根据系统内填报的联系方式进行短信通知，各单位在填报联络人及联系方式时应确保准确无误，并及时更新。',
  ),
  obligation(
    23,
    '二(四)',
    '县政务服务数据管理局整理县级诉求和主办单位意见，初步研判审核，形成企业问题目录',
    'The bureau collates the county-level appeals and the hosts’ replies, reviews them and forms the docket',
    ['3个工作日内（起算点未规定）', '3 working days, from an anchor the text does not state'],
    '对纳入县级“直通车”平台办理的企业诉求，由县政务服务数据管理局整理企业提出的诉求问题和主办单位的回复意见，在3个工作日内作出初步研判审核，形成当次“直通车”活动的企业问题目录，在初定“直通车”现场活动日前5个工作日将目录报县政府办公室。',
  ),
  obligation(
    24,
    '二(四)',
    '县政务服务数据管理局将目录报县政府办公室',
    'The bureau submits the docket to the county government office',
    ['初定现场活动日前5个工作日', '5 working days before the provisional meeting day'],
    '形成当次“直通车”活动的企业问题目录，在初定“直通车”现场活动日前5个工作日将目录报县政府办公室。',
  ),
  obligation(
    25,
    '二(五)',
    '县政府办公室主任或副主任召集相关单位协调，提出处理意见建议',
    'The office’s director or deputy convenes the units, coordinates and proposes how to handle the matters',
    null,
    '由县政府办公室主任或副主任召集相关单位，对企业提出的诉求问题进行协调，提出处理意见建议',
  ),
  obligation(
    26,
    '二(五)',
    '县政府办公室将处理意见建议报出席活动的县政府领导审定，确定现场研究解决的问题目录',
    'The office submits the proposals to the attending leader, whose approval fixes the on-site agenda',
    [
      '4个工作日内报送（起算点未规定）；审定时限未规定',
      'submission: 4 working days, anchor not stated; approval: none stated',
    ],
    '由县政府办公室主任或副主任召集相关单位，对企业提出的诉求问题进行协调，提出处理意见建议，4个工作日内报出席“直通车”现场活动的县政府领导审定，确定活动日现场研究解决的问题目录。',
  ),
  obligation(
    27,
    '二(六)',
    '县政府办公室协调确定出席当次活动的县政府领导',
    'The office settles which leader attends',
    null,
    '县政府办公室负责协调确定出席当次“直通车”活动的县政府领导。',
  ),
  obligation(
    28,
    '二(六)',
    '县政务服务数据管理局按问题目录通知有关单位负责人和企业主要负责人参加活动',
    'The bureau notifies the heads of the units and the principals of the enterprises on the agenda',
    NONE_STATED,
    '县政务服务数据管理局根据确定的问题目录，通知有关镇政府、县直有关职能部门负责人和企业主要负责人参加活动。',
  ),
  obligation(
    29,
    '二(七)',
    '现场分工：政务服务数据管理局组织接待，宣传部负责宣传，信访局负责涉信访接待，公安局维护秩序',
    'On-site duties: the bureau organises and receives, publicity, petition reception, public order',
    ['现场活动日', 'the meeting day'],
    '县政务服务数据管理局负责“直通车”现场活动的现场组织安排及接待工作，县委宣传部负责协调活动当天的宣传工作，县信访局负责活动当天的涉信访接待工作，县公安局负责活动当天现场的秩序维护工作。',
  ),
  obligation(
    30,
    '二(八)',
    '县政务服务数据管理局整理处理意见，县政府办公室审核修改形成《企业请求协调解决事项处理意见》，呈领导审定',
    'The bureau drafts the handling opinions on the enterprises’ requests, the office reviews and amends them, the leader approves',
    NONE_STATED,
    '县政务服务数据管理局负责整理“直通车”现场活动日县政府领导对企业诉求的处理意见，报县政府办公室审核修改形成《企业请求协调解决事项处理意见》，呈县政府领导审定后，交由县政务服务数据管理局在平台上回复企业，并转相关镇政府和县有关职能部门按照办理，同时转县政府办督办股跟踪督办。',
  ),
  obligation(
    31,
    '二(八)',
    '县政务服务数据管理局在平台上回复企业，转相关单位办理，同时转督办股跟踪督办',
    'The bureau replies to the enterprise, hands over to the units and at the same time to the supervision section',
    NONE_STATED,
    '呈县政府领导审定后，交由县政务服务数据管理局在平台上回复企业，并转相关镇政府和县有关职能部门按照办理，同时转县政府办督办股跟踪督办。',
  ),
  obligation(
    32,
    '二(八)',
    '未纳入现场活动的诉求，主办单位提交回复意见，县政务服务数据管理局统一回复企业',
    'Listed but not taken on site: the host submits its reply, the bureau sends the unified reply',
    ['现场活动日结束后3个工作日内', '3 working days after the meeting day'],
    '未纳入“直通车”现场活动的企业诉求，在“直通车”现场活动日结束后3个工作日内由各主办单位在平台上提交回复意见，县政务服务数据管理局通过平台统一回复企业。',
  ),
  obligation(
    33,
    '二(九)',
    '各单位主动与企业协商，按照办理意见和期限解决诉求',
    'The units consult the enterprise and resolve the matter by the opinion and its limit',
    ['办理意见所定期限', 'the opinion’s limit'],
    '各镇政府和县有关职能部门要加强沟通协调，主动与企业协商，按照办理意见和期限解决企业的诉求和问题。',
  ),
  obligation(
    34,
    '二(九)',
    '督办股（督查股）对办理工作进行督促检查',
    'The supervision section inspects the handling',
    null,
    '县政府办督查股负责对办理工作进行督促检查。',
  ),
  obligation(
    35,
    '二(九)',
    '县政务服务数据管理局转办时将事项登记在册，一并转督办股跟踪督办',
    'At every transfer to a town or department the bureau registers the matter and copies the supervision section',
    ['转办时', 'at the transfer'],
    '对属于镇政府和部门职能范围内的事项，县政务服务数据管理局在转办的同时要将事项登记在册，一并转县政府办督办股跟踪督办。',
  ),
  obligation(
    36,
    '二(十)',
    '办结后平台短信提醒企业，企业登录平台进行满意度评价',
    'On completion the platform reminds the enterprise by SMS, and the enterprise evaluates',
    ['5个自然日内', '5 natural days'],
    '企业诉求事项办结后，平台通过短信形式提醒企业在5个自然日内登录平台进行满意度评价。',
  ),
  obligation(
    37,
    '二(十)',
    '企业在期限内无反馈的，系统默认为“满意”',
    'Without feedback the system records SATISFIED',
    ['评价期满时', 'when the evaluation period ends'],
    '若企业满意办理结果，则点击“满意”；若企业在期限内无反馈的，则系统默认为“满意”；',
  ),
  obligation(
    38,
    '二(十)',
    '企业不满意的，县政务服务数据管理局转主办单位，主办单位与企业沟通研究后作出最后处理决定',
    'Dissatisfied: the bureau forwards to the host, who consults the enterprise and makes the final decision',
    NONE_STATED,
    '若企业对职能部门办理结果存在异议，则点击“不满意”，由县政务服务数据管理局转主办单位，主办单位与企业沟通研究后作出最后处理决定。',
  ),
  obligation(
    39,
    '二(十)',
    '县政务服务数据管理局定期汇总诉求办理情况，报县委县政府有关领导',
    'The bureau periodically summarises the handling for the county’s leaders',
    ['定期（默认每月）', 'periodically, monthly by default'],
    '县政务服务数据管理局定期对企业在“直通车”平台上的诉求办理情况进行汇总，报县委县政府有关领导。',
  ),
  obligation(
    40,
    '三(一)',
    '成立领导小组：县长任组长，分管副县长任常务副组长，其他副县长任副组长，单位主要领导为成员；办公室设在县政务服务数据管理局',
    'Leading group: the county head leads, the deputy in charge of the bureau is executive deputy, the other deputies are deputies, unit heads are members; its office sits at the bureau',
    null,
    '成立饶平县解决企业诉求“直通车”工作领导小组，负责企业诉求“直通车”工作的统筹协调，由县长任组长，分管县政务服务数据管理局的副县长担任常务副组长，其他副县长任副组长，成员由各相关单位主要领导担任。领导小组办公室设在县政务服务数据管理局，负责日常工作，办公室主任由县政务服务数据管理局局长兼任，成员由各相关单位组成。',
  ),
  obligation(
    41,
    '三(三)',
    '现场活动前，各单位沟通研究，确保解决措施具有可操作性和实效性',
    'Before the meeting the units study and communicate, so that measures are practicable',
    ['现场活动开展前', 'before the meeting day'],
    '在“直通车”现场活动开展前，各镇、各部门要加强彼此之间、与企业之间的沟通交流，深入研究企业诉求，全面了解相关情况，确保提出的解决措施具有可操作性和实效性，切实帮助企业解决实际困难。',
  ),
  obligation(
    42,
    '三(三)',
    '各单位按照领导的交办要求和交办期限办理落实',
    'The units carry out the leader’s assignment within its limit',
    ['交办期限', 'the limit of the assignment'],
    '“直通车”现场活动结束后，各镇、各部门要严格按照领导的交办要求和交办期限办理落实',
  ),
  obligation(
    43,
    '三(三)',
    '各单位在平台对外公布责任领导、具体责任人、完成时限和工作措施',
    'The units publish responsible leader, responsible person, completion deadline and measures',
    ['现场活动日后3个工作日内', '3 working days after the meeting day'],
    '在“直通车”现场活动日后的3个工作日内登录“直通车”平台，对外公布责任领导、具体责任人、完成时限和工作措施，确保各项工作落到实处。',
  ),
  obligation(
    44,
    '三(三)',
    '不符合国家政策法规、涉诉的问题，严格按国家政策和法律法规办理',
    'What is against policy or in litigation is handled strictly by policy and law',
    null,
    '不符合国家政策法规、涉诉的相关问题，要严格按国家政策和法律法规办理。',
  ),
  obligation(
    45,
    '三(四)',
    '县政务服务数据管理局完善研究会商、分级办理标准、专项专场等制度',
    'The bureau keeps consultation meetings, grading standards for handling, and themed meetings',
    ['持续', 'ongoing'],
    '县政务服务数据管理局要不断完善企业诉求研究会商、企业问题分级办理标准、“直通车”专项专场工作等制度，确保“直通车”工作有规可依。',
  ),
  obligation(
    46,
    '三(四)',
    '督办股定期跟踪督办，督促办理进度滞后的事项',
    'The supervision section tracks regularly and urges the laggards',
    ['定期（默认每月）', 'periodically, monthly by default'],
    '县政府办督办股要定期对“直通车”工作进行跟踪督办，督促办理进度滞后的事项。',
  ),
  obligation(
    47,
    '三(四)',
    '各镇、各部门指定专人负责“直通车”工作',
    'Each unit names a person for this work',
    null,
    '各镇、各部门要指定专人负责“直通车”工作，各司其职，建立协调解决问题的长效机制',
  ),
  obligation(
    48,
    '通知',
    '实施中遇到的问题，向县政务服务数据管理局反映',
    'Problems met in applying the mechanism are reported to the bureau',
    null,
    '实施过程中遇到的问题，请径向县政务服务数据管理局反映。',
  ),
];

/** The duty of a row, 1 to 48; another number is a fault of the program, not of an input. */
export function duty(row: number): Obligation {
  const found = OBLIGATIONS[row - 1];
  if (found?.row !== row) throw new RangeError(`no duty ${row}`);
  return found;
}

/** The clause of the official text that a duty stands in, such as 二(三). */
export const obligationClause = (row: number): string => duty(row).clause;
