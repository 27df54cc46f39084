import { placeCount } from './month-places.js';

/** A place is special when its days are off by this many standard errors together: about one chance in a hundred over all places. */
const leastErrors = 4;
/** So many months must show it, and this share of them in the same direction. */
const leastMonths = 3;
const sameWay = 0.75;
/** No more places are looked for. */
export const mostPlaces = 8;
/** No day counts as more than this many standard deviations off. */
const mostOff = 3;

/**
 * The place of the months whose days are most clearly off on the same side; null when none is clearly. `off` says by how many standard deviations every
 * day was off (NaN: not known), `places` which places it has. Days of one place are a month apart and so hardly depend on each other; of some
 * hundred places one may seem special by chance, which the threshold allows for (Bonferroni).
 */
export function clearestPlace(places: readonly (readonly number[])[], off: ArrayLike<number>): number | null {
  const [sums, days, above] = [0, 1, 2].map(() => new Float64Array(placeCount));
  let [squares, known] = [0, 0];
  places.forEach((own, t) => {
    if (Number.isNaN(off[t])) return;
    const size = Math.max(-mostOff, Math.min(mostOff, off[t]));
    squares += size ** 2;
    known++;
    for (const place of own) {
      sums[place] += size;
      days[place]++;
      if (size > 0) above[place]++;
    }
  });
  const scale = Math.sqrt(squares / Math.max(known, 1));
  let best: number | null = null;
  let most = leastErrors;
  for (let place = 0; place < placeCount; place++) {
    const agreeing = sums[place] > 0 ? above[place] : days[place] - above[place];
    if (days[place] < leastMonths || agreeing < sameWay * days[place]) continue;
    const errors = Math.abs(sums[place]) / Math.sqrt(days[place]) / scale;
    if (errors > most) [best, most] = [place, errors];
  }
  return best;
}
