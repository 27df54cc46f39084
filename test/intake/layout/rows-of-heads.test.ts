import { describe, expect, it } from 'vitest';
import { open, read, rowsOf } from '../source.js';

const WEEKDAYS = '四,五,六,日,一,二,三';

function roster(more: string): string {
  const days = Array.from({ length: 28 }, (_, i) => `10/${i + 1}`).join(',');
  const cells = (codes: string) => Array.from({ length: 28 }, (_, i) => codes.split(' ')[i % 3]).join(',');
  return `2026年10月排班表\n工号,姓名,${days}\n,,${`${WEEKDAYS},`.repeat(4).slice(0, -1)}\n1001,张伟,${cells('早班 晚班 休')}\n1002,王芳,${cells('晚班 休 早班')}\n${more}\n`;
}

describe('rows of a roster that count heads', () => {
  const counts = Array.from({ length: 28 }, () => '2').join(',');

  it.each([`,当班人数,${counts}`, `,早班,${counts}`])(
    'are nobody, also where the numbers are text: %s',
    async (row) => {
      const rows = await read(roster(row));
      expect(new Set(rows.map(({ agent_id: id }) => id))).toEqual(new Set(['1001', '1002']));
    },
  );

  it('but a person may have numbered shifts', async () => {
    const rows = await read(roster(`1003,李娜,${counts}`));
    expect(new Set(rows.map(({ agent_id: id }) => id))).toEqual(new Set(['1001', '1002', '1003']));
  });
});

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

describe('dates and times in parts', () => {
  it('hours and minutes too', async () => {
    const rows = await read(
      '年,月,日,时,分,呼入量,接通量\n2026,10,1,8,0,5,4\n2026,10,1,8,30,6,6\n2026,10,1,9,0,6,6\n',
    );
    expect(rows.map((row) => row.interval_start)).toEqual([
      '2026-10-01T08:00+08:00',
      '2026-10-01T08:30+08:00',
      '2026-10-01T09:00+08:00',
    ]);
  });

  it('a day as a bare number is no time of day as well', async () => {
    const rows = await read('id,start,queue,talk,status\n1,45945,A,30,answered\n2,45946,A,40,answered\n');
    expect(rows.map((row) => row.arrived_at)).toEqual([
      '2025-10-15T00:00:00+08:00',
      '2025-10-16T00:00:00+08:00',
    ]);
  });
});

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
