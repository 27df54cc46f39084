import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { kpiColumns, kpiRow } from '../../src/kpi/kpi-table.js';
import { formats } from '../../src/output/index.js';
import { contacts } from '../../src/tables/contacts.js';
import { intervalOfKpi, kpi } from '../../src/tables/kpi.js';
import { requirement } from '../../src/tables/requirement.js';
import { roster } from '../../src/tables/roster.js';
import type { Column, Row, TableSpec } from '../../src/tables/table.js';
import { formatIso } from '../../src/time/iso.js';
import { open, rowsOf } from '../intake/source.js';

// Writing a table in any format and reading it back gives the same table: texts that look like formulas, quotes,
// line breaks, Chinese, unknown cells, all of it.

const text = fc.oneof(
  fc.constantFrom('=1+1', '+8613800000000', '@x', "'quoted", '00123', 'a,b', 'a\nb', '"', '售后 服务'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((value) => isPlain(value)),
);

/** Blanks around a text, control characters and broken surrogates are not kept by every format. */
function isPlain(value: string): boolean {
  return value.trim() === value && value !== '' && !/[\p{Cc}\p{Cs}\p{Cn}\ufeff]/u.test(value);
}

const seconds = fc.integer({ min: 946_684_800, max: 1_893_456_000 });
const cellOf: Record<Column['type'], fc.Arbitrary<Row[string]>> = {
  text,
  count: fc.integer({ min: 0, max: 1e6 }),
  number: fc.integer({ min: 0, max: 1e9 }).map((value) => value / 1000),
  share: fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000),
  change: fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1000),
  points: fc.integer({ min: -1000, max: 1000 }).map((value) => value / 10),
  flag: fc.boolean(),
  date: seconds.map((sec) => formatIso({ wallSec: sec, offsetMinutes: 480 }).slice(0, 10)),
  minute: seconds.map((sec) => formatIso({ wallSec: sec - (sec % 60), offsetMinutes: 480 }, 'minute')),
  second: seconds.map((sec) => formatIso({ wallSec: sec, offsetMinutes: 480 })),
};
const words: Record<string, readonly string[]> = {
  outcome: [
    'answered',
    'abandoned',
    'abandoned_in_ivr',
    'ivr_completed',
    'overflowed',
    'transferred',
    'failed',
  ],
  channel: ['voice', 'chat', 'email'],
  direction: ['inbound', 'outbound'],
};

function cell(column: Column): fc.Arbitrary<Row[string]> {
  if (words[column.name]) return fc.constantFrom(...words[column.name]);
  return column.required ? cellOf[column.type] : fc.option(cellOf[column.type], { nil: null });
}

function rows(table: TableSpec): fc.Arbitrary<Row[]> {
  const row = fc.record(Object.fromEntries(table.columns.map((column) => [column.name, cell(column)])));
  return fc.array(row, { minLength: 1, maxLength: 8 });
}

async function bytesOf(table: TableSpec, content: readonly Row[], formatName: string): Promise<Uint8Array> {
  const format = formats.find(({ name }) => name === formatName)!;
  const written = format.write(
    { name: table.name, label: table.label, columns: table.columns, rows: content },
    { language: 'zh', width: 80, showCallers: true, withTotal: false },
  );
  const parts: Uint8Array[] = [];
  for await (const part of written) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}

describe.each(['csv', 'json', 'jsonl', 'xlsx'])('%s', (format) => {
  it.each([contacts, requirement, roster].map((table) => [table.name, table] as const))(
    '%s comes back as it was',
    async (_, table) => {
      const runs = format === 'xlsx' ? 15 : 60;
      await fc.assert(
        fc.asyncProperty(rows(table), async (content) => {
          const opened = await open(await bytesOf(table, content, format));
          expect(opened.table.name).toBe(table.name);
          const names = table.columns.map(({ name }) => name);
          const back = (await rowsOf(opened)).map((row) =>
            Object.fromEntries(names.map((name) => [name, row[name]])),
          );
          expect(back).toEqual(content);
        }),
        { numRuns: runs, seed: 7 },
      );
    },
  );
});

describe.each(['csv', 'json', 'jsonl', 'xlsx'])('a kpi table in %s', (format) => {
  it('comes back with its groups, whatever the language of the labels', async () => {
    const by = parseGroupBy('queue,30m');
    const aggregator = createAggregator(by, { targetSec: 20, targetGiven: true, shortAbandonSec: 5 });
    const contact = { channel: null, outcome: 'answered', wait_sec: 8, talk_sec: 90 };
    for (const [queue, minute] of [
      ['售后服务', '05'],
      ['售后服务', '40'],
      ['售前', '05'],
    ]) {
      aggregator.addContacts([
        { ...contact, queue, arrived_at: `2026-10-12T09:${minute}:00+08:00` } as never,
      ]);
    }
    const rule = serviceLevelRules[0];
    const content = aggregator.groups().map((group) => kpiRow(group, { targetShare: 0.8, slRule: rule }));
    const table = { ...kpi, columns: kpiColumns(by) };
    const back = await rowsOf(await open(await bytesOf(table, content, format)));
    expect(back.map(intervalOfKpi)).toEqual(
      content.map(intervalOfKpi).map((row) =>
        expect.objectContaining({
          queue: row!.queue,
          interval_start: row!.interval_start,
          offered: row!.offered,
          talk_sec: row!.talk_sec,
        }),
      ),
    );
  });
});
