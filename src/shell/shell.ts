import type { ChalkInstance } from 'chalk';
import type { Source } from '../tables/source.js';
import type { Language, Text } from '../text/text.js';
import type { Zone } from '../time/zone.js';
import type { Crew } from './crew.js';
import type { Content } from './files.js';

/** What a command needs from the outside world; tests give a shell of their own. */
export interface Shell {
  readonly language: Language;
  /** Colours for standard output; plain where there are none. */
  readonly colour: ChalkInstance;
  /** Whether results go to a person's terminal (aligned table, masked numbers) or into a pipe (CSV). */
  readonly toTerminal: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
  /** The zone of the system's clock. */
  readonly zone: Zone;
  /** The clock: now, in milliseconds since 1970. Pure rooms never look at it; they get a date. */
  now(): number;
  /** Other cores that may help with a large file. */
  readonly crew: Crew;
  /** A file, or standard input for `-`. Throws DataError when there is none, or when it is a folder. */
  source(path: string): Promise<Source>;
  /** Writes a file whole or not at all (a temporary file beside it, then renamed). */
  writeFile(path: string, content: Content): Promise<void>;
  /** Makes a folder where there is none. */
  makeFolder(path: string): Promise<void>;
  /** Writes to standard output; throws ReaderGone when the reader has gone. */
  print(content: Content): Promise<void>;
  /** A message on standard error, as it stands (nothing with --quiet). */
  note(text: Text): void;
  /** What the user asked to be told, on standard error (also with --quiet). */
  tell(text: Text): void;
  /** What the result rests on, by definition or as the data has it, on standard error as a note (nothing with --quiet). */
  remark(text: Text): void;
  /** A warning that something may be wrong, on standard error as a note (also with --quiet). */
  warn(text: Text): void;
  /** More detail on standard error, only with --verbose. */
  detail(text: Text): void;
  /** Shows how far a long step is, on a terminal only; `done` is 0–1. Call with 1 at the end. */
  progress(label: Text, done: number): void;
}
