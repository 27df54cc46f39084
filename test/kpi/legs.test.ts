import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { chooseFigures } from '../../src/kpi/choice.js';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { kpiRow } from '../../src/kpi/kpi-table.js';
import { createRecontactList } from '../../src/kpi/tallies/recontact-list.js';
import type { Contact } from '../../src/tables/contacts.js';
import { contact } from './contacts.js';

const window = { backSec: 0, forwardSec: 7 * 86_400 };
const choice = chooseFigures(['all'], new Map(), []);

function sumsOf(rows: readonly Contact[], by = 'all') {
  const aggregator = createAggregator(
    parseGroupBy(by),
    { targetSec: 20, targetGiven: true, shortAbandonSec: 5 },
    { tallies: choice.tallies, settings: { window, sameQueue: false, csatTop: null } },
  );
  aggregator.addContacts(rows);
  return aggregator.groups().map(({ sums }) => sums);
}

const leg = (id: string, queue: string, minute: number, parts: Partial<Contact> = {}) =>
  contact({
    contact_id: id,
    queue,
    caller_id: 'X',
    arrived_at: `2026-10-01T09:${String(minute).padStart(2, '0')}:00+08:00`,
    ...parts,
  });
const later = contact({ contact_id: '9', caller_id: 'Z', arrived_at: '2026-10-12T09:00:00+08:00' });

describe('the legs of one contact', () => {
  it('are no repeat of one another', () => {
    const [sums] = sumsOf([leg('1', 'A', 0), leg('1', 'B', 2), later]);
    expect(sums).toMatchObject({ fcr_known: 1, first_contacts: 1, first_resolved: 1 });
    const [others] = sumsOf([leg('1', 'A', 0), leg('2', 'B', 2), later]);
    expect(others).toMatchObject({ fcr_known: 2, first_resolved: 1 });
  });

  it('count where the contact was answered, and not as abandoned then', () => {
    const legs = [leg('1', 'A', 0, { outcome: 'abandoned', wait_sec: 60 }), leg('1', 'B', 2), later];
    expect(sumsOf(legs, 'queue').map((sums) => [sums.fcr_known, sums.abandoned_followed ?? 0])).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it('stay in the order of time among the other contacts of the caller', () => {
    const rows = [
      leg('1', 'A', 0, { outcome: 'overflowed' }),
      leg('2', 'A', 1),
      leg('1', 'B', 2),
      leg('3', 'A', 3, { outcome: 'abandoned' }),
      later,
    ];
    const [sums] = sumsOf(rows);
    expect(sums).toMatchObject({ fcr_known: 2, first_resolved: 1, abandoned_followed: 1 });
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(sumsOf(shuffled)[0]).toEqual(sums);
      }),
    );
  });

  it('are told apart among many contacts too, and a number used again days later is another contact', () => {
    const many = Array.from({ length: 20 }, (_, i) => leg(String(i), 'A', i));
    const twice = many.flatMap((one, i) => [one, leg(String(i), 'B', i + 1)]);
    expect(sumsOf([...twice, later])[0].fcr_known).toBe(20);
    const again = leg('1', 'A', 0, { arrived_at: '2026-10-03T09:00:00+08:00' });
    expect(sumsOf([leg('1', 'A', 0), again, later])[0]).toMatchObject({ fcr_known: 2, first_resolved: 1 });
  });

  it('are not in the list of repeats', () => {
    const list = createRecontactList('repeat', { window, sameQueue: false });
    for (const row of [leg('1', 'A', 0), leg('1', 'B', 2), leg('2', 'A', 9)]) list.add(row);
    expect(list.rows().map(({ row }) => row.contact_id)).toEqual(['2']);
  });
});

it('by the rule of Alibaba Cloud a contact that overflowed counts once, where it went', () => {
  const rows = [
    leg('1', 'A', 0, { outcome: 'overflowed', wait_sec: 30 }),
    leg('1', 'B', 1, { wait_sec: 10 }),
    leg('2', 'A', 2, { wait_sec: 5 }),
  ];
  const slRule = serviceLevelRules.find(({ id }) => id === 'aliyun')!;
  const aggregator = createAggregator(parseGroupBy('all'), {
    targetSec: 20,
    targetGiven: true,
    shortAbandonSec: 5,
  });
  aggregator.addContacts(rows);
  expect(kpiRow(aggregator.total()!, { targetShare: 0.8, slRule }).service_level).toBe(1);
});
