import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OutputError } from '../../src/io/output-error.js';
import { checkOutputs, type OutputFile, writeOutputs, writeText } from '../../src/io/output-files.js';
import { useTemporaryFolder } from './temporary-folder.js';

const file = useTemporaryFolder();
const NONE = { force: false, inputs: [] };
const FORCE = { force: true, inputs: [] };

const output = (path: string, text = 'new'): OutputFile => ({
  path,
  write: (temporary) => writeText(temporary, text),
});

const failing = (path: string, error: Error): OutputFile => ({
  path,
  write: async (temporary) => {
    await writeText(temporary, 'half');
    throw error;
  },
});

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

async function reasonOf(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    return `${error.reason} ${error.file.slice(dirname(file('x')).length + 1)}`;
  }
}

const listing = () => readdirSync(dirname(file('x'))).sort();

describe('writing', () => {
  test('makes the files and their folders, for their owner alone', async () => {
    await writeOutputs([output(file('a/b/one.txt')), output(file('two.txt'), '二')], NONE);
    expect(readFileSync(file('a/b/one.txt'), 'utf8')).toBe('new');
    expect(readFileSync(file('two.txt'), 'utf8')).toBe('二');
    expect(statSync(file('two.txt')).mode & 0o777).toBe(0o600);
    expect(readdirSync(file('a/b'))).toEqual(['one.txt']);
    expect(listing()).toEqual(['a', 'two.txt']);
  });

  test('replaces older files where it is told to, and leaves nothing of them', async () => {
    writeFileSync(file('one.txt'), 'old', { mode: 0o644 });
    await writeOutputs([output(file('one.txt')), output(file('two.txt'))], FORCE);
    expect(readFileSync(file('one.txt'), 'utf8')).toBe('new');
    expect(statSync(file('one.txt')).mode & 0o777).toBe(0o600);
    expect(listing()).toEqual(['one.txt', 'two.txt']);
  });

  test('takes names as long as names can be', async () => {
    const name = `${'长'.repeat(83)}.txt`;
    await writeOutputs([output(file(name))], NONE);
    expect(listing()).toEqual([name]);
  });
});

describe('what stands in the way', () => {
  test('a file that exists', async () => {
    writeFileSync(file('two.txt'), 'old');
    expect(await reasonOf(writeOutputs([output(file('one.txt')), output(file('two.txt'))], NONE))).toBe(
      'exists two.txt',
    );
    expect(readFileSync(file('two.txt'), 'utf8')).toBe('old');
    expect(listing()).toEqual(['two.txt']);
  });

  test('a link that leads nowhere, and two outputs of one name', async () => {
    symlinkSync(file('nowhere'), file('link'));
    expect(await reasonOf(writeOutputs([output(file('link'))], NONE))).toBe('exists link');
    expect(await reasonOf(writeOutputs([output(file('x')), output(file('./x'))], NONE))).toBe('exists x');
  });

  test('an input, by whatever name, even where files may be replaced', async () => {
    writeFileSync(file('input.xlsx'), 'input');
    linkSync(file('input.xlsx'), file('hard.xlsx'));
    symlinkSync(file('input.xlsx'), file('soft.xlsx'));
    mkdirSync(file('real'));
    symlinkSync(file('real'), file('folder'));
    writeFileSync(file('real/list.xlsx'), 'list');
    const options = { force: true, inputs: [file('input.xlsx'), file('folder/list.xlsx'), '-'] };
    for (const name of ['input.xlsx', 'hard.xlsx', 'soft.xlsx', 'real/list.xlsx']) {
      expect(await reasonOf(checkOutputs([file(name)], options))).toBe(`is-input ${name}`);
      expect(await reasonOf(checkOutputs([file(name)], { ...options, force: false }))).toBe(
        `is-input ${name}`,
      );
    }
    expect(await reasonOf(checkOutputs([file('other.xlsx')], options))).toBeUndefined();
  });

  test('a folder in its place, or a file in the place of its folder', async () => {
    mkdirSync(file('taken'));
    writeFileSync(file('plain'), '');
    expect(await reasonOf(checkOutputs([file('taken')], FORCE))).toBe('cannot-write taken');
    expect(await reasonOf(checkOutputs([file('plain/a/one.txt')], FORCE))).toBe(
      'cannot-write plain/a/one.txt',
    );
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written into', async () => {
    mkdirSync(file('closed'));
    chmodSync(file('closed'), 0o500);
    expect(await reasonOf(checkOutputs([file('closed/one.txt')], NONE))).toBe('cannot-write closed/one.txt');
    chmodSync(file('closed'), 0o700);
  });

  test('checking changes nothing', async () => {
    await checkOutputs([file('a/b/one.txt')], NONE);
    expect(listing()).toEqual([]);
  });
});

describe('failures leave everything as it was', () => {
  test('in a writer', async () => {
    writeFileSync(file('one.txt'), 'old');
    const broken = new Error('broken');
    const work = writeOutputs(
      [output(file('one.txt')), output(file('a/b/two.txt')), failing(file('three.txt'), broken)],
      FORCE,
    );
    await expect(work).rejects.toBe(broken);
    expect(readFileSync(file('one.txt'), 'utf8')).toBe('old');
    expect(listing()).toEqual(['one.txt']);
  });

  test('of the disk, which are named', async () => {
    expect(await reasonOf(writeOutputs([failing(file('a/one.txt'), systemError('ENOSPC'))], NONE))).toBe(
      'disk-full a/one.txt',
    );
    expect(await reasonOf(writeOutputs([failing(file('one.txt'), systemError('EIO'))], NONE))).toBe(
      'cannot-write one.txt',
    );
    expect(listing()).toEqual([]);
  });

  test('when the last file cannot take its place', async () => {
    writeFileSync(file('one.txt'), 'old');
    let temporaryTwo = '';
    const two: OutputFile = {
      path: file('a/two.txt'),
      write: (temporary) => {
        temporaryTwo = temporary;
        return writeText(temporary, 'new');
      },
    };
    // Whatever may happen to a file between its writing and its renaming.
    const three: OutputFile = { path: file('three.txt'), write: async () => rmSync(temporaryTwo) };
    const work = writeOutputs([output(file('one.txt')), two, three], FORCE);
    expect(await reasonOf(work)).toBe('cannot-write a/two.txt');
    expect(readFileSync(file('one.txt'), 'utf8')).toBe('old');
    expect(listing()).toEqual(['one.txt']);
  });

  test('a folder that someone else has used meanwhile stays', async () => {
    const sharing: OutputFile = {
      path: file('a/b/one.txt'),
      write: async () => {
        writeFileSync(file('a/theirs.txt'), '');
        throw systemError('EIO');
      },
    };
    expect(await reasonOf(writeOutputs([sharing], NONE))).toBe('cannot-write a/b/one.txt');
    expect(readdirSync(file('a'))).toEqual(['theirs.txt']);
  });
});

describe('being told to stop', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', async (signal) => {
    writeFileSync(file('one.txt'), 'old');
    // The source itself, which Node cannot run before its types are taken out.
    const program = `
      import { createServer } from 'vite';
      const server = await createServer({ configFile: false, logLevel: 'silent', server: { middlewareMode: true, watch: null, ws: false } });
      const { writeOutputs, writeText } = await server.ssrLoadModule('/src/io/output-files.ts');
      await writeOutputs([
        { path: process.argv[1], write: (path) => writeText(path, 'new') },
        { path: process.argv[2], write: async (path) => {
          await writeText(path, 'half');
          process.stdout.write('ready');
          await new Promise((resolve) => setTimeout(resolve, 20_000));
        } },
      ], { force: true, inputs: [] });`;
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', program, file('one.txt'), file('a/two.txt')],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(existsSync(file('a'))).toBe(true);
    child.kill(signal);
    const ended = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    expect(ended).toBe(signal);
    expect(readFileSync(file('one.txt'), 'utf8')).toBe('old');
    expect(listing()).toEqual(['one.txt']);
  });
});
