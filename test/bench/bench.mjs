/*
 * Measures the built program: `npm run bench`.
 *
 * - end to end: sheets of 10,000 and 100,000 rows × 24 columns are read, checked and written; time and the peak memory
 *   so far after each of the three;
 * - the core alone (rows in memory → records → rules → decisions → edits, remarks included): microseconds a row at
 *   growing sizes, and the memory it holds beside the rows;
 * - the remark reader alone: remarks a second, of those that the tests hold it to, in batches as the program reads them;
 * - the whole commands, 10,000 rows: `triage check`, and `control check` with two earlier exports;
 * - `reconcile` of two registers from 10,000 to 100,000 people each, one in twenty found by the name alone: time, peak
 *   memory, and the pairs;
 * - the charter day from 10,000 to 50,000 passengers: each of its four steps, beside `triage check` on as many rows.
 *
 * Every measurement runs in a process of its own, so that none inherits another's memory.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPolicy } from '../../dist/domain/policy.js';
import { readRemarks } from '../../dist/domain/remark/index.js';
import { checkSheet } from '../../dist/pipeline/run.js';
import { madePassengers, madePhones, madeRollCall, madeRoster } from './made-flight.mjs';
import { madeControl, madeVerification } from './made-registers.mjs';
import { madeRows } from './made-rows.mjs';

const SELF = fileURLToPath(import.meta.url);
const NOW = '2020-04-27T15:30:00';
const OPTIONS = { now: NOW, policy: defaultPolicy, accepted: { suggestions: false, decisions: false } };
const MEGABYTE = 1024 ** 2;
/** So many remarks the program reads together. */
const BATCH = 64;

const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(2);

async function recognised(sheet) {
  const { recogniseAll } = await import('../../dist/pipeline/recognise.js');
  return recogniseAll(sheet, { today: '2020-04-27', expected: ['control-tasks'] })[0];
}

/** A sheet that never was a file. */
function memorySheet(count) {
  const rows = [...madeRows(count)].map(({ cells }, index) => ({
    number: index + 1,
    // One shape for every cell, as the readers make them.
    cells: cells.map(
      (cell) => cell && { type: cell.type, value: cell.value, shown: String(cell.value), style: undefined },
    ),
  }));
  return { name: 'Sheet1', hidden: false, merges: [], columnLayouts: [], dateSystem: 1900, rows: () => rows };
}

const measurements = {
  async make(count, file) {
    const { writeXlsx } = await import('../../dist/io/xlsx-writer.js');
    await writeXlsx([{ name: 'Sheet1', columns: [], rows: madeRows(Number(count)) }], file);
  },

  async makeRegisters(count, control, verification) {
    const { writeXlsx } = await import('../../dist/io/xlsx-writer.js');
    await writeXlsx([{ name: 'Sheet1', columns: [], rows: madeControl(Number(count)) }], control);
    await writeXlsx([{ name: 'Sheet1', columns: [], rows: madeVerification(Number(count)) }], verification);
  },

  /** The whole command in this process, so that its memory is told. */
  async reconcile(count, control, verification, folder) {
    const { main } = await import('../../dist/commands/main.js');
    const since = performance.now();
    const report = ['--report', 'json', '--fail-on', 'never', '--quiet', '--force'];
    await main(['reconcile', control, verification, '--as-of', NOW, '--out', folder, ...report]);
    const { pairs } = JSON.parse(readFileSync(join(folder, `control-${count}.report.json`), 'utf8'));
    const certain = pairs.filter(({ confidence }) => confidence === 'certain').length;
    console.log(
      `${count} × ${count} people · ${seconds(since)} s · peak ${peakMegabytes()} MB · ${certain} certain pairs, ${pairs.length - certain} by name`,
    );
  },

  async makeFlight(count, folder) {
    const { writeXlsx } = await import('../../dist/io/xlsx-writer.js');
    const sheets = {
      passengers: madePassengers(Number(count)),
      roster: madeRoster(200),
      phones: madePhones(Number(count)),
      'roll-call': madeRollCall(Number(count)),
    };
    for (const [name, rows] of Object.entries(sheets))
      await writeXlsx([{ name: 'Sheet1', columns: [], rows }], join(folder, `${name}.xlsx`));
  },

  /** A whole command in this process, so that its memory is told. */
  async command(count, title, ...words) {
    const { main } = await import('../../dist/commands/main.js');
    const since = performance.now();
    process.stdout.write(`${count} rows · `);
    await main([...words, '--as-of', NOW, '--report', 'json', '--fail-on', 'never', '--quiet', '--force']);
    console.log(`  ${title} ${seconds(since)} s · peak ${peakMegabytes()} MB`);
  },

  async endToEnd(count, file) {
    const { readWorkbook } = await import('../../dist/io/read-workbook.js');
    const { writeXlsx } = await import('../../dist/io/xlsx-writer.js');
    const { importSheets } = await import('../../dist/pipeline/import-sheets.js');
    const line = [`${count} rows`];
    let since = performance.now();
    const phase = (name) => {
      line.push(`${name} ${seconds(since)} s (peak ${peakMegabytes()} MB)`);
      since = performance.now();
    };
    const { sheets } = await readWorkbook(file);
    const [sheet] = sheets;
    for (const _row of sheet.rows());
    phase('read');
    const checked = checkSheet({ file, sheet, recognition: await recognised(sheet) }, OPTIONS);
    phase('check');
    const wording = {
      headers: ['原行号', 'why', 'what to do'],
      why: ({ rule }) => rule,
      todo: ({ rule }) => rule,
    };
    await writeXlsx(importSheets(checked, wording), `${file}.out`);
    phase('write');
    console.log(line.join(' · '));
  },

  async remarks(count) {
    const held = heldRemarks();
    const batches = Array.from({ length: Math.ceil(Number(count) / BATCH) }, (_, batch) =>
      Array.from({ length: BATCH }, (_, at) => held[(batch * BATCH + at) % held.length]),
    );
    const rate = () => {
      const since = performance.now();
      for (const batch of batches) readRemarks(batch, '2020-04-27');
      return (batches.length * BATCH * 1000) / (performance.now() - since);
    };
    const cold = rate();
    const warm = Array.from({ length: 5 }, rate).toSorted((a, b) => a - b)[2] ?? cold;
    const length = held.join('').length / held.length;
    console.log(
      `${held.length} remarks of ${length.toFixed(0)} characters, read again and again · ${cold.toFixed(0)} a second at first, ${warm.toFixed(0)} warm`,
    );
  },

  async core(count) {
    const sheet = memorySheet(Number(count));
    const recognition = await recognised(sheet);
    const run = () => checkSheet({ file: 'made.xlsx', sheet, recognition }, OPTIONS);
    const timed = () => {
      const since = performance.now();
      run();
      return ((performance.now() - since) * 1000) / Number(count);
    };
    // The first run pays for compiling; a batch of sheets, and the later rows of a long one, run warm.
    const cold = timed();
    const warm = Array.from({ length: 5 }, timed).toSorted((a, b) => a - b)[2] ?? cold;
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const checked = run();
    globalThis.gc?.();
    const held = (process.memoryUsage().heapUsed - before) / MEGABYTE;
    const { errors, fixed } = checked.counts;
    console.log(
      `${count} rows · ${cold.toFixed(1)} µs a row at first, ${warm.toFixed(1)} µs warm · holds ${held.toFixed(0)} MB beside the rows · ${errors} errors, ${fixed} fixed`,
    );
  },
};

/** The remarks that the tests hold the reader to. */
function heldRemarks() {
  const folder = new URL('../domain/remark/', import.meta.url);
  return ['worked-remarks.json', 'further-remarks.json'].flatMap((file) =>
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')).remarks.map(({ text }) => text),
  );
}

const inOwnProcess = (...args) =>
  spawnSync(process.execPath, ['--expose-gc', SELF, ...args], { stdio: 'inherit' });

const [name, ...args] = process.argv.slice(2);
if (name) {
  await measurements[name](...args);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'inbound-bench-'));
  try {
    console.log('core alone');
    for (const count of [10_000, 20_000, 50_000, 100_000]) inOwnProcess('core', String(count));
    console.log('\nend to end, 24 columns');
    for (const count of [10_000, 100_000]) {
      const file = join(folder, `tasks-${count}.xlsx`);
      inOwnProcess('make', String(count), file);
      inOwnProcess('endToEnd', String(count), file);
    }
    console.log('\nremarks alone');
    inOwnProcess('remarks', '50000');
    console.log('\nthe whole command, 10,000 rows');
    const sheet = join(folder, 'tasks-10000.xlsx');
    const options = ['--as-of', NOW, '--out', folder, '--fail-on', 'never', '--quiet', '--force'];
    const commands = [
      ['triage', 'check', sheet],
      [
        ...['control', 'check', sheet, '--kind', 'control-register'],
        ...['--previous', `2020-04-13=${sheet}`, `2020-04-20=${sheet}`],
      ],
    ];
    const bin = fileURLToPath(new URL('../../bin/inbound.js', import.meta.url));
    for (const command of commands) {
      const since = performance.now();
      process.stdout.write(execFileSync(process.execPath, [bin, ...command, ...options]));
      console.log(`${command.slice(0, 2).join(' ')} ${seconds(since)} s`);
    }
    console.log('\nreconcile');
    for (const count of [10_000, 20_000, 50_000, 100_000]) {
      const registers = ['control', 'verification'].map((name) => join(folder, `${name}-${count}.xlsx`));
      inOwnProcess('makeRegisters', String(count), ...registers);
      inOwnProcess('reconcile', String(count), ...registers, folder);
    }
    console.log('\nthe charter day');
    for (const count of [10_000, 20_000, 50_000]) {
      inOwnProcess('makeFlight', String(count), folder);
      const tasks = join(folder, `tasks-${count}.xlsx`);
      inOwnProcess('make', String(count), tasks);
      const at = (name) => join(folder, `${name}.xlsx`);
      const steps = [
        ['triage', 'check', tasks],
        ['charter', 'import', at('passengers'), '--district', 'lucheng'],
        ['charter', 'assign', at('passengers.import'), '--roster', at('roster')],
        ['charter', 'phones', at('passengers.assigned.import'), at('phones')],
        ['charter', 'transfer', at('passengers.phones.import'), at('roll-call')],
      ];
      for (const step of steps)
        inOwnProcess('command', String(count), step.slice(0, 2).join(' '), ...step, '--out', folder);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
