import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator, usualTallySettings } from '../../src/kpi/aggregate.js';
import { chooseFigures } from '../../src/kpi/choice.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { callBackList } from '../../src/kpi/tallies/call-back-list.js';
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
    const list = createRecontactList('unreached', { window, sameQueue: false });
    for (const row of calls) list.add(row);
    expect(list.unknown()).toBe(1);
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

describe('the work list', () => {
  it('has a row for each customer, with all attempts since the last time that somebody was reached', () => {
    const calls = [
      at('01T09:00', abandoned),
      at('01T10:00'),
      at('02T09:20', { ...abandoned, wait_sec: 50, queue: 'b', contact_id: 'second' }),
      at('02T09:00', { ...abandoned, wait_sec: 70 }),
      at('03T09:00', { ...abandoned, caller_id: '+86 13811114444', wait_sec: null }),
      at('04T09:00', { ...abandoned, caller_id: '13811114444', wait_sec: null }),
      at('10T09:00', { ...abandoned, caller_id: '3' }),
      at('20T09:00', { caller_id: '3' }),
    ];
    expect(callBackList(listed(calls, 'unreached'))).toEqual([
      {
        caller_id: '13811114444',
        queue: 'a',
        attempts: 2,
        first_attempt_at: '2026-10-03T09:00:00+08:00',
        last_attempt_at: '2026-10-04T09:00:00+08:00',
        longest_wait_sec: null,
        contact_id: null,
      },
      {
        caller_id: '1',
        queue: 'b',
        attempts: 2,
        first_attempt_at: '2026-10-02T09:00:00+08:00',
        last_attempt_at: '2026-10-02T09:20:00+08:00',
        longest_wait_sec: 70,
        contact_id: 'second',
      },
    ]);
  });

  it('has the same customer at each queue where only the same counts', () => {
    const calls = [at('01T09:00', abandoned), at('01T10:00', { ...abandoned, queue: 'b' })];
    expect(callBackList(listed(calls, 'unreached', true)).map(({ queue }) => queue)).toEqual(['b', 'a']);
  });
});

describe('the customer of a call made', () => {
  const gaveUp = [
    at('01T09:00', { ...abandoned, caller_id: '13800000001', called_number: '4001000' }),
    at('20T09:00', { caller_id: '9' }),
  ];
  const made = (caller: string | null, called: string | null, time = '01T10:00') =>
    at(time, { direction: 'outbound', caller_id: caller, called_number: called });

  it.each([
    ['the number called', made('4001000', '13800000001')],
    ['the caller, where the number called in and the one called did not', made('13800000001', '4001000')],
    ['the caller, where the number called is unknown', made('13800000001', null)],
  ])('is %s', (_, call) => {
    expect(listed([...gaveUp, call], 'unreached')).toEqual([]);
    const [first, ...later] = [...gaveUp, call];
    const { tallies } = chooseFigures(['abandoned_reached_rate'], new Map(), []);
    const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5, inboundOnly: true };
    const settings = { ...usualTallySettings, window };
    const [one, other] = [first, later].map((rows) => {
      const aggregator = createAggregator(parseGroupBy('all'), rules, { tallies, settings });
      aggregator.addContacts([rows].flat());
      return aggregator;
    });
    one.join(structuredClone(other.sums()));
    expect(one.total()?.sums).toMatchObject({ abandoned_followed: 1, abandoned_reached: 1 });
    expect(one.remarks()).toHaveLength(call.called_number === '13800000001' ? 0 : 1);
  });

  it('is the number called where as many of either called in', () => {
    expect(
      listed(
        [...gaveUp, made('4001000', '13800000001'), made('13800000001', '4001000', '02T10:00')],
        'unreached',
      ),
    ).toEqual([]);
    expect(listed([...gaveUp, made('5', '6')], 'unreached')).toHaveLength(1);
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
