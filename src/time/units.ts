/** Seconds in a day of 24 hours, as the wall clock counts them. `2 * DAY_SEC` is `172800`. */
export const DAY_SEC = 86_400;

/** Minutes in a day of 24 hours. `DAY_MINUTES * 60` is `DAY_SEC`. */
export const DAY_MINUTES = 1440;

/** Milliseconds in a day of 24 hours. `DAY_MS / DAY_SEC` is `1000`. */
export const DAY_MS = 1000 * DAY_SEC;
