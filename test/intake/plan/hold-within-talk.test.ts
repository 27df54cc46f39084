import { describe, expect, it } from 'vitest';
import { open, read, rowsOf } from '../source.js';

const HALF = 'Interval Start,Queue,Offered,Answered,Abandoned';
const report = (names: string, rows: readonly string[]) =>
  `${HALF},${names}\n${rows.map((cells, i) => `2026-03-02 09:${i % 2 ? '30' : '00'},q${i},12,10,2,${cells}\n`).join('')}`;
/** Handle time per contact, as `ccops kpi` makes it. */
const handled = (rows: Awaited<ReturnType<typeof read>>) =>
  rows.map(
    ({ talk_sec, hold_sec, acw_sec, handled }) =>
      (Number(talk_sec) + Number(hold_sec) + Number(acw_sec)) / Number(handled),
  );

describe('time on hold in a report of intervals', () => {
  it.each([
    ['Avg Talk,Avg Hold,Avg ACW,AHT', '00:03:56,00:00:39,00:00:58,00:04:54', 294],
    ['Total Talk Time,Total Hold Time,Total ACW Time,Total Handle Time', '2360,390,580,2940', 294],
    ['Total Talk Time,Total Hold Time,Total ACW Time,AHT', '2360,390,580,294', 294],
    ['平均通话时长,平均保持时长,平均话后时长,平均处理时长', '236.0,39.0,58.0,294.0', 294],
  ])('%s: is taken off the talk time where the handle time has it within', async (names, cells, aht) => {
    const opened = await open(report(names, [cells, cells, cells]));
    expect(handled(await rowsOf(opened))).toEqual([aht, aht, aht]);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(
      'the handle time is talk + after-call work, so the talk time has hold in it: talk_sec is it less hold_sec',
    );
  });

  it('is left beside it where the handle time is their sum, and where nothing tells', async () => {
    const beside = report('Avg Talk,Avg Hold,Avg ACW,AHT', ['200,39,58,297', '200,39,58,297']);
    expect(handled(await read(beside))).toEqual([297, 297]);
    expect(handled(await read(report('Avg Talk,Avg Hold,Avg ACW', ['236,39,58', '236,39,58'])))).toEqual([
      333, 333,
    ]);
  });

  it('is left beside it where one row in two speaks for that', async () => {
    const mixed = report('Avg Talk,Avg Hold,Avg ACW,AHT', ['236,39,58,294', '236,39,58,333']);
    expect(handled(await read(mixed))).toEqual([333, 333]);
  });

  it('says nothing where it is too short to tell', async () => {
    const opened = await open(report('Avg Talk,Avg Hold,Avg ACW,AHT', ['236,2,58,294', '236,1,58,294']));
    expect(handled(await rowsOf(opened))).toEqual([296, 295]);
  });
});
