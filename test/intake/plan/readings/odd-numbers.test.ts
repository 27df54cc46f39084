import { describe, expect, it } from 'vitest';
import { open, rowsOf } from '../../source.js';

describe('numbers that could be something else', () => {
  it('are counts with thousands marks, where points stand before three digits only', async () => {
    const rows = await rowsOf(
      await open(`Datum;Uhrzeit;Angebotene Anrufe;Angenommen;Verloren;AHT (Sek.)
13.03.2026;09:00;1.234;1.200;34;180,5
13.03.2026;09:30;12;10;2;95,25
`),
    );
    expect(
      rows.map(({ offered, answered, abandoned, talk_sec }) => [offered, answered, abandoned, talk_sec]),
    ).toEqual([
      [1234, 1200, 34, 216_600],
      [12, 10, 2, 952.5],
    ]);
  });

  it('are parts of a day, in a list of two calls too', async () => {
    const rows = await rowsOf(
      await open(`Call ID,Queue,Date,Time,Result,Talk
1,a,46082,0.375,answered,0.002083333
2,a,46082,0.5,answered,0.00125
`),
    );
    expect(rows.map(({ arrived_at, talk_sec }) => [arrived_at, talk_sec])).toEqual([
      ['2026-03-01T09:00:00+08:00', 180],
      ['2026-03-01T12:00:00+08:00', 108],
    ]);
  });

  it('are dates of full width', async () => {
    const [row] = await rowsOf(
      await open('日期,时段,呼入量,接通量\n２０２６年３月１日,09:00-09:30,１２,１０\n'),
    );
    expect(row).toMatchObject({ interval_start: '2026-03-01T09:00+08:00', offered: 12, answered: 10 });
  });

  it('are times of the next day by their word', async () => {
    const rows = await rowsOf(
      await open('工号,姓名,日期,班次,上班时间,下班时间\n1,张三,2026-03-03,夜班,20:00,次日08:00\n'),
    );
    expect(rows[0]).toMatchObject({ start_at: '2026-03-03T20:00+08:00', end_at: '2026-03-04T08:00+08:00' });
  });
});
