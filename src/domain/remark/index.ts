/*
 * Reads a remark. The way through this folder: folded-text → lexer (words/ is its vocabulary, data only) → clauses →
 * phrases (dates by calendar) → clause-reader: events → story, stays, medical-care: what happened to one person →
 * claims → facts. Beside it persons, reasons, situation, whereabouts, contact and labelled-value each read one thing.
 */
export { completedRemark, type Supplement, type SuppliedFact } from './completed-remark.js';
export { type Mention, noFacts, type RemarkFact, type RemarkFacts, type RemarkReading } from './facts.js';
export { readRemark, readRemarks } from './read-remark.js';
