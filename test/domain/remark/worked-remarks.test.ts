import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, parseCalendarDate } from '../../../src/domain/calendar-date.js';
import { type RemarkFacts, readRemark, readRemarks } from '../../../src/domain/remark/index.js';

interface WorkedRemark {
  readonly id: number;
  readonly asOf: string;
  readonly text: string;
  readonly facts: RemarkFacts;
  readonly ambiguous?: readonly string[];
  readonly unreadable?: readonly string[];
}

function remarksIn(file: string): readonly WorkedRemark[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly remarks: readonly WorkedRemark[] }).remarks;
}

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Error(`no date: ${text}`);
  return date;
}

describe.each(['worked-remarks.json', 'further-remarks.json'])('the remarks of %s', (file) => {
  it.each(remarksIn(file))('$id: $text', ({ text, asOf, facts, ambiguous = [], unreadable = [] }) => {
    const reading = readRemark(text, day(asOf));
    expect(reading.facts).toEqual(facts);
    expect(reading.ambiguous).toEqual(ambiguous);
    expect(reading.unreadable).toEqual(unreadable);
  });
});

it('many remarks together are read as each is alone', () => {
  const texts = ['worked-remarks.json', 'further-remarks.json'].flatMap((file) =>
    remarksIn(file).map(({ text }) => text),
  );
  const today = day('2020-04-27');
  expect(readRemarks(texts, today)).toEqual(texts.map((text) => readRemark(text, today)));
});
