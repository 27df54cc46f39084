type Plain = Record<string, unknown>;

/** Names under which the replies of phone systems hold their list. */
const LISTS =
  wordSet(`data list calls records results items rows contacts conversations values entities elements content
  recordlist datalist cdrs cdr hits`);
/** Names of what a reply is wrapped in. */
const WRAPPERS = wordSet(
  'result response payload body content page resultset value returndata output embedded _embedded',
);
/** Names of the list with the names of the columns, where the rows are lists themselves. */
const NAMES = wordSet('columns headers header fields columnnames cols names');

/**
 * The list that a reply is wrapped around; null where the object is a row itself. Rows that are lists get the names that stand beside them, or in the
 * first of them.
 *
 * `listIn({ calls: [{ id: 1 }], count: 1 })` is `[{ id: 1 }]`; `listIn({ columns: ['id'], data: [[1]] })` is the same.
 */
export function listIn(object: object): readonly object[] | null {
  const entries = Object.entries(object) as [string, unknown][];
  for (const [name, value] of entries) {
    const key = name.toLowerCase();
    const isList = LISTS.has(key);
    if (isList && isFilledList(value) && value.every(isPlain)) return value;
    if (isList && isFilledList(value) && value.every((row) => Array.isArray(row)))
      return named(value as unknown[][], namesIn(entries));
    const inner = (isList || WRAPPERS.has(key)) && isPlain(value) ? (listIn(value) ?? onlyList(value)) : null;
    if (inner) return inner;
  }
  return null;
}

/** Within what a reply is wrapped in, the list has no need of a known name, if it is the only one: `{ TotalCount: 2, TelCdrs: [{}, {}] }`. */
function onlyList(wrapped: Plain): readonly object[] | null {
  const [list, ...more] = Object.values(wrapped).filter(
    (value): value is Plain[] => isFilledList(value) && value.every(isPlain),
  );
  return list !== undefined && more.length === 0 ? list : null;
}

function namesIn(entries: readonly [string, unknown][]): readonly string[] | null {
  const found = entries.find(([name, value]) => NAMES.has(name.toLowerCase()) && isFilledList(value));
  return found ? (found[1] as unknown[]).map(nameOf) : null;
}

/** A column is named by a text, or by an object that has the name in it. */
function nameOf(column: unknown): string {
  if (!isPlain(column)) return String(column);
  return String(column.name ?? column.title ?? column.label ?? column.field ?? column.key ?? '');
}

function named(rows: readonly unknown[][], names: readonly string[] | null): readonly object[] {
  const [first, ...rest] = rows;
  const keys = names ?? first.map(String);
  return (names ? rows : rest).map((cells) =>
    Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? null])),
  );
}

function isFilledList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
