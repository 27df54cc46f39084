import { allSums, type SumName, sums } from '../tables/sums.js';
import { UsageError } from '../text/errors.js';
import { labelWords } from '../text/label-words.js';
import { nearest } from '../text/nearest.js';
import { kpis } from './figures/index.js';
import type { Kpi, KpiVariant } from './kpi.js';
import { tallies } from './tallies/index.js';
import type { Tally } from './tallies/tally.js';
import { answerWaits } from './tallies/waits.js';

/** Tables from which figures are made besides contacts and intervals. */
export type FurtherSource = 'activity' | 'roster' | 'forecast';

/** The figures of a run, and what has to be made for them. */
export interface FigureChoice {
  readonly figures: readonly Kpi[];
  readonly tallies: readonly Tally[];
  /** Columns of sums in the table: those of every table, and those that the figures are made from. */
  readonly sums: readonly SumName[];
  readonly variants: ReadonlyMap<string, KpiVariant>;
}

/**
 * The figures asked for: names as `--figures` takes them, `all`, or none for those that every table has and those of the further tables
 * given. Throws UsageError for a name that no figure has.
 *
 * `chooseFigures(['hold_rate'], new Map(), []).sums` holds `held` and `hold_known`.
 */
export function chooseFigures(
  names: readonly string[],
  variants: ReadonlyMap<string, KpiVariant>,
  given: readonly FurtherSource[],
): FigureChoice {
  const figures = names.length === 0 ? usual(given) : named(names);
  const words = new Set(figures.flatMap((kpi) => formulaOf(kpi, variants).match(/[a-z_]+/g) ?? []));
  const isWanted = (tally: Tally) =>
    tally.sums.some((name) => words.has(name)) || (tally === answerWaits && words.has('percentile'));
  return {
    figures,
    tallies: tallies.filter(isWanted),
    sums: allSums.flatMap(({ name }, i) => (i < sums.length || words.has(name) ? [name] : [])),
    variants,
  };
}

/** The figures of a table that nobody asked anything of. */
export const usualChoice: FigureChoice = chooseFigures([], new Map(), []);

function usual(given: readonly FurtherSource[]): readonly Kpi[] {
  return kpis.filter(({ onRequest }) => !onRequest || (onRequest !== 'figures' && given.includes(onRequest)));
}

function named(names: readonly string[]): readonly Kpi[] {
  if (names.includes('all')) return kpis;
  const wanted = new Set(names.filter((name) => !isCount(name)).map(idOf));
  return kpis.filter(({ id }) => wanted.has(id));
}

/** Whether a name is that of a sum that stands in every table anyway, such as `offered` or 进线量. */
function isCount(name: string): boolean {
  const word = name.trim().toLowerCase();
  return (
    figureNamed(name) === undefined && sums.some((sum) => [sum.name, ...labelWords(sum.label)].includes(word))
  );
}

/** The figure that people call so, by its column or in either language; undefined where there is none. `figureNamed('SL')` is the service level. */
export function figureNamed(name: string): Kpi | undefined {
  const word = name.trim().toLowerCase();
  return kpis.find((kpi) => namesOf(kpi).includes(word));
}

/** A figure may be named by its column, or as people call it in either language. */
function idOf(name: string): string {
  const found = figureNamed(name);
  if (found) return found.id;
  const word = name.trim().toLowerCase();
  const ids = kpis.map(({ id }) => id);
  const near = nearest(word, kpis.flatMap(namesOf));
  const meant = kpis.find((kpi) => near && namesOf(kpi).includes(near));
  throw new UsageError(
    { en: `--figures "${name}": there is no such figure`, zh: `--figures "${name}"：没有该指标` },
    {},
    {
      en: `${meant ? `Did you mean ${meant.id} (${meant.label.en})? ` : ''}Figures: ${ids.join(', ')}; all.`,
      zh: `${meant ? `是否想用 ${meant.id}（${meant.label.zh}）？` : ''}可用指标：${ids.join('、')}；all 为全部。`,
    },
  );
}

const namesOf = ({ id, label, alsoCalled = [] }: Kpi) => [
  id,
  ...labelWords(label),
  ...alsoCalled.map((name) => name.toLowerCase()),
];

function formulaOf(kpi: Kpi, variants: ReadonlyMap<string, KpiVariant>): string {
  return variants.get(kpi.id)?.formula ?? kpi.formula;
}
