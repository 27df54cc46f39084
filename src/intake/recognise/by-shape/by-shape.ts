import { namedField } from '../../../tables/field-label.js';
import type { Text } from '../../../text/text.js';
import { outcomeOfWord } from '../../aliases/words.js';
import type { RawRow } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { dateStyleOf } from '../../values/date-style.js';
import { NEARLY_ALL } from '../../values/nearly-all.js';
import { numberOf } from '../../values/number.js';
import { volumeByShape } from './report-by-shape.js';
import {
  type Column,
  columnsOf,
  hasMarks,
  hasWords,
  isFilled,
  isFlag,
  isId,
  looks,
  share,
} from './shape-columns.js';

const PHONE = /^\+?\d{7,15}$/;

/**
 * What the columns of a file without header are, by the look of their values: field → name of the column. Times and one column of numbers are
 * intervals with their volume, and so are three where one is the sum of the others; else it is a call list: the first column of dates with times is
 * the arrival, a column of words such as `ANSWERED` or `未接` (not a bare yes or no) the outcome, one without repetitions the id, one of long numbers
 * the caller, and a number that is zero for calls not answered the talking time. What cannot be told stays open.
 */
export function fieldsByShape(header: Header, rows: readonly RawRow[]): ReadonlyMap<string, string> {
  const columns = columnsOf(header, rows);
  return volumeByShape(columns) ?? contactsByShape(columns);
}

/** What to say about columns that were told by their look. */
export function shapeNote(fields: ReadonlyMap<string, string>, headless: boolean): Text {
  const found = [...fields];
  const en = found.map(([field, name]) => `${field} = ${name}`).join(', ');
  const zh = found.map(([field, name]) => `${namedField(field).zh}＝“${name}”`).join('、');
  return {
    en: `${headless ? 'the file has no header' : 'the names of the columns say nothing'}; by the look of the values: ${en} (name others with --map)`,
    zh: `${headless ? '文件没有表头' : '列名无法识别'}，按内容判断：${zh}（其他列请用 --map 指定）`,
  };
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

/**
 * The first column of dates; bare numbers that could be the day numbers of a spreadsheet only if no other is there and they look like days of calls.
 */
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
