import type { Text } from '../../text/text.js';
import type { NumberedRow, PartsFound } from './find-parts.js';

/** Fewer calls show no pattern. */
const LEAST_CALLS = 5;
const MIDNIGHT = /T00:00(?::00)?(?![:\d])/;

/**
 * Whether a list without ids has a row for every phone that a call rang: most rows share caller and start with others, and of those at most one was answered. Then
 * rows with the same caller and start are one contact; `columns` are those that hold the two. Null for anything else.
 *
 * Rows `138…, 09:00:00, Ann, missed` and `138…, 09:00:00, Bob, answered` are one contact, if most rows of the list are so.
 */
export function sameCalls(rows: readonly NumberedRow[], columns: readonly string[]): PartsFound | null {
  const groups = new Map<string, NumberedRow[]>();
  for (const one of rows) {
    const { caller_id: caller, arrived_at: at } = one.row;
    if (typeof caller !== 'string' || typeof at !== 'string' || MIDNIGHT.test(at)) continue;
    const key = `${caller} ${at}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const calls = [...groups.values()].filter(({ length }) => length > 1);
  const shared = calls.reduce((sum, { length }) => sum + length, 0);
  if (calls.length < LEAST_CALLS || shared < rows.length / 2 || !calls.every(isRung)) return null;
  const [first, second] = calls[0];
  return { contact: { by: columns }, note: together(columns, [first.number, second.number]) };
}

/** Whether the rows are phones that rang for one call: they differ, and at most one of them was picked up. */
function isRung(group: readonly NumberedRow[]): boolean {
  const answered = group.filter(({ row }) => row.outcome === 'answered').length;
  return answered <= 1 && new Set(group.map(({ row }) => JSON.stringify(row))).size === group.length;
}

function together(columns: readonly string[], [first, second]: readonly [number, number]): Text {
  return {
    en: `no column holds an id, and most rows share ${columns.map((name) => `"${name}"`).join(', ')} with others of which one was answered at most (the first: rows ${first} and ${second}): read as the parts of one contact; --as parts keeps them apart`,
    zh: `没有编号列，多数行的${columns.map((name) => `“${name}”`).join('、')}相同且至多一行接通（首例：第${first}行和第${second}行）：合并为一个联络；用 --as parts 可分开查看`,
  };
}
