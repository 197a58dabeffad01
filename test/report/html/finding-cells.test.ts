import { describe, expect, it } from 'vitest';
import type { LocalTime } from '../../../src/domain/local-time.js';
import { messagesFor } from '../../../src/messages/index.js';
import type { CheckedSheet } from '../../../src/pipeline/run.js';
import { findingCells } from '../../../src/report/html/finding-cells.js';
import { pageContext } from '../../../src/report/html/page-context.js';
import { Privacy } from '../../../src/report/privacy.js';
import { allTables, type Report } from '../../../src/report/report.js';
import { checkAs, memorySheet, person, sheetOf } from '../../support/memory-sheet.js';

/** The cells of the first finding of a rule, as the page shows them. */
function cellsOf(checked: CheckedSheet, rule: string, unmask = false) {
  const report: Report = {
    program: { name: 'inbound', version: '0' },
    command: 'triage check',
    asOf: '2020-04-27T15:30:00' as LocalTime,
    inputs: [{ checked, sha256: '' }],
    previous: [],
    outputs: [],
  };
  const finding = checked.findings.find((one) => one.rule === rule);
  if (!finding) throw new Error(`no finding of ${rule}`);
  return findingCells(
    finding,
    pageContext(report, messagesFor('zh'), new Privacy(allTables(report), unmask)),
  );
}

const underlined = ({
  value,
  words = [],
}: {
  value: string;
  words?: readonly (readonly [number, number])[];
}) => words.map(([start, end]) => value.slice(start, end));

describe('the cells of a finding', () => {
  const ended = { ...person, controlStatus: '结束管控', dispatchedDate: '2020-04-27' };

  it('stand beside each other with their headers, what they show, and what is written into them', () => {
    const checked = checkAs(
      'control-tasks',
      sheetOf([
        {
          ...ended,
          whereabouts: '温州市',
          outOfProvinceQuarantineStart: '2020-04-10',
          wenzhouArrivalDate: '2020-04-25',
          controlStartDate: '2020-04-25',
        },
      ]),
    );
    expect(cellsOf(checked, 'tasks/ended-start-date')).toEqual({
      cells: [
        { address: 'I2', header: '开始管控时间', role: 'first', value: '2020-04-25', to: '2020-04-10' },
        { address: 'G2', header: '省外隔离开始时间', role: 'evidence', value: '2020-04-10' },
      ],
      moreCells: 0,
    });
  });

  it('of a remark have the words underlined that the finding is about, at their places though names are hidden', () => {
    const remarks = '吕秀兰2020年4月12日从浦东机场入境，4月13日乘高铁来温';
    const checked = checkAs('control-tasks', sheetOf([{ ...ended, entryDate: '2020-04-10', remarks }]));
    const { cells } = cellsOf(checked, 'sheet/remark-contradicts-column');
    const remark = cells.find(({ header }) => header === '备注');
    expect(remark?.value).toBe('吕*兰2020年4月12日从浦东机场入境，4月13日乘高铁来温');
    expect(remark && underlined(remark)).toEqual(['2020年4月12日']);
  });

  it('of a remark in two columns are both there, each with its own words', () => {
    const header = ['姓名', '证件号码', '管控状态', '入境时间', '备注1', '备注2'];
    const row = ['吕秀兰', 'E12345678', '待分配', '2020-04-10', '情况正常', '2020年4月12日从浦东机场入境'];
    const { cells } = cellsOf(
      checkAs('control-tasks', memorySheet([header, row])),
      'sheet/remark-contradicts-column',
    );
    expect(cells.map((cell) => [cell.address, cell.value, underlined(cell)])).toEqual([
      ['D2', '2020-04-10', []],
      ['E2', '情况正常', []],
      ['F2', '2020年4月12日从浦东机场入境', ['2020年4月12日']],
    ]);
  });

  it('are masked, and are so many at most', () => {
    const rows = Array.from({ length: 20 }, () => ({ ...person, controlStatus: '待分配' }));
    const checked = checkAs('control-tasks', sheetOf(rows));
    const { cells, moreCells } = cellsOf(checked, 'sheet/document-number-duplicate');
    expect(cells).toHaveLength(12);
    expect(moreCells).toBe(8);
    expect(new Set(cells.map(({ value }) => value))).toEqual(new Set(['3303**********1234']));
    const { cells: clear } = cellsOf(checked, 'sheet/document-number-duplicate', true);
    expect(clear[0]?.value).toBe('330399199001011234');
  });
});
