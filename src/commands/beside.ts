import type { Invocation } from './command.js';
import type { Option } from './option.js';
import { readingOptions, tz } from './options/reading.js';

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
