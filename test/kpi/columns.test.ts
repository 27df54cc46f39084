import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { figureColumns } from '../../src/kpi/contact-columns.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import type { Contact } from '../../src/tables/contacts.js';
import { UsageError } from '../../src/text/errors.js';
import { fileSource, fixture, open } from '../intake/source.js';

const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
const calls = () => open(fileSource(fixture('fixtures/demo-center/calls.csv')));

async function bothWays(text: string) {
  const by = parseGroupBy(text);
  const [rows, columns] = [createAggregator(by, rules), createAggregator(by, rules)];
  for await (const batch of (await calls()).rows()) rows.addContacts(batch as unknown as Contact[]);
  const names = by.parts.flatMap((part) => (part.kind === 'column' ? [part.name] : []));
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
  ])('by %s as contacts one by one', async (text) => {
    const { rows, columns } = await bothWays(text);
    expect(columns.groups()).toEqual(rows.groups());
    expect(columns.total()).toEqual(rows.total());
  });

  it('name a column that is not there', async () => {
    await expect(bothWays('queeu')).rejects.toThrow(UsageError);
  });
});
