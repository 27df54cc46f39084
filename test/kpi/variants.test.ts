import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { chooseFigures } from '../../src/kpi/choice.js';
import { kpis } from '../../src/kpi/figures/index.js';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { kpiRow } from '../../src/kpi/kpi-table.js';
import type { Contact } from '../../src/tables/contacts.js';
import { contact } from './contacts.js';

const times = (count: number, parts: Partial<Contact>) => Array.from({ length: count }, () => contact(parts));

// 100 calls came in, 5 of them lost and 15 completed in the menu; of the 80 queued 60 were answered, 12 gave up while waiting (3 of
// them within 5 s) and 8 while a phone rang. 40 calls were made, 30 connected, 20 with a mark, 12 of these a success.
const centre = [
  ...times(5, { outcome: 'abandoned_in_ivr' }),
  ...times(15, { outcome: 'ivr_completed' }),
  ...times(60, { wait_sec: 20, ring_sec: 6 }),
  ...times(9, { outcome: 'abandoned', wait_sec: 30, ring_sec: 0 }),
  ...times(3, { outcome: 'abandoned', wait_sec: 4, ring_sec: 0 }),
  ...times(8, { outcome: 'abandoned', wait_sec: 30, ring_sec: 9 }),
  ...times(12, { direction: 'outbound', resolved: true }),
  ...times(8, { direction: 'outbound', resolved: false }),
  ...times(10, { direction: 'outbound' }),
  ...times(10, { direction: 'outbound', outcome: 'failed' }),
];

function figure(id: string, way: string, rows: readonly Contact[] = centre) {
  const variant = kpis.find((kpi) => kpi.id === id)!.variants!.find((one) => one.id === way)!;
  const choice = chooseFigures([id], new Map([[id, variant]]), []);
  const aggregator = createAggregator(
    parseGroupBy('all'),
    { targetSec: 20, targetGiven: true, shortAbandonSec: 5, inboundOnly: true },
    {
      tallies: choice.tallies,
      settings: { window: { backSec: 0, forwardSec: 1 }, sameQueue: false, csatTop: null },
    },
  );
  aggregator.addContacts(rows);
  return kpiRow(aggregator.total()!, { targetShare: 0.8, slRule: serviceLevelRules[0], choice })[id];
}

// By hand from the formulas of the vendors' documentation named at each variant.
describe('the ways in which the systems compute a figure', () => {
  it.each([
    ['answer_rate', 'queued', 60 / 80],
    ['answer_rate', 'aliyun-instance', 60 / 100],
    ['answer_rate', 'easemob', 60 / 80],
    ['answer_rate', 'easemob-reception', (60 + 30) / (60 + 8 + 40)],
    ['answer_rate', 'mayi', 60 / 80],
    ['abandonment_rate', 'queued', 20 / 80],
    ['abandonment_rate', 'net', 17 / 77],
    ['abandonment_rate', 'aliyun-instance', 25 / 100],
    ['abandonment_rate', 'aliyun-skill-group', 20 / 80],
    ['abandonment_rate', 'easemob', 1 - 90 / 108],
    ['asa_sec', 'wait', 20],
    ['asa_sec', 'bcms', 26],
    ['outbound_success_rate', 'connected', 12 / 20],
    ['outbound_success_rate', 'attempts', 12 / 40],
  ])('%s by %s', (id, way, value) => {
    expect(figure(id, way)).toBeCloseTo(value, 12);
  });

  it('FCR of all answered contacts, marked or not', () => {
    const rows = [...times(6, { resolved: true }), ...times(2, { resolved: false }), ...times(2, {})];
    expect(figure('fcr', 'marked', rows)).toBe(0.75);
    expect(figure('fcr', 'gross', rows)).toBe(0.6);
  });

  it('are empty where the export does not tell what they need', () => {
    const noRing = [contact({ wait_sec: 20 }), contact({ outcome: 'abandoned', wait_sec: 30 })];
    expect(figure('answer_rate', 'easemob-reception', noRing)).toBeNull();
    expect(figure('abandonment_rate', 'aliyun-skill-group', noRing)).toBeNull();
    expect(figure('abandonment_rate', 'aliyun-instance', noRing)).toBeNull();
    expect(figure('asa_sec', 'bcms', noRing)).toBeNull();
  });
});
