import type { Text } from '../../text/text.js';
import type { RawRow, Sheet } from '../cells.js';
import type { Peeked } from '../readers/peek.js';
import { type BlockLines, blockLinesNote, blockTurner, findDayLines, findQueueLines } from './block-lines.js';
import { clockPartsNote, clockPartsTurner, findClockParts } from './clock-parts.js';
import { crossRows } from './cross-rows.js';
import { crossTableNote, findCrossTable } from './cross-table.js';
import { datePartsNote, datePartsTurner, findDateParts } from './date-parts.js';
import { dayInTitleNote, dayTurner, findDayInTitle } from './day-in-title.js';
import { daySpansNote, findDaySpans, spanTurner } from './day-spans.js';
import { findFlatGroups } from './flat-groups.js';
import { figureRows, findLongForm, longFormNote } from './long-form.js';
import { findMarkedCells, markedCellsNote, markTurner } from './marked-cells.js';
import type { Around } from './named-years.js';
import { findOtherTables, otherTablesNote, otherTurner } from './other-tables.js';
import { findPackedParameters, packedParametersNote, parameterTurner } from './packed-parameters.js';
import { findRowLabels, labelTurner, rowLabelsNote } from './row-labels.js';
import { findShownOnce, shownOnceNote, shownOnceTurner } from './shown-once.js';
import { findSideBySide, sideBySideNote, unfolded } from './side-by-side.js';
import { findWeekdayColumns, weekdayColumnsNote, weekdayTurner } from './weekday-columns.js';
import { findWholeLines, lineTurner, wholeLinesNote } from './whole-lines.js';
import { findWithoutYear, withoutYearNote, yearTurner } from './without-year.js';

/** A sheet and its first rows. */
interface Laid {
  readonly sheet: Sheet;
  readonly peeked: Peeked;
}

/** A table whose rows are laid out in another way than one below the other with all that belongs to them. */
interface Layout {
  /** The same sheet with plain rows. */
  unfold(laid: Laid): Laid;
  readonly note: Text;
}

/** A sheet with plain rows, and what was done to make them so. */
export interface PlainRows extends Laid {
  readonly notes: readonly Text[];
}

const KINDS: readonly ((sample: readonly RawRow[], around: Around) => Layout | null)[] = [
  (sample) => {
    const lines = findWholeLines(sample);
    return lines && { unfold: (laid) => turned(laid, () => lineTurner(lines)), note: wholeLinesNote(lines) };
  },
  (sample) => {
    const marks = findMarkedCells(sample);
    return marks && { unfold: (laid) => turned(laid, () => markTurner(marks)), note: markedCellsNote(marks) };
  },
  (sample) => {
    const others = findOtherTables(sample);
    return (
      others && { unfold: (laid) => turned(laid, () => otherTurner(others)), note: otherTablesNote(others) }
    );
  },
  (sample) => {
    const labels = findRowLabels(sample);
    return (
      labels && { unfold: (laid) => turned(laid, () => labelTurner(labels)), note: rowLabelsNote(labels) }
    );
  },
  (sample) => {
    const groups = findSideBySide(sample) ?? findFlatGroups(sample);
    return (
      groups && {
        unfold: ({ sheet, peeked }) => unfolded(groups, sheet, peeked),
        note: sideBySideNote(groups),
      }
    );
  },
  (sample, around) => {
    const week = findWeekdayColumns(sample, around);
    return (
      week && { unfold: (laid) => turned(laid, () => weekdayTurner(week)), note: weekdayColumnsNote(week) }
    );
  },
  (sample, around) => {
    const table = findCrossTable(sample, around);
    return (
      table && {
        unfold: (laid) => remade(laid, (rows) => crossRows(table, rows)),
        note: crossTableNote(table),
      }
    );
  },
  (sample) => ofBlocks(findQueueLines(sample)),
  (sample) => ofBlocks(findDayLines(sample)),
  (sample) => {
    const list = findLongForm(sample);
    return (
      list && { unfold: (laid) => remade(laid, (rows) => figureRows(list, rows)), note: longFormNote(list) }
    );
  },
  (sample) => {
    const parts = findDateParts(sample);
    return (
      parts && { unfold: (laid) => turned(laid, () => datePartsTurner(parts)), note: datePartsNote(parts) }
    );
  },
  (sample) => {
    const parts = findClockParts(sample);
    return (
      parts && { unfold: (laid) => turned(laid, () => clockPartsTurner(parts)), note: clockPartsNote(parts) }
    );
  },
  (sample, around) => {
    const years = findWithoutYear(sample, around);
    return years && { unfold: (laid) => turned(laid, () => yearTurner(years)), note: withoutYearNote(years) };
  },
  (sample) => {
    const spans = findDaySpans(sample);
    return spans && { unfold: (laid) => turned(laid, () => spanTurner(spans)), note: daySpansNote(spans) };
  },
  (sample, around) => {
    const day = findDayInTitle(sample, around);
    return day && { unfold: (laid) => turned(laid, () => dayTurner(day)), note: dayInTitleNote(day) };
  },
  (sample) => {
    const packed = findPackedParameters(sample);
    return (
      packed && {
        unfold: (laid) => turned(laid, () => parameterTurner(packed)),
        note: packedParametersNote(packed),
      }
    );
  },
  (sample) => {
    const groups = findShownOnce(sample);
    return (
      groups && { unfold: (laid) => turned(laid, () => shownOnceTurner(groups)), note: shownOnceNote(groups) }
    );
  },
];

/**
 * The plain rows of a sheet, one below the other with all that belongs to them: of one with groups of columns side by side, with lines that name the
 * queue of the rows below them, with dates that leave out the year, with several values in one column, or with days and queues that stand in the
 * first row of their group.
 */
export function plainRows(sheet: Sheet, peeked: Peeked, around: Around): PlainRows {
  let laid: Laid = { sheet, peeked };
  const notes: Text[] = [];
  for (const find of KINDS) {
    const layout = find(laid.peeked.sample, around);
    if (!layout) continue;
    laid = layout.unfold(laid);
    notes.push(layout.note);
  }
  return { ...laid, notes };
}

function ofBlocks(lines: BlockLines | null): Layout | null {
  return lines && { unfold: (laid) => turned(laid, () => blockTurner(lines)), note: blockLinesNote(lines) };
}

/** Every row turned by itself, from the first one on each time that they are read. */
function turned({ sheet, peeked }: Laid, turner: () => (raw: RawRow) => RawRow): Laid {
  async function* all(batches: AsyncIterable<readonly RawRow[]>) {
    const turn = turner();
    for await (const batch of batches) yield batch.map(turn);
  }
  return {
    sheet: { ...sheet, text: undefined, rows: () => all(sheet.rows()) },
    peeked: { ...peeked, sample: peeked.sample.map(turner()), rows: () => all(peeked.rows()) },
  };
}

/** All rows made anew together, for which they are held: reports of figures are small. */
function remade({ sheet, peeked }: Laid, make: (rows: readonly RawRow[]) => RawRow[]): Laid {
  async function* all(batches: AsyncIterable<readonly RawRow[]>) {
    const rows: RawRow[] = [];
    for await (const batch of batches) for (const row of batch) rows.push(row);
    yield make(rows);
  }
  return {
    sheet: { ...sheet, text: undefined, rows: () => all(sheet.rows()) },
    peeked: { ...peeked, sample: make(peeked.sample), rows: () => all(peeked.rows()) },
  };
}
