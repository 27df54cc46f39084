import { resolve } from 'node:path';
import type { Settings } from '../shell/settings.js';
import type { Shell } from '../shell/shell.js';
import { DataError, UsageError } from '../text/errors.js';
import { type Command, type Invocation, optionsOf } from './command.js';
import type { Option } from './option.js';
import { unknownKey } from './settings/setting.js';

/** The words given for each option on the command line, by option name; absent where it was not given. */
export type GivenWords = ReadonlyMap<string, readonly string[]>;

/** A invocation over a command line, a settings file and a shell: options beat the file, the file beats the defaults. */
export function createInvocation(
  files: readonly string[],
  words: GivenWords,
  settings: Settings | null,
  shell: Shell,
): Invocation {
  const wordsOf = (option: Option<unknown>) => words.get(option.name) ?? settingWords(option, settings);
  return {
    files,
    shell,
    get: (option) => {
      if (words.has(option.name)) return option.read(words.get(option.name)!);
      return fromSettings(settings, option, () => option.read(wordsOf(option) ?? []));
    },
    given: (option) => wordsOf(option) !== undefined,
    setting: (setting) => {
      const value = settings?.values[setting.key] ?? null;
      return settings === null || value === null ? setting.fallback : setting.read(value, settings.file);
    },
  };
}

/** A value in the settings file that cannot be read is an error of that file. */
function fromSettings<T>(settings: Settings | null, option: Option<T>, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError) || settings === null) throw error;
    const key = settingKey(option);
    const value = String(settings.values[key]);
    throw new DataError(
      { en: 'cannot be read', zh: '无法识别' },
      { file: settings.file, column: key, value },
      error.remedy,
    );
  }
}

/** The key of an option in the settings file: `sl-rule` is `sl_rule`. */
export function settingKey(option: Pick<Option<unknown>, 'name'>): string {
  return option.name.replaceAll('-', '_');
}

/** Throws when the settings file has a key that none of the commands knows, naming the nearest. */
export function checkSettings(settings: Settings | null, commands: readonly Command[]): void {
  const known = commands.flatMap((command) => [
    ...optionsOf(command).map(settingKey),
    ...(command.settings ?? []).map(({ key }) => key),
  ]);
  for (const key of Object.keys(settings?.values ?? {})) {
    if (!known.includes(key)) throw unknownKey(key, [...new Set(known)], { file: settings?.file });
  }
}

function settingWords(option: Option<unknown>, settings: Settings | null): string[] | undefined {
  const value = settings?.values[settingKey(option)];
  if (settings === null || value === undefined || value === null) return undefined;
  const words = asWords(value);
  return option.isPath ? words.map((word) => fromFolder(word, settings.folder)) : words;
}

function asWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object')
    return Object.entries(value as object).map(([key, word]) => `${key}=${word}`);
  return [String(value)];
}

/** A word such as `cn` is a name; one with a dot or a slash is a file beside the settings file. */
function fromFolder(word: string, folder: string): string {
  return /[./\\]/.test(word) ? resolve(folder, word) : word;
}
