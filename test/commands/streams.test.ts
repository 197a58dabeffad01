import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useFolder } from '../support/program.js';
import { TASKS, writeWorkbookFile } from '../support/workbook-file.js';

describe('a standard output that does not take the result', () => {
  const folder = useFolder();
  const shell = (command: string) =>
    spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
      cwd: folder.path,
      encoding: 'utf8',
      env: { ...process.env, TRIAGE: `${process.execPath} ${resolve('bin/triage.js')}`, LANG: 'C' },
    });
  const check = '$TRIAGE check tasks.xlsx --as-of 2020-04-27T12:00 --format json --force';

  beforeEach(() => writeWorkbookFile(folder.join('tasks.xlsx'), { 排查任务: TASKS }));

  it('a reader that has seen enough is no failure', () => {
    const { status, stderr } = shell(`${check} | true`);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(existsSync(folder.join('out/tasks.import.xlsx'))).toBe(true);
  });

  it('nor is one that has seen enough of the help', () => {
    const { stderr } = shell('{ sleep 1; $TRIAGE --help; } | true');
    expect(stderr).toBe('');
  });

  it.skipIf(!existsSync('/dev/full'))('a full device is told in one line, without a stack trace', () => {
    const { status, stderr } = shell(`${check} > /dev/full`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^错误：结果无法显示.*\n$/);
  });
});
