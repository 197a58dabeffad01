import type { Deed, Label } from '../tokens.js';
import { combined, words } from './word-list.js';

const date = (
  deed: Deed,
  more: { outside?: true; first?: true; resumed?: true; afterCare?: true } = {},
): Label => ({
  wants: 'date',
  deed,
  ...more,
});
const WHEN = '时间 日期';
const ARRIVE = '来 返 到 回 抵 入';
// With the colon: 拒绝提供入境信息 promises nothing.
const INFORMATION = '信息: 情况:';
const REASONS = '原因 的原因 说明 情况说明 理由';

/** The labels of key-value remarks, with what they give the value of. */
export const LABELS: readonly (readonly [Label, readonly string[]])[] = [
  [
    date('entry'),
    [...combined('入境 实际入境 几号入境 回国 入关', WHEN), '几号入境', ...combined('入境', INFORMATION)],
  ],
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
      ...combined(ARRIVE, '温 温州', INFORMATION),
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
  [{ wants: 'mode' }, words('方式 交通方式 交通工具')],
  [
    { wants: 'outsidePlace' },
    [
      ...combined('省外 外省 外地 当地', '隔离 集中隔离', '地点 地址 场所'),
      '转出地',
      '转出地点',
      '转出隔离点',
    ],
  ],
  [{ wants: 'quarantinePlace' }, combined('隔离 集中隔离', '地点 地址 地')],
  [
    date('conveyBack'),
    [
      ...combined(
        '转移 转运 转 转至 转回 转到 转入 接回 接至 接到',
        '到温州 至温州 回温 来温 回温州 来温州 温州 温',
        '隔离 集中隔离',
        WHEN,
      ),
      ...combined(
        '转移 转运 转 转至 转回 转到 转入 接回 接至 接到',
        '到温州 至温州 回温 来温 回温州 来温州 温州 温',
        WHEN,
      ),
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
      ...combined('隔离 集中隔离 温州隔离', '开始 起始', '时间 日期 日'),
      ...combined('开始 起始', '隔离 集中隔离', WHEN),
    ],
  ],
  [
    date('control'),
    [...combined('开始管控 管控开始 管控起始 纳入管控 管控', WHEN), '管控起始日', '管控开始日'],
  ],
  [date('quarantine', { first: true }), combined('初次 首次 最初 转医前 入院前', '隔离 集中隔离', WHEN)],
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
    date('quarantine', { resumed: true, afterCare: true }),
    combined(
      '转医结束后 转医后 转医学处理后 转医学处理结束后 出院后',
      '隔离 集中隔离 开始集中隔离 恢复隔离',
      WHEN,
    ),
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
  [
    { wants: 'notQuarantinedReason' },
    combined(
      '为何 为什么',
      '未隔离 不隔离 没隔离 没有隔离 未集中隔离 未就地隔离 未被隔离 没有被隔离 未管控 未被管控 没有被管控 没被管控',
    ),
  ],
  [
    { wants: 'missedReason' },
    [
      ...combined(
        '漏报 被漏报 系统漏报 遗漏 漏登 漏录 漏管 漏排 未上报 未及时上报 未录入 未及时录入 未登记 未及时登记 未推送',
        REASONS,
      ),
      ...combined('为何 为什么', '漏报 被漏报 漏登 漏录 未上报'),
    ],
  ],
  [
    { wants: 'nothing' },
    words(
      '备注 姓名 性别 国籍 证件号 证件号码 身份证号 身份证 护照号 护照号码 联系电话 联系方式 手机号 手机号码 电话 户籍 户籍地 户籍地址 人员身份 ' +
        '返浙日期 返浙时间 返浙方式 房间号 责任人 隔离情况 管控状态 核查状态 健康状况 核酸 核酸结果 核酸检测 其他 说明 情况说明 来源 出发地 出发国家 途经国家 目的地 始发地',
    ),
  ],
];
