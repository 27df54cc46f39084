import { describe, expect, it } from 'vitest';
import { conditionOf, meets } from '../../src/commands/reading/where.js';
import { settled } from '../../src/commands/reading/where-values.js';
import type { Cell } from '../../src/tables/table.js';
import { UsageError } from '../../src/text/errors.js';

describe('--where', () => {
  it.each<[string, Cell, boolean]>([
    ['queue=sales', 'sales', true],
    ['queue=sales', 'Sales', false],
    ['queue=sales,cards', 'cards', true],
    ['queue!=sales,cards', 'cards', false],
    ['queue!=sales', null, true],
    ['agent_id=', null, true],
    ['agent_id!=', null, false],
    ['wait_sec>=30', 30, true],
    ['wait_sec>30', 30, false],
    ['wait_sec<30', null, false],
    ['wait_sec=30', 30, true],
    ['hour<=8', 8, true],
    ['transferred=true', true, true],
    ['transferred=是', true, true],
    ['transferred=no', false, true],
    ['arrived_at>=2026-10-01', '2026-10-01T00:00:00+08:00', true],
    ['arrived_at<2026-10-01', '2026-09-30T23:59:59+08:00', true],
    ['level>3', '4', true],
    ['level>3', 'gold', false],
    ['date<2026-10-3', '2026-10-02', true],
    ['date<2026-10-3', '2026-10-03', false],
    ['date>=2026/10/3', '2026-10-03', true],
    ['ticket<=2026-10-02', '2026-10-02 08:00:00', true],
    ['arrived_at>2026-10-02T09:00', '2026-10-02T09:00:30+08:00', true],
    ['level>VIP', '9', false],
    ['level>VIP', 'VIQ', true],
    ['产品=信用卡，借记卡', '借记卡', true],
  ])('%s and %s: %s', (text, cell, expected) => {
    expect(meets(conditionOf(text))(cell)).toBe(expected);
  });

  it.each(['queue', '=sales', 'wait_sec>', 'wait_sec>1,2'])('%s is refused', (text) => {
    expect(() => conditionOf(text)).toThrow(UsageError);
  });

  it.each([
    ['weekday=sat', 'weekday', '6'],
    ['weekday=周六', 'weekday', '6'],
    ['weekday=星期天', 'weekday', '7'],
    ['date=2026-10-3', 'time', '2026-10-03'],
    ['wait_sec>20', 'number', '20'],
  ] as const)('%s asks for %s %s', (text, kind, value) => {
    expect(settled(conditionOf(text), kind).values).toEqual([value]);
  });

  it.each([
    ['wait_sec>abc', 'number'],
    ['wait_sec>20s', 'number'],
    ['hour>=9:30', 'number'],
    ['date>=10/3/2026', 'time'],
  ] as const)('%s is refused for a %s', (text, kind) => {
    expect(() => settled(conditionOf(text), kind)).toThrow(UsageError);
  });
});
