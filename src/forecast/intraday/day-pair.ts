/** A day by interval: what had been forecast for it beforehand, and what came. Both have one value per interval of the day. */
export interface DayPair {
  readonly forecast: Float64Array;
  readonly actual: Float64Array;
}

/** Sum of the values from one interval to before another. `sumOf([1, 2, 4], 1, 3)` is `6`. */
export function sumOf(values: ArrayLike<number>, from: number, until = values.length): number {
  let sum = 0;
  for (let k = from; k < until; k++) sum += values[k];
  return sum;
}

/** Stands behind both sides of a ratio, so that an empty interval gives no infinite logarithm. */
const halfContact = 0.5;

/** Logarithm of actual over forecast, both summed first. 110 contacts where 100 were forecast give about 0.095. */
export function logRatio({ actual, forecast }: DayPair, from: number, until: number): number {
  return Math.log((sumOf(actual, from, until) + halfContact) / (sumOf(forecast, from, until) + halfContact));
}
