import { describe, expect, it } from 'vitest';
import { langs } from '../../src/domain/lang.js';
import { messagesFor } from '../../src/messages/index.js';
import { deadlineKinds } from '../../src/pipeline/desk.js';
import { fieldGuide } from '../../src/records/field-guide.js';
import { type FieldName, fields, isFieldName } from '../../src/records/fields.js';
import { kindNames, sheetKinds } from '../../src/records/index.js';
import type { KindName } from '../../src/records/sheet-kind.js';
import { templateColumns, templateSheets } from '../../src/report/template.js';
import { EXAMPLE_MARK, EXAMPLE_PERSON } from '../../src/table/example-person.js';
import type { OutputCell, OutputRow, OutputSheet } from '../../src/table/output-sheet.js';
import { day } from '../rules/checked.js';
import { checkAs, fieldsOf, sheetOf, type TestRow, text } from '../support/memory-sheet.js';

const zh = messagesFor('zh');
const fieldNames = Object.keys(fields).filter(isFieldName);

/** A template's first sheet, its rows, and its how-to sheet. */
function made(kind: KindName, messages = zh) {
  const columns = templateColumns(kind, sheetKinds[kind], messages);
  const [form, guide, ...more] = templateSheets(kind, columns, 'inbound triage check a.xlsx', messages);
  if (!form || !guide || more.length > 0) throw new Error('two sheets are expected');
  return { columns, form, guide, rows: [...form.rows] };
}

const textOf = (cell: OutputCell | undefined): string => (cell ? String(cell.value) : '');
const textsOf = (row: OutputRow | undefined): string[] => (row?.cells ?? []).map(textOf);

const columnOf = (form: OutputSheet, field: FieldName): OutputSheet['columns'][number] => {
  const [header] = [...form.rows];
  const column = form.columns[textsOf(header).indexOf(fields[field].header)];
  if (!column) throw new Error(`no column of ${field}`);
  return column;
};

describe('the example of a field', () => {
  it('is nobody’s document number: a row that keeps it is no person’s', () => {
    const row: TestRow = { name: '王海燕', documentNumber: fieldGuide.documentNumber.example };
    const { findings } = checkAs('verification', sheetOf([{ ...row, verificationStatus: '结束核查' }]));
    expect(findings.map(({ rule }) => rule)).toEqual(['sheet/document-number-invalid']);
  });

  it.each(fieldNames.filter((field) => !Object.hasOwn(EXAMPLE_PERSON, field) || field === 'name'))(
    'of %s is read as it stands',
    (field) => {
      const { example } = fieldGuide[field];
      const isDate = fields[field].type === 'date';
      const cell = isDate ? ({ type: 'date', value: example, shown: example } as const) : text(example);
      const context = { today: day('2020-04-27'), dateSystem: 1900, other: () => undefined } as const;
      const reading = fields[field].read(cell, context);
      expect(reading).toMatchObject({ state: 'value' });
      expect(reading).not.toHaveProperty('normal');
    },
  );
});

describe.each(kindNames)('the template of %s', (kind) => {
  it('has the standard header of every field of the kind, in its order', () => {
    const { rows } = made(kind);
    expect(textsOf(rows[0])).toEqual(fieldsOf(kind).map((field) => fields[field].header));
  });

  it('marks the columns that must be there, and their notes say so', () => {
    const { columns, rows } = made(kind);
    const cells = rows[0]?.cells ?? [];
    const plain = cells[columns.findIndex(({ header }) => header === '序号')]?.style;
    const marked = cells.filter((cell) => cell?.style !== plain).map(textOf);
    const musts = new Set<FieldName>(sheetKinds[kind].required.flat());
    expect(marked).toEqual(
      fieldsOf(kind)
        .filter((field) => musts.has(field))
        .map((field) => fields[field].header),
    );
    const noted = cells
      .filter((cell) => /^必需：(?:必需列|.*至少要有一列)/.test(cell?.note ?? ''))
      .map(textOf);
    expect(noted).toEqual(marked);
  });

  it.each(langs)('tells of each column all there is, in %s', (lang) => {
    const messages = messagesFor(lang);
    const { rows, guide } = made(kind, messages);
    const explained = [...guide.rows].map(textsOf);
    fieldsOf(kind).forEach((field, index) => {
      const note = rows[0]?.cells[index]?.note ?? '';
      const line = explained.find(([header]) => header === fields[field].header) ?? [];
      const { type, header } = fields[field];
      const choices = 'choices' in fields[field] ? (fields[field].choices ?? []) : [];
      const { clauses, example } = fieldGuide[field];
      const told = [
        messages.fieldGuide[field],
        messages.template.formats[type],
        ...choices,
        ...clauses,
        example,
      ];
      for (const part of told) {
        expect(note, header).toContain(part);
        expect(line.join('\n'), header).toContain(part);
      }
    });
  });

  it('offers the choices of each field that has some, and no others', () => {
    const { form } = made(kind);
    for (const field of fieldsOf(kind)) {
      const { input } = columnOf(form, field);
      const { type } = fields[field];
      expect(input?.type, field).toBe(type === 'choice' || type === 'date' ? type : undefined);
      if (input?.type === 'choice') {
        expect('choices' in fields[field] && fields[field].choices).toEqual(input.choices);
      }
    }
  });

  it('keeps texts as text and dates as dates', () => {
    const { form } = made(kind);
    for (const field of fieldsOf(kind)) {
      const { type } = fields[field];
      const format = type === 'integer' ? 'General' : type === 'date' ? 'yyyy-mm-dd' : '@';
      expect(columnOf(form, field).style, field).toEqual({ numFmt: format });
    }
  });

  it('has an example row that is nobody’s, in grey italics', () => {
    const { rows } = made(kind);
    expect(rows).toHaveLength(2);
    const filled = (rows[1]?.cells ?? []).filter((cell) => cell !== undefined);
    expect(textOf(filled[0])).toBe(EXAMPLE_MARK);
    expect(filled.length).toBeGreaterThan(fieldsOf(kind).length / 2);
    for (const cell of filled) expect(cell.style?.font).toMatchObject({ italic: true });
    expect(filled[0]?.note).toBe(zh.template.exampleRow);
  });

  it('can be made of other columns', () => {
    const [first, ...more] = templateColumns(kind, sheetKinds[kind], zh);
    if (!first) throw new Error('no column');
    const own = { ...first, header: '镇街自用', type: 'text', inExampleRow: null } as const;
    const [form] = templateSheets(kind, [first, own, ...more.slice(0, 2)], 'x', zh);
    expect(textsOf([...(form?.rows ?? [])][0])[1]).toBe('镇街自用');
    expect(form?.columns[1]?.style).toEqual({ numFmt: '@' });
  });
});

describe('the example row', () => {
  it.each(deadlineKinds)('of %s would be in order, were it somebody', (kind) => {
    const { columns } = made(kind);
    const row: TestRow = Object.fromEntries(
      fieldsOf(kind).map((field, index) => {
        const example = columns[index]?.inExampleRow;
        return [field, field === 'passportNumber' ? 'E12345678' : example];
      }),
    );
    const checked = checkAs(kind, sheetOf([{ ...row, sequence: 1, documentNumber: '33039919880808128X' }]));
    expect(checked.findings.map(({ rule, says }) => ({ rule, says }))).toEqual([]);
    expect(checked.counts).toMatchObject({ rows: 1, ready: 1, held: 0 });
  });
});

describe('every kind of sheet', () => {
  it.each(Object.values(sheetKinds))(
    'begins with the sequence number, where an example says so: $kind',
    (kind) => {
      expect(kind.columns[0]?.field).toBe('sequence');
    },
  );
});
