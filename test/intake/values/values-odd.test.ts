import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../src/intake/cells.js';
import { parsePreset } from '../../../src/intake/presets/parse-preset.js';
import { clockIn, clockStyleOf, secondsBeforeEnd } from '../../../src/intake/values/clock-style.js';
import { gatherOrder } from '../../../src/intake/values/date-order.js';
import { dateStyleOf } from '../../../src/intake/values/date-style.js';
import { durationHabit, isDayFraction } from '../../../src/intake/values/day-fraction.js';
import { durationOf } from '../../../src/intake/values/duration.js';
import { orderByIds } from '../../../src/intake/values/id-times.js';
import { datePartsOf, wallSecOfParts } from '../../../src/intake/values/moment.js';
import { isUnreliableId, noIdOf } from '../../../src/intake/values/unreliable-id.js';
import { fileSource, fixture, fixtureText, hasRealFile, open, read, realFile, rowsOf } from '../source.js';

const odd = (name: string) => fileSource(fixture(`fixtures/odd/${name}`));

describe('the order of dates', () => {
  const decide = (texts: readonly string[]) => {
    const evidence = gatherOrder();
    for (const [i, text] of texts.entries()) evidence.see(text, i + 2);
    return evidence.decide();
  };

  it('with two-digit years: the year is where the fewest different numbers are', () => {
    expect(decide(['26-01-05', '26-01-06', '26-01-07'])).toMatchObject({ order: 'ymd', sure: true });
    expect(decide(['05/01/26', '06/01/26', '13/01/26'])).toMatchObject({ order: 'dmy', sure: true });
    expect(decide(['01/05/26', '01/13/26', '01/14/26'])).toMatchObject({ order: 'mdy', sure: true });
    expect(decide(['10-11-12'])).toMatchObject({ order: 'dmy', sure: false });
  });

  it('is not settled by a date that is none in either order', () => {
    expect(decide(['13/25/2026', '1/2/2026'])).toMatchObject({ order: 'dmy', sure: false });
  });

  it('of a call list on neighbouring days is likelier than one far apart, and assumed', () => {
    const days = [1, 2, 3, 4, 5].map((day) => `${day}/9/2025 10:00`);
    expect(decide(days)).toMatchObject({ order: 'dmy', sure: false });
    expect(decide([1, 2, 3, 4, 5].map((day) => `9/${day}/2025 10:00`))).toMatchObject({
      order: 'mdy',
      sure: false,
    });
  });

  it('is in doubt where a spreadsheet has turned some of the dates into others', () => {
    const half = ['2026-01-02', '2026-02-02', '2026-03-02', '13/02/2026', '14/02/2026', '15/02/2026'];
    const { sure, evidence } = decide(half);
    expect(sure).toBe(false);
    expect(evidence.en).toContain('exchanged day and month');
  });

  it('needs no order where the month is named or the year comes first', () => {
    expect(decide(['27-Oct-2026'])).toMatchObject({ sure: true });
    expect(decide(['2026/1/2'])).toMatchObject({ order: 'ymd', sure: true });
  });

  it('that changes half way is an error that names both rows', async () => {
    await expect(read(odd('order-changes.csv'), { onReject: 'keep' })).rejects.toMatchObject({
      place: { row: 5, column: 'Start time', value: '03/14/2026 09:03:00' },
    });
    const rows = await rowsOf(
      await open(odd('order-changes.csv'), { dateOrder: 'dmy', onReject: 'keep', maxRejects: 1 }),
    );
    expect(rows.length).toBe(3);
  });

  it('that changes behind the first rows is an error too, though rejects are kept', async () => {
    const early = Array.from({ length: 6000 }, (_, i) => `${13 + (i % 10)}/02/2026 09:00:00,A,Y\n`).join('');
    const text = `Start time,Queue,Answered\n${early}02/25/2026 09:00:00,A,Y\n`;
    await expect(read(text, { onReject: 'keep' })).rejects.toMatchObject({
      place: { row: 6002, value: '02/25/2026 09:00:00' },
    });
  });

  it('comes from the whole file when the first rows do not tell', async () => {
    const early = Array.from({ length: 6000 }, (_, i) => `${1 + (i % 9)}/02/2026 09:00:00,A,Y\n`).join('');
    const text = `Start time,Queue,Answered\n${early}2/25/2026 09:00:00,A,Y\n`;
    const opened = await open(text);
    expect(opened.findings.dates).toMatchObject({ order: 'mdy', sure: true });
    expect((await rowsOf(opened))[0].arrived_at).toBe('2026-01-02T09:00:00+08:00');
  });

  it('comes from the times inside ids', async () => {
    const opened = await open(odd('epoch-in-id.csv'));
    expect(opened.findings.dates).toMatchObject({ order: 'dmy', sure: true });
    expect((await rowsOf(opened))[3].arrived_at).toBe('2025-09-03T08:00:00+08:00');
    const rows = ['2/1/2026', '3/1/2026', '4/1/2026'].map((text, i) => ({
      row: i + 1,
      cells: [text, `rec-2026010${i + 2}-0900`],
    }));
    expect(orderByIds(rows, ['date', 'file'], 0)).toMatchObject({ order: 'dmy' });
    expect(orderByIds(rows.slice(0, 2), ['date', 'file'], 0)).toBeNull();
  });

  it('year first takes no date with the year last', async () => {
    const text =
      'Start time,Queue,Answered\n2026-03-01 09:00:00,A,Y\n01/03/2026 09:00:00,A,Y\n2026-03-02 09:00:00,A,Y\n';
    const opened = await open(text);
    expect(opened.findings.dates?.sure).toBe(false);
    expect(wallSecOfParts(datePartsOf('01/03/2026')!, 'ymd')).toBeNaN();
  });
});

describe('dates of six digits', () => {
  it.each([
    [['990101', '990115', '990131'], 'yyMMdd'],
    [['260101', '260102', '260103'], 'yyMMdd'],
    [['010326', '020326', '150326'], 'ddMMyy'],
    [['030126', '030226', '031526'], 'MMddyy'],
  ])('%s', (texts, pattern) => expect(dateStyleOf(texts)).toEqual({ kind: 'pattern', pattern }));

  it('are no dates when two readings fit equally well', () => {
    expect(dateStyleOf(['101112'])).toBeNull();
    expect(dateStyleOf(['123456', '987654'])).toBeNull();
  });
});

describe('times', () => {
  const at = (text: string) =>
    new Date(wallSecOfParts(datePartsOf(text)!, 'ymd') * 1000).toISOString().slice(0, 16);
  it.each([
    ['2026-03-01 09:00-09:30', '2026-03-01T09:00'],
    ['2026-03-01 09:00~09:30', '2026-03-01T09:00'],
    ['2026-03-01 09:00 至 2026-03-01 09:30', '2026-03-01T09:00'],
    ['2026年3月1日 09:00-10:00', '2026-03-01T09:00'],
  ])('of a span begin it: %s', (text, iso) => expect(at(text)).toBe(iso));

  it('may say how far they are from UTC, in two digits or four', () => {
    expect(datePartsOf('2026-03-01 09:00:00+08')).toMatchObject({ offsetMinutes: 480 });
    expect(datePartsOf('2026-03-01 09:00:00-0330')).toMatchObject({ offsetMinutes: -210 });
    expect(datePartsOf('2026-03-01T09:00-05:00')).toMatchObject({ offsetMinutes: -300 });
  });

  // With a blank in front a text goes the way of all others; the quick way for what most systems write must not differ.
  it.each([
    '2026-03-01 09:00:00',
    '2026/03/01 09:00',
    '2026-03-01T23:59:59',
    '2026-03-01',
    '2026-02-31 09:00:00',
    '2026-13-01',
    '2026-03-01 24:00:00',
    '2026-03-01 25:00:00',
    '2026-03-01 09:60:00',
    '2026-03-01 9:00:000',
    '2026-03-01 09-00-00',
    '2026-03/01 09:00:00',
    '2026.03.01 09:00:00',
    '0000-00-00 00:00:00',
    '20a6-03-01 09:00:00',
    '01-03-2026 09:00:00',
    '2026-03-01 9:00 p.m',
  ])('takes %s apart as it takes any date', (text) => {
    expect(datePartsOf(text)).toEqual(datePartsOf(` ${text}`));
  });

  it.each([
    [['900', '930', '1000'], 'hhmm', '930', 34_200],
    [['0', '30', '100', '2330'], 'hhmm', '30', 1800],
    [['93015', '235959'], 'hhmmss', '93015', 34_215],
    [['0', '60', '90', '1410'], 'minutes', '90', 5400],
    [[0.375, 0.5], 'fraction', 0.5, 43_200],
    [['9', '14', '23'], 'text', '14', 50_400],
  ] as const)('of day in digits: %s', (cells, style, cell, seconds) => {
    expect(clockStyleOf(cells)).toBe(style);
    expect(clockIn(style, cell)).toBe(seconds);
  });

  it('before midnight may end after it', async () => {
    expect(await read(odd('past-midnight.csv'))).toMatchObject([
      {
        answered_at: '2026-03-01T23:59:50+08:00',
        ended_at: '2026-03-02T00:03:10+08:00',
        wait_sec: 20,
        talk_sec: 200,
      },
      { talk_sec: 170 },
      { answered_at: null, outcome: 'abandoned', wait_sec: 10 },
      { answered_at: '2026-03-02T00:00:05+08:00', wait_sec: 10, talk_sec: 65 },
    ]);
  });

  it('of answer that are durations in truth are no times of day', async () => {
    const text =
      'Date,Start time,Answer time,Agent\n2026-03-01,10:00:00,0:00:20,W\n2026-03-01,11:00:00,0:00:30,W\n';
    expect(await read(text)).toMatchObject([{ answered_at: null }, { answered_at: null }]);
  });
});

describe('durations', () => {
  it.each([
    ['PT1M30S', 90],
    ['PT2H', 7200],
    ['1.02:03:04', 93_784],
    ['2 days 00:00:01', 172_801],
    ['1天02:03:04', 93_784],
    ['1小时3分20秒', 3800],
    ['17', 17],
    ['0:00:17', 17],
    ['00:02:12', 132],
  ])('%s', (text, seconds) => expect(durationOf(text, 'seconds')).toBe(seconds));

  it.each(['P', 'PT', '1.5:00:00', 'days', '1:2:3:4'])('"%s" is none', (text) =>
    expect(durationOf(text, 'seconds')).toBeNaN(),
  );

  it('as parts of a day are known by their look', () => {
    expect(durationHabit(['0.000717593', '0.001423611', '1.16E-05'])).toEqual({
      clock: false,
      days: true,
      digits: false,
    });
    expect(durationHabit(['0.5', '0.25', '12'])).toEqual({ clock: false, days: false, digits: false });
    expect(durationHabit(['00:01:30', '0.000717593', '00:02:00']).clock).toBe(true);
    expect(isDayFraction('1.16E-05')).toBe(true);
    expect(isDayFraction('17')).toBe(false);
    expect(isDayFraction('00:00:17')).toBe(false);
  });

  it('of a whole column in parts of a day are read so, and said so', async () => {
    const text =
      'Start time,Agent,Talk time\n2026-03-01 09:00:00,W,0.000717593\n2026-03-01 09:01:00,W,0.001423611\n2026-03-01 09:02:00,W,0.000902778\n';
    const opened = await open(text);
    expect((await rowsOf(opened)).map((row) => row.talk_sec)).toEqual([62, 123, 78]);
    expect(opened.outcome().notes.some(({ en }) => en.includes('parts of a day'))).toBe(true);
  });
});

describe('damage by a spreadsheet', () => {
  it('is counted: ids are unknown, fractions of a day are durations again', async () => {
    const opened = await open(odd('spreadsheet-damage.csv'));
    const rows = await rowsOf(opened);
    expect(rows.map((row) => row.caller_id)).toEqual([
      null,
      '602123456789',
      null,
      '602123456789',
      '700000000001',
      '700000000001',
    ]);
    expect(rows.map((row) => row.talk_sec)).toEqual([90, 62, 1.002, 0, 250, 251]);
    expect(rows[3].wait_sec).toBe(25);
    expect(opened.outcome().watched).toMatchObject([
      { count: 2, rows: [2, 4] },
      { count: 2, rows: [3, 4] },
      { count: 1, rows: [5] },
    ]);
  });

  it.each([
    ['6.02E+11', true],
    ['1E+15', true],
    [1.2e17, true],
    [602_000_000_001, false],
    ['+8613800000000', false],
    ['E+12', false],
    ['12E5', false],
  ])('%s: %s', (cell, unreliable) => expect(isUnreliableId(cell)).toBe(unreliable));

  it('hidden callers are not one caller', async () => {
    const text =
      'Start time,Caller ID,Answered\n2026-03-01 09:00:00,Anonymous,Y\n2026-03-01 09:01:00,未知,Y\n2026-03-01 09:02:00,10086,Y\n';
    expect((await read(text)).map((row) => row.caller_id)).toEqual([null, null, '10086']);
  });
});

describe('numbers', () => {
  it('of every way that exports write them', async () => {
    const cells = [
      '"1,234"',
      '１２',
      '12.0',
      '-',
      '--',
      'NULL',
      'NA',
      'N/A',
      '无',
      'Infinity%',
      'NaN%',
      '#DIV/0!',
    ];
    const text = `Date,Offered,Answered\n${cells.map((cell, i) => `2026-03-${String(i + 1).padStart(2, '0')},5000,${cell}\n`).join('')}`;
    expect((await read(text)).map((row) => row.answered)).toEqual([1234, 12, 12, ...Array(9).fill(null)]);
  });
});

describe('real files', () => {
  const nhs = 'nhs111-monthly/NHS Calls 2015-16 monthly.csv';
  it.skipIf(!hasRealFile(nhs))(`${nhs}: 44 damaged durations are flagged`, async () => {
    const recipe = 'docs/recipes/nhs111-monthly.yaml';
    const preset = await parsePreset(fixtureText(recipe), recipe);
    const opened = await open(fileSource(realFile(nhs)), { preset });
    const rows = await rowsOf(opened);
    expect(rows.length).toBe(534);
    expect(rows[0]).toMatchObject({
      interval_start: '2015-04-01T00:00+08:00',
      interval_minutes: 43_200,
      offered: 67_491,
    });
    expect(rows[0].talk_sec).toBe(653 * 56_339);
    expect(opened.outcome().watched.map(({ count }) => count)).toEqual([44, 44]);
  });

  const bank = 'anonymous-bank-1999/01.txt';
  it.skipIf(!hasRealFile(bank))(`${bank}: customers in scientific notation are unknown`, async () => {
    const recipe = 'docs/recipes/anonymous-bank.yaml';
    const preset = await parsePreset(fixtureText(recipe), recipe);
    const opened = await open(fileSource(realFile(bank)), { preset });
    const rows = await rowsOf(opened);
    expect(opened.outcome().watched).toMatchObject([{ count: 24 }]);
    expect(rows.some((row) => String(row.caller_id).includes('E+'))).toBe(false);
  });
});

describe('hours that end at 24', () => {
  const hours = Array.from({ length: 24 }, (_, i) => i + 1);

  it('are ends of intervals, if none is 0', () => {
    expect(secondsBeforeEnd('text', hours.map(String))).toBe(3600);
    expect(secondsBeforeEnd('text', ['23:30', '24:00', '00:30'])).toBe(1800);
    expect(secondsBeforeEnd('text', ['0', ...hours.map(String)])).toBe(0);
    expect(secondsBeforeEnd('text', hours.slice(0, 23).map(String))).toBe(0);
  });

  it('count for the hour before, and that is said', async () => {
    const lines = ['2026-03-01', '2026-03-02'].flatMap((day) =>
      hours.map((hour) => `${day},${String(hour).padStart(2, '0')}:00,${hour}`),
    );
    const opened = await open(`Date,Hour,Offered\n${lines.join('\n')}\n`);
    const rows = await rowsOf(opened);
    expect(rows[0]).toMatchObject({ interval_start: '2026-03-01T00:00+08:00', offered: 1 });
    expect(rows[23]).toMatchObject({ interval_start: '2026-03-01T23:00+08:00', offered: 24 });
    expect(
      opened
        .outcome()
        .notes.map(({ en }) => en)
        .join(),
    ).toContain('begin 60 minutes before');
  });
});

describe('a weekday beside the date', () => {
  it('decides the order of day and month', async () => {
    const days = ['Tue 02/03/2026', 'Wed 02/04/2026', 'Thu 02/05/2026'];
    const opened = await open(`Start time,Answered\n${days.map((day) => `${day} 09:00:00,Y\n`).join('')}`);
    expect((await rowsOf(opened))[0].arrived_at).toBe('2026-02-03T09:00:00+08:00');
    expect(opened.findings.dates).toMatchObject({ order: 'mdy', sure: true });
    expect(opened.findings.dates?.evidence.en).toContain('in 3 of 3 dates');
  });

  it('that is wrong under both orders decides nothing', async () => {
    const opened = await open('Start time,Answered\nSat 02/03/2026 09:00:00,Y\nSun 02/04/2026 09:00:00,Y\n');
    expect(opened.findings.dates?.sure).toBe(false);
  });
});

describe('callers in scientific notation', () => {
  const list = (extra: string, value: string) =>
    `Call ID,Caller,Start time,Status${extra}\na1,8.61E+12,2026-03-01 09:00:00,Answered${value}\n`;
  const notes = async (text: string) => {
    const opened = await open(text);
    await rowsOf(opened);
    return opened
      .outcome()
      .notes.map(({ en }) => en)
      .join();
  };

  it('are left out of FCR only where FCR goes by callers; the example is from the file', async () => {
    expect(await notes(list('', ''))).toContain('such as 8.61E+12');
    expect(await notes(list('', ''))).toContain('FCR leaves them out');
    expect(await notes(list(',Resolved', ',Y'))).not.toContain('FCR leaves them out');
  });
});

describe('a caller that is none', () => {
  it.each<[RawCell, boolean]>([
    ['0', true],
    ['00000000', true],
    [0, true],
    ['-1', true],
    ['138****2222', true],
    ['Anonymous', true],
    ['01086000001', false],
    ['1000', false],
    ['*77', false],
  ])('%s: %s', (cell, expected) => {
    expect(noIdOf('caller_id')(cell)).toBe(expected);
  });
});
