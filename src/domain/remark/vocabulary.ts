import { type Place, type Port, placeNames, portNames } from '../places.js';
import type { DateForm, Deed, Facility, Label, Particle, Token, Vehicle } from './tokens.js';
import { WordTrie } from './word-trie.js';

/** What a word means: the token that it becomes at its place in the text. */
export interface Meaning {
  readonly kind: Token['kind'];
  /** Object literals of one shape a kind: the lexer makes many, and copying them field by field costs the most. */
  readonly at: (start: number, end: number) => Token;
}

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

/** Every combination of one word from each list, joined: 来温时间, 来温日期, 返温时间 … */
function combined(...lists: readonly string[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (heads, list) => heads.flatMap((head) => list.split(' ').map((tail) => head + tail)),
    [''],
  );
}

const DEEDS: Readonly<Record<Deed, string>> = {
  entry:
    '入境 入关 回国 归国 抵国 返回国内 返回中国 回到国内 抵达国内 入境中国 入境我国 办结入境 办结入境手续',
  irregularEntry: '偷渡 偷渡入境 非法入境 非法越境 偷越国境 偷越国边境 偷越边境 非法偷渡 越境',
  landing: '落地 降落 着陆',
  departure: '起飞 出发 启程 动身 登机 离开 离境 出境',
  transit: '转机 中转 经停 过境 换乘',
  arrival: combined('返 来 到 回 抵 入 至 赴 达', '温').join(' '),
  toward:
    '至 到 抵 抵达 到达 飞抵 飞到 飞往 飞至 飞回 回到 返回 前往 赴 来到 来 回 返 直达 返抵 抵至 到了 开往 驶往 直至 回家到',
  convey:
    '转运 转送 转移 移送 护送 接送 运送 送 转 接 送至 送往 送到 送入 转至 转到 转入 转往 接至 接到 接往 运至 收治于 ' +
    '收治 收入 闭环送至 遣送 移交',
  conveyBack: '接回 接返 转回 运回 送回 带回 转返',
  stay: '入住 住进 入驻 住至 安置',
  rehouse: '改至 改到 改住 换至 换到 调整至 调整到 变更至 搬至 搬到 调换至 更换至 调至',
  quarantine: combined('隔离 隔离观察 隔离医学观察 医学观察 集中观察 健康观察隔离', ' ')
    .map((word) => word.trim())
    .concat(combined('集中 居家 居家集中 定点 封闭 单独 医学', '隔离'))
    .concat(combined('集中 居家 定点', '隔离观察 隔离医学观察 医学观察 隔离管控'))
    .concat('隔离管控')
    .join(' '),
  release: '期满 届满 解除 解隔 满期 隔满',
  finish: '结束 完毕 到期 已满 满',
  control: combined(' 初次 首次 首次被', '纳入管控 纳管 开始管控 落实管控 管控起始 管控开始')
    .map((word) => word.trim())
    .join(' '),
  medicalTransfer:
    '转医学处理 转医学 转医 转医院 转医治疗 转诊 送医 送诊 收治入院 收治住院 入院 住院治疗 住院 转医学观察治疗',
  medicalEnd:
    combined('转医学处理 转医学 转医 医学处理 医学治疗 转医治疗 住院治疗', '结束 解除 完毕').join(' ') +
    ' ' +
    combined('结束 解除', '转医学处理 转医学 转医 医学处理').join(' ') +
    ' 出院 治愈出院 治愈 排除 排除疑似',
  sendBack: '退回 退回至 退至 退回到 退到',
};

const PARTICLES: Readonly<Record<Particle, string>> = {
  from: '从 自 经 经由 途经 途径 取道 来自 经过 起自',
  at: '在 于 位于 处于 居住在 居住于 暂住 暂住于 住在 住于 住 正在 已在 留在 滞留 滞留在 滞留于 身处',
  by: '由 被',
  after: '后 之后 以后 然后 而后 随后 后续 后又 再 又',
  not: '未 没 没有 未被 未能 未曾 从未 尚未 并未 暂未 还未 未予 未经 未有 不 不再 不予 无 非 未做 未作 未进行 并没有 无法 拒绝 免 不在 未在 未于 不能 不得',
  notRequired:
    combined('未 不 没有 无 未被 尚未 并未 暂未', '要求 强制 实行 实施 执行').join(' ') +
    ' 无需 无须 不用 不需 不需要 免于 可不 未出台 尚未出台',
  intend: '需 需要 须 要求 申请 待 等待 等候 请求 希望 建议 欲 想 准备 有待 应予 是否 拟申请 争取 要',
  plan:
    '预计 预定 预期 拟 拟于 计划 原计划 打算 原定 原定于 改签 改签至 暂定 将于 将在 将由 将乘 将从 将返 将被 将会 将转 将继续 即将 ' +
    '届时 预约 若 如果 如有 倘若 拟定 明天 明日 后天 下周 下月 近期 近日将 定于 有望',
  actually: '实际 实际于 事实上 最终 已 已经 已于 业已',
  resume: '继续 恢复 重新 接续 继续进行 恢复进行',
  promptly: '即 随即 立即 当即 即时 直接 马上 立刻 旋即 直送 即被',
  first: '初次 首次 最初 第一次',
  before: '此前 之前 先前 前期 早前 原先 在此之前 此之前 曾 曾于 曾在',
  now: '目前 现 现在 当前 现已 现仍 现正 现于 目前已 目前仍 目前在 现阶段 截至目前 截止目前 至今 仍 仍在 尚在 还在 人在 仍于 现居 现住 现居住 现居住于 现居住在 现住在 本人在 其人在 此人在 该人在 本人现在 本人目前在 本人仍在 本人现 目前人在 现人在 目前居住在',
  always: '常年 长期 一直 常年在 长期在 一直在 常住 定居 旅居 侨居',
  link: '为 是 系 同 即为',
  dispatch: '派 派出 派遣 安排 指派 社区 卫健 专班 工作人员 派人 派员 街道 镇政府 区政府 疾控',
  because: '因 因为 由于 鉴于 系因 主因',
  reason: '原因 原因为 原因是 原因系 理由 理由为 理由是 缘由',
  wrong:
    combined('填报 填写 登记 录入 系统 申报 上报 信息 原填 录入信息 日期 时间', '有误 错误').join(' ') +
    ' 有误 误填 误报 误录 误登 误写 误登记 误填为 误报为 误录为 误登记为 误写为 错填 错报 填错 报错 写错 错填为 错录为 错写为 录错 ' +
    '原填 原填报 原填写 原登记 原报 原录入 原填为 原报为 原登记为 原录入为 原备注 误作 笔误',
  right:
    '应为 应是 应该是 应当为 应系 实为 实际为 实际是 实系 更正 更正为 更改为 订正 订正为 纠正为 改为 修改为 修正为 正确为 正确的是 正确应为 ' +
    '现更正 现更正为 现改为 特更正 特此更正为 已更正为 确认为 核实为 经核实为 经核实应为',
  each: '分别 各自 先后分别 各于',
  together: '均 都 一同 一起 共同 同时 一并',
  missed: '漏报 被漏报 系统漏报 遗漏 漏登 漏录 漏管',
  unreachable:
    '停机 空号 关机 拒接 失联 联系不上 联系不到 无法联系 无法联系上 无法取得联系 未取得联系 未联系上 未能联系上 联系未果 ' +
    '无人接听 无人应答 未接通 未能接通 无法接通 打不通 不接电话 不接听 拒绝接听 拒不接听 未接电话 暂停服务 号码错误 电话错误 不在服务区 ' +
    '没人接 没有人接 未接听 电话不通 接不通 无应答',
  reached: combined(' 已 能 可 现已 后', '联系上 取得联系 联系到 接通')
    .map((word) => word.trim())
    .join(' '),
  noPhone: combined(
    '无 没有 未带 未办理 未办 未开通 暂无 尚无 没 未使用 未携带 未持有 无国内 没有国内 暂无国内 未办理国内 未办国内 未办理境内 无境内',
    '手机 电话 手机号 手机号码 手机卡 电话卡 号码 联系电话 电话号码 联系方式',
  )
    .concat(combined('国内 境内', '手机号 手机卡').flatMap((word) => [`无${word}`, `没有${word}`]))
    .join(' '),
  own: '本人 该人 此人 该人员 自己 该同志 本人的 该旅客 该员 其本人 当事人',
  officer: '责任人 网格员 社区干部 联络员 责任医生 随访人 随访员 填报人 经办人 随访医生 核查人 工作人员电话',
  state:
    '无异常 异常 正常 无发热 发热 发烧 咳嗽 偶有咳嗽 乏力 腹泻 头痛 咽痛 不适 无不适 症状 无症状 阴性 阳性 绿码 黄码 红码 健康 良好 平稳 稳定 ' +
    '在家 家中 居家 家里 自己家 在院 病房 治疗 康复 确诊 无症状感染者 疑似病例 确诊病例 上班 复工 回家 在管 结束管控 解除管控 出院证明 处置中 处理中 ' +
    '调查中 核查中  失踪 死亡 在读 健康监测 健康观察 居家观察 居家健康监测 居家健康观察 居家休养 休养 在押 羁押 拘留 刑拘 ' +
    '已返岗 返岗 复查 生命体征 无咳嗽 状态 在册 随访中',
  pending: '待核实 待核查 待查 待定 待确认 待进一步核实 核实中 待结果 待核酸结果 待检测结果 结果未出',
  follow: '随访',
  or: '或 或者 或是 还是',
  about: '左右 前后 上下 许',
  self: '自行 自己 擅自',
};

const VEHICLES: readonly (readonly [Vehicle, string])[] = [
  [
    { entry: '飞机', arrival: '飞机' },
    '飞机 航班 航班号 乘机 搭机 坐机 客机 航空 班机 民航 飞抵航班 国际航班 国内航班 国际航班号 转乘飞机',
  ],
  [{ entry: '飞机', arrival: '飞机', charter: true }, '包机'],
  [{ entry: '火车', arrival: '高铁' }, '高铁 动车 动车组 城际列车 城际高铁 高速列车'],
  [{ entry: '火车', arrival: '火车' }, '火车 列车 国际列车 铁路 绿皮车 普通列车 特快 卧铺火车'],
  [
    { entry: '汽车', arrival: '汽车' },
    '汽车 大巴 大巴车 客车 中巴 中巴车 客运 客运车 客运班车 长途车 长途客车 长途汽车 长途大巴 班车 货车 顺风车 出租车 的士 网约车 滴滴 拼车 ' +
      '公交 公交车 面包车 商务车 卡车 搭便车 便车 黑车 陆路 公路 旅游大巴',
  ],
  [
    { entry: '汽车', arrival: '自驾' },
    '自驾 自驾车 自行驾车 驾车 自行开车 开车 私家车 自家车 亲属自驾 家属自驾 家人自驾 自备车 轿车 小车 小轿车 ' +
      combined(
        '亲属 家属 家人 朋友 亲戚 亲友 儿子 女儿 丈夫 妻子 父亲 母亲 父母 哥哥 弟弟 姐姐 妹妹 其子 其女 同学 同乡 老乡 友人',
        '开车 驾车 接 自驾 自驾车 开车接 驾车接 自驾接',
      ).join(' '),
  ],
  [
    { entry: '汽车', arrival: '专车转运' },
    '专车 救护车 急救车 转运车 负压车 负压救护车 负压 包车 派车 派专车 专用车 专用车辆 转运专车 闭环 闭环管理 专人专车 点对点 点对点专车 点对点转运 ' +
      '政府专车 接驳车 防疫车 防疫专车 警车 公务车 专门车辆 统一用车 统一派车 指定车辆',
  ],
  [
    { entry: '轮船', arrival: '轮渡' },
    '轮船 轮渡 渡轮 渡船 客轮 邮轮 乘船 坐船 海路 水路 货轮 船舶 客滚船 随船 渔船 快艇',
  ],
  [{ entry: '步行' }, '步行 徒步'],
  [{ entry: '偷渡' }, '便道 小路 走便道 山路 边境小路 边境便道'],
];

const FACILITIES: Readonly<Record<Facility, string>> = {
  quarantineSite: combined(
    '集中隔离 隔离 集中医学观察 医学观察 集中隔离观察 集中隔离医学观察 定点隔离 指定隔离 集中观察 隔离观察',
    '点 酒店 宾馆 场所 站 区 房 房间 饭店 公寓 基地 中心 招待所 旅馆',
  )
    .concat('集中点')
    .join(' '),
  hospital:
    '医院 隔离病房 负压病房 六院 六医院 市六医 附一医 附二医 医附一院 医附二院 人民医院 定点医院 救治中心 公卫中心 公共卫生中心 公共卫生临床中心 市六院 市人民医院 附一院 附二院',
  lodging:
    '康复医院 康复中心 康复点 酒店 宾馆 饭店 旅馆 公寓 招待所 度假村 山庄 大厦 客栈 民宿 会所 宿舍 培训中心 培训基地 党校 学校 大酒店 国际酒店 假日酒店 疗养院',
  port: '机场 国际机场 口岸 公路口岸 陆路口岸 边境口岸 边检站 码头 海关 空港 航站楼',
  spot: '家中 家里 高铁站 火车站 南站 北站 东站 西站 汽车站 客运站 动车站 服务区 高速路口 派出所 卡点 收费站',
};

const date = (deed: Deed, more: { outside?: true; first?: true; resumed?: true } = {}): Label => ({
  wants: 'date',
  deed,
  ...more,
});
const WHEN = '时间 日期';
const ARRIVE = '来 返 到 回 抵 入';
const REASONS = '原因 的原因';

const LABELS: readonly (readonly [Label, readonly string[]])[] = [
  [date('entry'), [...combined('入境 实际入境 几号入境 回国 入关', WHEN), '几号入境']],
  [{ wants: 'portOfEntry' }, words('入境口岸 入境地点 入境地 口岸 入境机场 入境城市 入境口岸名称')],
  [
    { wants: 'entryMode' },
    [...combined('入境', '方式 交通方式 交通工具 航班 航班号 班次 交通工具班次'), '航班号', '航班'],
  ],
  [
    date('arrival'),
    [
      ...combined(ARRIVE, '温', WHEN),
      ...combined(ARRIVE, '温州', WHEN),
      ...combined('实际', ARRIVE, '温', WHEN),
    ],
  ],
  [
    { wants: 'arrivalMode' },
    [...combined(ARRIVE, '温 温州', '方式 交通方式 交通工具 班次'), ...combined('转运 转移', '方式')],
  ],
  [
    date('quarantine', { outside: true }),
    [
      ...combined(' 在', '省外 外省 外地', '隔离 集中隔离', WHEN),
      ...combined(' 在', '省外 外省 外地', '隔离 集中隔离', '开始 起始', WHEN),
      ...combined('省外 外省 外地 当地', '开始 起始', '隔离', WHEN),
      ...combined(' 在', '当地', '隔离 集中隔离', ' 开始 起始', WHEN),
    ].map((word) => word.replaceAll(' ', '')),
  ],
  [
    date('release', { outside: true }),
    [
      ...combined(' 在', '省外 外省 外地 当地', '隔离 集中隔离', '结束 解除 期满 截止', WHEN),
      ...combined('省外 外省 外地 当地', '解除 结束', '隔离 集中隔离', WHEN),
    ].map((word) => word.replaceAll(' ', '')),
  ],
  [{ wants: 'outsidePlace' }, combined('省外 外省 外地 当地', '隔离 集中隔离', '地点 地址 场所')],
  [{ wants: 'quarantinePlace' }, combined('隔离 集中隔离', '地点 地址')],
  [
    date('conveyBack'),
    [
      ...combined(
        '转移 转运 转 转至 转回 转到',
        '到温州 至温州 回温 来温 回温州 来温州 温州 温',
        '隔离 集中隔离',
        WHEN,
      ),
      ...combined('转移 转运 转 转至 转回 转到', '到温州 至温州 回温 来温 回温州 来温州 温州 温', WHEN),
      ...combined('转运 转移 转隔离 转移隔离', WHEN),
    ],
  ],
  [
    { wants: 'transferReason' },
    combined('转移 转运 转运回温 转移隔离 转回 转移回温 转温 转移到温州 转运来温 转隔离', REASONS),
  ],
  [
    date('quarantine'),
    [
      '几号隔离',
      '几号开始隔离',
      '几号集中隔离',
      ...combined('隔离 集中隔离 温州隔离 在温隔离 在温州隔离', WHEN),
      ...combined('隔离 集中隔离 温州隔离', '开始 起始', WHEN),
      ...combined('开始 起始', '隔离 集中隔离', WHEN),
    ],
  ],
  [
    date('control'),
    [...combined('开始管控 管控开始 管控起始 纳入管控 管控', WHEN), '管控起始日', '管控开始日'],
  ],
  [date('control', { first: true }), combined('初次 首次', '纳入管控 管控 开始管控 纳管', WHEN)],
  [
    date('release'),
    [
      ...combined('解除隔离 隔离结束 隔离解除 隔离期满 解除集中隔离 结束隔离 期满 解除', WHEN),
      '几号解除隔离',
      '几号解除',
    ],
  ],
  [
    date('medicalTransfer'),
    [
      ...combined('转医 转医学 转医学处理 转医院 入院 住院', WHEN),
      '几号转医学',
      '几号转医学处理',
      '几号转医',
    ],
  ],
  [
    date('medicalEnd'),
    [
      ...combined('转医结束 转医学结束 转医学处理结束 医学处理结束 出院 结束转医', WHEN),
      '几号出院',
      '几号转医结束',
      '几号转医学结束',
    ],
  ],
  [
    date('quarantine', { resumed: true }),
    [
      ...combined('恢复 重新 转回 重新开始 继续', '隔离 集中隔离', WHEN),
      ...combined('几号', '恢复 重新 转回', '隔离 集中隔离'),
    ],
  ],
  [
    { wants: 'situation' },
    combined(
      '该人 此人 人员 其 本人 ',
      '目前 现 当前 现在 目前该人 目前此人 目前人员',
      '情况 状况 状态 隔离情况 健康状况',
    ).concat(
      combined('目前 现 当前 现在 目前该人 目前此人 目前人员', '情况 状况 状态 隔离情况 健康状况'),
      '现状',
      '该人现状',
      '人员现状',
    ),
  ],
  [
    { wants: 'whereabouts' },
    words(
      '目前所在地 现所在地 当前所在地 目前位置 目前所在位置 现住址 现居地 现居住地 目前住址 目前地点 现在地点',
    ),
  ],
  [
    { wants: 'notQuarantinedReason' },
    combined(
      '未就地隔离 不就地隔离 不在当地隔离 未在当地隔离 未被管控 未管控 未隔离 未被隔离 未集中隔离 未被集中隔离 没有隔离 未落实隔离 未在入境地隔离 未在口岸隔离 未当地隔离 不隔离 未落实管控 未在省外隔离 未就地集中隔离',
      REASONS,
    ),
  ],
  [{ wants: 'missedReason' }, combined('漏报 被漏报 系统漏报 遗漏 漏登 漏录 漏管', REASONS)],
  [
    { wants: 'nothing' },
    words(
      '备注 姓名 性别 国籍 证件号 证件号码 身份证号 身份证 护照号 护照号码 联系电话 联系方式 手机号 手机号码 电话 户籍 户籍地 户籍地址 人员身份 ' +
        '返浙日期 返浙时间 返浙方式 房间号 责任人 隔离情况 管控状态 核查状态 健康状况 核酸 核酸结果 核酸检测 其他 说明 情况说明 来源 出发地 出发国家 途经国家 目的地 始发地',
    ),
  ],
];

/**
 * Words that hold a word of the vocabulary and mean something else. The longest word wins, so they only have to be
 * listed: 已经 holds no 经, 接到电话 no 接到, 解除隔离证明 no release.
 */
const OPAQUE = words(`
  已经 曾经 经核实 经核查 经排查 经查 经检测 经检查 经了解 经询问 经济 经营 经商 经常 神经 经开区 经过核实 经过核查 经评估 经同意 经批准 经审批 经协调 经沟通 经联系 经比对 经流调 经大数据 经公安 经济开发区
  自述 自由 亲自 自愿 自费 各自为 自主 自我 自称 自诉 自贸 自动 自然
  早于 晚于 等于 低于 高于 不低于 不高于 大于 小于 属于 至于 关于 对于 在于 终于 少于 多于 不少于 不低 处于 用于 归于 基于 忙于 鉴于此
  存在 实在 所在 在外 在职 在此 在校 在逃 在途 在沪期间 不存在 现场 现代 现金 现有 出现 发现 表现 体现 实现 呈现 现象 现任 现行 现查明 显现 再现 现役 现年
  未定 未成年 未成年人 未成年子女 未知 未婚 未来 未见异常 未见明显异常 未满 未详 未填 未填写 未出 未果 未提供 未报备 未申报 未登记 未满周岁
  不详 不明 不久 不同 不符 不清 不清楚 不太 不过 不料 不便 不小心 不知 不一致 不准确 不止 不久前 不限 不少 不符合 记不清 分不清 说不清 不足 不属 不变 不属于 不同意
  无入境记录 无出入境记录 无记录 无证件 无有效证件 无护照 无身份证 无人员 无线 无关 无论 无误 无业 无陪护 无家属 无接触 无接触史 无旅居史 无证明 无基础疾病 无病史 无密切接触 无该人 无此人 无相关 无固定 无国内亲属
  非洲 非常 南非 中非 非本人 非本地 除非 非典
  接到电话 接到通知 接到报告 接到任务 接到反馈 接到指令 接到推送 接触 接受 接种 接待 接近 直接接触 间接 连接 接诊 接电话 接听 接收 接班 接回电话 对接 承接 衔接 紧接 接龙 密接 密切接触
  转阴 转阳 好转 转院 转账 周转 转为 转交 转达 转告 转发 转租 转变 转正 辗转 辗转至昆明后 转述 转办 转介 转换 中转站 转运站 转运组 转运专班 转运点 转运协议 转运单 转运手续 转运证明 转运通知 转运方案
  送检 送样 发送 报送 推送 赠送 呈送 配送 送餐 送达 送货 输送 运送物资 送出
  回访 回复 回执 来回 挽回 回馈 召回 回应 回避 回答 回顾 回乡证 回收 回忆 驳回 收回 回民 撤回
  来源 后来 来电 来往 来访 将来 以来 近来 原来 从来 本来 来讲 来说 来不及 未来 来历 起来 来函 往来 外来 来华 来信 来浙 返浙 回浙 来料 来浙人员
  返岗 返程 返校 往返 返乡 返工 返聘 返还
  到案 到位 到场 达到 收到 遇到 得到 受到 感到 看到 听到 到家 到底 到处 想到 找到 到访 到期日 到岗 提到 感觉到 查到 意识到 直到 迟到 报到 签到 用到 等到 周到 轮到
  甚至 至少 至多 以至 乃至 冬至 夏至 截至 截止 截止至 至此 至亲
  最后 先后 今后 前后 产后 术后 背后 落后 后期 后勤 后台 后方 饭后 事后 午后 后面 善后 后天性 后遗症 之后续 其后人 后代
  一起 起始 发起 引起 对起 
  因此 因公 因私 病因 诱因 因果 因素 因故 基因 因而
  自由行 理由书 由来 缘由书
  模拟 虚拟 拟态
  需求 必需 急需 须知 必须 胡须 应急 应届 应聘 要素 主要 重要 需核实 只要 要是 纪要 要么 需注意 必要
  等待期 招待 待遇 对待 接待 期待 待产 待业 看待
  入境记录 入境人员 入境政策 入境证件 入境卡 入境申报 入境申明 入境健康 入境健康申明 入境返浙 入境管理 出入境 出入境管理 入境旅客 入境信息 入境数据 入境手续办理地 入境来浙 入境检疫 入境核酸 入境章 入境前 入境时 入境隔离政策 入境者 入境凭证 入境登记 入境人员名单 无入境 入境地 入境当地 入境检测 入境采样 入境流调 入境轨迹
  隔离证明 解除隔离证明 隔离通知书 解除隔离通知书 解除隔离告知书 隔离告知书 隔离政策 就地隔离政策 集中隔离政策 解除隔离通知 隔离期间 隔离期内 隔离人员 隔离协议 隔离费 隔离费用 隔离承诺书 隔离措施 隔离管理 隔离要求 隔离条件 隔离病区 隔离医院 解除隔离手续 解除隔离单 隔离服 隔离令 同隔离 解除医学观察通知书 解除医学观察证明 医学观察通知书 解除医学观察告知书 隔离时 隔离对象 集中隔离期间 集中隔离人员 隔离承诺 隔离方案
  按要求 按照要求 根据要求 应要求 按规定 政策要求 防疫要求 依要求
  解除劳动合同 解除婚约 解除警报 结束后续 结束学业 结束工作 结束出差 结束探亲 结束留学 结束旅行 完毕手续
  年满 满意 圆满 不满 充满 满头 满洲 小满 满载 肥满
  同意 同事 同行 同学 同住 同班 同志 同胞 同机 同航班 合同 不同 共同居住 同行人 同住人 同乡会 同时期 如同 会同 陪同 连同
  为期 认为 作为 行为 成为 因为此 为由 为止 以为 为人 为此 分为
  是否需要 但是 于是 凡是 总是 还是否 只是 是日
  关系 联系 系统 系列 体系 系数 院系 联系人 联系其 联系方式 系其 系该
  就医 就诊 就业 就读 就餐 医学院 医学生 医学证明 医学专业
  住院部 住址 住所 住宿 住户 住房 住处 居民 居留 居住证 居住地 同居 邻居 居委会 居家办公 居民身份证 户籍所在地 居住 原住 常住地 常住人口
  派出所 派对 派驻 党派
  初筛 首次核酸 第一次核酸 首次检测 首次采样 首次随访
  或许 容许 许可 允许 许多 许某 不许
  前往派出所 左右手
  再次 再次转 再者 不再联系 再三 又称
  将其 将该 将信息 将近 将军 将材料 将护照 将登记
  即可 即使 即便 随即日
  免费 免疫 免签 免税 避免 难免 以免
  直接送检 正常人 异常情况处理 不正常
  预约登记 计划生育 计划书 若干 如家 如下 如实 预计算 改签证
  包机人员名单 机票 登机牌 登机口
  专车司机 救护车司机 大巴司机 司机 航班取消 航班熔断 包机取消 航班信息 航班乘客 航班管家 火车票 车票 船票 高铁票 动车票 公路局 铁路局 铁路公安 民航局 航空公司 航空局 航空港 陆路边境
  转运专车司机 汽车站卡点 火车站卡点
  隔壁 五一 清明 端午 元旦 春节 国庆
  核酸采样点 采样点 检测点 监测点 发热门诊 门诊
  上海路 北京路 温州大道 温州人 意大利语 中国 温州籍 龙港路 省内 
`);

/** Days told by their distance from the reference day, or from the date told before. */
const RELATIVE_DAYS: readonly (readonly [DateForm, string])[] = [
  [{ form: 'fromReference', days: 0 }, '本日 今日 今天 今晨 今早 今晚 今夜'],
  [{ form: 'fromReference', days: -1 }, '昨日 昨天 昨晚 昨夜 昨晨'],
  [{ form: 'fromReference', days: -2 }, '前日 前天'],
  [{ form: 'fromLast', days: 0 }, '当日 同日 当天 同天 即日 当晚 同晚 当夜 是日'],
  [{ form: 'fromLast', days: 1 }, '次日 翌日 第二天 第二日 次晨 隔日 隔天 翌晨'],
];

const WENZHOU_BY_DESK =
  '我区 我市 我县 本区 本市 本县 本地 在温 我地 我街道 我镇 本街道 本镇 辖区 辖区内 我区辖区';
const THERE = '当地 就地 原地 入境地 入境当地 口岸所在地 第一入境点';

/** Kin by the words for them: a mother is one person, whatever she is called. */
const KIN: readonly (readonly [string, string])[] = [
  ['mother', '母亲 母 妈妈 其母 其母亲'],
  ['father', '父亲 父 爸爸 其父 其父亲'],
  ['daughter', '女儿 女 其女 其女儿'],
  ['son', '儿子 子 其子 其儿子'],
  ['wife', '妻子 妻 其妻 其妻子 老婆'],
  ['husband', '丈夫 夫 其夫 其丈夫 老公'],
  ['elder brother', '哥哥 兄 其兄 其哥哥'],
  ['younger brother', '弟弟 弟 其弟 其弟弟'],
  ['elder sister', '姐姐 姐 其姐 其姐姐'],
  ['younger sister', '妹妹 妹 其妹 其妹妹'],
  ['grandchild', '孙子 孙女 外孙 外孙女 其孙'],
];

/** The kin of a word that may stand alone in brackets: 张某(母). */
export const kinByWord: ReadonlyMap<string, string> = new Map(
  KIN.flatMap(([kin, list]) => words(list).map((word): [string, string] => [word, kin])),
);

const WENZHOU = placeNames.get('温州');

function vocabulary(): WordTrie<Meaning> {
  const all: [string, Meaning][] = [];
  const add = (list: readonly string[], kind: Token['kind'], at: Meaning['at']): void => {
    const meaning = { kind, at };
    for (const word of list) all.push([word, meaning]);
  };
  for (const [label, list] of LABELS)
    add(list, 'label', (start, end) => ({ kind: 'label', label, start, end }));
  add(OPAQUE, 'opaque', (start, end) => ({ kind: 'opaque', start, end }));
  for (const [deed, list] of Object.entries(DEEDS) as [Deed, string][]) {
    add(words(list), 'deed', (start, end) => ({ kind: 'deed', deed, start, end }));
  }
  for (const [particle, list] of Object.entries(PARTICLES) as [Particle, string][]) {
    add(words(list), 'particle', (start, end) => ({ kind: 'particle', particle, start, end }));
  }
  for (const [vehicle, list] of VEHICLES) {
    add(words(list), 'vehicle', (start, end) => ({ kind: 'vehicle', vehicle, start, end }));
  }
  for (const [facility, list] of Object.entries(FACILITIES) as [Facility, string][]) {
    add(words(list), 'facility', (start, end) => ({ kind: 'facility', facility, start, end }));
  }
  // One-letter kin words are far too common outside brackets.
  for (const [word, person] of kinByWord) {
    if (word.length > 1) add([word], 'person', (start, end) => ({ kind: 'person', person, start, end }));
  }
  const addPlace = (list: readonly string[], place: Place, port: Port | undefined, there: boolean): void => {
    add(list, 'place', (start, end) => ({ kind: 'place', place, port, there, start, end }));
  };
  for (const [name, port] of portNames) addPlace([name], port.place, port, false);
  for (const [name, place] of placeNames) addPlace([name], place, undefined, false);
  for (const [form, list] of RELATIVE_DAYS) {
    add(words(list), 'date', (start, end) => ({ kind: 'date', form, start, end }));
  }
  if (WENZHOU) addPlace(words(WENZHOU_BY_DESK), WENZHOU, undefined, false);
  addPlace(words(THERE), { rest: '' }, undefined, true);
  return new WordTrie(all);
}

/** Everything the remark reader knows by its word. */
export const VOCABULARY: WordTrie<Meaning> = vocabulary();
