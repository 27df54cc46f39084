import { describe, expect, it } from 'vitest';
import { durationHabit } from '../../../../src/intake/values/day-fraction.js';
import { bothRoads } from '../../both-roads.js';
import { open, read, sourceOf } from '../../source.js';

const clock = (minute: number, second: number) =>
  `2026-03-02 09:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}`;
const talks = async (text: string) => (await read(text)).map(({ talk_sec }) => talk_sec);

describe('talk time beside the times of a call', () => {
  it('is answer to end without the hold that has a column of its own, by rows and by columns', async () => {
    const text = `Call ID,Start,Answered,End,Hold\n${[0, 1, 2]
      .map((i) => `${i},${clock(i * 5, 0)},${clock(i * 5, 10)},${clock(i * 5 + 2, 0)},${i * 15}\n`)
      .join('')}9,${clock(30, 0)},,${clock(30, 20)},\n`;
    expect(await talks(text)).toEqual([110, 95, 80, null]);
    const { rows, columns } = await bothRoads(sourceOf(text));
    expect(columns).toEqual(rows);
  });

  it('is the whole call less the wait, where the duration goes from start to end', async () => {
    const whole = `Call ID,Start,End,Wait,Duration,Outcome\n${[1, 2, 3]
      .map((i) => `${i},${clock(i * 5, 0)},${clock(i * 5 + 2, 0)},${i * 10},120,Answered\n`)
      .join('')}`;
    expect(await talks(whole)).toEqual([110, 100, 90]);
    const talking = whole.replaceAll(',120,', ',90,');
    expect(await talks(talking)).toEqual([90, 90, 90]);
  });

  it('is the same where calls that nobody answered last as long as they waited', async () => {
    const rows = [17, 20, 30].map((wait, i) => `${i},${clock(i, 0)},${wait},${wait},Abandoned\n`).join('');
    const text = `Call ID,Start,Wait,Duration,Outcome\n${rows}8,${clock(9, 0)},20,120,Answered\n`;
    expect((await talks(text)).at(-1)).toBe(100);
    expect((await talks(text.replace('20,120,', '200,120,'))).at(-1)).toBe(120);
  });

  it('is in minutes or milliseconds where only those fit between answer and end', async () => {
    const list = (factor: number) =>
      `Call ID,Start,Answered,End,Talk Time,Wrap Up\n${[101, 393, 69]
        .map((talk, i) => {
          const [minutes, seconds] = [Math.floor(talk / 60), talk % 60];
          return `${i},${clock(i * 9, 0)},${clock(i * 9, 0)},${clock(i * 9 + minutes, seconds)},${talk * factor},${30 * factor}\n`;
        })
        .join('')}`;
    const opened = await open(list(1000));
    expect(opened.findings.notes.map(({ en }) => en)).toContain(
      '"Talk Time", "Wrap Up": read as milliseconds, by the times of the calls or the size of the numbers',
    );
    for (const factor of [1, 1000, 1 / 60]) {
      const rows = await read(list(factor));
      expect(rows.map(({ talk_sec }) => Math.round(Number(talk_sec)))).toEqual([101, 393, 69]);
      expect(Math.round(Number(rows[0].acw_sec))).toBe(30);
    }
  });

  it('is in milliseconds where all durations are whole thousands', async () => {
    const list = (zeros: string) =>
      `Call ID,Start,Wait,Talk,Outcome\n${[1, 2, 3, 4, 5, 6]
        .map((i) => `${i},${clock(i, 0)},${i}${zeros},3${i}${zeros},Answered\n`)
        .join('')}`;
    expect((await talks(list('000')))[0]).toBe(31);
    expect((await talks(list('00')))[0]).toBe(3100);
  });
});

describe('durations in parts of a day', () => {
  it('may be of several days, as totals are', () => {
    expect(durationHabit(['1.25', '1.291666667', '1.333333333', '2.041666667', '2']).days).toBe(true);
    expect(durationHabit(['1.25', '1.5', '2', '33.4']).days).toBe(false);
    expect(durationHabit(['31.123456', '12.7654321', '8.1234567']).days).toBe(false);
  });
});

describe('hold beside the talk time', () => {
  const list = (talkFrom: (hold: number) => number, holds: readonly number[]) =>
    `Call ID,Start,Answered,End,Talk Time,Hold Time\n${holds
      .map(
        (hold, i) =>
          `${i},${clock(i * 9, 0)},${clock(i * 9, 0)},${clock(i * 9 + 2, 0)},${talkFrom(hold)},${hold}\n`,
      )
      .join('')}`;

  it('is within it where talking takes the time from answer to end', async () => {
    expect(await talks(list(() => 120, [15, 30, 20, 0]))).toEqual([105, 90, 100, 120]);
  });

  it('is not within it where both together take that time, or a call was held for longer', async () => {
    expect(await talks(list((hold) => 120 - hold, [15, 30, 20, 0]))).toEqual([105, 90, 100, 120]);
    expect(await talks(list(() => 120, [15, 30, 20, 200]))).toEqual([120, 120, 120, 120]);
  });
});

describe('durations whose unit nobody names', () => {
  it('of calls are in minutes where they are a few and parts of one, the decimal sign being a comma too', async () => {
    const list = (comma: string) =>
      `Call ID;Start;Wait;Talk;Outcome\n${[1, 2, 3, 4, 5, 6, 7, 8, 9, 11]
        .map((i) => `${i};${clock(i, 0)};0${comma}25;${i % 5}${comma}55;Answered\n`)
        .join('')}`;
    expect((await talks(list('.')))[0]).toBe(93);
    expect((await talks(list(',')))[0]).toBe(93);
  });

  it('of a report are in the unit in which handle times are of a size that can be', async () => {
    const report = (columns: string, ...figures: readonly string[]) =>
      `Date,Offered,Answered,Abandoned,${columns}\n${figures.map((each, i) => `2026-03-0${i + 2},1000,900,100,${each}\n`).join('')}`;
    const sums = async (text: string) =>
      (await read(text)).map(({ talk_sec, answer_wait_sec }) => [talk_sec, answer_wait_sec]);
    expect(await sums(report('AHT,ASA', '3.45,0.3', '3.5,0.35'))).toEqual([
      [900 * 207, 900 * 18],
      [900 * 210, 900 * 21],
    ]);
    expect((await sums(report('AHT,ASA', '3.45,21', '3.5,22')))[0]).toEqual([900 * 207, 900 * 21]);
    expect((await sums(report('AHT', '207000', '210000')))[0][0]).toBe(900 * 207);
    expect((await sums(report('AHT', '12', '14')))[0][0]).toBe(900 * 12);
    expect((await sums(report('Total Talk Time', '3105.5', '3150')))[0][0]).toBe(3105.5 * 60);
  });

  it('of a report are in that in which totals and averages agree', async () => {
    const text = `Date,Offered,Answered,Abandoned,AHT,Total Talk Time\n2026-03-02,100,90,10,0:20:00,1800\n2026-03-03,100,90,10,0:20:00,1800\n`;
    const opened = await open(text);
    expect(opened.findings.notes.map(({ en }) => en)).toContain(
      '"Total Talk Time": read as minutes, for so averages and totals agree',
    );
    expect((await read(text))[0].talk_sec).toBe(90 * 1200);
  });
});

describe('durations of a report that say neither total nor average', () => {
  const counts = [10, 80, 30, 55, 20, 70, 15, 90, 40, 25];
  const report = (header: string, each: (count: number, i: number) => string) =>
    `Date,Time,Offered,Answered,Abandoned,${header}\n${counts
      .map((count, i) => `2026-03-02,${8 + i}:00,${count + 5},${count},5,${each(count, i)}\n`)
      .join('')}`;
  const sums = async (text: string) => (await read(text)).map(({ talk_sec, acw_sec }) => [talk_sec, acw_sec]);

  it('are averages where they do not grow with the contacts', async () => {
    const averages = report('Talk Time,ACW Time', (_, i) => `${240 + i},${30 + i}`);
    expect((await sums(averages))[1]).toEqual([80 * 241, 80 * 31]);
    const totals = report('Talk Time,ACW Time', (count, i) => `${count * (240 + i)},${count * (30 + i)}`);
    expect((await sums(totals))[1]).toEqual([80 * 241, 80 * 31]);
    const named = report('Total Talk Time,ACW Time', (count, i) => `${count * 240},${30 + i}`);
    expect((await sums(named))[1]).toEqual([80 * 240, 80 * 31]);
  });

  it('are averages where they make up the handle time beside other averages', async () => {
    const few =
      'Date,Queue,Offered,Answered,Abandoned,ATT,ACW,AHT\n2026-03-02,A,4,3,1,200,30,230\n2026-03-03,A,4,2,2,210,40,250\n2026-03-04,A,4,4,0,190,35,225\n';
    expect((await sums(few))[0]).toEqual([600, 90]);
    expect(
      (await sums(few.replaceAll(',30,', ',90,').replaceAll(',40,', ',80,').replaceAll(',35,', ',140,')))[0],
    ).toEqual([600, 90]);
  });
});

describe('a report whose counts have unknown names', () => {
  it('is no list of contacts', async () => {
    const text =
      'Day,Time,Queue,In,Out,Gone,ATT,AHT\n2026-03-02,08:00,A,5,4,1,200,230\n2026-03-02,08:30,A,6,5,1,200,230\n';
    await expect(open(text)).rejects.toThrow(/count the contacts/);
  });
});
