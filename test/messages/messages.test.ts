import { describe, expect, it } from 'vitest';
import { expectations } from '../../src/config/schema.js';
import type { CalendarDate } from '../../src/domain/calendar-date.js';
import { clauses } from '../../src/domain/clauses.js';
import { langs } from '../../src/domain/lang.js';
import type { LocalTime } from '../../src/domain/local-time.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import { span as spanEn } from '../../src/messages/en/time.js';
import { fieldNames, items } from '../../src/messages/en/words.js';
import { messagesFor } from '../../src/messages/index.js';
import type { Messages, RuleText } from '../../src/messages/messages.js';
import { span as spanZh } from '../../src/messages/zh/time.js';
import * as choices from '../../src/records/choices.js';
import { type FieldName, fields } from '../../src/records/fields.js';
import type { RuleId, RuleSays } from '../../src/rules/index.js';

const date = (text: string): CalendarDate => text as CalendarDate;
const APRIL_1 = date('2020-04-01');
const APRIL_2 = date('2020-04-02');
const late = { due: '2020-04-27T17:00:00' as LocalTime, minutesLeft: -65 };
const left = { due: '2020-04-27T17:00:00' as LocalTime, minutesLeft: 65 };
const inWenzhou = { fact: 'region', value: 'wenzhou', from: ['whereabouts'] } as const;
const days = {
  fact: 'quarantineDays',
  value: 14,
  from: ['outOfProvinceQuarantineStart', 'remarks'],
} as const;

/** A fault of a cell of a field, and what more is known of it. */
const fault = (field: FieldName, detail: string | null = null) => {
  const { type, choices = [] } = fields[field];
  return { field, type, choices, detail };
};

/** What each rule can have to say, every branch of its texts once. */
const SAYS: { readonly [R in RuleId]: readonly RuleSays[R][] } = {
  'sheet/header-unknown': [{ nearest: null, header: 'Own use' }],
  'sheet/column-missing': [{ fields: ['name'] }, { fields: ['name', 'latinName'] }],
  'sheet/value-unreadable': [
    fault('entryDate'),
    fault('controlStatus'),
    fault('controlStatus', '纳入管控'),
    fault('sequence'),
    fault('name'),
  ],
  'sheet/value-normalised': [true, false].map((isTextDate) => ({ field: 'entryDate', isTextDate })),
  'sheet/columns-disagree': [{ field: 'phone' }],
  'sheet/date-ambiguous': [fault('entryDate', '2020-04-01 / 2020-04-10')],
  'sheet/document-number-damaged': [fault('documentNumber')],
  'sheet/document-number-missing': [{ irregular: false }, { irregular: true }],
  'sheet/document-number-invalid': ['checksum', 'birth-date', 'shape', null].map((detail) =>
    fault('documentNumber', detail),
  ),
  'sheet/document-number-duplicate': [{ rows: 2 }],
  'sheet/name-missing': [{}],
  'sheet/phone-invalid': [fault('phone')],
  'sheet/phone-shared': [{ rows: 4 }],
  'sheet/birth-date-contradicts-id': [{}],
  'sheet/sex-contradicts-id': [{}],
  'sheet/dates-out-of-order': [
    {
      wrong: [
        { field: 'entryDate', date: '2020-04-10', limit: 'wenzhouArrivalDate', limitDate: '2020-04-08' },
        { field: 'controlStartDate', date: '2020-04-30', limit: null, limitDate: '2020-04-27' },
      ],
    },
  ],
  'sheet/remark-contradicts-column': [
    { field: 'entryDate', column: '2020-04-10', remark: '2020-04-11' },
    { field: 'whereabouts', column: 'Wenzhou', remark: 'outside' },
  ],
  'tasks/overdue': [late],
  'tasks/pending': [left],
  'tasks/status-contradicts-facts': [{ status: '结束管控', because: [inWenzhou, days] }],
  'tasks/facts-insufficient': [{ missing: ['whereabouts', 'medicalCareEndDate'] }],
  'tasks/control-unexplained': [
    { case: 'not-quarantined', missing: ['notQuarantinedReason', 'wenzhouArrivalMode'] },
    { case: 'missed-report', missing: ['missedReason'] },
  ],
  'tasks/control-start-date': [{ arrival: null }, { arrival: date('2020-04-20') }],
  'tasks/control-needs-alert': [{ contact: '联系人', case: null, controlStartDate: null }],
  'tasks/ended-too-early': [
    { days: 13, required: 14, start: date('2020-04-10'), isNearly: true },
    { days: 1, required: 14, start: date('2020-04-10'), isNearly: false },
  ],
  'tasks/ended-start-date': [{ start: date('2020-04-10') }, { start: null }],
  'control/registered-late': [{ start: date('2020-04-24'), registered: date('2020-04-25') }],
  'control/remarks-incomplete': [
    { missing: ['entryDate', 'transferReason'], onlyInColumns: ['entryMode'] },
    { missing: ['situation'], onlyInColumns: [] },
    { missing: [], onlyInColumns: ['wenzhouArrivalDate'] },
  ],
  'control/start-date-not-wenzhou': [
    { arrival: date('2020-04-26'), isOutside: true },
    { arrival: date('2020-04-26'), isOutside: false },
    { arrival: null, isOutside: true },
  ],
  'control/needs-alert': [{ contact: '联系人', case: null, controlStartDate: date('2020-04-27') }],
  'control/medical-transfer-undocumented': [{ missing: ['entryDate', 'medicalTransferDate'] }],
  'control/resumed-undocumented': [{ missing: ['medicalCareEndDate', 'resumedQuarantineStart'] }],
  'control/resumed-start-reset': [{ first: date('2020-04-10') }],
  'control/status-jump': [{ before: '结束管控', now: '纳入管控', date: date('2020-04-26') }],
  'control/disappeared': [{ date: date('2020-04-26'), status: '纳入管控' }],
  'control/end-overdue': [{ start: date('2020-04-10'), days: 17, required: 14 }],
  'control/ended-too-early': [
    { days: 13, required: 14, start: date('2020-04-10'), isNearly: true },
    { days: 1, required: 14, start: date('2020-04-10'), isNearly: false },
  ],
  'control/unassigned-overdue': [late],
  'control/unassigned': [left],
  'control/officer-missing': [{}],
  'control/person-category-missing': [{}],
  'control/phone-placeholder-overdue': [late],
  'control/phone-placeholder': [left],
  'tasks/sent-back-reason-missing': [
    { missing: ['sendBackReason', 'sendBackNote'] },
    { missing: ['sendBackNote'] },
  ],
  'tasks/sent-back-site-missing': [{}],
  'tasks/sent-back-vague': [{}],
  'charter/passport-missing': [{ hasResidentId: true }, { hasResidentId: false }],
  'charter/passport-duplicate': [{ rows: 2 }],
  'charter/hotel-missing': [{}],
  'charter/district-unusual': [{ district: 'Yueqing', usual: ['Lucheng', 'Ouhai'] }],
  'charter/already-registered': [
    { isCertain: true, row: 7 },
    { isCertain: false, row: 7 },
  ],
  'charter/roster-conflict': (['room', 'person', 'kept'] as const).map((what) => ({
    what,
    officers: ['WANG HAIYAN', 'LI JIANGUO'],
  })),
  'charter/officer-unavailable': [
    { room: '512', site: 'Yunzhan Hotel' },
    { room: null, site: null },
  ],
  'charter/phone-unmatched': [{ namesakes: 0 }, { namesakes: 1 }],
  'charter/phone-ambiguous': (['people', 'name', 'numbers', 'kept'] as const).map((why) => ({
    why,
    candidates: 2,
  })),
  'charter/not-in-hotel': [
    { region: 'Qingtian', kept: false },
    { region: 'Qingtian', kept: true },
    { region: null, kept: false },
  ],
  'charter/region-unknown': [{ written: null }, { written: 'home' }],
  'charter/roll-call-stranger': [
    { candidates: 0, isStrange: false, namesakes: 0 },
    { candidates: 0, isStrange: false, namesakes: 1 },
    { candidates: 2, isStrange: false, namesakes: 0 },
    { candidates: 1, isStrange: true, namesakes: 0 },
  ],
  'verification/overdue': [late],
  'verification/pending': [left],
  'verification/closed-before-arrival': [{ arrival: date('2020-05-01') }],
  'verification/open-after-arrival': [{ arrival: date('2020-04-20') }],
  'verification/arrived-before-14-days': [
    { days: 10, required: 14, start: date('2020-04-10'), arrival: date('2020-04-20') },
  ],
  'verification/follow-up-missing': [
    { last: date('2020-04-20'), days: 7 },
    { last: null, days: null },
  ],
  'verification/follow-up-due': [{ last: date('2020-04-26'), days: 1 }],
  'verification/health-behind-cases': [true, false].map((isByDocument) => ({ type: '确诊', isByDocument })),
  'verification/not-quarantined-unexplained': [{ missing: ['notQuarantinedReason', 'situation'] }],
  'reconcile/start-date-mismatch': [
    { start: APRIL_1, arrival: APRIL_2, transfer: null, mustAgree: true },
    { start: APRIL_1, arrival: APRIL_2, transfer: null, mustAgree: false },
    { start: APRIL_1, arrival: APRIL_2, transfer: APRIL_1, mustAgree: true },
    { start: APRIL_1, arrival: APRIL_2, transfer: APRIL_2, mustAgree: true },
  ],
  'reconcile/registered-late': [{ registered: APRIL_2, arrival: APRIL_1 }],
  'reconcile/control-missing': [
    { arrival: APRIL_1, days: null },
    { arrival: APRIL_1, days: 3 },
  ],
  'reconcile/verification-missing': [{ status: '纳入管控' }],
  'reconcile/health-mismatch': [
    { status: '转医学处理', health: '健康' },
    { status: '纳入管控', health: '确诊' },
  ],
  'reconcile/entry-mismatch': [
    {
      differ: [
        { field: 'entryDate', here: APRIL_1, there: APRIL_2 },
        { field: 'pointOfEntry', here: 'Shanghai', there: 'Guangzhou' },
      ],
    },
  ],
  'reconcile/identity-uncertain': [
    { candidates: 1 },
    { candidates: 2 },
    { confidence: 'probable', by: ['name', 'birthDate'] },
    { confidence: 'possible', by: ['identities'] },
  ],
  'reconcile/person-duplicated': [
    { rows: [3], isCertain: true },
    { rows: Array.from({ length: 12 }, (_, at) => at + 3), isCertain: false },
  ],
};

const ruleIds = Object.keys(SAYS) as RuleId[];

/** Title, flaw and todo of a rule for all it can have to say. */
function textsOf<R extends RuleId>(id: R, { rules }: Messages): string[] {
  const { title, flaw, todo } = rules[id] as RuleText<RuleSays[R]>;
  return [title, ...SAYS[id].flatMap((says) => [flaw(says), todo(says)])];
}

/** Texts of a part of the messages: the plain ones, and those made of plain names and numbers. */
function plainTexts(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(plainTexts) : [];
}

/** What is told of a configuration, each kind of problem and each expectation once. */
function configTexts({ config }: Messages): string[] {
  const at = { line: 3, key: 'a.b' };
  const names = Array.from({ length: 20 }, (_, index) => `name${index}`);
  const proposal = { header: 'A', field: 'phone', filled: 5, fitting: 4 } as const;
  const proposals = [
    { ...proposal, like: 'B', isSure: true },
    { ...proposal, like: 'B', filled: 0, fitting: 0, isSure: false },
    { ...proposal, like: null, isSure: false },
  ];
  const { init } = config;
  return [
    config.wrong('a.jsonc'),
    config.problem({ line: 1, key: '', what: 'syntax', fullWidth: null }),
    config.problem({ line: 1, key: '', what: 'syntax', fullWidth: 'x' }),
    config.problem({ line: 1, key: '', what: 'empty' }),
    config.problem({ line: 1, key: '', what: 'empty-batch' }),
    init.above('a.jsonc'),
    config.problem({ ...at, what: 'twice' }),
    config.problem({ ...at, what: 'missing' }),
    config.problem({ ...at, what: 'unknown-key', nearest: 'c', known: [] }),
    config.problem({ ...at, what: 'unknown-key', nearest: null, known: names }),
    config.problem({ ...at, what: 'not-permitted', value: 'x', nearest: 'c', permitted: [] }),
    config.problem({ ...at, what: 'not-permitted', value: 'x', nearest: null, permitted: names }),
    ...expectations.map((expected) => config.problem({ ...at, what: 'wrong', expected })),
    ...proposals.flatMap((one) => [config.proposed(one), init.proposal(one)]),
    init.exists('a.jsonc'),
    init.written('a.jsonc'),
    init.read({ sheet: 'A', kind: 'control-tasks', headerRow: 2 }),
    init.unlike(['A', 'B']),
    init.missing(['A', 'B']),
  ];
}

/** The texts around the findings that are made of data. */
function madeTexts(messages: Messages): string[] {
  const { report, command, catalogue, skipped, alert, because, template } = messages;
  const { errors, inspection } = command;
  const deadline = { due: '2020-04-27T17:00:00', minutesLeft: 65, rows: 12 };
  const counts = {
    rows: 120,
    ready: 100,
    held: 18,
    blank: 2,
    errors: 25,
    warnings: 9,
    notices: 40,
    fixed: 31,
  };
  const kind = 'control-tasks';
  const wrongKind = {
    file: 'a.xlsx',
    sheet: 'A',
    kind,
    command: 'inbound triage check',
  } as const;
  return [
    report.title('A'),
    report.asOf('2020-04-27T15:30:00'),
    report.readAs({ sheet: 'A', headerRow: 2, rows: 120 }),
    report.deadlineLeft(deadline),
    report.deadlineLate({ ...deadline, minutesLeft: -65 }),
    report.counts(counts),
    report.rowLabel(12),
    report.moreRows(3),
    report.suggestions(1),
    report.decisions(2),
    report.skippedRules(3),
    report.pendingRows(1),
    report.pendingRows(2),
    report.excepted('A', { reason: 'A', expires: '2020-05-01' }),
    report.exceptionExpired('A', { expires: '2020-05-01' }),
    ...[1, 2].flatMap((number) => [
      report.exceptedFindings(number),
      report.expiredExceptions(number),
      report.unmatchedExceptions(number),
    ]),
    ...configTexts(messages),
    ...Object.values(report.outputOf).map((text) => text(100)),
    skipped({ columns: ['name', 'controlStatus'] }),
    skipped({ input: 'cases' }),
    skipped({ input: 'dispatched' }),
    alert({ contact: '联系人', name: 'A', row: 5, case: null, since: null }),
    alert({ contact: 'A', name: 'A', row: 5, case: 'missed-report', since: '2020-04-20' }),
    ...(['wenzhou', 'zhejiang', 'outside', 'abroad', null] as const).map((value) =>
      because({ ...inWenzhou, value }),
    ),
    ...(
      [
        'inCentralizedQuarantine',
        'neverQuarantined',
        'saidComplete',
        'quarantineDays',
        'inMedicalCare',
        'unreachable',
        'outOfProvinceQuarantineStart',
        'quarantineStart',
        'sendBackPlace',
      ] as const
    ).flatMap((fact) => [
      because({ fact, value: 1, from: [] }),
      because({ fact, value: 'A', from: ['remarks'] }),
    ]),
    because({ fact: 'unreachable', value: null, from: [] }),
    because({ fact: 'sendBackPlace', value: null, from: [] }),
    template.required.oneOf(['A', 'B']),
    template.guide.title('A'),
    ...template.guide.lines({ sheet: 'A', firstRow: 3, command: 'inbound triage check a.xlsx' }),
    command.template.written({ file: 'a.xlsx', kind, columns: 46 }),
    command.template.next('inbound triage check a.xlsx'),
    command.template.unknownKind('a', ['b', 'c']),
    command.defaultValue('./out'),
    command.choices(['text', 'json']),
    command.stages.reading('a.xlsx'),
    errors.unknownOption('--a'),
    errors.unknownCommand('a'),
    errors.didYouMean(['--b', '--c']),
    errors.missingOption('--a'),
    errors.conflict('--a', '--b'),
    errors.argument('shell'),
    errors.missingArgument('tasks'),
    errors.missingValue('--out'),
    errors.badValue(errors.option('--as-of'), 'x', errors.expected.date),
    errors.expected.oneOf(['a', 'b']),
    errors.seeHelp('inbound'),
    ...Object.values(errors.input).map((text) => text('a.xlsx')),
    ...Object.values(errors.output).map((text) => text('a.xlsx')),
    errors.noSuchSheet('a.xlsx', 'A', ['B', 'C']),
    errors.noKnownHeader('a.xlsx'),
    errors.nearestKind({ sheet: 'A', kind, missing: [['name', 'latinName'], ['controlStatus']] }),
    errors.severalSheets('a.xlsx', ['A', 'B']),
    errors.wrongKind(wrongKind),
    command.controlIntake.codesUnchecked(1),
    command.controlIntake.codesUnchecked(3),
    errors.nameKind,
    errors.internal('a'),
    catalogue.unknownRule('a'),
    catalogue.needsAll(['name', 'phone']),
    catalogue.needsOne(['name', 'phone']),
    catalogue.skippedWhere('A'),
    catalogue.edit({ header: 'A', from: '', to: 'B' }),
    catalogue.asOf('2020-04-27 15:30'),
    ...catalogue.page.intro('2020-04-27 15:30'),
    inspection.format('a.xlsx', 'xlsx'),
    inspection.chosen('A'),
    inspection.sheet({ name: 'A', hidden: true, rows: 31, columns: 22 }),
    inspection.kind({ kind, score: 0.95, headerRow: 2 }),
    inspection.unknown(null),
    inspection.unknown('A'),
    inspection.damaged(1),
    inspection.damaged(2),
  ];
}

const HAN = /\p{Script=Han}/u;

/** Words that stay Chinese in English: what a cell holds or shall hold, headers, and the name of a sheet. */
const SHEET_WORDS = [
  ...Object.values(choices).flatMap((values) => Object.keys(values)),
  ...Object.values(fields).map(({ header }) => header),
  '停机',
  '空号',
  '人在境外',
  '温州市鹿城区',
  '上海市',
  '航班',
  '手机号',
  '无',
  '不详',
  '在××市××酒店隔离',
  '待处理',
  '示例',
  '本人',
  // The page of rules in the other language.
  '中文',
  '规则.md',
].toSorted((a, b) => b.length - a.length);

const withoutSheetWords = (text: string): string =>
  SHEET_WORDS.reduce((rest, word) => rest.replaceAll(word, ''), text);

/** Every text of a language that a test can make. */
const allTexts = (messages: Messages): string[] => [
  ...ruleIds.flatMap((id) => textsOf(id, messages)),
  ...plainTexts({ ...messages, rules: {}, listJoint: '' }),
  ...madeTexts(messages),
];

describe.each(langs)('messages in %s', (lang) => {
  const messages = messagesFor(lang);

  it('know their language', () => {
    expect(messages.lang).toBe(lang);
  });

  it('have texts for the sample of every rule, and no others', () => {
    expect(Object.keys(messages.rules).toSorted()).toEqual(ruleIds.toSorted());
  });

  it.each(ruleIds)('say something for %s', (id) => {
    const texts = [...textsOf(id, messages), ...Object.values(messages.guides(defaultPolicy)[id])];
    for (const text of texts) expect(text.trim()).not.toBe('');
  });

  it('explain every rule and every clause in sentences', () => {
    const texts = plainTexts([messages.guides(defaultPolicy), messages.clauses]);
    expect(texts.length).toBe(4 * ruleIds.length + clauses.length + 1);
    expect(texts.filter((text) => !/[.。]$/.test(text))).toEqual([]);
  });

  it('show no raw value of the program', () => {
    const raw = allTexts(messages).filter((text) => /undefined|\bnull\b|NaN|\[object|=>/.test(text));
    expect(raw).toEqual([]);
  });

  it('give the same commands as examples', () => {
    const commands = (from: Messages): string[] => {
      const { examples, triageCheck, controlCheck, inspect, template } = from.command;
      const { completion, config, catalogue, remark } = from;
      return [
        triageCheck,
        controlCheck,
        remark,
        inspect,
        template,
        completion,
        config.init,
        from.batch.run,
        catalogue,
        { examples },
      ]
        .flatMap((page) => page.examples)
        .map(({ command }) => command);
    };
    expect(commands(messages)).toEqual(commands(messagesFor('zh')));
  });
});

/** A remark stays what it is in whatever language the program speaks. */
const SAMPLE_REMARK = '4月12日浦东入境，26日高铁回温';

describe('English', () => {
  const en = messagesFor('en');
  const textsOfEnglish = allTexts(en).map((text) => text.replaceAll(SAMPLE_REMARK, ''));

  it('has no Chinese but the words of sheets', () => {
    expect(textsOfEnglish.filter((text) => HAN.test(withoutSheetWords(text)))).toEqual([]);
  });

  it('uses no Chinese punctuation', () => {
    expect(
      textsOfEnglish.filter((text) => /[，。：；、（）｜！？]/.test(text.replaceAll('县(市、区)', ''))),
    ).toEqual([]);
  });

  it('names no field or item in Chinese', () => {
    expect([...Object.values(fieldNames), ...Object.values(items)].filter((name) => HAN.test(name))).toEqual(
      [],
    );
  });

  it('begins titles, flaws and todos with a capital, a quotation or a number', () => {
    const texts = ruleIds.flatMap((id) => textsOf(id, en));
    expect(texts.filter((text) => !/^[A-Z“\d]/.test(text))).toEqual([]);
  });

  it('counts one as one', () => {
    const one = { rows: 1, ready: 1, held: 0, blank: 0, errors: 1, warnings: 1, notices: 1, fixed: 1 };
    expect(en.report.counts(one)).toBe(
      '1 row: 1 ready, 0 held, 0 blank or footer | 1 error, 1 warning, 1 notice, 1 fixed',
    );
    expect(en.report.suggestions(1)).toContain('1 suggested fix not');
    expect(en.report.suggestions(2)).toContain('2 suggested fixes not');
  });

  it('writes out both readings of an ambiguous date', () => {
    const { flaw } = en.rules['sheet/date-ambiguous'];
    expect(flaw(fault('entryDate', '2020-04-01 / 2020-04-10'))).toContain('2020-04-01 or 2020-04-10');
  });

  it('names the contact of the configuration, or says “the contact”', () => {
    const { todo } = en.rules['tasks/control-needs-alert'];
    const says = { case: null, controlStartDate: null };
    expect(todo({ ...says, contact: '联系人' })).toBe('Tell the contact');
    expect(todo({ ...says, contact: 'Duty desk' })).toBe('Tell Duty desk');
  });
});

describe('Chinese', () => {
  it.each(ruleIds)('is Chinese in every text of %s', (id) => {
    const zh = messagesFor('zh');
    const texts = [...textsOf(id, zh), ...Object.values(zh.guides(defaultPolicy)[id])];
    expect(texts.filter((text) => !HAN.test(text))).toEqual([]);
  });

  it.each(clauses)('tells in Chinese what %s asks for', (clause) => {
    expect(messagesFor('zh').clauses[clause]).toMatch(HAN);
  });
});

describe('a span of time', () => {
  it.each([
    [0, '0 min', '0 分'],
    [5, '5 min', '5 分'],
    [60, '1 h', '1 小时'],
    [65, '1 h 5 min', '1 小时 5 分'],
    [-65, '1 h 5 min', '1 小时 5 分'],
    [1439, '23 h 59 min', '23 小时 59 分'],
    [1440, '1 day', '1 天'],
    [1445, '1 day', '1 天'],
    [2 * 1440 + 3 * 60, '2 days 3 h', '2 天 3 小时'],
    [2 * 1440 + 3 * 60 + 20, '2 days 3 h', '2 天 3 小时'],
  ])('of %d minutes is %s', (minutes, english, chinese) => {
    expect(spanEn(minutes)).toBe(english);
    expect(spanZh(minutes)).toBe(chinese);
  });
});
