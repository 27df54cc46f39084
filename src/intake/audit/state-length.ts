import type { Row } from '../../tables/table.js';
import { same } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import { secondsBetween } from '../checks/seconds-between.js';
import type { Contradiction } from '../outcome.js';
import type { AuditColumn } from './operands.js';
import { createSamples } from './samples.js';

/** Times without seconds make a length off by up to a minute. */
const TOLERANCE_SEC = 60;

/** Watches for states whose length is another than from start to end; null where the file does not say all three. */
export function createStateLength(columns: readonly AuditColumn[]) {
  const length = columns.find(({ field }) => field === 'duration_sec');
  const read = length?.read;
  if (!length || !read) return null;
  const wrong = createSamples();
  return {
    see: (row: Row, raw: RawRow) => {
      const said = read(raw.cells);
      const between = secondsBetween(row.start_at, row.end_at);
      if (typeof said !== 'number' || between === null) return;
      if (Math.abs(between - said) > TOLERANCE_SEC)
        wrong.add(raw.row, () => same(`${row.start_at} – ${row.end_at}: ${between} s ≠ ${said} s`));
    },
    contradictions: (): readonly Contradiction[] =>
      wrong.count === 0 ? [] : [{ id: 'state-length', what: whatOf(length.header), ...wrong.found() }],
  };
}

function whatOf(header: string): Contradiction['what'] {
  return {
    en: `"${header}" is not the time from start to end`,
    zh: `“${header}”与开始至结束的时长不符`,
  };
}
