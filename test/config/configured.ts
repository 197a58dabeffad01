import { readConfig } from '../../src/config/read-config.js';
import { type Settings, settingsOf } from '../../src/config/settings.js';
import { dateOf, type LocalTime } from '../../src/domain/local-time.js';
import { sha256 } from '../../src/io/sha256.js';
import type { DeskName } from '../../src/pipeline/desk.js';
import { recogniseAll } from '../../src/pipeline/recognise.js';
import { type CheckedSheet, checkSheet } from '../../src/pipeline/run.js';
import type { Sheet } from '../../src/table/sheet.js';

/** What a configuration sets; fails where it is wrong. */
export function settings(config: object): Settings {
  const read = readConfig(JSON.stringify(config));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return settingsOf(read.config, sha256);
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
