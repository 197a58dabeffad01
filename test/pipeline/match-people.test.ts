import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdentityDecision, type Matching, matchPeople } from '../../src/pipeline/match-people.js';
import { readTable } from '../../src/pipeline/run.js';
import { day, residentId } from '../rules/checked.js';
import { sheetOf, type TestRow, type TestValue } from '../support/memory-sheet.js';
import { CONTROL, inputOf, VERIFICATION } from '../support/registers.js';

const TODAY = day('2020-04-27');

function match(
  control: readonly TestRow[],
  verification: readonly TestRow[],
  decisions: readonly IdentityDecision[] = [],
): Matching {
  const table = (kind: 'control-register' | 'verification', rows: readonly TestRow[], frame: TestRow) =>
    readTable(inputOf(kind, sheetOf(rows.map((row) => ({ ...frame, ...row })))), TODAY);
  return matchPeople(
    table('control-register', control, CONTROL),
    table('verification', verification, VERIFICATION),
    decisions,
  );
}

const pairsOf = ({ pairs }: Matching): string[] =>
  pairs.map(
    ({ one, other, confidence, by }) => `${one.row.number}-${other.row.number} ${confidence} ${by.join('+')}`,
  );

const ID = residentId('1990-01-01', 122);
const DAMAGED: TestValue = { type: 'number', value: Number(ID), shown: '3.30399E+17' };

describe('matchPeople', () => {
  it.each<[string, TestRow, TestRow, string[]]>([
    ['one document', { documentNumber: ID }, { documentNumber: ID }, ['2-2 certain documentNumber']],
    [
      'one document, a slip in the name',
      { name: '吕秀兰' },
      { name: '吕秀蓝' },
      ['2-2 certain documentNumber'],
    ],
    [
      'one document, another name altogether',
      { name: '吕秀兰' },
      { name: '陈建军' },
      ['2-2 probable documentNumber'],
    ],
    [
      'a passport in its own column',
      { documentNumber: ID, passportNumber: 'E12345678' },
      { documentNumber: 'E12345678' },
      ['2-2 certain passportNumber'],
    ],
    [
      'a home return permit issued again',
      { documentNumber: 'H1234567801' },
      { documentNumber: 'H1234567802' },
      ['2-2 certain documentNumber'],
    ],
    [
      'a passport renewed, pinyin, birth date',
      { documentNumber: 'E12345678', birthDate: '1990-01-01' },
      { name: 'LYU/XIULAN MS', documentNumber: 'EA1234567', birthDate: '1990-01-01' },
      ['2-2 probable name+birthDate'],
    ],
    [
      'a birth date that the resident id tells',
      { documentNumber: ID },
      { documentNumber: 'E12345678', birthDate: '1990-01-01' },
      ['2-2 probable name+birthDate'],
    ],
    [
      'a phone',
      { documentNumber: 'E12345678', phone: '13900001111' },
      { documentNumber: 'E87654321', phone: '139 0000 1111' },
      ['2-2 probable name+phone'],
    ],
    [
      'a placeholder is no phone',
      { documentNumber: 'E12345678', phone: '11111111111' },
      { documentNumber: 'E87654321', phone: '11111111111' },
      [],
    ],
    [
      'digits lost in Excel',
      { documentNumber: ID },
      { documentNumber: DAMAGED },
      ['2-2 probable name+documentNumber'],
    ],
    [
      'digits masked',
      { documentNumber: ID },
      { documentNumber: `${ID.slice(0, 14)}****` },
      ['2-2 probable name+documentNumber'],
    ],
    ['too many masked', { documentNumber: ID }, { documentNumber: `${ID.slice(0, 13)}*****` }, []],
    [
      'flight and entry date',
      { documentNumber: 'E12345678', transportNumber: 'CA0910', entryDate: '2020-04-13' },
      { documentNumber: 'E87654321', transportNumber: 'ca910', entryDate: '2020-04-13' },
      ['2-2 probable name+transportNumber+entryDate'],
    ],
    [
      'entry date alone',
      { documentNumber: 'E12345678', entryDate: '2020-04-13' },
      { documentNumber: 'E87654321', entryDate: '2020-04-13' },
      ['2-2 possible name+entryDate'],
    ],
    ['a name alone', { documentNumber: 'E12345678' }, { documentNumber: 'E87654321' }, []],
    [
      'two valid resident ids, whatever else agrees',
      { documentNumber: residentId('1990-01-01', 101), phone: '13900001111', entryDate: '2020-04-13' },
      { documentNumber: residentId('1990-01-01', 103), phone: '13900001111', entryDate: '2020-04-13' },
      [],
    ],
    [
      'a phone, but another birth date',
      { documentNumber: 'E12345678', phone: '13900001111', birthDate: '1990-01-01' },
      { documentNumber: 'E87654321', phone: '13900001111', birthDate: '1961-01-01' },
      ['2-2 possible name+phone'],
    ],
    [
      'a sibling with the same phone',
      { name: '吕秀兰', documentNumber: 'E12345678', phone: '13900001111' },
      { name: '吕秀梅', documentNumber: 'E87654321', phone: '13900001111' },
      [],
    ],
  ])('%s', (_, control, verification, expected) => {
    expect(pairsOf(match([control], [verification]))).toEqual(expected);
    // Which register stands first decides nothing.
    expect(pairsOf(match([verification], [control])).length).toBe(expected.length);
  });

  it('leaves two equal candidates unmatched, and names them', () => {
    const entry = { entryDate: '2020-04-13' };
    const { pairs, candidates } = match(
      [{ documentNumber: 'E12345678', ...entry }],
      [
        { documentNumber: 'E11111111', ...entry },
        { documentNumber: 'E22222222', ...entry },
      ],
    );
    expect(pairs).toEqual([]);
    expect([...candidates].map(([{ row }, rows]) => [row.number, rows.map((one) => one.row.number)])).toEqual(
      [
        [2, [2, 3]],
        [2, [2]],
        [3, [2]],
      ],
    );
  });

  it('takes the one that agrees in more', () => {
    const marks = { birthDate: '1990-01-01', phone: '13900001111' };
    const run = match(
      [{ documentNumber: 'E12345678', ...marks }],
      [
        { documentNumber: 'E11111111', birthDate: '1990-01-01' },
        { documentNumber: 'E22222222', ...marks },
      ],
    );
    expect(pairsOf(run)).toEqual(['2-3 probable name+birthDate+phone']);
  });

  it('honours what people have decided', () => {
    const [one, other] = [
      { documentNumber: 'E12345678', birthDate: '1990-01-01' },
      { name: '无名氏', documentNumber: 'E87654321', birthDate: '1961-01-01' },
    ];
    const keys = ['E87654321', 'E12345678'] as const;
    expect(pairsOf(match([one], [other], [{ keys, isSame: true }]))).toEqual(['2-2 certain identities']);
    const alike = { ...one, documentNumber: 'E87654321' };
    expect(pairsOf(match([one], [alike]))).toEqual(['2-2 probable name+birthDate']);
    expect(pairsOf(match([one], [alike], [{ keys, isSame: false }]))).toEqual([]);
  });

  it('does not take all for all where hundreds share a name and a day', () => {
    const crowd = (letter: string): TestRow[] =>
      Array.from({ length: 400 }, (_, at) => ({
        documentNumber: `${letter}${10_000_000 + at}`,
        entryDate: '2020-04-13',
      }));
    const { pairs, candidates } = match(crowd('E'), crowd('G'));
    expect(pairs).toEqual([]);
    expect(candidates.size).toBeGreaterThanOrEqual(400);
    expect(Math.max(...[...candidates.values()].map((rows) => rows.length))).toBeLessThanOrEqual(400);
  });
});

/* People of a made truth, as two registers show them. */

const NAMES: readonly (readonly [string, string])[] = [
  ['吕秀兰', 'LYU/XIULAN MS'],
  ['单建国', 'SHAN JIANGUO'],
  ['曾小红', 'XIAOHONG ZENG'],
  ['尉迟恭', 'YUCHI/GONG MR'],
  ['欧阳娜', 'OUYANG NA'],
  ['解晓东', 'XIE/XIAODONG'],
  ['查文', 'ZHA WEN'],
  ['仇英', 'QIU/YING MRS'],
];

interface Truth {
  readonly control: TestRow;
  readonly verification: TestRow;
  /** Whether a document that can be read stands on both sides. */
  readonly isByDocument: boolean;
}

/** Somebody of the truth; `who` makes documents, phones and birth dates that nobody else has. */
const truth = (who: number): fc.Arbitrary<Truth> =>
  fc
    .record({
      name: fc.integer({ min: 0, max: NAMES.length - 1 }),
      isForeign: fc.boolean(),
      writes: fc.constantFrom('same', 'pinyin', 'slip'),
      renews: fc.boolean(),
      damage: fc.constantFrom('none', 'excel', 'masked'),
      sharesPhone: fc.boolean(),
      entry: fc.constantFrom('2020-04-10', '2020-04-13'),
    })
    .map(({ name, isForeign, writes, renews, damage, sharesPhone, entry }) => {
      const [han, latin] = NAMES[name] ?? ['', ''];
      const birth = `19${60 + (who % 40)}-0${1 + (who % 9)}-1${who % 10}`;
      const id = residentId(birth, 100 + who);
      const phone = `1390000${1000 + (sharesPhone ? who - (who % 2) : who)}`;
      const document = isForeign ? `E1000${1000 + who}` : id;
      const other: TestValue =
        isForeign && renews
          ? `E2000${1000 + who}`
          : !isForeign && damage === 'excel'
            ? { type: 'number', value: Number(id.replace('X', '0')), shown: '3.30399E+17' }
            : !isForeign && damage === 'masked'
              ? `${id.slice(0, 14)}****`
              : document;
      const written = writes === 'same' ? han : writes === 'pinyin' ? latin : `${han.slice(0, -1)}某`;
      const common = { phone, birthDate: birth, entryDate: entry };
      return {
        control: { ...common, name: han, documentNumber: document },
        verification: { ...common, name: written, documentNumber: other },
        isByDocument: other === document,
      };
    });

const truths = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 16 })
  .chain((who) => fc.tuple(...who.map(truth)));

describe('of a made truth', () => {
  it('every certain pair is right, every shared document makes one, and no pair of any kind is wrong', () => {
    fc.assert(
      fc.property(truths, fc.integer({ min: 0, max: 1e6 }), (people, seed) => {
        const order = people
          .map((_, at) => at)
          .sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
        const { pairs } = match(
          people.map(({ control }) => control),
          order.map((at) => people[at]?.verification ?? {}),
        );
        const wrong = pairs.filter(({ one, other }) => order[other.row.number - 2] !== one.row.number - 2);
        expect(wrong).toEqual([]);
        const certain = pairs.filter(({ confidence }) => confidence === 'certain');
        expect(certain.length).toBe(people.filter(({ isByDocument }) => isByDocument).length);
      }),
    );
  });

  it('is one to one', () => {
    fc.assert(
      fc.property(truths, truths, (some, others) => {
        const { pairs } = match(
          some.map(({ control }) => control),
          others.map(({ verification }) => verification),
        );
        expect(new Set(pairs.map(({ one }) => one)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ other }) => other)).size).toBe(pairs.length);
      }),
    );
  });
});
