import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonGazetteer } from '../../src/domain/gazetteer.js';
import { maskText } from '../../src/domain/masking.js';
import { answerRemarks } from '../../src/pipeline/remark-answer.js';
import { remarkJson } from '../../src/report/remark-json.js';
import { day, residentId } from '../rules/checked.js';

function read(remark: string) {
  const [answer] = answerRemarks([remark], {
    today: day('2020-04-28'),
    places: commonGazetteer,
    purpose: 'transfer',
  });
  if (!answer) throw new Error('no answer');
  return { masked: remarkJson(answer, false), clear: remarkJson(answer, true) };
}

const ID = residentId('1985-05-05', 77);

describe('the facts of a masked remark', () => {
  it.each([
    ['２０２０-０４-１６入境，目前在家（Ｂ座），体温正常', 'situation', '在家(B座)，体温正常'],
    ['4月16日入境，转运原因：ＡＢ型血，需手术（4月20日）', 'transferReason', 'AB型血'],
    ['4月16日入境，入境口岸：ＡＢ港', 'pointOfEntry', 'AB港'],
    ['4月16日入境，目前在上海市云栈酒店（Ｂ座 ５０２房）隔离', 'situation', '上海市云栈酒店(B座 502房)隔离'],
  ])('%s: what is not private stays as it was read', (remark, fact, words) => {
    const { masked, clear } = read(remark);
    expect(masked.facts).toMatchObject({ [fact]: words });
    expect(masked.facts).toEqual(clear.facts);
  });

  it('hide what only the whole remark gives away, however it is written', () => {
    const { masked } = read('4月16日入境，转运原因：（妻子黄蓉１３９００００１２３４）需照顾，目前在家');
    expect(masked.facts).toMatchObject({ transferReason: '(妻子黄*139****1234)需照顾' });
    const numbered = read('4月16日入境，转运原因：照顾ｅ１２３４５６７８');
    expect(numbered.masked.facts).toMatchObject({ transferReason: '照顾e******78' });
  });

  it('are the right days, also where an id holds the same figures', () => {
    const { masked } = read('证件330399-2020-04-16-1231，4月16日浦东入境');
    expect(masked.facts).toMatchObject({ entryDate: '2020-04-16' });
    expect(masked.text).toMatch(/^证件3303/);
  });
});

describe('masked facts of any remark', () => {
  const told = ['4月12日', '2020-04-16', '27号', '次日', '2月30日', '浦东', '上海市云栈酒店', '入境', '来温'];
  const more = [
    '集中隔离',
    '出院',
    '专车',
    '高铁G7371',
    '目前',
    '现',
    '转运原因:',
    '因',
    '未',
    '预计',
    '继续',
  ];
  const further = [
    '体温36.5℃',
    '入境口岸:',
    'B座502房',
    '漏报原因:',
    '转医学处理',
    '目前情况:',
    '在家',
    '手术',
  ];
  const marks = ['，', ',', '。', '；', '：', '(', ')', '（', '）', ' ', '　', '\u200b', '①', '\n'];
  const someones = [
    '13900001234',
    '139 0000 5678',
    ID,
    'E12345678',
    '妻子黄蓉同住',
    '联系人郭靖13900001234',
    '责任人：李莫愁',
  ];

  /** Anything plain as it is typed with the other width of an input method, or with something invisible in it. */
  const written = (part: string, way: 'plain' | 'wide' | 'invisible'): string => {
    if (way === 'invisible') return `${part.slice(0, 1)}\u200b${part.slice(1)}`;
    const wide = part.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    return way === 'wide' ? wide : part;
  };
  // Figures that run into each other are no numbers that anybody could tell apart.
  const apart = (part: string): string => (/[\d０-９]$/.test(part) ? `${part}，` : part);
  const remarkOf = (words: readonly string[]) =>
    fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('plain', 'plain', 'wide', 'invisible')), {
        maxLength: 20,
      })
      .map((parts) => parts.map(([part, way]) => apart(written(part, way))).join(''));
  const open = [...told, ...more, ...further, ...marks];

  it('are the facts, where nothing private is in the remark', () => {
    fc.assert(
      fc.property(remarkOf(open), (remark) => {
        fc.pre(maskText(remark) === remark);
        const { masked, clear } = read(remark);
        expect(masked).toEqual(clear);
      }),
      { numRuns: 1000 },
    );
  });

  /** The letters and figures of a text, as they are read. */
  const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  /** What is hidden in a text, piece by piece. */
  const hiddenIn = (masked: string, clear: string): string[] =>
    Array.from(masked.matchAll(/\*[*\s\p{Cf}]*/gu), ({ 0: { length }, index }) =>
      plain(clear.slice(index, index + length)),
    );

  /** All texts of a value, by where they are in it. */
  function textsOf(value: unknown, path = ''): [string, string][] {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [[path, String(value)]];
    return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
  }

  it('are the facts but for what is private, which is hidden', () => {
    fc.assert(
      fc.property(remarkOf([...open, ...someones, ...someones]), (remark) => {
        const { masked, clear } = read(remark);
        const shown = new Map(textsOf(masked.facts));
        const facts = textsOf(clear.facts);
        const hiddenInRemark = hiddenIn(masked.text, remark);
        expect([...shown.keys()]).toEqual(facts.map(([path]) => path));
        for (const [path, fact] of facts) {
          const text = shown.get(path) ?? '';
          expect(text).toHaveLength(fact.length);
          if (/(?:Date|Start|End)$/.test(path)) expect(text).toBe(fact);
          // The name of a port is no longer as it was written: its words are masked by themselves.
          const secrets = [...hiddenInRemark, ...hiddenIn(maskText(fact), fact)];
          for (const piece of hiddenIn(text, fact)) {
            expect(secrets.some((hidden) => hidden.includes(piece))).toBe(true);
          }
          expect(text.replace(/\*/g, (_, at: number) => fact.charAt(at))).toBe(fact);
          expect(plain(text)).not.toMatch(/1390000\d{4}|330399198505|E12345678/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
