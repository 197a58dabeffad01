import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LocalTime } from '../../src/domain/local-time.js';
import { isExcepted } from '../../src/pipeline/check.js';
import type { CheckedSheet } from '../../src/pipeline/run.js';
import { EXAMPLE_PERSON } from '../../src/table/example-person.js';
import { checkConfigured } from '../config/configured.js';
import { memorySheet, sheetOf, type TestRow } from '../support/memory-sheet.js';

const until = { reason: '证件已寄出', expires: '2020-04-30' };
const nameless = (documentNumber: string | null): TestRow => ({
  name: null,
  documentNumber,
  controlStatus: null,
});
const people = sheetOf([nameless('E1234567'), nameless('E7654321'), nameless('330399199001011234')]);
const check = (exception: object, sheet = people, now = '2020-04-27T15:30:00') =>
  checkConfigured({ exceptions: [exception] }, 'control-tasks', sheet, now as LocalTime);

const exceptedRows = ({ findings }: CheckedSheet): number[] =>
  findings.filter(isExcepted).map(({ at }) => at[0]?.row ?? 0);

const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

describe('an exception for a person', () => {
  it.each<[string, string, number[]]>([
    ['by the number', 'E1234567', [2]],
    ['by the number in another hand', 'ｅ１２３ 4567', [2]],
    ['by its hash', sha256('E1234567'), [2]],
    ['by a resident id', '330399199001011234', [4]],
    ['by the hash of a resident id', sha256('330399199001011234'), [4]],
    ['of another', 'E0000000', []],
    ['by the hash of another', sha256('E0000000'), []],
  ])('%s', (_how, document, rows) => {
    const checked = check({ rule: 'sheet/name-missing', document, ...until });
    expect(exceptedRows(checked)).toEqual(rows);
    expect(checked.counts).toMatchObject({
      errors: 3 - rows.length,
      held: 3 - rows.length,
      ready: rows.length,
    });
    expect(checked.exceptions).toMatchObject([{ matched: rows.length, isExpired: false }]);
  });

  it('knows a document that fits no shape by what the cell shows', () => {
    const odd = sheetOf([{ name: '吕秀兰', documentNumber: 'A-1', controlStatus: null }]);
    const checked = check({ rule: 'sheet/document-number-invalid', document: 'A-1', ...until }, odd);
    expect(exceptedRows(checked)).toEqual([2]);
    expect(checked.counts).toMatchObject({ ready: 1, held: 0 });
  });

  it('excuses only what its rule says', () => {
    const row: TestRow = { ...nameless('E1234567'), phone: '123' };
    const checked = check({ rule: 'sheet/name-missing', document: 'E1234567', ...until }, sheetOf([row]));
    expect(checked.counts).toMatchObject({ held: 1, errors: 1 });
  });
});

describe('an exception for a column', () => {
  const sheet = memorySheet([
    ['姓名', '证件号码', '管控状态', '镇街自用', '入境日期'],
    ['吕秀兰', 'E1234567', null, '甲', '2020-02-30'],
    ['王海燕', 'E7654321', null, '乙', '2020-02-31'],
  ]);

  it.each<[string, string, string, number]>([
    ['an unknown one, by its header', 'sheet/header-unknown', '镇街自用', 1],
    ['one of a field, by its header', 'sheet/value-unreadable', '入境日期', 2],
    ['one of a field, by the standard header', 'sheet/value-unreadable', '入境时间', 2],
    ['one of a field, by the field', 'sheet/value-unreadable', 'entryDate', 2],
    ['another column', 'sheet/value-unreadable', '姓名', 0],
  ])('%s', (_what, rule, column, matched) => {
    const checked = check({ rule, column, ...until }, sheet);
    expect(checked.exceptions).toMatchObject([{ matched }]);
    expect(checked.findings.filter(isExcepted)).toHaveLength(matched);
  });
});

describe('the last day of an exception', () => {
  const exception = { rule: 'sheet/name-missing', document: 'E1234567', ...until };

  it('still counts', () => {
    expect(check(exception, people, '2020-04-30T23:59:00').counts.errors).toBe(2);
  });

  it('is its last: from the next day on the finding counts again, and says so', () => {
    const checked = check(exception, people, '2020-05-01T00:00:00');
    expect(checked.counts.errors).toBe(3);
    expect(checked.exceptions).toMatchObject([{ matched: 1, isExpired: true }]);
    expect(checked.findings[0]?.exception).toEqual({ ...until, isExpired: true });
  });

  it('does not matter where another exception holds longer', () => {
    const exceptions = [{ ...exception, expires: '2020-04-01' }, exception];
    const checked = checkConfigured({ exceptions }, 'control-tasks', people);
    expect(checked.counts.errors).toBe(2);
    expect(checked.exceptions.map(({ matched }) => matched)).toEqual([0, 1]);
  });
});

describe('an exception about a column that is not there', () => {
  it('names the nearest header', () => {
    const sheet = memorySheet([
      ['姓名', '证件号码', '管控状态'],
      ['吕秀兰', 'E1234567', '退回啊'],
    ]);
    const checked = check({ rule: 'sheet/value-unreadable', column: '管控壮态', ...until }, sheet);
    expect(checked.exceptions).toMatchObject([{ matched: 0, nearest: '管控状态' }]);
  });
});

describe('an invalid number on two rows', () => {
  const exception = { rule: 'sheet/document-number-invalid', document: 'A-1', ...until };
  const row = (name: string): TestRow => ({ name, documentNumber: 'A-1', controlStatus: null });

  it('is excused on one row, and on two not at all: nothing else would tell of them', () => {
    expect(check(exception, sheetOf([row('吕秀兰')])).counts).toMatchObject({ ready: 1 });
    expect(check(exception, sheetOf([row('吕秀兰'), row('王海燕')])).counts).toMatchObject({
      ready: 0,
      held: 2,
    });
  });
});

describe('the number of a template’s example', () => {
  it.each([{ document: EXAMPLE_PERSON.documentNumber }, { column: '证件号码' }])(
    'is never excused: %j',
    (who) => {
      const sheet = sheetOf([{ ...nameless(EXAMPLE_PERSON.documentNumber), name: '王海燕' }]);
      const checked = check({ rule: 'sheet/document-number-invalid', ...who, ...until }, sheet);
      expect(checked.counts).toMatchObject({ ready: 0, held: 1 });
    },
  );
});

describe('many exceptions', () => {
  it('are looked up, not tried one by one', () => {
    const exceptions = Array.from({ length: 3000 }, (_, index) => ({
      rule: 'sheet/name-missing',
      document: sha256(`E${1_000_000 + index}`),
      ...until,
    }));
    const rows = Array.from({ length: 3000 }, (_, index) => nameless(`E${1_000_000 + index}`));
    const checked = checkConfigured({ exceptions }, 'control-tasks', sheetOf(rows));
    expect(checked.counts).toMatchObject({ ready: 3000, held: 0 });
  });
});

describe('what no exception touches', () => {
  it('an edit: what was changed is told and counted as ever', () => {
    const row: TestRow = {
      name: '吕秀兰',
      documentNumber: 'E1234567',
      controlStatus: '结束管控',
      controlStartDate: '2020-04-27',
      outOfProvinceQuarantineStart: '2020-04-01',
    };
    const checked = check({ rule: 'tasks/ended-start-date', document: 'E1234567', ...until }, sheetOf([row]));
    expect(checked.findings.find(({ rule }) => rule === 'tasks/ended-start-date')).toMatchObject({
      applied: true,
      exception: undefined,
    });
    expect(checked.counts.fixed).toBe(1);
    expect(checked.exceptions).toMatchObject([{ matched: 0 }]);
  });

  it('a rule of another kind of sheet: that is all that is said of it', () => {
    const { exceptions } = check({ rule: 'verification/follow-up-due', document: 'E1234567', ...until });
    expect(exceptions).toMatchObject([{ applies: false, matched: 0 }]);
  });
});
