import { describe, expect, it } from 'vitest';
import { open, rowsOf } from '../source.js';

describe('columns whose values do not fit their name', () => {
  it('are told with rows and examples, and left alone', async () => {
    const opened = await open(`Call ID,Queue,Arrived,Result,Wait,CSAT
1,a,2026-03-02 09:00:00,answered,soon,5
2,a,2026-03-02 09:01:00,answered,12,4
3,a,2026-03-02 09:02:00,answered,later,-
`);
    const told =
      '"Wait" is named like wait_sec, but 2 of 3 values looked at are not durations (row 2 "soon", row 4 "later"): it rides along and is not used';
    expect(opened.findings.notes.map(({ en }) => en)).toContain(told);
    const rows = await rowsOf(opened);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(told);
    expect(rows[0]).toMatchObject({ wait_sec: null, Wait: 'soon', csat: 5 });
  });

  it('are not told of where the rows have their start elsewhere', async () => {
    const opened = await open(
      `Interval Start,Month,Offered\n${[1, 2, 3].map((day) => `2026-03-0${day} 09:00:00,3,${40 + day}\n`).join('')}`,
    );
    expect(opened.findings.notes.map(({ en }) => en).join()).not.toContain('Month');
  });
});
