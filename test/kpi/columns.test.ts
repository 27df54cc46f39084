import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { figureColumns } from '../../src/kpi/contact-columns.js';
import { parseGroupBy, sourceOf, withParts } from '../../src/kpi/group-by.js';
import { dayKindCycle } from '../../src/kpi/periods.js';
import type { Contact } from '../../src/tables/contacts.js';
import type { Cell } from '../../src/tables/table.js';
import { UsageError } from '../../src/text/errors.js';
import { fileSource, fixture, open } from '../intake/source.js';

const plain = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
const strict = { ...plain, targetSec: 10, targetShare: 0.9 };
const rules = { ...plain, targetShare: 0.8, queues: new Map([['售后服务', strict]]) };
const groupPart = {
  kind: 'column',
  name: 'queue_group',
  from: { column: 'queue', of: (queue: Cell) => (queue === '售后服务' ? 'Service' : null) },
} as const;
const kinds = dayKindCycle((date) => (date < '2026-10-17' ? 'workday' : 'holiday'));
const calls = () => open(fileSource(fixture('fixtures/demo-center/calls.csv')));

async function bothWays(text: string) {
  const by = withParts(parseGroupBy(text), [groupPart, { kind: 'cycle', name: 'day_type', cycle: kinds }]);
  const [rows, columns] = [createAggregator(by, rules), createAggregator(by, rules)];
  for await (const batch of (await calls()).rows()) rows.addContacts(batch as unknown as Contact[]);
  const names = by.parts.flatMap((part) => (part.kind === 'column' ? [sourceOf(part)] : []));
  const batches = (await calls()).columnBatches(new Set([...figureColumns, ...names]))!;
  for await (const batch of batches) columns.addColumns(batch);
  return { rows, columns };
}

describe('contacts as columns', () => {
  it.each([
    'queue,30m',
    'all',
    'agent,day',
    'hour,weekday',
    'week,queue,agent,direction',
    'queue,outcome,month,hour',
    '15m',
    'queue_group,day',
    'day_type,queue_group,queue',
  ])('by %s as contacts one by one', async (text) => {
    const { rows, columns } = await bothWays(text);
    expect(columns.groups()).toEqual(rows.groups());
    expect(columns.total()).toEqual(rows.total());
  });

  it('name a column that is not there', async () => {
    await expect(bothWays('queeu')).rejects.toThrow(UsageError);
  });
});
