import { describe, expect, it } from 'vitest';
import { langs } from '../../../src/domain/lang.js';
import type { LocalTime } from '../../../src/domain/local-time.js';
import { messagesFor } from '../../../src/messages/index.js';
import { reportHtml } from '../../../src/report/html/page.js';
import { Privacy } from '../../../src/report/privacy.js';
import { allTables, type Report } from '../../../src/report/report.js';
import { checkAs, person, sheetOf, type TestRow } from '../../support/memory-sheet.js';

const ASSETS = {
  script: { text: 'SCRIPT', hash: 'sha256-of-script' },
  style: { text: 'STYLE', hash: 'sha256-of-style' },
};

function pageOf(rows: readonly TestRow[], lang: (typeof langs)[number] = 'zh'): string {
  const report: Report = {
    program: { name: 'inbound', version: '0' },
    command: 'triage check',
    asOf: '2020-04-27T15:30:00' as LocalTime,
    inputs: [{ checked: checkAs('control-tasks', sheetOf(rows)), sha256: 'abc' }],
    previous: [],
    outputs: [],
  };
  return reportHtml(report, messagesFor(lang), new Privacy(allTables(report), false), ASSETS);
}

const picturesOf = (page: string): string[] =>
  [...page.matchAll(/<h3 id="picture-(\w+)"/g)].map(([, id = '']) => id);

const pending: TestRow = { ...person, controlStatus: '待分配' };
/** In order in all that is checked without a dispatch day. */
const settled: TestRow = {
  ...person,
  controlStatus: '结束管控',
  whereabouts: '温州市鹿城区',
  quarantineStatus: '已满14天',
  outOfProvinceQuarantineStart: '2020-04-10',
  outOfProvinceQuarantineEnd: '2020-04-24',
  wenzhouArrivalDate: '2020-04-24',
  controlStartDate: '2020-04-10',
};

describe('the report page', () => {
  it.each(langs)('runs no script and no style but its own, and fetches nothing (%s)', (lang) => {
    const page = pageOf([{ ...pending, district: '鹿城区', dispatchedDate: '2020-04-27' }], lang);
    expect(page).toContain(
      `content="default-src &#39;none&#39;; script-src &#39;sha256-of-script&#39;; style-src &#39;sha256-of-style&#39;;`,
    );
    expect(page).toContain('<script>SCRIPT</script>');
    expect(page).toContain('<style>STYLE</style>');
    expect(page).not.toMatch(/\s(?:style|src|on\w+)=|href="[^#]/);
  });

  it('draws the pictures that there is anything to draw for', () => {
    const days = [
      { ...pending, district: '鹿城区', dispatchedDate: '2020-04-26' },
      { ...pending, documentNumber: 'E12345678', district: '瑞安', dispatchedDate: '2020-04-27' },
    ];
    expect(picturesOf(pageOf(days))).toEqual(['held', 'rules', 'districts', 'days']);
    expect(picturesOf(pageOf(days.slice(0, 1)))).toEqual(['held', 'rules', 'districts']);
    expect(picturesOf(pageOf([{ ...pending, documentNumber: null }]))).toEqual(['held', 'rules']);
  });

  it('takes the district from its column, else from whereabouts or address', () => {
    const page = pageOf([
      { ...pending, district: '瑞安', whereabouts: '温州市鹿城区' },
      { ...pending, documentNumber: 'E12345678', whereabouts: '温州市鹿城区' },
      { ...pending, documentNumber: 'E12345679', whereabouts: '上海市', address: '乐清市柳市镇' },
      { ...pending, documentNumber: 'E12345670' },
    ]);
    const [, picture = ''] = /aria-labelledby="picture-districts">([\s\S]*?)<\/figure>/.exec(page) ?? [];
    const names = [...picture.matchAll(/<th scope="row">(?:<a [^>]*>)?([^<]*)/g)].map(([, name]) => name);
    expect(names.sort()).toEqual(['乐清市', '未写明', '瑞安市', '鹿城区']);
  });

  it('says so where nothing was found, where the deadline is unknown, and what was not checked', () => {
    const page = pageOf([settled]);
    expect(page).toContain('没有发现问题。');
    expect(page).not.toContain('findings-table');
    expect(page).toContain('时限不明');
    expect(page).toMatch(/<li><strong>任务逾期<\/strong> <code>tasks\/overdue<\/code> 不知道下发日期/);
  });
});
