import type { Command } from 'commander';
import type { Session } from '../session.js';
import { addImportCommand } from './import.js';
import { addStatusCommand } from './status.js';
import { addStepCommands } from './steps.js';

/** The charter day: `charter import`, `assign`, `phones`, `transfer`, and where the flight stands. */
export function addCharterCommands(charter: Command, session: Session): Command {
  addImportCommand(charter, session);
  addStepCommands(charter, session);
  addStatusCommand(charter, session);
  return charter;
}
