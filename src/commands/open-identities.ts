import { readWorkbook } from '../io/read-workbook.js';
import type { Messages } from '../messages/messages.js';
import { readIdentities, type WrittenIdentity } from '../pipeline/identities.js';
import { Failure } from './failure.js';

/** Reads a form in which people have said who is who; throws a {@link Failure} where it is none, or contradicts itself. */
export async function openIdentities(file: string, messages: Messages): Promise<readonly WrittenIdentity[]> {
  const { reconcile } = messages.command;
  const { sheets } = await readWorkbook(file);
  const forms = sheets.flatMap((sheet) => readIdentities(sheet) ?? []);
  const [problem] = forms.flatMap(({ problems }) => problems);
  if (problem) throw new Failure(reconcile.identityProblems[problem.why](file, problem.row));
  if (forms.length === 0) throw new Failure(reconcile.noIdentities(file));
  return forms.flatMap(({ lines }) => lines);
}
