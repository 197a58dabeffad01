import { describe, expect, it } from 'vitest';
import { readRemark } from '../../../src/domain/remark/index.js';
import { cells, day, found, isHeld, one, skipped } from '../../rules/checked.js';
import { importRows, shownRows } from '../../support/charter.js';
import { memorySheet, sheetOf, type TestRow } from '../../support/memory-sheet.js';

const HOTEL = '温州市鹿城区云栈酒店';
const FLIGHT = { hotel: HOTEL, flight: 'CA910', flightDate: day('2020-04-27') } as const;

const PERSON: TestRow = {
  name: '吕秀兰',
  latinName: 'LYU/XIULAN MRS',
  sex: 'F',
  birthDate: '19880808',
  nationality: 'CHN',
  passportNumber: 'E 1234 5678',
};

/** The rows of the import sheet, or of those held (2), by header; cells with nothing in them left out. */
function shown({ sheets }: ReturnType<typeof importRows>, which = 0): Record<string, string>[] {
  const sheet = sheets[which];
  const [headers = [], ...rows] = sheet ? shownRows(sheet) : [];
  return rows.map((row) =>
    Object.fromEntries(row.flatMap((value, at) => (value === '' ? [] : [[headers[at] ?? '', value]]))),
  );
}

const firstRow = (row: TestRow, given: Parameters<typeof importRows>[1] = FLIGHT) =>
  shown(importRows(sheetOf([{ ...PERSON, ...row }]), given))[0];

describe('the import sheet of a passenger list', () => {
  it('is as the specification has it, cell by cell', () => {
    const row = { ...PERSON, room: '512', personCategory: '华侨', phone: '13900001111', remarks: '孕妇' };
    expect(shown(importRows(sheetOf([row]), FLIGHT))).toEqual([
      {
        姓名: '吕秀兰',
        英文姓名: 'LYU XIULAN',
        性别: '女',
        出生日期: '1988-08-08',
        国籍: '中国',
        证件类型: '护照',
        证件号码: 'E12345678',
        联系电话: '11111111111',
        人员身份: '华侨',
        '现住址/隔离地址': HOTEL,
        '县(市、区)': '鹿城区',
        入境时间: '2020-04-27',
        入境口岸: '温州龙湾',
        入境方式: '飞机',
        航班号: 'CA910',
        来温时间: '2020-04-27',
        隔离地点: HOTEL,
        房间号: '512',
        管控状态: '待分配',
        备注: `2020-04-27乘坐包机（航班CA910）从温州龙湾入境，当日起在${HOTEL}512房集中隔离；清单手机号：13900001111；孕妇`,
        录入时间: '2020-04-27',
      },
    ]);
  });

  it.each<[string, TestRow, Record<string, string | undefined>]>([
    ['a Latin name alone', { name: '' }, { 姓名: 'LYU XIULAN', 英文姓名: 'LYU XIULAN' }],
    [
      'surname and given name in two columns',
      { name: null, latinName: null, latinSurname: 'ROSSI', latinGivenName: 'MARIO' },
      { 姓名: 'ROSSI MARIO', 英文姓名: 'ROSSI MARIO' },
    ],
    [
      'a Chinese name in two columns',
      { name: null, latinName: null, latinSurname: '吕', latinGivenName: '秀兰' },
      { 姓名: '吕秀兰', 英文姓名: undefined },
    ],
    ['a title without a blank', { name: '', latinName: 'LYU/XIULANMRS' }, { 姓名: 'LYU XIULAN' }],
    [
      'days in an airline’s letters',
      { birthDate: '08AUG88', flightDate: '27APR' },
      { 出生日期: '1988-08-08', 入境时间: '2020-04-27' },
    ],
    ['a foreigner', { nationality: 'ITA' }, { 国籍: '意大利', 证件类型: '外国护照' }],
    ['no nationality', { nationality: '' }, { 国籍: undefined, 证件类型: undefined }],
    ['an unknown nationality', { nationality: '老家' }, { 国籍: '老家', 证件类型: undefined }],
    ['Hong Kong', { nationality: 'HKG' }, { 国籍: '香港', 证件类型: undefined }],
    ['a travel document', { documentType: '旅行证' }, { 证件类型: '旅行证' }],
    [
      'the usual word for a passport',
      { documentType: '普通护照', nationality: 'ITA' },
      { 证件类型: '外国护照' },
    ],
    ['a hotel of the row', { quarantineSite: '鹿城区海棠酒店' }, { 隔离地点: '鹿城区海棠酒店' }],
    ['a flight of the row', { transportNumber: 'MU7792' }, { 航班号: 'MU7792' }],
    [
      'a day of the row',
      { flightDate: '2020-04-20' },
      { 入境时间: '2020-04-20', 来温时间: '2020-04-20', 录入时间: '2020-04-27' },
    ],
    ['a day as a number of eight figures', { flightDate: 20200420 }, { 入境时间: '2020-04-20' }],
    ['an airport of Wenzhou', { pointOfEntry: '温州龙湾国际机场' }, { 入境口岸: '温州龙湾' }],
    ['the code of the airport', { pointOfEntry: 'WNZ' }, { 入境口岸: '温州龙湾' }],
    ['another port', { pointOfEntry: '浦东机场' }, { 入境口岸: '上海浦东' }],
    [
      'a passport among the documents',
      { passportNumber: null, documentNumber: 'E12345678' },
      { 证件号码: 'E12345678' },
    ],
    [
      'a resident id beside the passport',
      { documentNumber: '33039919880808128X' },
      {
        证件号码: 'E12345678',
        备注: `2020-04-27乘坐包机（航班CA910）从温州龙湾入境，当日起在${HOTEL}集中隔离；身份证号：33039919880808128X`,
      },
    ],
  ])('takes %s', (_what, row, expected) => {
    const shownRow = firstRow(row);
    const asked = Object.keys(expected).map((header) => [header, shownRow?.[header]]);
    expect(Object.fromEntries(asked)).toEqual(expected);
  });

  it('says nothing that nobody said', () => {
    const row = firstRow({}, { hotel: HOTEL });
    expect(row).not.toHaveProperty('入境时间');
    expect(row).not.toHaveProperty('来温时间');
    expect(row).not.toHaveProperty('航班号');
    expect(row?.备注).toBe(`乘坐包机从温州龙湾入境，在${HOTEL}集中隔离`);
  });

  it('keeps in the remark what has no cell, and the remark still says where they are', () => {
    const row = firstRow({
      householdAddress: '丽水市青田县鹤城街道1号',
      address: '上海市浦东新区2号',
      destinationCity: '杭州市',
      destinationRegion: '丽水青田',
      departureCountry: '意大利',
      transitCountry: '德国',
      departurePort: '罗马',
      seat: '12A',
      phone: '13900001111',
    });
    const remark = row?.备注 ?? '';
    for (const kept of ['鹤城街道1号', '浦东新区2号', '杭州市', '丽水青田', '意大利', '德国', '罗马', '12A'])
      expect(remark).toContain(kept);
    for (const header of ['户籍地址', '目的地设区市', '转往地区', '出发国家/地区', '途经国家/地区'])
      expect(row).not.toHaveProperty(header);
    const { facts, ambiguous } = readRemark(remark, day('2020-04-27'));
    expect(ambiguous).toEqual([]);
    expect(facts).toMatchObject({
      entryDate: '2020-04-27',
      pointOfEntry: '温州龙湾',
      entryMode: '飞机',
      charterFlight: true,
      wenzhouArrivalDate: '2020-04-27',
      quarantineStart: '2020-04-27',
      contactPhones: ['13900001111'],
    });
    for (const fact of ['transferDate', 'medicalTransferDate', 'sendBackPlace', 'whereabouts'] as const)
      expect(facts[fact]).toBeUndefined();
  });

  it('carries columns that it does not know, behind the template, for ready and for held rows', () => {
    const list = memorySheet([
      ['班组号', '姓名', '护照号码', '健康申明'],
      ['甲', '吕秀兰', 'E12345678', '无异常'],
      ['乙', '陈建军', '', '发热'],
    ]);
    const imported = importRows(list, FLIGHT);
    expect(shown(imported)[0]).toMatchObject({ 班组号: '甲', 健康申明: '无异常' });
    expect(shown(imported, 1)[0]).toMatchObject({
      原行号: '3',
      姓名: '陈建军',
      班组号: '乙',
      健康申明: '发热',
    });
  });

  it('keeps on the sheet of held rows what could not be read', () => {
    const imported = importRows(
      sheetOf([{ ...PERSON, passportNumber: 'E1*****78', birthDate: '2月30日' }]),
      FLIGHT,
    );
    expect(shown(imported)).toEqual([]);
    expect(shown(imported, 1)).toMatchObject([{ 证件号码: 'E1*****78', 出生日期: '2月30日' }]);
  });

  it('takes hotels and rooms from a list of rooms, and two rooms for one person are none', () => {
    const rooms: TestRow[] = [
      { name: '吕秀兰', passportNumber: 'E12345678', quarantineSite: '海棠酒店', room: '305' },
      { name: '陈建军', passportNumber: 'E12345687', quarantineSite: '海棠酒店', room: '306' },
      { name: '陈建军', passportNumber: 'E12345687', quarantineSite: '海棠酒店', room: '307' },
    ];
    const list = [PERSON, { name: '陈建军', passportNumber: 'E12345687' }];
    const rows = shown(importRows(sheetOf(list), { rooms }));
    expect(rows.map(({ 隔离地点, 房间号 }) => [隔离地点, 房间号])).toEqual([
      ['海棠酒店', '305'],
      ['海棠酒店', undefined],
    ]);
  });
});

describe('charter/passport-missing', () => {
  it.each<[string, TestRow, boolean]>([
    ['nothing', { passportNumber: '' }, false],
    ['无', { passportNumber: '无' }, false],
    ['a resident id alone', { passportNumber: null, documentNumber: '33039919880808128X' }, true],
    [
      'a resident id, and an empty passport',
      { passportNumber: '', documentNumber: '33039919880808128X' },
      true,
    ],
  ])('%s is no passport', (_what, row, hasResidentId) => {
    const { checked } = importRows(sheetOf([{ ...PERSON, ...row }]), FLIGHT);
    const finding = one(checked, 'charter/passport-missing');
    expect(finding).toMatchObject({ clause: 'C-3.2', severity: 'error', says: { hasResidentId } });
    expect(isHeld(checked)).toBe(true);
    // One fault, one finding.
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('leaves a number that cannot be read to its own rule', () => {
    const { checked } = importRows(sheetOf([{ ...PERSON, passportNumber: 'E1*****78' }]), FLIGHT);
    expect(found(checked, 'charter/passport-missing')).toEqual([]);
    expect(found(checked, 'sheet/document-number-invalid')).toHaveLength(1);
  });
});

describe('charter/passport-duplicate', () => {
  it('names every row of the passport, whichever column it stands in', () => {
    const list = [
      { ...PERSON, documentNumber: '' },
      { name: '吕小宝', passportNumber: '', documentNumber: 'e12345678' },
      { name: '陈建军', passportNumber: 'E12345687', documentNumber: '' },
    ];
    const { checked } = importRows(sheetOf(list), FLIGHT);
    const flaws = found(checked, 'charter/passport-duplicate');
    expect(flaws.map(({ at }) => at.map(({ row }) => row))).toEqual([
      [2, 3],
      [3, 2],
    ]);
    expect(checked.counts).toMatchObject({ rows: 3, ready: 1, held: 2 });
    expect(found(checked, 'sheet/document-number-duplicate')).toEqual([]);
  });
});

describe('charter/hotel-missing', () => {
  it.each<[string, TestRow, Parameters<typeof importRows>[1], number]>([
    ['no column, no option', {}, {}, 1],
    ['an empty cell', { quarantineSite: '' }, {}, 1],
    ['不详', { quarantineSite: '不详' }, {}, 1],
    ['a column', { quarantineSite: '云栈酒店' }, {}, 0],
    ['--hotel', { quarantineSite: '' }, { hotel: '云栈酒店' }, 0],
    [
      'a list of rooms',
      {},
      { rooms: [{ name: '吕秀兰', passportNumber: 'E12345678', quarantineSite: '云栈酒店' }] },
      0,
    ],
  ])('%s', (_what, row, given, flaws) => {
    const { checked } = importRows(sheetOf([{ ...PERSON, ...row }]), given);
    expect(found(checked, 'charter/hotel-missing')).toHaveLength(flaws);
    expect(isHeld(checked)).toBe(flaws > 0);
  });
});

describe('charter/district-unusual', () => {
  it.each([
    ['330302', '鹿城区', 0],
    ['330303', '龙湾区', 0],
    ['330304', '瓯海区', 0],
    ['330382', '乐清市', 1],
  ])('%s %s', (code, name, flaws) => {
    const { checked } = importRows(sheetOf([PERSON]), { ...FLIGHT, district: { code, name } });
    expect(found(checked, 'charter/district-unusual')).toHaveLength(flaws);
    // A warning: the passengers are imported all the same.
    expect(checked.counts.ready).toBe(1);
  });
});

describe('charter/already-registered', () => {
  const registered = (row: TestRow) =>
    importRows(sheetOf([PERSON]), { ...FLIGHT, register: [{ controlStatus: '纳入管控', ...row }] }).checked;

  it.each<[string, TestRow]>([
    ['the same passport', { name: '吕秀兰', documentNumber: 'E12345678' }],
    ['the same passport under a Latin name', { name: 'LYU XIULAN', documentNumber: 'E12345678' }],
    [
      'the passport in its own column',
      { name: '吕秀兰', documentNumber: '33039919880808128X', passportNumber: 'E12345678' },
    ],
    // Whose name that is does not matter: the document is in the register.
    ['the same passport, another name', { name: '陈建军', documentNumber: 'E12345678' }],
  ])('%s holds the row', (_what, row) => {
    const checked = registered(row);
    expect(one(checked, 'charter/already-registered')).toMatchObject({
      severity: 'error',
      says: { isCertain: true, row: 2 },
    });
    expect(isHeld(checked)).toBe(true);
  });

  it('only warns where another document stands by the name and birth date', () => {
    const checked = registered({ name: '吕秀兰', documentNumber: 'E99999999', birthDate: '1988-08-08' });
    const finding = one(checked, 'charter/already-registered');
    expect(finding).toMatchObject({ severity: 'warning', says: { isCertain: false } });
    expect(cells(finding)).toEqual(['F2 passportNumber', 'C2 documentNumber']);
    expect(isHeld(checked)).toBe(false);
  });

  it.each<[string, TestRow]>([
    ['somebody else', { name: '陈建军', documentNumber: 'E12345687' }],
    ['a namesake', { name: '吕秀兰', documentNumber: 'E12345687', birthDate: '1990-01-01' }],
  ])('%s is nobody of the flight', (_what, row) => {
    expect(found(registered(row), 'charter/already-registered')).toEqual([]);
  });

  it('is skipped without the register', () => {
    expect(skipped(importRows(sheetOf([PERSON]), FLIGHT).checked, 'charter/already-registered')).toEqual({
      input: 'control',
    });
  });
});

describe('what the rules about any sheet make of a passenger list', () => {
  it('wants a name, Latin or not', () => {
    const none = { ...PERSON, name: '', latinName: '' };
    expect(found(importRows(sheetOf([none]), FLIGHT).checked, 'sheet/name-missing')).toHaveLength(1);
    expect(
      found(
        importRows(sheetOf([{ ...none, latinName: 'ROSSI/MARIO' }]), FLIGHT).checked,
        'sheet/name-missing',
      ),
    ).toEqual([]);
  });
});
