import type { Deed } from '../tokens.js';
import { combined } from './word-list.js';

/** Verbs (and what stands for them), by what they tell. */
export const DEEDS: Readonly<Record<Deed, string>> = {
  entry:
    '入境 入关 回国 归国 抵国 返回国内 返回中国 回到国内 抵达国内 进境 进关 入境中国 入境我国 办结入境 办结入境手续',
  irregularEntry: '偷渡 偷渡入境 非法入境 非法越境 偷越国境 偷越国边境 偷越边境 非法偷渡 越境',
  landing: '落地 降落 着陆 下飞机 下机',
  departure: '起飞 出发 启程 动身 登机 离开 离境 出境',
  transit: '转机 中转 经停 过境 换乘',
  arrival: combined('返 来 到 回 抵 入 至 赴 达', '温').join(' '),
  toward: '至 到 抵 抵达 到达 到的 去往 去到 前去 前往 赴 来到 来 直达 抵至 到了 开往 驶往 直至 回家到',
  back: '回到 返回 回 返 返抵 返回到 回至 返至',
  flight: '飞抵 飞到 飞往 飞至 飞回 飞 乘机飞 直飞 直飞至',
  homeward:
    '回来 回来了 归来 返回来 回家 到家 返家 抵家 回到家 回到家中 回到家里 回老家 返回家中 返回住处 回到住处',
  convey:
    '转运 转送 转移 移送 护送 接送 运送 送 转 接 送至 送往 送到 送入 转至 转到 转入 转往 接至 接到 接往 运至 收治于 ' +
    '收治 收入 闭环送至 遣送 移交',
  conveyBack:
    '接回 接返 转回 运回 送回 带回 转返 接回来 接回家 送回来 送回家 带回来 运回来 转温 接温 送温 去接 来接 前去接 前往接 前来接',
  stay: '入住 住进 入驻 住至 安置',
  rehouse: '改至 改到 改住 换至 换到 调整至 调整到 变更至 搬至 搬到 调换至 更换至 调至',
  quarantine: combined('隔离 隔离观察 隔离医学观察 医学观察 集中观察 健康观察隔离', ' ')
    .map((word) => word.trim())
    .concat(combined('集中 居家 居家集中 定点 封闭 单独 医学', '隔离'))
    .concat(combined('集中 居家 定点', '隔离观察 隔离医学观察 医学观察 隔离管控'))
    .concat('隔离管控', '隔')
    .join(' '),
  release: '期满 到期 届满 解除 解隔 满期 隔满',
  finish: '结束 完毕 已满 满',
  control: combined(' 初次 首次 首次被', '纳入管控 纳管 开始管控 落实管控 管控起始 管控开始')
    .map((word) => word.trim())
    .join(' '),
  medicalTransfer:
    '转医学处理 转医学 转医 转医院 转医治疗 转诊 送医 送诊 收治入院 收治住院 入院 住院治疗 住院 转医学观察治疗',
  medicalEnd:
    combined('转医学处理 转医学 转医 医学处理 医学治疗 转医治疗 住院治疗', '结束 解除 完毕').join(' ') +
    ' ' +
    combined('结束 解除', '转医学处理 转医学 转医 医学处理').join(' ') +
    ' 出院 治愈出院 康复出院 治愈 痊愈 排除 排除疑似',
  sendBack: '退回 退回至 退至 退回到 退到',
};
