import { describe, expect, it } from 'vitest';
import { metValues } from '../../src/commands/reading/met-values.js';
import type { Test } from '../../src/commands/reading/sieve.js';
import { sifted, siftedColumns } from '../../src/commands/reading/sift.js';
import { conditionOf, meets } from '../../src/commands/reading/where.js';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { figureColumns } from '../../src/kpi/contact-columns.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import type { Contact } from '../../src/tables/contacts.js';
import { UsageError } from '../../src/text/errors.js';
import { fileSource, fixture, open } from '../intake/source.js';

const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
const calls = () => open(fileSource(fixture('fixtures/demo-center/calls.csv')));
const cell = (column: string, text: string): Test => ({
  kind: 'cell',
  column,
  holds: meets(conditionOf(text)),
});
const atNoon: Test = {
  kind: 'moment',
  holds: (minute, queue) => minute % 1440 < 720 || queue === '售后服务',
};

describe('rows that are wanted', () => {
  it.each<[string, readonly Test[]]>([
    ['a word', [cell('queue', 'queue=售后服务')]],
    ['another word than', [cell('outcome', 'outcome!=放弃,abandoned')]],
    ['a number', [cell('wait_sec', 'wait_sec>=10'), cell('talk_sec', 'talk_sec<200')]],
    ['nothing known', [cell('agent_id', 'agent_id=')]],
    ['a flag', [cell('resolved', 'resolved=yes')]],
    ['the clock and the queue', [atNoon]],
  ])('by %s are the same as columns and one by one', async (_, tests) => {
    const by = parseGroupBy('queue,hour');
    const [rows, columns] = [createAggregator(by, rules), createAggregator(by, rules)];
    const passes = sifted(tests, 'arrived_at');
    for await (const batch of (await calls()).rows())
      rows.addContacts(batch.filter(passes) as unknown as Contact[]);
    const names = tests.flatMap((test) => (test.kind === 'cell' ? [test.column] : []));
    const batches = (await calls()).columnBatches(new Set([...figureColumns, 'queue', ...names]))!;
    for await (const batch of siftedColumns(batches, tests)) columns.addColumns(batch);
    expect(columns.groups()).toEqual(rows.groups());
    expect(rows.total()!.sums.offered).toBeGreaterThan(0);
  });
});

describe('a value that was never there', () => {
  const seen = (text: string, values: readonly (string | number | boolean | null)[], personal = false) => {
    const met = metValues();
    const condition = conditionOf(text);
    const holds = met.watched(condition, meets(condition), personal);
    for (const value of values) holds(value);
    return met;
  };

  it('is an error with the nearest', () => {
    expect(() => seen('queue=slaes', ['sales', 'cards']).remarks()).toThrow(UsageError);
    expect(() => seen('queue=slaes', ['sales']).remarks()).toThrow(/slaes/);
  });

  it('is a remark beside others that were there, or where it is left out', () => {
    expect(seen('queue=sales,card', ['sales', 'cards']).remarks()[0].en).toContain('Did you mean cards?');
    expect(seen('queue!=card', ['sales', 'cards']).remarks()).toHaveLength(1);
  });

  it.each<[string, (string | number | boolean | null)[]]>([
    ['wait_sec=30', [30]],
    ['resolved=yes', [true, false]],
    ['queue=', ['sales']],
    ['queue=sales', []],
    ['wait_sec>1000', [30]],
  ])('%s is none', (text, values) => {
    expect(seen(text, values).remarks()).toEqual([]);
  });

  it('does not tell the numbers of callers', () => {
    try {
      seen('caller_id=13800000001', ['13800000002'], true).remarks();
      expect.unreachable();
    } catch (error) {
      expect((error as UsageError).remedy!.en).not.toContain('1380');
    }
  });
});
