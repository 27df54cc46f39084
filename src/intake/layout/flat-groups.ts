import { aliasesOf } from '../aliases/index.js';
import { headerWords } from '../aliases/normalise.js';
import { isTotalWord } from '../aliases/words.js';
import type { RawRow } from '../cells.js';
import { findHeader, headerKey, lastHeaderRow } from '../header/find-header.js';
import { isNoPart, QUEUE, type SideBySide } from './side-by-side.js';

/** What cannot be a figure of a group. */
const NO_FIGURE = new Set([
  'queue',
  'channel',
  'interval_start',
  'interval_date',
  'interval_time',
  'interval_minutes',
]);
/** Words that belong to the name of a figure rather than to a group. */
const NO_NAME =
  /^(?:total|all|calls?|contacts?|number of|no|avg|average|mean|max|min|longest|%|rate|sum|总|平均|最大|最长|人工|有效|实际|合计|累计)$/i;
const EDGE = /^[\s_\-–—:：/|.()（）[\]]+|[\s_\-–—:：/|.()（）[\]]+$/g;

/** The name of a column, taken apart: the group and its figure. */
interface Named {
  readonly column: number;
  readonly group: string;
  readonly figure: string;
  /** The same as figures are compared. */
  readonly key: string;
  readonly field: string;
}

/**
 * Finds groups of the same columns side by side whose names stand before or behind the name of each figure: `Sales Offered`, `Sales Answered`,
 * `Support Offered` …; `投诉呼入量`. Null where a column counts the contacts of all, or where the groups are no parts of a whole.
 */
export function findFlatGroups(sample: readonly RawRow[]): SideBySide | null {
  const header = findHeader(sample);
  if (header.row === null || header.names.some((name) => QUEUE.test(headerKey(name)))) return null;
  const own = new Set(header.names.map(fieldOf));
  if (own.has('offered') || (own.has('answered') && own.has('abandoned'))) return null;
  const named = header.names.flatMap((name, column) => takenApart(name, column) ?? []);
  const groups = [...new Set(named.map(({ group }) => group))].map((group) =>
    named.filter((one) => one.group === group),
  );
  const [first] = groups;
  if (groups.length < 2 || groups.some(([{ group }]) => isNoPart(group))) return null;
  const ordered = groups.map((group) => first.map(({ key }) => group.find((one) => one.key === key)));
  const isWhole = ordered.every((group, i) => group.length === groups[i].length && group.every(Boolean));
  if (!isWhole || !first.some(({ field }) => field === 'offered')) return null;
  const taken = new Set(named.map(({ column }) => column));
  const shared = header.names.map((_, column) => column).filter((column) => !taken.has(column));
  const parts = ordered.map((group, i) => ({
    name: groups[i][0].group,
    columns: group.flatMap((one) => one?.column ?? []),
  }));
  return {
    groups: parts.filter(({ name }) => !isTotalWord(name)),
    shared,
    names: [...shared.map((column) => header.names[column]), '队列', ...first.map(({ figure }) => figure)],
    headerEnd: lastHeaderRow(header),
  };
}

function fieldOf(name: string): string | undefined {
  return aliasesOf(name, 'intervals').find(({ field }) => !NO_FIGURE.has(field))?.field;
}

/** A group before or behind the longest name of a figure; null for a name that is known as a whole, or not in part. */
function takenApart(name: string, column: number): Named | null {
  if (aliasesOf(name, 'intervals').length > 0) return null;
  const cuts = Array.from({ length: name.length - 1 }, (_, i) => i + 1).filter((cut) =>
    isBetweenWords(name, cut),
  );
  const halves = [
    ...cuts.map((cut) => ({ group: name.slice(0, cut), figure: name.slice(cut) })),
    ...cuts.reverse().map((cut) => ({ group: name.slice(cut), figure: name.slice(0, cut) })),
  ];
  for (const half of halves) {
    const [group, figure] = [half.group.replace(EDGE, ''), half.figure.replace(EDGE, '')];
    const field = fieldOf(figure);
    if (field !== undefined && group !== '' && !NO_NAME.test(group) && !/\d/.test(figure))
      return { column, group, figure, key: headerWords(figure).key, field };
  }
  return null;
}

/** No name ends within a word: between two Latin letters or digits. */
function isBetweenWords(name: string, cut: number): boolean {
  const isLetter = (sign: string) => /[A-Za-z\d]/.test(sign);
  return !(isLetter(name[cut - 1]) && isLetter(name[cut]));
}
