import { median } from '../../stats/quantile.js';
import { same } from '../../text/text.js';
import { DAY_SEC } from '../../time/units.js';
import { type PeopleTable, peopleField, peopleNames } from '../aliases/people.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import { type Header, headerKey } from '../header/find-header.js';
import type { ColumnSettings, Preset } from '../presets/preset.js';
import { clockIn, clockStyleOf, isOnFiveMinutes } from '../values/clock-style.js';
import { columnFits, fits, type Look } from '../values/fits.js';
import { datePartsOf } from '../values/moment.js';
import { breaksIn } from './columns/breaks.js';

/** A table about agents, understood from the names and values of its columns. */
export interface PeopleRecognition {
  readonly preset: Preset;
  /** Number of fields found. */
  readonly score: number;
}

const LOOKS: Readonly<Record<string, Look>> = {
  date: 'date',
  start_date: 'date',
  end_date: 'date',
  period_start: 'date',
  period_end: 'date',
};
/** The cells of a column, by its name. */
type CellsOf = (name: string) => readonly RawCell[];

/** Besides an agent: what a table of the kind must have; of the summary two of several. */
const NEEDS: Record<PeopleTable, (found: ReadonlyMap<string, string>, cellsOf: CellsOf) => boolean> = {
  roster: (found, cellsOf) =>
    (found.has('date') && found.has('shift_id')) ||
    ((found.has('date') || hasMoments(found.get('start_at'), cellsOf)) &&
      (hasShiftTimes(found, cellsOf) || hasPlannedTimes(found, cellsOf))),
  activity: (found, cellsOf) =>
    found.has('state') &&
    found.has('start_at') &&
    (hasMoments(found.get('start_at'), cellsOf) || hasClocksApart(found, cellsOf)),
  agent_summary: (found) =>
    SUMMED.filter((field) => found.has(field)).length >= 2 ||
    (SUMMED.some((field) => found.has(field)) && WORKED.filter((field) => found.has(field)).length >= 2),
};
/** Whether dates and times of day stand in two columns; times of a state that are neither ended nor in order may be how long it lasted in all. */
function hasClocksApart(found: ReadonlyMap<string, string>, cellsOf: CellsOf): boolean {
  const [date, start] = [dayOf('start', found), found.get('start_at')];
  if (date === undefined || start === undefined) return false;
  if (found.has('end_at') || found.has('duration_sec')) return true;
  const [days, people] = [date, found.get('agent_id') ?? found.get('agent_name') ?? date].map(cellsOf);
  const last = new Map<string, number>();
  let [rises, falls] = [0, 0];
  cellsOf(start).forEach((cell, i) => {
    const key = `${textOf(days[i])} ${textOf(people[i])}`;
    const clock = clockIn('text', cell);
    if (clock > last.get(key)!) rises++;
    if (clock < last.get(key)!) falls++;
    last.set(key, clock);
  });
  return Math.min(rises, falls) <= (rises + falls) * MOST_OUT_OF_ORDER;
}

const MOST_OUT_OF_ORDER = 0.1;

/** Start and end of a shift, by names that say so or by their length: a call has a start and an end too, but does not go on for hours. */
function hasShiftTimes(found: ReadonlyMap<string, string>, cellsOf: CellsOf): boolean {
  const [start, end] = [found.get('start_at'), found.get('end_at')];
  if (start === undefined || end === undefined) return false;
  if (SHIFT.test(start)) return true;
  const [starts, ends] = [start, end].map((name) => clocksIn(cellsOf(name)));
  const lengths = starts
    .map((from, i) => (ends[i] - from + DAY_SEC) % DAY_SEC)
    .filter((seconds) => !Number.isNaN(seconds));
  return lengths.length > 0 && median(lengths) >= SHORT_SHIFT_SEC;
}

/** Activities from one full five minutes to another: those of a plan are, those of a log are not. */
function hasPlannedTimes(found: ReadonlyMap<string, string>, cellsOf: CellsOf): boolean {
  const [start, end] = [found.get('start_at'), found.get('end_at')];
  if (!found.has('activity') || start === undefined || end === undefined) return false;
  const known = [start, end]
    .flatMap((name) => clocksIn(cellsOf(name)))
    .filter((clock) => !Number.isNaN(clock));
  return known.length > 0 && known.every(isOnFiveMinutes);
}

/** The times of day of moments or of clocks, in seconds; NaN where a cell tells none. */
function clocksIn(cells: readonly RawCell[]): readonly number[] {
  const style = clockStyleOf(cells);
  return cells.map((cell) => datePartsOf(textOf(cell))?.clockSec ?? clockIn(style, cell));
}

/** Columns with nothing but the day of a time that stands in another column. */
const DAYS = ['date', 'start_date', 'end_date'];

/** The column with the day of the start or the end, where one has it. */
function dayOf(side: 'start' | 'end', found: ReadonlyMap<string, string>): string | undefined {
  return found.get(`${side}_date`) ?? found.get('date') ?? found.get('start_date');
}

function hasMoments(name: string | undefined, cellsOf: CellsOf): boolean {
  return name !== undefined && fits('moment', cellsOf(name));
}

const SHORT_SHIFT_SEC = 3 * 3600;
const SHIFT = /shift|sched|planned|roster|上班|排班|计划|班次|turno|schicht/i;
const SUMMED = [
  'logged_in_sec',
  'on_queue_sec',
  'off_queue_sec',
  'scheduled_sec',
  'adherence',
  'conformance',
  'exception_sec',
  'idle_sec',
];
/** Figures that lists of contacts have as well. */
const WORKED = ['offered', 'handled', 'talk_sec', 'hold_sec', 'acw_sec'];

/**
 * Understands an export as a roster, as states of agents, or as a summary of their times, whichever finds most fields; null where none
 * is complete. Without a column of numbers the names stand for the agents. What the user mapped is taken first.
 */
export function recognisePeople(
  header: Header,
  sample: readonly RawRow[],
  map: ReadonlyMap<string, string> = new Map(),
): PeopleRecognition | null {
  const cellsOf = (name: string) => {
    const index = header.names.indexOf(name);
    return sample.map(({ cells }) => cells[index]);
  };
  const given = new Map([...map].map(([field, name]) => [field, nameIn(header, name)]));
  const found = (Object.keys(peopleNames) as PeopleTable[]).flatMap((table) => {
    if (![...given.keys()].every((field) => field in peopleNames[table])) return [];
    const columns = matchFields(table, header, sample, given);
    const hasAgent = columns.has('agent_id') || columns.has('agent_name');
    return hasAgent && NEEDS[table](columns, cellsOf) ? [{ table, columns }] : [];
  });
  const hasCodes = found.some(({ table, columns }) => table === 'roster' && columns.has('shift_id'));
  const isLog = ({ columns }: { columns: ReadonlyMap<string, string> }) =>
    !hasCodes || hasMoments(columns.get('start_at'), cellsOf);
  const likely = found.filter((one) => one.table !== 'activity' || isLog(one));
  const [best] = likely.sort((a, b) => b.columns.size - a.columns.size);
  if (!best) return null;
  const preset = presetOf(best.table, best.columns, cellsOf);
  const halves = best.table === 'activity' ? DAYS.filter((day) => best.columns.has(day)).length : 0;
  const columns = { ...preset.columns };
  const breaks = best.table === 'agent_summary' ? breaksIn(best.columns, header, sample) : undefined;
  if (breaks !== undefined && !given.has('off_queue_sec')) columns.off_queue_sec = breaks;
  return { preset: { ...preset, columns }, score: best.columns.size - halves };
}

/** The header that the user means, whatever its case. */
function nameIn({ names }: Header, wanted: string): string {
  const key = headerKey(wanted);
  return names.find((name) => headerKey(name) === key) ?? wanted;
}

function matchFields(
  table: PeopleTable,
  header: Header,
  sample: readonly RawRow[],
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map([...given].map(([field, name]) => [field, { name, rank: -1 }]));
  const taken = new Set(given.values());
  header.names.forEach((name, index) => {
    const alias = taken.has(name) ? undefined : peopleField(name, table);
    if (!alias || (found.get(alias.field)?.rank ?? Number.POSITIVE_INFINITY) <= alias.rank) return;
    if (looksOf(alias.field).some((look) => columnFits(look, sample, index)))
      found.set(alias.field, { name, rank: alias.rank });
  });
  const columns = new Map([...found].map(([field, { name }]) => [field, name]));
  const login = columns.has('agent_id') ? undefined : loginBeside(columns.get('agent_name'), header);
  return login === undefined ? columns : new Map([...columns, ['agent_id', login]]);
}

/** What tells agents apart beside a column that says that it holds their names: `AGENT` beside `AGENT NAME` is the login. */
function loginBeside(agentName: string | undefined, { names }: Header): string | undefined {
  if (agentName === undefined || !NAMED.test(agentName)) return undefined;
  return names.find((name) => name !== agentName && LOGIN.test(name.trim()));
}

const NAMED = /name|姓名|名称/i;
const LOGIN = /^(?:agent|user ?name|agent user ?name|坐席|座席|客服)$/i;

/** What the values of a field of such a table may look like. */
export function looksOf(field: string): readonly Look[] {
  if (LOOKS[field]) return [LOOKS[field]];
  if (field === 'start_at' || field === 'end_at') return ['moment', 'clock'];
  // `Infinity%` and the like leave few numbers to look at, so the name decides.
  if (field === 'adherence' || field === 'conformance') return ['text'];
  if (field === 'offered' || field === 'handled') return ['count'];
  return field.endsWith('_sec') ? ['duration'] : ['text'];
}

function presetOf(table: PeopleTable, found: ReadonlyMap<string, string>, cellsOf: CellsOf): Preset {
  const columns: Record<string, ColumnSettings> = Object.fromEntries(found);
  if (!found.has('agent_id')) columns.agent_id = columns.agent_name;
  if (table === 'roster' && !found.has('date')) columns.date = columns.start_at;
  if (table !== 'agent_summary') {
    for (const side of ['start', 'end'] as const) {
      const time = found.get(`${side}_at`);
      const date = dayOf(side, found);
      if (time && date && !hasMoments(time, cellsOf)) columns[`${side}_at`] = { date, time };
    }
  }
  if (table === 'activity') for (const half of DAYS) delete columns[half];
  return { name: 'auto', title: same('auto'), table, columns };
}
