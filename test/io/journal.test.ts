import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JOURNAL_VARIABLE, Journal, removeJournal, settleJournal } from '../../src/io/journal.js';
import { OutputError } from '../../src/io/output-error.js';
import { type OutputFile, writeOutputs, writeText } from '../../src/io/output-files.js';
import { useTemporaryFolder } from './temporary-folder.js';

const file = useTemporaryFolder();
const FORCE = { force: true, inputs: [] };
const listing = () => readdirSync(dirname(file('x'))).sort();
const text = (name: string) => readFileSync(file(name), 'utf8');
const journal = () => file('journal-1.json');
const journalled = () => JSON.parse(readFileSync(journal(), 'utf8'));
const output = (name: string): OutputFile => ({
  path: file(name),
  write: (temporary) => writeText(temporary, 'new'),
});

describe('a run that is asked for a journal', () => {
  beforeEach(() => {
    process.env[JOURNAL_VARIABLE] = journal();
  });
  afterEach(() => {
    delete process.env[JOURNAL_VARIABLE];
  });

  test('says what it writes before it does, and how it will end', async () => {
    writeFileSync(file('one'), 'old');
    let before: unknown;
    const two: OutputFile = {
      path: file('two'),
      write: async (temporary) => {
        before = journalled();
        await writeText(temporary, 'new');
      },
    };
    await writeOutputs([output('one'), two], { ...FORCE, exitCode: 1 });
    expect(before).toMatchObject({
      state: 'writing',
      outputs: [{ path: file('one') }, { path: file('two') }],
    });
    expect(journalled()).toMatchObject({
      state: 'placing',
      outputs: [{ replaces: true }, { replaces: false }],
      exitCode: 1,
    });
    expect(settleJournal(journal())).toEqual({
      placed: true,
      outputs: [file('one'), file('two')],
      exitCode: 1,
    });
    removeJournal(journal());
    expect(listing()).toEqual(['one', 'two']);
  });

  test('takes the journal back with its outputs', async () => {
    writeFileSync(file('one'), 'old');
    const broken = new Error('broken');
    const two: OutputFile = { path: file('a/two'), write: () => Promise.reject(broken) };
    await expect(writeOutputs([output('one'), two], FORCE)).rejects.toBe(broken);
    expect(listing()).toEqual(['one']);
    expect(text('one')).toBe('old');
  });

  test('writes nothing where it can keep none', async () => {
    process.env[JOURNAL_VARIABLE] = file('none/journal-1.json');
    await expect(writeOutputs([output('one')], FORCE)).rejects.toThrow(OutputError);
    expect(listing()).toEqual([]);
  });
});

describe('a run that was killed', () => {
  const files = ['one', 'two', 'three'].map((name) => ({
    path: name,
    temporary: `.inbound-${name}.tmp`,
    aside: `.inbound-aside-${name}.tmp`,
  }));
  const absolute = () =>
    files.map(({ path, temporary, aside }) => ({
      path: file(path),
      temporary: file(temporary),
      aside: file(aside),
    }));
  /** One and two are there already; three is not. */
  const replacing = () => absolute().map((one) => ({ ...one, replaces: !one.path.endsWith('three') }));

  beforeEach(() => {
    for (const name of ['one', 'two']) writeFileSync(file(name), 'old');
    for (const { temporary } of files) writeFileSync(file(temporary), 'new');
  });

  test('while it wrote, has written nothing', () => {
    new Journal(journal()).writing(absolute());
    for (const _ of [1, 2]) expect(settleJournal(journal())).toEqual({ placed: false });
    removeJournal(journal());
    expect(listing()).toEqual(['one', 'two']);
    expect([text('one'), text('two')]).toEqual(['old', 'old']);
  });

  /** The steps of placing three files, the older ones of two stepping aside. */
  const STEPS: readonly (readonly [string, string])[] = [
    ['one', '.inbound-aside-one.tmp'],
    ['.inbound-one.tmp', 'one'],
    ['two', '.inbound-aside-two.tmp'],
    ['.inbound-two.tmp', 'two'],
    ['.inbound-three.tmp', 'three'],
  ];
  const SO_FAR = Array.from({ length: STEPS.length + 1 }, (_, done) => done);

  test.each(SO_FAR)('after %d steps of placing, is finished', (done) => {
    new Journal(journal()).placing(replacing(), 1);
    for (const [from, to] of STEPS.slice(0, done)) renameSync(file(from), file(to));
    for (const _ of [1, 2])
      expect(settleJournal(journal())).toMatchObject({ placed: true, exitCode: 1, outputs: { length: 3 } });
    removeJournal(journal());
    expect(listing()).toEqual(['one', 'three', 'two']);
    for (const { path } of files) expect(text(path)).toBe('new');
  });

  test.each(SO_FAR)('while it undid %d steps of placing, is undone', (done) => {
    const kept = new Journal(journal());
    kept.placing(replacing(), 1);
    for (const [from, to] of STEPS.slice(0, done)) renameSync(file(from), file(to));
    kept.undoing();
    for (const _ of [1, 2]) expect(settleJournal(journal())).toEqual({ placed: false });
    removeJournal(journal());
    expect(listing()).toEqual(['one', 'two']);
    expect([text('one'), text('two')]).toEqual(['old', 'old']);
  });

  test('and cannot be finished yet keeps its journal', () => {
    new Journal(journal()).placing(replacing(), 0);
    renameSync(file('one'), file('.inbound-aside-one.tmp'));
    // As where another program has the file open, on Windows.
    mkdirSync(file('one'));
    expect(() => settleJournal(journal())).toThrow(OutputError);
    expect(existsSync(journal())).toBe(true);
  });

  test('and whose outputs somebody has removed is to be run again', () => {
    new Journal(journal()).placing(replacing(), 0);
    for (const [from, to] of STEPS) renameSync(file(from), file(to));
    rmSync(file('two'));
    expect(settleJournal(journal())).toEqual({ placed: false });
  });

  test('before it began, has left nothing', () => {
    expect(settleJournal(file('journal-2.json'))).toEqual({ placed: false });
  });
});
