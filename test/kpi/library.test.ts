import { describe, expect, it } from 'vitest';
import { computeFigure, kpiRows, kpis } from '../../src/index.js';

describe('a figure as a function', () => {
  it('goes by column or label, and by the variant named', () => {
    const sums = { answered_in_target: 60, answered: 75, offered: 80 };
    for (const name of ['service_level', 'Service level', '服务水平'])
      expect(computeFigure(name, sums)).toBe(0.75);
    for (const name of ['ASA', '平均应答速度', 'asa (s)'])
      expect(computeFigure(name, { answer_wait_sec: 30, answer_wait_known: 3 })).toBe(10);
    expect(computeFigure('service_level', sums, 'answered-only')).toBe(0.8);
    const parts = { talk_sec: 100, talk_known: 1, handled: 2 };
    expect(computeFigure('aht_sec', parts)).toBe(100);
    expect(computeFigure('aht_sec', parts, 'handled')).toBe(50);
  });

  it('is unknown where nothing is known, whatever the figure', () => {
    for (const { id } of kpis) expect(computeFigure(id, {}), id).toBeNull();
  });

  it('names what there is, where there is none of that name', () => {
    expect(() => computeFigure('answer_rat', {})).toThrow(/no such figure/);
    expect(() => computeFigure('aht_sec', {}, 'median')).toThrow(/no variant/);
    expect(() => kpiRows([], { variants: { aht_sec: 'median' } })).toThrow(/no variant/);
  });
});

describe('the rows of contacts', () => {
  const at = (minute: string) => `2026-10-01T09:${minute}:00+08:00`;
  const calls = [
    { queue: 'A', arrived_at: at('00'), outcome: 'answered', wait_sec: 5, caller_id: '1' },
    { queue: 'A', arrived_at: at('05'), outcome: 'answered', wait_sec: 25, caller_id: '1' },
    { queue: 'B', arrived_at: at('10'), outcome: 'abandoned', wait_sec: 3 },
    { queue: 'B', arrived_at: at('15'), outcome: 'answered', direction: 'outbound' },
  ];

  it('are those of the cut, target, rule and figures named', () => {
    const rows = kpiRows(calls, { by: 'queue', targetSec: 30, figures: ['服务水平', 'wait_p50_sec'] });
    expect(rows).toMatchObject([
      { queue: 'A', service_level: 1, wait_p50_sec: 15, target_sec: 30 },
      { queue: 'B', offered: 1, service_level: 0, wait_p50_sec: null },
    ]);
    const variants = { service_level: 'answered-only' };
    expect(kpiRows(calls, { by: 'all', variants })[0]).toMatchObject({
      service_level: 0.5,
      sl_rule: 'answered-only',
    });
    expect(kpiRows(calls, { by: 'all', outboundToo: true })[0].offered).toBe(4);
  });

  it('follow callers by the window named', () => {
    const settings = { window: { backSec: 0, forwardSec: 600 } };
    const [row] = kpiRows(calls, { by: 'all', figures: ['fcr_window'], settings });
    expect(row).toMatchObject({ first_contacts: 2, first_resolved: 1, fcr_window: 0.5 });
  });

  it('are none where there are none', () => expect(kpiRows([])).toEqual([]));
});
