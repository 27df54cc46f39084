import { readFileSync } from 'node:fs';
import type { RawCell, RawRow } from '../../../src/intake/cells.js';
import { openInput } from '../../../src/intake/readers/input.js';
import { type FileSettings, openFile } from '../../../src/intake/readers/open-file.js';

/** Everything that a reader makes of some bytes. */
export interface ReadBytes {
  readonly format: string;
  readonly encoding: string | undefined;
  readonly delimiter: string | null;
  readonly sheets: readonly { name: string | null; hidden: boolean; rows: readonly RawRow[] }[];
  readonly remarks: readonly string[];
}

/** Reads bytes as a file, in chunks of the given size, to the end. */
export async function readBytes(
  content: Uint8Array | string,
  settings: FileSettings & { chunk?: number; maxBytes?: number } = {},
): Promise<ReadBytes> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const open = () => chunks(bytes, settings.chunk ?? 65_536);
  const input = await openInput({ name: 'export', reopenable: true, open }, settings.maxBytes);
  const file = await openFile(input, settings);
  const sheets = [];
  for (const { name, hidden, rows } of file.sheets) sheets.push({ name, hidden, rows: await all(rows()) });
  const remarks = file.remarks().map((text) => text.en);
  return { format: file.format, encoding: file.encoding?.name, delimiter: file.delimiter, sheets, remarks };
}

/** The cells of the first sheet. */
export async function cellsOf(content: Uint8Array | string, settings = {}): Promise<(readonly RawCell[])[]> {
  const { sheets } = await readBytes(content, settings);
  return sheets[0].rows.map((row) => row.cells);
}

/** The cells of the first sheet of a file. */
export async function cellsOfFile(path: string): Promise<(readonly RawCell[])[]> {
  return cellsOf(readFileSync(path));
}

async function all(batches: AsyncIterable<readonly RawRow[]>): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of batches) for (const row of batch) rows.push(row);
  return rows;
}

async function* chunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
