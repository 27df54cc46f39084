import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator, usualTallySettings } from '../../src/kpi/aggregate.js';
import { chooseFigures } from '../../src/kpi/choice.js';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import type { KpiGroup } from '../../src/kpi/groups.js';
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

describe('by the rule of Alibaba Cloud', () => {
  const slRule = serviceLevelRules.find(({ id }) => id === 'aliyun')!;
  const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
  const choice = chooseFigures(['service_level'], new Map([['service_level', slRule]]), []);
  const tallying = { tallies: choice.tallies, settings: usualTallySettings };
  const level = (group: KpiGroup) => kpiRow(group, { targetShare: 0.8, slRule, choice }).service_level;

  it('a contact that overflowed counts once, where it went', () => {
    const aggregator = createAggregator(parseGroupBy('all'), rules, tallying);
    aggregator.addContacts([
      leg('1', 'A', 0, { outcome: 'overflowed', wait_sec: 30 }),
      leg('1', 'B', 1, { wait_sec: 10 }),
      leg('2', 'A', 2, { wait_sec: 5 }),
    ]);
    expect(level(aggregator.total()!)).toBe(1);
  });

  const passedOn = [
    leg('1', 'A', 0, { wait_sec: 60 }),
    leg('1', 'B', 3, { wait_sec: 5 }),
    leg('2', 'B', 4, { wait_sec: 5 }),
    leg('3', 'A', 5, { wait_sec: 5 }),
    leg('3', 'B', 7, { wait_sec: 60 }),
  ];

  it('a contact answered at two queues counts once, at the first, whatever the order of the rows', () => {
    for (const rows of [passedOn, passedOn.toReversed()]) {
      const aggregator = createAggregator(parseGroupBy('queue'), rules, tallying);
      aggregator.addContacts(rows);
      expect(aggregator.groups().map(level)).toEqual([1 / 2, 1]);
      expect(level(aggregator.total()!)).toBe(2 / 3);
    }
  });

  it('also where the data comes in parts, or a filter leaves the first leg out', () => {
    const [one, other, filtered] = [1, 2, 3].map(() =>
      createAggregator(parseGroupBy('queue'), rules, tallying),
    );
    one.addContacts(passedOn.slice(1));
    other.addContacts(passedOn.slice(0, 1));
    one.join(other.sums());
    expect(one.groups().map(level)).toEqual([1 / 2, 1]);
    filtered.follow(passedOn.filter(({ queue }) => queue === 'A'));
    filtered.addContacts(passedOn.filter(({ queue }) => queue === 'B'));
    expect(filtered.groups().map(level)).toEqual([1]);
  });

  it('the same number a week later is another contact', () => {
    const aggregator = createAggregator(parseGroupBy('all'), rules, tallying);
    const nextWeek = { wait_sec: 5, arrived_at: '2026-10-08T09:00:00+08:00' };
    aggregator.addContacts([leg('1', 'A', 0, { wait_sec: 60 }), leg('1', 'A', 0, nextWeek)]);
    expect(level(aggregator.total()!)).toBe(0.5);
  });
});
