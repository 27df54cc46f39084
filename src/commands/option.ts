import { UsageError } from '../text/errors.js';
import { nearest } from '../text/nearest.js';
import { listedNames } from '../text/punctuation.js';
import type { Text } from '../text/text.js';

/** An option of one or more commands. Its name means the same in every command, and is its key in the settings file (with `_`). */
export interface Option<T> {
  /** Long name without dashes: `sl-rule`. */
  readonly name: string;
  /** As help shows it: `--sl-rule <name>`; a short form may stand in front: `-o, --output <file>`. */
  readonly flags: string;
  readonly doc: Text;
  /** Shown in help; what holds when neither the command line nor the settings file gives the option. */
  readonly fallback?: string;
  /** May be given more than once; settings may then hold a list, or a mapping (read as `key=value`). */
  readonly repeatable?: boolean;
  /** The value may name a file; in a settings file it is meant from the folder of that file. */
  readonly isPath?: boolean;
  /** The option of the same name and meaning that other commands have, where this one says what it takes here. */
  readonly like?: Option<T>;
  /** The value from the words given (none: the fallback's). Throws UsageError with the remedy. */
  read(words: readonly string[]): T;
}

/** An option with one value. `parse` gets the word; null comes out where none was given and there is no fallback. */
export function valueOption<T>(
  spec: Omit<Option<T>, 'read' | 'repeatable'>,
  parse: (word: string) => T,
): Option<T | null> {
  return { ...spec, read: (words) => read(words.at(-1) ?? spec.fallback) };
  function read(word: string | undefined): T | null {
    return word === undefined ? null : parse(word);
  }
}

/** An option as one command takes it: with a text, a form and a fallback of its own, but the meaning it has everywhere. */
export function narrowed<T>(
  option: Option<T>,
  here: Pick<Option<T>, 'flags' | 'doc'> & { fallback: string },
): Option<T> {
  const read = (words: readonly string[]) => option.read(words.length > 0 ? words : [here.fallback]);
  return { ...option, ...here, like: option, read };
}

/** A switch without a value: given or not. */
export function switchOption(spec: Pick<Option<boolean>, 'name' | 'flags' | 'doc'>): Option<boolean> {
  return { ...spec, read: (words) => words.length > 0 && words.at(-1) !== 'false' };
}

/** An option that may be given again and again; the words come as a list. */
export function listOption<T>(
  spec: Pick<Option<T>, 'name' | 'flags' | 'doc'>,
  parse: (word: string) => T,
): Option<readonly T[]> {
  return { ...spec, repeatable: true, read: (words) => words.map(parse) };
}

/** An option whose value is one of a list of names; a wrong one is answered with the nearest. */
export function choiceOption<const Name extends string>(
  spec: Pick<Option<Name>, 'name' | 'flags' | 'doc'> & { fallback: Name },
  choices: readonly Name[],
): Option<Name> {
  const parse = (word: string): Name => {
    const choice = choices.find((name) => name === word);
    if (choice) return choice;
    throw wrongValue(spec.name, word, nearestOf(word, choices));
  };
  return { ...spec, read: (words) => parse(words.at(-1) ?? spec.fallback) };
}

/** The remedy for a name that is none of the choices: the nearest, and all of them. */
export function nearestOf(word: string, choices: readonly string[]): Text {
  const near = nearest(word, choices);
  const list = listedNames(choices);
  return near
    ? {
        en: `Did you mean ${near}? The choices are: ${list.en}.`,
        zh: `是否想用 ${near}？可选值：${list.zh}。`,
      }
    : { en: `The choices are: ${list.en}.`, zh: `可选值：${list.zh}。` };
}

/** The error for an option value that cannot be read: says the option, the value and what would do. */
export function wrongValue(option: string, word: string, remedy: Text): UsageError {
  return new UsageError(
    { en: `--${option} "${word}" cannot be read`, zh: `无法识别 --${option} "${word}"` },
    {},
    remedy,
  );
}
