import type { Kpi, KpiVariant } from '../../kpi/kpi.js';
import type { Line } from '../../kpi/subtotals.js';
import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';

/** Rows of which rates over the offered say nothing, and why. */
export interface Untold {
  /** The figures that are left empty. */
  readonly figures: readonly Kpi[];
  /** Whether a row is one of these. */
  has(line: Line): boolean;
  readonly note: Text;
}

/** Formulas in which contacts count that nobody answered. */
const OVER_OFFERED = /\b(offered|abandoned\w*|short_abandoned|overflowed)\b/;

/** The figures among these that are rates over the offered. */
export function overOffered(
  figures: readonly { readonly kpi: Kpi; readonly variant: KpiVariant | undefined }[],
): readonly Kpi[] {
  return figures
    .filter(({ kpi, variant }) => OVER_OFFERED.test(variant?.formula ?? kpi.formula))
    .map(({ kpi }) => kpi);
}

/** A row without the figures that say nothing in it. */
export function withoutRates(row: Row, line: Line, untold: readonly Untold[]): Row {
  const figures = untold.flatMap((one) => (one.has(line) ? one.figures : []));
  if (figures.length === 0) return row;
  return { ...row, ...Object.fromEntries(figures.map(({ id }) => [id, null])) };
}

/** The labels of figures in a row. `labelsOf([answerRate]).zh` is `接通率`. */
export function labelsOf(figures: readonly Kpi[]): Text {
  return {
    en: figures.map(({ label }) => label.en).join(', '),
    zh: figures.map(({ label }) => label.zh).join('、'),
  };
}
