import { thousands } from './thousands.js';

/** A count with its noun in English; the plural is the noun with an s. `plural(1, 'day')` is `1 day`, `plural(1200, 'day')` is `1,200 days`. */
export function plural(count: number, noun: string): string {
  return `${thousands(count, 0)} ${noun}${count === 1 ? '' : 's'}`;
}
