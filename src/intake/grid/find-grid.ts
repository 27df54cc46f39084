import { isTotalWord } from '../aliases/words.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { isUnknown } from '../values/unknown.js';
import { datesOf } from './calendar-of.js';
import { type DayMark, dayMarks, type LeastDays, weekdayOf } from './day-row.js';
import { punchesOf } from './punches.js';
import { codeBefore, type Span, spansInCell, spansOf } from './spans.js';
import { activityOfCode, personField } from './words.js';

const LOOK_ROWS = 30;
const FEW: LeastDays = { whole: 1, dated: 2, bare: 25 };

/** A column that tells of a person: whose name or number it holds, or what else. */
export interface PersonColumn {
  readonly index: number;
  readonly name: string;
  readonly field: 'agent_name' | 'agent_id' | null;
}

/** A column of a day, with its ISO date. */
export interface DayColumn {
  readonly index: number;
  readonly date: string;
}

/** A table with a row per person and a column per day. */
export interface Grid {
  readonly header: Header;
  /** What the cells hold: shift codes, or the times of the punch clock. */
  readonly holds: 'shifts' | 'punches';
  readonly people: readonly PersonColumn[];
  /** Null where the month, or the year, is not told anywhere. */
  readonly days: readonly DayColumn[] | null;
  readonly marks: readonly DayMark[];
  /** When shifts begin and end, from a legend in the file. */
  readonly times: ReadonlyMap<string, readonly Span[]>;
  /** Codes of shifts of which nothing in the file says when they begin and end. */
  readonly untimed: readonly string[];
}

/**
 * Looks for a person × day grid in the first rows of a table: a row that counts up days, with columns of people in front of it.
 * `around` are texts that may tell month and year, such as the names of sheet and file. Null where there is none.
 */
export function findGrid(sample: readonly RawRow[], around: readonly string[]): Grid | null {
  for (let at = 0; at < Math.min(sample.length, LOOK_ROWS); at++) {
    const marks = dayMarks(sample[at], sample[at + 1]) ?? fewDays(sample, at);
    if (!marks) continue;
    const people = peopleIn(sample, at, marks[0].index);
    const last = lastHeaderRow(sample, at, marks);
    const rows = sample.slice(last + 1);
    const holds = heldIn(rows, marks);
    if (people.length === 0 || holds === null) continue;
    const dates = datesOf(marks, [...titlesAbove(sample, at), ...around]);
    const days = dates && marks.map(({ index }, i) => ({ index, date: dates[i] }));
    const header = headerOf(sample, last, people, marks, dates);
    const found = { header, holds, people, days, marks, times: new Map(), untimed: [] };
    if (holds === 'punches') return found;
    const codes = codesIn(
      rows.filter((row) => isOfPerson(row, people)),
      marks,
    );
    const times = timesIn(sample, found, codes);
    return { ...found, times, untimed: [...codes].filter((code) => isUntimed(code, times)) };
  }
  return null;
}

function isUntimed(code: string, times: Grid['times']): boolean {
  const isShift = !isUnknown(code) && Number.isNaN(Number(code)) && activityOfCode(code) === 'work';
  return isShift && !times.has(code) && spansInCell(code).length === 0;
}

function isOfPerson({ cells }: RawRow, people: readonly PersonColumn[]): boolean {
  return people.some(
    ({ index, field }) => field !== null && !isNothing(cells[index]) && !isTotalWord(textOf(cells[index])),
  );
}

/**
 * Few days, where nothing else can be meant: whole dates (one will do), or days of a month (two), behind a header over people, and times of day under
 * them.
 */
function fewDays(sample: readonly RawRow[], at: number): readonly DayMark[] | null {
  const marks = dayMarks(sample[at], undefined, FEW);
  if (!marks) return null;
  const front = sample[at].cells.slice(0, marks[0].index);
  if (!front.some((cell) => personField(textOf(cell)) !== null)) return null;
  const under = sample.slice(at + 1).flatMap(({ cells }) => marks.map(({ index }) => textOf(cells[index])));
  const filled = under.filter((text) => !isUnknown(text));
  const told = filled.filter(
    (text) => punchesOf(text) !== null || spansInCell(text).length > 0 || activityOfCode(text) !== 'work',
  );
  return told.length > filled.length / 2 ? marks : null;
}

/** Columns in front of the days that are filled under the header; the names above them, the nearest row first. */
function peopleIn(sample: readonly RawRow[], at: number, until: number): readonly PersonColumn[] {
  const heads = [at, at + 1, at - 1, at - 2].flatMap((i) => sample[i] ?? []);
  const columns: PersonColumn[] = [];
  for (let index = 0; index < until; index++) {
    const texts = heads.map((row) => textOf(row.cells[index]).replace(/\s+/g, ' '));
    const name = texts.find((text) => personField(text) !== null) ?? texts[0];
    const field = personField(name);
    if (field !== null || name !== '') columns.push({ index, name: name || `column ${index + 1}`, field });
  }
  if (columns.some(({ field }) => field !== null)) return onePerField(columns, sample.slice(at + 1));
  return guessed(sample.slice(at + 1), until);
}

/** Of several columns of numbers (account, number of the employee) the one that is filled best counts. */
function onePerField(columns: readonly PersonColumn[], rows: readonly RawRow[]): readonly PersonColumn[] {
  const filled = ({ index }: PersonColumn) => rows.filter((row) => !isNothing(row.cells[index])).length;
  return columns.map((column) => {
    const rivals = columns.filter(({ field }) => field === column.field);
    const best = rivals.reduce((a, b) => (filled(b) > filled(a) ? b : a));
    return best === column ? column : { ...column, field: null };
  });
}

/** Without any header over the people: the first column in front of the days that holds different texts is their names. */
function guessed(rows: readonly RawRow[], until: number): readonly PersonColumn[] {
  for (let index = 0; index < until; index++) {
    const texts = rows.map((row) => textOf(row.cells[index])).filter((text) => text !== '');
    const named = texts.filter((text) => /\p{L}/u.test(text) && !/^\d{1,2}[:：]\d{2}/.test(text));
    const distinct = new Set(named).size;
    if (texts.length > 0 && named.length > texts.length * 0.8 && distinct > named.length * 0.7)
      return [{ index, name: `column ${index + 1}`, field: 'agent_name' }];
  }
  return [];
}

/** The row of days, or the one below it if that holds weekdays, the days again or nothing in their columns. */
function lastHeaderRow(sample: readonly RawRow[], at: number, marks: readonly DayMark[]): number {
  const below = sample[at + 1];
  if (!below) return at;
  const isHead = (cell: RawCell) => isEmpty(cell) || weekdayOf(textOf(cell)) !== null;
  const again = dayMarks(below, undefined) !== null;
  return again || marks.every(({ index }) => isHead(below.cells[index])) ? at + 1 : at;
}

function titlesAbove(sample: readonly RawRow[], at: number): readonly string[] {
  return sample.slice(0, at).flatMap((row) => row.cells.map(textOf).filter((text) => text !== ''));
}

function headerOf(
  sample: readonly RawRow[],
  at: number,
  people: readonly PersonColumn[],
  marks: readonly DayMark[],
  dates: readonly string[] | null,
): Header {
  const width = Math.max(...marks.map(({ index }) => index + 1));
  const names = Array.from({ length: width }, (_, index) => `column ${index + 1}`);
  for (const { index, name } of people) names[index] = name;
  marks.forEach(({ index, day }, i) => {
    names[index] = dates?.[i] ?? String(day);
  });
  return { at, row: sample[at].row, names };
}

/** Shift codes are short texts; punches are times of day. Null where the cells are mostly numbers or long texts, or empty. */
function heldIn(rows: readonly RawRow[], marks: readonly DayMark[]): Grid['holds'] | null {
  const texts = rows.slice(0, 500).flatMap((row) => marks.map(({ index }) => textOf(row.cells[index])));
  const filled = texts.filter((text) => !isUnknown(text));
  if (filled.length === 0) return null;
  const share = (test: (text: string) => boolean) => filled.filter(test).length / filled.length;
  if (share((text) => punchesOf(text) !== null) > 0.5) return 'punches';
  const numbers = share((text) => /^[\d.,%]+$/.test(text));
  return numbers < 0.5 && share((text) => text.length <= 24) > 0.8 ? 'shifts' : null;
}

function codesIn(rows: readonly RawRow[], marks: readonly DayMark[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => marks.map(({ index }) => textOf(row.cells[index]))));
}

const CLOCK = /^\d{1,2}[:：]\d{2}$/;

/** A legend anywhere in the file: `A1: 08:00-17:00` in one cell, or a code with its times in the next cell, or with start and end in the next two. */
function timesIn(
  sample: readonly RawRow[],
  { people, marks }: Pick<Grid, 'people' | 'marks'>,
  codes: ReadonlySet<string>,
): ReadonlyMap<string, readonly Span[]> {
  const times = new Map<string, readonly Span[]>();
  const ofDays = new Set(marks.map(({ index }) => index));
  for (const { cells } of sample) {
    const ofPerson = people.some(({ index }) => !isNothing(cells[index]));
    cells.forEach((cell, i) => {
      for (const text of textOf(cell).split(/[\n;；,，、]/)) {
        const spans = spansOf(CLOCK.test(text) ? `${text}-${textOf(cells[i + 1])}` : text);
        if (spans.length === 0) continue;
        const beside = ofPerson && ofDays.has(i - 1) ? '' : textOf(cells[i - 1]);
        const code = codeBefore(text) ?? beside;
        if (codes.has(code) && spansInCell(code).length === 0 && !times.has(code)) times.set(code, spans);
      }
    });
  }
  return times;
}

function isNothing(cell: RawCell): boolean {
  return isUnknown(textOf(cell));
}
