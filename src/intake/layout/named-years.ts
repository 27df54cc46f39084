import { halfWidth } from '../../text/half-width.js';
import { type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { MONTH, monthOf } from '../values/yearless.js';

/** A year that is named beside a table, with its month where that is named too, and the text that names it. */
export interface NamedYear {
  readonly year: number;
  /** 1 to 12; null where only the year is named. */
  readonly month: number | null;
  readonly text: string;
}

const YEAR =
  /(?<!\d)((?:19|20)\d{2})(?:\s*年\s*(?:(\d{1,2})\s*月)?|(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)|[-_./\s](0?[1-9]|1[0-2])(?!\d)|(?!\d))/g;
/** Lines that say when the report was made, not what it is about. */
const MADE = /导出|生成|制表|打印|下载|创建|generated|printed|created|exported|run (?:at|on)/i;

/** What stands around a table: the names of its sheet and its file, and the date of the first row where the user gives it. */
export interface Around {
  readonly sheet: string | null;
  readonly file: string;
  readonly firstDate?: string;
}

/**
 * The years that are named where they ought to be: in the date that the user gives, else in the lines above the header, else in the name of the
 * sheet, else in that of the file. Nothing where none is named, or more than two that follow one another.
 */
export function namedYears(
  sample: readonly RawRow[],
  header: Header,
  { sheet, file, firstDate }: Around,
): readonly NamedYear[] {
  if (firstDate !== undefined) return yearsIn(firstDate);
  const above = sample
    .filter(({ row }) => header.row !== null && row < header.row)
    .map(({ cells }) => cells.map(textOf).join(' ').trim())
    .filter((text) => !MADE.test(text));
  const places = [above.flatMap(yearsIn), yearsIn(sheet ?? ''), yearsIn(file.replace(/^.*[\\/]/, ''))];
  const years = places.find((found) => found.length > 0) ?? [];
  const numbers = years.map(({ year }) => year);
  return Math.max(...numbers) - Math.min(...numbers) <= 1 ? years : [];
}

const NAMED_MONTH = new RegExp(
  `(?<![a-z])${MONTH}\\.?[-_/\\s]*(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?((?:19|20)\\d{2})(?!\\d)`,
  'gi',
);
const MONTH_BEHIND = new RegExp(`(?<!\\d)((?:19|20)\\d{2})[-_./\\s]*${MONTH}(?![a-z])`, 'gi');

/** The years that a text names. `yearsIn('2026年3月话务日报')` and `yearsIn('March 2026')` are March 2026. */
export function yearsIn(text: string): readonly NamedYear[] {
  const plain = halfWidth(text)
    .replace(NAMED_MONTH, (_, month: string, year: string) => `${year}-${monthOf(month)}`)
    .replace(MONTH_BEHIND, (_, year: string, month: string) => `${year}-${monthOf(month)}`);
  return [...plain.matchAll(YEAR)].map(([, year, ...months]) => {
    const month = Number(months.find((one) => one !== undefined) ?? 0);
    return { year: Number(year), month: month >= 1 && month <= 12 ? month : null, text: text.trim() };
  });
}
