import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commonGazetteer } from '../../src/domain/gazetteer.js';
import { FACTS } from '../../src/domain/remark/facts.js';
import { answerRemarks } from '../../src/pipeline/remark-answer.js';
import { remarkJson } from '../../src/report/remark-json.js';
import { purposeNames, remarkPurposes } from '../../src/rules/remark-purposes.js';
import { day, residentId } from '../rules/checked.js';
import { runProgram, useFolder } from '../support/program.js';

const AS_OF = ['--as-of', '2020-04-28'];
const TRANSFER = '4月16日上海浦东机场入境，当日起在上海市云栈酒店集中隔离，4月27日由瓯海区派专车接回继续隔离';

const folder = useFolder();
const run = (args: readonly string[], input?: string | Buffer) =>
  runProgram('inbound', ['remark', ...args], {
    cwd: folder.path,
    ...(input === undefined ? {} : { input: Buffer.from(input) }),
  });
const objects = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('inbound remark', () => {
  it('reads one text, and says what each fact was read from', () => {
    const { code, out, err } = run([TRANSFER, ...AS_OF]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [first, ...rest] = out.split('\n');
    expect(first).toBe(TRANSFER);
    expect(rest.find((line) => line.includes('来温方式'))).toMatch(/专车转运.*派专车/);
    expect(rest.find((line) => line.includes('省外隔离开始时间'))).toMatch(/2020-04-16.*当日/);
    expect(out).not.toContain('还缺');
  });

  it('prints the object of the contract, with absent facts left out', () => {
    const { out } = run([TRANSFER, ...AS_OF, '--format', 'json']);
    const [read] = objects(out);
    expect(Object.keys(read)).toEqual(['text', 'facts', 'mentions', 'ambiguous', 'unreadable']);
    expect(read.facts).toEqual({
      entryDate: '2020-04-16',
      pointOfEntry: '上海浦东',
      entryMode: '飞机',
      wenzhouArrivalDate: '2020-04-27',
      wenzhouArrivalMode: '专车转运',
      outOfProvinceQuarantineStart: '2020-04-16',
      outOfProvinceQuarantinePlace: { city: '上海市', site: '云栈酒店' },
      transferDate: '2020-04-27',
      situation: '由瓯海区派专车接回继续隔离',
    });
    for (const { fact, start, end } of read.mentions) {
      expect(FACTS).toContain(fact);
      expect(read.text.slice(start, end)).not.toBe('');
    }
    const port = read.mentions.find(({ fact }: { fact: string }) => fact === 'pointOfEntry');
    expect(read.text.slice(port.start, port.end)).toContain('上海浦东');
  });

  it.each(purposeNames)(
    '--for %s names what is missing, and drafts a remark that lacks nothing but the blanks',
    (purpose) => {
      const [read] = objects(run(['4月16日入境', ...AS_OF, '--for', purpose, '--format', 'json']).out);
      const items = remarkPurposes[purpose].items.map(({ item }) => item);
      expect(read.missing).toEqual(items.filter((item) => item !== 'entryDate'));
      expect(read.completed).toMatch(/^4月16日入境。补充：/);
      expect(read.completed.match(/：____/g)).toHaveLength(read.missing.length);
      const text = run(['4月16日入境', ...AS_OF, '--for', purpose]).out;
      expect(text).toContain(remarkPurposes[purpose].clause);
      expect(text).toContain(read.completed);
    },
  );

  it('says that nothing is missing, and leaves such a remark as it is', () => {
    const whole = `${TRANSFER}，转运原因：需家人照顾`;
    const [read] = objects(run([whole, ...AS_OF, '--for', 'transfer', '--format', 'json']).out);
    expect(read).toMatchObject({ missing: [], completed: whole });
    expect(run([whole, ...AS_OF, '--for', 'transfer']).out).toContain('要写的都有了');
  });

  it('reads a line a text from standard input, an object for every line', () => {
    const lines = ['4月16日入境', '', '4月31日入境', '张某4月8日入境，李某4月9日入境'];
    const { code, out } = run([...AS_OF, '--format', 'json'], `${lines.join('\r\n')}\r\n`);
    expect(code).toBe(0);
    const read = objects(out);
    expect(read.map(({ text }) => text)).toEqual(lines);
    expect(read[1]).toMatchObject({ facts: {}, mentions: [] });
    expect(read[2].unreadable).toEqual(['4月31日']);
    expect(read[3].ambiguous).toEqual(['4月8日', '4月9日']);
    expect(run(['-', ...AS_OF, '--format', 'json'], lines.join('\n')).out).toBe(out);
  });

  it('numbers several remarks for people by their line', () => {
    const { out } = run(AS_OF, '4月16日入境\n\n4月17日入境\n');
    expect(out.match(/^第 \d+ 条$/gm)).toEqual(['第 1 条', '第 3 条']);
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF4月16日入境')],
    ['GB18030', Buffer.from([0x34, 0xd4, 0xc2, 0x31, 0x36, 0xc8, 0xd5, 0xc8, 0xeb, 0xbe, 0xb3])],
    ['UTF-16', Buffer.from('\uFEFF4月16日入境', 'utf16le')],
  ])('reads %s', (_name, bytes) => {
    const [read] = objects(run([...AS_OF, '--format', 'json'], bytes).out);
    expect(read).toMatchObject({ text: '4月16日入境', facts: { entryDate: '2020-04-16' } });
  });

  it('has nothing to say about no lines', () => {
    expect(run(AS_OF, '')).toEqual({ code: 0, out: '', err: '' });
  });

  it('refuses what is no text, in one line', () => {
    const { code, out, err } = run(AS_OF, Buffer.from([0, 1, 2, 3, 255]));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^错误：标准输入.*\n$/);
  });

  it.each([
    [['--for', 'dayly'], 'daily'],
    [['--as-of', '2020-02-30'], '--as-of'],
    [['one', 'two'], '参数太多'],
  ])('refuses %j', (args, words) => {
    const { code, out, err } = run(['4月16日入境', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  it('hides phones and ids wherever they stand, and mentions still point to the words', () => {
    const id = residentId('1990-01-01', 123);
    const remark = `4月16日浦东入境，身份证${id}，目前在家可拨 139 0000 1188，转运原因：照顾家人13900002233`;
    for (const purpose of ['daily', 'transfer']) {
      for (const format of ['text', 'json']) {
        const { out } = run([remark, ...AS_OF, '--format', format, '--for', purpose]);
        expect(out).not.toMatch(/139\s?0000|13900002233/);
        expect(out).not.toContain(id);
        const clear = run([remark, ...AS_OF, '--format', format, '--for', purpose, '--unmask']).out;
        expect(clear).toContain(id);
      }
    }
    const [masked] = objects(run([remark, ...AS_OF, '--format', 'json']).out);
    const [clear] = objects(run([remark, ...AS_OF, '--format', 'json', '--unmask']).out);
    expect(masked.mentions).toEqual(clear.mentions);
    expect(masked.text).toHaveLength(clear.text.length);
    expect(clear.facts.contactPhones).toEqual(['13900001188', '13900002233']);
    expect(masked.facts.contactPhones).toEqual(['139****1188', '139****2233']);
  });

  it('is English with --lang en, but for the remark itself', () => {
    const { out } = run(['2020-04-16', '--for', 'medical', '--lang', 'en', ...AS_OF]);
    expect(out).toContain('No facts were read');
    expect(out).toContain('A transfer to medical care (C-4.1) lacks: ');
  });

  it('knows a city’s own places', () => {
    const [before] = objects(run(['目前在云栈坪', ...AS_OF, '--format', 'json']).out);
    expect(before.facts.whereabouts).toBeUndefined();
    writeFileSync(folder.join('inbound.config.jsonc'), '{ "places": { "云栈坪": "温州市瓯海区" } }');
    const [read] = objects(run(['目前在云栈坪', ...AS_OF, '--format', 'json']).out);
    expect(read.facts.whereabouts).toEqual({ region: 'wenzhou', place: '温州市瓯海区' });
  });

  it('ends without complaint where nobody listens any more', () => {
    const lines = '4月16日入境\n'.repeat(20_000);
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${resolve('bin/inbound.js')}" remark --format json | head -1`],
      { input: lines, encoding: 'utf8', cwd: folder.path },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });
});

describe('inbound remark, line by line', () => {
  /** The program while its input is still being written. */
  function start(args: readonly string[]) {
    const child = spawn(process.execPath, [resolve('bin/inbound.js'), 'remark', ...args, ...AS_OF], {
      cwd: folder.path,
    });
    onTestFinished(() => void child.kill());
    const shown = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      shown.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      shown.err += text;
    });
    return {
      shown,
      write: (bytes: string | Buffer) => child.stdin.write(bytes),
      /** Waits until so much is shown; a test that waits in vain is over time. */
      shows: (words: string | RegExp) => vi.waitFor(() => expect(shown.out).toMatch(words), 20_000),
      end: async () => {
        child.stdin.end();
        const [code] = await once(child, 'close');
        return code;
      },
    };
  }

  it('answers each line when it has come', async () => {
    const { write, shows, shown, end } = start(['--format', 'json']);
    write('4月16日入境\n4月17');
    await shows(/2020-04-16.*\n$/);
    write('日入境\r\n');
    await shows(/2020-04-17.*\n$/);
    write('4月18日入境');
    expect(await end()).toBe(0);
    expect(objects(shown.out).map(({ facts }) => facts.entryDate)).toEqual([
      '2020-04-16',
      '2020-04-17',
      '2020-04-18',
    ]);
    expect(shown.err).toBe('');
  });

  it('answers people too, with the number of the line where another may follow', async () => {
    const { write, shows, shown, end } = start([]);
    write('4月16日入境\n');
    await shows(/2020-04-16/);
    write('\n4月17日入境\n');
    await shows(/2020-04-17/);
    expect(await end()).toBe(0);
    expect(shown.out.match(/^第 \d+ 条$/gm)).toEqual(['第 1 条', '第 3 条']);
  });

  it('tells GB18030 from UTF-8 when the first line that is not ASCII has come, in pieces', async () => {
    const { write, shows, shown, end } = start(['--format', 'json']);
    write('2020-04-16\n4');
    await shows(/"2020-04-16"/);
    write(Buffer.from([0xd4]));
    write(Buffer.from([0xc2, 0x31, 0x36, 0xc8]));
    write(Buffer.from([0xd5, 0xc8, 0xeb, 0xbe, 0xb3, 0x0a]));
    await shows(/4月16日入境/);
    expect(await end()).toBe(0);
    expect(objects(shown.out)[1]).toMatchObject({ facts: { entryDate: '2020-04-16' } });
  });

  it('has answered what came before what is no text', async () => {
    const { write, shows, shown, end } = start(['--format', 'json']);
    write('4月16日入境\n');
    await shows(/2020-04-16/);
    write(Buffer.from([0, 1, 2, 0x0a]));
    expect(await end()).toBe(2);
    expect(objects(shown.out)).toHaveLength(1);
    expect(shown.err).toMatch(/^错误：标准输入.*\n$/);
  });

  it('numbers no remark that is the only one', () => {
    expect(run(AS_OF, '4月16日入境\n').out).toBe(run(['4月16日入境', ...AS_OF]).out);
  });

  it.each(['json', 'text'])(
    'ends at once and quietly where nobody listens to an endless list any more (%s)',
    (format) => {
      const { status, signal, stdout, stderr } = spawnSync(
        'sh',
        [
          '-c',
          `yes 4月16日入境 | "${process.execPath}" "${resolve('bin/inbound.js')}" remark --format ${format} | head -1`,
        ],
        { encoding: 'utf8', cwd: folder.path, timeout: 20_000 },
      );
      expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
      expect(stdout.trim().split('\n')).toHaveLength(1);
    },
  );
});

describe('any remark', () => {
  const words = fc.constantFrom(
    ...[
      '4月12日',
      '27号',
      '次日',
      '2月30日',
      '浦东',
      '上海市云栈酒店',
      '入境',
      '来温',
      '集中隔离',
      '转医学处理',
      '出院',
    ],
    ...[
      '专车',
      '高铁',
      '目前',
      '转运原因：',
      '因',
      '未',
      '预计',
      '继续',
      '____',
      '，',
      '。',
      '；',
      '：',
      '(',
      ')',
      '张某',
      '\n',
    ],
    ...[
      '13900001234',
      '139 0000 5678',
      residentId('1985-05-05', 77),
      'E12345678',
      '入境时间：',
      '漏报原因：',
      'ａ１',
    ],
  );
  // Figures that run into each other are no numbers that anybody could tell apart.
  const apart = (part: string): string => (/\d$/.test(part) ? `${part}，` : part);
  const text = fc.array(words, { maxLength: 24 }).map((parts) => parts.map(apart).join(''));
  const asked = { today: day('2020-04-28'), places: commonGazetteer };

  it('is completed for every purpose: read again it lacks nothing new, and its mentions lie in it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...purposeNames), (remark, purpose) => {
        const [answer] = answerRemarks([remark], { ...asked, purpose });
        if (!answer?.lack) throw new Error('no answer');
        for (const { start, end } of answer.reading.mentions) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(remark.length);
        }
        const [again] = answerRemarks([answer.lack.completed], { ...asked, purpose });
        const allowed = new Set<string>(answer.lack.missing);
        expect(again?.lack?.missing.filter((item) => !allowed.has(item))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives no phone and no resident id away', () => {
    fc.assert(
      fc.property(text, (remark) => {
        const [answer] = answerRemarks([remark], { ...asked, purpose: 'daily' });
        if (!answer) throw new Error('no answer');
        const shown = JSON.stringify(remarkJson(answer, false));
        expect(shown).not.toMatch(/1390000\d{4}|139 0000|330399198505/);
      }),
      { numRuns: 300 },
    );
  });
});
