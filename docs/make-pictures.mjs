// Takes the pictures of the user's guide from the pages that the demonstration writes: `npm run pictures`. Needs a Chromium
// with Chinese fonts, on the path or named by CHROMIUM.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { messagesFor } from '../dist/messages/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = fileURLToPath(new URL('pictures/', import.meta.url));

/** Each picture: its page of the demonstration, how much of it is shown, and the rule of which a finding is opened before. */
const PICTURES = [
  { name: 'summary', page: 'out/tasks/tasks.report.html', height: 900 },
  { name: 'finding', page: 'out/tasks/tasks.report.html', height: 900, open: 'tasks/ended-start-date' },
  { name: 'registers', page: 'out/registers/control.report.html', height: 700 },
  { name: 'trace', page: 'out/trace/control.trace-3303-3574.html', height: 900 },
];

const folder = mkdtempSync(join(tmpdir(), 'inbound-pictures-'));
try {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? 'chromium',
    args: ['--no-sandbox'],
  });
  for (const lang of ['zh', 'en']) {
    const out = join(folder, lang);
    execFileSync(process.execPath, [join(root, 'bin/inbound.js'), 'demo', '--out', out, '--lang', lang]);
    mkdirSync(join(pictures, lang), { recursive: true });
    for (const { name, page, height, open } of PICTURES) {
      const tab = await browser.newPage({ viewport: { width: 1280, height } });
      await tab.goto(pathToFileURL(join(out, page)).href);
      if (open) {
        const { title } = messagesFor(lang).rules[open];
        await tab.locator('input[type=search]').fill(title);
        const found = tab.locator('table tbody button', { hasText: title }).first();
        await found.click();
        // Below the header, which stays in view.
        await found.evaluate((button) => {
          button.scrollIntoView({ block: 'start' });
          window.scrollBy(0, -60);
        });
      }
      await tab.screenshot({ path: join(pictures, lang, `${name}.png`) });
      await tab.close();
    }
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
