import type { Text } from './text.js';

/** Where in the input the trouble is; every part that is known is printed. */
export interface Place {
  readonly file?: string;
  /** Row number as the user's editor or Excel shows it, starting at 1. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
}

/** An error for the user: what is wrong, where, and what to do about it. The process ends with `exitCode`. */
export class CcopsError extends Error {
  readonly exitCode: number = 1;

  constructor(
    readonly text: Text,
    readonly place: Place = {},
    readonly remedy?: Text,
  ) {
    super(text.en);
    this.name = new.target.name;
  }
}

/** The data or a file is not usable as it is (exit code 1). */
export class DataError extends CcopsError {}

/** The command was called wrongly: unknown option, bad option value (exit code 2). */
export class UsageError extends CcopsError {
  override readonly exitCode = 2;
}

/** Everything was done, but a threshold that was to be checked is missed (exit code 3). */
export class ThresholdMissed extends CcopsError {
  override readonly exitCode = 3;
}
