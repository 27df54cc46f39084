import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as Xls from '@e965/xlsx';
import Excel from 'exceljs';
import JSZip from 'jszip';
import { project } from '../support/run-line.js';

const MAX_SEED = 40_000;

/** A file to begin with. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
  /** For a workbook: its parts, to be changed before they are packed. */
  readonly parts?: ReadonlyMap<string, Buffer>;
}

/** Files of all formats: the project's fixtures, and some made here. */
export async function seeds(): Promise<readonly Seed[]> {
  const calls = Array.from({ length: 20 }, (_, i) => call(i));
  const csv = [Object.keys(calls[0]), ...calls.map((one) => Object.values(one))]
    .map((row) => row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\r\n');
  const html = `<html><meta charset="utf-8"><table>${calls
    .map(
      (one) =>
        `<tr>${Object.values(one)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('\n')}</table></html>`;
  const sheet = Xls.utils.json_to_sheet(calls);
  const book = Xls.utils.book_new();
  Xls.utils.book_append_sheet(book, sheet, 'calls');
  const xlsx = await workbook(calls);
  const made: Seed[] = [
    { name: 'made.csv', bytes: Buffer.from(csv) },
    { name: 'made-utf16.csv', bytes: Buffer.from(`\uFEFF${csv}`, 'utf16le') },
    { name: 'made-broken.csv', bytes: Buffer.from(csv.replaceAll('""', '"').replaceAll('\r\n', '\r')) },
    { name: 'made.csv.gz', bytes: gzipSync(csv) },
    { name: 'made.html.xls', bytes: Buffer.from(html) },
    { name: 'made.json', bytes: Buffer.from(JSON.stringify(calls)) },
    { name: 'made.jsonl', bytes: Buffer.from(calls.map((one) => JSON.stringify(one)).join('\n')) },
    { name: 'made.xls', bytes: Buffer.from(Xls.write(book, { type: 'array', bookType: 'biff8' })) },
    { name: 'made.xml.xls', bytes: Buffer.from(Xls.write(book, { type: 'string', bookType: 'xlml' })) },
    { name: 'made.xlsx', bytes: xlsx },
    { name: 'made-parts.xlsx', bytes: xlsx, parts: await partsOf(xlsx) },
  ];
  return [...made, ...fixtures()];
}

function call(i: number): Record<string, string> {
  const minute = String(i % 60).padStart(2, '0');
  return {
    call_id: `c-${i}`,
    caller: `"Ann ${i}" <1${i}>`,
    queue: i % 2 ? '客服, 一组' : 'sales',
    'Arrived at': `2026-10-0${1 + (i % 9)} 09:${minute}:00`,
    'Answered at': i % 5 ? `2026-10-0${1 + (i % 9)} 09:${minute}:20` : '',
    'Wait (s)': i % 5 ? '20' : 'N/A',
    Talk: `0:0${i % 10}:3${i % 10}`,
    Outcome: i % 5 ? 'answered' : 'abandoned',
  };
}

async function workbook(calls: readonly Record<string, string>[]): Promise<Buffer> {
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('calls');
  sheet.addRow(Object.keys(calls[0]));
  for (const one of calls) sheet.addRow(Object.values(one));
  for (const row of [2, 3, 4]) sheet.getCell(row, 9).value = new Date(Date.UTC(2026, 9, row));
  sheet.getCell(5, 9).value = { formula: 'A1', result: 5 };
  book.addWorksheet('other', { state: 'hidden' }).addRow(['x', 1]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function partsOf(xlsx: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await JSZip.loadAsync(xlsx);
  const parts = new Map<string, Buffer>();
  for (const [name, part] of Object.entries(zip.files)) parts.set(name, await part.async('nodebuffer'));
  return parts;
}

function fixtures(): Seed[] {
  const folder = join(project, 'fixtures');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(csv|txt|json|jsonl|xlsx?|html?|gz|log|tsv)$/.test(name))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)).subarray(0, MAX_SEED) }));
}
