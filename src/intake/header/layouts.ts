import type { Text } from '../../text/text.js';
import type { RawRow, Sheet } from '../cells.js';
import type { Peeked } from '../readers/peek.js';
import { dateGroupsNote, findDateGroups, withDays } from './date-groups.js';
import { findQueueLines, queueLinesNote, withQueueLines } from './queue-lines.js';
import { findSideBySide, sideBySideNote, unfolded } from './side-by-side.js';

/** A table whose rows are laid out in another way than one below the other with all that belongs to them. */
export interface Layout {
  /** The same sheet with plain rows. */
  unfold(sheet: Sheet, peeked: Peeked): { sheet: Sheet; peeked: Peeked };
  readonly note: Text;
}

/** Finds groups of columns side by side, lines that name the queue of the rows below them, or days that stand in the first row of their group; null for a plain table. */
export function findLayout(sample: readonly RawRow[]): Layout | null {
  const groups = findSideBySide(sample);
  if (groups)
    return { unfold: (sheet, peeked) => unfolded(groups, sheet, peeked), note: sideBySideNote(groups) };
  const lines = findQueueLines(sample);
  if (lines)
    return { unfold: (sheet, peeked) => withQueueLines(lines, sheet, peeked), note: queueLinesNote(lines) };
  const days = findDateGroups(sample);
  return days && { unfold: (sheet, peeked) => withDays(days, sheet, peeked), note: dateGroupsNote(days) };
}
