import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { dayOf } from '../../time/calendar-date.js';
import { DAY_SEC } from '../../time/units.js';
import { isTotalWord } from '../aliases/words.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { ASIDE } from '../header/not-a-row.js';
import type { Tally } from '../run/tally.js';
import { isUnknown } from '../values/unknown.js';
import { dayMarks } from './day-row.js';
import type { DayColumn, Grid } from './find-grid.js';

/** The person of a row: number, name, and what else stands in front of the days. */
export interface Person {
  readonly agent_id: string;
  readonly agent_name: string | null;
  readonly others: Row;
}

/** Makes rows of a table from the cell of a person and a day; null where the cell is none of the kind. */
export type CellReader = (text: string, person: Person, day: DayColumn) => readonly Row[] | null;

const BATCH = 1000;

/**
 * Reads a person × day grid: each filled cell becomes what `readCell` makes of it. Rows without a person, totals, and days written
 * once more are set aside; a cell that cannot be read is a reject of its own.
 */
export async function* readGrid(
  batches: AsyncIterable<readonly RawRow[]>,
  grid: Grid,
  readCell: CellReader,
  tally: Tally,
): AsyncIterable<readonly Row[]> {
  const days = grid.days ?? [];
  let rows: Row[] = [];
  for await (const batch of batches) {
    for (const raw of batch) {
      if (raw.row <= (grid.header.row ?? 0) || raw.cells.every(isEmpty)) continue;
      const reason = notAPerson(raw, grid);
      if (reason) tally.setAside(reason, raw.row);
      else {
        tally.kept(1);
        rows = rows.concat(rowsOf(raw, grid, days, readCell, tally));
      }
    }
    if (rows.length >= BATCH) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

function rowsOf(
  raw: RawRow,
  grid: Grid,
  days: readonly DayColumn[],
  readCell: CellReader,
  tally: Tally,
): readonly Row[] {
  const person = personOf(raw, grid);
  return days.flatMap((day) => {
    const text = textOf(raw.cells[day.index]);
    if (isUnknown(text)) return [];
    const rows = readCell(text, person, day);
    if (rows === null) tally.reject(raw, { column: day.date, value: text, reason: notAPunch });
    return rows ?? [];
  });
}

/** A cell that should hold punches and holds something else. */
export const notAPunch = {
  id: 'punch',
  text: { en: 'is not a time of the punch clock', zh: '不是打卡时间' },
  remedy: {
    en: 'Correct the value, or set such cells aside with --rejects bad.csv.',
    zh: '请更正该值，或用 --rejects bad.csv 将此类单元格另存。',
  },
};

function personOf({ cells }: RawRow, { people }: Grid): Person {
  const of = (field: string) => known(cells[people.find((one) => one.field === field)?.index ?? -1]);
  const name = of('agent_name');
  const others = people.filter(({ field }) => field === null);
  return {
    agent_id: of('agent_id') ?? name ?? '',
    agent_name: name,
    others: Object.fromEntries(others.map(({ name: header, index }) => [header, known(cells[index])])),
  };
}

function known(cell: RawCell): string | null {
  const text = textOf(cell);
  return isUnknown(text) ? null : text;
}

/** What stands over the codes of a legend, where the rows above have people. */
const LEGEND = /^(?:班次|班别|班种|代码|代号|班次代码|班次代号|班次名称|shift|shift code|code|legend)$/i;

/** Why a row below the header is no person's: a total, a remark or legend, the days again. */
function notAPerson(raw: RawRow, grid: Grid): Text | null {
  const { agent_id: person } = personOf(raw, grid);
  const inDays = grid.marks.filter(({ index }) => !isEmpty(raw.cells[index]));
  if (isTotalWord(person)) return ASIDE.total;
  if (person === '' || inDays.length === 0 || grid.times.has(person) || LEGEND.test(person))
    return ASIDE.remark;
  if (dayMarks(raw, undefined)) return ASIDE.header;
  const numbers = inDays.filter(({ index }) => isCount(raw.cells[index], countsHeads(raw, person, grid)));
  return grid.holds === 'shifts' && numbers.length > inDays.length / 2 ? ASIDE.total : null;
}

/** Numbers are no shifts; written as text only where the row is not that of a person, for shifts may be numbered. */
function isCount(cell: RawCell, isNobody: boolean): boolean {
  return typeof cell === 'number' || (isNobody && /^\d+(?:\.\d+)?$/.test(textOf(cell)));
}

const HEADS = /人数|人次|在岗|在班|到岗|headcount|head count|staffed|on duty|people/i;

/** Whether a row may tell how many are at work: it has no number where people have one, or is named so. */
function countsHeads({ cells }: RawRow, name: string, { people }: Grid): boolean {
  const ids = people.find(({ field }) => field === 'agent_id');
  return HEADS.test(name) || (ids !== undefined && known(cells[ids.index]) === null);
}

/** The wall-clock second at which a day begins. */
export function midnightOf(date: string): number {
  return dayOf(date) * DAY_SEC;
}
