import { describe, expect, it } from 'vitest';
import { Privacy } from '../../src/report/privacy.js';
import { allTables } from '../../src/report/report.js';
import { checkAs, person, sheetOf } from '../support/memory-sheet.js';

const checked = checkAs(
  'control-tasks',
  sheetOf([
    { ...person, name: '吕 秀兰', controlStatus: '待分配', remarks: '吕秀兰与王建国同行，电话139 0000 1111' },
    { ...person, name: '王建国', documentNumber: 'E12345678', controlStatus: '待分配' },
  ]),
);
const inputs = [{ checked, sha256: '' }];
const at = { file: 'test.xlsx', sheet: 'Sheet1', row: 2 };

describe('texts about a person', () => {
  const text = '吕秀兰与王建国同行，电话139 0000 1111，护照E12345678';

  it('hide the names of all people of the sheet, however they are written in their cells', () => {
    const masked = new Privacy(allTables({ inputs, previous: [] }), false).text(text, [at]);
    expect(masked).toBe('吕*兰与王*国同行，电话139 **** 1111，护照E******78');
  });

  it('are clear when asked for', () => {
    expect(new Privacy(allTables({ inputs, previous: [] }), true).text(text, [at])).toBe(text);
    expect(new Privacy(allTables({ inputs, previous: [] }), true).person(at)).toBe('吕 秀兰');
  });

  it('name the person of a row by a masked name', () => {
    expect(new Privacy(allTables({ inputs, previous: [] }), false).person({ ...at, row: 3 })).toBe('王*国');
  });
});
