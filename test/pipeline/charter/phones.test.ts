import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../../src/pipeline/run.js';
import type { Sheet } from '../../../src/table/sheet.js';
import { found, isHeld, one } from '../../rules/checked.js';
import { again, edited, passenger, passengerName, said, type Worked, work } from '../../support/charter.js';
import { sheetOf, type TestRow, text } from '../../support/memory-sheet.js';

const PLACEHOLDER = '11111111111';
const OWN = '13900002221';

const phones = (
  batch: readonly TestRow[] | readonly Sheet[],
  list: readonly TestRow[],
  options: Partial<RunOptions> = {},
): Worked => {
  const [first] = batch;
  const sheets =
    first && 'rows' in first ? (batch as readonly Sheet[]) : [sheetOf(batch as readonly TestRow[])];
  return work('phones', sheets, list, options);
};

const line = (number: string, row: TestRow): TestRow => ({
  name: passengerName(number),
  documentNumber: `E1234${number.padStart(4, '0')}`,
  phone: '',
  contactPhone: '',
  relationship: '',
  remarks: '',
  ...row,
});

const cellsOf = ({ batch }: Worked): Record<number, string[]> => said(batch, 'phone', 'remarks');

describe('charter phones', () => {
  it.each<[string, TestRow, string, string]>([
    ['a number', { phone: OWN }, OWN, ''],
    ['a number with blanks', { phone: '139 0000 2221' }, OWN, ''],
    ['a number, 本人', { phone: OWN, relationship: '本人' }, OWN, ''],
    ['a landline', { phone: '0577-88001122' }, '057788001122', ''],
    ['a number of a relative', { phone: OWN, relationship: '女儿' }, PLACEHOLDER, `联系手机（女儿）${OWN}`],
    [
      'a relative told in the remark',
      { phone: OWN, remarks: '女儿手机' },
      PLACEHOLDER,
      `联系手机（女儿）${OWN}`,
    ],
    [
      'whose it is, in a sentence',
      { phone: OWN, remarks: '号码为其儿子的' },
      PLACEHOLDER,
      `联系手机（儿子）${OWN}`,
    ],
    ['relatives beside the own number', { phone: OWN, remarks: '与女儿同住' }, OWN, ''],
    [
      'a number of whom nobody says',
      { phone: OWN, remarks: '本人无手机' },
      PLACEHOLDER,
      `本人无手机；联系手机${OWN}`,
    ],
    [
      'a relative, and no phone of their own',
      { phone: OWN, relationship: '女儿', remarks: '本人无手机' },
      PLACEHOLDER,
      `本人无手机；联系手机（女儿）${OWN}`,
    ],
    ['a further number', { contactPhone: OWN }, PLACEHOLDER, `联系手机${OWN}`],
    [
      'a further number, and whose',
      { contactPhone: OWN, relationship: '女儿' },
      PLACEHOLDER,
      `联系手机（女儿）${OWN}`,
    ],
    [
      'both',
      { phone: OWN, contactPhone: '13900002222', relationship: '女儿' },
      OWN,
      '联系手机（女儿）13900002222',
    ],
    [
      'the number of a relative twice',
      { phone: OWN, contactPhone: OWN, relationship: '女儿' },
      PLACEHOLDER,
      `联系手机（女儿）${OWN}`,
    ],
    ['their own number twice', { phone: OWN, contactPhone: OWN }, OWN, ''],
    ['无', { phone: '无' }, PLACEHOLDER, '本人无手机'],
    ['无手机 in the cell', { phone: '本人 没有手机' }, PLACEHOLDER, '本人无手机'],
    ['本人无手机 in the remark', { remarks: '本人无手机' }, PLACEHOLDER, '本人无手机'],
    [
      'no phone, a relative’s',
      { phone: '无', contactPhone: OWN, relationship: '女儿' },
      PLACEHOLDER,
      `本人无手机；联系手机（女儿）${OWN}`,
    ],
    ['nothing', {}, PLACEHOLDER, ''],
    ['不详', { phone: '不详' }, PLACEHOLDER, ''],
    ['the placeholder', { phone: PLACEHOLDER }, PLACEHOLDER, ''],
    ['no number at all', { phone: '1390000' }, PLACEHOLDER, ''],
  ])('%s', (_what, row, phone, remarks) => {
    const worked = phones([passenger('1')], [line('1', row)]);
    expect(cellsOf(worked)).toEqual({ 2: [phone, remarks] });
    expect(worked.batch.findings).toEqual([]);
    expect(worked.batch.counts).toMatchObject({ ready: 1, held: 0 });
  });

  it('shows the line of the list behind each number', () => {
    const { batch } = phones([passenger('1')], [line('9', {}), line('1', { phone: OWN })]);
    expect(batch.rows[0]?.filled?.fix).toMatchObject({
      kind: 'certain',
      edits: [{ field: 'phone', from: PLACEHOLDER, to: OWN }],
      evidence: [{ file: 'phone-list.xlsx', row: 3, field: 'phone' }],
    });
  });

  it('says of a number that is none what is wrong with it, on the list', () => {
    const { list } = phones([passenger('1')], [line('1', { phone: '1390000' })]);
    expect(one(list, 'sheet/phone-invalid').at).toMatchObject([{ file: 'phone-list.xlsx', row: 2 }]);
  });

  it.each<[string, string]>([
    ['本人无手机', '4月27日入境，本人没有手机'],
    ['the number', `4月27日入境，女儿手机139-0000-2221`],
  ])('does not say %s twice', (_what, remarks) => {
    const list = [line('1', { phone: '无', contactPhone: OWN, relationship: '女儿' })];
    const [, after = ''] = cellsOf(phones([passenger('1', { remarks })], list))[2] ?? [];
    expect(after.startsWith(remarks)).toBe(true);
    expect(after.match(/无手机|没有手机/g)).toHaveLength(1);
    expect(after.replaceAll('-', '').match(/13900002221/g)).toHaveLength(1);
  });

  it('puts a number in place of one that cannot be read', () => {
    const worked = phones([passenger('1', { phone: '1390000' })], [line('1', { phone: OWN })]);
    expect(cellsOf(worked)).toEqual({ 2: [OWN, ''] });
    expect(worked.batch.findings.filter(({ moot }) => !moot)).toEqual([]);
    expect(isHeld(worked.batch)).toBe(false);
  });

  it('leaves out a number that the list has as the own one of many people', () => {
    const batch = ['1', '2', '3', '4', '5'].map((number) => passenger(number));
    const shared = (count: number) =>
      phones(
        batch,
        ['1', '2', '3', '4', '5'].slice(0, count).map((number) => line(number, { phone: OWN })),
      );
    const five = shared(5);
    expect(Object.values(cellsOf(five)).flat()).not.toContain(OWN);
    const flaws = found(five.list, 'sheet/phone-shared');
    expect(flaws.map(({ at }) => at.map(({ row }) => row).toSorted())).toEqual(
      new Array(5).fill([2, 3, 4, 5, 6]),
    );
    expect(five.batch.counts).toMatchObject({ rows: 5, ready: 5 });
    // A couple shares a phone.
    expect(Object.values(cellsOf(shared(2))).map(([phone]) => phone)).toEqual([
      OWN,
      OWN,
      PLACEHOLDER,
      PLACEHOLDER,
      PLACEHOLDER,
    ]);
  });
});

describe('whom a line means', () => {
  const batch = [
    passenger('1', { name: '吕秀兰', documentNumber: 'E12345678', room: '501' }),
    passenger('2', { name: '陈建军', documentNumber: 'E12345687', room: '502' }),
    passenger('3', { name: '陈建军', documentNumber: 'E12345699', room: '503' }),
  ];
  const filled = (row: TestRow): string[] =>
    Object.values(cellsOf(phones(batch, [{ phone: OWN, ...row }]))).map(([phone = '']) => phone);

  it.each<[string, TestRow, number]>([
    ['the passport', { documentNumber: 'E12345678' }, 0],
    ['the passport in its own column', { name: '吕秀兰', passportNumber: 'e 1234 5678' }, 0],
    ['the passport, and a name with a slip', { name: '吕秀南', documentNumber: 'E12345678' }, 0],
    ['the name', { name: '吕秀兰' }, 0],
    ['the name in Latin letters', { name: 'LYU XIULAN', documentNumber: '' }, 0],
    ['the airline’s form', { name: 'LYU/XIULAN MRS', documentNumber: '' }, 0],
    [
      'a resident id that the sheet does not have, and the name',
      { name: '吕秀兰', documentNumber: '33039919880808128X' },
      0,
    ],
  ])('is known by %s', (_what, row, which) => {
    expect(filled(row)).toEqual([0, 1, 2].map((at) => (at === which ? OWN : PLACEHOLDER)));
  });

  it.each<[string, TestRow]>([
    ['another name', { name: '王海燕' }],
    ['the name with another passport', { name: '吕秀兰', documentNumber: 'E99999999' }],
  ])('is nobody on board: %s', (_what, row) => {
    const { batch: checked } = phones(batch, [{ phone: OWN, ...row }]);
    expect(one(checked, 'charter/phone-unmatched')).toMatchObject({
      clause: 'C-3.4',
      severity: 'warning',
      at: expect.arrayContaining([
        expect.objectContaining({ file: 'phone-list.xlsx', row: 2, field: 'name' }),
      ]),
    });
    expect(checked.counts.ready).toBe(3);
    expect(filled(row)).not.toContain(OWN);
  });

  it('points at the namesake whose document is another', () => {
    const { batch: checked } = phones(batch, [{ name: '吕秀兰', documentNumber: 'E99999999', phone: OWN }]);
    const finding = one(checked, 'charter/phone-unmatched');
    expect(finding.says).toEqual({ namesakes: 1 });
    expect(finding.at.map(({ file, row }) => [file, row])).toEqual([
      ['phone-list.xlsx', 2],
      ['control-register.xlsx', 2],
    ]);
  });

  it.each(['无', '1390000'])('is told of a line without a number too: %s', (phone) => {
    const { batch: checked } = phones(batch, [{ name: '王海燕', phone }]);
    expect(found(checked, 'charter/phone-unmatched')).toHaveLength(1);
  });

  it('is the only one of the name, also where another line has them by the document', () => {
    const list = [
      { name: '吕秀兰', documentNumber: 'E12345678', phone: OWN, relationship: '' },
      { name: '吕秀兰', documentNumber: '', phone: '13900002229', relationship: '母亲' },
    ];
    expect(cellsOf(phones(batch, list))[2]).toEqual([OWN, '联系手机（母亲）13900002229']);
  });

  it('tells namesakes apart by the room, however it is written', () => {
    const list = [{ name: '陈建军', room: '503 房', phone: OWN }];
    const { batch: worked } = phones(batch, list);
    expect(Object.values(said(worked, 'phone')).flat()).toContain(OWN);
    expect(worked.findings).toEqual([]);
  });

  it('is not known by a name that two have', () => {
    const worked = phones(batch, [{ name: '陈建军', phone: OWN }]);
    const finding = one(worked.batch, 'charter/phone-ambiguous');
    expect(finding).toMatchObject({ severity: 'warning', says: { why: 'people', candidates: 2 } });
    expect(finding.at.map(({ file, row }) => [file, row])).toEqual([
      ['phone-list.xlsx', 2],
      ['control-register.xlsx', 3],
      ['control-register.xlsx', 4],
    ]);
    expect(Object.values(cellsOf(worked)).flat()).not.toContain(OWN);
  });

  it('is known by a name that two have, where one of them is another line’s by the document', () => {
    const list = [
      { name: '陈建军', documentNumber: 'E12345687', phone: '13900002222' },
      { name: '陈建军', documentNumber: '', phone: OWN },
    ];
    expect(Object.values(cellsOf(phones(batch, list))).map(([phone]) => phone)).toEqual([
      PLACEHOLDER,
      '13900002222',
      OWN,
    ]);
  });

  it('is not known by a name that somebody has who is still held', () => {
    const held = work('assign', [sheetOf(batch)], [{ responsibleOfficer: '王海燕', room: '502' }]);
    // 吕秀兰 waits for an officer; on board is a namesake whose row was put there by hand.
    const [main, ...others] = again(held);
    if (!main) throw new Error('no sheet');
    const namesake = edited(main, 2, 'B', text('ZZ'));
    const { batch: checked } = phones([namesake, ...others], [{ name: '吕秀兰', phone: OWN }]);
    expect(found(checked, 'charter/phone-unmatched')).toHaveLength(1);
    const renamed = edited(main, 2, 'A', text('吕秀兰'));
    const second = phones([renamed, ...others], [{ name: '吕秀兰', phone: OWN }]);
    expect(one(second.batch, 'charter/phone-ambiguous').says.why).toBe('people');
  });

  it('is nobody without doubt where the name beside the document is another passenger’s, of the same surname too', () => {
    const cousins = [
      passenger('1', { name: '陈建军', documentNumber: 'E12345687' }),
      passenger('2', { name: '陈建国', documentNumber: 'E12345699' }),
    ];
    const worked = phones(cousins, [{ name: '陈建国', documentNumber: 'E12345687', phone: OWN }]);
    expect(one(worked.batch, 'charter/phone-ambiguous').says.why).toBe('name');
    expect(Object.values(said(worked.batch, 'phone')).flat()).not.toContain(OWN);
  });

  it('is in doubt where the document and the name are of two people', () => {
    const worked = phones(batch, [{ name: '王海燕', documentNumber: 'E12345678', phone: OWN }]);
    expect(one(worked.batch, 'charter/phone-ambiguous').says.why).toBe('name');
    expect(Object.values(cellsOf(worked)).flat()).not.toContain(OWN);
  });

  it('is in doubt where one line has a number as their own, another as a relative’s', () => {
    const list = [line('1', { phone: OWN }), line('1', { phone: OWN, relationship: '女儿' })];
    const { batch: checked } = phones([passenger('1')], list);
    expect(one(checked, 'charter/phone-ambiguous').says.why).toBe('numbers');
    expect(said(checked, 'phone')).toEqual({ 2: [PLACEHOLDER] });
  });

  it('is in doubt where two lines have two numbers for one person', () => {
    const list = [line('1', { phone: OWN }), line('1', { phone: '13900002222' })];
    const { batch: checked } = phones([passenger('1')], list);
    const finding = one(checked, 'charter/phone-ambiguous');
    expect(finding).toMatchObject({ says: { why: 'numbers' } });
    expect(finding.at.map(({ file, row }) => [file, row])).toEqual([
      ['phone-list.xlsx', 2],
      ['phone-list.xlsx', 3],
      ['control-register.xlsx', 2],
    ]);
    expect(said(checked, 'phone')).toEqual({ 2: [PLACEHOLDER] });
  });
});

describe('a newer list', () => {
  const first = phones(
    [passenger('1'), passenger('2')],
    [
      line('1', { phone: OWN }),
      line('2', { phone: '无', contactPhone: '13900002229', relationship: '女儿' }),
    ],
  );

  it('changes nothing where it says the same', () => {
    const list = [
      line('1', { phone: OWN }),
      line('2', { phone: '无', contactPhone: '13900002229', relationship: '女儿' }),
    ];
    const second = phones(again(first), list);
    expect(second.batch.rows.filter(({ filled }) => filled)).toEqual([]);
    expect(cellsOf(second)).toEqual(cellsOf(first));
    expect(second.batch.findings).toEqual([]);
  });

  it('changes what it changes: a number, a relative’s, somebody who has a phone after all', () => {
    const second = phones(again(first), [
      line('1', { phone: '13900002223' }),
      line('2', { phone: '13900002224', contactPhone: '13900002228', relationship: '女儿' }),
    ]);
    expect(cellsOf(second)).toEqual({
      2: ['13900002223', ''],
      3: ['13900002224', '联系手机（女儿）13900002228'],
    });
    expect(second.batch.findings).toEqual([]);
  });

  it.each<[string, TestRow, readonly [string, string]]>([
    ['that there is no phone', { phone: '无' }, [PLACEHOLDER, '本人无手机']],
    [
      'that it is a relative’s',
      { phone: OWN, relationship: '母亲' },
      [PLACEHOLDER, `联系手机（母亲）${OWN}`],
    ],
  ])('takes back a number when it says %s', (_what, row, expected) => {
    expect(cellsOf(phones(again(first), [line('1', row)]))[2]).toEqual(expected);
  });

  it('tells a person whose number it calls a relative’s', () => {
    const second = phones(
      [passenger('1', { phone: OWN })],
      [line('1', { phone: OWN, relationship: '母亲' })],
    );
    expect(one(second.batch, 'charter/phone-ambiguous').says.why).toBe('kept');
    expect(said(second.batch, 'phone')).toEqual({ 2: [OWN] });
  });

  it('takes back what older lists have put into the remark, whichever of them', () => {
    const [a, b, c] = ['13900002231', '13900002232', '13900002233'];
    let sheets: readonly Sheet[] = [sheetOf([passenger('1')])];
    for (const numbers of [[a], [a, b], [c]]) {
      const lines = numbers.map((contactPhone) => line('1', { contactPhone }));
      sheets = again(phones(sheets, lines));
    }
    const last = phones(sheets, [line('1', { contactPhone: c })]);
    expect(cellsOf(last)).toEqual({ 2: [PLACEHOLDER, `联系手机${c}`] });
  });

  it('changes nothing of those whom it does not name', () => {
    const second = phones(again(first), [line('1', { phone: '13900002223' })]);
    expect(cellsOf(second)[3]).toEqual(cellsOf(first)[3]);
  });

  it('leaves a number that a person has put there since, and shows both', () => {
    const [main, ...others] = again(first);
    if (!main) throw new Error('no sheet');
    const sheets = [edited(main, 2, 'D', text('13900007777')), ...others];
    for (const phone of [OWN, '13900002223']) {
      const second = phones(sheets, [line('1', { phone })]);
      expect(said(second.batch, 'phone')[2]).toEqual(['13900007777']);
      const finding = one(second.batch, 'charter/phone-ambiguous');
      expect(finding).toMatchObject({
        says: { why: 'kept' },
        actual: '13900007777',
        expected: phone,
        applied: false,
      });
      expect(finding.at.map(({ file, row }) => [file, row])).toEqual([
        ['phone-list.xlsx', 2],
        ['control-register.xlsx', 2],
      ]);
      expect(isHeld(second.batch)).toBe(false);
    }
    const accepted = phones(sheets, [line('1', { phone: OWN })], {
      accepted: { suggestions: true, decisions: false },
    });
    expect(said(accepted.batch, 'phone')[2]).toEqual([OWN]);
  });

  it('takes a real number in the sheet for somebody’s, where nothing shows that a list has put it there', () => {
    const second = phones([passenger('1', { phone: '13900007777' })], [line('1', { phone: OWN })]);
    expect(one(second.batch, 'charter/phone-ambiguous').says.why).toBe('kept');
    expect(said(second.batch, 'phone')).toEqual({ 2: ['13900007777'] });
  });

  it('leaves a remark that a person has changed since, and adds to it', () => {
    const [main, ...others] = again(first);
    if (!main) throw new Error('no sheet');
    const sheets = [edited(main, 3, 'M', text('已电话核实')), ...others];
    const second = phones(sheets, [
      line('2', { phone: '无', contactPhone: '13900002228', relationship: '女儿' }),
    ]);
    expect(said(second.batch, 'remarks')[3]).toEqual(['已电话核实；本人无手机；联系手机（女儿）13900002228']);
  });
});
