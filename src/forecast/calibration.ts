import { normalTails, z80, z95 } from './bounds.js';
import type { Tails } from './model.js';

/** A miss of the past: how many days ahead, and in standard deviations of the logarithm. */
export interface Trial {
  readonly ahead: number;
  readonly miss: number;
}

/** The normal tails count like those of so many misses. */
const usualNormal = 40;
/** Fewer misses say nothing of tails. */
const leastMisses = 20;
/** A forecast of a day of the first week is up to this many days ahead. */
const firstWeek = 7;
/** Mean days ahead of the first week, and of the weeks after it; between them the tails change in proportion. */
const near = 4;
const far = 18;
/** No miss counts as more than this. */
const mostMiss = 6;

/**
 * How far the bounds must lie from the forecast for the past to have kept them, in standard deviations, by days ahead: quantiles of the misses
 * of the past, mixed with the normal ones, which count like forty misses; those of the first week apart from the later ones. Too sure or too cautious a model, and tails
 * that are heavier than the normal ones or on one side only, show in these. Without misses of the past they are normal.
 *
 * Gneiting, Balabdaoui and Raftery, "Probabilistic forecasts, calibration and sharpness" (2007).
 */
export function tailsFrom(trials: readonly Trial[], stretches: number): (ahead: number) => Tails {
  const missesOf = (isPart: (ahead: number) => boolean) =>
    trials.filter(({ ahead }) => isPart(ahead)).map(({ miss }) => miss);
  const early = tailsOf(
    missesOf((ahead) => ahead <= firstWeek),
    stretches,
  );
  const late = tailsOf(
    missesOf((ahead) => ahead > firstWeek),
    stretches,
  );
  return (ahead) => {
    const share = Math.min(1, Math.max(0, (ahead - near) / (far - near)));
    const between = (a: number, b: number) => (1 - share) * a + share * b;
    return {
      lo95: between(early.lo95, late.lo95),
      lo80: between(early.lo80, late.lo80),
      hi80: between(early.hi80, late.hi80),
      hi95: between(early.hi95, late.hi95),
    };
  };
}

/**
 * The tails that so many misses show, in standard deviations; the normal ones count like forty of them. The misses of a stretch of days go together: where
 * they come from few `stretches`, the tails lie further out, as those of Student's distribution with so many degrees of freedom do (Cornish and
 * Fisher's first term).
 */
export function tailsOf(all: readonly number[], stretches = Number.POSITIVE_INFINITY): Tails {
  if (all.length < leastMisses) return normalTails;
  const misses = all.map((miss) => Math.max(-mostMiss, Math.min(mostMiss, miss))).sort((a, b) => a - b);
  const mixed = (share: number, normal: number) =>
    (misses.length * (1 + (normal ** 2 + 1) / (4 * stretches)) * predictive(misses, share) +
      usualNormal * normal) /
    (misses.length + usualNormal);
  return {
    lo95: mixed(0.025, -z95),
    lo80: mixed(0.1, -z80),
    hi80: mixed(0.9, z80),
    hi95: mixed(0.975, z95),
  };
}

/** What a further value exceeds with the chance 1 − share: type 6 of Hyndman and Fan (1996), as Excel's PERCENTILE.EXC. */
function predictive(sorted: readonly number[], share: number): number {
  const at = Math.min(sorted.length - 1, Math.max(0, (sorted.length + 1) * share - 1));
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
