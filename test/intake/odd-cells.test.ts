import { describe, expect, it } from 'vitest';
import { dateStyleOf } from '../../src/intake/values/date-style.js';
import { durationOf } from '../../src/intake/values/duration.js';
import { createMomentReader } from '../../src/intake/values/moment-reader.js';
import { areNoDurations } from '../../src/intake/values/other-durations.js';
import { isNothing, isUnknown } from '../../src/intake/values/unknown.js';
import type { Row } from '../../src/tables/table.js';
import { createZone } from '../../src/time/zone.js';
import { bothRoads } from './both-roads.js';
import { sourceOf } from './source.js';

const utc = createZone('UTC')!;

/** A list of invented calls, its cells as they are usually written; one in six is abandoned. */
const HEADER = ['Call ID', 'Start', 'Queue', 'Agent', 'Wait', 'Talk', 'ACW', 'Result'];
const CALLS = Array.from({ length: 36 }, (_, i) => {
  const lost = i % 6 === 5;
  const clock = [8 + (i >> 2), (i * 13) % 60, (i * 7) % 60].map((number) => String(number).padStart(2, '0'));
  return [
    `C${1000 + i}`,
    `2026-03-${String(2 + (i % 20)).padStart(2, '0')} ${clock.join(':')}`,
    i % 2 ? 'Sales' : 'Support',
    lost ? '' : `Ana ${i % 3}`,
    String(10 + ((i * 11) % 90)),
    lost ? '' : String(60 + ((i * 37) % 500)),
    lost ? '' : String((i * 3) % 40),
    lost ? 'Abandoned' : 'Answered',
  ];
});

const csv = (rows: readonly (readonly string[])[]) => rows.map((cells) => `${cells.join(',')}\n`).join('');

/** The rows that both roads read alike. */
async function readTwice(text: string): Promise<Row[]> {
  const { rows, columns } = await bothRoads(sourceOf(text));
  expect(rows.error).toBeUndefined();
  if (columns) expect(columns).toEqual(rows);
  return rows.rows;
}

const usual = readTwice(csv([HEADER, ...CALLS]));

/** What is read of the calls with one column, or all, written in another way. */
async function written(how: (cell: string) => string, ...columns: string[]): Promise<Row[]> {
  const at = columns.map((name) => HEADER.indexOf(name));
  const rows = CALLS.map((cells) =>
    cells.map((cell, i) => (cell !== '' && (at.length === 0 || at.includes(i)) ? how(cell) : cell)),
  );
  return readTwice(csv([HEADER, ...rows]));
}

const two = (number: number) => String(number).padStart(2, '0');
/** Minutes and seconds of a number of seconds. */
const split = (cell: string) => [two(Math.floor(+cell / 60)), two(+cell % 60)] as const;

describe('what stands for nothing', () => {
  it.each(['－', '–', '－－', '--:--', '--:--:--', '(空)', '空值', '无数据', '[NULL]', '(blank)', '（无）'])(
    '%s',
    (text) => expect(isNothing(text)).toBe(true),
  );

  it.each(['未知', 'Unknown', '不详'])('%s is not known, which is another thing', (text) => {
    expect([isUnknown(text), isNothing(text)]).toEqual([true, false]);
  });

  it.each(['-1', '–5', '(5)', '0', 'Nora', '2026-03-02'])('%s is something', (text) =>
    expect(isUnknown(text)).toBe(false),
  );

  it('leaves a duration empty', async () => {
    const cells = ['－', '未知', '--:--:--', '(空)', '[NULL]'];
    const rows = CALLS.map((call, i) => call.with(5, cells[i] ?? call[5]));
    const read = await readTwice(csv([HEADER, ...rows]));
    const expected = (await usual).map((row, i) => (i < cells.length ? { ...row, talk_sec: null } : row));
    expect(read).toEqual(expected);
  });
});

describe('durations written as something else', () => {
  it.each<[string, (cell: string) => string]>([
    ['12:01:57 AM', (cell) => `12:${split(cell).join(':')} AM`],
    ['0:01:57 am', (cell) => `0:${split(cell).join(':')} am`],
    ['上午12:01:57', (cell) => `上午12:${split(cell).join(':')}`],
    ['1899-12-30 00:01:57', (cell) => `1899-12-30 00:${split(cell).join(':')}`],
    ['1900-01-00 00:01:57', (cell) => `1900-01-00 00:${split(cell).join(':')}`],
    ['12/30/1899 12:01:57 AM', (cell) => `12/30/1899 12:${split(cell).join(':')} AM`],
    ['00:00:01:57', (cell) => `00:00:${split(cell).join(':')}`],
    ['00.01.57', (cell) => `00.${split(cell).join('.')}`],
    ['117000ms', (cell) => `${cell}000ms`],
    ['1′57″', (cell) => `${split(cell)[0]}′${split(cell)[1]}″`],
    ['００：０１：５７', (cell) => `00:${split(cell).join(':')}`.replace(/[\d:]/g, wide)],
  ])('%s', async (_, how) => expect(await written(how, 'Wait', 'Talk', 'ACW')).toEqual(await usual));

  it('may go beyond an hour, or a day', () => {
    expect(durationOf('1:02:03 PM', 'seconds')).toBe(13 * 3600 + 123);
    expect(durationOf('1899-12-31 01:00:00', 'seconds')).toBe(25 * 3600);
    expect(durationOf('01:02:03:04', 'seconds')).toBe(86_400 + 7384);
    expect(durationOf('13:00:00 PM', 'seconds')).toBeNaN();
    expect(durationOf('1900-01-01 00:01:57', 'seconds')).toBeNaN();
  });

  it('are none where the column holds times of day, or frames', () => {
    expect(areNoDurations(['9:12:00 AM', '10:15:00 AM', '2:00:00 PM'])).toBe(true);
    expect(areNoDurations(['12:04:54 AM', '12:05:10 AM', '1:00:02 AM'])).toBe(false);
    expect(areNoDurations(['00:01:57:12', '00:00:40:24', '00:05:02:00'])).toBe(true);
    expect(areNoDurations(['00:00:01:57', '00:00:00:40', '00:00:05:02'])).toBe(false);
  });
});

function wide(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}

describe('moments written with their parts in another way', () => {
  it.each([
    ['20260302T082124', '20260314T093000'],
    ['20260302T082124Z', '20260314T093000Z'],
    ['2026-03-02T082124Z', '2026-03-14T093000Z'],
    ['02.03.26, 08:21:24', '14.03.26, 09:30:00'],
    ['08:21:24 02/03/2026', '09:30:00 14/03/2026'],
    ['8:21:24 AM 3/2/2026', '9:30:00 AM 3/14/2026'],
    ['02/Mar/2026:08:21:24 +0000', '14/Mar/2026:09:30:00 +0000'],
    ['2026-03-02-08.21.24.000000', '2026-03-14-09.30.00.000000'],
    ['2026-03-02_08-21-24', '2026-03-14_09-30-00'],
    ['2026年03月02日 星期一 08:21:24', '2026年03月14日 星期六 09:30:00'],
    ['2026/3/2(月) 8:21:24', '2026/3/14(土) 9:30:00'],
    ['02-MAR-26 08.21.24.000000 AM', '14-MAR-26 09.30.00.000000 AM'],
    ['02 Mar 2026 at 08:21:24', '14 Mar 2026 at 09:30:00'],
    ['March 2, 2026 at 8:21:24 AM', 'March 14, 2026 at 9:30:00 AM'],
  ])('%s', (first, second) => {
    const texts = [first, second];
    const style = dateStyleOf(texts)!;
    const inOrder =
      style.kind === 'text'
        ? { ...style, order: second.includes('3/14') ? ('mdy' as const) : ('dmy' as const) }
        : style;
    const reader = createMomentReader(inOrder, { center: utc, file: null });
    const moments = texts.map((text) => new Date(reader.read(text) * 1000).toISOString());
    expect(moments).toEqual(['2026-03-02T08:21:24.000Z', '2026-03-14T09:30:00.000Z']);
  });

  it.each(['GMT+8', 'UTC+08:00', 'utc +0800'])('%s is an offset', (zone) => {
    const reader = createMomentReader(
      { kind: 'text', order: 'ymd' },
      { center: utc, file: null, converts: true },
    );
    expect(new Date(reader.read(`2026-03-02 08:21:24 ${zone}`) * 1000).toISOString()).toBe(
      '2026-03-02T00:21:24.000Z',
    );
  });

  it('of calls, by both roads', async () => {
    const ways: ((cell: string) => string)[] = [
      (cell) => cell.replaceAll(/[-:]/g, '').replace(' ', 'T'),
      (cell) => cell.split(' ').reverse().join(' '),
      (cell) => cell.replace(' ', '_').replaceAll(':', '-'),
    ];
    for (const how of ways) expect(await written(how, 'Start')).toEqual(await usual);
  });
});
