import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { messagesFor } from '../../src/messages/index.js';
import {
  commandArguments,
  DEMO_SHEETS,
  demoDay,
  demoMoments,
  typedCommand,
} from '../../src/pipeline/demo-day.js';
import { runProgram, useFolder } from '../support/program.js';

const folder = useFolder();
const demo = (...args: readonly string[]) => runProgram('inbound', ['demo', ...args], { cwd: folder.path });

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Every file below the folder, with what is in it. */
const filesIn = (at: string): Map<string, string> =>
  new Map(
    readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(at, name)).isFile())
      .map((name) => [name, hashOf(join(at, name))] as const)
      .sort(),
  );

it('plays the whole day, leaves its sheets, and changes nothing the second time', async () => {
  const first = demo();
  expect(first).toMatchObject({ code: 0, err: '' });
  const zh = messagesFor('zh');
  for (const moment of demoMoments) {
    expect(first.out).toContain(zh.demo.moments[moment].title);
    expect(first.out).toContain(zh.demo.moments[moment].why);
    expect(first.out).toContain(typedCommand(demoDay[moment]));
  }
  // One transfer and one discharge, each as a line of life.
  expect(first.out).toContain('✖ 转运或包机人员应自返浙当日起管控（V-1.4）');
  expect(first.out).toMatch(/结束管控[^\n]*control\.xlsx/);
  expect(first.out).not.toMatch(/330399\d{11}[\dX]|1390000\d{4}|\{|undefined|\d+ ,/);

  const made = filesIn(folder.join('demo'));
  expect([...made.keys()]).toEqual(expect.arrayContaining([...DEMO_SHEETS, 'demo.txt']));
  for (const sheet of DEMO_SHEETS) expect(made.get(sheet)).toBe(hashOf(resolve('fixtures', sheet)));
  const story = readFileSync(folder.join('demo/demo.txt'), 'utf8');
  expect(first.out.startsWith(story)).toBe(true);
  const workbooks = [...made.keys()].filter((name) => name.endsWith('.xlsx'));
  expect(workbooks.filter((name) => name.endsWith('.import.xlsx'))).toHaveLength(10);
  for (const name of workbooks)
    await expect(new ExcelJS.Workbook().xlsx.readFile(folder.join('demo', name))).resolves.toBeDefined();
  expect([...made.keys()].filter((name) => name.endsWith('.html'))).not.toEqual([]);

  // A trainee has changed a sheet and put one of their own beside it.
  writeFileSync(folder.join('demo/tasks.xlsx'), 'mine');
  writeFileSync(folder.join('demo/mine.txt'), 'mine');
  const second = demo();
  expect(second).toMatchObject({ code: 2, out: '' });
  expect(second.err).toMatch(/^错误：.*demo\/tasks\.xlsx.*--force.*\n$/);
  expect(readFileSync(folder.join('demo/tasks.xlsx'), 'utf8')).toBe('mine');

  const again = demo('--force', '--lang', 'en');
  expect(again).toMatchObject({ code: 0, err: '' });
  expect(again.out).toContain(messagesFor('en').demo.moments.intake.why);
  expect(again.out).toContain('✖ whoever is transferred or came by charter is under control');
  const remade = filesIn(folder.join('demo'));
  expect(remade.get('tasks.xlsx')).toBe(made.get('tasks.xlsx'));
  expect([...remade.keys()]).toEqual([...made.keys(), 'mine.txt'].sort());
}, 120_000);

it('leaves a folder in which its commands can be run again', () => {
  expect(demo('--out', 'training').code).toBe(0);
  const { import: passengers, assign, discharged } = demoDay;
  for (const moment of [passengers, assign, discharged]) {
    const args = [...commandArguments(moment), '--force'];
    const { code, err } = runProgram('inbound', args, { cwd: folder.join('training') });
    expect(code, err).toBeLessThan(2);
  }
}, 60_000);

it('writes nothing where it cannot write all', () => {
  writeFileSync(folder.join('taken'), '');
  const { code, out, err } = demo('--out', 'taken/demo');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^错误：.*\n$/);
  expect(existsSync(folder.join('demo'))).toBe(false);
});
