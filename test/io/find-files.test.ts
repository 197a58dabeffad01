import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesLike } from '../../src/io/find-files.js';
import { useTemporaryFolder } from './temporary-folder.js';

const file = useTemporaryFolder();
const before = process.cwd();

beforeEach(() => {
  mkdirSync(file('inbox/more'), { recursive: true });
  const names = [
    'tasks2.xlsx',
    'tasks1.xlsx',
    'more/tasks3.xlsx',
    '[1].xlsx',
    '.tasks.xlsx',
    '~$tasks1.xlsx',
  ];
  for (const name of names) writeFileSync(file(`inbox/${name}`), '');
  process.chdir(dirname(file('x')));
});
afterEach(() => process.chdir(before));

test.each([
  ['inbox/tasks*.xlsx', ['inbox/tasks1.xlsx', 'inbox/tasks2.xlsx']],
  ['./inbox/tasks?.xlsx', ['inbox/tasks1.xlsx', 'inbox/tasks2.xlsx']],
  ['inbox/**/tasks*.xlsx', ['inbox/more/tasks3.xlsx', 'inbox/tasks1.xlsx', 'inbox/tasks2.xlsx']],
  ['inbox/{tasks2,nothing}.xlsx', ['inbox/tasks2.xlsx']],
  ['inbox/*', ['inbox/[1].xlsx', 'inbox/tasks1.xlsx', 'inbox/tasks2.xlsx']],
  ['inbox/[1].xlsx', ['inbox/[1].xlsx']],
  ['./inbox/tasks1.xlsx', ['inbox/tasks1.xlsx']],
  ['inbox', []],
  ['inbox/[', []],
  ['outbox/*.xlsx', []],
])('%s', async (pattern, files) => {
  expect(await filesLike(pattern)).toEqual(files);
});
