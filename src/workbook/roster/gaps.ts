import { thousands } from '../../text/thousands.js';
import type { Sheet, SheetCell, SheetRow } from '../workbook.js';
import type { RosterContent } from './content.js';
import { isWeekend, shortDate, weekdayName } from './days.js';

const HEADER_ROWS = 4;

/** Times of day down, days across: how many heads are missing; empty where nobody is. */
export function gapSheet(content: RosterContent): Sheet {
  const { days } = content;
  const times = [...new Set(content.cover.map((row) => row.startAt.slice(11, 16)))].sort();
  const missing = sums(content);
  const rows = times.map(
    (time): SheetRow => ({
      cells: [time, ...days.map((date): SheetCell => gapCell(missing.get(`${date} ${time}`), date))],
    }),
  );
  return {
    name: { en: 'Gaps', zh: '缺口一览' },
    columns: [{ width: 9 }, ...days.map(() => ({ width: 5, format: 'integer' as const }))],
    rows: [...headings(content), ...rows],
    freeze: { rows: HEADER_ROWS, columns: 1 },
    merges: [1, 2].map((row) => ({ fromRow: row, fromColumn: 1, toRow: row, toColumn: days.length + 1 })),
    print: { landscape: true, repeatRows: HEADER_ROWS, repeatColumns: 1 },
  };
}

/** Missing heads of all queues, by date and time. */
function sums({ cover }: RosterContent): Map<string, number> {
  const found = new Map<string, number>();
  for (const { date, startAt, missing } of cover) {
    const key = `${date} ${startAt.slice(11, 16)}`;
    found.set(key, (found.get(key) ?? 0) + missing);
  }
  return found;
}

function gapCell(missing: number | undefined, date: string): SheetCell {
  if (missing !== undefined && missing > 0) return { value: -missing, style: 'bad' };
  return { value: null, style: isWeekend(date) ? 'weekend' : undefined };
}

function headings({ days, totals }: RosterContent): SheetRow[] {
  const share = totals.neededHours === 0 ? 1 : 1 - totals.missingHours / totals.neededHours;
  const percent = (share * 100).toFixed(1);
  return [
    { cells: [{ en: 'Where heads are missing', zh: '人力缺口一览' }], style: 'title', height: 28 },
    {
      cells: [
        {
          en: `${hours(totals.neededHours)} hours needed, ${percent} % covered, ${hours(totals.missingHours)} hours missing. Empty: covered, or nobody needed.`,
          zh: `需求 ${hours(totals.neededHours)} 人时，覆盖 ${percent}%，缺 ${hours(totals.missingHours)} 人时。空白表示已满足或无需求。`,
        },
      ],
      style: 'subtitle',
      height: 18,
    },
    {
      cells: [{ en: 'Time', zh: '时间' }, ...days.map(shortDate)],
      style: 'header',
    },
    { cells: [null, ...days.map(weekdayName)], style: 'header' },
  ];
}

function hours(value: number): string {
  return thousands(value, 1);
}
