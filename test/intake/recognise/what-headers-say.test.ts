import { describe, expect, it } from 'vitest';
import { open, rowsOf } from '../source.js';

describe('what a header says besides', () => {
  const call = (start: string) => `Call ID,Queue,${start},Result\n1,a,2026-03-02 01:00:00,answered\n`;

  it('is the zone of the clock', async () => {
    for (const [header, at] of [
      ['Start Time (UTC)', '2026-03-02T09:00:00+08:00'],
      ['start_time_utc', '2026-03-02T09:00:00+08:00'],
      ['Start (GMT+1)', '2026-03-02T08:00:00+08:00'],
      ['开始时间（北京时间）', '2026-03-02T01:00:00+08:00'],
      ['Start Time', '2026-03-02T01:00:00+08:00'],
    ])
      expect((await rowsOf(await open(call(header))))[0].arrived_at).toBe(at);
  });
});
