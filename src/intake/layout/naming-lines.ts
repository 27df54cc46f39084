import { isTotalLabel } from '../aliases/words.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { datePartsOf, isWeekText } from '../values/moment.js';
import { yearlessOf } from '../values/yearless.js';

const QUEUE =
  /^(?:queue|skill|skill group|split|split\/skill|csq|队列|技能组|业务组|坐席组|队列名称|技能组名称)(?: name)?\s*[:：]\s*(\S.*)$/i;
const DAY = /^(?:(?:report )?date|day|日期|统计日期|报表日期)\s*[:：]?\s*(?=\S)/i;
/** Titles of pages and periods, parts of a day or week, and of when something was printed. */
const NO_NAME =
  /\bpage\b|第\s*\d+\s*页|\d\s*\/\s*\d|\d{4}[-/.年]\d|\d[:：]\d{2}|\bweek\b|第.{1,3}周|\breport\b.*\d|^\d+$|^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|[上下]午|[早中晚夜]班|(?:星期|周).)$/i;
/** A line that says itself what it names, such as an agent. */
const LABEL = /^[^:：]{1,20}[:：]\s*\S/;
const LONGEST_NAME = 60;

/** The queue that a line such as `Queue: Sales` names, in one cell or two; null for any other row. */
export function queueOf(raw: RawRow): string | null {
  return QUEUE.exec(lineOf(raw) ?? '')?.[1].trim() ?? null;
}

/** The day that a line such as `Date: 2026-03-02`, `2026-03-02` or `3月2日 星期一` names, as it is written; null for any other row. */
export function dayOfLine(raw: RawRow): string | null {
  const line = lineOf(raw);
  const day = line?.replace(DAY, '').trim() ?? '';
  if (day === '' || (line === day && filledIn(raw) > 1) || !/\d\D+\d/.test(day) || isWeekText(day))
    return null;
  const parts = datePartsOf(day);
  if (parts) return parts.clockSec === null ? day : null;
  return yearlessOf(day)?.clock === '' ? day : null;
}

/** The text of a line of one cell that may be a name: no number, page, period or total, nor one with a label. */
export function bareName(raw: RawRow): string | null {
  if (filledIn(raw) !== 1) return null;
  const text = lineOf(raw) ?? '';
  const isNone = saysNoName(text) || LABEL.test(text) || dayOfLine(raw) !== null;
  return isNone || text.length > LONGEST_NAME ? null : text;
}

/** The text of a row of one or two filled cells; null for longer and for blank rows. */
export function lineOf(raw: RawRow): string | null {
  const filled = filledIn(raw);
  if (filled === 0 || filled > 2) return null;
  return raw.cells
    .filter((cell) => !isEmpty(cell))
    .map(textOf)
    .join(' ')
    .trim();
}

/** How many cells are filled; 3 stands for all that are more. */
export function filledIn({ cells }: RawRow): number {
  let filled = 0;
  for (const cell of cells) if (!isEmpty(cell) && ++filled > 2) break;
  return filled;
}

/** The only cell of a line; what it says is judged when all titles are known. */
export function titleOf(raw: RawRow): string | null {
  return filledIn(raw) === 1 ? lineOf(raw) : null;
}

/** Whether a text is the title of a page or period, or a total. `saysNoName('Page 2')` is `true`. */
export function saysNoName(text: string): boolean {
  return isTotalLabel(text) || NO_NAME.test(text);
}
