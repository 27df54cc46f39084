import type { KeptForecast } from '../../forecast/accuracy/kept/forecast-row.js';

/** The forecasts of one file. */
export interface KeptFile {
  readonly name: string;
  readonly rows: readonly KeptForecast[];
}

/**
 * The forecasts of all files, such that none counts twice: rows that stand in an earlier file already are left out (`twice` counts them), and a file that
 * says something else of the same times, from the same day, by the same method is told apart by its name.
 *
 * Of `a.csv` and a copy of it only the rows of `a.csv` remain; with another version `b.csv` there are the methods `level` and `level (b.csv)`.
 */
export function keptApart(files: readonly KeptFile[]): { rows: KeptForecast[]; twice: number } {
  const known = new Map<string, KeptForecast>();
  const rows: KeptForecast[] = [];
  let twice = 0;
  for (const file of files) {
    const fresh = file.rows.filter((row) => !isSame(known.get(keyOf(row)), row));
    const isOther = fresh.some((row) => known.has(keyOf(row)));
    if (!isOther) twice += file.rows.length - fresh.length;
    const own = isOther
      ? file.rows.map((row) => ({ ...row, method: `${row.method} (${file.name})` }))
      : fresh;
    for (const row of own) {
      known.set(keyOf(row), row);
      rows.push(row);
    }
  }
  return { rows, twice };
}

function keyOf({ method, queue, channel, origin, interval_start, interval_minutes }: KeptForecast): string {
  return JSON.stringify([method, queue, channel, origin, interval_start, interval_minutes]);
}

function isSame(known: KeptForecast | undefined, row: KeptForecast): boolean {
  return known?.offered === row.offered && known.offered_lo80 === row.offered_lo80;
}
