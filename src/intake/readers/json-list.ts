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

/** Names of lists of figures under names of their own, which stand within a row. */
const FIGURES = wordSet('metrics measures kpis');

/**
 * The rows that an object of a list stands for: itself; or one for each part of an inner list, if these have figures of their own. Figures that are listed with
 * their names become fields.
 *
 * `rowsOf({ queue: 'A', data: [{ hour: 9, metrics: [{ metric: 'nOffered', stats: { count: 5 } }] }] })` is
 * `[{ queue: 'A', hour: 9, nOffered: { count: 5 } }]`.
 */
export function rowsOf(wrapped: object): readonly object[] {
  const object = withoutEnvelope(wrapped);
  const inner = Object.entries(object).find(
    ([name, value]) => LISTS.has(name.toLowerCase()) && isFilledList(value) && value.every(hasFigures),
  );
  if (inner === undefined) return [hasFigures(object) ? withFigures(object) : object];
  const [name, parts] = inner as [string, Plain[]];
  const { [name]: _, ...group } = object as Plain;
  return parts.map((part) => withFigures({ ...group, ...part }));
}

/** Names of the row itself, within what a search or a store says of it. */
const ROW = wordSet('_source node attributes fields document doc result');

/** A row without what it is wrapped in, whose values stay beside it: `{ _id: 'x', _source: { wait: 5 } }` is `{ _id: 'x', wait: 5 }`. */
function withoutEnvelope(object: object): object {
  const entries = Object.entries(object);
  const row = entries.find(([name, value]) => ROW.has(name.toLowerCase()) && isPlain(value));
  if (row === undefined || entries.some(([, value]) => isPlain(value) && value !== row[1])) return object;
  const { [row[0]]: inner, ...beside } = object as Plain;
  if (Object.keys(inner as Plain).length < entries.length - 1) return object;
  return { ...beside, ...(inner as Plain) };
}

function hasFigures(row: unknown): row is Plain {
  return isPlain(row) && Object.entries(row).some(areFigures);
}

function areFigures([name, value]: [string, unknown]): boolean {
  return FIGURES.has(name.toLowerCase()) && Array.isArray(value) && value.every(isFigure);
}

function isFigure(value: unknown): value is Plain {
  return isPlain(value) && typeof (value.metric ?? value.name) === 'string';
}

function withFigures(row: Plain): Plain {
  const fields = Object.entries(row).flatMap((entry): [string, unknown][] =>
    areFigures(entry) ? (entry[1] as Plain[]).map(figureOf) : [entry],
  );
  return Object.fromEntries(fields);
}

function figureOf({ metric, name, qualifier, stats, value, ...rest }: Plain): [string, unknown] {
  const named = String(metric ?? name);
  return [qualifier ? `${named}.${qualifier}` : named, stats ?? value ?? rest];
}

/**
 * The list that a reply is wrapped around, also one of rows under their ids or of columns; null where the object is a row itself. Rows that are lists
 * get the names that stand beside them, or in the first of them.
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
  return keyedRows(entries) ?? columnsAsRows(entries) ?? wrappedList(entries);
}

/**
 * Rows under their ids, `{ C1: { wait: 5 }, C2: { wait: 7 } }`, or columns under their names whose cells stand under the numbers of rows. Null for
 * parts of a row, which differ.
 */
function keyedRows(entries: readonly [string, unknown][]): readonly object[] | null {
  const rows = entries.filter((entry): entry is [string, Plain] => isPlain(entry[1]));
  if (rows.length < 2 || rows.length < entries.length) return null;
  const keys = Object.keys(rows[0][1]);
  const isAlike = (row: Plain) => {
    const own = Object.keys(row);
    return own.length === keys.length && own.every((key, i) => key === keys[i]);
  };
  if (keys.length < 2 || !rows.every(([, row]) => isAlike(row))) return null;
  if (!keys.every((key) => /^\d+$/.test(key))) return rows.map(([id, row]) => ({ id, ...row }));
  return keys.map((key) => Object.fromEntries(rows.map(([name, cells]) => [name, cells[key]])));
}

/** Columns under their names: `{ id: [1, 2], wait: [5, 7] }`. */
function columnsAsRows(entries: readonly [string, unknown][]): readonly object[] | null {
  const columns = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const length = columns[0]?.[1].length ?? 0;
  if (columns.length < 2 || columns.length < entries.length || length < 2) return null;
  const isColumn = (cells: unknown[]) =>
    cells.length === length && cells.every((cell) => typeof cell !== 'object' || cell === null);
  if (!columns.every(([, cells]) => isColumn(cells))) return null;
  return columns[0][1].map((_, i) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[i]])));
}

/** Within what a reply is wrapped in, the list has no need of a known name, if it is the only one: `{ TotalCount: 2, TelCdrs: [{}, {}] }`. */
function onlyList(wrapped: Plain): readonly object[] | null {
  const [list, ...more] = Object.values(wrapped).filter(
    (value): value is Plain[] => isFilledList(value) && value.every(isPlain),
  );
  return list !== undefined && more.length === 0 ? list : null;
}

/** What stands beside the list of a reply: how many there are, which part of them it is, how it went. */
const BESIDE =
  /total|count|page|size|limit|offset|next|token|code|msg|message|request|status|success|version/i;

/**
 * A list of objects under a name of any kind is a reply, where nothing stands beside it but what a reply says of itself: `{ ContactTraceRecords: [{},
 * {}] }`.
 */
function wrappedList(entries: readonly [string, unknown][]): readonly object[] | null {
  const list = onlyList(Object.fromEntries(entries));
  return list !== null && entries.every(([name, value]) => value === list || BESIDE.test(name)) ? list : null;
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
