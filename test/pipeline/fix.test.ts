import { describe, expect, it } from 'vitest';
import type { RuleFinding } from '../../src/pipeline/check.js';
import type { Acceptance } from '../../src/pipeline/fix.js';
import { importSheets, PENDING_MARK } from '../../src/pipeline/import-sheets.js';
import type { CheckedSheet } from '../../src/pipeline/run.js';
import { type FieldName, fields } from '../../src/records/fields.js';
import type { RuleId } from '../../src/rules/index.js';
import {
  checkAs,
  memorySheet,
  person,
  rulesOf,
  sheetOf,
  type TestRow,
  type TestValue,
  text,
} from '../support/memory-sheet.js';

const nobody: Acceptance = { suggestions: false, decisions: false };
const suggestions: Acceptance = { suggestions: true, decisions: false };
const decisions: Acceptance = { suggestions: false, decisions: true };
const both: Acceptance = { suggestions: true, decisions: true };

const sent: TestRow = { dispatchedDate: '2020-04-27' };

const mend = (row: TestRow, accepted: Acceptance = nobody): CheckedSheet =>
  checkAs('control-tasks', sheetOf([{ ...person, ...sent, controlStatus: null, ...row }]), { accepted });

/** The cell of a field in the only row, mended. */
function cell(checked: CheckedSheet, field: FieldName): string | number | boolean | undefined {
  const index = checked.table.layout.columns.find((column) => column.field === field)?.index ?? -1;
  return checked.rows[0]?.mended.row.cells[index]?.value;
}

const cells = (checked: CheckedSheet, ...names: readonly FieldName[]): unknown[] =>
  names.map((name) => cell(checked, name));

const findingsOf = ({ findings }: CheckedSheet, rule: RuleId): RuleFinding[] =>
  findings.filter((finding) => finding.rule === rule);

const holdsOf = ({ rows }: CheckedSheet): string[] =>
  rows.flatMap(({ holds }) => holds.map(({ rule }) => rule));

describe('what is applied', () => {
  it('certain fixes always', () => {
    const row: TestRow = {
      controlStatus: '已解除',
      controlStartDate: text('2020年4月27日'),
      outOfProvinceQuarantineStart: '2020-04-12',
      phone: ' 139 0000 1111 ',
    };
    for (const accepted of [nobody, suggestions, decisions, both]) {
      const checked = mend(row, accepted);
      expect(cells(checked, 'controlStatus', 'controlStartDate', 'phone')).toEqual([
        '结束管控',
        '2020-04-12',
        '13900001111',
      ]);
      expect(checked.counts).toMatchObject({ rows: 1, ready: 1, held: 0, errors: 0 });
    }
  });

  it('suggested fixes only where suggestions are accepted', () => {
    const row: TestRow = {
      controlStatus: '结束管控',
      controlStartDate: null,
      remarks: '4月10日起在广州市云栈酒店集中隔离，4月25日乘高铁来温。',
    };
    const applied = (accepted: Acceptance): (boolean | undefined)[] =>
      findingsOf(mend(row, accepted), 'tasks/ended-start-date').map((finding) => finding.applied);
    expect([nobody, decisions].map(applied)).toEqual([[false], [false]]);
    expect([suggestions, both].map(applied)).toEqual([[true], [true]]);
    expect(mend(row).counts).toMatchObject({ held: 1, ready: 0 });
    expect(mend(row, suggestions).counts).toMatchObject({ held: 0, ready: 1 });
  });

  it('decided statuses only where decisions are accepted', () => {
    const row: TestRow = { whereabouts: '意大利', sendBackReason: null, sendBackNote: null };
    const names = ['controlStatus', 'sendBackReason', 'sendBackNote'] as const;
    for (const accepted of [nobody, suggestions]) {
      expect(cells(mend(row, accepted), ...names)).toEqual([undefined, undefined, undefined]);
    }
    for (const accepted of [decisions, both]) {
      expect(cells(mend(row, accepted), ...names)).toEqual(['退回', '其他', '人在境外']);
      expect(mend(row, accepted).counts).toMatchObject({ ready: 1, held: 0, errors: 0, warnings: 0 });
    }
  });

  it.each<[string, TestRow]>([
    [
      '13 days',
      { whereabouts: '温州市', outOfProvinceQuarantineStart: '2020-04-14', controlStartDate: null },
    ],
    [
      '已满14天 without a start',
      { whereabouts: '温州市', quarantineStatus: '已满14天', controlStartDate: null },
    ],
    ['no decision', { whereabouts: '温州市', controlStartDate: null }],
    ['medical care', { whereabouts: '温州市', quarantineStatus: '医学处理中', controlStartDate: null }],
  ])('never a decision that is not firm: %s', (_case, row) => {
    expect(cells(mend(row, both), 'controlStatus', 'controlStartDate')).toEqual([undefined, undefined]);
  });

  it('a filled status is no empty one: accepting decisions does not change it', () => {
    const row: TestRow = { controlStatus: '结束管控', whereabouts: '意大利' };
    expect(cell(mend(row, decisions), 'controlStatus')).toBe('结束管控');
    expect(cell(mend(row, suggestions), 'controlStatus')).toBe('退回');
  });

  it('decides 结束管控 with the start of the quarantine elsewhere', () => {
    const row: TestRow = {
      whereabouts: '温州市',
      outOfProvinceQuarantineStart: '2020-04-01',
      controlStartDate: '2020-04-20',
    };
    const checked = mend(row, decisions);
    expect(cells(checked, 'controlStatus', 'controlStartDate')).toEqual(['结束管控', '2020-04-01']);
    expect(checked.counts).toMatchObject({ ready: 1, held: 0 });
  });

  it('makes dates that were text real dates, and leaves the input as it was', () => {
    const checked = mend({ entryDate: text('2020/4/12') });
    const index = checked.table.layout.columns.find(({ field }) => field === 'entryDate')?.index ?? -1;
    expect(checked.rows[0]?.mended.row.cells[index]).toMatchObject({ type: 'date', value: '2020-04-12' });
    expect(checked.rows[0]?.source.row.cells[index]).toMatchObject({ type: 'text', value: '2020/4/12' });
  });

  it.each<[string, TestRow, FieldName, unknown]>([
    ['an impossible date', { entryDate: text('2020-02-30') }, 'entryDate', '2020-02-30'],
    ['an ambiguous date', { entryDate: 4.1 }, 'entryDate', 4.1],
    ['an unknown word', { quarantineStatus: '隔了一下' }, 'quarantineStatus', '隔了一下'],
    ['a damaged document', { documentNumber: 330399199001011200 }, 'documentNumber', 330399199001011200],
  ])('keeps what it cannot read: %s', (_case, row, field, value) => {
    const checked = mend(row, both);
    expect(cell(checked, field)).toBe(value);
    expect(checked.counts).toMatchObject({ ready: 0, held: 1 });
  });
});

describe('the edits of a fix', () => {
  it('name the cell before and after, dates as YYYY-MM-DD', () => {
    const row: TestRow = {
      controlStatus: '结束管控',
      controlStartDate: '2020-04-27',
      outOfProvinceQuarantineStart: '2020-04-12',
    };
    expect(findingsOf(mend(row), 'tasks/ended-start-date').map(({ fix }) => fix?.edits)).toEqual([
      [{ field: 'controlStartDate', from: '2020-04-27', to: '2020-04-12', at: 0 }],
    ]);
  });

  it('say which of the finding’s cells they change', () => {
    const row: TestRow = { whereabouts: '意大利', sendBackReason: null, sendBackNote: null };
    const [finding] = findingsOf(mend(row, decisions), 'tasks/pending');
    expect(finding?.fix?.edits.map(({ at, field }) => [finding.at[at]?.field, field])).toEqual([
      ['controlStatus', 'controlStatus'],
      ['sendBackReason', 'sendBackReason'],
      ['sendBackNote', 'sendBackNote'],
    ]);
  });

  it('a fixed finding keeps its severity and counts as fixed, not as an error', () => {
    const row: TestRow = {
      controlStatus: '结束管控',
      controlStartDate: '2020-04-27',
      outOfProvinceQuarantineStart: '2020-04-12',
    };
    const checked = mend(row);
    expect(findingsOf(checked, 'tasks/ended-start-date')).toMatchObject([
      { severity: 'error', applied: true },
    ]);
    expect(checked.counts).toMatchObject({ errors: 0, fixed: 1, ready: 1, held: 0 });
  });

  it('a column that the sheet lacks is not edited', () => {
    const checked = mend({ whereabouts: '意大利' }, decisions);
    expect(
      findingsOf(checked, 'tasks/pending').map(({ fix }) => fix?.edits.map(({ field }) => field)),
    ).toEqual([['controlStatus']]);
    expect(checked.rows[0]?.mended.row.cells).toHaveLength(checked.rows[0]?.source.row.cells.length ?? -1);
  });
});

describe('the word of a choice that is also the actual reason', () => {
  it.each<[string, TestRow, unknown]>([
    ['停机', { reachability: '停机' }, '停机'],
    ['空号 as the option', { sendBackReason: '空号' }, '空号'],
    [
      '停机, a note that stands there staying',
      { reachability: '停机', sendBackNote: '三次拨打未通' },
      '三次拨打未通',
    ],
    ['that the person was reached', { reachability: '是' }, undefined],
    ['that the person was reached, padded', { reachability: ' 已联系　' }, undefined],
    ['an option that is only padded', { sendBackReason: ' 其他 ' }, undefined],
  ])('goes into the note, and no other word does: %s', (_case, row, note) => {
    expect(cell(mend({ sendBackNote: null, ...row }), 'sendBackNote')).toBe(note);
  });
});

describe('two rules that want different values in one cell', () => {
  // 停机 goes into the empty note, and so does the draft of the decision.
  const row: TestRow = {
    whereabouts: '上海市',
    outOfProvinceQuarantineSite: '云栈酒店',
    reachability: '停机',
    sendBackReason: null,
    sendBackNote: null,
  };

  it('neither is applied, whole, and the row is held', () => {
    const checked = mend(row, decisions);
    expect(cells(checked, 'controlStatus', 'sendBackReason', 'sendBackNote')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(checked.counts).toMatchObject({ ready: 0, held: 1, errors: 2 });
    expect(checked.findings.filter(({ contested }) => contested).map(({ severity }) => severity)).toEqual([
      'error',
      'error',
    ]);
    expect(
      checked.findings.filter(({ contested }) => contested).map(({ rule, applied }) => [rule, applied]),
    ).toEqual([
      ['sheet/value-normalised', false],
      ['tasks/pending', false],
    ]);
    expect(holdsOf(checked)).toEqual(expect.arrayContaining(['sheet/value-normalised', 'tasks/pending']));
  });

  it('one alone is', () => {
    const checked = mend(row);
    expect(cells(checked, 'reachability', 'sendBackNote')).toEqual(['联系不上', '停机']);
    expect(checked.findings.some(({ contested }) => contested)).toBe(false);
  });

  it('two words for one note', () => {
    const checked = mend({
      controlStatus: '退回',
      reachability: '停机',
      sendBackReason: '空号',
      sendBackNote: null,
    });
    expect(cell(checked, 'sendBackNote')).toBeUndefined();
    expect(checked.counts).toMatchObject({ ready: 0, held: 1 });
  });

  it('the same value is no quarrel', () => {
    const checked = mend({
      controlStatus: '退回',
      reachability: '停机',
      sendBackReason: '停机',
      sendBackNote: null,
    });
    expect(cells(checked, 'sendBackReason', 'sendBackNote')).toEqual(['联系不上', '停机']);
    expect(checked.counts).toMatchObject({ ready: 1, held: 0 });
  });

  it('putting a cell in its normal form is none either', () => {
    const checked = mend({
      controlStatus: '结束管控',
      controlStartDate: text('２０２０．４．２７'),
      outOfProvinceQuarantineStart: '2020-04-12',
    });
    expect(cell(checked, 'controlStartDate')).toBe('2020-04-12');
    expect(checked.counts).toMatchObject({ ready: 1, held: 0 });
  });
});

describe('a mended row', () => {
  it('is held where it shows a new error', () => {
    const row: TestRow = {
      controlStatus: '结束管控',
      whereabouts: '温州市鹿城区',
      quarantineStatus: '未隔离',
      controlStartDate: null,
      remarks: null,
    };
    const before = rulesOf(mend(row));
    expect(before).toContain('tasks/status-contradicts-facts');
    expect(before).not.toContain('tasks/control-unexplained');
    const checked = mend(row, suggestions);
    expect(cell(checked, 'controlStatus')).toBe('纳入管控');
    expect(checked.counts).toMatchObject({ ready: 0, held: 1 });
    expect(holdsOf(checked)).toEqual(
      expect.arrayContaining(['tasks/control-unexplained', 'tasks/control-start-date']),
    );
    expect(rulesOf(checked)).toContain('tasks/control-needs-alert');
  });

  it('is held where a decision leaves something to explain', () => {
    const row: TestRow = {
      whereabouts: '温州市',
      quarantineStatus: '集中隔离中',
      controlStartDate: '2020-04-26',
      remarks: null,
    };
    const checked = mend(row, decisions);
    expect(cell(checked, 'controlStatus')).toBe('纳入管控');
    expect(holdsOf(checked)).toEqual(['tasks/control-unexplained']);
  });

  it('is ready where nothing is left', () => {
    const row: TestRow = {
      whereabouts: '温州市',
      quarantineStatus: '集中隔离中',
      controlStartDate: '2020-04-26',
      remarks: '漏报原因：登记时护照号录错一位。',
    };
    expect(mend(row, decisions).counts).toMatchObject({ ready: 1, held: 0, errors: 0 });
  });

  it.each<[string, TestRow, RuleId]>([
    [
      'a site of an unusual name',
      { outOfProvinceQuarantineSite: '云栈轻居', whereabouts: '上海市' },
      'tasks/sent-back-site-missing',
    ],
    [
      'a usual one',
      { outOfProvinceQuarantineSite: '云栈酒店', whereabouts: '上海市' },
      'tasks/sent-back-site-missing',
    ],
  ])('tells one fault once: %s', (_case, row, rule) => {
    const checked = mend({
      controlStatus: '退回',
      sendBackReason: '人在省外',
      sendBackNote: '在上海隔离',
      ...row,
    });
    expect(findingsOf(checked, rule)).toHaveLength(1);
  });
});

describe('the import sheet', () => {
  const sheet = sheetOf([
    { ...person, ...sent, controlStatus: '退回', sendBackReason: '其他', sendBackNote: '人在境外' },
    { ...person, ...sent, name: '单小舟', documentNumber: '330399198812120026', controlStatus: null },
    {},
    { name: '合计：2人' },
  ]);
  const checked = checkAs('control-tasks', sheet, { now: '2020-04-27T18:00:00' });
  const written = importSheets(checked, {
    headers: [PENDING_MARK, '原因', '处理'],
    why: ({ rule }) => rule,
    todo: () => '',
  }).map(({ rows }) => [...rows].map(({ cells: row }) => row.map((one) => one?.value)));

  it('holds header and ready rows, and the held ones apart with their row and why', () => {
    const [ready, pending] = written;
    expect(checked.counts).toMatchObject({ rows: 4, ready: 1, held: 1, blank: 2 });
    expect(ready?.map(([name]) => name)).toEqual([fields.name.header, '吕秀兰']);
    expect(pending).toHaveLength(2);
    expect(pending?.[1]?.[0]).toBe(3);
    expect(pending?.[1]?.[1]).toContain('tasks/overdue');
    expect(pending?.[1]).toContain('单小舟');
  });

  it('keeps rows above the header, unknown columns and their order', () => {
    const values: TestValue[][] = [
      ['排查任务', null, null],
      ['镇街自用', '管控状态', '姓名', '证件号码'],
      ['甲', '已退回', '吕秀兰', '330399199001011234'],
    ];
    const other = checkAs('control-tasks', memorySheet(values));
    const [first] = importSheets(other, {
      headers: [PENDING_MARK, '原因', '处理'],
      why: () => '',
      todo: () => '',
    });
    expect([...(first?.rows ?? [])].map(({ cells: row }) => row.map((one) => one?.value))).toEqual([
      ['排查任务', undefined, undefined],
      ['镇街自用', '管控状态', '姓名', '证件号码'],
      ['甲', '退回', '吕秀兰', '330399199001011234'],
    ]);
  });
});

describe('an accepted decision', () => {
  const abroad: TestRow = {
    dispatchedDate: null,
    whereabouts: '意大利',
    sendBackReason: null,
    sendBackNote: null,
  };

  it('is filled in where no deadline is known, with its evidence', () => {
    const checked = mend(abroad, decisions);
    expect(findingsOf(checked, 'tasks/pending')).toEqual([]);
    expect(cells(checked, 'controlStatus', 'sendBackReason', 'sendBackNote')).toEqual([
      '退回',
      '其他',
      '人在境外',
    ]);
    expect(checked.rows[0]?.filled?.fix.evidence).toMatchObject([{ field: 'whereabouts' }]);
    expect(mend(abroad, suggestions).rows[0]?.filled).toBeUndefined();
  });

  it('leaves to a person a row whose chosen option says otherwise', () => {
    const checked = mend({ ...abroad, ...sent, sendBackReason: '联系不上', sendBackNote: '停机' }, decisions);
    expect(cells(checked, 'controlStatus', 'sendBackReason', 'sendBackNote')).toEqual([
      undefined,
      '联系不上',
      '停机',
    ]);
    expect(findingsOf(checked, 'tasks/pending')).toMatchObject([{ fix: undefined, applied: false }]);
  });
});

describe('a finding that another fix settles', () => {
  const wrong: TestRow = {
    controlStatus: '纳入管控',
    controlStartDate: '2020-04-27',
    whereabouts: '意大利',
    sendBackReason: null,
    sendBackNote: null,
  };

  it('neither holds the row nor alerts anybody', () => {
    const checked = mend(wrong, suggestions);
    expect(cell(checked, 'controlStatus')).toBe('退回');
    expect(findingsOf(checked, 'tasks/control-unexplained')).toMatchObject([{ moot: true }]);
    expect(findingsOf(checked, 'tasks/control-needs-alert')).toMatchObject([{ moot: true }]);
    expect(checked.counts).toMatchObject({ ready: 1, held: 0, errors: 0 });
  });

  it('stays open while the fix is only suggested', () => {
    expect(findingsOf(mend(wrong), 'tasks/control-unexplained')).toMatchObject([{ moot: false }]);
  });
});
