import { describe, expect, it } from 'vitest';
import { audits } from '../../../src/intake/checks/index.js';
import { gatherOrder } from '../../../src/intake/values/date-order.js';
import { bothRoads } from '../both-roads.js';
import { notesOf, read, sourceOf } from '../source.js';

const startsOf = async (text: string) =>
  (await read(text)).map((row) => String(row.interval_start ?? row.arrived_at));

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

  it('are said where calls that ended in the minute of their answer are missing from the average talk', async () => {
    const short = (i: number) => (i % 5 === 0 ? times(i).replace(/:\d\d,Ans/, `:${11 + i},Ans`) : times(i));
    expect((await notesOf(list('', short))).join()).toContain(
      '5 of the first 25 answered contacts ended in the minute of their answer, by times without seconds: their talk time is not known, and the average handle time of the others is too long, by about 25%',
    );
    const none = [list('', times), list(',Talk', (i) => `${short(i)},48`)];
    for (const file of none) expect((await notesOf(file)).join()).not.toContain('too long');
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

describe('times of day as numbers', () => {
  const report = (name: string, times: readonly (string | number)[]) =>
    `Date,${name},Offered,Answered,Abandoned\n${times.map((time) => `2026-03-02,${time},10,9,1\n`).join('')}`;
  const clocks = async (name: string, times: readonly (string | number)[]) =>
    (await startsOf(report(name, times))).map((at) => at.slice(11, 16));

  it('that count the intervals of a day are these, which is said', async () => {
    expect(await clocks('Period', [17, 18, 19, 40])).toEqual(['08:00', '08:30', '09:00', '19:30']);
    expect(await clocks('Interval', [33, 34, 35, 80])).toEqual(['08:00', '08:15', '08:30', '19:45']);
    expect(await clocks('Slot', [0, 1, 2, 47])).toEqual(['00:00', '00:30', '01:00', '23:30']);
    expect((await notesOf(report('Period', [17, 18, 19, 40]))).join()).toContain(
      '17 is read as 08:00 (30 minutes each, counted from 1)',
    );
  });

  it('may be hours and their halves, or seconds', async () => {
    expect(await clocks('Time', ['8.0', '8.5', '9.0'])).toEqual(['08:00', '08:30', '09:00']);
    expect(await clocks('Time', [28_800, 30_600, 32_400])).toEqual(['08:00', '08:30', '09:00']);
    expect(await clocks('Time', [800, 830, 900])).toEqual(['08:00', '08:30', '09:00']);
  });
});
