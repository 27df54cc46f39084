import type { RawRow } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { isOnFiveMinutes } from '../../values/clock-style.js';
import { datePartsOf } from '../../values/moment.js';
import { NEARLY_ALL } from '../../values/nearly-all.js';
import { numberOf } from '../../values/number.js';
import { type Column, columnsOf, hasMarks, hasWords, looks, share } from './shape-columns.js';

/** What tells the time in a report of intervals without names, and its columns of counts and of words. */
interface Report {
  readonly times: ReadonlyMap<string, string>;
  readonly counts: readonly Column[];
  readonly words: readonly Column[];
}

/** Numbers of telephones are longer. */
const MANY = 1e9;

/**
 * The columns of a report of intervals: one of dates, one of times of day where those tell none, counts, words; null where anything else is there.
 */
function reportByShape(columns: readonly Column[]): Report | null {
  const [date, ...more] = columns.filter(looks('date'));
  if (!date || more.length > 0 || !isStart(date)) return null;
  const others = columns.filter((column) => column !== date);
  const isClock = (column: Column) => hasMarks(column) && looks('clock')(column);
  const [clock, ...clocks] = looks('moment')(date) ? [] : others.filter(isClock);
  const counts = others.filter((column) => column !== clock && isCount(column));
  const words = others.filter((column) => column !== clock && hasWords(column));
  if (clocks.length > 0 || counts.length + words.length + (clock ? 1 : 0) < others.length) return null;
  const times = clock
    ? new Map([
        ['interval_date', date.name],
        ['interval_time', clock.name],
      ])
    : new Map([['interval_start', date.name]]);
  const labels = [date, ...(clock ? [clock] : []), ...words];
  return counts.length === 0 || !areIntervals(labels) ? null : { times, counts, words };
}

/** Days, or times that are full five minutes: calls come at any second. */
function isStart(column: Column): boolean {
  const isFull = (text: string) => isOnFiveMinutes(datePartsOf(text)?.clockSec ?? 0);
  return share(column, isFull) >= NEARLY_ALL;
}

function isCount(column: Column): boolean {
  return looks('count')(column) && share(column, (text) => Math.abs(numberOf(text)) < MANY) === 1;
}

/** Whether the rows have different times, or words beside them: single contacts often have the same. */
function areIntervals(labels: readonly Column[]): boolean {
  const rows = labels[0].texts.map((_, row) => JSON.stringify(labels.map(({ texts }) => texts[row])));
  return new Set(rows).size >= rows.length * NEARLY_ALL;
}

/**
 * Times with one count are volumes; with three, the one that the two others make together. What words stand for, and what other counts are, nobody
 * can know.
 */
export function volumeByShape(columns: readonly Column[]): ReadonlyMap<string, string> | null {
  const report = reportByShape(columns);
  if (!report || report.words.length > 0) return null;
  const { times, counts } = report;
  const offered = counts.length === 1 ? counts[0] : wholeOf(counts);
  return offered ? new Map([...times, ['offered', offered.name]]) : null;
}

/** Of three columns of counts the one that is the sum of the two others. */
function wholeOf(counts: readonly Column[]): Column | undefined {
  if (counts.length !== 3) return undefined;
  return counts.find((whole) => {
    const parts = counts.filter((column) => column !== whole);
    const isSum = (text: string, row: number) =>
      numberOf(text) === parts.reduce((sum, { texts }) => sum + numberOf(texts[row]), 0);
    const sums = whole.texts.filter(isSum).length;
    return (
      sums >= whole.texts.length * NEARLY_ALL &&
      parts.every(({ texts }) => texts.some((text) => numberOf(text) > 0))
    );
  });
}

/**
 * Names for the columns of a report of intervals without header, of which only its user knows what they count: field → column, as far as it may be;
 * null for anything else.
 */
export function reportNames(header: Header, rows: readonly RawRow[]): ReadonlyMap<string, string> | null {
  const report = header.row === null ? reportByShape(columnsOf(header, rows)) : null;
  if (!report) return null;
  const { times, counts, words } = report;
  const queue = words.slice(0, 1).map(({ name }) => ['queue', name] as const);
  const named = counts.slice(0, 2).map(({ name }, i) => [i === 0 ? 'offered' : 'answered', name] as const);
  return new Map([...times, ...queue, ...named]);
}
