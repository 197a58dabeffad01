import type { CellLocation } from '../../domain/finding.js';
import { realNumber } from '../../domain/phone.js';
import type { FieldName } from '../../records/fields.js';
import type { VerifiedPhone, VerifiedPhones } from '../../rules/charter/verified-phones.js';
import type { AnyRecord, AnyTable, RuleContext } from '../../rules/rule.js';
import { Locator } from '../locate.js';
import { type Fit, linesByPassenger, unfitLines } from './fits.js';
import { KIN } from './households.js';
import { hasNoPhone, NO_PHONE } from './no-phone.js';

const SELF = /^(?:本人|自己|自用|self|own)$/i;
/** What stands in the cell of a number where the list says that there is none. */
const NONE = /^(?:本人)?(?:无|没有|没|未带)(?:(?:手机|电话)(?:号|号码)?)?$/;

const SOMEBODY = `${KIN}|监护人|朋友|同事|同学|老师|邻居|导游|领队|翻译`;
/** 女儿手机, 系其女儿的号码; 手机为女儿的. */
const SOMEBODYS_PHONE = new RegExp(
  `(${SOMEBODY})的?(?:本人)?(?:手机|电话|号码)|(?:手机|电话|号码?)(?:是|为|系|归)其?(${SOMEBODY})`,
);

/** Whose the number is, other than the passenger's own: in its column, else in the words of the remark; `''` if nobody's. */
function whoseNumber({ relationship, remarks }: AnyRecord['values']): string {
  if (relationship) return SELF.test(relationship) ? '' : relationship;
  const [, before, after] = SOMEBODYS_PHONE.exec(remarks?.replace(/\s+/g, '') ?? '') ?? [];
  return before ?? after ?? '';
}

/** What one line of the list says. */
interface PhoneLine {
  readonly own: string | null | undefined;
  /** Whose number the other one is, and the number. */
  readonly others: readonly { readonly who: string; readonly number: string; readonly field: FieldName }[];
  readonly fields: readonly FieldName[];
}

function readLine(
  record: AnyRecord,
  locator: Locator,
  context: Pick<RuleContext, 'today' | 'places'>,
): PhoneLine {
  const { phone, contactPhone } = record.values;
  const who = whoseNumber(record.values);
  const saysNone = hasNoPhone(record, context);
  const [number, contact] = [realNumber(phone), realNumber(contactPhone)];
  // The relationship is that of the other number where two are given; else of the only one.
  const isAlone = contact === undefined || contact === number;
  // Of somebody without a phone every number is somebody else's.
  const isOthers = number !== undefined && (saysNone || (who !== '' && isAlone));
  const others: PhoneLine['others'][number][] = [];
  if (isOthers) others.push({ who, number, field: 'phone' });
  if (contact !== undefined && contact !== number)
    others.push({ who, number: contact, field: 'contactPhone' });
  const shown = locator.shown('phone', record).replace(/\s+/g, '');
  const hasNone = saysNone || (number === undefined && NONE.test(shown));
  const own = number !== undefined && !isOthers ? number : hasNone ? null : undefined;
  const fields = [
    ...(own === undefined && others.length === 0 ? [] : (['phone'] as const)),
    ...others.map(({ field }) => field),
  ];
  return { own, others, fields: [...new Set(fields)] };
}

/** Whether something stands in a line's cells for numbers, be it that there is none or that it cannot be read. */
const saysAnything = (line: AnyRecord, locator: Locator): boolean =>
  (['phone', 'contactPhone'] as const).some((field) => locator.shown(field, line).trim() !== '');

/** The remark's words for somebody else's number. */
const othersPhone = (who: string, number: string): string =>
  who === '' ? `联系手机${number}` : `联系手机（${who}）${number}`;

/** Numbers that are told as their own of so many people that they are rather somebody else's. */
function sharedNumbers(lines: readonly (readonly PhoneLine[])[], most: number): ReadonlySet<string> {
  const people = new Map<string, number>();
  for (const ofPerson of lines) {
    for (const own of new Set(ofPerson.map((line) => line.own)))
      if (own) people.set(own, (people.get(own) ?? 0) + 1);
  }
  return new Set([...people].filter(([, count]) => count >= most).map(([number]) => number));
}

/**
 * Reads the list of verified phones (C-3.4). A number under a relationship is a relative's, and so is the further
 * number: neither is ever the passenger's own. A number that is told as their own of many people is left out: whose it
 * is has to be asked (`sheet/phone-shared` says so).
 */
export function readPhones(
  list: AnyTable,
  fits: readonly Fit[],
  context: Pick<RuleContext, 'today' | 'places' | 'policy'>,
): VerifiedPhones {
  const locator = new Locator(list);
  const lines = new Map(
    [...linesByPassenger(fits)].map(([passenger, records]) => [
      passenger,
      records.map((record) => ({ record, ...readLine(record, locator, context) })),
    ]),
  );
  const shared = sharedNumbers([...lines.values()], context.policy.sharedPhonePeople);
  const phones = new Map<number, VerifiedPhone>();
  for (const [passenger, ofPerson] of lines) {
    // What is said of their own number goes first.
    const telling = ofPerson
      .filter(({ fields }) => fields.length > 0)
      .toSorted((a, b) => Number(a.own === undefined) - Number(b.own === undefined));
    const cells = telling.flatMap(({ record, fields }): CellLocation[] =>
      fields.map((field) => locator.locate(field, record)),
    );
    const [first, ...further] = cells;
    if (!first) continue;
    const owns = new Set(telling.map(({ own }) => own).filter((own) => own !== undefined));
    const [own] = owns;
    const others = telling.flatMap((line) => line.others);
    // A number that one line calls a relative's is not the passenger's own by another.
    const isContradictory = owns.size > 1 || others.some(({ number }) => number === own);
    const pieces = telling.flatMap((line) => line.others.map(({ who, number }) => othersPhone(who, number)));
    phones.set(passenger.row.number, {
      own: isContradictory || (own && shared.has(own)) ? undefined : own,
      at: [first, ...further],
      others: others.map(({ number }) => number),
      remarks: [...(own === null && !isContradictory ? [NO_PHONE] : []), ...new Set(pieces)],
      isContradictory,
    });
  }
  return {
    of: ({ row }) => phones.get(row.number),
    lines: list.records.length,
    // A line that says nothing of phones is no business of ours.
    unfit: unfitLines(
      fits.filter(({ line }) => saysAnything(line, locator)),
      locator,
    ),
  };
}
