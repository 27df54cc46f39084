import { describe, expect, it } from 'vitest';
import { open, rowsOf } from '../../source.js';

describe('answered within so many seconds', () => {
  it('is known by a number in the header, and what the number is', async () => {
    for (const [header, seconds] of [
      ['20秒内接通量', 20],
      ['30S接听数', 30],
      ['接通量(15秒内)', 15],
      ['Answered within 40 seconds', 40],
      ['Answered in 20s', 20],
    ] as const) {
      const [row] = await rowsOf(
        await open(`Queue,Interval Start,Offered,Answered,${header}\na,2026-03-02 09:00,10,9,8\n`),
      );
      expect([header, row.answered_in_target, row.target_sec]).toEqual([header, 8, seconds]);
    }
  });

  it('is not a rate', async () => {
    const [row] = await rowsOf(
      await open('Queue,Interval Start,Offered,Answered,20秒接通率\na,2026-03-02 09:00,10,9,80%\n'),
    );
    expect(row.answered_in_target).toBeNull();
  });
});
