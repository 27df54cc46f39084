import type { Row } from '../../tables/table.js';
import { halfWidth } from '../../text/half-width.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import { decimalSignOf } from '../values/number.js';
import { type Definition, type Metric, namesRate } from './metrics.js';
import { createSamples, type Samples } from './samples.js';

/** What a column of rates turned out to be. */
export interface RateFinding {
  readonly column: string;
  readonly metric: string;
  /** The definition that fits the column best; null where none fits half of the rows. */
  readonly definition: Text | null;
  /** Rows in which it agrees with the counts, of those that could be compared. */
  readonly agrees: number;
  readonly compared: number;
}

/** Compares a column of rates with the counts of the same rows. */
export interface RateColumn {
  see(row: Row, raw: RawRow): void;
  finding(): RateFinding | null;
  contradictions(): readonly Contradiction[];
}

/** `94.5` may be a percentage or a number as it stands; the way that fits better is taken. */
const SCALES = [1, 100];
const ENOUGH = 0.5;
/** What is not likely from the start is told of only where next to all rows say so. */
const ENOUGH_IF_WEAK = 0.95;
/** Shares printed more coarsely than this (`0.8`) fit nearly any counts. */
const COARSE = 0.05;

interface Attempt {
  readonly text: Text;
  readonly weak: boolean;
  readonly scale: number;
  compared: number;
  readonly wrong: Samples;
  rate: Definition['rate'];
}

/** A column of rates: where it stands, its header, the rate that it names, and how that may have been made. */
export interface RateColumnInput {
  readonly index: number;
  readonly header: string;
  readonly metric: Metric;
  readonly definitions: readonly Definition[];
}

/** A rate column under watch. Rates are compared to the digits that are printed. */
export function createRateColumn({ index, header: name, metric, definitions }: RateColumnInput): RateColumn {
  const attempts: Attempt[] = SCALES.flatMap((scale) =>
    definitions.map((one) => ({
      text: one.text,
      weak: one.weak,
      scale,
      compared: 0,
      wrong: createSamples(),
      rate: one.rate,
    })),
  );
  const outside = createSamples();
  const finest = createFinest();
  let largest = 0;
  let fractions = 0;
  // A column that never passes 1 holds shares; that it holds percentages below 1 has to be plain from the counts.
  const isWeak = ({ weak, scale }: Attempt) => weak || (scale > 1 && largest <= 1);
  const known = () => {
    const found = bestOf(attempts);
    const enough = found && isWeak(found) ? ENOUGH_IF_WEAK : ENOUGH;
    return found && agreement(found) >= enough * found.compared ? found : null;
  };
  const nearest = () => known() ?? bestOf(attempts.filter((one) => !isWeak(one)));
  return {
    see: (row, raw) => {
      const cell = raw.cells[index];
      const printed = finest(printedRate(cell));
      if (printed === null) return;
      largest = Math.max(largest, printed.value);
      if (printed.percent || !Number.isInteger(printed.value)) fractions++;
      if (!Number.isFinite(printed.value) || printed.value > 1.005 * (printed.percent ? 1 : 100))
        outside.add(raw.row, () => `${name} ${textOf(cell)}`);
      for (const attempt of attempts) compare(attempt, printed, row, raw, () => `${name} ${textOf(cell)}`);
    },
    finding: () => {
      const found = nearest();
      if (found === null) return null;
      const definition = known()?.text ?? null;
      return {
        column: name,
        metric: metric.id,
        definition,
        agrees: agreement(found),
        compared: found.compared,
      };
    },
    contradictions: () => {
      // Whole numbers that no formula explains, under a name that does not say that it is a rate, are counts.
      if (fractions === 0 && known() === null && !namesRate(name)) return [];
      const found = nearest();
      const tell = known() ? wrongRate : noRate;
      const wrong = found && found.wrong.count > 0 ? [tell(name, metric, found)] : [];
      return outside.count > 0 ? [...wrong, outsideRate(name, outside)] : wrong;
    },
  };
}

/** Of the ways that most rows can be compared with, the one that fits most; null where there is none. */
function bestOf(attempts: readonly Attempt[]): Attempt | null {
  const most = Math.max(0, ...attempts.map((one) => one.compared));
  const [first] = attempts
    .filter((one) => one.compared > most / 2)
    .sort((a, b) => agreement(b) - agreement(a) || a.wrong.count - b.wrong.count);
  return first ?? null;
}

function agreement({ compared, wrong }: Attempt): number {
  return compared - wrong.count;
}

interface Printed {
  /** 0–1 if a percent sign stood there, else as it stands. */
  readonly value: number;
  readonly percent: boolean;
  /** Half of the last digit. */
  readonly half: number;
}

function printedRate(cell: RawCell): Printed | null {
  const written = halfWidth(textOf(cell)).replace(/\s/g, '');
  const text =
    decimalSignOf([written]) === ','
      ? written.replaceAll('.', '').replace(',', '.')
      : written.replaceAll(',', '');
  const match = /^(-?(?:\d+(?:\.(\d+))?|\.(\d+)))(%?)$/.exec(text);
  if (!match) return /^(NaN|-?Infinity)%?$/.test(text) && text.startsWith('I') ? ENDLESS : null;
  const digits = Math.min(6, (match[2] ?? match[3] ?? '').length);
  const percent = match[4] === '%';
  const unit = percent ? 100 : 1;
  return { value: Number(match[1]) / unit, percent, half: 10 ** -digits / 2 / unit };
}

/** Numbers without a percent sign lose their last zeros: `0.8` beside `0.85` is `0.80`. */
function createFinest(): (printed: Printed | null) => Printed | null {
  let half = Number.POSITIVE_INFINITY;
  return (printed) => {
    if (printed === null || printed.percent) return printed;
    half = Math.min(half, printed.half);
    return { ...printed, half };
  };
}

const ENDLESS: Printed = { value: Number.POSITIVE_INFINITY, percent: true, half: 0 };

function compare(attempt: Attempt, printed: Printed, row: Row, raw: RawRow, shown: () => string): void {
  if (printed.percent && attempt.scale !== 1) return;
  // One whole last digit is allowed: some vendors cut off instead of rounding.
  const slack = (2 * printed.half) / attempt.scale;
  const rate = slack > COARSE ? null : attempt.rate(row, raw);
  if (rate === null) return;
  attempt.compared++;
  if (Math.abs(printed.value / attempt.scale - rate) <= slack + 1e-9) return;
  attempt.wrong.add(raw.row, () => `${shown()} ≠ ${percentText(rate)}`);
}

function percentText(rate: number): string {
  return `${Math.round(rate * 10_000) / 100}%`;
}

function wrongRate(name: string, metric: Metric, { text, wrong }: Attempt): Contradiction {
  return {
    id: `${metric.id}-column`,
    what: {
      en: `"${name}" is not ${text.en} as in the other rows`,
      zh: `“${name}”与其他行的口径（${text.zh}）不符`,
    },
    ...wrong.found(),
  };
}

function noRate(name: string, metric: Metric, { text, wrong, compared }: Attempt): Contradiction {
  const [agrees, all] = [thousands(compared - wrong.count), thousands(compared)];
  return {
    id: `${metric.id}-column`,
    what: {
      en: `"${name}" cannot be made of the counts beside it by any usual formula (the nearest, ${text.en}, fits ${agrees} of ${all} rows)`,
      zh: `“${name}”用旁边各列按常用口径均算不出（最接近的 ${text.zh} 仅符合${all}行中的${agrees}行）`,
    },
    ...wrong.found(),
  };
}

function outsideRate(name: string, outside: Samples): Contradiction {
  return {
    id: 'share-above-one',
    what: { en: `the share in "${name}" is above 100%`, zh: `“${name}”列的比例超过100%` },
    ...outside.found(),
  };
}
