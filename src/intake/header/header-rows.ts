import { isKnownHeader } from '../aliases/index.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { datePartsOf } from '../values/moment.js';
import { numberOf } from '../values/number.js';
import { isNothing } from '../values/unknown.js';

const LOOK_BELOW = 20;
const TYPE_WORD =
  /^(?:n?(?:var)?char2?|string|(?:long)?text|(?:tiny|small|big|unsigned\s)?int(?:eger)?|long|short|number|numeric|decimal|float|double|real|bit|bool(?:ean)?|date|time|date\s?time2?|timestamp|duration|uuid|guid|uniqueidentifier|enum|字符串|字符型?|文本|整数|整型|数字|数值|日期|时间|日期时间|布尔)(?:\s?\(\s*\w+(?:\s*,\s*\d+)?\s*\))?$/i;

/** The rows of a header: where the last of them is in the sample, and the names that they make together. */
export interface HeaderRows {
  readonly last: number;
  readonly names: readonly string[];
  /** For a name that two rows make together: the upper and the lower part; null for the others. */
  readonly parts: readonly (readonly [string, string] | null)[];
}

/** Whether a cell holds a number or a date, which no header does. */
export function isValue(cell: RawCell): boolean {
  if (typeof cell === 'number' || typeof cell === 'boolean') return true;
  const text = textOf(cell);
  return text !== '' && (!Number.isNaN(numberOf(text)) || datePartsOf(text) !== null);
}

/**
 * The whole header around one of its rows: the row itself, a second row that divides merged cells (`Inbound` over `Offered`, `Answered`),
 * a row of groups over it where names are repeated, and a row of types (`VARCHAR`, `INTEGER`) under it. With `join` false the names are
 * those of the one row alone.
 */
export function headerRowsAt(sample: readonly RawRow[], at: number, join: boolean): HeaderRows {
  const pair = join ? [at - 1, at].find((upper) => isDivided(sample, upper)) : undefined;
  const last = pair === undefined ? at : pair + 1;
  const made =
    pair === undefined
      ? underGroups(join ? sample[at - 1] : undefined, textsOf(sample[at]))
      : joined(spread(sample[pair], sample[last].cells.length), textsOf(sample[last]), () => true);
  const below = sample[last + 1];
  if (isNumbering(below)) return { ...made, last: last + 1 };
  if (isUnitRow(below)) return { ...withUnits(made, join ? textsOf(below) : []), last: last + 1 };
  const isMore = isTypeRow(below) || isRuler(below) || isOtherHeader(sample, last);
  return { ...made, last: isMore ? last + 1 : last };
}

/** What stands in a row of units under a header. */
const UNIT_WORD =
  /^[([（【]?\s*(?:in\s+)?(?:(ms|msecs?|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|h+:m+(?::s+)?|秒|分|分钟|分鐘|小时|小時|毫秒)|%|％|#|no\.?|count|number|calls?|次|通|个|個|件|人)\.?\s*[)\]）】]?$/i;

/** So large a share of a row of units are units, where a zone or a remark stands among them. */
const MOSTLY_UNITS = 0.6;

/** Whether a row under a header says in which units the columns are: `(min)`, `秒`, `%`. */
function isUnitRow(row: RawRow | undefined): row is RawRow {
  const texts = row ? textsOf(row).filter((text) => text !== '') : [];
  const units = texts.filter((text) => UNIT_WORD.test(text)).length;
  const times = texts.filter((text) => UNIT_WORD.exec(text)?.[1]).length;
  if (times === 0) return false;
  return (
    units === texts.length || (times > 1 && units >= texts.length * MOSTLY_UNITS && !row?.cells.some(isValue))
  );
}

/** A column of a form by its number, or by a sign of the order where it holds names: `(3)`, `5=3-4`, `甲`. */
const FORM_COLUMN = /^[(（[]?(?:(\d{1,2})|[甲乙丙丁戊A-D]|[一二三四])[)）\]]?(?:\s*=.*)?$/;
const FEW_NUMBERED = 3;

/** Whether a row under a header only numbers its columns, as official forms do. */
function isNumbering(row: RawRow | undefined): boolean {
  const texts = row ? textsOf(row).filter((text) => text !== '') : [];
  if (texts.length < FEW_NUMBERED || !texts.every((text) => FORM_COLUMN.test(text))) return false;
  const numbers = texts.map((text) => Number(FORM_COLUMN.exec(text)?.[1] ?? 0));
  const from = numbers.indexOf(1);
  return (
    from >= 0 &&
    numbers.length - from >= FEW_NUMBERED &&
    numbers.every((number, i) => number === Math.max(0, i - from + 1))
  );
}

/** The names with the units of time that stand under them. */
function withUnits(made: Omit<HeaderRows, 'last'>, units: readonly string[]): Omit<HeaderRows, 'last'> {
  const names = made.names.map((name, i) => {
    const unit = UNIT_WORD.exec(units[i] ?? '')?.[1];
    return unit === undefined || name === '' ? name : `${name} (${unit})`;
  });
  return { ...made, names };
}

/**
 * Whether the row under a header says the same in other words, such as in another language: as many names, all different, some of them known and none
 * a value, over columns of values.
 */
function isOtherHeader(sample: readonly RawRow[], at: number): boolean {
  const [above, below] = [sample[at], sample[at + 1]].map((row) => (row ? textsOf(row) : []));
  const filled = below.filter((text) => text !== '');
  if (filled.length < 3 || filled.length < above.filter((text) => text !== '').length) return false;
  if (sample[at + 1].cells.some(isValue) || new Set(filled).size < filled.length) return false;
  if (filled.some((text) => above.includes(text) || isNothing(text))) return false;
  if (filled.filter(isKnownHeader).length < 2) return false;
  const over = below.filter((_, index) => hasValuesBelow(sample, at + 2, index)).length;
  return over >= filled.length / 2;
}

/** A row of dashes, as tables in Markdown have it under their header: `---`, `:--:`. */
function isRuler(row: RawRow | undefined): boolean {
  const texts = row ? textsOf(row).filter((text) => text !== '') : [];
  return texts.length > 1 && texts.every((text) => /^:?-{2,}:?$/.test(text));
}

function textsOf(row: RawRow): string[] {
  return row.cells.map((cell) => textOf(cell).replace(/\s+/g, ' '));
}

/** A merged cell holds its text in its first column, or in all of them: here it stands in all, up to the width of the row below. */
function spread(row: RawRow, width = 0): string[] {
  const texts = textsOf(row);
  let group = '';
  return Array.from({ length: Math.max(texts.length, width) }, (_, i) => {
    group = texts[i] || group;
    return group;
  });
}

/** The texts of a row with those left out that only repeat what stands to the left of them. */
function firstOnly(texts: readonly string[]): string[] {
  return texts.map((text, i) => (i > 0 && text === texts[i - 1] ? '' : text));
}

/** Whether a row and the one under it are a header of two rows: cells of the upper one are merged over several of the lower one. */
function isDivided(sample: readonly RawRow[], upper: number): boolean {
  const [top, low] = [sample[upper], sample[upper + 1]];
  if (!top || !low || top.cells.some(isValue) || low.cells.some(isValue) || isTypeRow(low)) return false;
  const groups = firstOnly(textsOf(top));
  if (groups.some(isTitle)) return false;
  const over = spread(top, low.cells.length);
  const texts = textsOf(low);
  const subs = texts.map((text, i) => (text === over[i] ? '' : text));
  const width = Math.max(groups.length, subs.length);
  const places = Array.from({ length: width }, (_, i) => i);
  const filled = places.filter((i) => (subs[i] ?? '') !== '');
  const divided = filled.filter((i) => (groups[i] ?? '') === '');
  const alone = places.filter(
    (i) => (subs[i] ?? '') === '' && (groups[i] ?? '') === '' && (texts[i] ?? '') === '',
  );
  if (filled.length < 2 || divided.length === 0 || alone.length > width / 4) return false;
  if (groups.filter((text) => text !== '').length < 2 || !filled.every((i) => (over[i] ?? '') !== ''))
    return false;
  return filled.filter((i) => hasValuesBelow(sample, upper + 2, i)).length >= filled.length / 2;
}

/** A line above a table that says something about it, rather than a name of columns: `统计时间：2026年3月`, `单位：秒`. */
function isTitle(text: string): boolean {
  return /^[^(（:：]+[:：]\s*\S/.test(text);
}

function hasValuesBelow(sample: readonly RawRow[], from: number, index: number): boolean {
  return sample.slice(from, from + LOOK_BELOW).some((row) => isValue(row.cells[index]));
}

/** Repeated names get the name of the group that stands over them, if the row above holds groups. */
function underGroups(above: RawRow | undefined, names: readonly string[]): Omit<HeaderRows, 'last'> {
  const repeated = new Set(names.filter((name, i) => name !== '' && names.indexOf(name) !== i));
  const groups = above && !above.cells.some(isValue) ? spread(above, names.length) : [];
  const few = above ? above.cells.filter((cell) => !isEmpty(cell)).length : 0;
  if (repeated.size === 0 || few < 2 || few >= names.length) return { names, parts: names.map(() => null) };
  return joined(groups, names, (name) => repeated.has(name));
}

function joined(
  upper: readonly string[],
  lower: readonly string[],
  wanted: (name: string) => boolean,
): Omit<HeaderRows, 'last'> {
  const width = Math.max(upper.length, lower.length);
  const parts = Array.from({ length: width }, (_, i): readonly [string, string] | null => {
    const [top, low] = [upper[i] ?? '', lower[i] ?? ''];
    return top !== '' && low !== '' && top !== low && wanted(low) ? [top, low] : null;
  });
  const names = parts.map((part, i) => part?.join(' ') ?? (lower[i] || (upper[i] ?? '')));
  return { names, parts };
}

/** A row that says of what type each column is. */
function isTypeRow(row: RawRow | undefined): boolean {
  const texts = row ? textsOf(row).filter((text) => text !== '') : [];
  return texts.length > 1 && texts.filter((text) => TYPE_WORD.test(text)).length >= texts.length * 0.8;
}
