import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.js';

const problemsOf = (text: string) => {
  const read = readConfig(text);
  return 'problems' in read ? read.problems : [];
};

describe('a configuration that is right', () => {
  it.each([
    ['nothing at all', '{}'],
    ['comments and a comma behind the last item', '// ours\n{\n  "contact": "值班室", /* night */\n}\n'],
    [
      'a field by its name or by its header',
      '{"headers":{"verification":{"甲":"entryDate","乙":"入境时间"}}}',
    ],
    [
      'a hashed document',
      `{"exceptions":[{"rule":"sheet/name-missing","document":"sha256:${'0a'.repeat(32)}","reason":"x","expires":"2020-05-01"}]}`,
    ],
    [
      'a severity of a duplicate that stays what it is',
      '{"severities":{"sheet/document-number-duplicate":"error"}}',
    ],
  ])('%s', (_what, text) => {
    expect(readConfig(text)).toHaveProperty('config');
  });

  it('finds the same field behind its name and its header', () => {
    const read = readConfig('{"headers":{"verification":{"甲":"entryDate","乙":"入境时间"}}}');
    expect(read).toMatchObject({
      config: { headers: { verification: { 甲: 'entryDate', 乙: 'entryDate' } } },
    });
  });
});

describe('what is wrong is told with its line and key, and what would be right', () => {
  it.each<[string, string, object]>([
    ['a missing comma', '{\n  "contact": "甲"\n  "dayOne": 0\n}', { line: 3, key: '', what: 'syntax' }],
    ['an empty file', '', { line: 1, key: '', what: 'empty' }],
    ['comments alone', '// ours\n\n', { what: 'empty' }],
    [
      'a full-width comma',
      '{\n"contact": "甲，乙"，\n"dayOne": 0}',
      { line: 2, what: 'syntax', fullWidth: '，' },
    ],
    ['full-width quotation marks', '{\n“contact”: "甲"}', { line: 2, fullWidth: '“' }],
    ['a number between quotation marks', '{"dayOne":"1"}', { value: '"1"', permitted: ['0', '1'] }],
    ['no object', '[]', { line: 1, key: '', what: 'wrong', expected: 'object' }],
    [
      'an unknown key',
      '{\n\n  "contct": "甲"\n}',
      { line: 3, key: 'contct', what: 'unknown-key', nearest: 'contact' },
    ],
    [
      'an unknown key within',
      '{\n  "deadlines": {\n    "task": "17:00"\n  }\n}',
      { line: 3, key: 'deadlines.task', what: 'unknown-key', nearest: 'tasks' },
    ],
    [
      'an unknown kind',
      '{"headers":{"control-task":{}}}',
      { key: 'headers.control-task', what: 'unknown-key', nearest: 'control-tasks' },
    ],
    [
      'an unknown rule in the severities',
      '{"severities":{"tasks/overdu":"warning"}}',
      { key: 'severities.tasks/overdu', what: 'unknown-key', nearest: 'tasks/overdue' },
    ],
    [
      'an unknown option',
      '{"options":{"reports":[]}}',
      { key: 'options.reports', what: 'unknown-key', nearest: 'report' },
    ],
    [
      'an option that is nobody’s to set once and for all',
      '{"options":{"unmask":true}}',
      { key: 'options.unmask', what: 'unknown-key', nearest: null },
    ],
    ['a key twice', '{\n"contact":"甲",\n"contact":"乙"}', { line: 3, key: 'contact', what: 'twice' }],
    ['a number for a text', '{"contact":5}', { key: 'contact', what: 'wrong', expected: 'text' }],
    ['an empty text', '{"contact":" "}', { key: 'contact', what: 'wrong', expected: 'text' }],
    ['an impossible time', '{"deadlines":{"tasks":"25:00"}}', { key: 'deadlines.tasks', expected: 'time' }],
    ['an hour alone', '{"deadlines":{"tasks":"17"}}', { key: 'deadlines.tasks', expected: 'time' }],
    ['no days', '{"quarantineDays":0}', { key: 'quarantineDays', expected: 'days' }],
    ['half a day', '{"quarantineDays":13.5}', { key: 'quarantineDays', expected: 'days' }],
    ['another day one', '{"dayOne":2}', { key: 'dayOne', what: 'not-permitted', permitted: ['0', '1'] }],
    ['a lonely sharer', '{"sharedPhonePeople":1}', { key: 'sharedPhonePeople', expected: 'people' }],
    [
      'somebody’s number',
      '{"phonePlaceholder":"13900001111"}',
      { key: 'phonePlaceholder', expected: 'placeholder' },
    ],
    [
      'a landline',
      '{"phonePlaceholder":"05771234567"}',
      { key: 'phonePlaceholder', expected: 'placeholder' },
    ],
    ['too few figures', '{"phonePlaceholder":"1111"}', { key: 'phonePlaceholder', expected: 'placeholder' }],
    [
      'an unknown field',
      '{"headers":{"verification":{"甲":"entryDat"}}}',
      { key: 'headers.verification.甲', what: 'not-permitted', value: 'entryDat', nearest: 'entryDate' },
    ],
    [
      'a field that is no choice',
      '{"synonyms":{"name":{"a":"b"}}}',
      { key: 'synonyms.name', what: 'unknown-key' },
    ],
    [
      'a value that the choice has not',
      '{"synonyms":{"管控状态":{"已办":"结束管"}}}',
      { key: 'synonyms.管控状态.已办', what: 'not-permitted', nearest: '结束管控' },
    ],
    [
      'a type of no column',
      '{"columns":{"verification":{"甲":"txt"}}}',
      { key: 'columns.verification.甲', expected: 'columnType' },
    ],
    [
      'a further column that is known',
      '{"columns":{"verification":{"备注":"text"}}}',
      { key: 'columns.verification.备注', expected: 'newHeader' },
    ],
    ['a place that is nowhere', '{"places":{"甲地":"某处"}}', { key: 'places.甲地', expected: 'place' }],
    ['a place of one character', '{"places":{"温":"温州市"}}', { key: 'places.温', expected: 'placeName' }],
    ['a place without a name', '{"places":{"":"温州市"}}', { key: 'places.', expected: 'placeName' }],
    ['a header without a name', '{"headers":{"verification":{" ":"name"}}}', { expected: 'text' }],
    [
      'a choice without values',
      '{"columns":{"verification":{"甲列":[]}}}',
      { key: 'columns.verification.甲列', expected: 'columnType' },
    ],
    [
      'a word that means another value already',
      '{"synonyms":{"sex":{"男":"女"}}}',
      { key: 'synonyms.sex.男', expected: 'newWord' },
    ],
    [
      'two headers that are looked up alike',
      '{"headers":{"verification":{"甲列":"name","甲 列":"remarks"}}}',
      { key: 'headers.verification.甲 列', expected: 'alike' },
    ],
    [
      'two further columns that are looked up alike',
      '{"columns":{"verification":{"甲列":"text","甲列 ":"date"}}}',
      { expected: 'alike' },
    ],
    [
      'a further column with a header that names a field',
      '{"headers":{"verification":{"甲列":"name"}},"columns":{"verification":{"甲列":"text"}}}',
      { key: 'columns.verification.甲列', expected: 'alike' },
    ],
    [
      'one word with two values, by two names of a field',
      '{"synonyms":{"管控状态":{"已办":"结束管控"},"controlStatus":{"已办":"退回"}}}',
      { key: 'synonyms.controlStatus.已办', expected: 'alike' },
    ],
    ['two places alike', '{"places":{"三垟":"温州","三 垟":"上海"}}', { expected: 'alike' }],
    [
      'a place that is known',
      '{"places":{"鹿城区":"上海市"}}',
      { key: 'places.鹿城区', expected: 'newPlace' },
    ],
    [
      'an invalid number that would pass',
      '{"severities":{"sheet/document-number-invalid":"warning"}}',
      { expected: 'errorAlways' },
    ],
    ['a key that no object can have', '{"places":{"__proto__":"温州"}}', { key: 'places.__proto__' }],
    ['no report at all', '{"options":{"report":[]}}', { key: 'options.report', expected: 'list' }],
    ['more depth than sense', `{"contact":${'['.repeat(50)}`, { what: 'syntax' }],
    [
      'a severity of its own',
      '{"severities":{"sheet/phone-shared":"off"}}',
      {
        key: 'severities.sheet/phone-shared',
        what: 'not-permitted',
        permitted: ['error', 'warning', 'notice'],
      },
    ],
    [
      'a duplicate that would pass',
      '{"severities":{"sheet/document-number-duplicate":"notice"}}',
      { key: 'severities.sheet/document-number-duplicate', expected: 'errorAlways' },
    ],
    [
      'a report that is none',
      '{"options":{"report":["pdf"]}}',
      { key: 'options.report.0', what: 'not-permitted' },
    ],
    [
      'an exception without a reason',
      '{"exceptions":[\n{"rule":"sheet/name-missing","column":"姓名",\n"expires":"2020-05-01"}]}',
      { line: 2, key: 'exceptions.0.reason', what: 'missing' },
    ],
    [
      'an exception without an end',
      '{"exceptions":[{"rule":"sheet/name-missing","column":"姓名","reason":"x"}]}',
      { key: 'exceptions.0.expires', what: 'missing' },
    ],
    [
      'an exception until no day',
      '{"exceptions":[{"rule":"sheet/name-missing","column":"姓名","reason":"x","expires":"2020-02-30"}]}',
      { key: 'exceptions.0.expires', expected: 'date' },
    ],
    [
      'an exception for nobody',
      '{"exceptions":[{"rule":"sheet/name-missing","reason":"x","expires":"2020-05-01"}]}',
      { key: 'exceptions.0', expected: 'documentOrColumn' },
    ],
    [
      'an exception for a person and a column',
      '{"exceptions":[{"rule":"sheet/name-missing","document":"E1234567","column":"姓名","reason":"x","expires":"2020-05-01"}]}',
      { key: 'exceptions.0', expected: 'documentOrColumn' },
    ],
    [
      'half a hash',
      '{"exceptions":[{"rule":"sheet/name-missing","document":"sha256:00","reason":"x","expires":"2020-05-01"}]}',
      { key: 'exceptions.0.document', expected: 'document' },
    ],
    [
      'an exception for duplicates',
      '{"exceptions":[{"rule":"sheet/document-number-duplicate","column":"证件号码","reason":"x","expires":"2020-05-01"}]}',
      { key: 'exceptions.0.rule', expected: 'neverExcepted' },
    ],
    [
      'an exception for a column that must be there',
      '{"exceptions":[{"rule":"sheet/column-missing","column":"姓名","reason":"x","expires":"2020-05-01"}]}',
      { key: 'exceptions.0.rule', expected: 'neverExcepted' },
    ],
    [
      'an exception for an unknown rule',
      '{"exceptions":[{"rule":"name-missing","column":"姓名","reason":"x","expires":"2020-05-01"}]}',
      { key: 'exceptions.0.rule', what: 'not-permitted', nearest: 'sheet/name-missing' },
    ],
  ])('%s', (_what, text, problem) => {
    expect(problemsOf(text)[0]).toMatchObject(problem);
  });

  it('tells the first ten, and how many more there are', () => {
    const keys = Array.from({ length: 25 }, (_, index) => `"key${index}": 1`);
    const read = readConfig(`{\n${keys.join(',\n')}\n}`);
    expect(read).toMatchObject({ more: 15 });
    expect(problemsOf(`{\n${keys.join(',\n')}\n}`).map(({ line }) => line)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  it('reads nothing for ever: a file of ten thousand mistakes', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `"key${index}": 1`);
    expect(readConfig(`{${keys.join(',')}}`)).toMatchObject({ more: 9_990 });
  });

  it('tells all of it, in the order of the file', () => {
    const lines = problemsOf('{\n"dayOne": 3,\n"contct": "甲",\n"quarantineDays": "x"\n}').map(
      ({ line }) => line,
    );
    expect(lines).toEqual([2, 3, 4]);
  });
});
