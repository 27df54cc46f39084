import type { Cell } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { wrongValue } from '../option.js';

/** One `--where`: a field and what its value has to be. */
export interface Condition {
  /** As the user wrote it. */
  readonly text: string;
  readonly field: string;
  readonly sign: Sign;
  /** Values on the right, one or several. */
  readonly values: readonly string[];
}

type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=';

const REMEDY: Text = {
  en: 'Write field=value, field!=value, field=a,b or, for numbers and times, field>value (also < >= <=); put it in quotes because of < and >.',
  zh: '请写成 字段=值、字段!=值、字段=甲,乙；数值和时间可用 字段>值（以及 <、>=、<=），含 < > 时请加引号。',
};

/**
 * Reads a `--where`: a field, a sign, and a value or several with commas between them.
 *
 * `conditionOf('queue=sales,cards')` has the field `queue` and two values; `conditionOf('wait_sec>=30')` the sign `>=`.
 */
export function conditionOf(word: string): Condition {
  const match = /^\s*([^=<>!＝]+?)\s*(!=|<=|>=|=|＝|<|>)\s*(.*?)\s*$/s.exec(word);
  if (!match) throw wrongValue('where', word, REMEDY);
  const sign = match[2].replace('＝', '=') as Sign;
  const values = match[3].split(/[,，]/).map((value) => value.trim());
  if (!['=', '!='].includes(sign) && (values.length > 1 || values[0] === ''))
    throw wrongValue('where', word, REMEDY);
  return { text: word, field: match[1], sign, values };
}

const FLAGS: Readonly<Record<string, string>> = { yes: 'true', no: 'false', 是: 'true', 否: 'false' };

/**
 * Whether a cell is as the condition wants it. An empty value stands for unknown; an unknown cell is never smaller or greater than
 * anything. Numbers are compared by size; dates and times by the clock, a day without a time being the whole day; a text only with a text
 * that is no number. So `ticket<=2026-10-02` holds until midnight.
 *
 * `meets(conditionOf('wait_sec>30'))(31)` is `true`; `meets(conditionOf('agent_id='))(null)` is `true`.
 */
export function meets({ sign, values }: Condition): (cell: Cell) => boolean {
  if (sign === '=' || sign === '!=') {
    const isOne = isOneOf(values);
    return sign === '=' ? isOne : (cell) => !isOne(cell);
  }
  const compare = comparison(values[0]);
  const holds = SIGNS[sign];
  return (cell) => {
    const result = cell === null ? Number.NaN : compare(cell);
    return !Number.isNaN(result) && holds(result);
  };
}

const SIGNS: Readonly<Record<'<' | '<=' | '>' | '>=', (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function isOneOf(values: readonly string[]): (cell: Cell) => boolean {
  const texts = new Set(values);
  const numbers = new Set(values.filter((value) => value !== '').map(Number));
  const flags = new Set(values.map((value) => FLAGS[value] ?? value));
  return (cell) => {
    if (cell === null) return texts.has('');
    if (typeof cell === 'number') return numbers.has(cell);
    return typeof cell === 'boolean' ? flags.has(String(cell)) : texts.has(cell);
  };
}

/** Below zero where the cell is smaller than the value; NaN where the two cannot be compared. */
function comparison(value: string): (cell: Cell) => number {
  const number = Number(value);
  if (!Number.isNaN(number)) return (cell) => (cell === '' ? Number.NaN : Number(cell) - number);
  const time = timeText(value);
  if (time !== null) return (cell) => orderOf(timeText(cell)?.slice(0, time.length) ?? null, time);
  return (cell) => (isNumeric(cell) ? Number.NaN : orderOf(cell, value));
}

function isNumeric(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() !== '' && !Number.isNaN(Number(cell));
}

function orderOf(cell: Cell, value: string): number {
  return typeof cell === 'string' ? (cell < value ? -1 : cell > value ? 1 : 0) : Number.NaN;
}

const TIME = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;

/** A date or a time to the second, with all digits, as ISO writes it; null for anything else. `timeText('2026/10/3')` is `'2026-10-03'`. */
export function timeText(cell: Cell): string | null {
  const match = typeof cell === 'string' ? TIME.exec(cell) : null;
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => part?.padStart(2, '0'));
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  return `${date}T${hour}:${minute}:${second ?? '00'}`;
}
