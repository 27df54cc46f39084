import { DataError } from '../../text/errors.js';
import type { RawCell, RawRow } from '../cells.js';
import type { Faults } from './faults.js';
import { listIn, rowsOf } from './json-list.js';
import { segmentsIn } from './json-segments.js';
import { MAX_ROW_CHARS } from './limits.js';

const BATCH = 1000;
const DEEP = 4;
const QUOTE = 34;
const BACKSLASH = 92;
/** What a row stands in: braces, or brackets within those of the whole list. */
const OBJECTS = { open: 123, close: 125, depth: 0 };
const LISTS = { open: 91, close: 93, depth: -1 };
/** What may stand between two rows. */
const BETWEEN = /^[\s,[\]\uFEFF]*$/;

type Fields = Map<string, RawCell>;

/**
 * Reads a JSON array of objects, JSON Lines, or a reply with a list in it, as rows: the first row holds the names, in the order in which the first
 * thousand objects bring them; the others the values. A field of an inner object is called by both names: `Queue.Name`.
 * The row number of an object is its place, counted from 2; of one with segments in it, each of these is a row. A list of lists is read as it stands: each is a row.
 */
export async function* jsonRows(
  texts: AsyncIterable<string>,
  file: string,
  faults: Faults,
): AsyncIterable<readonly RawRow[]> {
  const { head, rest } = await beginningOf(texts);
  if (!/^[\s\uFEFF]*\[\s*\[/.test(head)) return yield* objectRows(rest, file, faults);
  let rows: RawRow[] = [];
  let row = 0;
  for await (const list of values(rest, file, LISTS)) {
    rows.push({ row: ++row, cells: (list as unknown[]).map(cellOf) });
    if (rows.length < BATCH) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function cellOf(value: unknown): RawCell {
  return typeof value === 'object' && value !== null ? textOf(value) : (value as RawCell);
}

/** The first characters of a text, two of them not blank, and the whole text. */
async function beginningOf(
  texts: AsyncIterable<string>,
): Promise<{ head: string; rest: AsyncIterable<string> }> {
  const iterator = texts[Symbol.asyncIterator]();
  let head = '';
  while (head.replace(/[\s\uFEFF]/g, '').length < 2) {
    const { done, value } = await iterator.next();
    if (done) break;
    head += value;
  }
  async function* all() {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, rest: all() };
}

async function* objectRows(
  texts: AsyncIterable<string>,
  file: string,
  faults: Faults,
): AsyncIterable<readonly RawRow[]> {
  let names: Map<string, number> | null = null;
  let batch: Fields[] = [];
  let row = 2;
  const flush = (): RawRow[] => {
    const isFirst = names === null;
    names ??= namesOf(batch);
    const rows = cellsOf(batch, names, row, faults);
    row += batch.length;
    batch = [];
    return isFirst ? [{ row: 1, cells: [...names.keys()] }, ...rows] : rows;
  };
  for await (const object of values(texts, file, OBJECTS)) {
    for (const each of listIn(object) ?? [object])
      for (const one of segmentsIn(each) ?? rowsOf(each)) batch.push(flat(one, '', 0, new Map()));
    if (batch.length >= BATCH) yield flush();
  }
  if (batch.length > 0) yield flush();
}

function namesOf(objects: readonly Fields[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const fields of objects) {
    for (const name of fields.keys()) if (!names.has(name)) names.set(name, names.size);
  }
  return names;
}

function cellsOf(
  objects: readonly Fields[],
  names: ReadonlyMap<string, number>,
  firstRow: number,
  faults: Faults,
): RawRow[] {
  return objects.map((fields, i) => {
    const cells = new Array<RawCell>(names.size).fill(null);
    for (const [name, value] of fields) {
      const at = names.get(name);
      if (at === undefined) faults.lateNames.add(name);
      else cells[at] = value;
    }
    return { row: firstRow + i, cells };
  });
}

function flat(object: object, prefix: string, depth: number, fields: Fields): Fields {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    const name = prefix + key;
    if (value === null) fields.set(name, null);
    else if (typeof value !== 'object') fields.set(name, value as RawCell);
    else if (!Array.isArray(value) && depth < DEEP) flat(value, `${name}.`, depth + 1, fields);
    else fields.set(name, textOf(value));
  }
  return fields;
}

/** A list as text; empty for one nested too deep to be written. */
function textOf(value: object): RawCell {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

/** Cuts the text into its outermost objects, or the lists in its list, by counting braces or brackets outside of strings. */
async function* values(
  texts: AsyncIterable<string>,
  file: string,
  kind: typeof OBJECTS,
): AsyncIterable<object> {
  let { depth } = kind;
  let inString = false;
  let escaped = false;
  let pending = '';
  let count = 0;
  for await (const text of texts) {
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
      } else if (code === QUOTE) inString = depth > 0;
      else if (code === kind.open) {
        if (depth++ !== 0) continue;
        if (!BETWEEN.test(pending + text.slice(start, i))) throw notJson(file, count + 1);
        pending = '';
        start = i;
      } else if (code === kind.close && depth > 0 && --depth === 0) {
        yield parseObject(pending + text.slice(start, i + 1), file, ++count);
        pending = '';
        start = i + 1;
      }
    }
    pending += text.slice(start);
    if (pending.length > MAX_ROW_CHARS) throw tooLong(file, count + 1);
  }
  if (depth > 0 || !BETWEEN.test(pending)) throw notJson(file, count + 1);
}

function parseObject(text: string, file: string, count: number): object {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(file, count);
  }
}

function notJson(file: string, count: number): DataError {
  return new DataError(
    { en: `object ${count} is not valid JSON`, zh: `第${count}个对象不是有效的JSON` },
    { file, row: count + 1 },
    {
      en: 'The file may have been cut off; make it again.',
      zh: '文件可能不完整，请重新生成。',
    },
  );
}

function tooLong(file: string, count: number): DataError {
  return new DataError(
    {
      en: `object ${count} is longer than 16 million characters`,
      zh: `第${count}个对象超过1600万个字符`,
    },
    { file, row: count + 1 },
    {
      en: 'One object per contact is expected: a list of objects, or one object per line.',
      zh: '应为对象列表或每行一个对象，每个对象对应一条联络。',
    },
  );
}
