import { contactsOf, normalised } from './profile-pool.js';

/** What of the weight of a day is left a week later; at 0 the usual profile is not followed away from. */
const rates = [0, 0.9, 0.8];
/** This many contacts as usual stand behind what an interval brought. */
const usualContacts = 50;
const mostVariance = 4;
/** Below this many contacts expected, counts are too coarse to show tails. */
const leastExpected = 2;
const neighbours = 2;

/** A way to follow a day's shape that moves: at one rate, with a record of how well that would have done. */
export interface Drift {
  /** Takes a day in: what it brought in each interval, against what the usual shares would have made of it. */
  learn(usual: Float64Array, shape: Float64Array, day: number): void;
  /** Forgets what an interval brought, whose hours have changed. */
  restart(bin: number): void;
  /** The usual shares as the last weeks bend them; they add up to 1. */
  follow(usual: Float64Array): Float64Array;
  /** Tries the shares on a day that was not learned yet. */
  judge(usual: Float64Array, shape: Float64Array): void;
  /** Sum of the absolute errors in contacts over the days tried. */
  error(): number;
  /** Variance of the shares beyond the noise of counting, relative to themselves, smoothed over neighbours; null when none was tried. */
  shareVariance(): Float64Array | null;
  /** What the intervals of the days tried missed, in standard deviations by that variance and the noise of counting; without those that expect next to nobody. */
  misses(): number[];
}

/** The ways to follow a moving shape, from not at all to fast. */
export function createDrifts(bins: number): Drift[] {
  return rates.map((rate) => createDrift(bins, rate));
}

function createDrift(bins: number, rate: number): Drift {
  const actual = new Float64Array(bins);
  const expected = new Float64Array(bins);
  const squares = new Float64Array(bins);
  const volumes = new Float64Array(bins);
  let last = 0;
  let judged: { k: number; mean: number; off: number }[] = [];
  let error = 0;
  let tried = 0;
  const shareVariance = () => (tried > 0 ? smoothed(squares, volumes) : null);
  const follow = (usual: Float64Array): Float64Array => {
    if (rate === 0) return usual;
    return normalised(
      usual.map((share, k) => (share * (actual[k] + usualContacts)) / (expected[k] + usualContacts)),
    );
  };
  return {
    follow,
    error: () => error,
    restart(bin) {
      for (const sums of [actual, expected, squares, volumes]) sums[bin] = 0;
      judged = judged.filter(({ k }) => k !== bin);
    },
    learn(usual, shape, day) {
      if (rate === 0) return;
      const left = rate ** ((day - last) / 7);
      const contacts = contactsOf(shape);
      last = day;
      for (let k = 0; k < bins; k++) {
        actual[k] = left * actual[k] + shape[k];
        expected[k] = left * expected[k] + contacts * usual[k];
      }
    },
    judge(usual, shape) {
      const contacts = contactsOf(shape);
      const shares = follow(usual);
      tried++;
      for (let k = 0; k < bins; k++) {
        const mean = contacts * shares[k];
        error += Math.abs(shape[k] - mean);
        squares[k] += (shape[k] - mean) ** 2 - mean;
        volumes[k] += mean ** 2;
        if (mean >= leastExpected) judged.push({ k, mean, off: shape[k] - mean });
      }
    },
    shareVariance,
    misses: () => {
      const variance = shareVariance();
      return judged.map(({ k, mean, off }) => off / Math.sqrt(mean + variance![k] * mean ** 2));
    },
  };
}

function smoothed(squares: Float64Array, volumes: Float64Array): Float64Array {
  const raw = squares.map((value, k) =>
    volumes[k] > 0 ? Math.min(mostVariance, Math.max(0, value / volumes[k])) : 0,
  );
  return raw.map((_, k) => {
    const near = raw.slice(Math.max(0, k - neighbours), k + neighbours + 1);
    return contactsOf(near) / near.length;
  });
}
