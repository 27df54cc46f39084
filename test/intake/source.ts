import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type OpenedTable, openTable, type ReadOptions } from '../../src/intake/open-table.js';
import type { Source } from '../../src/tables/source.js';
import type { Row } from '../../src/tables/table.js';
import { createZone } from '../../src/time/zone.js';

export const shanghai = createZone('Asia/Shanghai')!;

/** Text or bytes as a source; `once` is what standard input is like. `chunk` cuts it into pieces. */
export function sourceOf(
  content: string | Uint8Array,
  { name = 'calls.csv', once = false, chunk = 1 << 16 } = {},
): Source {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  let opened = false;
  async function* range(from: number, to: number) {
    for (let at = from; at < to; at += chunk) yield bytes.subarray(at, Math.min(at + chunk, to));
  }
  return {
    name,
    reopenable: !once,
    open() {
      if (once && opened) throw new Error('opened twice');
      opened = true;
      return range(0, bytes.length);
    },
    ...(once ? {} : { bytes: bytes.length, range }),
  };
}

export function fileSource(path: string): Source {
  const range = (from: number, to: number) => createReadStream(path, { start: from, end: to - 1 });
  return {
    name: path,
    reopenable: true,
    bytes: statSync(path).size,
    open: () => createReadStream(path),
    range,
  };
}

/** A file of the folder of real exports beside the project. */
export function realFile(name: string): string {
  return fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));
}

export const hasRealFile = (name: string) => existsSync(realFile(name));

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

export const fixtureText = (name: string) => readFileSync(fixture(name), 'utf8');

export function options(how: Partial<ReadOptions> = {}): ReadOptions {
  return { preset: 'auto', map: new Map(), zone: shanghai, onReject: 'fail', maxRejects: 0.01, ...how };
}

export function open(
  content: string | Uint8Array | Source,
  how: Partial<ReadOptions> = {},
): Promise<OpenedTable> {
  const isSource = typeof content === 'object' && 'open' in content;
  return openTable(isSource ? content : sourceOf(content), options(how));
}

export async function rowsOf(opened: OpenedTable): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of opened.rows()) rows.push(...batch);
  return rows;
}

/** Opens and reads; what a test of values wants. */
export async function read(
  content: string | Uint8Array | Source,
  how: Partial<ReadOptions> = {},
): Promise<Row[]> {
  return rowsOf(await open(content, how));
}

/** What is said, in English, when a file has been read to its end. */
export async function notesOf(
  content: string | Uint8Array | Source,
  how: Partial<ReadOptions> = {},
): Promise<string[]> {
  const opened = await open(content, how);
  await rowsOf(opened);
  return opened.outcome().notes.map(({ en }) => en);
}
