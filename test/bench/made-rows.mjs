/**
 * Invented task rows for measuring: 24 columns, remarks in several hands, untidy cells in one row of five, a flawed
 * status or note in about as many. The same on every run.
 */

export const HEADERS = [
  '序号',
  '姓名',
  '性别',
  '出生日期',
  '证件类型',
  '证件号码',
  '联系电话',
  '现住址/隔离地址',
  '县(市、区)',
  '入境时间',
  '入境口岸',
  '入境方式',
  '航班号',
  '来温时间',
  '来温方式',
  '目前所在地',
  '隔离情况',
  '省外隔离开始时间',
  '管控状态',
  '开始管控时间',
  '退回类型',
  '退回原因',
  '备注',
  '下发时间',
];

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** A different one for each of 13 million rows. */
export function residentId(row) {
  const birth =
    (1950 + (row % 40)) * 10_000 +
    (1 + (Math.floor(row / 40) % 12)) * 100 +
    (1 + (Math.floor(row / 480) % 28));
  const first = `330399${birth}${String(Math.floor(row / 13_440) % 1000).padStart(3, '0')}`;
  return first + CHECK[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(first[index]), 0) % 11];
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = '秀兰丽华志强建国海燕晓明文静俊杰思远';
const pick = (words, row) => words[row % words.length];
const date = (day) => ({ type: 'date', value: `2020-04-${String(day).padStart(2, '0')}` });
const text = (value) => (value === '' ? undefined : { type: 'text', value });

/** Cases as a desk meets them: what the remark says, and the columns that go with it. */
const CASES = [
  {
    remark: (d) =>
      `4月${d}日从西班牙马德里经阿姆斯特丹转机至上海浦东机场入境(航班KL0895),当日起在上海市浦东新区云栈酒店集中隔离,4月26日由瓯海区派专车接回温州继续集中隔离,转移原因:需家属陪护,漏报原因:登记时护照号录错一位,目前体温正常。`,
    port: '上海浦东',
    entryMode: '飞机',
    arrivalMode: '专车转运',
    whereabouts: '温州市瓯海区',
    quarantine: '集中隔离中',
    status: '纳入管控',
  },
  {
    remark: (d) => `该人4月${d}号浦东入境,在沪隔离期满14天,26号上午乘动车返温,核酸阴性。`,
    port: '浦东机场',
    entryMode: '飞机',
    arrivalMode: '高铁',
    whereabouts: '温州市鹿城区',
    quarantine: '已满14天',
    status: '结束管控',
  },
  {
    remark: (d) =>
      `入境时间:2020/4/${d} 14:35;入境口岸:成都双流;入境方式:飞机(3U8634);来温时间:2020/4/26;来温方式:飞机;目前情况:已隔离满14天`,
    port: '成都双流',
    entryMode: '飞机',
    arrivalMode: '飞机',
    whereabouts: '浙江省瑞安市',
    quarantine: '已满14天',
    status: '结束管控',
  },
  {
    remark: (d) =>
      `4月${d}日由绥芬河口岸陆路入境,因入境时间早于当地就地隔离政策,未在绥芬河隔离,经哈尔滨太平机场乘HU7XXX次航班于4月26日到温,到温后即由社区接至集中隔离点。`,
    port: '绥芬河',
    entryMode: '汽车',
    arrivalMode: '飞机',
    whereabouts: '温州市龙湾区',
    quarantine: '未隔离',
    status: '纳入管控',
  },
  {
    remark: () => '电话停机,微信无法添加,户籍地村干部反映其常年在意大利,未回国,无入境记录。',
    port: '',
    entryMode: '',
    arrivalMode: '',
    whereabouts: '意大利',
    quarantine: '',
    status: '退回',
    reason: '其他',
    note: '人在境外',
  },
  {
    remark: (d) => `退回:目前仍在上海市嘉定区云栈酒店隔离,4月${d}日浦东入境,预计4月30日解除,未返温。`,
    port: '上海浦东',
    entryMode: '飞机',
    arrivalMode: '',
    whereabouts: '上海市嘉定区',
    quarantine: '不在隔离',
    status: '退回',
    reason: '人在省外',
    note: '在上海市嘉定区云栈酒店隔离',
  },
];

/** The cells of row `row` (from 0) as they are written. */
export function madeRow(row) {
  const day = 2 + (row % 11);
  const made = pick(CASES, row);
  const isHere = made.arrivalMode !== '';
  const isStarted = isHere && made.quarantine !== '未隔离';
  const untidy = row % 5 === 0;
  const flawed = row % 10 === 7;
  const phone = `139${String(row).padStart(8, '0')}`;
  return [
    { type: 'number', value: row + 1 },
    text(pick(SURNAMES, row) + pick(GIVEN, row * 3) + pick(GIVEN, row * 7 + 1)),
    undefined,
    undefined,
    text('身份证'),
    text(residentId(row)),
    text(untidy ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone),
    text(`浙江省温州市鹿城区五马街道解放街${row % 300}号`),
    text(pick(['鹿城区', '龙湾区', '瓯海区', '瑞安'], row)),
    made.port === '' ? undefined : untidy ? text(`2020年4月${day}日`) : date(day),
    text(made.port),
    text(made.entryMode),
    text(made.port === '' ? '' : 'MU7148'),
    isHere ? date(26) : undefined,
    text(made.arrivalMode),
    text(made.whereabouts),
    text(untidy && made.quarantine === '集中隔离中' ? '隔离中' : made.quarantine),
    isStarted ? date(day) : undefined,
    text(flawed ? '' : made.status),
    made.status === '结束管控' ? date(flawed ? 26 : day) : isHere ? date(26) : undefined,
    text(made.reason ?? ''),
    text(made.note ?? ''),
    text(made.remark(day)),
    date(27),
  ];
}

export function* madeRows(count) {
  yield { cells: [text('2020年4月27日下发排查任务')] };
  yield { cells: HEADERS.map(text) };
  for (let row = 0; row < count; row++) yield { cells: madeRow(row) };
}
