import type { Row } from '../../tables/table.js';
import { type Claimed, createFingerprints } from '../../text/fingerprints.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import type { NumberedRow } from '../parts/find-parts.js';
import type { CellWatch } from '../plan/readings/watch.js';
import type { RowPlan } from '../plan/row-plan.js';
import type { Tally } from '../run/tally.js';

/** Finds the rows of a file that say once more what another row has said. */
export interface RepeatedRows {
  /** Whether the row is not to count; counted and told. */
  isRepeated(row: Row, rowNumber: number): boolean;
}

/**
 * What stands twice in a file counts once, where that is certain: intervals of the same queue and start that are the same in every column, and contacts
 * with an id that are the same in every column. Where the first rows show intervals of the same queue and start with other figures, the rows are parts
 * of a whole, and all count. Intervals that differ are told. Contacts are looked at where the first rows show one that stands twice. Null where there
 * is nothing to look for.
 */
export function repeatedRowsFor(
  plan: RowPlan,
  sample: () => readonly NumberedRow[],
  tally: Tally,
): RepeatedRows | null {
  const { name } = plan.table;
  if (plan.fold || plan.unfold || (name !== 'contacts' && name !== 'intervals')) return null;
  const rows = sample();
  if (name === 'contacts') {
    const seen = createSeenRows((row) => (row.contact_id == null ? null : [row.contact_id]));
    return rows.some(({ row }) => seen.see(row) === 'same') ? counted(seen.anew(), true, tally) : null;
  }
  const hint = queueHint(plan, rows);
  if (hint) tally.fact(hint);
  const seen = createSeenRows(intervalKey(plan));
  const isWhole = !rows.some(({ row }) => seen.see(row) === 'other');
  return counted(seen.anew(), isWhole, tally);
}

/** What tells intervals apart: when they are, and all words. */
export function intervalKey({ columns }: RowPlan): (row: Row) => Claimed {
  const texts = columns.flatMap((column) => (column.type === 'text' ? [column.name] : []));
  const names = ['interval_start', 'interval_minutes', ...texts];
  return (row) => names.map((name) => row[name]);
}

/** Of intervals without a queue: the column of words that alone tells rows of the same interval apart may name it. Null where there is none. */
function queueHint({ further }: RowPlan, rows: readonly NumberedRow[]): Text | null {
  if (further.length === 0 || rows.some(({ row }) => row.queue != null) || areApart(rows)) return null;
  const likely = further.flatMap(({ name }) => {
    const words = [...new Set(rows.map(({ row }) => String(row[name] ?? '')))];
    const isOfWords = words.length * 2 <= rows.length && words.every((word) => /\p{L}/u.test(word));
    return isOfWords && areApart(rows, name) ? [{ name, words }] : [];
  });
  const [best] = likely.sort((a, b) => a.words.length - b.words.length);
  return best ? mayBeQueue(best.name, best.words) : null;
}

function areApart(rows: readonly NumberedRow[], name?: string): boolean {
  const seen = createFingerprints();
  const names = ['interval_start', 'interval_minutes', 'channel', ...(name === undefined ? [] : [name])];
  return rows.every(
    ({ row }) =>
      seen.claim(
        names.map((one) => row[one]),
        0,
      ) === null,
  );
}

function mayBeQueue(name: string, words: readonly string[]): Text {
  const more = words.length > SHOWN;
  const { en, zh } = listedNames(words.slice(0, SHOWN));
  return {
    en: `rows of the same interval are told apart by "${name}" (${en}${more ? ' …' : ''}), and are added up as one queue; if it names the queue, say --map queue="${name}"`,
    zh: `同一时段的各行由“${name}”区分（${zh}${more ? '……' : ''}），现按一个队列相加；若该列即为队列，请用 --map queue="${name}"`,
  };
}

const SHOWN = 4;

type Sight = 'new' | 'same' | 'other';

/** Tells rows that have come before, by their key and by all that they say. */
function createSeenRows(keyOf: (row: Row) => Claimed | null) {
  const keys = createFingerprints();
  const contents = createFingerprints();
  return {
    see: (row: Row): Sight => {
      const key = keyOf(row);
      if (key === null) return 'new';
      const isSame = contents.claim(Object.values(row), 0) !== null;
      const isKnown = keys.claim(key, 0) !== null;
      if (isSame) return 'same';
      return isKnown ? 'other' : 'new';
    },
    anew: () => createSeenRows(keyOf),
  };
}

function counted(seen: ReturnType<typeof createSeenRows>, once: boolean, tally: Tally): RepeatedRows {
  return {
    isRepeated: (row, rowNumber) => {
      const sight = seen.see(row);
      if (sight === 'new' || (sight === 'other' && 'contact_id' in row)) return false;
      if (sight === 'other' || !once) {
        tally.watch(ADDED, rowNumber);
        return false;
      }
      tally.watch(REPEATED, rowNumber);
      tally.setAside(ASIDE, rowNumber);
      return true;
    },
  };
}

/** Why a row that repeats another is set aside. */
export const ASIDE: Text = { en: 'repeated', zh: '重复行' };
const REPEATED: CellWatch = {
  id: 'repeated',
  inputs: [],
  test: () => true,
  text: {
    en: 'a row repeats another in every column; each counts once',
    zh: '与前面某行完全相同，只计一次',
  },
};
const ADDED: CellWatch = {
  id: 'same-interval',
  inputs: [],
  test: () => true,
  text: {
    en: 'a row has the queue and start of another one; both are added up (if they are not parts of a whole, leave one out)',
    zh: '与另一行的队列和起始时间相同，两行相加计算（若非同一合计的组成部分，请去掉其一）',
  },
};
