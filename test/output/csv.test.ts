import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '../../src/output/csv.js';
import { column } from '../../src/tables/table.js';
import { guardText } from '../../src/text/formula-guard.js';
import { same } from '../../src/text/text.js';

// Another program as the measure: csv-stringify writes the same lines.
it('writes what csv-stringify writes', async () => {
  const columns = ['a', 'b'].map((name) => column(name, 'text', same(name), same(name)));
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '=', ' ', 'x', '中') }),
    fc.integer(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell)), async (rows) => {
      const table = { name: 't', label: same('t'), columns, rows: rows.map(([a, b]) => ({ a, b })) };
      let text = '';
      for await (const part of csv.write(table, {
        language: 'en',
        width: 80,
        showCallers: true,
        withTotal: false,
      }))
        text += part;
      const guarded = rows.map((row) =>
        row.map((value) => (typeof value === 'string' ? guardText(value) : value)),
      );
      expect(text).toBe(stringify([['a', 'b'], ...guarded], { quoted_match: /\r/ }));
    }),
  );
});
