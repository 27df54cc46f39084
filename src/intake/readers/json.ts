import { DataError } from '../../text/errors.js';
import type { RawCell, RawRow } from '../cells.js';

const BATCH = 1000;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/**
 * Reads a JSON array of objects, JSON Lines, or a reply with a list in it, as rows; objects inside are spread over columns such as
 * `Queue.Name`. The first row holds the names, in the order in which the first
 * thousand objects bring them; the others the values. The row number of an object is its place, counted from 2.
 */
export async function* jsonRows(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncIterable<readonly RawRow[]> {
  let names: string[] | null = null;
  let batch: Record<string, unknown>[] = [];
  let row = 2;
  for await (const object of objects(bytes, file)) {
    for (const each of listIn(object) ?? [object]) batch.push(flat(each));
    if (batch.length < BATCH) continue;
    const header: string[] | null = names ? null : namesOf(batch);
    names ??= header!;
    yield [...(header ? [{ row: 1, cells: header }] : []), ...cellsOf(batch, names, row)];
    row += batch.length;
    batch = [];
  }
  const header: string[] | null = names ? null : namesOf(batch);
  const rest = cellsOf(batch, names ?? header!, row);
  if (rest.length > 0) yield [...(header ? [{ row: 1, cells: header }] : []), ...rest];
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names under which the replies of phone systems hold their list. */
const LISTS = ['data', 'list', 'calls', 'records', 'results', 'items', 'rows', 'contacts', 'conversations'];

/** The list that a reply is wrapped around: `{ "calls": [{…}], "count": 2 }`; null where the object is a row itself. */
function listIn(object: Plain): readonly Plain[] | null {
  for (const [name, value] of Object.entries(object)) {
    if (!LISTS.includes(name.toLowerCase())) continue;
    if (Array.isArray(value) && value.length > 0 && value.every(isPlain)) return value;
    if (isPlain(value)) return listIn(value);
  }
  return null;
}

/** An object without objects inside: `{ "Queue": { "Name": "Sales" } }` becomes `{ "Queue.Name": "Sales" }`. */
function flat(object: Plain): Plain {
  if (!Object.values(object).some(isPlain)) return object;
  const entries = Object.entries(object).flatMap(([name, value]) =>
    isPlain(value)
      ? Object.entries(flat(value)).map(([inner, cell]) => [`${name}.${inner}`, cell] as const)
      : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

function namesOf(objects: readonly Record<string, unknown>[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))];
}

function cellsOf(
  objects: readonly Record<string, unknown>[],
  names: readonly string[],
  firstRow: number,
): RawRow[] {
  return objects.map((object, i) => ({
    row: firstRow + i,
    cells: names.map((name) => cellOf(object[name])),
  }));
}

function cellOf(value: unknown): RawCell {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as RawCell);
}

/** Cuts the text into its outermost objects by counting braces outside of strings. */
async function* objects(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncIterable<Record<string, unknown>> {
  const decoder = new TextDecoder();
  let depth = 0;
  let inString = false;
  let escaped = false;
  let pending = '';
  let count = 0;
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    let start = depth > 0 ? 0 : -1;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
      } else if (code === QUOTE) inString = true;
      else if (code === OPEN) {
        if (depth++ === 0) start = i;
      } else if (code === CLOSE && depth > 0 && --depth === 0) {
        yield parseObject(pending + text.slice(start, i + 1), file, ++count);
        pending = '';
        start = -1;
      }
    }
    if (start >= 0) pending += text.slice(start);
  }
  if (depth > 0) throw notJson(file, count + 1);
}

function parseObject(text: string, file: string, count: number): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(file, count);
  }
}

function notJson(file: string, count: number): DataError {
  return new DataError(
    { en: `object ${count} is not valid JSON`, zh: `第${count}个对象不是有效的JSON` },
    { file },
    {
      en: 'The file may have been cut off; make it again.',
      zh: '文件可能不完整，请重新生成。',
    },
  );
}
