import { thousands } from './thousands.js';

/**
 * A count with its noun in English, and its verb where one follows; the plural is the noun with an s where no other is given.
 *
 * `plural(1, 'day')` is `1 day`, `plural(1200, 'day')` is `1,200 days`; `plural(2, 'row has', 'rows have')` is `2 rows have`.
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count, 0)} ${count === 1 ? one : many}`;
}
