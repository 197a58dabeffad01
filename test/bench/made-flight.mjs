/**
 * An invented flight for measuring, far larger than any: the passenger list, a roster that shares out evenly, verified
 * phones (one in twenty by the name alone) and a roll-call. The same on every run.
 */
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = '秀兰丽华志强建国海燕晓明文静俊杰思远';
const HOME = ['丽水市青田县鹤城街道', '温州市文成县玉壶镇', '温州市瑞安市塘下镇'];

const at = (words, number) => words[number % words.length];
const text = (value) => ({ type: 'text', value });
const cellOf = (value) => {
  if (value === '') return undefined;
  return typeof value === 'object' ? { type: 'date', value: value.date } : text(value);
};
const sheetOf = function* (headers, count, cellsOf) {
  yield { cells: headers.map(text) };
  for (let row = 0; row < count; row++) yield { cells: cellsOf(row).map(cellOf) };
};

/** A name of four characters that nobody else of the flight has. */
const nameOf = (row) =>
  at(SURNAMES, row) +
  at(GIVEN, Math.floor(row / 16)) +
  at(GIVEN, Math.floor(row / 288)) +
  at(GIVEN, Math.floor(row / 5184));
const passportOf = (row) => `E${10_000_000 + row}`;
const room = (row) => `${1 + (row % 30)}${String(1 + (Math.floor(row / 90) % 60)).padStart(2, '0')}`;

export const madePassengers = (count) =>
  sheetOf(
    [
      '旅客姓名',
      '护照号',
      '性别',
      '出生日期',
      '国籍',
      '航班号',
      '航班日期',
      '隔离酒店',
      '房间号',
      '户籍地址',
      '手机号',
      '备注',
    ],
    count,
    (row) => [
      nameOf(row),
      passportOf(row),
      at('MF', row),
      { date: `19${50 + (row % 50)}-0${1 + (row % 9)}-15` },
      row % 10 === 3 ? 'ITA' : 'CHN',
      'CA910',
      { date: '2020-04-27' },
      `温州市鹿城区第${1 + (row % 7)}酒店`,
      room(row),
      // Three of one home.
      `${at(HOME, Math.floor(row / 48))}${Math.floor(row / 48)}号`,
      row % 3 === 0 ? `139${String(row).padStart(8, '0')}` : '',
      row % 50 === 7 ? '孕妇' : '',
    ],
  );

export const madeRoster = (officers) =>
  sheetOf(['责任人', '责任人手机号'], officers, (row) => [nameOf(row), `137${String(row).padStart(8, '0')}`]);

export const madePhones = (count) =>
  sheetOf(['姓名', '护照号', '手机号', '与本人关系'], count, (row) => [
    nameOf(row),
    row % 20 === 3 ? '' : passportOf(row),
    row % 40 === 9 ? '无' : `139${String(row).padStart(8, '0')}`,
    row % 25 === 4 ? '女儿' : '',
  ]);

export const madeRollCall = (count) =>
  sheetOf(['姓名', '护照号', '是否在酒店', '转往地区'], count, (row) => [
    nameOf(row),
    row % 20 === 3 ? '' : passportOf(row),
    row % 50 === 11 ? '否' : '是',
    row % 50 === 11 ? '青田' : '',
  ]);
