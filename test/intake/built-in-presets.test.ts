import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presets } from '../../src/intake/presets/index.js';
import { fileSource, fixture, open, rowsOf } from './source.js';

// Each preset has a folder with an export as the vendor writes it (invented), and the table that has to come of it.
// `UPDATE_CASES=1` writes the expected tables anew; read the difference before you commit it.
const update = process.env.UPDATE_CASES === '1';

describe('built-in presets', () => {
  it.each(presets.map((preset) => [preset.name, preset] as const))('%s', async (name, preset) => {
    const opened = await open(fileSource(fixture(`fixtures/presets/${name}/export.csv`)));
    expect(opened.findings.preset.name).toBe(name);
    expect(opened.table.name).toBe(preset.table);
    const columns = opened.columns.map((column) => column.name);
    const rows = (await rowsOf(opened)).map((row) =>
      Object.fromEntries(columns.map((column) => [column, row[column]])),
    );
    const path = fixture(`fixtures/presets/${name}/expected.json`);
    if (update || !existsSync(path)) writeFileSync(path, `${JSON.stringify(rows, null, 2)}\n`);
    expect(rows).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  it.each(presets.map((preset) => [preset.name, preset] as const))(
    '%s: is named in Chinese too',
    (_, preset) => {
      expect(preset.title.zh.length).toBeGreaterThan(3);
      expect(preset.match?.header?.length).toBeGreaterThan(2);
    },
  );
});
