import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { RawCell, RawRow } from '../../../src/intake/cells.js';
import { openInput } from '../../../src/intake/readers/input.js';
import { openFile } from '../../../src/intake/readers/open-file.js';
import { CcopsError } from '../../../src/text/errors.js';
import { fileSource, fixture, open, read, realFile, rowsOf } from '../source.js';

// The same table gives the same rows in whatever form it is saved: as CSV of any habit, as a workbook, as JSON.

type Cells = readonly (readonly RawCell[])[];

/** As much of a file as shows how it is read. */
const ENOUGH = 120;

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const tables = names.filter((name) => /\.(csv|txt|log|tsv|jsonl?|xlsx?)$/i.test(name)).sort();
  return tables.filter((name) => statSync(join(folder, name)).size > 0);
}

function quoted(cell: RawCell, always: boolean): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(cells: Cells, end = '\n', always = false): string {
  return cells.map((row) => row.map((cell) => quoted(cell, always)).join(',') + end).join('');
}

async function workbook(cells: Cells, made: (cell: RawCell) => RawCell): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('export');
  for (const row of cells) sheet.addRow(row.map((cell) => (cell === '' ? null : made(cell))));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Numbers as programs write them in JSON and in workbooks; ids of many digits and with zeros in front stay texts. */
function asNumber(cell: RawCell): RawCell {
  const number = Number(cell);
  return cell !== '' && String(number) === cell && Math.abs(number) < 1e9 ? number : cell;
}

/** The bytes of each Chinese character and mark in GBK, as its decoder knows them. */
function gbkBytes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const leads = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);
  const trails = Array.from({ length: 0xbf }, (_, i) => 0x40 + i);
  const pairs = leads.flatMap((lead) => trails.map((trail) => [lead, trail] as const));
  return new Map(pairs.map((pair) => [decoder.decode(Uint8Array.from(pair)), pair]));
}

const gbk = gbkBytes();

function inGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => gbk.get(letter) ?? [letter.codePointAt(0)!]));
}

const nothing = (cell: RawCell): RawCell => (cell === '' ? null : cell);

function objects(cells: Cells, made: (cell: RawCell) => RawCell): Record<string, RawCell>[] {
  const [names, ...rows] = cells;
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [String(name), made(row[i] ?? '')])));
}

/** What a table of texts is written as, other than plain CSV. */
const forms: Readonly<Record<string, (cells: Cells) => string | Uint8Array | Promise<Uint8Array>>> = {
  'CSV with everything quoted': (cells) => csv(cells, '\r\n', true),
  'CSV with CR-only line ends': (cells) => csv(cells, '\r'),
  'tab-separated text': (cells) => csv(cells, '\n', true).replaceAll('","', '"\t"'),
  'UTF-8 with a mark': (cells) => `\uFEFF${csv(cells)}`,
  'UTF-16': (cells) => Buffer.from(`\uFEFF${csv(cells)}`, 'utf16le'),
  'UTF-16 big-endian': (cells) => Buffer.from(`\uFEFF${csv(cells)}`, 'utf16le').swap16(),
  gzip: (cells) => gzipSync(csv(cells)),
  'a workbook of texts': (cells) => workbook(cells, (cell) => cell),
  'a workbook with numbers': (cells) => workbook(cells, asNumber),
  'JSON lists': (cells) => JSON.stringify(cells),
};

/** For a text that GBK can hold, with something in it that is not the same in UTF-8. */
const chinese: typeof forms = { GBK: (cells) => inGbk(csv(cells)) };

function isChinese(cells: Cells): boolean {
  const text = csv(cells);
  return /[\u4e00-\u9fff]/.test(text) && [...text].every((letter) => letter < '\x80' || gbk.has(letter));
}

/** For a table whose first row names each column once. */
const named: typeof forms = {
  JSON: (cells) => JSON.stringify(objects(cells, nothing), null, 1),
  'JSON with numbers': (cells) => JSON.stringify({ data: objects(cells, (cell) => asNumber(nothing(cell))) }),
  'JSON Lines': (cells) =>
    objects(cells, asNumber)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
};

function isNamed([names, ...rows]: Cells, headerRow?: number | null): boolean {
  const isOnce = new Set(names).size === names.length && names.every((name) => name !== '');
  return headerRow === 1 && isOnce && rows.every((row) => row.length === names.length);
}

async function reading(content: string | Uint8Array) {
  try {
    const opened = await open(content, { onReject: 'keep', maxRejects: 1 });
    const rows = await rowsOf(opened);
    const { columns, preset, headerRow } = opened.findings;
    const fields = columns.map(({ header, field }) => `${header} → ${field}`);
    return { preset: preset.name, fields, rows, headerRow };
  } catch (error) {
    if (!(error instanceof CcopsError)) throw error;
    return { error: error.text, remedy: error.remedy, column: error.place?.column };
  }
}

/** The first rows of a file as texts, and whether that is all of it. */
async function beginningOf(path: string) {
  const { sheets } = await openFile(await openInput(fileSource(path)));
  const rows: RawRow[] = [];
  for await (const batch of sheets[0].rows()) {
    rows.push(...batch);
    if (rows.length > ENOUGH) break;
  }
  const cells = rows.slice(0, ENOUGH).map((row) => row.cells.map((cell) => cell ?? ''));
  return { cells, isWhole: sheets.length === 1 && rows.length <= ENOUGH };
}

async function check(path: string): Promise<void> {
  const { cells, isWhole } = await beginningOf(path);
  const plain = await reading(csv(cells));
  const all: typeof forms = {
    ...(isWhole ? { 'the file itself': () => readFileSync(path) } : {}),
    ...forms,
    ...(isChinese(cells) ? chinese : {}),
    ...('rows' in plain && isNamed(cells, plain.headerRow) ? named : {}),
  };
  for (const [form, write] of Object.entries(all)) {
    const found = await reading(await write(cells));
    expect({ form, ...found }).toEqual({ form, ...plain });
  }
}

describe('a further column', () => {
  it('is one group for kpi, whether its cells are numbers or texts', async () => {
    const call = { 'Start Time': '2026-03-02 09:00:00', Answered: 'Y' };
    const rows = await read(JSON.stringify([12, '12'].map((Line) => ({ ...call, Line }))));
    expect(rows.map(({ Line }) => Line)).toEqual(['12', '12']);
  });
});

describe('however it is saved', () => {
  const fixtures = fixture('fixtures');
  it.each(filesIn(fixtures))('fixtures/%s', (name) => check(join(fixtures, name)));

  const real = realFile('');
  it.skipIf(!existsSync(real)).each(filesIn(real))('%s', (name) => check(join(real, name)));
});
