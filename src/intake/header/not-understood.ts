import type { DataError } from '../../text/errors.js';
import { type RawRow, textOf } from '../cells.js';
import type { ReadOptions } from '../read-options.js';
import { timesAlone } from './day-in-title.js';
import type { Header } from './find-header.js';
import { datelessStart } from './misfits.js';
import { proposalFor } from './proposal.js';
import type { Recognition } from './recognise.js';
import {
  nearlyRead,
  noContacts,
  noDate,
  noDateIn,
  noDates,
  noMonth,
  noPeople,
  notRead,
  noWeek,
  noYear,
} from './refusals.js';
import { isOnePeriod, runningNumber } from './undated.js';
import { weekdaysIn } from './weekday-columns.js';
import { bareDayColumn, yearlessColumn } from './without-year.js';

const FEW_WEEKDAYS = 5;

/** The error for rows that are no table as they stand: what is missing, and what the user can say to have them read. `likely` are the kinds of table that were tried, the likeliest first. */
export function notUnderstood(
  file: string,
  header: Header,
  rows: readonly RawRow[],
  likely: readonly Recognition[],
  how: ReadOptions,
): DataError {
  if (how.table === 'people') return noPeople(file, header);
  const { field, look } = likely[0].missing!;
  const weekdays = weekdaysIn(header.names);
  if (weekdays.length >= FEW_WEEKDAYS) return noWeek(file, header, header.names[weekdays[0].column]);
  const yearless = look === 'date' ? yearlessColumn(header, rows) : null;
  if (yearless !== null) {
    const example = rows.map(({ cells }) => textOf(cells[yearless])).find((text) => text !== '');
    return noYear(file, header, header.names[yearless], example ?? '');
  }
  const bare = look === 'date' && header.row !== null ? bareDayColumn(header, rows) : null;
  if (bare !== null && !runningNumber(header, rows)) return noMonth(file, header, header.names[bare]);
  if (look === 'date' && field === 'interval_start' && timesAlone(header, rows) !== null)
    return noDate(file, header);
  const counted = likely.some(
    ({ preset: { columns } }) => columns.offered !== undefined || (columns.answered && columns.abandoned),
  );
  const [{ missing }] = likely;
  const counter = missing?.look === 'date' && counted ? runningNumber(header, rows) : undefined;
  if (counter) return noDates(file, header, counter, rows.length);
  const proposal = proposalFor(likely, header, rows, how.map);
  if (header.row === null && missing?.field === 'outcome' && proposal?.still !== null)
    return noContacts(file, header);
  const undated = likely.find((one) => one.missing?.field === 'interval_start' && counted);
  if (undated && proposal?.still !== null && isOnePeriod(undated, { header, rows }))
    return noDate(file, header);
  const dateless = look === 'date' ? datelessStart(likely[0].preset.table, header, rows) : null;
  if (dateless && proposal?.still !== null) return noDateIn(file, header, missing!, dateless);
  return proposal ? nearlyRead(file, header, proposal) : notRead(file, header, likely);
}
