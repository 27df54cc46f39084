import { binomialLimit } from '../../stats/binomial.js';
import type { Measure } from './measure.js';
import type { Moments, Stratified } from './strata.js';

/** Where an agent stands beside what was to be expected with the same mix of contacts. */
export type Verdict = 'within' | 'higher' | 'lower' | 'too_few';

/** One measure of one agent. Times in seconds, shares 0–1; null where there are too few contacts to say anything. */
export interface Comparison {
  readonly agent: string;
  readonly n: number;
  readonly observed: number | null;
  /** What the centre's agents together would have had with this agent's contacts, queue by queue and hour by hour. */
  readonly expected: number | null;
  /** Observed over expected. */
  readonly ratio: number | null;
  /** Between these is chance. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict;
}

/** How agents are compared. */
export interface ComparisonOptions {
  /** Fewer contacts say nothing. */
  readonly leastContacts: number;
  /** Two-sided level of the control limits. */
  readonly level: Level;
  /** Whether limits are widened where agents differ more than chance would have it. */
  readonly widen: boolean;
}

/** Levels of control limits, and how many standard deviations they are: warning and action limits of a control chart. */
export const levels = { '95%': 1.959964, '99.8%': 3.090232 } as const;

/** A level of control limits. */
export type Level = keyof typeof levels;

/** Fewer agents do not tell how much agents differ. */
const LEAST_AGENTS = 5;
/** The outermost tenths do not count when it is judged how much agents differ. */
const WINSORISED = 0.1;

/**
 * The comparison by one measure, and by how much agents differ beyond chance, as a standard deviation: of shares in shares, of times relative; 0
 * where chance explains it.
 */
export interface MeasureComparison {
  readonly comparisons: readonly Comparison[];
  readonly spread: number;
  /** Contacts of each, and the sum of what they say, however few. */
  readonly told: ReadonlyMap<string, Pick<Moments, 'n' | 'sum'>>;
}

/** An agent's sums, and what was to be expected of them. */
interface Standing {
  readonly agent: string;
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
}

/**
 * Compares agents fairly: what each had, and what was to be expected of the same contacts by the rates of all agents in each queue and hour
 * (indirect standardisation), within control limits instead of a ranking: Spiegelhalter, "Funnel plots for comparing institutional
 * performance", Statistics in Medicine 24 (2005). Limits of shares are exact binomial ones; those of times are normal on the scale of the
 * logarithm. Where agents differ more than chance, the variance among them is added to that of chance (additive over-dispersion, from winsorised
 * z-scores): outside of the limits is then who differs more than agents usually do. The limits of an agent are widened by how much the
 * others differ, so that in a small team nobody widens the limits by which he himself is judged.
 */
export function compareAgents(
  measure: Measure,
  agents: Stratified,
  options: ComparisonOptions,
): MeasureComparison {
  const standings = standingsOf(agents, measure.kind);
  const enough = standings.filter(({ n, variance }) => n >= options.leastContacts && variance > 0);
  const scored = options.widen && enough.length >= LEAST_AGENTS ? scoresOf(enough, measure.kind) : [];
  const amongOthers = (standing: Standing) => varianceAmong(scored.filter(({ of }) => of !== standing));
  return {
    spread: Math.sqrt(varianceAmong(scored)),
    told: new Map(standings.map(({ agent, n, observed }) => [agent, { n, sum: observed }])),
    comparisons: standings.map((standing) =>
      compared(standing, measure.kind, amongOthers(standing), options),
    ),
  };
}

function standingsOf(agents: Stratified, kind: Measure['kind']): readonly Standing[] {
  const centre = new Map<string, Moments>();
  const whole: Moments = { n: 0, sum: 0, squares: 0 };
  for (const strata of agents.values()) {
    for (const [stratum, moments] of strata) {
      const known = centre.get(stratum) ?? { n: 0, sum: 0, squares: 0 };
      for (const into of [known, whole]) {
        into.n += moments.n;
        into.sum += moments.sum;
        into.squares += moments.squares;
      }
      centre.set(stratum, known);
    }
  }
  const spread = varianceOf(whole, kind);
  return [...agents].map(([agent, strata]) => {
    let [n, observed, expected, variance] = [0, 0, 0, 0];
    for (const [stratum, own] of strata) {
      const all = centre.get(stratum)!;
      n += own.n;
      observed += own.sum;
      expected += own.n * (all.sum / all.n);
      variance += own.n * (all.n > 1 ? varianceOf(all, kind) : spread);
    }
    return { agent, n, observed, expected, variance };
  });
}

function varianceOf({ n, sum, squares }: Moments, kind: Measure['kind']): number {
  const mean = sum / n;
  if (kind === 'share') return mean * (1 - mean);
  return n > 1 ? Math.max(0, squares - sum * mean) / (n - 1) : 0;
}

/** How far an agent is from what was to be expected, and the variance of chance; of times the logarithm of the ratio. */
function deviationOf({ n, observed, expected, variance }: Standing, kind: Measure['kind']): Deviation {
  if (kind === 'share') return { by: (observed - expected) / n, variance: variance / n ** 2 };
  return { by: Math.log(observed / expected), variance: variance / expected ** 2 };
}

interface Deviation {
  readonly by: number;
  readonly variance: number;
}

/** How far an agent is from what was to be expected; the weight is one over the variance of chance. */
interface Score {
  readonly of: Standing;
  readonly by: number;
  readonly weight: number;
}

function scoresOf(standings: readonly Standing[], kind: Measure['kind']): readonly Score[] {
  return standings.map((of) => {
    const { by, variance } = deviationOf(of, kind);
    return { of, by, weight: 1 / variance };
  });
}

/**
 * The variance among agents beyond chance: method of moments on winsorised z-scores (DerSimonian and Laird, "Meta-analysis in clinical trials",
 * Controlled Clinical Trials 7, 1986), 0 where there is none. They are measured from their own mean: one who is not among them, but
 * in what was to be expected, moves all of them alike, which is no difference among them.
 */
function varianceAmong(scores: readonly Score[]): number {
  const count = scores.length;
  if (count < 2) return 0;
  const total = (part: (score: Score) => number) => scores.reduce((sum, one) => sum + part(one), 0);
  const mean = total(({ by, weight }) => by * weight) / total(({ weight }) => weight);
  const zs = scores.map(({ by, weight }) => (by - mean) * Math.sqrt(weight)).sort((a, b) => a - b);
  const cut = Math.floor(count * WINSORISED);
  const [least, most] = [zs[cut], zs[count - 1 - cut]];
  const squares = zs.reduce((sum, z) => sum + Math.min(most, Math.max(least, z)) ** 2, 0);
  const weight = total((one) => one.weight);
  const spread = weight - total((one) => one.weight ** 2) / weight;
  return Math.max(0, (squares - (count - 1)) / spread);
}

function compared(
  standing: Standing,
  kind: Measure['kind'],
  among: number,
  { leastContacts, level }: ComparisonOptions,
): Comparison {
  const { agent, n, observed, expected } = standing;
  if (n < leastContacts) return { agent, n, ...NOTHING };
  const { low, high } = limitsOf(standing, kind, among, level);
  const [mine, theirs] = [observed / n, expected / n];
  const verdict = mine > high ? 'higher' : mine < low ? 'lower' : 'within';
  return {
    agent,
    n,
    observed: mine,
    expected: theirs,
    ratio: expected > 0 ? observed / expected : null,
    low,
    high,
    verdict,
  };
}

const NOTHING = {
  observed: null,
  expected: null,
  ratio: null,
  low: null,
  high: null,
  verdict: 'too_few',
} as const;

function limitsOf(
  standing: Standing,
  kind: Measure['kind'],
  among: number,
  level: Level,
): { low: number; high: number } {
  const { n, expected } = standing;
  const mean = expected / n;
  const reach = levels[level] * Math.sqrt(deviationOf(standing, kind).variance + among);
  if (kind === 'time') return { low: mean / Math.exp(reach), high: mean * Math.exp(reach) };
  if (among > 0) return { low: Math.max(0, mean - reach), high: Math.min(1, mean + reach) };
  const tail = (1 - Number.parseFloat(level) / 100) / 2;
  return { low: binomialLimit(tail, n, mean) / n, high: binomialLimit(1 - tail, n, mean) / n };
}
