import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { type RawCell, textOf } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import type { Metric } from './metrics.js';
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
  see(row: Row, cell: RawCell, rowNumber: number): void;
  finding(): RateFinding | null;
  contradictions(): readonly Contradiction[];
}

/** `94.5` may be a percentage or a number as it stands; the way that fits better is taken. */
const SCALES = [1, 100];
const ENOUGH = 0.5;

interface Attempt {
  readonly text: Text;
  readonly scale: number;
  compared: number;
  readonly wrong: Samples;
  rate(row: Row): number | null;
}

/** A rate column under watch. Rates are compared to the digits that are printed. */
export function createRateColumn(name: string, metric: Metric): RateColumn {
  const attempts: Attempt[] = SCALES.flatMap((scale) =>
    metric.definitions.map((one) => ({
      text: one.text,
      scale,
      compared: 0,
      wrong: createSamples(),
      rate: one.rate,
    })),
  );
  const outside = createSamples();
  const best = () => {
    const most = Math.max(...attempts.map((one) => one.compared));
    const agreement = (one: Attempt) => one.compared - one.wrong.count;
    const [first] = attempts
      .filter((one) => one.compared > most / 2)
      .sort((a, b) => agreement(b) - agreement(a) || a.wrong.count - b.wrong.count);
    return first && first.compared > 0 ? first : null;
  };
  const known = () => {
    const found = best();
    return found && found.compared - found.wrong.count >= ENOUGH * found.compared ? found : null;
  };
  return {
    see: (row, cell, rowNumber) => {
      const printed = printedRate(cell);
      if (printed === null) return;
      if (!Number.isFinite(printed.value) || printed.value > 1.005 * (printed.percent ? 1 : 100))
        outside.add(rowNumber, () => `${name} ${textOf(cell)}`);
      for (const attempt of attempts) compare(attempt, printed, row, rowNumber, name, cell);
    },
    finding: () => {
      const [fit, any] = [known(), best()];
      if (any === null) return null;
      return {
        column: name,
        metric: metric.id,
        definition: fit?.text ?? null,
        agrees: any.compared - any.wrong.count,
        compared: any.compared,
      };
    },
    contradictions: () => {
      const fit = known() ?? best();
      const wrong = fit && fit.wrong.count > 0 ? [wrongRate(name, metric, fit)] : [];
      return outside.count > 0 ? [...wrong, outsideRate(name, outside)] : wrong;
    },
  };
}

interface Printed {
  /** 0–1 if a percent sign stood there, else as it stands. */
  readonly value: number;
  readonly percent: boolean;
  /** Half of the last digit. */
  readonly half: number;
}

function printedRate(cell: RawCell): Printed | null {
  const text = textOf(cell).replace(/[,\s]/g, '');
  const match = /^(-?(?:\d+(?:\.(\d+))?|\.(\d+)))(%?)$/.exec(text);
  if (!match) return /^(NaN|-?Infinity)%?$/.test(text) && text.startsWith('I') ? ENDLESS : null;
  const digits = Math.min(6, (match[2] ?? match[3] ?? '').length);
  const percent = match[4] === '%';
  const unit = percent ? 100 : 1;
  return { value: Number(match[1]) / unit, percent, half: 10 ** -digits / 2 / unit };
}

const ENDLESS: Printed = { value: Number.POSITIVE_INFINITY, percent: true, half: 0 };

function compare(
  attempt: Attempt,
  printed: Printed,
  row: Row,
  rowNumber: number,
  name: string,
  cell: RawCell,
): void {
  if (printed.percent && attempt.scale !== 1) return;
  const rate = attempt.rate(row);
  if (rate === null) return;
  attempt.compared++;
  const { value, half } = printed;
  const off = Math.abs(value / attempt.scale - rate);
  // One whole last digit is allowed: some vendors cut off instead of rounding.
  if (off <= (2 * half) / attempt.scale + 1e-9) return;
  attempt.wrong.add(rowNumber, () => `${name} ${textOf(cell)}; ${attempt.text.en} = ${percentText(rate)}`);
}

function percentText(rate: number): string {
  return `${Math.round(rate * 10_000) / 100}%`;
}

function wrongRate(name: string, metric: Metric, { text, wrong }: Attempt): Contradiction {
  return {
    id: `${metric.id}-column`,
    what: {
      en: `the column "${name}" is not ${text.en}`,
      zh: `“${name}”列与 ${text.zh} 不符`,
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
