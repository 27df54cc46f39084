import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchPresets } from '../../src/intake/header/match-presets.js';
import { openTable, type ReadOptions } from '../../src/intake/open-table.js';
import { presets } from '../../src/intake/presets/index.js';
import type { Preset } from '../../src/intake/presets/preset.js';
import { openInput } from '../../src/intake/readers/input.js';
import { openFile } from '../../src/intake/readers/open-file.js';
import { peekRows } from '../../src/intake/readers/peek.js';
import type { Source } from '../../src/tables/source.js';
import type { Cell, Row } from '../../src/tables/table.js';
import { createZone } from '../../src/time/zone.js';
import { project } from '../support/run-line.js';

const folder = join(project, 'fixtures/presets');
const how: ReadOptions = {
  preset: 'auto',
  map: new Map(),
  zone: createZone('Asia/Shanghai')!,
  onReject: 'fail',
  maxRejects: 0,
};

function exportOf(preset: Preset): string {
  const file = readdirSync(join(folder, preset.name)).find((name) => name.startsWith('export.'));
  return join(folder, preset.name, file ?? 'export.csv');
}

function sourceOf(path: string): Source {
  const bytes = readFileSync(path);
  return {
    name: path,
    reopenable: true,
    open: async function* () {
      yield bytes;
    },
  };
}

async function matchesOf(path: string) {
  const file = await openFile(await openInput(sourceOf(path)));
  const sheets = await Promise.all(
    file.sheets.map(async (sheet) => matchPresets(presets, (await peekRows(sheet.rows(), 500)).sample)),
  );
  return sheets.sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))[0];
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

async function tableOf(path: string): Promise<string> {
  const opened = await openTable(sourceOf(path), how);
  const published = new Set(opened.table.columns.map((column) => column.name));
  const columns = opened.columns.map((column) => column.name).filter((name) => published.has(name));
  const rows: Row[] = [];
  for await (const batch of opened.rows()) rows.push(...batch);
  const lines = rows.map((row) => columns.map((name) => quoted(shown(row[name]))).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('the built-in presets', () => {
  it('have names of their own, the names of their fixture folders', () => {
    const names = presets.map((preset) => preset.name);
    expect(new Set(names).size).toBe(names.length);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });
});

describe.each(presets.map((preset) => [preset.name, preset] as const))('%s', (_, preset) => {
  it('says what it is in both languages, and where its columns are documented', () => {
    expect(preset.title.en).not.toBe('');
    expect(preset.title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(preset.source).toBeTruthy();
    expect(preset.source).not.toMatch(/^[./~]|reference|\\/);
  });

  it('has a fixture of 8 to 25 rows', () => {
    const lines = readFileSync(join(folder, preset.name, 'expected.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(existsSync(exportOf(preset))).toBe(true);
    expect(lines.length - 1).toBeGreaterThanOrEqual(7);
    expect(lines.length - 1).toBeLessThanOrEqual(25);
  });

  it('is recognised in its fixture, above every other preset', async () => {
    const [best, ...others] = await matchesOf(exportOf(preset));
    expect({ name: best.preset.name, recognised: best.recognised }).toEqual({
      name: preset.name,
      recognised: true,
    });
    for (const other of others) expect(other.score, other.preset.name).toBeLessThan(best.score);
    expect(others.filter((other) => other.recognised).map((other) => other.preset.name)).toEqual([]);
  });

  it('gives the expected table', async () => {
    const expected = readFileSync(join(folder, preset.name, 'expected.csv'), 'utf8');
    expect(await tableOf(exportOf(preset))).toBe(expected);
  });

  it('names its preset in the findings', async () => {
    const { findings } = await openTable(sourceOf(exportOf(preset)), how);
    expect(findings.preset.name).toBe(preset.name);
    expect(findings.preset.why.en).toMatch(/recognised by its (header|cells) \(/);
  });

  it('reads the same when it is asked for by name', async () => {
    const opened = await openTable(sourceOf(exportOf(preset)), { ...how, preset });
    const auto = await openTable(sourceOf(exportOf(preset)), how);
    expect(opened.columns).toEqual(auto.columns);
  });
});
