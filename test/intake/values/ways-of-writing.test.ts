import { describe, expect, it } from 'vitest';
import { gatherOrder } from '../../../src/intake/values/date-order.js';
import { dateStyleOf } from '../../../src/intake/values/date-style.js';
import { durationOf } from '../../../src/intake/values/duration.js';
import { clockOf, datePartsOf, wallSecOfParts } from '../../../src/intake/values/moment.js';
import { createMomentReader } from '../../../src/intake/values/moment-reader.js';
import { numberOf } from '../../../src/intake/values/number.js';
import { createZone } from '../../../src/time/zone.js';
import { read } from '../source.js';

const utc = createZone('UTC')!;

/** The moments of a column in UTC, to the minute. */
function moments(...texts: string[]): (string | null)[] {
  const style = dateStyleOf(texts);
  if (style === null) return texts.map(() => null);
  const reader = createMomentReader(style, { center: utc, file: null });
  return texts.map((text) => new Date(reader.read(text) * 1000).toISOString().slice(0, 16));
}

describe('dates of eight digits with the year last', () => {
  it('are settled by a number above 12, else left to the rest of the column', async () => {
    expect(dateStyleOf(['01032026', '14032026'])).toEqual({ kind: 'pattern', pattern: 'ddMMyyyy' });
    expect(dateStyleOf(['03012026', '03142026'])).toEqual({ kind: 'pattern', pattern: 'MMddyyyy' });
    const days = Array.from({ length: 6 }, (_, i) => `${i},0${i + 1}032026 08:00,Answered\n`);
    const rows = await read(`Call ID,Start Time,Status\n${days.join('')}`);
    expect(rows.map(({ arrived_at }) => String(arrived_at).slice(0, 10))).toEqual(
      [1, 2, 3, 4, 5, 6].map((day) => `2026-03-0${day}`),
    );
    const whole = await read(`Call ID,Date,Status\n${days.join('').replaceAll(' 08:00', '')}`);
    expect(whole[5].arrived_at).toContain('2026-03-06');
  });

  it('are none where the day of the year is none', () => {
    expect(moments('2025-366')).toEqual([null]);
    expect(moments('2024-366')).toEqual(['2024-12-31T00:00']);
  });
});

describe('the weekday beside a date', () => {
  it.each([
    '2026-03-02 星期一 08:48',
    '2026-03-02(周一) 08:48',
    '2026/03/02（一） 08:48',
    '2026年3月2日 週一 08:48',
    '星期一 2026-03-02 08:48',
    '2026-03-02 Mon 08:48',
    'Mon, 2026-03-02 08:48',
  ])('%s', (text) => {
    expect(moments(text)).toEqual(['2026-03-02T08:48']);
  });

  it('decides where the year of two digits is, and the day', () => {
    const orderOf = (...texts: string[]) => {
      const order = gatherOrder();
      for (const [row, text] of texts.entries()) order.see(text, row);
      const { order: found, sure } = order.decide();
      return { found, sure };
    };
    expect(orderOf('26-03-02 星期一')).toEqual({ found: 'ymd', sure: true });
    expect(orderOf('02-03-26 周一')).toEqual({ found: 'dmy', sure: true });
    expect(orderOf('03/02/26 Mon')).toEqual({ found: 'mdy', sure: true });
    expect(orderOf('02/03/2026 周一')).toEqual({ found: 'dmy', sure: true });
    // Without it a likely year is better than one of long ago.
    expect(orderOf('26-03-02')).toEqual({ found: 'ymd', sure: false });
    expect(orderOf('02-03-26')).toMatchObject({ found: 'dmy', sure: false });
    expect(orderOf('10-11-12')).toMatchObject({ found: 'dmy', sure: false });
  });
});

describe('moments', () => {
  const at = '2026-03-02T08:48';

  it.each([
    ['1772441296', '1772442916'],
    ['1772441296000', '1772442916000'],
    ['1772441296000000', '1772442916000000'],
    ['1772441296000000000', '1772442916000000000'],
    ['260302 0848', '260314 0915'],
    ['260302084816', '260314091516'],
    ['260302 08:48:16', '260314 09:15:16'],
    ['20260302 08:48:16', '20260314 09:15:16'],
    ['/Date(1772441296000)/', '/Date(1772442916000)/'],
    ['民國115/03/02 08:48', '民國115/03/14 09:15'],
    ['115/03/02 08:48:16', '115/03/14 09:15:16'],
    ['1150302 08:48', '1150314 09:15'],
    ['中華民國115年3月2日 上午 08:48', '中華民國115年3月14日 上午 09:15'],
    ['令和8年3月2日 8時48分', '令和8年3月14日 9時15分'],
    ['2026年3月2日 午前8時48分16秒', '2026年3月14日 午後9時15分16秒'],
    ['lundi 2 mars 2026 08:48:16', 'samedi 14 mars 2026 09:15:16'],
    ['2. März 2026, 08:48 Uhr', '14. März 2026, 09:15 Uhr'],
    ['2 de março de 2026 às 08:48', '14 de março de 2026 às 09:15'],
  ])('written as %s', (first, second) => {
    expect(moments(first, second)[0]).toBe(at);
  });

  it('of a web service may say how far their clock is from UTC', () => {
    const parts = datePartsOf('/Date(1772412496000+0800)/')!;
    expect(parts.offsetMinutes).toBe(480);
    expect(new Date(wallSecOfParts(parts, 'ymd') * 1000).toISOString()).toBe('2026-03-02T08:48:16.000Z');
  });

  it('name their month in several languages', () => {
    const months = ['janv.', 'fév.', 'avr.', 'juin', 'juillet', 'août', 'setembro', 'Okt.', 'déc.'];
    expect(months.map((month) => datePartsOf(`3 ${month} 2026`)?.groups[1])).toEqual([
      1, 2, 4, 6, 7, 8, 9, 10, 12,
    ]);
  });
});

describe('spans that name the half of the day at their end', () => {
  it.each([
    ['8:30-9:00 AM', 8.5],
    ['1:00-1:30 PM', 13],
    ['11:30-12:00 PM', 11.5],
    ['12:00-12:30 PM', 12],
    ['11:30-12:00 AM', 23.5],
    ['12:00-12:30 AM', 0],
    ['1-2 PM', 13],
    ['1:00 PM-1:30 PM', 13],
    ['13:00-13:30', 13],
    ['08h30', 8.5],
    ['8h', 8],
    ['8 h 30', 8.5],
    ['08h30-09h00', 8.5],
  ])('%s', (text, hours) => expect(clockOf(text)).toBe(hours * 3600));

  it('also behind a date, and in a report of a day', async () => {
    expect(datePartsOf('2026-03-02 1:00-1:30 PM')?.clockSec).toBe(13 * 3600);
    const report =
      'Date,Time,Offered,Answered,Abandoned\n3/14/2026,11:30-12:00 PM,5,4,1\n3/14/2026,12:00-12:30 PM,6,5,1\n3/14/2026,12:30-1:00 PM,6,5,1\n3/14/2026,1:00-1:30 PM,7,6,1\n';
    expect((await read(report)).map(({ interval_start }) => String(interval_start).slice(11, 16))).toEqual([
      '11:30',
      '12:00',
      '12:30',
      '13:00',
    ]);
  });
});

describe('durations in words', () => {
  it.each([
    ['30 sec', 30],
    ['2 min 5 s', 125],
    ['1h 02m', 3720],
    ['2 Min. 5 Sek.', 125],
    ['1 hour and 2 minutes', 3720],
    ['4 minutes, 5 seconds', 245],
    ['1.5 h', 5400],
    ['2分05秒', 125],
    ['1小時2分鐘', 3720],
    ['1時間2分3秒', 3723],
  ])('%s', (text, seconds) => expect(durationOf(text, 'seconds')).toBe(seconds));

  it('are none without a number', () => expect(durationOf('min', 'seconds')).toBeNaN());
});

describe('counts', () => {
  it.each([
    ['1.2万', 12_000],
    ['1.2萬', 12_000],
    ['3千', 3000],
    ['1.5K', 1500],
    ['100 calls', 100],
    ['12 通', 12],
    ['1,234次', 1234],
  ])('%s', (text, count) => expect(numberOf(text)).toBe(count));

  it('with a word behind them that counts nothing are none', () => expect(numberOf('12abc')).toBeNaN());

  it('are read so in a report', async () => {
    const rows = await read(
      '日期,呼入量,接通量,放弃量\n2026-03-02,1.2万,1万,2000通\n2026-03-03,900通,800通,100通\n',
    );
    expect(rows.map(({ offered, answered, abandoned }) => [offered, answered, abandoned])).toEqual([
      [12_000, 10_000, 2000],
      [900, 800, 100],
    ]);
  });
});

describe('starts of weeks, months and spans', () => {
  it.each([
    ['Week', ['Week 5 2026', 'Week 6 2026'], ['2026-01-26T00:00+08:00', '2026-02-02T00:00+08:00'], 7 * 1440],
    ['Month', ['01/2026', '02/2026'], ['2026-01-01T00:00+08:00', '2026-02-01T00:00+08:00'], 31 * 1440],
    ['Month', ['1-2026', '2-2026'], ['2026-01-01T00:00+08:00', '2026-02-01T00:00+08:00'], 31 * 1440],
    [
      'interval',
      ['2026-03-02T00:00:00Z/2026-03-02T00:30:00Z', '2026-03-02T00:30:00Z/PT30M'],
      ['2026-03-02T08:00+08:00', '2026-03-02T08:30+08:00'],
      30,
    ],
  ])('%s %s', async (name, texts, starts, minutes) => {
    const rows = await read(`${name},Offered\n${texts.map((text) => `${text},5\n`).join('')}`);
    expect(rows.map((row) => row.interval_start)).toEqual(starts);
    expect(rows[0].interval_minutes).toBe(minutes);
  });
});

describe('a count with its share in the same cell', () => {
  it.each(['99(99.0%)', '99 (99.0%)', '99/99.0%', '99（99.0％）', '99 [99%]', '99 | 99,0 %'])('%s', (text) =>
    expect(numberOf(text)).toBe(99),
  );

  it('is no number the other way round, or beside another count', () => {
    expect(['99.0% (99)', '99/100', '99 (of 100)'].map((text) => numberOf(text))).toEqual([NaN, NaN, NaN]);
  });

  it('is a count of a report', async () => {
    const rows = await read(
      'Interval,Offered,Answered,Abandoned\n2026-10-01 09:00,1200,"1,188 (99.0%)",12 (1.0%)\n2026-10-01 09:30,50,49 (98.0%),1 (2.0%)\n',
    );
    expect(rows).toMatchObject([
      { answered: 1188, abandoned: 12 },
      { answered: 49, abandoned: 1 },
    ]);
  });
});
