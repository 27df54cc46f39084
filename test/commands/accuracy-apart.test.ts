import { describe, expect, it } from 'vitest';
import { keptApart } from '../../src/commands/accuracy/apart.js';
import type { KeptForecast } from '../../src/forecast/accuracy/kept/forecast-row.js';

const day = (date: string, offered: number, origin = '2026-09-30'): KeptForecast =>
  ({
    method: 'level',
    queue: 'sales',
    channel: null,
    origin,
    interval_start: `${date}T00:00+08:00`,
    interval_minutes: 1440,
    offered,
    offered_lo80: offered - 10,
  }) as KeptForecast;

const first = { name: 'a.csv', rows: [day('2026-10-01', 100), day('2026-10-02', 110)] };
const methods = (rows: readonly KeptForecast[]) => rows.map(({ method, offered }) => `${method} ${offered}`);

describe('forecasts of several files', () => {
  it('count once where a file is given twice', () => {
    expect(keptApart([first, { ...first, name: 'copy.csv' }])).toEqual({ rows: first.rows, twice: 2 });
  });

  it('are told apart by the file where they say something else of the same time', () => {
    const other = { name: 'b.csv', rows: [day('2026-10-01', 100), day('2026-10-02', 130)] };
    const { rows, twice } = keptApart([first, other]);
    expect(methods(rows)).toEqual(['level 100', 'level 110', 'level (b.csv) 100', 'level (b.csv) 130']);
    expect(twice).toBe(0);
  });

  it('stand side by side where they were made on different days', () => {
    const later = { name: 'c.csv', rows: [day('2026-10-02', 120, '2026-10-01')] };
    expect(methods(keptApart([first, later]).rows)).toEqual(['level 100', 'level 110', 'level 120']);
  });
});
