import type { RemarkTexts } from '../remark-texts.js';
import { list } from './words.js';

const quoted = (words: readonly string[]): string => list(words.map((word) => `“${word}”`));

export const remark: RemarkTexts = {
  summary:
    'Read remarks: the facts they state, the words that state them, what is missing, and the complete draft',
  text: 'one remark; without it (or with -) standard input is read, a remark a line',
  purpose: 'what the remark is for, to be told what it lacks',
  asOf: 'when the remark was written (default: now); “today” and dates without a year go by it',
  unmask: 'show names, document numbers and phones in full',
  examples: [
    {
      command: 'inbound remark "4月12日浦东入境，26日高铁回温" --as-of 2020-04-27 --for daily',
      does: 'Read one remark, and see what a daily entry still lacks',
    },
    {
      command: 'inbound remark --for transfer --format json < remarks.txt',
      does: 'Read a remark a line, as JSON',
    },
  ],
  nothing:
    'there is no remark to read; type it behind the command, in quotes, or pipe a file in with <, a remark a line',
  numbered: (line) => `Remark ${line}`,
  fact: 'Fact',
  value: 'Value',
  words: 'Words',
  noFacts: 'No facts were read',
  yes: 'yes',
  regions: {
    wenzhou: 'in Wenzhou',
    zhejiang: 'elsewhere in Zhejiang',
    outside: 'outside the province',
    abroad: 'abroad',
  },
  purposes: {
    daily: 'A daily entry',
    transfer: 'A transfer to Wenzhou',
    medical: 'A transfer to medical care',
    resumed: 'A return from medical care',
    'not-quarantined': 'An arrival without quarantine',
    'missed-report': 'A missed report',
  },
  ambiguous: (words) => `Contradictory, or told of several people, and not used: ${quoted(words)}`,
  unreadable: (words) => `No such date: ${quoted(words)}`,
  complete: (purpose, clause) => `${purpose} (${clause}): all that is asked for is there`,
  missing: ({ purpose, clause, items }) => `${purpose} (${clause}) lacks: ${list(items)}`,
  completed: 'The complete remark (fill in ____)',
};
