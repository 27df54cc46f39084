import type { Text } from '../../../text/text.js';
import { type RawCell, type RawRow, textOf } from '../../cells.js';
import { lookOf } from '../../values/fits.js';
import {
  areNumbers,
  type DecimalSign,
  decimalOfCounts,
  decimalOfDurations,
  decimalShown,
  isForeignThousand,
  numberOf,
} from '../../values/number.js';
import type { FirstRows } from '../conclusions.js';
import type { Bound } from '../resolve.js';
import type { ColumnAt } from './cell-readings.js';
import type { CellWatch } from './watch.js';

const LOOK_ROWS = 1000;
const NEARLY_ALL = 0.9;
const MANY = 3;

/** How the numbers of a file are written, and what is to be said of it. */
export interface Decimals {
  /** The decimal sign of a field: what its cells show, else that of the file. */
  of(bound: Bound, cells: readonly RawCell[]): DecimalSign;
  readonly notes: readonly Text[];
  readonly watches: readonly CellWatch[];
}

/** How ccops writes numbers itself: with a point, and fractions where they are meant. */
export const POINT: Decimals = { of: () => '.', notes: [], watches: [] };

/**
 * Decides the decimal sign of a file for columns that do not show theirs: that of the columns that do (`94,01%`, `285,5`), where they agree;
 * else that of the counts, which are whole (`1.234` calls are 1234); else the point.
 */
export function decimalsOf(bounds: readonly Bound[], first: FirstRows, width: number): Decimals {
  const counted = bounds.filter(isCount);
  const { ofFile, bySum, signs, notes } = first.conclude('decimals', () =>
    lookForSigns(counted, bounds.filter(isDuration), first.sample.slice(0, LOOK_ROWS), width),
  );
  return {
    of: (bound, cells) => ownSign(bound, cells.map(textOf), bySum) ?? ofFile,
    notes,
    watches: counted.map(({ at }, i) => thousandsWatch(at, signs[i])),
  };
}

/** What the columns show of the signs: that of the file, that of the offered by their parts, those of the counts. */
function lookForSigns(
  counted: readonly Bound[],
  timed: readonly Bound[],
  sample: readonly RawRow[],
  width: number,
) {
  const columns = Array.from({ length: width }, (_, index) => textsAt(sample, index));
  const shown = columns.map((texts) => signOf(texts, decimalShown));
  const counts = counted.map(({ at }) => signOf(columns[at.index], decimalOfCounts));
  const durations = timed.map(({ at }) => signOf(columns[at.index], decimalOfDurations));
  const ofFile = agreed(shown) ?? agreed(counts) ?? agreed(durations) ?? '.';
  const bySum = signBySum(counted, sample);
  const signs = counted.map((bound) => ownSign(bound, columns[bound.at.index], bySum) ?? ofFile);
  const notes = [
    ...counted.flatMap(({ at }, i) => thousandsNote(at, columns[at.index], signs[i])),
    ...timed.flatMap(({ at }, i) => thousandsNote(at, columns[at.index], durations[i] ?? '.')),
  ];
  return { ofFile, bySum, signs, notes };
}

/** The sign that a field shows itself; null where it shows none. */
function ownSign(bound: Bound, texts: readonly string[], bySum: DecimalSign | null): DecimalSign | null {
  const judge = isCount(bound) ? decimalOfCounts : isDuration(bound) ? decimalOfDurations : decimalShown;
  const own = judge(texts);
  return own ?? (bound.field === 'offered' ? bySum : null);
}

/** `1.000` offered is a thousand where the answered and the abandoned beside it add up to that: the sign by nearly all rows in which they do; else null. */
function signBySum(counted: readonly Bound[], sample: readonly RawRow[]): DecimalSign | null {
  const [offered, ...parts] = ['offered', 'answered', 'abandoned'].map((field) =>
    counted.find((bound) => bound.field === field),
  );
  if (!offered || parts.some((part) => !part)) return null;
  const rows = sample.filter(({ cells }) => isForeignThousand(textOf(cells[offered.at.index]), '.'));
  const fitting = rows.filter(({ cells }) => {
    const sum = parts.reduce((all, part) => all + numberOf(textOf(cells[part!.at.index]), ','), 0);
    return numberOf(textOf(cells[offered.at.index]), ',') === sum;
  });
  return fitting.length >= MANY && fitting.length >= rows.length * NEARLY_ALL ? ',' : null;
}

/** A point among counts that is taken for a mark of thousands is said: it could have been a fraction. */
function thousandsNote({ name }: ColumnAt, texts: readonly string[], sign: DecimalSign): readonly Text[] {
  const example = sign === ',' ? texts.find((text) => isForeignThousand(text, '.')) : undefined;
  if (example === undefined) return [];
  const whole = numberOf(example, ',');
  return [
    {
      en: `the point in "${name}" marks thousands: ${example} is ${whole}`,
      zh: `“${name}”中的小数点是千位分隔符：${example} 即 ${whole}`,
    },
  ];
}

/** Counts numbers of the other part of the world that turn up behind the first rows. */
function thousandsWatch({ index, name }: ColumnAt, sign: DecimalSign): CellWatch {
  return {
    id: `thousands ${name}`,
    inputs: [index],
    test: (cells) => {
      const cell = cells[index];
      return typeof cell === 'string' && isForeignThousand(cell, sign);
    },
    text: {
      en: `"${name}" holds a count with three places behind the decimal sign "${sign}": probably thousands, read as a fraction`,
      zh: `“${name}”的数量在小数点“${sign}”后有三位：可能是千位分隔符，按小数读取`,
    },
  };
}

/** Whether a field of intervals is a count, which has no fractions. */
function isCount({ field, shareOf }: Pick<Bound, 'field' | 'shareOf'>): boolean {
  return shareOf === null && lookOf(field, 'intervals') === 'count';
}

function isDuration({ field }: Pick<Bound, 'field'>): boolean {
  return lookOf(field, 'contacts') === 'duration';
}

function textsAt(rows: readonly RawRow[], index: number): string[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return typeof cell === 'string' && cell !== '' ? [cell.trim()] : [];
  });
}

function signOf(
  texts: readonly string[],
  judge: (texts: readonly string[]) => DecimalSign | null,
): DecimalSign | null {
  const sign = judge(texts);
  return sign && areNumbers(texts, sign) ? sign : null;
}

function agreed(signs: readonly (DecimalSign | null)[]): DecimalSign | null {
  const told = new Set(signs.filter((sign) => sign !== null));
  return told.size === 1 ? [...told][0] : null;
}
