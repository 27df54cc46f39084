import { describe, expect, it } from 'vitest';
import { createAggregator, usualTallySettings } from '../../src/kpi/aggregate.js';
import { figureColumns } from '../../src/kpi/contact-columns.js';
import { parseGroupBy, sourceOf, withParts } from '../../src/kpi/group-by.js';
import { dayKindCycle } from '../../src/kpi/periods.js';
import { tallies } from '../../src/kpi/tallies/index.js';
import { columnsRead } from '../../src/kpi/tallies/running.js';
import type { Contact } from '../../src/tables/contacts.js';
import type { Cell } from '../../src/tables/table.js';
import { UsageError } from '../../src/text/errors.js';
import { fileSource, fixture, open, sourceOf as source } from '../intake/source.js';

const plain = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
const strict = { ...plain, targetSec: 10, targetShare: 0.9 };
const rules = { ...plain, targetShare: 0.8, queues: new Map([['售后服务', strict]]) };
const groupPart = {
  kind: 'column',
  name: 'queue_group',
  from: { column: 'queue', of: (queue: Cell) => (queue === '售后服务' ? 'Service' : null) },
} as const;
const kinds = dayKindCycle((date) => (date < '2026-10-17' ? 'workday' : 'holiday'));
const demo = () => open(fileSource(fixture('fixtures/demo-center/calls.csv')));

const written = () =>
  open(
    source(
      [
        'contact_id,queue,channel,direction,caller_id,called_number,arrived_at,answered_at,ended_at,outcome,ivr_sec,wait_sec,ring_sec,talk_sec,hold_sec,agent_id,resolved,csat,first_response_sec',
        'a1,Q,chat,inbound,Tom,,2026-01-01T09:00:00+08:00,2026-01-01T09:00:10+08:00,2026-01-01T09:01:10+08:00,answered,,10,2,60,0,1,true,5,12',
        'a2,Q,chat,inbound,Tom,,2026-01-01T09:00:20+08:00,2026-01-01T09:00:30+08:00,2026-01-01T09:01:20+08:00,answered,,10,2,50,5,1,false,3,5',
        'a3,R,chat,inbound,Ann,,2026-01-01T10:00:00+08:00,,,answered,,10,,60,,2,,,7.5',
        'a4,R,chat,inbound,13811114444,,2026-01-02T10:00:00+08:00,,,answered,,30,,60,,2,,,-',
        'a5,R,voice,inbound,+8613811114444,,2026-01-03T10:00:00+08:00,,,abandoned,,30,4,,,,,,',
        'a6,R,voice,inbound,,,2026-01-03T11:00:00+08:00,,,abandoned_in_ivr,9,,,,,,,,',
        '1234567,R,voice,outbound,400,13811114444,2026-01-08T11:00:00+08:00,2026-01-08T11:00:10+08:00,2026-01-08T11:00:50+08:00,answered,,,,40,0,2,true,,',
        'a8,R,voice,inbound,Ann,,2026-01-20T11:00:00+08:00,,,answered,,3,,40,0,2,true,,',
      ].join('\n'),
    ),
  );
const tallying = { tallies, settings: { ...usualTallySettings, csatTop: 4 } };

async function bothWays(text: string, calls = demo) {
  const by = withParts(parseGroupBy(text), [groupPart, { kind: 'cycle', name: 'day_type', cycle: kinds }]);
  const [rows, columns] = [0, 1].map(() => createAggregator(by, rules, tallying));
  for await (const batch of (await calls()).rows()) rows.addContacts(batch as unknown as Contact[]);
  const names = by.parts.flatMap((part) => (part.kind === 'column' ? [sourceOf(part)] : []));
  const batches = (await calls()).columnBatches(
    new Set([...figureColumns, ...columnsRead(tallies), ...names]),
  )!;
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

  it.each(['all', 'queue,day'])(
    'that are written, by %s, with everything that a contact may tell',
    async (text) => {
      const { rows, columns } = await bothWays(text, written);
      expect(columns.groups()).toEqual(rows.groups());
      expect(columns.total()!.sums).toMatchObject({
        first_response_sec: 12 + 5 + 7.5 + 30,
        first_response_known: 4,
        contact_span_sec: 150,
        agent_span_sec: 110,
        abandoned_in_ring: 1,
        ivr_abandon_sec: 9,
        csat_top: 1,
        outbound_connected: 1,
        abandoned_followed: 1,
        abandoned_recalled: 0,
        abandoned_reached: 1,
      });
    },
  );

  it('name a column that is not there', async () => {
    await expect(bothWays('queeu')).rejects.toThrow(UsageError);
  });
});
