import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findChromium } from '../support/browser.js';
import { runProgram } from '../support/program.js';
import { day, type FileValue, writeWorkbookFile } from '../support/workbook-file.js';

const HEADER: readonly FileValue[] = [
  '姓名',
  '证件号码',
  '联系电话',
  '区县',
  '管控状态',
  '目前所在地',
  '隔离情况',
  '入境时间',
  '省外隔离开始时间',
  '开始管控时间',
  '备注',
  '下发时间',
];

const SENT = day('2020-04-27');
const IMG = '<img src=x onerror="window.hacked=1">';
const SCRIPT = '</script><script>window.hacked=1</script>';
const SVG = '"><svg onload="window.hacked=1">';
const FORMULA = '=HYPERLINK("http://example.invalid/","x")';
const COMMENT = '<!--<script>';

/** Rows as a stranger might fill them in to do harm, and one whose remark disputes a column. */
const HOSTILE: readonly (readonly FileValue[])[] = [
  [...HEADER, `自用${SVG}`],
  [
    '吕秀兰',
    '330399199001011239',
    '13900001111',
    '鹿城区',
    IMG,
    '温州市',
    null,
    IMG,
    null,
    null,
    SCRIPT,
    SENT,
  ],
  ['张文静', 'E12345678', SVG, SVG, '纳入管控', SCRIPT, FORMULA, SCRIPT, null, null, COMMENT, SENT],
  [
    '周建国',
    'E12345679',
    '13900003333',
    '瑞安市',
    '纳入管控',
    '温州市瑞安市',
    '未隔离',
    day('2020-04-10'),
    null,
    null,
    `2020年4月12日从浦东机场入境，4月13日乘高铁来温，同行王海燕，电话13900004444 ${IMG}`,
    day('2020-04-26'),
  ],
  ['王海燕', 'E1234567', '13900004444', '鹿城区', null, '温州市鹿城区', null, null, null, null, null, SENT],
  [
    '李晓明',
    'E7654321',
    '13900005555',
    '瑞安市',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    day('2020-04-26'),
  ],
];

/** So many rows, of which each has so many findings. */
const MANY_ROWS = 1800;
const FINDINGS_OF_ROW = 3;
const MANY: readonly (readonly FileValue[])[] = [
  HEADER,
  ...Array.from({ length: MANY_ROWS }, (_, row): FileValue[] => [
    '吕秀兰',
    `E${10_000_000 + row}`,
    '139',
    row % 2 === 0 ? '鹿城区' : '瑞安市',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    SENT,
  ]),
];

/** What the pages of the hostile sheet would show, were it not hidden. */
const PRIVATE = ['吕秀兰', '张文静', '周建国', '王海燕', '330399199001011239', '13900004444'];

const executablePath = findChromium();
if (executablePath === undefined) {
  console.warn('SKIPPED: the report page in a browser. Install chromium, or name one in CHROMIUM.');
}

describe.skipIf(executablePath === undefined)(
  'the report page in a browser (skipped without Chromium)',
  () => {
    let browser: Browser;
    let folder = '';
    let page: Page;
    /** All that went wrong on the page, and all that it asked for. */
    let faults: string[] = [];
    let requests: string[] = [];

    const fileOf = (name: string): string => join(folder, name, 'tasks.report.html');

    async function open(name: string, options: BrowserContextOptions = {}): Promise<void> {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
      page = await context.newPage();
      faults = [];
      requests = [];
      page.on('console', (message) => {
        if (message.type() !== 'info') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('dialog', (dialog) => faults.push(dialog.message()));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(fileOf(name)).href);
    }

    const rows = () => page.locator('#findings-table tbody tr');
    const shown = () => page.locator('#shown').textContent();
    const opener = (title: string) => page.locator('button.title', { hasText: title }).first();
    const filter = (id: string) => page.locator(`select[data-filter="${id}"]`);
    const sorter = (column: string) => page.locator(`th[data-column="${column}"] button`);
    const column = (number: number) => rows().locator(`td:nth-child(${number})`).allTextContents();
    /** Of the texts of the page: an element that has the focus is asked by the browser itself. */
    const focused = () =>
      page.evaluate<string>('document.activeElement.textContent || document.activeElement.id');

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'inbound-browser-'));
      const runs: [string, readonly (readonly FileValue[])[], ...string[]][] = [
        ['hostile', HOSTILE],
        ['english', HOSTILE, '--lang', 'en'],
        ['unmasked', HOSTILE, '--unmask'],
        ['many', MANY],
      ];
      for (const [name, sheet, ...options] of runs) {
        const tasks = join(folder, 'tasks.xlsx');
        await writeWorkbookFile(tasks, { [`<b onclick='x'>&amp;${name}`]: sheet });
        const args = [
          'check',
          tasks,
          '--as-of',
          '2020-04-27 16:10',
          '--report',
          'html',
          '--out',
          join(folder, name),
        ];
        expect(runProgram('triage', [...args, ...options], { cwd: folder })).toMatchObject({
          code: 1,
          err: '',
        });
      }
      browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}) });
    }, 120_000);

    afterEach(async () => {
      // Whatever was done on the page, it fetched nothing but itself, and nothing went wrong.
      expect(requests).toEqual([page.url().replace(/#.*/, '')]);
      expect(faults).toEqual([]);
      await page.context().close();
    });

    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('says first what is late and how much time is left, then counts and pictures', async () => {
      await open('hostile');
      expect(await page.locator('.deadline .big').allTextContents()).toEqual(['1 行已逾期', '还剩 50 分']);
      expect(await page.locator('.figures dd').allTextContents()).toHaveLength(8);
      expect(await page.locator('.picture h3').allTextContents()).toEqual([
        '待处理的行，卡在哪里',
        '各类问题有多少',
        '各区县的任务',
        '按下发时间看',
      ]);
      const district = page.locator('[aria-labelledby="picture-districts"] tr', { hasText: '瑞安市' });
      expect(await district.locator('td.number').allTextContents()).toEqual(['2', '0']);
    });

    it('leaves hostile cells the texts that they are', async () => {
      await open('hostile');
      for (const button of await page.locator('button.title').all()) await button.click();
      expect(
        await page.locator('img, iframe, object, [onerror], [onload], [onclick], main script').count(),
      ).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
      expect(await page.locator('a:not([href^="#"])').count()).toBe(0);
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      const text = await page.locator('body').innerText();
      for (const hostile of [IMG, SCRIPT, SVG, COMMENT, FORMULA]) expect(text).toContain(hostile);
    });

    it('narrows by level, problem, district and state, tells the count, and takes it all back', async () => {
      await open('hostile');
      const all = await shown();
      const total = await rows().count();
      expect(all).toBe(`显示 ${total} 条，共 ${total} 条`);
      expect(await page.locator('#shown').getAttribute('aria-live')).toBe('polite');
      await filter('severity').selectOption('warning');
      expect(new Set(await column(2))).toEqual(new Set(['▲ 警告']));
      await filter('severity').selectOption('');
      await filter('district').selectOption('瑞安市');
      expect(new Set(await column(5))).toEqual(new Set(['瑞安市']));
      await filter('rule').selectOption('tasks/overdue');
      expect(await column(4)).toEqual(['李*明']);
      await filter('district').selectOption('鹿城区');
      expect(await rows().count()).toBe(0);
      expect(await page.locator('#nothing').isVisible()).toBe(true);
      await page.locator('#reset').click();
      expect(await shown()).toBe(all);
      expect(await filter('district').inputValue()).toBe('');
      await filter('state').selectOption('供参考');
      expect(new Set(await column(8))).toEqual(new Set(['供参考']));
    });

    it('narrows to what a bar stands for', async () => {
      await open('hostile');
      await page.locator('[aria-labelledby="picture-districts"] a', { hasText: '瑞安市' }).click();
      expect(await filter('district').inputValue()).toBe('瑞安市');
      expect(new Set(await column(5))).toEqual(new Set(['瑞安市']));
    });

    it('finds words in rows and in the cells behind them, whatever their width and case', async () => {
      await open('hostile');
      await page.locator('#search').fill('Ｅ******7　张*静');
      expect(await rows().count()).toBe(0);
      await page.locator('#search').fill('ｈ4 入境时间');
      const found = await column(3);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found)).toContain('H4');
    });

    it('sorts by a column, both ways, and says so', async () => {
      await open('hostile');
      const header = page.locator('th[data-column="cell"]');
      await sorter('cell').click();
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      const numbers = (await column(3)).map((cell) => Number(cell.replace(/\D/g, '')));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      await sorter('cell').click();
      expect(await header.getAttribute('aria-sort')).toBe('descending');
      expect((await column(3)).map((cell) => Number(cell.replace(/\D/g, '')))).toEqual(
        numbers.toSorted((a, b) => b - a),
      );
      await sorter('severity').click();
      expect(await header.getAttribute('aria-sort')).toBeNull();
      expect([...new Set(await column(2))]).toEqual(['✖ 错误', '▲ 警告', '· 提示']);
    });

    it('opens a finding to its cells, the words of the remark, what to do and the clause', async () => {
      await open('hostile');
      const button = opener('备注与列不一致');
      expect(await button.getAttribute('aria-expanded')).toBe('false');
      await button.click();
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      const details = page.locator('.details');
      expect(await details.locator('.cells .head').allTextContents()).toEqual(['H4 入境时间', 'K4 备注']);
      expect(await details.locator('.cells .value').first().textContent()).toBe('2020/4/10');
      expect(await details.locator('.next').textContent()).toBe('应为 2020-04-12');
      const words = await details.locator('u').allTextContents();
      expect(words.join()).toContain('2020年4月12日');
      expect(words.join()).not.toContain('高铁');
      expect(await details.textContent()).toContain('条款 V-1.1');
      await button.click();
      expect(await details.count()).toBe(0);
    });

    it('works by keyboard alone', async () => {
      await open('hostile');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('跳到问题清单');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('location.hash')).toBe('#findings');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('search');
      await page.keyboard.type('备注与列不一致');
      expect(await rows().count()).toBe(1);
      await sorter('person').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('th[data-column="person"]').getAttribute('aria-sort')).toBe('ascending');
      await page.locator('#findings-table input[type="checkbox"]').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('备注与列不一致');
      await page.keyboard.press('Space');
      expect(await page.locator('.details').count()).toBe(1);
      await page.keyboard.press('Enter');
      expect(await page.locator('.details').count()).toBe(0);
      expect(await shown()).toContain('已办完 1 条');
    });

    it('keeps what is ticked off, and hides it on request', async () => {
      await open('hostile');
      const total = await rows().count();
      await page.locator('#findings-table input[type="checkbox"]').first().check();
      await page.reload();
      requests.shift();
      expect(await page.locator('#findings-table input[type="checkbox"]').first().isChecked()).toBe(true);
      await page.locator('#hide-done').check();
      expect(await rows().count()).toBe(total - 1);
    });

    it.each([
      ['hostile', '没有检查的内容', '拟定状态'],
      ['english', 'Not checked', 'Proposed status'],
    ])(
      'tells what was not checked, and opens the further sections from the contents (%s)',
      async (name, unchecked, decisions) => {
        await open(name);
        expect(await page.locator('#unchecked h2').textContent()).toBe(unchecked);
        expect(await page.locator('#unchecked .tags').textContent()).toContain(SVG);
        await page.locator('nav a', { hasText: decisions }).click();
        expect(await page.locator('#decisions tbody tr').first().isVisible()).toBe(true);
      },
    );

    it('prints on A4, with all matching rows and what is opened', async () => {
      await open('many');
      await filter('district').selectOption('瑞安市');
      await page.locator('#search').fill('1');
      await opener('').click();
      const before = await rows().count();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      expect(boxes.length).toBeGreaterThan(20);
      for (const box of boxes) expect(box).toEqual([842, 595]);
      expect(await rows().count()).toBe(before);
    }, 120_000);

    it('hides what is private, in sight and out of sight', async () => {
      await open('hostile');
      const masked = readFileSync(fileOf('hostile'), 'utf8');
      const seenIn = (text: string): string[] => PRIVATE.filter((hidden) => text.includes(hidden));
      expect(seenIn(masked)).toEqual([]);
      await opener('备注与列不一致').click();
      const content = await page.content();
      for (const text of PRIVATE) expect(content).not.toContain(text);
      expect(await page.locator('footer').textContent()).toContain('已隐去');
      const unmasked = readFileSync(fileOf('unmasked'), 'utf8');
      expect(seenIn(unmasked)).toEqual(PRIVATE);
    });

    it('can be read where no script may run', async () => {
      await open('hostile', { javaScriptEnabled: false });
      expect(await page.locator('.deadline .big').first().isVisible()).toBe(true);
      expect(await page.locator('.picture').first().isVisible()).toBe(true);
      expect(await page.locator('#filters').isVisible()).toBe(false);
      expect(await rows().first().isVisible()).toBe(true);
      expect(await rows().last().isVisible()).toBe(true);
    });

    it('carries five thousand findings: a part of them on the page, all of them searched, sorted and listed', async () => {
      await open('many');
      const total = MANY_ROWS * FINDINGS_OF_ROW;
      expect(await shown()).toBe(`显示 ${total} 条，共 ${total} 条`);
      expect(await rows().count()).toBe(50);
      await page.locator('#more button').first().click();
      expect(await rows().count()).toBe(100);
      expect(await page.evaluate('document.activeElement.className')).toBe('title');
      await page.locator('#search').fill(`c${MANY_ROWS + 1}`);
      expect(await column(3)).toEqual([`C${MANY_ROWS + 1}`]);
      await page.locator('#search').fill('');
      await sorter('cell').click();
      await sorter('cell').click();
      expect((await column(3))[0]).toBe(`C${MANY_ROWS + 1}`);
      await page.locator('#more button').last().click();
      expect(await rows().count()).toBe(total);
      expect(await page.locator('#more').isVisible()).toBe(false);
    }, 120_000);

    it.each([
      ['hostile', 'light'],
      ['hostile', 'dark'],
      ['english', 'light'],
      ['english', 'dark'],
    ] as const)(
      'breaks no rule of accessibility (%s, %s)',
      async (name, colorScheme) => {
        await open(name, { colorScheme });
        await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
        await page.locator('button.title').first().click();
        await page.locator('#findings-table input[type="checkbox"]').first().check();
        await page.evaluate(axe.source);
        const { violations } = z
          .object({
            violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
          })
          .parse(await page.evaluate('axe.run()'));
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      },
      60_000,
    );
  },
);
