import { describe, expect, it } from 'vitest';
import { notesOf, read } from '../source.js';

const HALF_HOURS = ['2026-03-02T08:00+08:00', '2026-03-02T08:30+08:00', '2026-03-02T09:00+08:00'];
const startsOf = async (text: string) =>
  (await read(text)).map((row) => String(row.interval_start ?? row.arrived_at));

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
