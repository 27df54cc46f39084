import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import type { Option } from '../option.js';
import { readingOptions, tz } from '../options/reading.js';

/** The invocation as a side table sees it: its own file, and none of the options that say how the main export is read, but for `kept`. */
export function besides(
  invocation: Invocation,
  path: string,
  kept: readonly Option<unknown>[] = [tz],
): Invocation {
  const own: readonly Option<unknown>[] = readingOptions.filter((option) => !kept.includes(option));
  return { ...without(invocation, own), files: [path] };
}

/** The invocation as if these options had not been given. */
export function without(invocation: Invocation, options: readonly Option<unknown>[]): Invocation {
  return {
    ...invocation,
    get: (option) => (options.includes(option) ? option.read([]) : invocation.get(option)),
  };
}

/** The invocation as if an option had been given this value. */
export function withValue<T>(invocation: Invocation, option: Option<T>, value: NoInfer<T>): Invocation {
  const is = (other: Option<unknown>) => other === option;
  return {
    ...invocation,
    get: <V>(other: Option<V>): V => (is(other) ? (value as unknown as V) : invocation.get(other)),
  };
}

/**
 * What `read` reads of a side table. The options that would be named as a remedy are for the main table: what is wrong in one of its rows has to be mended
 * there, and of a file that is not understood `needed` says what it has to have.
 */
export async function fromBeside<T>(read: () => Promise<T>, needed = inFile): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DataError) || error.place.row === undefined) throw error;
    throw new DataError(error.text, error.place, needed);
  }
}

const inFile: Text = { en: 'Correct it in that file.', zh: '请在该文件中更正。' };
