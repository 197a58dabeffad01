import { readConfig } from '../../src/config/read-config.js';
import { type Settings, settingsOf } from '../../src/config/settings.js';
import { dateOf, type LocalTime } from '../../src/domain/local-time.js';
import { findDistrict } from '../../src/domain/places.js';
import { sha256 } from '../../src/io/sha256.js';
import { passengerSheets } from '../../src/pipeline/charter/passenger-sheets.js';
import { importPassengers } from '../../src/pipeline/charter/steps.js';
import type { DeskName } from '../../src/pipeline/desk.js';
import { recogniseAll } from '../../src/pipeline/recognise.js';
import { templateColumns } from '../../src/pipeline/register-sheets.js';
import { type CheckedSheet, checkSheet } from '../../src/pipeline/run.js';
import type { Sheet } from '../../src/table/sheet.js';
import { shownRows, wording } from '../support/charter.js';
import { sheetOf } from '../support/memory-sheet.js';
import { NOW } from '../support/registers.js';

const TODAY = dateOf(NOW);

/** What a configuration sets; fails where it is wrong. */
export function settings(config: object): Settings {
  const read = readConfig(JSON.stringify(config));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return settingsOf(read.config, sha256);
}

/** Imports a passenger into a district as a desk with this configuration does: what is found, and the import sheet. */
export function importConfigured(config: object, { district }: { readonly district: string }) {
  const { policy, charterTemplate, placeholder, kinds } = settings(config);
  const passengers = sheetOf([{ name: '吕秀兰', documentNumber: 'E12345678' }]);
  const [recognition] = recogniseAll(passengers, { today: TODAY, kinds, kind: 'passenger-list' });
  const found = findDistrict(district);
  if (!recognition || !found) throw new Error('no header or no district');
  const { checked, flight } = importPassengers(
    { file: 'test.xlsx', sheet: passengers, recognition: { ...recognition, kind: 'passenger-list' } },
    { district: found, hotel: '云栈酒店', flight: undefined, flightDate: undefined },
    { now: NOW, policy, accepted: { suggestions: false, decisions: false } },
  );
  const columns = templateColumns(kinds['control-register'], charterTemplate);
  const [sheet] = passengerSheets(
    checked,
    { columns, register: kinds['control-register'], flight, today: TODAY, placeholder },
    wording,
  );
  return { findings: checked.findings, imported: sheet ? shownRows(sheet) : [] };
}

/** Checks a sheet as a desk with this configuration does; the clock stands at 2020-04-27 15:30. */
export function checkConfigured(
  config: object,
  kind: DeskName,
  sheet: Sheet,
  now = '2020-04-27T15:30:00' as LocalTime,
): CheckedSheet {
  const { kinds, policy, places, severities, exceptions } = settings(config);
  const [recognition] = recogniseAll(sheet, { today: dateOf(now), kinds, kind });
  if (!recognition) throw new Error('no header');
  return checkSheet(
    { file: 'test.xlsx', sheet, recognition: { ...recognition, kind } },
    { now, policy, places, severities, exceptions, accepted: { suggestions: false, decisions: false } },
  );
}
