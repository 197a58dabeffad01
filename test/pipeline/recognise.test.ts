import { describe, expect, it } from 'vitest';
import { recogniseAll } from '../../src/pipeline/recognise.js';
import type { KindName } from '../../src/records/sheet-kind.js';
import type { Sheet } from '../../src/table/sheet.js';
import { day } from '../rules/checked.js';
import { memorySheet, type TestValue } from '../support/memory-sheet.js';

const today = day('2020-04-27');

const KINDS: readonly KindName[] = [
  'control-tasks',
  'control-register',
  'verification',
  'passenger-list',
  'roster',
  'phone-list',
  'roll-call',
  'case-list',
  'intake',
];

const headed = (headers: readonly string[], ...rows: readonly (readonly TestValue[])[]): Sheet =>
  memorySheet([[...headers], ...rows]);

/** The kind of a sheet, `undefined` where none of its readings has all it must have. */
function kindOf(sheet: Sheet, ...expected: KindName[]): KindName | undefined {
  const [best] = recogniseAll(sheet, { today, expected });
  return best && best.missing.length === 0 ? best.kind : undefined;
}

/** The kinds that are candidates at all. */
const candidates = (sheet: Sheet): KindName[] =>
  recogniseAll(sheet, { today })
    .filter(({ missing }) => missing.length === 0)
    .map(({ kind }) => kind)
    .sort();

const HEADERS: Readonly<Record<KindName, readonly string[]>> = {
  'control-tasks': [
    '任务编号',
    '姓名',
    '证件号码',
    '联系电话',
    '下发时间',
    '目前所在地',
    '联系情况',
    '管控状态',
    '退回类型',
    '退回原因',
    '备注',
  ],
  'control-register': [
    '姓名',
    '证件号码',
    '联系电话',
    '管控状态',
    '开始管控时间',
    '结束管控时间',
    '责任人',
    '责任人手机号',
    '录入时间',
    '备注',
  ],
  verification: [
    '姓名',
    '证件号码',
    '联系电话',
    '核查状态',
    '返浙日期',
    '是否在当地隔离14天',
    '健康状况',
    '最近随访时间',
    '备注',
  ],
  'passenger-list': [
    '序号',
    '旅客姓名',
    'PAX NAME',
    '性别',
    '国籍',
    '护照号',
    '航班号',
    '航班日期',
    '座位号',
  ],
  roster: ['区县', '隔离酒店', '房间号', '责任人', '责任人手机号'],
  'phone-list': ['姓名', '护照号', '手机号', '联系人关系', '其他联系电话'],
  'roll-call': ['姓名', '护照号', '房间号', '是否在酒店', '转往地区'],
  'case-list': ['姓名', '身份证号', '性别', '病例类型', '确诊日期'],
  intake: [
    '姓名',
    '身份证号',
    '联系电话',
    '入境时间',
    '入境口岸',
    '入境方式',
    '来温时间',
    '来温方式',
    '隔离地点',
    '健康状况',
    '责任人',
    '备注',
  ],
};

describe('the kind of a sheet', () => {
  it.each(KINDS)('%s', (kind) => {
    expect(kindOf(headed(HEADERS[kind]))).toBe(kind);
  });

  it.each(KINDS)('%s, whatever the command expects', (kind) => {
    for (const expected of KINDS) expect(kindOf(headed(HEADERS[kind]), expected)).toBe(kind);
  });

  it.each(KINDS)('%s in any order of columns, with unknown ones', (kind) => {
    expect(kindOf(headed(['镇街自用', ...[...HEADERS[kind]].reverse(), '网格编号']))).toBe(kind);
  });

  it.each(KINDS)('%s below a title', (kind) => {
    expect(kindOf(memorySheet([['2020年4月27日'], [], [...HEADERS[kind]]]))).toBe(kind);
  });

  it('is never read off the name of the sheet', () => {
    expect(kindOf({ ...headed(HEADERS.verification), name: '管控库下发排查任务' })).toBe('verification');
    expect(kindOf({ ...headed(HEADERS['control-tasks']), name: '核查库' })).toBe('control-tasks');
  });

  it.each([
    ['no known header', ['甲', '乙', '丙']],
    ['a person only', ['姓名', '性别']],
    ['no header at all', []],
  ])('is unknown with %s', (_what, headers) => {
    expect(kindOf(headed(headers, ['吕秀兰', '女']))).toBeUndefined();
  });
});

describe('must-have columns', () => {
  it.each<readonly [KindName, readonly string[]]>([
    ['control-tasks', ['姓名', '证件号码', '管控状态']],
    ['control-register', ['姓名', '证件号码', '管控状态']],
    ['verification', ['姓名', '证件号码', '核查状态']],
    ['passenger-list', ['姓名', '证件号码']],
    ['passenger-list', ['姓名', '护照号']],
    ['passenger-list', ['英文姓名', '证件号码']],
    ['passenger-list', ['英文姓名', '护照号']],
    ['roster', ['责任人']],
    ['phone-list', ['姓名', '手机号']],
    ['phone-list', ['证件号码', '手机号']],
    ['roll-call', ['姓名', '是否在酒店']],
    ['roll-call', ['证件号码', '转往地区']],
    ['case-list', ['姓名', '病例类型']],
    ['case-list', ['证件号码', '健康状况']],
    ['intake', ['姓名', '来温时间']],
    ['intake', ['证件号码', '来温时间']],
  ])('%s can be a sheet of %s', (kind, headers) => {
    expect(candidates(headed(headers))).toContain(kind);
  });

  it.each<readonly [KindName, readonly string[]]>([
    ['control-tasks', ['姓名', '管控状态', '下发时间', '目前所在地', '备注']],
    ['control-tasks', ['证件号码', '管控状态', '下发时间', '目前所在地', '备注']],
    ['control-tasks', ['姓名', '证件号码', '下发时间', '目前所在地', '备注']],
    ['control-register', ['姓名', '管控状态', '开始管控时间', '录入时间']],
    ['verification', ['姓名', '核查状态', '返浙日期']],
    ['verification', ['证件号码', '核查状态', '返浙日期']],
    ['verification', ['姓名', '证件号码', '返浙日期']],
    ['passenger-list', ['护照号', '航班号', '座位号']],
    ['passenger-list', ['姓名', '航班号', '座位号']],
    ['roster', ['隔离酒店', '房间号', '责任人手机号']],
    ['phone-list', ['手机号', '与本人关系']],
    ['phone-list', ['姓名', '与本人关系']],
    ['roll-call', ['姓名', '房间号']],
    ['roll-call', ['房间号', '是否在酒店']],
    ['case-list', ['病例类型', '确诊日期']],
    ['case-list', ['姓名', '确诊日期']],
    ['intake', ['来温时间', '入境时间']],
    ['intake', ['姓名', '入境时间', '隔离地点']],
  ])('%s cannot be a sheet of %s', (kind, headers) => {
    expect(candidates(headed(headers))).not.toContain(kind);
  });

  it('a kind that lacks one is no match for a kind that lacks none, however many it knows', () => {
    // Of these the verification register knows all, but it cannot do without a status.
    const headers = ['姓名', '证件号码', '联系电话', '返浙日期', '是否在当地隔离14天', '最近随访时间'];
    expect(kindOf(headed(headers), 'verification')).not.toBe('verification');
    expect(candidates(headed(headers))).toContain(kindOf(headed(headers), 'verification'));
  });

  it('says what a kind lacks', () => {
    const readings = recogniseAll(headed(['姓名', '核查状态', '返浙日期']), { today });
    const verification = readings.find(({ kind }) => kind === 'verification');
    expect(verification?.missing).toEqual([['documentNumber']]);
  });
});

describe('a forced kind', () => {
  it.each(KINDS)('%s is the only reading', (kind) => {
    const readings = recogniseAll(headed(['姓名', '证件号码', '核查状态', '责任人']), { today, kind });
    expect(readings.map((reading) => reading.kind)).toEqual([kind]);
  });

  it('counts although must-have columns are missing', () => {
    const [forced] = recogniseAll(headed(['姓名', '证件号码', '返浙日期']), { today, kind: 'verification' });
    expect(forced).toMatchObject({ kind: 'verification', missing: [['verificationStatus']] });
  });

  it('decides what a header means', () => {
    const sheet = headed(['姓名', '证件号码', '核查状态']);
    const fieldAs = (kind: KindName) => recogniseAll(sheet, { today, kind })[0]?.layout.columns[2]?.field;
    expect(fieldAs('control-tasks')).toBe('controlStatus');
    expect(fieldAs('verification')).toBe('verificationStatus');
  });
});

describe('a tie', () => {
  /** Known as a whole to three kinds. */
  const status = ['姓名', '证件号码', '核查状态'];

  it.each<KindName>(['control-tasks', 'control-register', 'verification'])(
    '%s wins where it is expected',
    (kind) => {
      expect(kindOf(headed(status), kind)).toBe(kind);
    },
  );

  it.each<KindName>(['control-tasks', 'control-register'])(
    '管控状态 too is of %s where that is expected',
    (kind) => {
      expect(kindOf(headed(['姓名', '证件号码', '管控状态', '备注']), kind)).toBe(kind);
    },
  );

  it('the words of the cells do not outweigh what is expected', () => {
    expect(kindOf(headed(status, ['吕秀兰', 'E12345678', '待核查']), 'verification')).toBe('verification');
    expect(kindOf(headed(status, ['吕秀兰', 'E12345678', '待核查']), 'control-tasks')).toBe('control-tasks');
  });

  it.each<readonly [string, KindName]>([
    ['纳入管控', 'control-tasks'],
    ['退回', 'control-tasks'],
    ['核查中', 'verification'],
    ['结束核查', 'verification'],
  ])('of two that are expected the words decide: %s', (word, kind) => {
    expect(kindOf(headed(status, ['吕秀兰', 'E12345678', word]), 'control-tasks', 'verification')).toBe(kind);
    expect(kindOf(headed(status, ['吕秀兰', 'E12345678', word]), 'verification', 'control-tasks')).toBe(kind);
  });

  it('one header more is no tie', () => {
    expect(kindOf(headed([...status, '返浙日期', '最近随访时间']), 'control-register')).toBe('verification');
    expect(kindOf(headed([...status, '责任人', '录入时间']), 'verification')).toBe('control-register');
  });

  it('a sheet without a tie is the same, whatever is expected', () => {
    const [first] = recogniseAll(headed(HEADERS.verification), { today, expected: ['roster', 'intake'] });
    expect(first?.kind).toBe('verification');
  });
});
