import type { DataError } from '../../text/errors.js';
import { type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { timesAlone } from '../layout/day-in-title.js';
import { weekdaysIn } from '../layout/weekday-columns.js';
import { bareDayColumn, yearlessColumn } from '../layout/without-year.js';
import type { ReadOptions } from '../read-options.js';
import { reportNames } from './by-shape/report-by-shape.js';
import { expectedColumn } from './columns/forecast-volume.js';
import { isListOfDays } from './list-of-days.js';
import { datelessStart } from './misfits.js';
import { proposalFor } from './proposal.js';
import type { Missing, Recognition } from './recognise.js';
import * as refusals from './refusals.js';
import { isOnePeriod, runningNumber } from './undated.js';

/** A table that nothing could be made of. */
export interface NotRead {
  readonly file: string;
  readonly header: Header;
  readonly rows: readonly RawRow[];
  /** What it was tried as. */
  readonly found: readonly Recognition[];
  readonly how: ReadOptions;
}

/** The same with what came nearest. */
interface Looked extends NotRead {
  readonly likely: readonly Recognition[];
  readonly missing: Missing;
  readonly proposal: ReturnType<typeof proposalFor>;
  /** Whether it has columns that count contacts. */
  readonly counted: boolean;
}

const FEW_WEEKDAYS = 5;

/** What may be the matter, the surest first; the first that applies is said. */
const reasons: readonly ((looked: Looked) => DataError | null)[] = [
  ({ how, file, header }) => (how.table === 'people' ? refusals.noPeople(file, header) : null),
  weekdaysOnly,
  withoutYear,
  withoutMonth,
  ({ missing, header, rows, file }) =>
    missing.look === 'date' && missing.field === 'interval_start' && timesAlone(header, rows) !== null
      ? refusals.noDate(file, header)
      : null,
  numberedOnly,
  namelessReport,
  ({ header, missing, proposal, file }) =>
    header.row === null && missing.field === 'outcome' && proposal?.still !== null
      ? refusals.noContacts(file, header)
      : null,
  onePeriod,
  startWithoutDates,
  onlyExpected,
  ({ file, header, rows }) => (isListOfDays(header, rows) ? refusals.onlyDays(file, header) : null),
  ({ proposal, file, header }) => proposal && refusals.nearlyRead(file, header, proposal),
];

/** The error for a table that cannot be read: what is missing, and what would help. */
export function notUnderstood(table: NotRead): DataError {
  const { file, header, rows, found, how } = table;
  const likely = [...found].sort(byWorth(how));
  const proposal = proposalFor(likely, header, rows, how.map);
  const looked = { ...table, likely, missing: likely[0].missing!, proposal, counted: found.some(isCounted) };
  for (const reason of reasons) {
    const error = reason(looked);
    if (error) return error;
  }
  return refusals.notRead(file, header, likely);
}

/** Orders what a table may be: by the fields found, and before all others what the command expects. */
export function byWorth(how: ReadOptions): (a: Recognition, b: Recognition) => number {
  const worth = ({ score, preset }: Recognition) => score + (preset.table === how.table ? 100 : 0);
  return (a, b) => worth(b) - worth(a);
}

function isCounted({ preset: { columns } }: Recognition): boolean {
  return columns.offered !== undefined || (columns.answered !== undefined && columns.abandoned !== undefined);
}

function weekdaysOnly({ file, header }: Looked): DataError | null {
  const weekdays = weekdaysIn(header.names);
  return weekdays.length < FEW_WEEKDAYS
    ? null
    : refusals.noWeek(file, header, header.names[weekdays[0].column]);
}

function withoutYear({ missing, file, header, rows }: Looked): DataError | null {
  const column = missing.look === 'date' ? yearlessColumn(header, rows) : null;
  if (column === null) return null;
  const example = rows.map(({ cells }) => textOf(cells[column])).find((text) => text !== '');
  return refusals.noYear(file, header, header.names[column], example ?? '');
}

function withoutMonth({ missing, file, header, rows }: Looked): DataError | null {
  const column = missing.look === 'date' && header.row !== null ? bareDayColumn(header, rows) : null;
  return column === null || runningNumber(header, rows)
    ? null
    : refusals.noMonth(file, header, header.names[column]);
}

function numberedOnly({ missing, counted, file, header, rows }: Looked): DataError | null {
  const counter = missing.look === 'date' && counted ? runningNumber(header, rows) : undefined;
  return counter ? refusals.noDates(file, header, counter, rows.length) : null;
}

function onePeriod({ found, counted, proposal, file, header, rows }: Looked): DataError | null {
  const undated = found.find((one) => one.missing?.field === 'interval_start' && counted);
  return undated && proposal?.still !== null && isOnePeriod(undated, { header, rows })
    ? refusals.noDate(file, header)
    : null;
}

function startWithoutDates({ missing, likely, proposal, file, header, rows }: Looked): DataError | null {
  if (missing.look !== 'date' || proposal?.still === null) return null;
  const start = datelessStart(likely[0].preset.table, header, rows);
  return start ? refusals.noDateIn(file, header, missing, start) : null;
}

function namelessReport({ proposal, file, header, rows, how }: Looked): DataError | null {
  const names = proposal?.still === null || how.map.size > 0 ? null : reportNames(header, rows);
  return names && refusals.noNames(file, header, names);
}

function onlyExpected({ found, proposal, how, file, header, rows }: Looked): DataError | null {
  const isDated = found.some(({ missing }) => missing?.field === 'offered');
  if (how.forecast || !isDated || proposal?.still === null) return null;
  const name = expectedColumn(header, rows);
  return name === undefined ? null : refusals.onlyExpected(file, header, name);
}
