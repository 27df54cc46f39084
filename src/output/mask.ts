import type { Column } from '../tables/table.js';

/**
 * A phone number or customer number with its middle hidden, as Chinese mobile numbers are usually printed:
 * the first three and the last four characters stay; of shorter ones less.
 *
 * `mask('13812341234')` is `'138****1234'`; `mask('4711')` is `'4***'`.
 */
export function mask(text: string): string {
  const [front, back] = text.length >= 11 ? [3, 4] : text.length >= 7 ? [2, 2] : [1, 0];
  return (
    text.slice(0, front) +
    '*'.repeat(Math.max(0, text.length - front - back)) +
    text.slice(text.length - back, text.length)
  );
}

const NUMBERS = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/g;

/** A text with the mobile and identity numbers in it masked. `maskWithin('13812341234 called')` is `'138****1234 called'`. */
export function maskWithin(text: string): string {
  return text.replace(NUMBERS, mask);
}

/** How the cells of a column are masked: as a whole where they are personal, within where they are words of people; null for not at all. */
export function maskFor(column: Column): ((text: string) => string) | null {
  if (column.personal) return mask;
  return column.freeText ? maskWithin : null;
}
