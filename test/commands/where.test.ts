import { describe, expect, it } from 'vitest';
import { conditionOf, meets } from '../../src/commands/where.js';
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
    ['产品=信用卡，借记卡', '借记卡', true],
  ])('%s and %s: %s', (text, cell, expected) => {
    expect(meets(conditionOf(text))(cell)).toBe(expected);
  });

  it.each(['queue', '=sales', 'wait_sec>', 'wait_sec>1,2'])('%s is refused', (text) => {
    expect(() => conditionOf(text)).toThrow(UsageError);
  });
});
