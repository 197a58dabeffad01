import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../../src/pipeline/run.js';
import { columnLetters } from '../../../src/table/sheet.js';
import { cells, found, isHeld, one } from '../../rules/checked.js';
import { again, edited, passenger, readBack, said, type Worked, work } from '../../support/charter.js';
import { sheetOf, type TestRow, text } from '../../support/memory-sheet.js';

const WANG: TestRow = { responsibleOfficer: '王海燕', responsibleOfficerPhone: '13900003331' };
const LI: TestRow = { responsibleOfficer: '李建国', responsibleOfficerPhone: '13900003332' };
const ZHAO: TestRow = { responsibleOfficer: '赵敏', responsibleOfficerPhone: '13900003333' };

const assign = (
  batch: readonly TestRow[],
  roster: readonly TestRow[],
  options: Partial<RunOptions> = {},
): Worked => work('assign', [sheetOf(batch)], roster, options);

const officers = ({ batch }: Worked): string[] =>
  Object.values(said(batch, 'responsibleOfficer')).map(([officer = '']) => officer);

const lives = (...rooms: readonly string[]): TestRow[] =>
  rooms.map((room, at) => passenger(String(at + 1), { room }));

describe('charter assign', () => {
  it('fills in officer and phone, the status, and the start of control', () => {
    const { batch } = assign([passenger('1')], [WANG]);
    expect(
      said(batch, 'responsibleOfficer', 'responsibleOfficerPhone', 'controlStatus', 'controlStartDate'),
    ).toEqual({ 2: ['王海燕', '13900003331', '纳入管控', '2020-04-27'] });
    const [row] = batch.rows;
    expect(row?.filled?.fix.evidence).toMatchObject([
      { file: 'roster.xlsx', row: 2, field: 'responsibleOfficer' },
      { file: 'control-register.xlsx', row: 2, field: 'registeredDate' },
    ]);
    expect(batch.findings).toEqual([]);
  });

  it.each<[string, readonly TestRow[], readonly string[], readonly string[]]>([
    [
      'rooms',
      [
        { ...WANG, room: '501-510' },
        { ...LI, room: '511-520' },
      ],
      ['512', '501', '510'],
      ['李建国', '王海燕', '王海燕'],
    ],
    [
      'floors',
      [
        { ...WANG, room: '5楼' },
        { ...LI, room: '6楼' },
      ],
      ['601', '512'],
      ['李建国', '王海燕'],
    ],
    [
      'a room of a floor',
      [
        { ...WANG, room: '5楼' },
        { ...LI, room: '512' },
      ],
      ['512', '513'],
      ['李建国', '王海燕'],
    ],
    ['a floor, and all others', [{ ...WANG, room: '5楼' }, LI], ['512', '612'], ['王海燕', '李建国']],
    [
      'two lines of one officer for one room',
      [
        { ...WANG, room: '512' },
        { ...WANG, room: '501-520' },
      ],
      ['512'],
      ['王海燕'],
    ],
    [
      'two officers of one floor',
      [
        { ...WANG, room: '5楼' },
        { ...LI, room: '5楼' },
      ],
      ['501', '502', '503', '504'],
      ['王海燕', '王海燕', '李建国', '李建国'],
    ],
  ])('goes by %s', (_what, roster, rooms, expected) => {
    const worked = assign(lives(...rooms), roster);
    expect(officers(worked)).toEqual(expected);
    expect(worked.batch.findings).toEqual([]);
  });

  it('goes by site, whatever stands before its name, and by district', () => {
    const batch = [
      passenger('1', { quarantineSite: '温州市鹿城区云栈酒店', district: '鹿城区' }),
      passenger('2', { quarantineSite: '海棠酒店', district: '鹿城区' }),
      passenger('3', { quarantineSite: '海棠酒店', district: '龙湾区' }),
    ];
    const roster = [
      { ...WANG, quarantineSite: '云栈酒店', district: '' },
      { ...LI, quarantineSite: '海棠酒店', district: '鹿城' },
      { ...ZHAO, quarantineSite: '海棠酒店', district: 'longwan' },
    ];
    expect(officers(assign(batch, roster))).toEqual(['王海燕', '李建国', '赵敏']);
  });

  it.each<[string, string, string]>([
    ['the very site of like names', '如家酒店', '王海燕'],
    ['a branch, not the house it is named after', '如家酒店龙湾店', '李建国'],
    ['a branch in brackets that nobody takes', '如家酒店(瑞安店)', ''],
    ['a building of the site', '如家酒店2号楼', '王海燕'],
  ])('goes by %s', (_what, quarantineSite, officer) => {
    const roster = [
      { ...WANG, quarantineSite: '如家酒店' },
      { ...LI, quarantineSite: '如家酒店龙湾店' },
    ];
    expect(officers(assign([passenger('1', { quarantineSite })], roster))).toEqual([officer]);
  });

  it('goes by person first', () => {
    const roster = [
      { ...WANG, room: '5楼', name: '', documentNumber: '' },
      { ...LI, room: '', name: '乘客一', documentNumber: 'E12340001' },
    ];
    expect(officers(assign(lives('501', '502'), roster))).toEqual(['李建国', '王海燕']);
  });

  it('shares out evenly where the roster says no more, households together', () => {
    const home = '丽水市青田县鹤城街道1号';
    const batch = [
      passenger('1', { name: '张永康', householdAddress: home }),
      passenger('2', { name: '陈建军' }),
      passenger('3', { name: '张小宝', householdAddress: home }),
      passenger('4', { name: '林小芳' }),
      passenger('5', { name: '吕秀兰', remarks: '张永康之妻' }),
      passenger('6', { name: '周大海' }),
    ];
    const worked = officers(assign(batch, [WANG, LI]));
    expect(new Set([worked[0], worked[2], worked[4]]).size).toBe(1);
    expect(worked.filter((officer) => officer === '王海燕')).toHaveLength(3);
  });

  it.each<[string, TestRow, TestRow]>([
    [
      'one surname in one county only',
      { name: '陈建军', householdAddress: '丽水市青田县' },
      { name: '陈大海', householdAddress: '丽水市青田县' },
    ],
    [
      'two surnames at one address',
      { name: '陈建军', householdAddress: '丽水市青田县鹤城街道1号' },
      { name: '林小芳', householdAddress: '丽水市青田县鹤城街道1号' },
    ],
    ['a relation to nobody on board', { name: '陈建军', remarks: '王五之子' }, { name: '陈大海' }],
    ['a name without a relation', { name: '陈建军', remarks: '与陈大海邻座' }, { name: '陈大海' }],
  ])('takes no household for %s', (_what, one, other) => {
    // Households of two would go to one officer, single people in order to both.
    const batch = [
      passenger('1', one),
      passenger('2', { name: '周大海' }),
      passenger('3', other),
      passenger('4', { name: '吴小妹' }),
    ];
    const worked = officers(assign(batch, [WANG, LI]));
    expect(worked).toEqual(['王海燕', '王海燕', '李建国', '李建国']);
  });

  it.each<[string, TestRow, TestRow]>([
    [
      'double surnames',
      { name: '欧阳建军', householdAddress: '丽水市青田县鹤城街道1号' },
      { name: '欧阳大海', householdAddress: '丽水市青田县鹤城街道1号' },
    ],
    [
      'Latin surnames',
      { name: 'ROSSI MARIO', householdAddress: '米兰某街1号' },
      { name: 'ROSSI ANNA', householdAddress: '米兰某街1号' },
    ],
    [
      'the address in the remark',
      { name: '陈建军', remarks: '户籍地址：丽水市青田县鹤城街道1号；孕妇' },
      { name: '陈大海', householdAddress: '丽水市青田县鹤城街道1号' },
    ],
    ['母亲：陈建军', { name: '陈建军' }, { name: '周小宝', remarks: '母亲：陈建军' }],
    ['与…系夫妻', { name: '陈建军' }, { name: '周小妹', remarks: '与陈建军系夫妻' }],
    ['…的女儿', { name: '陈建军' }, { name: '周小妹', remarks: '是陈建军的女儿' }],
  ])('takes a household by %s', (_what, one, other) => {
    const batch = [
      passenger('1', one),
      passenger('2', { name: '吴大海' }),
      passenger('3', other),
      passenger('4', { name: '吴小妹' }),
    ];
    const worked = officers(assign(batch, [WANG, LI]));
    expect(worked[0]).toBe(worked[2]);
    expect(worked[1]).toBe(worked[3]);
  });

  it('leaves alone whoever is not to have an officer', () => {
    const batch = [
      passenger('1', { controlStatus: '退回' }),
      passenger('2', { controlStatus: '结束管控' }),
      passenger('3', { controlStatus: '纳入管控', controlStartDate: '2020-04-26' }),
    ];
    const { batch: checked } = assign(batch, [WANG]);
    expect(said(checked, 'responsibleOfficer', 'controlStatus', 'controlStartDate')).toEqual({
      2: ['', '退回', ''],
      3: ['', '结束管控', ''],
      4: ['王海燕', '纳入管控', '2020-04-26'],
    });
  });

  it('does not guess a start of control where nobody knows the day of registration', () => {
    const { batch } = assign([passenger('1', { registeredDate: null }), passenger('2')], [WANG]);
    expect(said(batch, 'controlStatus', 'controlStartDate')[2]).toEqual(['纳入管控', '']);
  });

  it('is told of columns that it cannot do without, and writes nothing beside them', () => {
    const bare = sheetOf([{ name: '吕秀兰', documentNumber: 'E12345678', controlStatus: '待分配' }]);
    const { batch } = work('assign', [bare], [WANG]);
    expect(found(batch, 'sheet/column-missing').map(({ says }) => says.fields)).toEqual([
      ['responsibleOfficer'],
      ['responsibleOfficerPhone'],
      ['controlStartDate'],
      ['registeredDate'],
    ]);
    expect(said(batch, 'controlStatus')).toEqual({ 2: ['待分配'] });
    expect(isHeld(batch)).toBe(true);
  });
});

describe('medical care', () => {
  const remarks = '2020-04-27乘坐包机从温州龙湾入境，当日起在云栈酒店集中隔离';
  const room = { ...WANG, room: '501-520', remarks: '' };

  it.each<[string, readonly TestRow[]]>([
    ['by room', [room, { responsibleOfficer: '', room: '512', remarks: '4月27日转医学处理' }]],
    [
      'by name',
      [
        { ...room, name: '' },
        { name: '乘客一', responsibleOfficer: '', room: '', remarks: '4月27日发热，转医学处理' },
      ],
    ],
    ['by a name in the remark', [{ ...room, remarks: '512房乘客一于4月27日转医学处理' }]],
  ])('is marked %s; the remark gets the day that the list tells', (_what, roster) => {
    const { batch } = assign(
      [passenger('1', { room: '512', remarks }), passenger('2', { room: '513', remarks })],
      roster,
    );
    expect(said(batch, 'responsibleOfficer', 'controlStatus', 'remarks')).toEqual({
      2: ['王海燕', '转医学处理', `${remarks}；2020-04-27转医学处理`],
      3: ['王海燕', '纳入管控', remarks],
    });
    expect(batch.findings).toEqual([]);
  });

  it('is marked by the passenger list, in the remark', () => {
    const own = `${remarks}；发热，4月27日转医学处理`;
    const { batch } = assign([passenger('1', { room: '512', remarks: own })], [room]);
    expect(said(batch, 'controlStatus', 'remarks')).toEqual({ 2: ['转医学处理', own] });
  });

  it('holds the row for what the remark still lacks', () => {
    const roster = [room, { responsibleOfficer: '', room: '512', remarks: '转医学处理' }];
    const { batch } = assign([passenger('1', { room: '512', remarks })], roster);
    expect(said(batch, 'controlStatus')).toEqual({ 2: ['转医学处理'] });
    const finding = one(batch, 'control/medical-transfer-undocumented');
    expect(finding.says.missing).toEqual(['medicalTransferDate']);
    expect(isHeld(batch)).toBe(true);
  });

  it('is nobody’s where two live in the room, or nobody goes', () => {
    const roster = [
      room,
      { responsibleOfficer: '', room: '512', remarks: '转医学处理' },
      { responsibleOfficer: '', room: '513', remarks: '无需送医' },
    ];
    const { batch } = assign(lives('512', '512', '513'), roster);
    expect(Object.values(said(batch, 'controlStatus')).flat()).toEqual(['纳入管控', '纳入管控', '纳入管控']);
  });
});

describe('charter/roster-conflict', () => {
  it('assigns nobody by two officers for one room, and names the rows', () => {
    const worked = assign(lives('512', '513'), [
      { ...WANG, room: '501-520' },
      { ...LI, room: '512' },
    ]);
    const finding = one(worked.batch, 'charter/roster-conflict');
    expect(finding).toMatchObject({
      clause: 'C-3.3',
      severity: 'error',
      says: { what: 'room', officers: ['王海燕', '李建国'] },
    });
    expect(finding.at.map(({ file, row }) => `${file} ${row}`)).toEqual([
      'control-register.xlsx 2',
      'roster.xlsx 2',
      'roster.xlsx 3',
    ]);
    expect(officers(worked)).toEqual(['', '王海燕']);
    expect([isHeld(worked.batch, 2), isHeld(worked.batch, 3)]).toEqual([true, false]);
    expect(said(worked.batch, 'controlStatus')[2]).toEqual(['待分配']);
  });

  it('is told of a person, and of a room in which nobody lives', () => {
    const roster = [
      { ...WANG, name: '乘客一', room: '' },
      { ...LI, name: '乘客一', room: '' },
      { ...WANG, name: '', room: '601' },
      { ...LI, name: '', room: '601' },
      { ...ZHAO, name: '', room: '' },
    ];
    const flaws = found(assign(lives('512', '513'), roster).batch, 'charter/roster-conflict');
    expect(flaws.map(({ says, at }) => [says.what, at.map(({ row }) => row)])).toEqual([
      ['person', [2, 2, 3]],
      ['room', [4, 5]],
    ]);
  });
});

describe('charter/officer-unavailable', () => {
  it.each<[string, TestRow, TestRow]>([
    ['another room', { room: '612' }, { ...WANG, room: '501-520' }],
    ['no room', { room: '' }, { ...WANG, room: '501-520' }],
    ['another site', { quarantineSite: '海棠酒店' }, { ...WANG, quarantineSite: '云栈酒店' }],
    ['a site of a like name', { quarantineSite: '新云栈酒店' }, { ...WANG, quarantineSite: '云栈酒店' }],
    [
      'a site named after another city',
      { quarantineSite: '北京大酒店' },
      { ...WANG, quarantineSite: '上海大酒店' },
    ],
    ['another district', { district: '龙湾区' }, { ...WANG, district: '鹿城区' }],
    ['a line without an officer', {}, { responsibleOfficer: '', room: '' }],
  ])('holds who has %s', (_what, row, line) => {
    const { batch } = assign([passenger('1', row)], [line, { ...LI, room: '999' }]);
    const finding = one(batch, 'charter/officer-unavailable');
    expect(cells(finding)[0]).toContain('responsibleOfficer');
    expect(isHeld(batch)).toBe(true);
    expect(said(batch, 'controlStatus', 'responsibleOfficer')).toEqual({ 2: ['待分配', ''] });
  });
});

describe('a newer roster', () => {
  it('changes nothing where it says the same', () => {
    const roster = [WANG, LI, ZHAO];
    const batch = Array.from({ length: 10 }, (_, at) => passenger(String(at)));
    const first = assign(batch, roster);
    const second = work('assign', again(first), roster);
    expect(second.batch.rows.filter(({ filled }) => filled)).toEqual([]);
    expect(officers(second)).toEqual(officers(first));
    expect(second.trail).toEqual(first.trail);
  });

  it('changes whom it changes, and nobody else', () => {
    const first = assign(lives('501', '601'), [
      { ...WANG, room: '5楼' },
      { ...LI, room: '6楼' },
    ]);
    const second = work('assign', again(first), [
      { ...WANG, room: '5楼' },
      { ...ZHAO, room: '6楼' },
    ]);
    expect(officers(second)).toEqual(['王海燕', '赵敏']);
    expect(second.batch.rows.map(({ filled }) => filled !== undefined)).toEqual([false, true]);
    expect(second.batch.findings).toEqual([]);
  });

  it('gives those of an officer who has gone to the others, evenly', () => {
    const batch = Array.from({ length: 9 }, (_, at) => passenger(String(at)));
    const first = assign(batch, [WANG, LI, ZHAO]);
    const second = officers(work('assign', again(first), [WANG, LI]));
    expect(second.filter((officer) => officer === '王海燕').length).toBeGreaterThanOrEqual(4);
    expect(second.filter((officer) => officer === '李建国').length).toBeGreaterThanOrEqual(4);
    // Who had one of those who stay keeps them.
    officers(first).forEach((officer, at) => {
      if (officer !== '赵敏') expect(second[at]).toBe(officer);
    });
  });

  it('leaves an officer whom a person has put there, and shows both', () => {
    const first = assign(lives('501', '502'), [{ ...WANG, room: '5楼' }]);
    const [main, ...others] = again(first);
    if (!main) throw new Error('no sheet');
    const edited = {
      ...main,
      rows: () =>
        [...main.rows()].map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            row.number === 3 && cell?.shown === '王海燕'
              ? { ...cell, type: 'text' as const, value: '钱多', shown: '钱多' }
              : cell,
          ),
        })),
    };
    const second = work('assign', [edited, ...others], [{ ...LI, room: '5楼' }]);
    expect(officers(second)).toEqual(['李建国', '钱多']);
    const finding = one(second.batch, 'charter/roster-conflict');
    expect(finding).toMatchObject({
      severity: 'warning',
      actual: '钱多',
      expected: '李建国',
      says: { what: 'kept' },
    });
    expect(isHeld(second.batch, 3)).toBe(false);
    const accepted = work('assign', [edited, ...others], [{ ...LI, room: '5楼' }], {
      accepted: { suggestions: true, decisions: false },
    });
    expect(officers(accepted)).toEqual(['李建国', '李建国']);
    expect(said(accepted.batch, 'responsibleOfficerPhone')[3]).toEqual(['13900003332']);
  });

  it('fills an officer whom a person has cleared in again', () => {
    const first = assign(lives('501'), [{ ...WANG, room: '5楼' }]);
    const [main, ...others] = again(first);
    if (!main) throw new Error('no sheet');
    const [top] = main.rows();
    const at = columnLetters(top?.cells.findIndex((cell) => cell?.shown === '责任人') ?? 0);
    const cleared = edited(main, 2, at, undefined);
    const second = work('assign', [cleared, ...others], [{ ...LI, room: '5楼' }]);
    expect(said(second.batch, 'responsibleOfficer', 'responsibleOfficerPhone')).toEqual({
      2: ['李建国', '13900003332'],
    });
    expect(second.batch.findings).toEqual([]);
  });

  it('takes the number of an officer away with the officer', () => {
    const first = assign(lives('501'), [{ ...WANG, room: '5楼' }]);
    const second = work('assign', again(first), [
      { responsibleOfficer: '李建国', responsibleOfficerPhone: '', room: '5楼' },
    ]);
    expect(said(second.batch, 'responsibleOfficer', 'responsibleOfficerPhone')).toEqual({
      2: ['李建国', ''],
    });
  });

  it('leaves a number and a status that a person has put there, and shows both', () => {
    const room = { ...WANG, room: '501-520', remarks: '' };
    const care = {
      responsibleOfficer: '',
      responsibleOfficerPhone: '',
      room: '512',
      remarks: '4月27日转医学处理',
    };
    const remarks = '2020-04-27乘坐包机从温州龙湾入境，当日起在云栈酒店集中隔离';
    const first = assign([passenger('1', { room: '512', remarks })], [room, care]);
    const [main, ...others] = again(first);
    if (!main) throw new Error('no sheet');
    const column = (header: string): string => {
      const [top] = main.rows();
      return columnLetters(top?.cells.findIndex((cell) => cell?.shown === header) ?? 0);
    };
    const corrected = edited(
      edited(main, 2, column('责任人手机号'), text('13900009999')),
      2,
      column('管控状态'),
      text('纳入管控'),
    );
    const second = work('assign', [corrected, ...others], [room, care]);
    expect(said(second.batch, 'responsibleOfficerPhone', 'controlStatus')).toEqual({
      2: ['13900009999', '纳入管控'],
    });
    expect(
      found(second.batch, 'charter/roster-conflict').map(({ actual, expected, severity }) => [
        actual,
        expected,
        severity,
      ]),
    ).toEqual([
      ['13900009999', '13900003331', 'warning'],
      ['纳入管控', '转医学处理', 'warning'],
    ]);
    expect(isHeld(second.batch)).toBe(false);
  });

  it('completes a row that a person has given an officer', () => {
    const { batch } = assign([passenger('1', { responsibleOfficer: '钱多' })], [WANG, LI]);
    expect(said(batch, 'responsibleOfficer', 'controlStatus', 'controlStartDate')).toEqual({
      2: ['钱多', '纳入管控', '2020-04-27'],
    });
  });
});

describe('the rows that were held', () => {
  it('stay held, unchanged, beside new ones', () => {
    const first = assign(lives('512', '612'), [{ ...WANG, room: '5楼' }]);
    const second = work('assign', again(first), [{ ...WANG, room: '6楼' }]);
    expect(second.batch.counts).toMatchObject({ rows: 1, ready: 1, held: 0 });
    const pending = second.sheets.find(({ name }) => name === '待处理');
    const rows = pending ? [...readBack(pending).rows()] : [];
    expect(rows.map(({ cells: line }) => line[0]?.shown)).toEqual(['原行号', '3']);
    expect(rows[1]?.cells.map((cell) => cell?.shown)).toContain('乘客二');
  });
});
