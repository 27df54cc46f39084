import { resolve } from 'node:path';
import type { Settings } from '../shell/settings.js';
import type { Shell } from '../shell/shell.js';
import { DataError, UsageError } from '../text/errors.js';
import { nearest } from '../text/nearest.js';
import type { Invocation } from './command.js';
import type { Option } from './option.js';

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

/** Throws when the settings file has a key that no option knows, naming the nearest. */
export function checkSettings(settings: Settings | null, options: readonly Option<unknown>[]): void {
  const known = options.map(settingKey);
  for (const key of Object.keys(settings?.values ?? {})) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    throw new DataError(
      { en: `the setting "${key}" is not known`, zh: `未知的设置项“${key}”` },
      { file: settings?.file },
      near
        ? { en: `Did you mean ${near}?`, zh: `是否想写 ${near}？` }
        : { en: `Known settings: ${known.join(', ')}.`, zh: `可用的设置项：${known.join('、')}。` },
    );
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
