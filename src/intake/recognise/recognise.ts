import { same, type Text } from '../../text/text.js';
import type { ExportTable } from '../aliases/index.js';
import { headerWords } from '../aliases/normalise.js';
import { zoneInHeader } from '../aliases/zone-in-header.js';
import { type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { isNamedByOwnId } from '../parts/first-legs.js';
import type { ContactSettings } from '../parts/settings.js';
import type { ColumnSettings, Preset } from '../presets/preset.js';
import { clockByShape } from './by-shape/clock-by-shape.js';
import { abandonWait } from './columns/abandon-wait.js';
import { arrivalElse } from './columns/arrival-else.js';
import { directionColumn } from './columns/direction-column.js';
import { inTargetColumn, inTargetSec } from './columns/in-target.js';
import { laterClocks } from './columns/later-clocks.js';
import { offeredBySum } from './columns/offered-column.js';
import { openCalls } from './columns/open-calls.js';
import { answeredBy } from './columns/whether-answered.js';
import { averagesAmong } from './durations/average-or-total.js';
import { byTheClock } from './durations/by-the-clock.js';
import { bySums } from './durations/by-the-sums.js';
import type { Look } from './fits.js';
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

/** Columns that are there to tell which rows belong to one contact. */
const LINKED = new Set(
  [
    'linked id',
    'linkedid',
    'master contact id',
    'master call id',
    'initial contact id',
    'root call id',
    '主通话id',
    '关联id',
  ].map((name) => headerWords(name).key),
);

/** Fields that may stand in a second column where the first is empty. */
const ELSE = [
  ['arrived_at', arrivalElse],
  ['wait_sec', abandonWait],
] as const;

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
  if (table === 'contacts' && !found.has('direction')) addDirection(found, header, sample);
  const bySum =
    table === 'intervals' && !map.has('offered') ? offeredBySum(header, sample, found) : undefined;
  if (bySum !== undefined) found.set('offered', bySum);
  const clock = table === 'intervals' ? clockOfDates(found, header, sample) : undefined;
  if (clock !== undefined) found.set(START[table].time, clock);
  const columns: Record<string, ColumnSettings> = {};
  const inTarget = table === 'intervals' ? (found.get(IN_TARGET) ?? inTargetColumn(header, sample)) : null;
  if (inTarget) found.set(IN_TARGET, inTarget);
  const start = startOf(found, START[table]);
  if (start) columns[START[table].whole] = start;
  const halves = new Set<string>(Object.values(START[table]));
  for (const [field, name] of found) if (!halves.has(field)) columns[field] = name;
  if (table === 'contacts') {
    for (const [field, find] of ELSE) {
      const orElse = map.has(field) ? null : find(columns, header, sample);
      if (orElse !== null) columns[field] = { column: columns[field] as string, orElse };
    }
    Object.assign(columns, laterClocks(found, columns, header, sample));
  }
  if (!map.has('talk_sec')) Object.assign(columns, madeColumns(table, columns, header, sample));
  const answered = table === 'contacts' ? answeredBy(columns, header, sample) : null;
  const outcome = answered?.rules;
  const notes = [...(answered?.notes ?? [])];
  if (bySum !== undefined) notes.push(offeredNote(bySum));
  if (clock !== undefined) notes.push(clockNote(clock));
  const talk = String(columns.talk_sec ?? '');
  const warnings = [...(answered?.warnings ?? [])];
  if (table === 'contacts' && HANDLE.test(talk) && !map.has('talk_sec')) warnings.push(handleNote(talk));
  const zone = zoneOf(columns[START[table].whole]);
  if (zone) warnings.push(zoneNote(zone));
  const missing = missingIn(table, columns, answered?.isTold ?? true);
  const linked =
    table === 'contacts' ? header.names.find((name) => LINKED.has(headerWords(name).key)) : undefined;
  const targetSec = inTarget && !found.has('target_sec') ? inTargetSec(inTarget) : null;
  if (targetSec !== null) notes.push(targetNote(inTarget as string, targetSec));
  const opened = outcome ? { outcome, ...openCalls(columns, header, sample) } : {};
  if (missing === null) warnings.push(...readDurations(table, columns, header, sample, map));
  const preset: Preset = {
    name: 'auto',
    title: same('auto'),
    table,
    columns,
    ...(zone === null ? {} : { dates: { zone: zone.name } }),
    ...(targetSec === null ? {} : { values: { target_sec: targetSec } }),
    ...opened,
    ...(linked ? { contact: linkedBy(linked, columns.contact_id, header, sample) } : {}),
  };
  return { preset, score: Object.keys(columns).length, notes, warnings, missing };
}

/** The times of day beside dates that have none, where no column is named for them. */
function clockOfDates(
  found: ReadonlyMap<string, string>,
  header: Header,
  sample: readonly RawRow[],
): string | undefined {
  const { whole, date, time } = START.intervals;
  if (found.has(whole) || !found.has(date) || found.has(time)) return undefined;
  return clockByShape(header, sample, found);
}

function addDirection(found: Map<string, string>, header: Header, sample: readonly RawRow[]): void {
  const direction = directionColumn(header, sample, found);
  if (direction === undefined) return;
  found.set('direction', direction);
  if (found.get('channel') === direction) found.delete('channel');
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

/** How rows with the same value of a column become one contact. */
function linkedBy(
  by: string,
  id: ColumnSettings | undefined,
  header: Header,
  sample: readonly RawRow[],
): ContactSettings {
  const textsOf = (name: string) => sample.map(({ cells }) => textOf(cells[header.names.indexOf(name)]));
  return typeof id === 'string' && isNamedByOwnId(textsOf(by), textsOf(id)) ? { by, orElse: id } : { by };
}

const IN_TARGET = 'answered_in_target';

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

const HANDLE = /handl|处理/i;

function handleNote(column: string): Text {
  return {
    en: `"${column}" is taken as talk_sec: with hold and after-call work in it, the handle time is right, the talk time is not`,
    zh: `“${column}”按 talk_sec（通话时长）读取：含保持和话后处理，平均处理时长可用，平均通话时长偏大`,
  };
}

function offeredNote(column: string): Text {
  return {
    en: `"${column}" is answered + abandoned, so it is what was offered`,
    zh: `“${column}”等于接通量加放弃量，按 offered（进线量）读取`,
  };
}

function clockNote(column: string): Text {
  return {
    en: `"${column}" holds the times of day of the intervals`,
    zh: `“${column}”为各时段的时刻`,
  };
}

function targetNote(column: string, seconds: number): Text {
  return {
    en: `"${column}" counts what was answered within ${seconds} seconds (target_sec)`,
    zh: `“${column}”为${seconds}秒内接通量，应答阈值 target_sec 取${seconds}秒`,
  };
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
