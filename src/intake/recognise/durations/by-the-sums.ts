import type { Text } from '../../../text/text.js';
import { type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import type { ColumnSettings } from '../../presets/preset.js';
import type { DurationUnit } from '../../values/duration.js';
import { numberOf } from '../../values/number.js';
import { type Durations, durationsIn, haveFractions, unitNote, type Values } from './bare-durations.js';

/** Durations of a report that are to be read in another unit than seconds, and what to say of it. */
export interface BySums {
  readonly columns: Readonly<Record<string, ColumnSettings>>;
  readonly warnings: readonly Text[];
}

/** Averages per contact and totals: columns of one kind are in one unit. The first of a kind is the handle time, or what comes nearest to it. */
const AVERAGES = [
  'aht_sec',
  'talk_avg_sec',
  'hold_avg_sec',
  'acw_avg_sec',
  'answer_wait_avg_sec',
  'abandon_wait_avg_sec',
];
const TOTALS = ['handle_sec', 'talk_sec', 'hold_sec', 'acw_sec', 'answer_wait_sec', 'abandon_wait_sec'];
const HANDLE = new Set(['aht_sec', 'talk_avg_sec', 'handle_sec', 'talk_sec']);
const COUNTS = ['answered', 'handled', 'offered'];

const UNITS: readonly (readonly [DurationUnit, number])[] = [
  ['seconds', 1],
  ['minutes', 60],
  ['hours', 3600],
  ['milliseconds', 0.001],
];
/** Between these a mean handle time is believed; whole numbers of seconds may also be a little less. */
const BELIEVED = { shortest: 15, shortestWhole: 5, longest: 4 * 3600 };
/** Handle time and talk time are about the same; other units are far more than twice as much. */
const ABOUT = 2;

/** The columns of one kind, their mean per contact as it stands, and the unit if it is known. */
interface Kind {
  readonly columns: ReadonlyMap<string, Durations>;
  /** The column by which the kind is judged. */
  readonly main: Durations;
  readonly mean: (one: Durations) => number;
}

/**
 * Finds out in which unit a report has durations that are bare numbers and whose header names none: in that in which totals and averages agree, where
 * the unit of the others is known; else in the first in which a handle time is one that people need. An average handle time of 3.45 is in minutes.
 */
export function bySums(
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): BySums {
  const counts = countsIn(columns, header, rows);
  const kinds = [AVERAGES, TOTALS].flatMap((fields) => kindOf(fields, columns, header, rows, counts) ?? []);
  const known = kinds.find(({ main }) => !main.isBare);
  const changed: Record<string, ColumnSettings> = {};
  const warnings: Text[] = [];
  for (const kind of kinds) {
    if (!kind.main.isBare) continue;
    const unit = known ? unitBeside(kind, known.mean(known.main)) : unitBySize(kind);
    if (unit === null || unit === 'seconds') continue;
    const alike = [...kind.columns].filter(([, one]) => one === kind.main || isAlike(one, kind, unit));
    for (const [field, { name }] of alike) changed[field] = { column: name, unit };
    const names = alike.map(([, { name }]) => name);
    warnings.push(unitNote(unit, names, known ? BY_OTHERS : BY_SIZE));
  }
  return { columns: changed, warnings };
}

/** How many contacts each row tells of: answered, handled or offered ones; null where no column says it. */
export function countsIn(
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): Values | null {
  const name = COUNTS.map((field) => columns[field]).find((one) => typeof one === 'string');
  if (typeof name !== 'string') return null;
  const index = header.names.indexOf(name);
  return rows.map(({ cells }) => numberOf(textOf(cells[index])));
}

function kindOf(
  fields: readonly string[],
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
  counts: Values | null,
): Kind | null {
  const found = durationsIn(fields, columns, header, rows);
  const main = fields.flatMap((field) => (HANDLE.has(field) ? (found.get(field) ?? []) : []))[0];
  if (main === undefined || counts === null) return null;
  const mean = ({ values }: Durations) => meanOf(values, counts, fields === AVERAGES);
  return { columns: found, main, mean };
}

/** Per contact, over the rows in which both are known. */
function meanOf(values: Values, counts: Values, isAverage: boolean): number {
  let [sum, count] = [0, 0];
  for (const [i, value] of values.entries()) {
    if (!(value > 0) || !(counts[i] > 0)) continue;
    sum += isAverage ? value * counts[i] : value;
    count += counts[i];
  }
  return sum / count;
}

function unitBeside({ main, mean }: Kind, knownSec: number): DurationUnit | null {
  const fits = ([, factor]: (typeof UNITS)[number]) => {
    const ratio = (mean(main) * factor) / knownSec;
    return ratio < ABOUT && ratio > 1 / ABOUT;
  };
  return UNITS.find(fits)?.[0] ?? null;
}

function unitBySize({ main, mean }: Kind): DurationUnit | null {
  const seconds = mean(main);
  const { shortest, shortestWhole, longest } = BELIEVED;
  const least = haveFractions(main.values) ? shortest : shortestWhole;
  if (!(seconds < least || seconds > longest)) return 'seconds';
  const believed = ([, factor]: (typeof UNITS)[number]) =>
    seconds * factor >= shortest && seconds * factor <= longest;
  return UNITS.find(believed)?.[0] ?? null;
}

/** Whether another bare column of the kind is in that unit too: it looks alike, and is then no longer than the contact. */
function isAlike(one: Durations, { main, mean }: Kind, unit: DurationUnit): boolean {
  if (!one.isBare) return false;
  if (unit === 'milliseconds') return mean(one) >= 1000;
  return haveFractions(one.values) === haveFractions(main.values) && mean(one) <= mean(main) * ABOUT;
}

const BY_SIZE: Text = {
  en: 'for in seconds no handle time is of that size (--map says otherwise)',
  zh: '按秒则处理时长不合常理（可用 --map 指定列改按秒读取）',
};
const BY_OTHERS: Text = {
  en: 'for so averages and totals agree',
  zh: '如此平均值与合计值才相符',
};
