export type { Mention, RemarkFact, RemarkFacts, RemarkReading } from './facts.js';
export { readRemark } from './read-remark.js';
