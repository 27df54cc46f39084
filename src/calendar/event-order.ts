/** Whether the day or the month stands first in dates with the year last. */
export type EventOrder = 'dmy' | 'mdy';

/** The order of the dates of an events file. */
export interface OrderFound {
  readonly monthFirst: boolean;
  /** A date that could be read either way, where nothing settles the order; else null. */
  readonly open: string | null;
}

/**
 * The order of dates such as 11/12/2026: by the first of them with a number above 12, else the one that is `given`, else day first. With dots
 * the day is first everywhere.
 *
 * `orderOf(['11/12/2026', '11/25/2026'])` is month first; of `11/12/2026` alone nothing is known, and it is `open`.
 */
export function orderOf(dates: readonly string[], given?: EventOrder): OrderFound {
  const pairs = dates.flatMap((text) => {
    const found = /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}(?!\d)/.exec(text.trim());
    return found ? [{ text, first: +found[1], second: +found[2] }] : [];
  });
  const settles = ({ first, second }: { first: number; second: number }) => first > 12 !== second > 12;
  const settled = pairs.filter(settles);
  if (settled.length > 0) return { monthFirst: settled.some(({ second }) => second > 12), open: null };
  const open = pairs.find(({ first, second }) => first !== second)?.text ?? null;
  return { monthFirst: given === 'mdy', open: given === undefined ? open : null };
}
