import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import type { Invocation } from '../../src/commands/command.js';
import { sayUnknownQueues } from '../../src/commands/forecast/unknown-queues.js';
import type { Interval } from '../../src/tables/intervals.js';

const history = ['sales', 'service'].map((queue) => ({ queue }) as Interval);
const clientRow = (queue: string) => ({
  queue,
  interval_start: '2026-10-14',
  interval_minutes: 1440,
  offered: 9,
});

function said(client: readonly string[], groups: readonly [string, string][] = [], given = false): string[] {
  const texts: string[] = [];
  const invocation = {
    given: () => given,
    shell: { warn: ({ en }: { en: string }) => texts.push(en) },
  } as unknown as Invocation;
  const naming = { calendar: plainCalendar, client: client.map(clientRow), groups: new Map(groups) };
  sayUnknownQueues(invocation, naming, history);
  return texts;
}

describe('queues that the history does not have', () => {
  it("are doubted in a client's file where they are spelled like one that the file lacks", () => {
    expect(said(['sales', 'servce'])).toEqual([
      expect.stringContaining('the queue servce, the history has service'),
    ]);
    expect(said(['sales', 'service', 'service2'])).toEqual([]);
    expect(said(['sales', 'chat'])).toEqual([]);
  });

  it('are named where a group of the settings has them beside others, and not where it is for other data', () => {
    const groups: [string, string][] = [
      ['sales', 'shop'],
      ['slaes', 'shop'],
      ['loans', 'bank'],
    ];
    expect(said([], groups)).toEqual([expect.stringContaining('slaes (shop)')]);
    expect(said(['slaes'], groups)).toHaveLength(1);
    expect(said([], groups, true)).toEqual([]);
  });
});
