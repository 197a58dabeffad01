import { readConfig, type WrongConfig } from '../config/read-config.js';
import { type Settings, settingsOf } from '../config/settings.js';
import { findConfig, readConfigText } from '../io/config-file.js';
import { sha256 } from '../io/sha256.js';
import type { Messages } from '../messages/messages.js';

/** What every command is given. */
export interface Session {
  readonly messages: Messages;
  /** What the configuration sets; throws where that cannot be used. Commands that need nothing of it do not ask. */
  readonly settings: () => Settings;
  /** Says with which code the program ends. */
  readonly finish: (exitCode: number) => void;
}

/** A configuration file that is wrong. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(
    readonly file: string,
    readonly wrong: WrongConfig,
  ) {
    super(file);
  }
}

/** Reads a configuration: the named one, else the one of the working folder or a folder above; else none sets anything. */
async function settingsFrom(named: string | undefined): Promise<Settings> {
  const file = named ?? (await findConfig('.'));
  if (file === undefined) return settingsOf({}, sha256);
  const read = readConfig(await readConfigText(file));
  if ('problems' in read) throw new ConfigError(file, read);
  return settingsOf(read.config, sha256);
}

/** The settings, or why there are none: a command that does not need them works all the same. */
export async function loadSettings(named: string | undefined): Promise<() => Settings> {
  try {
    const settings = await settingsFrom(named);
    return () => settings;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** The language that the configuration asks for, if it can be read. */
export function configuredLang(settings: () => Settings): string | undefined {
  try {
    return settings().options.lang;
  } catch {
    return undefined;
  }
}
