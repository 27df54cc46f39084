import { describe, expect, it } from 'vitest';
import { changesClock, isSkipped, laterOffset } from '../../../../src/intake/values/repeated-hour.js';
import { createZone } from '../../../../src/time/zone.js';
import { open, read, rowsOf, shanghai } from '../../source.js';

const berlin = createZone('Europe/Berlin')!;
const wall = (text: string) => Date.parse(`${text}Z`) / 1000;

describe('clock changes', () => {
  it('are known', () => {
    expect(changesClock(shanghai)).toBe(false);
    expect(changesClock(berlin)).toBe(true);
    expect(laterOffset(berlin, wall('2026-10-25T02:30'))).toBe(60);
    expect(laterOffset(berlin, wall('2026-10-25T03:30'))).toBeNull();
    expect(laterOffset(berlin, wall('2026-10-25T01:30'))).toBeNull();
    expect(isSkipped(berlin, wall('2026-03-29T02:30'))).toBe(true);
    expect(isSkipped(berlin, wall('2026-03-29T03:30'))).toBe(false);
  });

  it('put back: the hour that comes twice has two intervals', async () => {
    const times = ['01:30', '02:00', '02:30', '02:00', '02:30', '03:00'];
    const text = `Date,Time,Offered\n${times.map((time, i) => `2026-10-25,${time},${i}\n`).join('')}`;
    expect((await read(text, { zone: berlin })).map((row) => row.interval_start)).toEqual([
      '2026-10-25T01:30+02:00',
      '2026-10-25T02:00+02:00',
      '2026-10-25T02:30+02:00',
      '2026-10-25T02:00+01:00',
      '2026-10-25T02:30+01:00',
      '2026-10-25T03:00+01:00',
    ]);
  });

  it('put back: a call that ends before it begins ends in the second of the two hours', async () => {
    const text =
      'Start time,Answer time,End time,Agent\n2026-10-25 02:55:00,2026-10-25 02:56:00,2026-10-25 02:05:00,W\n';
    expect(await read(text, { zone: berlin })).toMatchObject([
      { ended_at: '2026-10-25T02:05:00+01:00', wait_sec: 60, talk_sec: 540 },
    ]);
  });

  it('put forward: times in the skipped hour are doubted', async () => {
    const text = 'Date,Time,Offered\n2026-03-29,01:30,1\n2026-03-29,02:30,1\n';
    const notes = (await open(text, { zone: berlin })).findings.notes.map(({ en }) => en);
    expect(notes.some((note) => note.includes('the hour that the clock skipped in Europe/Berlin'))).toBe(
      true,
    );
    expect((await open(text)).findings.notes.some(({ en }) => en.includes('skipped'))).toBe(false);
  });

  it('put forward: a call over it is as long as it was', async () => {
    const text =
      'Start time,Answer time,End time,Agent\n2026-03-29 01:55:00,2026-03-29 01:56:00,2026-03-29 03:05:00,W\n';
    expect(await read(text, { zone: berlin })).toMatchObject([{ talk_sec: 540, wait_sec: 60 }]);
  });
});

describe('the hour that comes twice', () => {
  const calls = (times: readonly string[]) =>
    `Call ID,Start time,Status\n${times.map((time, i) => `a${i},2025-10-26 ${time},Answered\n`).join('')}`;

  it('is the second one where the rows of a list in the order of time step back', async () => {
    const times = async (list: readonly string[]) =>
      (await read(calls(list), { zone: berlin })).map(({ arrived_at }) => String(arrived_at).slice(11));
    const list = ['01:55:00', '02:50:00', '02:10:00', '02:45:00', '03:05:00'];
    expect(await times(list)).toEqual([
      '01:55:00+02:00',
      '02:50:00+02:00',
      '02:10:00+01:00',
      '02:45:00+01:00',
      '03:05:00+01:00',
    ]);
    const shuffled = ['02:50:00', '02:10:00', '01:55:00', '02:45:00', '03:05:00'];
    expect(
      (await times(shuffled)).filter((time) => time.startsWith('02:') && time.endsWith('+01:00')),
    ).toEqual([]);
  });

  it('is the second one above the row that steps forward in a list with the newest first', async () => {
    const oldest = ['01:55:00', '02:10:00', '02:50:00', '02:10:00', '02:45:00', '03:05:00'];
    const at = (time: string) => `2025-10-26 ${time}`;
    const answered = (list: readonly string[]) =>
      read(
        `Call ID,Start Time,Answer Time,End Time\n${list.map((time, i) => `a${i},${at(time)},${at(time)},${at('03:10:00')}\n`).join('')}`,
        { zone: berlin },
      );
    const forward = (await answered(oldest)).map(({ arrived_at: start, talk_sec: talk }) => [start, talk]);
    const backward = (await answered(oldest.toReversed())).map(({ arrived_at: start, talk_sec: talk }) => [
      start,
      talk,
    ]);
    expect(backward.toReversed()).toEqual(forward);
    expect(forward.map(([, talk]) => talk)).toEqual([8100, 7200, 4800, 3600, 1500, 300]);
  });

  it('takes answer and end of such a call with it', async () => {
    const day = '2025-10-26';
    const text = `Call ID,Start Time,Answer Time,End Time\na2,${day} 02:50:00,${day} 02:50:10,${day} 02:05:10\na3,${day} 02:10:00,${day} 02:10:10,${day} 02:20:10\na4,${day} 02:30:00,${day} 02:30:10,${day} 03:00:10\n`;
    expect((await read(text, { zone: berlin })).map(({ talk_sec }) => talk_sec)).toEqual([900, 600, 1800]);
  });

  it('is told by an id that holds the time, by ids that count up, or by the end; else it is said', async () => {
    const at = (minutes: number) => new Date(Date.UTC(2025, 9, 25, 23, minutes)).getTime();
    // Every seven minutes from 01:00 +02:00 to 04:00 +01:00, in no order.
    const minutes = Array.from({ length: 34 }, (_, i) => ((i * 13) % 34) * 7);
    const wall = (epoch: number) => {
      const hours = epoch < Date.UTC(2025, 9, 26, 1) ? 2 : 1;
      return new Date(epoch + hours * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    };
    const list = (idOf: (minute: number) => string, more: (minute: number) => string) =>
      `Call ID,Start Time,Status,End Time,Wait,Talk\n${minutes
        .map((minute) => `${idOf(minute)},${wall(at(minute))},Answered,${more(minute)}\n`)
        .join('')}`;
    const wrong = async (text: string) => {
      const opened = await open(text, { zone: berlin });
      const rows = await rowsOf(opened);
      const count = rows.filter((row, i) => Date.parse(String(row.arrived_at)) !== at(minutes[i])).length;
      const notes = opened.outcome().notes.map(({ en }) => en);
      return [count, notes.some((note) => note.includes('nothing tells'))];
    };
    const nothing = () => ',5,60';
    expect(await wrong(list((minute) => `${at(minute) / 1000}.${minute}`, nothing))).toEqual([0, false]);
    expect(await wrong(list((minute) => `A-${5000 + minute}`, nothing))).toEqual([0, false]);
    const longer = (minute: number) => `${wall(at(minute + 130))},5,7795`;
    expect(await wrong(list((minute) => `x${(minute * 17) % 239}`, longer))).toEqual([0, false]);
    expect(await wrong(list((minute) => `x${(minute * 17) % 239}`, nothing))).toEqual([8, true]);
  });

  it('is told by the order behind the first rows, and on either road', async () => {
    const at = (i: number) => Date.UTC(2025, 9, 1) + i * 300_000;
    const wall = (epoch: number) => {
      const hours = epoch < Date.UTC(2025, 9, 26, 1) ? 2 : 1;
      return new Date(epoch + hours * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    };
    const text = `Start Time,Status\n${Array.from({ length: 7500 }, (_, i) => `${wall(at(i))},Answered\n`).join('')}`;
    const rows = await read(text, { zone: berlin });
    expect(rows.filter((row, i) => Date.parse(String(row.arrived_at)) !== at(i))).toEqual([]);
  });

  it('is no question of times that say how far they are from UTC', async () => {
    const utc = calls(['00:50:00', '01:10:00', '01:20:00']).replace('Start time', 'Start time (UTC)');
    const own = calls(['02:50:00+01:00', '02:10:00+02:00', '02:20:00+02:00']);
    for (const text of [utc, own]) {
      const opened = await open(text, { zone: berlin });
      const rows = await rowsOf(opened);
      const notes = opened.outcome().notes.map(({ en }) => en);
      expect(notes.join()).not.toContain('twice');
      if (text === own) expect(rows[0].arrived_at).toBe('2025-10-26T02:50:00+01:00');
    }
  });
});
