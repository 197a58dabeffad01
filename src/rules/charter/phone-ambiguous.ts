import { type AnyTable, type Flaw, type Place, type RuleContext, sheetRule } from '../rule.js';
import { phoneChange, type VerifiedPhones } from './verified-phones.js';

/**
 * `people`: fits several passengers; `name`: the document is one passenger's, the name another's; `numbers`: the list
 * has two numbers for one passenger; `kept`: a person has put another number into the sheet since, which stays.
 */
export interface PhoneAmbiguousSays {
  readonly why: 'people' | 'name' | 'numbers' | 'kept';
  readonly candidates: number;
}

type PhoneFlaw = Flaw<PhoneAmbiguousSays, 'suggested'>;

function unfitFlaws({ unfit }: VerifiedPhones): PhoneFlaw[] {
  return unfit
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ at, candidates, isStrange }) => ({
      at: [{ cell: at }, ...candidates.map((record): Place => ({ record, field: 'name' }))],
      says: { why: isStrange ? 'name' : 'people', candidates: candidates.length },
    }));
}

/** Two numbers for one passenger: on the list, or there and in the sheet. */
function flawsOfRows({ records }: AnyTable, phones: VerifiedPhones, context: RuleContext): PhoneFlaw[] {
  return records.flatMap((record): PhoneFlaw[] => {
    const said = phones.of(record);
    const [first, ...others] = (said?.at ?? []).map((cell): Place => ({ cell }));
    if (!said || !first) return [];
    const own: Place = { record, field: 'phone' };
    const says = { candidates: 1 };
    if (said.isContradictory) return [{ at: [first, ...others, own], says: { ...says, why: 'numbers' } }];
    const changed = phoneChange(record, record.values, said, context);
    if (changed?.change !== 'kept') return [];
    const { to } = changed;
    const flaw: PhoneFlaw = {
      at: [first, own],
      says: { ...says, why: 'kept' },
      actual: record.values.phone?.number ?? '',
      expected: to,
    };
    if (to === '') return [flaw];
    return [
      { ...flaw, fix: { kind: 'suggested', edits: [{ field: 'phone', to, at: 1 }], evidence: [first] } },
    ];
  });
}

/** A verified number that fits two passengers, or is one of two for one passenger: nothing is filled in by guess. */
export const phoneAmbiguous = sheetRule({
  id: 'charter/phone-ambiguous',
  clause: 'C-3.4',
  severity: 'warning',
  fixes: ['suggested'],
  skip: ({ verifiedPhones }) => (verifiedPhones ? undefined : { input: 'phones' }),
  check: (table, context) => {
    const phones = context.verifiedPhones;
    if (!phones) return { applied: 0, flaws: [] };
    return { applied: phones.lines, flaws: [...unfitFlaws(phones), ...flawsOfRows(table, phones, context)] };
  },
  examples: {
    flawed: {
      rows: [
        { name: '陈建军', documentNumber: 'E12345678', controlStatus: '纳入管控', phone: '11111111111' },
        { name: '陈建军', documentNumber: 'E12345687', controlStatus: '纳入管控', phone: '11111111111' },
      ],
      list: [{ name: '陈建军', phone: '13900001111' }],
    },
    clean: {
      rows: [
        { name: '陈建军', documentNumber: 'E12345678', controlStatus: '纳入管控', phone: '11111111111' },
        { name: '林小芳', documentNumber: 'E12345687', controlStatus: '纳入管控', phone: '11111111111' },
      ],
      list: [{ name: '陈建军', phone: '13900001111' }],
    },
  },
});
