import type { Text } from '../../text/text.js';
import { flagOfWord, outcomeOfWord } from '../aliases/words.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import { dateStyleOf } from '../values/date-style.js';
import { datePartsOf } from '../values/moment.js';
import { numberOf } from '../values/number.js';
import type { Header } from './find-header.js';
import { fits } from './fits.js';

const LOOK_ROWS = 1000;
const NEARLY_ALL = 0.95;
const PHONE = /^\+?\d{7,15}$/;
const WORD = /\p{L}{2}/u;

/** A column of a file without header: its place, its name (`column 3`) and its texts. */
interface Column {
  readonly name: string;
  readonly texts: readonly string[];
}

/**
 * What the columns of a file without header are, by the look of their values: field → name of the column. Times and one column of numbers are
 * intervals with their volume, and so are three where one is the sum of the others; else it is a call list: the first column of dates with times is the arrival, a column of words such as `ANSWERED`
 * or `未接` (not a bare yes or no) the outcome, one without repetitions the id, one of long numbers the caller, and a number that is zero for calls not answered
 * the talking time. What cannot be told stays open.
 */
export function fieldsByShape(header: Header, rows: readonly RawRow[]): ReadonlyMap<string, string> {
  const columns = columnsOf(header, rows);
  return volumeByShape(columns) ?? contactsByShape(columns);
}

function columnsOf(header: Header, rows: readonly RawRow[]): readonly Column[] {
  const few = rows.slice(0, LOOK_ROWS);
  return header.names.map((name, index) => ({ name, texts: few.map((row) => textOf(row.cells[index])) }));
}

/** What to say about columns that were told by their look. */
export function shapeNote(fields: ReadonlyMap<string, string>, headless: boolean): Text {
  const list = [...fields].map(([field, name]) => `${field} = ${name}`);
  return {
    en: `${headless ? 'the file has no header' : 'the names of the columns say nothing'}; by the look of the values: ${list.join(', ')} (name others with --map)`,
    zh: `${headless ? '文件没有表头' : '列名无法识别'}，按内容判断：${list.join('、')}（其他列请用 --map 指定）`,
  };
}

function looks(look: Parameters<typeof fits>[0]): (column: Column) => boolean {
  return ({ texts }) => fits(look, texts as readonly RawCell[]);
}

/** What tells the time in a report of intervals without names, and its columns of counts and of words. */
interface Report {
  readonly times: ReadonlyMap<string, string>;
  readonly counts: readonly Column[];
  readonly words: readonly Column[];
}

const MANY = 1_000_000;

/** The columns of a report of intervals: one of dates, one of times of day where those tell none, counts, words; null where anything else is there. */
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
  return counts.length === 0 ? null : { times, counts, words };
}

/** Days, or times that are full five minutes: calls come at any second. */
function isStart(column: Column): boolean {
  const isFull = (text: string) => (datePartsOf(text)?.clockSec ?? 0) % 300 === 0;
  return share(column, isFull) >= NEARLY_ALL;
}

function isCount(column: Column): boolean {
  return (
    looks('count')(column) && !isId(column) && share(column, (text) => Math.abs(numberOf(text)) < MANY) === 1
  );
}

/** Times with one count are volumes; with three, the one that the two others make together. What words stand for, and what other counts are, nobody can know. */
function volumeByShape(columns: readonly Column[]): ReadonlyMap<string, string> | null {
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

/** Names for the columns of a report of intervals without header, of which only its user knows what they count: field → column, as far as it may be; null for anything else. */
export function reportNames(header: Header, rows: readonly RawRow[]): ReadonlyMap<string, string> | null {
  const report = header.row === null ? reportByShape(columnsOf(header, rows)) : null;
  if (!report) return null;
  const { times, counts, words } = report;
  const queue = words.slice(0, 1).map(({ name }) => ['queue', name] as const);
  const named = counts.slice(0, 2).map(({ name }, i) => [i === 0 ? 'offered' : 'answered', name] as const);
  return new Map([...times, ...queue, ...named]);
}

function contactsByShape(columns: readonly Column[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const left = new Set(columns);
  const take = (field: string, column: Column | undefined) => {
    if (!column) return;
    fields.set(field, column.name);
    left.delete(column);
  };
  const moments = columns.filter((column) => isFilled(column) && looks('moment')(column) && hasMarks(column));
  take('arrived_at', moments[0]);
  if (moments.length === 0) {
    take('arrived_date', dayColumn(columns));
    take(
      'arrived_time',
      columns.find((column) => left.has(column) && hasMarks(column) && looks('clock')(column)),
    );
  }
  for (const moment of moments) left.delete(moment);
  const outcome = [...left].find(
    (column) => isFilled(column) && hasWords(column) && !isFlag(column) && looks('outcome')(column),
  );
  take('outcome', outcome);
  if (outcome) take('talk_sec', [...left].filter((column) => isTalk(column, outcome)).at(-1));
  const ids = [...left].filter(isId);
  const isPhone = (column: Column) => share(column, (text) => PHONE.test(text) && text.length > 7) > 0.8;
  take('contact_id', longest(ids.filter((column) => !isPhone(column))) ?? longest(ids));
  take(
    'caller_id',
    [...left].find((column) => share(column, (text) => PHONE.test(text)) > 0.8),
  );
  return fields;
}

/** The first column of dates; bare numbers that could be the day numbers of a spreadsheet only if no other is there and they look like days of calls. */
function dayColumn(columns: readonly Column[]): Column | undefined {
  const dates = columns.filter((column) => isFilled(column) && looks('date')(column));
  const isSerial = ({ texts }: Column) => dateStyleOf(texts)?.kind === 'serial';
  return dates.find((column) => !isSerial(column)) ?? dates.find(holdsDays);
}

/** Day numbers of calls: in order, and most days with several calls. A running number has each number once, an id is in no order. */
function holdsDays({ texts }: Column): boolean {
  const days = texts.map(Number);
  const falls = days.filter((day, i) => i > 0 && day < days[i - 1]).length;
  const rises = days.filter((day, i) => i > 0 && day > days[i - 1]).length;
  return Math.min(falls, rises) === 0 && new Set(days).size <= days.length / 2;
}

function share({ texts }: Column, test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

function isFilled(column: Column): boolean {
  return share(column, (text) => text !== '') >= NEARLY_ALL;
}

function hasWords(column: Column): boolean {
  return share(column, (text) => WORD.test(text)) >= NEARLY_ALL;
}

/** A yes or no could answer any question. */
function isFlag(column: Column): boolean {
  return share(column, (text) => flagOfWord(text) !== undefined) >= NEARLY_ALL;
}

/** Dates and times with separators; bare numbers could be anything. */
function hasMarks(column: Column): boolean {
  return share(column, (text) => /\d[-/.:年：]/.test(text)) >= NEARLY_ALL;
}

/** No two the same, with digits in all; short numbers only if they run upwards. */
function isId(column: Column): boolean {
  const { texts } = column;
  const hasDigits = share(column, (text) => /\d/.test(text)) === 1;
  if (!isFilled(column) || !hasDigits || new Set(texts).size < texts.length) return false;
  const rises = texts.every((text, i) => i === 0 || Number(text) > Number(texts[i - 1]));
  return rises || share(column, (text) => text.length > 5 || /\p{L}/u.test(text)) === 1;
}

function longest(columns: readonly Column[]): Column | undefined {
  const length = ({ texts }: Column) => texts.reduce((sum, text) => sum + text.length, 0);
  return [...columns].sort((a, b) => length(b) - length(a))[0];
}

/** A duration that is zero or empty for calls not answered, and above zero for most that were. */
function isTalk(column: Column, outcome: Column): boolean {
  if (!looks('duration')(column) || !isFilled(column)) return false;
  const answered = outcome.texts.map((text) => outcomeOfWord(text) === 'answered');
  const seconds = column.texts.map((text) =>
    text === '' || text.includes(':') ? secondsOf(text) : numberOf(text),
  );
  const others = seconds.filter((_, i) => !answered[i]);
  const talked = seconds.filter((second, i) => answered[i] && second > 0).length;
  const count = answered.filter(Boolean).length;
  const silent = others.filter((second) => second === 0).length;
  return others.length > 0 && silent >= others.length * NEARLY_ALL && talked > count / 2;
}

function secondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
