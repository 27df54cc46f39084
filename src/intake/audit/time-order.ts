import type { Cell } from '../../tables/table.js';

/** In which order the rows of a file stand, and where a mixed one first breaks. */
export interface TimeOrder {
  readonly order: 'rising' | 'falling' | 'mixed';
  /** Times the order changes against the most common direction, and the first of them; null where it never does. */
  readonly breaks: {
    readonly count: number;
    readonly row: number;
    readonly at: string;
    readonly before: string;
  } | null;
}

interface Break {
  count: number;
  row: number;
  at: string;
  before: string;
}

/** Watches the time column. Rows with the same time do not matter. */
export function createTimeOrder() {
  const up: Break = { count: 0, row: 0, at: '', before: '' };
  const down: Break = { count: 0, row: 0, at: '', before: '' };
  let last = '';
  const note = (one: Break, at: string, row: number) => {
    if (one.count++ === 0) Object.assign(one, { row, at, before: last });
  };
  return {
    see: (at: Cell | undefined, row: number) => {
      if (typeof at !== 'string') return;
      if (last !== '' && at > last) note(up, at, row);
      if (at < last) note(down, at, row);
      last = at;
    },
    finding: (): TimeOrder => {
      if (down.count === 0) return { order: 'rising', breaks: null };
      if (up.count === 0) return { order: 'falling', breaks: null };
      return { order: 'mixed', breaks: up.count >= down.count ? down : up };
    },
  };
}
