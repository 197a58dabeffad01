import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, programsPath } from './support/shown-commands.js';

const GUIDES = ['docs/guide.md', 'docs/指南.md'];
const texts = GUIDES.map((file) => readFileSync(file, 'utf8'));
const [blocks = []] = GUIDES.map(blocksOf);

describe('the user’s guide', () => {
  let folder: string;
  let path: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbound-guide-'));
    path = programsPath(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('has the same commands and parts in both languages', () => {
    const [english, chinese] = GUIDES.map(blocksOf);
    expect(chinese).toEqual(english);
    const [partsOfEnglish, partsOfChinese] = texts.map((text) => text.match(/^#+ /gm));
    expect(partsOfChinese).toEqual(partsOfEnglish);
  });

  it.each(GUIDES)('shows pictures and pages that are there: %s', (file) => {
    const text = readFileSync(file, 'utf8');
    const targets = Array.from(text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g), ([, target = '']) => target);
    expect(targets.filter((target) => target.endsWith('.png'))).toHaveLength(4);
    expect(targets.filter((target) => !existsSync(resolve(dirname(file), target)))).toEqual([]);
  });

  // One after another, as a trainee types them: the first in some folder, all others in the one that it leaves.
  it.each(blocks.flat().map((command, at) => [command, at === 0 ? '' : 'demo'] as const))(
    '%s',
    (command, below) => {
      const run = `${command} >"${join(folder, 'printed')}" 2>&1 || test $? -eq 1`;
      execFileSync('sh', ['-c', run], { cwd: join(folder, below), env: { ...process.env, PATH: path } });
      expect(readFileSync(join(folder, 'printed'), 'utf8')).not.toBe('');
    },
    60_000,
  );
});
