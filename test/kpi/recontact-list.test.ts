import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator, usualTallySettings } from '../../src/kpi/aggregate.js';
import { chooseFigures } from '../../src/kpi/choice.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { createRecontactList, type RecontactKind } from '../../src/kpi/tallies/recontact-list.js';
import type { Contact } from '../../src/tables/contacts.js';
import { anyContact, contact } from './contacts.js';

const window = { backSec: 0, forwardSec: 3 * 86_400 };

function listed(rows: readonly Contact[], kind: RecontactKind, sameQueue = false) {
  const list = createRecontactList(kind, { window, sameQueue });
  for (const row of rows) list.add(row);
  return list.rows();
}

const at = (time: string, parts: Partial<Contact> = {}) =>
  contact({ caller_id: '1', queue: 'a', arrived_at: `2026-10-${time}:00+08:00`, ...parts });
const abandoned = { outcome: 'abandoned' } as const;

describe('the list of the unreached', () => {
  const calls = [
    at('01T09:00', abandoned),
    at('01T10:00'),
    at('02T09:00', { ...abandoned, caller_id: '2' }),
    at('05T09:00', { direction: 'outbound', caller_id: '400', called_number: '2' }),
    at('20T09:00', { ...abandoned, caller_id: '3' }),
    at('20T10:00', { ...abandoned, caller_id: null }),
  ];

  it('leaves out who was answered, or called and answered, within the window; marks whose window is not over', () => {
    expect(listed(calls, 'unreached').map(({ row, inFigure }) => [row.caller_id, inFigure])).toEqual([
      ['3', false],
    ]);
  });

  it('has who was answered at another queue where only the same counts', () => {
    const rows = [
      at('01T09:00', abandoned),
      at('01T10:00', { queue: 'b' }),
      at('20T10:00', { caller_id: '9' }),
    ];
    expect(listed(rows, 'unreached')).toEqual([]);
    expect(listed(rows, 'unreached', true).map(({ inFigure }) => inFigure)).toEqual([true]);
  });
});

describe('the lists', () => {
  const anyCaller = fc
    .tuple(anyContact, fc.constantFrom('1', '2', '3', null), fc.constantFrom('inbound', 'outbound'))
    .map(([row, caller, direction]) => ({ ...row, caller_id: caller, called_number: caller, direction }));

  it.each([true, false])('count as the figures do (same queue: %s)', (sameQueue) => {
    const { tallies } = chooseFigures(['repeat_rate', 'abandoned_unreached_rate'], new Map(), []);
    fc.assert(
      fc.property(fc.array(anyCaller, { minLength: 1, maxLength: 60 }), (rows) => {
        const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
        const settings = { ...usualTallySettings, window, sameQueue };
        const aggregator = createAggregator(parseGroupBy('all'), rules, { tallies, settings });
        aggregator.addContacts(rows);
        const sums = aggregator.total()?.sums;
        const count = (kind: RecontactKind) =>
          listed(rows, kind, sameQueue).filter(({ inFigure }) => inFigure).length;
        expect(count('repeat')).toBe(sums?.repeats ?? 0);
        expect(count('unreached')).toBe((sums?.abandoned_followed ?? 0) - (sums?.abandoned_reached ?? 0));
      }),
    );
  });
});

describe('contacts that a filter leaves out', () => {
  const calls = [
    at('01T09:00', { ...abandoned, queue: 'a' }),
    at('02T09:00', { queue: 'b' }),
    at('01T11:00', { queue: 'a', caller_id: '2' }),
    at('02T11:00', { queue: 'b', caller_id: '2' }),
    at('20T10:00', { queue: 'a', caller_id: '9' }),
  ];
  const isWanted = (row: Contact) => row.queue === 'a';
  const others = (row: Contact) => row.queue !== 'a';

  it('are followed: the figures of a queue are those of its row among all', () => {
    const { tallies } = chooseFigures(['fcr_window', 'abandoned_reached_rate'], new Map(), []);
    const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
    const settings = { ...usualTallySettings, window };
    const make = () => createAggregator(parseGroupBy('queue'), rules, { tallies, settings });
    const [all, some] = [make(), make()];
    all.addContacts(calls);
    some.addContacts(calls.filter(isWanted));
    some.follow(calls.filter(others));
    expect(some.groups().map(({ sums }) => sums)).toEqual([all.groups()[0].sums]);
    expect(some.groups()[0].sums).toMatchObject({
      first_contacts: 1,
      first_resolved: 0,
      abandoned_reached: 1,
    });
  });

  it('are listed nowhere, but who was answered there was reached', () => {
    const list = createRecontactList('unreached', { window, sameQueue: false });
    for (const row of calls.filter(isWanted)) list.add(row);
    expect(list.rows()).toHaveLength(1);
    for (const row of calls.filter(others)) list.follow(row);
    expect(list.rows()).toEqual([]);
  });
});
