import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, useFolder } from '../support/program.js';

const UNITS = ['inbound-batch.service', 'inbound-batch.timer'];

const shipped = (name: string): string => readFileSync(`fixtures/batch/${name}`, 'utf8');
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

describe('what is shipped for schedulers', () => {
  const folder = useFolder();

  it('has a batch file that can be run as it stands', () => {
    cpSync('fixtures', folder.join('fixtures'), { recursive: true });
    const { code, out, err } = runProgram(
      'inbound',
      ['batch', 'run', folder.join('fixtures/batch/batch.jsonc'), '--dry-run', '--format', 'json'],
      { cwd: folder.path },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const plans = JSON.parse(out).jobs.map(({ job, plan }: { job: string; plan: string }) => [job, plan]);
    expect(plans).toEqual([
      ['tasks', 'new'],
      ['verification', 'new'],
      ['control', 'new'],
      ['registers', 'new'],
      ['flight', 'new'],
      ['officers', 'waiting'],
    ]);
  });

  it.skipIf(!has('systemd-analyze'))('has systemd units in order', () => {
    for (const name of UNITS) {
      const unit = shipped(name).replace('/usr/local/bin/inbound', resolve('bin/inbound.js'));
      writeFileSync(folder.join(name), unit);
    }
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', ...UNITS.map((name) => folder.join(name))],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!has('systemd-analyze'))('has a timer that fires every ten minutes of the day’s work', () => {
    const when = /^OnCalendar=(.*)$/m.exec(shipped('inbound-batch.timer'))?.[1] ?? '';
    const args = ['calendar', '--base-time=2020-04-27 19:35:00', '--iterations=3', when];
    const { stdout } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
    expect(stdout.match(/2020-04-\d\d \d\d:\d\d:\d\d/g)).toEqual([
      '2020-04-27 19:40:00',
      '2020-04-27 19:50:00',
      '2020-04-28 07:00:00',
    ]);
  });

  // Debian's crontab checks a table with -n, which means something else to that of others: they have -T.
  const usage = spawnSync('crontab', ['--help'], { encoding: 'utf8' }).stderr ?? '';
  const flag = /-n\s+\(dry run/.test(usage) ? '-n' : /-T\s/.test(usage) ? '-T' : undefined;

  it.skipIf(flag === undefined)('has a crontab in order', () => {
    const check = (file: string) => spawnSync('crontab', [flag ?? '', file]).status;
    writeFileSync(folder.join('wrong'), shipped('crontab').replace('*/10', '*/x'));
    expect(check('fixtures/batch/crontab')).toBe(0);
    expect(check(folder.join('wrong'))).toBe(1);
  });
});
