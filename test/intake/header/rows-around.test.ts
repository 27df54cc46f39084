import { describe, expect, it } from 'vitest';
import { open, read, rowsOf } from '../source.js';

describe('rows around a table', () => {
  it('the names once more in another language are part of the header', async () => {
    const text =
      '时间,技能组,呼入量,接通量\nTime,Skill,Offered,Answered\n2026-10-01 08:00,A,5,4\n2026-10-01 08:30,A,6,6\n';
    expect((await read(text)).map((row) => row.offered)).toEqual([5, 6]);
  });

  it('a comparison with another period is no day', async () => {
    const opened = await open(
      '日期,呼入量,接通量\n2026-10-01,50,40\n2026-10-02,60,60\n上月同期,55,50\n环比,5%,4%\n',
    );
    expect((await rowsOf(opened)).map((row) => row.offered)).toEqual([50, 60]);
    expect(opened.outcome().setAside.map(({ reason }) => reason.en)).toEqual(['total']);
  });
});
