import { describe, expect, it } from 'vitest';
import { createOverlap } from '../../src/commands/reading/overlap.js';
import { contacts } from '../../src/tables/contacts.js';
import { intervals } from '../../src/tables/intervals.js';
import type { Row } from '../../src/tables/table.js';

const files = (table: typeof contacts | typeof intervals, ...names: string[]) =>
  names.map((name) => ({ name, table }));
const call = (contact_id: string | null, minute: number, queue = 'sales'): Row => ({
  contact_id,
  queue,
  arrived_at: `2026-10-01T09:${String(minute).padStart(2, '0')}:00+08:00`,
});
const half = (interval_start: string, offered: number | null): Row => ({
  queue: 'sales',
  channel: null,
  interval_start,
  interval_minutes: 30,
  offered,
});

describe('contacts in several files', () => {
  it('count once, told by number, arrival and queue', () => {
    const overlap = createOverlap(files(contacts, 'a.csv', 'b.csv'));
    expect(overlap.once([call('1', 1), call('2', 2)], 0)).toHaveLength(2);
    const rest = overlap.once([call('2', 2), call('2', 3), call('2', 2, 'service'), call('3', 3)], 1);
    expect(rest).toEqual([call('2', 3), call('2', 2, 'service'), call('3', 3)]);
    expect(overlap.closing()?.en).toBe('1 contact stands in two files, counted once');
  });

  it('stay as they are within one file', () => {
    const overlap = createOverlap(files(contacts, 'a.csv', 'b.csv'));
    expect(overlap.once([call('1', 1), call('1', 1)], 0)).toHaveLength(2);
    expect(overlap.closing()).toBeNull();
    const one = createOverlap(files(contacts, 'a.csv'));
    expect(one.once([call('1', 1)], 0)).toHaveLength(1);
  });

  it('without numbers count once where they agree in every column, as often as both files have them', () => {
    const telling = (minute: number, talk_sec = 60) => ({ ...call(null, minute), agent_id: 'a1', talk_sec });
    const overlap = createOverlap(files(contacts, 'a.csv', 'b.csv'));
    expect(overlap.once([telling(1), telling(2), telling(2)], 0)).toHaveLength(3);
    const rest = overlap.once(
      [telling(1), telling(2), telling(2), telling(2), telling(1, 61), telling(3)],
      1,
    );
    expect(rest).toEqual([telling(2), telling(1, 61), telling(3)]);
    expect(overlap.closing()?.en).toBe('3 contacts stand in two files, counted once');
    expect(overlap.warnings()).toEqual([]);
  });

  it('without numbers cannot be told apart by time and queue alone, which is said where the files overlap', () => {
    const overlap = createOverlap(files(contacts, 'a.csv', 'b.csv', 'c.csv'));
    overlap.once([call(null, 1), call(null, 10)], 0);
    overlap.once([call(null, 5)], 1);
    overlap.once([call(null, 11)], 2);
    expect(overlap.warnings().map((text) => text.en)).toEqual([
      'a.csv and b.csv cover the same time and do not number their contacts: what stands in both counts twice',
    ]);
  });
});

describe('intervals in several files', () => {
  it('count once where they are the same', () => {
    const overlap = createOverlap(files(intervals, 'a.csv', 'b.csv'));
    overlap.once([half('2026-10-01T09:00+08:00', 5)], 0);
    const rest = overlap.once([half('2026-10-01T09:00+08:00', 5), half('2026-10-01T09:30+08:00', 6)], 1);
    expect(rest).toHaveLength(1);
    expect(overlap.closing()?.zh).toBe('1 个时段在两个文件中重复，只计一次');
  });

  it('are an error where they differ', () => {
    const overlap = createOverlap(files(intervals, 'a.csv', 'b.csv'));
    overlap.once([half('2026-10-01T09:00+08:00', 5)], 0);
    expect(() => overlap.once([half('2026-10-01T09:00+08:00', 6)], 1)).toThrow(
      'offered 5 in a.csv and 6 here',
    );
  });
});

describe('what two files have in common', () => {
  it('is counted by pair, with its period, and contradictions are no end of it', () => {
    const overlap = createOverlap(files(intervals, 'a.csv', 'b.csv', 'c.csv'), true);
    overlap.once([half('2026-10-01T09:00+08:00', 5), half('2026-10-01T09:30+08:00', 6)], 0);
    overlap.once([half('2026-10-01T09:00+08:00', 5), half('2026-10-01T09:30+08:00', 7)], 1);
    overlap.once([half('2026-10-01T10:00+08:00', 5)], 2);
    expect(overlap.pairs()).toMatchObject([
      {
        files: [0, 1],
        count: 2,
        first: '2026-10-01T09:00+08:00',
        last: '2026-10-01T09:30+08:00',
        differing: 1,
      },
    ]);
  });

  it('is unknown where contacts have no numbers', () => {
    const overlap = createOverlap(files(contacts, 'a.csv', 'b.csv'), true);
    overlap.once([call(null, 1), call(null, 10)], 0);
    overlap.once([call(null, 5), call(null, 20)], 1);
    expect(overlap.pairs()).toMatchObject([
      { files: [0, 1], count: null, first: call(null, 5).arrived_at, last: call(null, 10).arrived_at },
    ]);
  });
});

describe('files that tell of the same time in different ways', () => {
  const span = (
    interval_start: string,
    interval_minutes: number,
    queue = 'sales',
    channel: string | null = null,
  ): Row => ({
    ...half(interval_start, 5),
    interval_minutes,
    queue,
    channel,
  });
  const day = (queue?: string, channel?: string) => span('2026-10-01T00:00+08:00', 1440, queue, channel);

  it.each([
    ['half-hours and days', intervals, half('2026-10-01T09:30+08:00', 5), intervals, day()],
    ['days and half-hours', intervals, day(), intervals, half('2026-10-01T09:30+08:00', 5)],
    [
      'quarters and hours',
      intervals,
      span('2026-10-01T09:45+08:00', 15),
      intervals,
      span('2026-10-01T09:00+08:00', 60),
    ],
    ['days and a month', intervals, day(), intervals, span('2026-10-01T00:00+08:00', 31 * 1440)],
    ['calls and days', contacts, call('1', 1), intervals, day()],
    ['days and calls of a channel', intervals, day(), contacts, { ...call('1', 1), channel: 'voice' }],
  ])('%s of a queue are an error', (_, one, first, other, second) => {
    const both = [
      { name: 'a.csv', table: one },
      { name: 'b.csv', table: other },
    ];
    const overlap = createOverlap(both);
    overlap.once([first], 0);
    expect(() => overlap.once([second], 1)).toThrow(/a\.csv tells of the same time and queue/);
    const tolerant = createOverlap(both, true);
    tolerant.once([first], 0);
    expect(tolerant.once([second], 1)).toHaveLength(1);
    expect(tolerant.pairs()).toMatchObject([{ files: [0, 1], count: 0 }]);
  });

  it('are read where queue, channel or time differ', () => {
    const overlap = createOverlap(files(intervals, 'a.csv', 'b.csv'));
    overlap.once(
      [half('2026-10-01T09:30+08:00', 5), span('2026-10-02T09:30+08:00', 30, 'sales', 'voice')],
      0,
    );
    const others = [
      day('care'),
      span('2026-10-02T00:00+08:00', 1440, 'sales', 'chat'),
      span('2026-10-03T00:00+08:00', 1440),
    ];
    expect(overlap.once(others, 1)).toEqual(others);
  });
});
