import type { Command } from 'commander';
import { dateOf, momentOf } from '../../domain/local-time.js';
import { now as clockNow } from '../../io/clock.js';
import { flightStatus } from '../../pipeline/charter/flight-status.js';
import { rowsLeftPending } from '../../pipeline/choose-sheet.js';
import { readTable } from '../../pipeline/run.js';
import { type FlightReport, flightJson, flightText, isLate } from '../../report/charter/flight-report.js';
import { Privacy } from '../../report/privacy.js';
import { examplesText } from '../help.js';
import { openSheet } from '../open-sheet.js';
import {
  charterStatusSchema,
  optionsOf,
  parseOptions,
  withConfigOption,
  withDisplayOptions,
  withSheetOptions,
} from '../options.js';
import { displayOf, Screen } from '../screen.js';
import type { Session } from '../session.js';
import { program } from '../version.js';

/** `charter status <import>`: where a flight stands against its deadlines; exit code 1 where one has passed with people left. */
export function addStatusCommand(charter: Command, { messages, settings, finish }: Session): void {
  const texts = messages.charter.status;
  const command = charter
    .command('status')
    .summary(texts.summary)
    .description(texts.summary)
    .argument('<import>', messages.charter.batch);
  withSheetOptions(withConfigOption(command, messages), messages).option(
    '--unmask',
    messages.command.options.unmask,
  );
  withDisplayOptions(command, messages)
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (file: string, _options: unknown, self: Command) => {
      const options = parseOptions(charterStatusSchema, optionsOf(self, settings()), messages);
      const { kinds, policy, places } = settings();
      const screen = new Screen(options);
      const asOf = options.asOf ?? clockNow();
      const today = dateOf(asOf);
      screen.stage(messages.command.stages.reading(file));
      const choice = { ...options, kinds, today, expected: ['control-register'] as const };
      const { workbook, sheet, recognition } = await openSheet(file, choice, messages);
      const table = readTable({ file, sheet, recognition }, today);
      const days = flightStatus(table, { policy, today, places });
      const report: FlightReport = {
        program,
        asOf,
        table,
        sha256: workbook.sha256,
        days,
        held: rowsLeftPending(workbook, sheet),
        // Those who are held came with the others, or, where there are none, today.
        heldDue:
          days.find(({ importDue }) => importDue)?.importDue ?? momentOf(today, policy.charterImportDue),
      };
      const privacy = new Privacy([table], options.unmask);
      await screen.result(
        options.format === 'json'
          ? `${JSON.stringify(flightJson(report, privacy), null, 2)}\n`
          : flightText(report, messages, privacy, displayOf(options)),
      );
      finish(isLate(report) ? 1 : 0);
    });
}
