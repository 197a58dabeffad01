import type { Choices } from '../table/columns.js';

/** The values of the registers' choices, each with the words that other people's sheets use for it. */

export const controlStatus = {
  待分配: ['未分配', '待核查', '待排查'],
  纳入管控: ['在管', '隔离中', '管控中'],
  结束管控: ['已解除', '解除管控', '已解除隔离', '期满'],
  转医学处理: ['转医', '转医学', '转医院', '医学处理'],
  退回: ['已退回', '退回省里'],
} as const satisfies Choices;

export const sendBackReason = {
  人在省外: [],
  联系不上: ['电话无法接通', '停机', '空号'],
  转外地隔离: ['不在酒店', '在外地隔离', '转往外地'],
  其他: [],
} as const satisfies Choices;

export const documentType = {
  身份证: ['居民身份证', '中国居民身份证'],
  护照: ['中国护照', '普通护照'],
  外国护照: [],
  港澳居民来往内地通行证: ['回乡证'],
  台湾居民来往大陆通行证: ['台胞证'],
  港澳台居民居住证: [],
  外国人永久居留身份证: ['永居证', '外国人永久居留证'],
  旅行证: [],
  其他: ['唯一编码'],
} as const satisfies Choices;

export const personCategory = {
  中国人: ['中国公民', '内地居民'],
  外籍华人: ['华侨(外籍)'],
  外籍人: ['外国人'],
  港澳台居民: [],
  华侨: ['侨胞'],
  留学生: [],
} as const satisfies Choices;

export const entryMode = {
  飞机: ['航班', '航空', '包机'],
  火车: ['列车', '国际列车'],
  汽车: ['陆路', '大巴'],
  轮船: ['海路', '水路', '乘船', '海港'],
  步行: [],
  偷渡: ['非法入境', '走便道', '便道', '小路'],
} as const satisfies Choices;

export const wenzhouArrivalMode = {
  飞机: ['包机', '航班', '乘机'],
  高铁: ['动车'],
  火车: ['铁路'],
  汽车: ['大巴', '客运', '客车', '货车', '顺风车'],
  自驾: ['私家车', '亲属接', '朋友接', '开车', '亲属自驾'],
  专车转运: [
    '专车',
    '闭环转运',
    '转运',
    '包车转运',
    '转运车',
    '120',
    '救护车',
    '包车',
    '派车接',
    '负压车',
    '闭环',
  ],
  轮渡: ['渡轮'],
  其他: [],
} as const satisfies Choices;

export const healthStatus = {
  健康: ['正常', '无异常'],
  发热: [],
  疑似: ['疑似病例'],
  无症状感染者: [],
  确诊: ['确诊病例'],
  治愈出院: [],
} as const satisfies Choices;

export const healthCode = {
  红码: ['红'],
  黄码: ['黄'],
  绿码: ['绿'],
  橙码: [],
  '国际版(橙/黄/绿)': [],
} as const satisfies Choices;

export const verificationStatus = {
  待核查: ['未核查', '待排查'],
  核查中: ['随访中'],
  结束核查: ['已完成', '已核查'],
} as const satisfies Choices;

export const sex = {
  男: ['M', 'MALE', '1'],
  女: ['F', 'FEMALE', '2'],
} as const satisfies Choices;

export const quarantineStatus = {
  集中隔离中: ['集中隔离', '是', '隔离中', '在隔离'],
  已满14天: ['隔离期满', '期满', '已隔离14天'],
  已解除: ['已解除隔离', '解除隔离'],
  未隔离: ['无隔离', '没有隔离', '未被隔离'],
  不在隔离: ['否'],
  医学处理中: ['住院', '医学观察治疗'],
} as const satisfies Choices;

export const reachability = {
  已联系: ['是', '联系上', '已联系上', '能联系'],
  联系不上: ['否', '无法联系', '失联', '空号', '停机', '无人接听', '关机', '拒接'],
} as const satisfies Choices;

export const yesNo = {
  是: ['Y', 'YES', '1', '√', '有'],
  否: ['N', 'NO', '0', '×', '无', '未'],
} as const satisfies Choices;

/** Whether somebody is in the hotel, as hotels say it. */
export const inHotel = {
  是: [...yesNo.是, '在', '在店', '在酒店', '已入住', '入住'],
  否: [
    ...yesNo.否,
    '不在',
    '不在店',
    '不在酒店',
    '未入住',
    '没入住',
    '已离店',
    '离店',
    '已转走',
    '转走',
    '已转出',
  ],
} as const satisfies Choices;
