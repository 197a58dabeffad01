import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findChromium } from '../support/browser.js';
import { runProgram } from '../support/program.js';
import { day, writeWorkbookFile } from '../support/workbook-file.js';

const IMG = '<img src=x onerror="window.hacked=1">';
const executablePath = findChromium();

describe.skipIf(executablePath === undefined)(
  'the page of a line of life in a browser (skipped without Chromium)',
  () => {
    let browser: Browser;
    let folder = '';

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'inbound-browser-'));
      const header = [
        '姓名',
        '证件号码',
        '管控状态',
        '开始管控时间',
        '入境时间',
        '入境口岸',
        '隔离地点',
        '备注',
      ];
      const row = (start: string, port: string) => [
        '吕秀兰',
        'E12345678',
        '纳入管控',
        day(start),
        day('2020-04-13'),
        port,
        IMG,
        `4月13日浦东机场入境，4月20日转医学处理，4月22日转医结束，当日恢复集中隔离 ${IMG}`,
      ];
      await writeWorkbookFile(join(folder, 'control.xlsx'), {
        Sheet1: [header, row('2020-04-13', '上海浦东'), row('2020-04-22', IMG)],
      });
      const args = ['trace', 'E12345678', 'control.xlsx', '--as-of', '2020-04-27'];
      for (const lang of ['zh', 'en'])
        expect(runProgram('inbound', [...args, '--lang', lang, '--out', lang], { cwd: folder }).code).toBe(0);
      browser = await chromium.launch({
        ...(executablePath ? { executablePath } : {}),
        args: ['--no-sandbox'],
      });
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });

    it.each([
      ['zh', 'light'],
      ['en', 'dark'],
    ] as const)(
      'is drawn, runs and fetches nothing, and breaks no rule of accessibility (%s, %s)',
      async (lang, colorScheme) => {
        const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme });
        const page = await context.newPage();
        const faults: string[] = [];
        const requests: string[] = [];
        page.on('console', (message) => faults.push(message.text()));
        page.on('pageerror', (error) => faults.push(error.message));
        page.on('request', (request) => requests.push(request.url()));
        const url = pathToFileURL(join(folder, lang, 'control.trace-E-78.html')).href;
        await page.goto(url);
        expect(requests).toEqual([url]);
        expect(faults).toEqual([]);
        expect(await page.evaluate('window.hacked')).toBeUndefined();
        expect(await page.locator('svg.timeline .mark.wrong').count()).toBe(2);
        expect(await page.locator('svg.timeline .stretch').count()).toBe(1);
        // What is drawn lies within the picture.
        const outside = await page.evaluate<number>(
          `[...document.querySelectorAll('svg.timeline text')].filter((text) => {
            const [own, all] = [text.getBBox(), text.ownerSVGElement.viewBox.baseVal];
            return own.x < 0 || own.x + own.width > all.width || own.y + own.height > all.height;
          }).length`,
        );
        expect(outside).toBe(0);
        // The page's own script is what its policy forbids: the test looks at it from outside.
        const bare = await (await browser.newContext({ colorScheme, bypassCSP: true })).newPage();
        await bare.goto(url);
        await bare.evaluate(axe.source);
        const { violations } = z
          .object({
            violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
          })
          .parse(await bare.evaluate('axe.run()'));
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      },
      60_000,
    );
  },
);
