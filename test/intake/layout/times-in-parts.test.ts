import { describe, expect, it } from 'vitest';
import { audits } from '../../../src/intake/checks/index.js';
import { gatherOrder } from '../../../src/intake/values/date-order.js';
import { lettersOfZone } from '../../../src/intake/values/other-dates.js';
import { bothRoads } from '../both-roads.js';
import { open, read, rowsOf, sourceOf } from '../source.js';

const HALF_HOURS = ['2026-03-02T08:00+08:00', '2026-03-02T08:30+08:00', '2026-03-02T09:00+08:00'];
const startsOf = async (text: string) =>
  (await read(text)).map((row) => String(row.interval_start ?? row.arrived_at));
const notesOf = async (text: string) => {
  const opened = await open(text);
  await rowsOf(opened);
  return opened.outcome().notes.map(({ en }) => en);
};

describe('a clock in columns of its parts', () => {
  it.each([
    ['年,月,日,时,分', ['2026,3,2,8,0', '2026,3,2,8,30', '2026,3,2,9,0']],
    ['日期,小时,分钟', ['2026-03-02,8时,0分', '2026-03-02,8时,30分', '2026-03-02,9时,0分']],
    ['Date,Hour,Minute', ['2026-03-02,08,00', '2026-03-02,08,30', '2026-03-02,09,00']],
    ['Year,Month,Day,hh,mm', ['2026,3,2,8,00', '2026,3,2,8,30', '2026,3,2,9,00']],
  ])('%s', async (header, rows) => {
    const text = `${header},Offered,Answered\n${rows.map((row, i) => `${row},${9 + i},${8 + i}\n`).join('')}`;
    expect(await startsOf(text)).toEqual(HALF_HOURS);
    expect((await notesOf(text)).join()).toContain('in parts');
  });

  it('down to the seconds of a call', async () => {
    const calls = 'Call ID,Date,Hour,Minute,Second,Status,Talk\n1,2026-03-02,8,0,5,Answered,40\n';
    expect(await startsOf(calls)).toEqual(['2026-03-02T08:00:05+08:00']);
  });

  it('with the hour alone', async () => {
    const american = 'Call - Date,Call - Hour,Offered\n2026-03-02,8 AM,9\n2026-03-02,9 AM,9\n';
    expect(await startsOf(american)).toEqual(['2026-03-02T08:00+08:00', '2026-03-02T09:00+08:00']);
  });

  it('are left alone where they are lengths of time, or the time stands there as a whole', async () => {
    const lengths = 'Date,Offered,Answered,Hour,Minute\n2026-03-02,9,8,30,95\n2026-03-03,9,8,31,90\n';
    expect((await notesOf(lengths)).join()).not.toContain('in parts');
    const whole = 'Call ID,Start Time,Hour,Minute,Status\n1,2026-03-02 08:05:09,8,5,Answered\n';
    expect(await startsOf(whole)).toEqual(['2026-03-02T08:05:09+08:00']);
  });
});

describe('the ends of intervals beside their date', () => {
  it.each(['Interval Ending', 'Period End', 'Half Hour Ending', 'End Time', 'Until'])('%s', async (name) => {
    const ends = ['08:30', '09:00', '09:30'];
    const text = `Date,${name},Offered\n${ends.map((end, i) => `2026-03-02,${end},${9 + i}\n`).join('')}`;
    expect(await startsOf(text)).toEqual(HALF_HOURS);
  });

  it('begin on the day that ends at midnight, and stand back behind a start', async () => {
    const late = ['2026-03-02,23:30', '2026-03-02,0:00', '2026-03-03,0:30', '2026-03-03,1:00'];
    const text = `Date,Interval Ending,Offered\n${late.map((end, i) => `${end},${9 + i}\n`).join('')}`;
    expect((await startsOf(text)).slice(0, 3)).toEqual([
      '2026-03-02T23:00+08:00',
      '2026-03-02T23:30+08:00',
      '2026-03-03T00:00+08:00',
    ]);
    const both = 'Date,Start,End,Offered\n2026-03-02,08:00,08:30,9\n2026-03-02,08:30,09:00,9\n';
    expect(await startsOf(both)).toEqual(HALF_HOURS.slice(0, 2));
  });
});

describe('times of day under a name that is not known', () => {
  const report = (name: string, rows: readonly string[]) =>
    `Date,Queue,${name},Offered\n${rows.map((row, i) => `${row},${9 + i}\n`).join('')}`;

  it('are those of the intervals, where the same date comes again', async () => {
    const text = report('Mark', [
      '2026-03-02,A,08:00',
      '2026-03-02,A,08:30',
      '2026-03-02,A,09:00',
      '2026-03-03,A,08:00',
      '2026-03-03,A,08:30',
    ]);
    expect((await startsOf(text)).slice(0, 3)).toEqual(HALF_HOURS);
    const opened = await open(text);
    expect(opened.findings.notes.map(({ en }) => en)).toContain(
      '"Mark" holds the times of day of the intervals',
    );
  });

  it('are something else where each day and queue has one row, or they are on no grid', async () => {
    const peaks = report('Busiest', ['2026-03-02,A,10:30', '2026-03-02,B,11:00', '2026-03-03,A,10:00']);
    expect(new Set(await startsOf(peaks))).toEqual(
      new Set(['2026-03-02T00:00+08:00', '2026-03-03T00:00+08:00']),
    );
    const waits = report('Longest', ['2026-03-02,A,00:31', '2026-03-02,A,01:07', '2026-03-02,A,00:54']);
    expect(new Set(await startsOf(waits))).toEqual(new Set(['2026-03-02T00:00+08:00']));
  });
});

describe('day numbers of a spreadsheet without a part of a day', () => {
  // Excel counts 2026-03-02 as day 46083, whose digits would be 4:60:83; 2025-10-15 as 45945, whose digits are 4:59:45.
  it('are days of calls, and no times of day', async () => {
    const calls = (rows: string) => `id,start,queue,talk,status\n${rows}`;
    const days = ['1,45945,A,30,answered', '2,45946,A,31,answered', '3,45947,A,32,answered'];
    const text = calls(`${days.join('\n')}\n`);
    expect((await startsOf(text)).map((at) => at.slice(0, 19))).toEqual([
      '2025-10-15T00:00:00',
      '2025-10-16T00:00:00',
      '2025-10-17T00:00:00',
    ]);
    expect((await notesOf(text)).join()).toContain('holds dates without a time of day');
  });
});

describe('clocks without seconds', () => {
  const HEADER = 'Call ID,Queue,Start Time,Answer Time,End Time,Status';
  const list = (more: string, row: (i: number) => string) =>
    `${HEADER}${more}\n${Array.from({ length: 25 }, (_, i) => `${i},A,${row(i)}\n`).join('')}`;
  const times = (i: number) =>
    `2026-03-02 08:${10 + i},2026-03-02 08:${11 + i},2026-03-02 08:${13 + i},Answered`;

  it('are said where waits are worked out from them', async () => {
    const found = await notesOf(list('', times));
    expect(found.join()).toContain('have no seconds');
    const seconds = list('', (i) => times(i).replaceAll(/(:\d\d),/g, '$1:07,'));
    expect((await notesOf(seconds)).join()).not.toContain('no seconds');
    const own = list(',Wait,Talk', (i) => `${times(i)},80,148`);
    expect((await notesOf(own)).join()).not.toContain('no seconds');
  });

  it('contradict no length of time by less than a minute', () => {
    const found = (row: Record<string, string | number>) => {
      const filled = { outcome: 'answered', wait_sec: 0, talk_sec: 1, ...row };
      return audits.contacts.filter(({ fails }) => fails(filled)).map(({ id }) => id);
    };
    const at = (clock: string) => `2026-03-02T${clock}+08:00`;
    const whole = { arrived_at: at('08:04:00'), answered_at: at('08:05:00'), ended_at: at('08:08:00') };
    expect(found({ ...whole, wait_sec: 80, talk_sec: 191 })).toEqual([]);
    expect(found({ ...whole, wait_sec: 121, talk_sec: 241 })).toEqual([
      'talk-beyond-call',
      'wait-beyond-answer',
    ]);
    const exact = { arrived_at: at('08:04:01'), answered_at: at('08:05:01'), ended_at: at('08:08:01') };
    expect(found({ ...exact, wait_sec: 80, talk_sec: 191 })).toEqual([
      'talk-beyond-call',
      'wait-beyond-answer',
    ]);
  });

  it('are read alike by both roads', async () => {
    const { rows, columns } = await bothRoads(sourceOf(list('', times)), {}, []);
    expect(columns?.rows).toEqual(rows.rows);
  });
});

describe('letters of a zone', () => {
  it('are said, but for those of universal time or beside an offset', async () => {
    const calls = (end: string) => `Call ID,Start Time,Status\n1,2026-03-02 08:05:09${end},Answered\n`;
    expect((await notesOf(calls(' EST'))).join()).toContain('name their zone as EST');
    expect((await notesOf(calls(' +0800 CST'))).join()).not.toContain('name their zone');
    expect(lettersOfZone('2026-03-02 08:05:09 GMT')).toBeUndefined();
    expect(lettersOfZone('Mon Mar 02 08:05:09 CST 2026')).toBe('CST');
    expect(lettersOfZone('2026-03-02 08:05 PM')).toBeUndefined();
  });
});

describe('the order of day and month', () => {
  const decide = (...texts: string[]) => {
    const order = gatherOrder();
    for (const [row, text] of texts.entries()) order.see(text, row);
    return order.decide();
  };

  it('is settled by points, unless some dates have others', () => {
    expect(decide('01.10.2026', '02.10.2026 08:00')).toMatchObject({ order: 'dmy', sure: true });
    expect(decide('01.10.2026', '02/10/2026')).toMatchObject({ sure: false });
    expect(decide('01/10/2026', '02.10.2026')).toMatchObject({ sure: false });
    expect(decide('01.13.2026')).toMatchObject({ order: 'mdy', sure: true });
  });

  it('names the column that nothing settles', async () => {
    const [note] = await notesOf('Call ID,Start Time,Status\n1,02/03/2026 08:05:09,Answered\n');
    expect(note).toContain('"Start Time": nothing in the file decides');
  });
});
