import { describe, expect, it } from 'vitest';
import { findHeader } from '../../../src/intake/header/find-header.js';
import { findShownOnce } from '../../../src/intake/layout/shown-once.js';
import { open, read, rowsOf } from '../source.js';

const HEADER = '日期,技能组,呼入量,接通量,放弃量';
const DAYS = [9, 10, 11, 12].map((day) => `3月${day}日,售后,${day}0,${day}0,0`);
const report = (above: readonly string[], under: readonly string[], below: readonly string[] = []) =>
  `${[...above, HEADER, ...under, ...DAYS, ...below].join('\n')}\n`;

async function told(text: string) {
  const opened = await open(text);
  const rows = await rowsOf(opened);
  const { setAside } = opened.outcome();
  return {
    offered: rows.map(({ interval_start, offered }) => `${String(interval_start).slice(5, 10)} ${offered}`),
    aside: setAside.map(({ reason, count }) => `${count} ${reason.en}`),
  };
}
const all = ['03-09 90', '03-10 100', '03-11 110', '03-12 120'];

describe('lines of a report that is a form', () => {
  it('a title with the unit at its right is no row of groups', async () => {
    const text = report(['统计时间：2026年3月9日—2026年3月12日,,,单位：个、秒,'], []);
    expect(await told(text)).toEqual({ offered: all, aside: [] });
  });

  it.each(['(1),(2),(3),(4),(5)=(3)-(4)', '1,2,3,4,5', '甲,乙,1,2,3=1-2'])(
    'a row that numbers the columns is none of the table: %s',
    async (numbers) => {
      expect((await told(report(['2026年3月,,,,'], [numbers]))).offered).toEqual(all);
    },
  );

  it('a first row of small numbers is one of the table', () => {
    const rows = [
      ['Day', 'Offered', 'Answered'],
      [1, 3, 2],
      [2, 3, 3],
    ].map((cells, i) => ({ row: i + 1, cells }));
    expect(findHeader(rows).end).toBe(1);
  });

  it('units stand under the header, also beside a remark', async () => {
    const text =
      'Call ID,Start time,Result,Wait,Talk\n,local,,[s],[min]\n1,2026-03-02 09:00:00,Answered,12,1.5\n2,2026-03-02 09:01:00,Answered,5,2\n';
    expect((await read(text)).map(({ wait_sec, talk_sec }) => [wait_sec, talk_sec])).toEqual([
      [12, 90],
      [5, 120],
    ]);
  });

  it('who signs below, and figures of other weeks, are no rows', async () => {
    const below = ['合计,,420,420,0', '上周,,400,390,10', '环比,,5%,7.7%,', '填表人：张三,,,审核人：李四,'];
    expect(await told(report(['2026年3月,,,,'], [], below))).toEqual({
      offered: all,
      aside: ['3 total', '1 remark'],
    });
  });

  it('days in the first row of their group are those of the rows below, under a header of merged cells too', () => {
    const covered = [{ column: 3, value: '话务量', across: true }];
    const cells = [
      ['日期', '技能组', '话务量', null],
      [null, null, '呼入量', '接通量'],
      ['2026-03-09', '售前', 10, 9],
      [null, '售后', 20, 18],
      ['2026-03-10', '售前', 11, 9],
      [null, '售后', 21, 18],
    ];
    const rows = cells.map((row, i) => ({ row: i + 1, cells: row, ...(i === 0 ? { covered } : {}) }));
    expect(findShownOnce(rows)?.columns).toEqual([0]);
  });
});
