import { describe, expect, it } from 'vitest';
import { read, sourceOf } from '../source.js';

const brief = async (text: string, name = 'x.csv') =>
  (await read(sourceOf(text, { name }))).map(
    ({ queue, interval_start, interval_minutes, offered, answered }) =>
      [queue, String(interval_start).slice(0, 16), interval_minutes, offered, answered].join(' '),
  );

describe('counts that stand in several columns of the same name', () => {
  const rows = '2026-03-02,10,8,2,5,3,2\n2026-03-03,20,16,4,6,6,0\n';

  it.each([
    'Offered,Answered,Abandoned',
    'Offered.1,Answered.1,Abandoned.1',
    'Offered (2),Answered (2),Abandoned (2)',
  ])(
    'are an error without names of their groups (%s): no half of them, no service level within 2 seconds',
    async (again) => {
      const text = `Date,Offered,Answered,Abandoned,${again}\n${rows}`;
      await expect(read(text)).rejects.toThrow(/"Offered" stands in several columns/);
      const map = new Map([
        ['offered', 'Offered'],
        ['answered', 'Answered'],
        ['abandoned', 'Abandoned'],
      ]);
      const [first] = await read(text, { map });
      expect(first).toMatchObject({ offered: 10, answered: 8 });
      expect(first.answered_in_target ?? null).toBeNull();
    },
  );

  it('are read once where they say the same', async () => {
    const text = `Date,Offered,Answered,Offered\n2026-03-02,10,8,10\n2026-03-03,20,16,20\n`;
    expect(await read(text)).toMatchObject([{ offered: 10 }, { offered: 20 }]);
  });

  it('are rows of the days that stand above them', async () => {
    const text = `,2026-03-02,,2026-03-03,\nQueue,Offered,Answered,Offered,Answered\n`;
    expect(await brief(`${text}Sales,10,8,5,3\nCare,20,16,6,6\n`)).toEqual([
      'Sales 2026-03-02T00:00 1440 10 8',
      'Sales 2026-03-03T00:00 1440 5 3',
      'Care 2026-03-02T00:00 1440 20 16',
      'Care 2026-03-03T00:00 1440 6 6',
    ]);
  });
});
