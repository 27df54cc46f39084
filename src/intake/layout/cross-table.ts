import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { CONTACT_COUNTS } from '../aliases/named-for.js';
import { isTotalLabel } from '../aliases/words.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { durationOf } from '../values/duration.js';
import { datePartsOf } from '../values/moment.js';
import { NEARLY_ALL } from '../values/nearly-all.js';
import { numberOf } from '../values/number.js';
import { isUnknown } from '../values/unknown.js';
import { isDay, isTime, type Label, type LabelRow, labelsIn } from './label-row.js';
import { namesFigures } from './long-form.js';
import { type Around, type NamedYear, namedYears, yearsIn } from './named-years.js';
import { queueOf } from './naming-lines.js';
import { isoDays } from './year-count.js';

/** A table whose columns are days or times of day, and whose cells are figures of contacts. */
export interface CrossTable extends LabelRow {
  /** The row with the labels. */
  readonly head: RawRow;
  /** Columns in front of them: of the days, of the times, of the names of figures; null where there is none. */
  readonly days: number | null;
  readonly times: number | null;
  readonly figures: number | null;
  /** Other columns in front, with their names. */
  readonly shared: readonly { readonly column: number; readonly name: string }[];
  /** The figures that are named, or the one that all cells hold. */
  readonly names: readonly string[];
  /** The years that are named around it. */
  readonly years: readonly NamedYear[];
  /** Whether lines name the queue of the rows below them. */
  readonly hasQueueLines: boolean;
}

const LOOK_ROWS = 30;
const FEW_LABELS = 3;
const QUEUE = /queue|skill|split|service|line|队列|技能|业务|热线|组/i;

/**
 * Finds a table with days across and times of day down (or the other way round), or with days or times of day across and figures down. The days may
 * stand without their year where it is named around the table. Null for anything else: the cells must be numbers.
 */
export function findCrossTable(sample: readonly RawRow[], around: Around): CrossTable | null {
  const at = sample.slice(0, LOOK_ROWS).findIndex((row) => labelsIn(row) !== null);
  if (at < 0 || sample.slice(0, at).some(({ cells }) => cells.filter(isNumber).length >= FEW_LABELS))
    return null;
  const above = sample.slice(0, at);
  const rows = sample.slice(at + 1).filter((raw) => isFigureRow(raw, sample[at]));
  const found = tableOf(sample[at], labelsIn(sample[at])!, rows);
  const years = namedYears(above, { at, row: sample[at].row, names: [] }, around);
  const labels = found && wholeLabels(found, years);
  if (!labels) return null;
  return {
    ...found,
    labels,
    years,
    names: found.names.length > 0 ? found.names : measuresIn(sample, at, around),
    hasQueueLines: sample.some((raw) => queueOf(raw) !== null),
  };
}

function isNumber(cell: RawCell): boolean {
  return !isEmpty(cell) && !Number.isNaN(numberOf(textOf(cell)));
}

/** A row of figures: no total, no title, no labels once more. */
function isFigureRow(raw: RawRow, head: RawRow): boolean {
  const filled = raw.cells.filter((cell) => !isEmpty(cell));
  return (
    filled.length > 1 && !isTotalLabel(textOf(filled[0])) && queueOf(raw) === null && !isHeadAgain(raw, head)
  );
}

/** Whether a row begins as the row of the labels does, and holds labels too. */
function isHeadAgain(raw: RawRow, head: RawRow): boolean {
  const first = labelsIn(head)?.labels[0].column ?? 0;
  const isSame = head.cells.slice(0, first).every((cell, i) => textOf(cell) === textOf(raw.cells[i]));
  return isSame && labelsIn(raw) !== null;
}

/** The labels of a further block of the same table: a row that counts up days or times of day again. Null for any other row. */
export function labelsAgain(raw: RawRow, { across, years, head }: CrossTable): readonly Label[] | null {
  const found = isHeadAgain(raw, head) ? labelsIn(raw) : null;
  return found?.across === across ? wholeLabels(found, years) : null;
}

function tableOf(
  head: RawRow,
  { across, labels }: LabelRow,
  rows: readonly RawRow[],
): Omit<CrossTable, 'years' | 'hasQueueLines'> | null {
  const front = Array.from({ length: labels[0].column }, (_, column) => column);
  const holds = (column: number, test: (text: string) => boolean) => {
    const texts = rows.map((raw) => textOf(raw.cells[column])).filter((text) => !isUnknown(text));
    return texts.length > 0 && texts.filter(test).length >= texts.length * 0.8;
  };
  const find = (test: (column: number) => boolean) => front.find(test) ?? null;
  const days = across === 'days' ? null : find((column) => holds(column, (text) => isDay(text)));
  const times = across === 'times' ? null : find((column) => holds(column, (text) => isTime(text)));
  const namesOf = (column: number) =>
    [...new Set(rows.map((raw) => textOf(raw.cells[column])))].filter((text) => text !== '');
  const figures = find((column) => column !== days && column !== times && namesFigures(namesOf(column)));
  const shared = front
    .filter((column) => column !== days && column !== times && column !== figures)
    .filter((column) => figures === null || !isAboutFigures(namesOf(column), namesOf(figures), rows))
    .flatMap((column) =>
      namesOf(column).length > 0
        ? [{ column, name: textOf(head.cells[column]) || `column ${column + 1}` }]
        : [],
    );
  const byQueue = across === 'days' && shared.length === 1 && QUEUE.test(shared[0].name);
  const enough =
    across === 'times' ? days !== null || figures !== null : times !== null || figures !== null || byQueue;
  if (!enough || !areFigures(rows, labels, figures !== null)) return null;
  return {
    head,
    across,
    labels,
    days,
    times,
    figures,
    shared,
    names: figures === null ? [] : namesOf(figures),
  };
}

/** Whether a column tells figures apart that stand only once anyway: their target, their unit. */
function isAboutFigures(
  texts: readonly string[],
  figures: readonly string[],
  rows: readonly RawRow[],
): boolean {
  return texts.length > 1 && figures.length === rows.length;
}

/**
 * Whether nearly all cells under the labels are numbers, or durations beside numbers where the rows name figures: a list of calls whose durations are on
 * full minutes has nothing but these.
 */
function areFigures(rows: readonly RawRow[], labels: readonly Label[], named: boolean): boolean {
  const texts = rows
    .flatMap(({ cells }) => labels.map(({ column }) => textOf(cells[column])))
    .filter((text) => !isUnknown(text));
  const numbers = texts.filter((text) => !Number.isNaN(numberOf(text))).length;
  const durations = named
    ? texts.filter((text) => Number.isNaN(numberOf(text)) && durationOf(text, 'seconds') >= 0).length
    : 0;
  return numbers > 0 && numbers + durations >= texts.length * NEARLY_ALL;
}

/** The labels with the whole date of each day; null where it is not to be had. */
function wholeLabels({ across, labels }: LabelRow, years: readonly NamedYear[]): readonly Label[] | null {
  if (across === 'times' || labels.every(({ text }) => datePartsOf(text) !== null)) return labels;
  const texts = labels.map(({ text }) => withMonth(text, years));
  const days = years.length > 0 ? isoDays(texts, years) : null;
  return days && labels.map(({ column }, i) => ({ column, text: days[i] }));
}

/** A bare day of the one month that is named. */
function withMonth(text: string, years: readonly NamedYear[]): string {
  const [{ month } = { month: null }] = years;
  return /^\d{1,2}[日号]$/.test(text) && month !== null ? `${month}月${text}` : text;
}

/** The figures of the blocks of a table, each named by the lines above it. */
function measuresIn(sample: readonly RawRow[], at: number, around: Around): readonly string[] {
  const first = measureIn(sample.slice(0, at + 1), around);
  const further = sample.slice(at + 1, -1).flatMap((raw, i) => {
    const measure = measureOfLine(raw);
    return measure !== null && isHeadAgain(sample[at + i + 2], sample[at]) ? [measure] : [];
  });
  return [...new Set([first, ...further])];
}

/** The figure that a line of one cell names for the block below it; null for any other row. */
export function measureOfLine({ cells }: RawRow): string | null {
  const filled = cells.filter((cell) => !isEmpty(cell));
  return filled.length === 1 ? measureNamed(textOf(filled[0])) : null;
}

/** What all cells are: the figure that the lines above name, else the contacts that came. */
function measureIn(above: readonly RawRow[], { sheet }: Around): string {
  const texts = [...above.flatMap(({ cells }) => cells.map(textOf)), sheet ?? ''].filter(
    (text) => text !== '',
  );
  for (const text of texts) {
    const named = measureNamed(text);
    if (named !== null) return named;
  }
  return texts.some((text) => /[\u4e00-\u9fff]/.test(text)) ? '呼入量' : 'Offered';
}

const RATES_AND_TIMES =
  /接通率|放弃率|服务水平|时长|接通量|放弃量|AHT|ASA|service level|answer(?:ed|ing)? rate|abandon(?:ment|ed)? rate|answered|abandoned|handle time/i;
/** So many words name a figure at most. */
const MOST_WORDS = 3;

/** The figure that a title names, the longest name first: `Calls answered by hour` is of `Calls answered`, not of `Calls`. Null where it names none. */
function measureNamed(title: string): string | null {
  const words = title.replace(/[（(].*?[)）]/g, ' ').split(/[\s\d年月日/\\|·:：,，、_-]+/);
  const known = (count: number) => {
    const phrases = words.map((_, i) => words.slice(i, i + count).join(' '));
    return phrases.find((phrase) =>
      aliasesOf(phrase, 'intervals').some(({ field }) => CONTACT_COUNTS.has(field)),
    );
  };
  for (let count = MOST_WORDS; count > 1; count--) {
    const phrase = known(count);
    if (phrase !== undefined) return phrase;
  }
  const other = RATES_AND_TIMES.exec(title)?.[0];
  return (other !== undefined && yearsIn(other).length === 0 ? other : known(1)) ?? null;
}

/** What the user should hear of it. */
export function crossTableNote({ across, figures, names }: CrossTable): Text {
  const [en, zh] = across === 'days' ? ['days', '日期'] : ['times of day', '时段'];
  return figures === null
    ? {
        en: `the columns are ${en}: each cell is read as a row, its figure as ${names.map((name) => `"${name}"`).join(' or ')}`,
        zh: `各列为${zh}：每个单元格按一行读取，数值作为${names.map((name) => `“${name}”`).join('或')}`,
      }
    : {
        en: `the columns are ${en}, the rows figures (${names.slice(0, 6).join(', ')}): turned round`,
        zh: `各列为${zh}，各行为指标（${names.slice(0, 6).join('、')}），已转置读取`,
      };
}
