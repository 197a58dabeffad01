import { FACTS } from '../domain/remark/facts.js';
import type { RemarkAnswer } from '../pipeline/remark-answer.js';
import { RemarkPrivacy } from './masked-remark.js';

/** A remark as the contract has it: absent facts left out, `missing` and `completed` where a purpose was asked for. */
export function remarkJson(answer: RemarkAnswer, unmask: boolean) {
  const privacy = new RemarkPrivacy(answer, unmask);
  const { reading, lack } = answer;
  const facts = FACTS.flatMap((fact) => {
    const value = reading.facts[fact];
    return value === undefined ? [] : [[fact, privacy.value(fact, value)] as const];
  });
  return {
    text: privacy.text,
    facts: Object.fromEntries(facts),
    mentions: reading.mentions,
    ambiguous: reading.ambiguous.map((words) => privacy.words(words)),
    unreadable: reading.unreadable.map((words) => privacy.words(words)),
    ...(lack ? { missing: lack.missing, completed: privacy.continued(lack.completed) } : {}),
  };
}
