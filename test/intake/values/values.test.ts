import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerWords } from '../../../src/intake/aliases/normalise.js';
import { gatherOrder } from '../../../src/intake/values/date-order.js';
import { compileDatePattern } from '../../../src/intake/values/date-pattern.js';
import { dateStyleOf } from '../../../src/intake/values/date-style.js';
import { durationOf } from '../../../src/intake/values/duration.js';
import { createIsoWriter } from '../../../src/intake/values/iso-writer.js';
import { clockOf } from '../../../src/intake/values/moment.js';
import { createMomentReader, type DateStyle } from '../../../src/intake/values/moment-reader.js';
import { decimalSignOf, numberOf } from '../../../src/intake/values/number.js';
import { isUnknown } from '../../../src/intake/values/unknown.js';
import { formatIso } from '../../../src/time/iso.js';
import { createZone } from '../../../src/time/zone.js';
import { open, rowsOf, shanghai } from '../source.js';

function readWith(style: DateStyle, file: string | null = null, center = shanghai) {
  const reader = createMomentReader(style, { center, file: file === null ? null : createZone(file) });
  const writer = createIsoWriter(center);
  return (text: string | number) => {
    const wall = reader.read(text);
    return Number.isNaN(wall) ? null : writer.second(wall, reader.offsetMinutes);
  };
}

describe('dates', () => {
  const dmy = readWith({ kind: 'text', order: 'dmy' });
  const cases = [
    ['1-1-2013', '2013-01-01T00:00:00+08:00'],
    ['31.12.2025 23:59:59', '2025-12-31T23:59:59+08:00'],
    ['2021/11/1 0:32', '2021-11-01T00:32:00+08:00'],
    ['2026年3月1日 08:30', '2026-03-01T08:30:00+08:00'],
    ['1/2/2026 下午 3:05', '2026-02-01T15:05:00+08:00'],
    ['Thu, 27 Oct 2016 14:51:34', '2016-10-27T14:51:34+08:00'],
    ['Apr-15', '2015-04-01T00:00:00+08:00'],
    ['2011-01-03 07:30:00.000', '2011-01-03T07:30:00+08:00'],
    ['2026-03-01 24:00', '2026-03-02T00:00:00+08:00'],
    ['2026-03-01T04:00:00Z', '2026-03-01T12:00:00+08:00'],
    ['2026-03-01T04:00:00-05:00', '2026-03-01T04:00:00-05:00'],
    ['2026-03-02 08.48.12', '2026-03-02T08:48:12+08:00'],
    ['02.03.26 08:48 Uhr', '2026-03-02T08:48:00+08:00'],
    ['Mon Mar 02 08:48:16 CET 2026', '2026-03-02T08:48:16+08:00'],
    ['Mar 2, 2026, 8:48:16 AM', '2026-03-02T08:48:16+08:00'],
    ['Mon Mar 02 2026 08:48:16 GMT+0800 (China Standard Time)', '2026-03-02T08:48:16+08:00'],
    ['2026-03-02 08:48:16 EST', '2026-03-02T08:48:16+08:00'],
    ['2/3/2026 8:48:16 AM PDT', '2026-03-02T08:48:16+08:00'],
    ['2 de marzo de 2026 08:48', '2026-03-02T08:48:00+08:00'],
    ['15 de agosto de 2026', '2026-08-15T00:00:00+08:00'],
  ] as const;
  it.each(cases)('%s', (text, iso) => expect(dmy(text)).toBe(iso));

  it.each(['31.02.2026 09:14', '2026-13-01', '2026-03-01 25:00', '2026-03-01 09:61', 'yesterday', '12'])(
    '%s is none',
    (text) => expect(dmy(text)).toBeNull(),
  );

  it('reads month first, with a 12-hour clock', () => {
    const mdy = readWith({ kind: 'text', order: 'mdy' });
    expect(mdy('10/21/2019 11:59:20 PM')).toBe('2019-10-21T23:59:20+08:00');
    expect(mdy('10/21/2019 12:05:00 AM')).toBe('2019-10-21T00:05:00+08:00');
  });

  it('reads epochs and Excel day numbers', () => {
    expect(readWith({ kind: 'epoch', unit: 'seconds' })(1_693_900_000)).toBe('2023-09-05T15:46:40+08:00');
    expect(readWith({ kind: 'epoch', unit: 'milliseconds' })('1693900000000')).toBe(
      '2023-09-05T15:46:40+08:00',
    );
    expect(readWith({ kind: 'serial' })(46_113.5)).toBe('2026-04-01T12:00:00+08:00');
  });

  it('puts an export in universal time on the clock of the center, also over a clock change', () => {
    const berlin = createZone('Europe/Berlin')!;
    const read = readWith({ kind: 'text', order: 'ymd' }, 'UTC', berlin);
    expect(read('2026-03-29 00:30:00')).toBe('2026-03-29T01:30:00+01:00');
    expect(read('2026-03-29 01:30:00')).toBe('2026-03-29T03:30:00+02:00');
    expect(read('2026-10-25 01:30:00')).toBe('2026-10-25T02:30:00+01:00');
  });

  it('writes times as the rest of ccops does', () => {
    const berlin = createZone('Europe/Berlin')!;
    const writer = createIsoWriter(berlin);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (wallSec) => {
        const time = { wallSec, offsetMinutes: berlin.offsetAtWall(wallSec) };
        expect(writer.second(wallSec)).toBe(formatIso(time));
        expect(writer.minute(wallSec)).toBe(formatIso(time, 'minute'));
      }),
    );
  });
});

describe('date formats of a preset', () => {
  const cases = [
    ['yyMMdd', '990101', '1999-01-01T00:00:00'],
    ['dd.MM.yyyy HH:mm:ss', '31.12.2025 23:59:59', '2025-12-31T23:59:59'],
    ['dd.MM.yyyy HH:mm:ss', '31.12.2025', '2025-12-31T00:00:00'],
    ['M/d/yyyy h:mm a', '3/1/2026 12:05 AM', '2026-03-01T00:05:00'],
    ['yyyyMMddHHmmss', '20260301143000', '2026-03-01T14:30:00'],
    ["yyyy'年'M'月'd'日'", '2026年3月1日', '2026-03-01T00:00:00'],
    ['dd-MMM-yy', '27-Oct-16', '2016-10-27T00:00:00'],
  ] as const;
  it.each(cases)('%s reads %s', (pattern, text, iso) => {
    const wall = compileDatePattern(pattern)!.read(text);
    expect(new Date(wall * 1000).toISOString().slice(0, 19)).toBe(iso);
  });

  it('takes nothing that does not follow the pattern', () => {
    expect(compileDatePattern('yyMMdd')!.read('990230')).toBeNaN();
    expect(compileDatePattern('yyMMdd')!.read('1999-01-01')).toBeNaN();
    expect(compileDatePattern('dd.MM.yyyy')!.read('1.1.2026 10:00')).toBeNaN();
    expect(compileDatePattern('QQ.yyyy')).toBeNull();
    expect(compileDatePattern('HH:mm')).toBeNull();
  });
});

describe('the order of day and month', () => {
  const decide = (texts: readonly string[]) => {
    const evidence = gatherOrder();
    for (const [i, text] of texts.entries()) evidence.see(text, i + 2);
    return evidence.decide();
  };

  it('is settled by a number above 12', () => {
    expect(decide(['1/2/2026', '13/2/2026'])).toMatchObject({ order: 'dmy', sure: true });
    expect(decide(['1/2/2026', '1/13/2026'])).toMatchObject({ order: 'mdy', sure: true });
    expect(decide(['2026/1/2'])).toMatchObject({ order: 'ymd', sure: true });
  });

  it('else by the reading under which the rows are in time order', () => {
    const months = ['1/9/2017', '2/9/2017', '3/9/2017', '4/9/2017', '5/9/2017', '1/10/2017', '2/10/2017'];
    expect(decide(months)).toMatchObject({ order: 'dmy', sure: true });
    expect(decide([...months].reverse())).toMatchObject({ order: 'dmy', sure: true });
  });

  it('else it is assumed, and said so', () => {
    expect(decide(['1/2/2026'])).toMatchObject({ order: 'dmy', sure: false });
    expect(decide(['1/2/2026 9:00 AM'])).toMatchObject({ order: 'mdy', sure: false });
  });

  it('knows dates of digits only', () => {
    expect(dateStyleOf(['20261001', '20261002'])).toEqual({ kind: 'pattern', pattern: 'yyyyMMdd' });
    expect(dateStyleOf(['1693900000'])).toEqual({ kind: 'epoch', unit: 'seconds' });
    expect(dateStyleOf([46_113, 46_114])).toEqual({ kind: 'serial' });
    expect(dateStyleOf(['2015-16', '2016-17'])).toBeNull();
  });
});

describe('times of day', () => {
  it.each([
    ['9:12:58', 33_178],
    ['9:12 PM', 76_320],
    ['08:00-08:30', 28_800],
    ['14', 50_400],
    ['14时', 50_400],
    ['24:00', 86_400],
    ['08:30:00—08:59:59', 30_600],
  ])('%s', (text, seconds) => expect(clockOf(text)).toBe(seconds));

  it.each(['25:00', '9:60', 'noon'])('%s is none', (text) => expect(clockOf(text)).toBeNaN());
});

describe('durations', () => {
  it.each([
    ['17', 'seconds', 17],
    ['0:00:17', 'seconds', 17],
    ['2:12', 'seconds', 132],
    [' 208:19:49.226', 'seconds', 749_989.226],
    ['1.16E-05', 'days', 1.002],
    ['3分20秒', 'seconds', 200],
    ['1小时2分', 'seconds', 3720],
    ['1h 2m 3s', 'seconds', 3723],
    ['2.5', 'minutes', 150],
    ['1500', 'milliseconds', 1.5],
    ['-3', 'seconds', -3],
    ['-0:00:03', 'seconds', -3],
  ] as const)('%s in %s', (text, unit, seconds) => expect(durationOf(text, unit)).toBe(seconds));

  it.each(['', 'abc', '1:61', '1:2:3:4', '10.5.2026'])('"%s" is none', (text) =>
    expect(durationOf(text, 'seconds')).toBeNaN(),
  );
});

describe('numbers', () => {
  it.each([
    ['8,285.64%', 82.8564],
    ['94.01%', 0.9401],
    ['1,234', 1234],
    ['１２３', 123],
    ["1'234", 1234],
    ['1.16E-05', 0.0000116],
  ])('%s', (text, value) => expect(numberOf(text)).toBeCloseTo(value, 10));

  it('takes a comma for the decimal sign where the column does', () => {
    expect(decimalSignOf(['3,5', '12,25'])).toBe(',');
    expect(decimalSignOf(['1,234', '5'])).toBe('.');
    expect(numberOf('1.234,5', ',')).toBe(1234.5);
    expect(['5分', '4.5 分', '3星', '2 stars'].map((text) => numberOf(text))).toEqual([5, 4.5, 3, 2]);
  });

  it.each(['', ' ', 'Infinity', '0x10', '1,2,3', 'Infinity%', '12a'])('"%s" is none', (text) =>
    expect(numberOf(text)).toBeNaN(),
  );
});

describe('durations in other clothes', () => {
  it.each([
    ['12:01:57 AM', 117],
    ['0:01:57 AM', 117],
    ['1:00:00 PM', 46_800],
    ['1899-12-30 00:01:57', 117],
    ['1900-01-00 00:01:57', 117],
    ['1900/1/1 2:00:00', 93_600],
    ['1/0/1900 0:01:57', 117],
    ['00:00:01:57', 117],
    ['2:03:04:05', 183_845],
    ['117000ms', 117],
    ['1m 57s 500ms', 117.5],
    ['1′57″', 117],
    ['1’57”', 117],
    ['００：０１：５７', 117],
    ['00.01.57', 117],
  ])('%s', (text, seconds) => {
    expect(durationOf(text, 'seconds')).toBe(seconds);
  });

  it.each(['2026-03-02 00:01:57', '1:99:00:00', '1.2.3', '13:61 AM', '1:25:00:00'])('not %s', (text) => {
    expect(durationOf(text, 'seconds')).toBeNaN();
  });

  it('six digits are hours, minutes and seconds where the unit says so', () => {
    expect(durationOf('000157', 'hhmmss')).toBe(117);
    expect(durationOf('1000157', 'hhmmss')).toBe(360_117);
    expect(durationOf('000175', 'hhmmss')).toBeNaN();
    expect(durationOf('000157', 'seconds')).toBe(157);
  });
});

describe('a column of six digits', () => {
  const calls = (talks: readonly string[]) =>
    `Call ID,Start time,Queue,Talk time,Result\n${talks.map((talk, i) => `C${i},2026-03-02 09:00:0${i},Q,${talk},Answered\n`).join('')}`;
  const talks = async (cells: readonly string[]) =>
    (await rowsOf(await open(calls(cells)))).map(({ talk_sec: talk }) => talk);

  it('holds hours, minutes and seconds where none has sixty', async () => {
    expect(await talks(['000157', '000259', '010000', '000130', '000201', '000045'])).toEqual([
      117, 179, 3600, 90, 121, 45,
    ]);
  });

  it('holds seconds where one has', async () => {
    expect(await talks(['000157', '000275', '000100', '000130', '000201', '000045'])).toEqual([
      157, 275, 100, 130, 201, 45,
    ]);
  });
});

describe('a unit in the name of a column', () => {
  it.each([
    ['Wait [m]', 'wait', 'minutes'],
    ['Talk time/min', 'talktime', 'minutes'],
    ['等待时长/分钟', '等待时长', 'minutes'],
    ['Calls/h', 'callsh', null],
    ['Calls h', 'callsh', null],
  ])('%s', (header, key, unit) => {
    expect(headerWords(header)).toEqual({ key, unit, isCount: false });
  });
});

describe('what stands for nothing', () => {
  it.each(['－', '–', '--:--:--', '(空)', '（空）', '空值', '未知', '无数据', '[NULL]', '(blank)'])(
    '%s',
    (text) => {
      expect(isUnknown(text)).toBe(true);
    },
  );
});
