import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { dayOf, isoDate } from '../../time/calendar-date.js';
import { DAY_MINUTES, DAY_SEC } from '../../time/units.js';
import type { Zone } from '../../time/zone.js';
import { type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { type Period, titlePeriod } from '../layout/title-period.js';
import type { Preset } from '../presets/preset.js';
import { createIsoWriter } from '../values/iso-writer.js';
import type { Recognition } from './recognise.js';

/** The rows of a report are numbered, but not dated; with the first date they could be read. */
export class UndatedError extends DataError {}

/** What is known of a report of figures whose rows have no date. */
export interface Undated {
  readonly header: Header;
  /** Rows of the table, as far as they were looked at. */
  readonly rows: readonly RawRow[];
  /** All rows at the beginning of the file. */
  readonly sample: readonly RawRow[];
  /** The date of the first row, where the user gives it. */
  readonly firstDate?: string;
  readonly zone: Zone;
}

/**
 * A report that is complete but for the date of its rows, with the date added: rows that are only numbered 1, 2, 3 … are days from the first date
 * on; rows of different queues are all of the day given, or of the period in the title. Null where the date cannot be known.
 */
export function withDate(found: Recognition, undated: Undated): Recognition | null {
  if (found.missing?.field !== 'interval_start') return null;
  const { header, rows, firstDate, zone } = undated;
  const counter = runningNumber(header, rows);
  if (firstDate !== undefined && counter !== undefined) return countedFrom(firstDate, counter, found);
  const period = firstDate !== undefined ? oneDay(firstDate) : periodOf(undated);
  if (period === null || counter !== undefined || !isOnePeriod(found, undated)) return null;
  const values = {
    interval_start: startOf(period.from, zone).replace(/:00([+-])/, '$1'),
    interval_minutes: (dayOf(period.until) - dayOf(period.from)) * DAY_MINUTES,
  };
  return complete(found, { values }, saidBy(period));
}

/** A summary of agents with the period that its title names, where the rows name none. */
export function withPeriod(preset: Preset, undated: Undated): { preset: Preset; notes: readonly Text[] } {
  const period = periodOf(undated);
  if (preset.table !== 'agent_summary' || preset.columns.period_start || !period)
    return { preset, notes: [] };
  const values = {
    period_start: startOf(period.from, undated.zone),
    period_end: startOf(period.until, undated.zone),
  };
  return { preset: { ...preset, values: { ...values, ...preset.values } }, notes: [saidBy(period)] };
}

/** The column that counts the rows, 1, 2, 3 …, if there is one. */
export function runningNumber(header: Header, rows: readonly RawRow[]): string | undefined {
  return header.names.find(
    (_, index) =>
      rows.length > 2 &&
      rows.every(({ cells }, i) => Number(cells[index]) === Number(rows[0].cells[index]) + i),
  );
}

function countedFrom(first: string, counter: string, found: Recognition): Recognition {
  const note = {
    en: `"${counter}" counts the days, from ${first} on as given`,
    zh: `“${counter}”为天数序号，按指定从 ${first} 起计`,
  };
  const columns = { ...found.preset.columns, interval_start: counter };
  return complete(found, { columns, dates: { first }, values: { interval_minutes: DAY_MINUTES } }, note);
}

function complete(found: Recognition, more: Partial<Preset>, note: Text): Recognition {
  return {
    preset: { ...found.preset, ...more, values: { ...found.preset.values, ...more.values } },
    score: found.score + 1,
    notes: [...found.notes, note],
    warnings: found.warnings,
    missing: null,
  };
}

/** One row, or a row per queue: then all are of the same time. */
export function isOnePeriod(
  { preset }: Pick<Recognition, 'preset'>,
  { header, rows }: Pick<Undated, 'header' | 'rows'>,
): boolean {
  const { queue } = preset.columns;
  const index = typeof queue === 'string' ? header.names.indexOf(queue) : -1;
  const names = new Set(rows.map(({ cells }) => textOf(cells[index])));
  return rows.length === 1 || (index >= 0 && names.size === rows.length);
}

function periodOf({ header, sample }: Undated): Period | null {
  return titlePeriod(sample.filter(({ row }) => row < (header.row ?? 0)));
}

function oneDay(date: string): Pick<Period, 'from' | 'until'> {
  return { from: date, until: isoDate(dayOf(date) + 1) };
}

function startOf(date: string, zone: Zone): string {
  return createIsoWriter(zone).second(dayOf(date) * DAY_SEC);
}

function saidBy({ from, until, row, text }: Partial<Period> & Pick<Period, 'from' | 'until'>): Text {
  const last = isoDate(dayOf(until) - 1);
  const days = last === from ? { en: from, zh: from } : { en: `${from} – ${last}`, zh: `${from} 至 ${last}` };
  return text === undefined
    ? {
        en: `the rows have no date: all are of ${days.en}, as given`,
        zh: `各行没有日期：按指定均为 ${days.zh}`,
      }
    : {
        en: `the rows have no date: all are of ${days.en}, by the title in row ${row} ("${text}")`,
        zh: `各行没有日期：按第${row}行标题（“${text}”）均为 ${days.zh}`,
      };
}
