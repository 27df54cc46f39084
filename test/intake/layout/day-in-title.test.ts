import { describe, expect, it } from 'vitest';
import { read, sourceOf } from '../source.js';

const brief = async (text: string, name = 'x.csv') =>
  (await read(sourceOf(text, { name }))).map(
    ({ queue, interval_start, interval_minutes, offered, answered }) =>
      [queue, String(interval_start).slice(0, 16), interval_minutes, offered, answered].join(' '),
  );

describe('a report of one day', () => {
  const rows = 'Time,ACD Calls,Aban Calls\n9:00AM- 9:30AM,20,2\n9:30AM- 10:00AM,22,2\n';

  it('takes it from the line above, month first beside a 12-hour clock', async () => {
    expect(await brief(`Split/Skill: Sales\nDate: 3/2/2026\n${rows}`)).toEqual([
      'Sales 2026-03-02T09:00 30 22 20',
      'Sales 2026-03-02T09:30 30 24 22',
    ]);
    expect((await brief(`2026-03-02 分时段报表\n${rows}`))[0]).toContain('2026-03-02T09:00');
  });

  it('takes it from the user, or points to the option', async () => {
    await expect(read(rows)).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('--first-date') },
    });
    expect((await read(rows, { firstDate: '2026-03-02' }))[0].interval_start).toBe('2026-03-02T09:00+08:00');
  });
});
