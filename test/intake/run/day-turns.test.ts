import { describe, expect, it } from 'vitest';
import { bothRoads } from '../both-roads.js';
import { open, rowsOf, sourceOf } from '../source.js';

describe('a column of dates that changes its order', () => {
  const day = (n: number, order: 'dmy' | 'mdy') => {
    const [, month, date] = new Date(Date.UTC(2026, 1, n)).toISOString().slice(0, 10).split('-');
    return order === 'dmy' ? `${date}/${month}/2026` : `${month}/${date}/2026`;
  };
  const list = (days: readonly string[]) =>
    `Call ID,Queue,Arrived,Result\n${days.map((one, i) => `${i},a,${one} 09:00,answered`).join('\n')}\n`;
  const from = (start: number, count: number, order: 'dmy' | 'mdy') =>
    Array.from({ length: count }, (_, i) => day(start + i, order));

  it('is refused with the row where it does, though every date could be read either way', async () => {
    await expect(open(list([...from(1, 12, 'dmy'), ...from(29, 8, 'mdy')]))).rejects.toMatchObject({
      place: { row: 14, column: 'Arrived', value: '03/01/2026 09:00' },
    });
    await expect(open(list([...from(29, 8, 'mdy'), ...from(37, 8, 'dmy')]))).rejects.toMatchObject({
      place: { row: 10 },
    });
  });

  it('is found behind the first rows too, by both ways of reading', async () => {
    const rows = (days: readonly string[]) => days.flatMap((one) => Array.from({ length: 1500 }, () => one));
    const text = list([...rows(from(13, 16, 'dmy')), ...rows(from(29, 5, 'mdy'))]);
    await expect(open(text).then(rowsOf)).rejects.toMatchObject({
      place: { row: 24_002, column: 'Arrived' },
    });
    await expect(bothRoads(sourceOf(text))).resolves.toMatchObject({
      rows: { error: { place: { row: 24_002 } } },
      columns: { error: { place: { row: 24_002 } } },
    });
  });

  it('is found in the last days, and in days in the middle', async () => {
    for (const days of [
      [...from(1, 33, 'dmy'), ...from(34, 1, 'mdy')],
      [...from(1, 33, 'dmy'), ...from(33, 2, 'mdy')],
      [...from(1, 33, 'dmy'), ...from(34, 1, 'mdy'), ...from(35, 4, 'dmy')],
    ])
      await expect(open(list(days))).rejects.toMatchObject({ place: { row: 35, column: 'Arrived' } });
  });

  it('is found in the last day behind the first rows, by both ways of reading', async () => {
    const rows = (days: readonly string[]) => days.flatMap((one) => Array.from({ length: 1500 }, () => one));
    const text = list([...rows(from(13, 21, 'dmy')), ...rows(from(34, 1, 'mdy'))]);
    await expect(bothRoads(sourceOf(text))).resolves.toMatchObject({
      rows: { error: { place: { row: 31_502 } } },
      columns: { error: { place: { row: 31_502 } } },
    });
  });

  it('is no matter where a list leaps over weeks, or begins again with the next queue', async () => {
    // 1 February to 5 March, then 3 June: the leap is real, for the days go on from there.
    expect(await rowsOf(await open(list([...from(1, 33, 'dmy'), ...from(123, 3, 'dmy')])))).toHaveLength(36);
    expect(await rowsOf(await open(list([...from(1, 28, 'dmy'), ...from(3, 1, 'dmy')])))).toHaveLength(29);
  });

  it('is no matter in a list in no order', async () => {
    const days = from(1, 300, 'dmy');
    const mixed = Array.from({ length: 9000 }, (_, i) => days[(i * 7919 + ((i * i) % 97)) % days.length]);
    expect(await rowsOf(await open(list(mixed)))).toHaveLength(9000);
  });

  it('is read where all days follow each other in one order', async () => {
    const rows = await rowsOf(await open(list(from(1, 60, 'dmy'))));
    expect(rows.at(-1)?.arrived_at).toBe('2026-04-01T09:00:00+08:00');
  });
});
