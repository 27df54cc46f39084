import type { Shell } from '../shell/shell.js';
import type { Text } from '../text/text.js';
import type { Option } from './option.js';
import { commonOptions } from './options/common.js';
import type { Setting } from './settings/setting.js';

/** A subcommand: everything that help, reference and tests need to know of it, and what it does. */
export interface Command {
  /** What the user types: `ccops <name>`. */
  readonly name: string;
  /** The question that the command answers, as the user would ask it. */
  readonly question: Text;
  /** What it does and by which method, in a few sentences; shown under the usage line. */
  readonly about: Text;
  /** Arguments as the usage line shows them; `[FILE...]` or empty. */
  readonly usage: string;
  readonly options: readonly Option<unknown>[];
  /** Other names by which people ask for an option of the command: that name → the option's. */
  readonly alsoNamed?: Readonly<Record<string, string>>;
  /** Options of the stages before, for an input from earlier in the chain. */
  readonly earlier?: readonly Option<unknown>[];
  /** Parts of the settings file that it heeds besides its options. */
  readonly settings?: readonly Setting<unknown>[];
  /** Tables that it takes, the nearest first. */
  readonly reads: readonly string[];
  /** What it writes: a table name, or `workbook`, `findings`, `folder`. */
  readonly writes: string;
  /** Command lines that run as they stand in the project's folder (or after the one before). */
  readonly examples: readonly Example[];
  run(invocation: Invocation): Promise<void>;
}

/** All options that the command line of a command may hold. */
export function optionsOf(command: Command): readonly Option<unknown>[] {
  return [...command.options, ...(command.earlier ?? []), ...commonOptions];
}

export interface Example {
  readonly line: string;
  readonly note: Text;
}

/** One call of a command: its arguments, its options (command line, then settings file, then default) and the shell around it. */
export interface Invocation {
  readonly files: readonly string[];
  readonly shell: Shell;
  /** The value of an option of this command. */
  get<T>(option: Option<T>): T;
  /** Whether the command line or the settings file gave the option. */
  given(option: Option<unknown>): boolean;
  /** What the settings file says of a part of it; its fallback where it says nothing. */
  setting<T>(setting: Setting<T>): T;
}
