import { describe, expect, it } from 'vitest';
import { open, rowsOf } from '../../source.js';

describe('kinds of break in a summary of agents', () => {
  const summary = async (head: string, ...rows: string[]) => {
    const opened = await open(
      `日期,工号,姓名,${head}\n${rows.map((row, i) => `2026-10-0${i + 1},1001,张伟,${row}`).join('\n')}\n`,
    );
    return (await rowsOf(opened)).map((row) => row.off_queue_sec);
  };

  it('add up', async () => {
    expect(
      await summary('登录时长,通话时长,小休时长,示忙时长', '28800,20000,1000,500', '28800,20000,600,900'),
    ).toEqual([1500, 1500]);
  });

  it('but not where one is the total of the others', async () => {
    expect(
      await summary(
        '登录时长,通话时长,示忙时长,小休时长,离席时长',
        '28800,20000,1500,1000,500',
        '28800,20000,1500,600,900',
      ),
    ).toEqual([1500, 1500]);
    expect(
      await summary('登录时长,通话时长,小休时长,示忙时长', '28800,20000,1000,0', '28800,20000,600,0'),
    ).toEqual([1000, 600]);
  });

  it('unless the time logged in is filled by all of them', async () => {
    expect(
      await summary(
        '登录时长,通话时长,空闲时长,示忙时长,小休时长',
        '28800,20000,5000,2800,1000',
        '28800,20000,5000,2900,900',
      ),
    ).toEqual([3800, 3800]);
  });
});
