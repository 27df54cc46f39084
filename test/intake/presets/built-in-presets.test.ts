import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headerKey } from '../../../src/intake/header/find-header.js';
import { presets } from '../../../src/intake/presets/index.js';
import type { Preset } from '../../../src/intake/presets/preset.js';
import { openInput } from '../../../src/intake/readers/input.js';
import { openFile } from '../../../src/intake/readers/open-file.js';
import { peekRows } from '../../../src/intake/readers/peek.js';
import { matchPresets, neededColumns, neededFields } from '../../../src/intake/recognise/match-presets.js';
import type { Cell, Row } from '../../../src/tables/table.js';
import { fileSource, fixture, open, rowsOf, sourceOf } from '../source.js';

const folder = fixture('fixtures/presets');
function exportOf(preset: Preset): string {
  const file = readdirSync(join(folder, preset.name)).find((name) => name.startsWith('export.'));
  return join(folder, preset.name, file ?? 'export.csv');
}

async function samplesOf(path: string) {
  const file = await openFile(await openInput(fileSource(path)));
  return Promise.all(file.sheets.map(async (sheet) => (await peekRows(sheet.rows(), 500)).sample));
}

/** The rows of the sheet that holds most. */
async function sampleOf(path: string) {
  return (await samplesOf(path)).sort((a, b) => b.length - a.length)[0];
}

async function matchesOf(path: string) {
  const sheets = (await samplesOf(path)).map((sample) => matchPresets(presets, sample));
  return sheets.sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))[0];
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

async function tableOf(path: string): Promise<string> {
  const opened = await open(fileSource(path));
  const published = new Set(opened.table.columns.map((column) => column.name));
  const columns = opened.columns.map((column) => column.name).filter((name) => published.has(name));
  const lines = (await rowsOf(opened)).map((row) =>
    columns.map((name) => quoted(shown(row[name]))).join(','),
  );
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

  it('has a fixture with 7 to 25 rows that become a table', () => {
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

  it.skipIf(preset.match?.cells)(
    'is recognised with its columns in another order, some gone and one new',
    async () => {
      const rows = await sampleOf(exportOf(preset));
      const width = Math.max(...rows.map(({ cells }) => cells.length));
      const needed = new Set([...neededColumns(preset), ...neededFields(preset).flat()].map(headerKey));
      const [first] = matchPresets([preset], rows);
      const at = rows.findIndex(({ row }) => row === first.header.row);
      const spare = Array.from({ length: width }, (_, i) => i).filter(
        (i) => !needed.has(headerKey(first.header.names[i] ?? '')),
      );
      const gone = new Set(spare.slice(0, Math.floor(spare.length / 2)));
      const changed = rows.slice(at).map(({ row, cells }, i) => ({
        row,
        cells: [
          i === 0 ? 'Remark of ours' : 'x',
          ...Array.from({ length: width }, (_, n) => cells[n])
            .filter((_, n) => !gone.has(n))
            .toReversed(),
        ],
      }));
      const [best, next] = matchPresets(presets, changed);
      expect({ name: best.preset.name, recognised: best.recognised }).toEqual({
        name: preset.name,
        recognised: true,
      });
      expect(next?.recognised ?? false).toBe(false);
    },
  );

  it('gives the expected table', async () => {
    const expected = readFileSync(join(folder, preset.name, 'expected.csv'), 'utf8');
    expect(await tableOf(exportOf(preset))).toBe(expected);
  });

  it('names its preset in the findings', async () => {
    const { findings } = await open(fileSource(exportOf(preset)));
    expect(findings.preset.name).toBe(preset.name);
    expect(findings.preset.why.en).toMatch(/recognised by its (header|cells) \(/);
  });

  it('reads the same when it is asked for by name', async () => {
    const opened = await open(fileSource(exportOf(preset)), { preset });
    const auto = await open(fileSource(exportOf(preset)));
    expect(opened.columns).toEqual(auto.columns);
  });

  it.skipIf(!hasBlanks(preset))(
    'reads the same where a copy has written _ for the blanks of the names',
    async () => {
      const lines = readFileSync(exportOf(preset), 'latin1').split('\n');
      const { findings } = await open(fileSource(exportOf(preset)));
      const at = (findings.headerRow ?? 1) - 1;
      lines[at] = lines[at].replaceAll(' ', '_');
      const copy = sourceOf(Buffer.from(lines.join('\n'), 'latin1'), { name: basename(exportOf(preset)) });
      const copied = await open(copy);
      expect(copied.findings.preset.name).toBe(preset.name);
      const published = copied.table.columns.map(({ name }) => name);
      const only = (rows: readonly Row[]) => rows.map((row) => published.map((name) => row[name]));
      expect(only(await rowsOf(copied))).toEqual(
        only(await rowsOf(await open(fileSource(exportOf(preset))))),
      );
    },
  );
});

/** Whether the export of a preset is a text with blanks in the names of its columns. */
function hasBlanks(preset: Preset): boolean {
  const isText = /\.(csv|txt|tsv)$/.test(exportOf(preset));
  return isText && !preset.match?.cells && (preset.match?.header ?? []).some((name) => name.includes(' '));
}
