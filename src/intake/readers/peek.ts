import type { RawRow, Sheet } from '../cells.js';

/** The first rows of a sheet, and all of its rows: those first ones again, then the rest. */
export interface Peeked {
  readonly sample: readonly RawRow[];
  /** Whether the sample is the whole sheet. */
  readonly complete: boolean;
  rows(): AsyncIterable<readonly RawRow[]>;
  /** Gives up what has not been read. */
  close(): Promise<void>;
}

/** Looks at so many first rows without losing them, however they come; works for what can be read only once. */
export async function peekRows(rows: AsyncIterable<readonly RawRow[]>, count: number): Promise<Peeked> {
  const iterator = rows[Symbol.asyncIterator]();
  const sample: RawRow[] = [];
  let more: readonly RawRow[] = [];
  let complete = false;
  while (sample.length < count && !complete) {
    const { done, value } = await iterator.next();
    if (done) complete = true;
    else {
      const missing = count - sample.length;
      for (const row of value.slice(0, missing)) sample.push(row);
      more = value.slice(missing);
    }
  }
  const takeMore = () => {
    const taken = more;
    more = [];
    return taken;
  };
  return {
    sample,
    complete,
    rows: () => sampleThenRest(sample, takeMore, iterator),
    close: async () => {
      more = [];
      await iterator.return?.();
    },
  };
}

/** Nothing is looked at: another has done so already, and tells whether its first rows were all. */
export function unpeeked(sheet: Pick<Sheet, 'rows'>, complete: boolean): Peeked {
  return { sample: [], complete, rows: () => sheet.rows(), close: async () => {} };
}

async function* sampleThenRest(
  sample: readonly RawRow[],
  takeMore: () => readonly RawRow[],
  rest: AsyncIterator<readonly RawRow[]>,
): AsyncIterable<readonly RawRow[]> {
  for (let at = 0; at < sample.length; at += 1000) yield sample.slice(at, at + 1000);
  const more = takeMore();
  if (more.length > 0) yield more;
  yield* { [Symbol.asyncIterator]: () => rest };
}
