import { DEFAULT_PLACEHOLDER } from '../domain/phone.js';
import { defaultPolicy } from '../domain/policy.js';
import type { KindName } from '../records/sheet-kind.js';
import { widthOf } from '../table/text.js';
import type { KeyTexts } from './json-schema.js';
import type { HeaderProposal } from './propose-headers.js';
import type { ConfigKey } from './schema.js';

/** What a commented configuration is made of, in the user's language. */
export interface SampleTexts {
  readonly title: readonly string[];
  readonly keys: KeyTexts;
  /** What stands behind a proposed header: why. */
  readonly proposed: (proposal: HeaderProposal) => string;
}

export interface SampleOptions {
  /** Where the JSON Schema is, for editors. */
  readonly schema: string;
  /** Header names that a sheet needs. */
  readonly proposals?: { readonly kind: KindName; readonly headers: readonly HeaderProposal[] } | undefined;
}

const WIDTH = 100;

/** A text as comment lines: cut between words, or behind a Chinese character. */
function comment(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/g) ?? []) {
    const isPunctuation = /^[，。、；：）”]$/.test(part);
    if (widthOf(line + part) > WIDTH && !isPunctuation) {
      // No line ends with an opening bracket.
      const [, whole = line, bracket = ''] = /^(.*?)(（?)$/.exec(line) ?? [];
      lines.push(whole.trimEnd());
      line = bracket + part.trimStart();
    } else line += part;
  }
  return [...lines, line].map((one) => `${indent}// ${one}`.trimEnd());
}

/** The values that hold without a configuration; of maps an example, which is a comment. */
const VALUES: {
  readonly [K in ConfigKey]: {
    readonly value?: unknown;
    readonly example?: readonly string[];
    /** An item that would not hold without its values: it is a comment as a whole. */
    readonly omit?: readonly string[];
  };
} = {
  contact: { value: defaultPolicy.contact },
  deadlines: {
    value: {
      tasks: defaultPolicy.taskDue,
      verification: defaultPolicy.verificationDue,
      charterImport: defaultPolicy.charterImportDue,
      assignment: defaultPolicy.assignmentDue,
      phone: defaultPolicy.phoneDue,
    },
  },
  quarantineDays: { value: defaultPolicy.quarantineDays },
  dayOne: { value: defaultPolicy.dayOne },
  sharedPhonePeople: { value: defaultPolicy.sharedPhonePeople },
  phonePlaceholder: { value: DEFAULT_PLACEHOLDER },
  charterDistricts: { value: defaultPolicy.charterDistricts },
  charterTemplate: { omit: ['"charterTemplate": ["姓名", "证件号码", "联系电话", "管控状态", "备注"],'] },
  headers: { example: ['"control-tasks": { "处置结果": "管控状态", "现居地": "whereabouts" }'] },
  synonyms: { example: ['"管控状态": { "已处置": "结束管控" }'] },
  columns: { example: ['"control-tasks": { "回访日期": "date", "走访方式": ["上门", "电话"] }'] },
  places: { example: ['"三垟": "温州市瓯海区"'] },
  severities: { example: ['"sheet/phone-shared": "notice"'] },
  options: { example: ['"out": "./out", "report": ["xlsx", "html"], "failOn": "error", "lang": "zh"'] },
  exceptions: {
    example: [
      '{ "rule": "sheet/document-number-invalid", "document": "A1", "reason": "…", "expires": "2020-05-31" },',
      '{ "rule": "sheet/header-unknown", "column": "镇街自用", "reason": "…", "expires": "2020-12-31" }',
    ],
  },
};

const compact = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/^\[ | \]$/g, (bracket) => bracket.trim());

function proposedHeaders(
  { kind, headers }: NonNullable<SampleOptions['proposals']>,
  { proposed }: SampleTexts,
): string[] {
  const lines = headers.map((proposal) => {
    const { header, field, isSure } = proposal;
    return `      ${isSure ? '' : '// '}${JSON.stringify(header)}: ${JSON.stringify(field)}, // ${proposed(proposal)}`;
  });
  return [`    ${JSON.stringify(kind)}: {`, ...lines, '    },'];
}

/** A commented configuration that changes nothing as it stands, but for the header names that a sheet needs. */
export function sampleConfig(texts: SampleTexts, { schema, proposals }: SampleOptions): string {
  const parts = (Object.keys(VALUES) as ConfigKey[]).map((key) => {
    const { value, example = [], omit } = VALUES[key];
    const head = ['', ...comment(texts.keys[key], '  ')];
    if (omit) return [...head, ...omit.map((line) => `  // ${line}`)];
    if (value !== undefined) return [...head, `  ${JSON.stringify(key)}: ${compact(value)},`];
    const [open, close] = key === 'exceptions' ? ['[', ']'] : ['{', '}'];
    const own = key === 'headers' && proposals ? proposedHeaders(proposals, texts) : [];
    const body = [...own, ...example.map((line) => `    // ${line}`)];
    return [...head, `  ${JSON.stringify(key)}: ${open}`, ...body, `  ${close},`];
  });
  const lines = [
    ...texts.title.map((line) => `// ${line}`),
    '{',
    `  "$schema": ${JSON.stringify(schema)},`,
    ...parts.flat(),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
