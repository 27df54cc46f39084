import { same, type Text } from '../../text/text.js';
import type { ExportTable } from '../aliases/index.js';
import { zoneInHeader } from '../aliases/zone-in-header.js';
import type { RawRow } from '../cells.js';
import type { Header } from '../header/find-header.js';
import type { ColumnSettings, Preset } from '../presets/preset.js';
import type { Look } from '../values/fits.js';
import { openCalls } from './columns/open-calls.js';
import { answeredBy } from './columns/whether-answered.js';
import { addContactColumns, addDirection, handleNotes, linkedBy } from './contact-columns.js';
import { averagesAmong } from './durations/average-or-total.js';
import { byTheClock } from './durations/by-the-clock.js';
import { bySums } from './durations/by-the-sums.js';
import { addIntervalFields } from './interval-fields.js';
import { madeColumns } from './made-columns.js';
import { matchFields, START } from './match-fields.js';

/** How an export without a preset is understood from the names and values of its columns. */
export interface Recognition {
  readonly preset: Preset;
  /** Number of fields found. */
  readonly score: number;
  readonly notes: readonly Text[];
  /** What the user should hear in any case. */
  readonly warnings: readonly Text[];
  /** What is missing for this kind of table; null when it is complete. */
  readonly missing: Missing | null;
}

/** A field that a kind of table cannot do without, and what its column would look like. */
export interface Missing {
  readonly field: string;
  readonly look: Look;
  readonly text: Text;
}

/**
 * Understands an export as one kind of table: every field takes the column with its likeliest name whose values fit; the start
 * comes from one column or from a date and a time column. What the user mapped is taken first.
 */
export function recogniseAs(
  table: ExportTable,
  header: Header,
  sample: readonly RawRow[],
  map: ReadonlyMap<string, string>,
): Recognition {
  const found = matchFields(table, header, sample, map);
  const report = table === 'intervals' ? addIntervalFields(found, header, sample, map) : null;
  if (table === 'contacts') addDirection(found, header, sample);
  const columns = columnsOf(table, found);
  if (table === 'contacts') addContactColumns(columns, found, header, sample, map);
  if (!map.has('talk_sec')) Object.assign(columns, madeColumns(table, columns, header, sample));
  const answered = table === 'contacts' ? answeredBy(columns, header, sample) : null;
  const missing = missingIn(table, columns, answered?.isTold ?? true);
  const zone = zoneOf(columns[START[table].whole]);
  const warnings = [
    ...(answered?.warnings ?? []),
    ...(table === 'contacts' && !map.has('talk_sec') ? handleNotes(columns) : []),
    ...(zone ? [zoneNote(zone)] : []),
  ];
  const opened = answered?.rules ? { outcome: answered.rules, ...openCalls(columns, header, sample) } : {};
  if (missing === null) warnings.push(...readDurations(table, columns, header, sample, map));
  const contact = table === 'contacts' ? linkedBy(columns.contact_id, header, sample) : null;
  const targetSec = report?.targetSec ?? null;
  const preset: Preset = {
    name: 'auto',
    title: same('auto'),
    table,
    columns,
    ...(zone === null ? {} : { dates: { zone: zone.name } }),
    ...(targetSec === null ? {} : { values: { target_sec: targetSec } }),
    ...opened,
    ...(contact ? { contact } : {}),
  };
  const notes = [...(answered?.notes ?? []), ...(report?.notes ?? [])];
  return { preset, score: Object.keys(columns).length, notes, warnings, missing };
}

/** Settles what the durations are that were found by their names: averages or totals, and in which unit; what was named by the user stays. */
function readDurations(
  table: ExportTable,
  columns: Record<string, ColumnSettings>,
  header: Header,
  sample: readonly RawRow[],
  map: ReadonlyMap<string, string>,
): readonly Text[] {
  const averages = table === 'intervals' ? averagesAmong(columns, header, sample) : null;
  for (const [from, to] of averages?.moved ?? []) {
    if (map.has(from)) continue;
    columns[to] = columns[from];
    delete columns[from];
  }
  const units = (table === 'contacts' ? byTheClock : bySums)(columns, header, sample);
  for (const [field, settings] of Object.entries(units.columns))
    if (!map.has(field)) columns[field] = settings;
  return [...(averages?.warnings ?? []), ...units.warnings];
}

/** The zone that the header of the start names. */
function zoneOf(start: ColumnSettings | undefined): { column: string; name: string } | null {
  if (start === undefined) return null;
  const names =
    typeof start === 'string'
      ? [start]
      : 'column' in start
        ? [start.column].flat()
        : 'time' in start
          ? [start.time, start.date].flat()
          : [];
  for (const column of names) {
    const name = zoneInHeader(column);
    if (name !== null) return { column, name };
  }
  return null;
}

function zoneNote({ column, name }: { column: string; name: string }): Text {
  return {
    en: `"${column}" names the zone of its clock: read as ${name}`,
    zh: `“${column}”列名中注明了时区，按 ${name} 读取`,
  };
}

/** The columns of the fields found; the start from one column, or from a date and a time. */
function columnsOf(table: ExportTable, found: ReadonlyMap<string, string>): Record<string, ColumnSettings> {
  const start = startOf(found, START[table]);
  const halves = new Set<string>(Object.values(START[table]));
  const others = [...found].filter(([field]) => !halves.has(field));
  return { ...(start ? { [START[table].whole]: start } : {}), ...Object.fromEntries(others) };
}

function startOf(
  found: ReadonlyMap<string, string>,
  names: { whole: string; date: string; time: string },
): ColumnSettings | null {
  const whole = found.get(names.whole);
  const date = found.get(names.date);
  const time = found.get(names.time);
  if (whole) return whole;
  if (date) return time ? { date, time } : date;
  return null;
}

function missingIn(
  table: ExportTable,
  columns: Readonly<Record<string, ColumnSettings>>,
  hasOutcome: boolean,
): Missing | null {
  const field = START[table].whole;
  if (columns[field] === undefined) {
    return {
      field,
      look: 'date',
      text: {
        en: `no column is known to hold the date and time (${field})`,
        zh: `未识别出日期时间列（${field}）`,
      },
    };
  }
  if (table === 'contacts') return hasOutcome ? null : NO_OUTCOME;
  const counted =
    columns.offered !== undefined || (columns.answered !== undefined && columns.abandoned !== undefined);
  return counted ? null : NO_COUNT;
}

const NO_OUTCOME: Missing = {
  field: 'outcome',
  look: 'outcome',
  text: {
    en: 'nothing says whether a contact was answered (outcome, answered_at, talk_sec or agent_id)',
    zh: '无法判断是否接通（需要结果 outcome、应答时间 answered_at、通话时长 talk_sec 或坐席 agent_id）',
  },
};
const NO_COUNT: Missing = {
  field: 'offered',
  look: 'count',
  text: { en: 'no column is known to count the contacts (offered)', zh: '未识别出进线量列（offered）' },
};
