import { readExcuses } from '../../adherence/excuse-rows.js';
import type { PersonExcuse } from '../../adherence/excuses.js';
import type { AdherenceInput } from '../../adherence/judge.js';
import type { JudgeOptions } from '../../adherence/judge-shift.js';
import { stateNames } from '../../adherence/kinds.js';
import { rules } from '../../adherence/rules/index.js';
import { type ShiftTimes, withTimes } from '../../adherence/shift-times.js';
import { readRecords } from '../../intake/read-records.js';
import type { Activity } from '../../tables/activity.js';
import type { RosterBlock } from '../../tables/roster.js';
import type { Row } from '../../tables/table.js';
import { DataError, UsageError } from '../../text/errors.js';
import { epochSec, parseIso } from '../../time/iso.js';
import type { Zone } from '../../time/zone.js';
import { zoneBeside } from '../activity/roster-clock.js';
import type { Invocation } from '../command.js';
import * as options from '../options/adherence.js';
import * as reading from '../options/reading.js';
import { besides, withValue } from '../reading/beside.js';
import { rowsOf, wrongTable } from '../reading/chain.js';
import { type Input, type InputPart, openInput, zoneOf } from '../reading/input.js';
import { shiftsOf } from '../reading/planning-files.js';

/** How the user wants adherence to be judged. */
export function judgeOptions(invocation: Invocation): JudgeOptions {
  return {
    rule: rules.find(({ id }) => id === invocation.get(options.rule))!,
    graceSec: invocation.get(options.grace) ?? 0,
    names: stateNames(invocation.get(options.state)),
  };
}

/** The roster, the log, the punches and the excuses, read; with the files that they are from. */
export async function adherenceInput(
  invocation: Invocation,
  input: Input,
): Promise<{ readonly given: AdherenceInput; readonly parts: readonly InputPart[] }> {
  const roster = withTimes(await rosterOf(input), await shiftTimes(invocation), zoneOf(invocation));
  const zone = zoneBeside(invocation, roster);
  const activity = await sideRows(invocation, options.activity, zone);
  const punches = await sideRows(invocation, options.punches, zone);
  if (activity?.rows.some(isPunch)) throw punchesAsActivity(invocation.get(options.activity)!);
  const given = {
    roster,
    activity: activity?.rows ?? null,
    punches: punches?.rows ?? null,
    excuses: await excusesOf(invocation, zone),
    asOfSec: asOfSec(invocation, zone),
  };
  return { given, parts: [...input.parts, ...(activity?.parts ?? []), ...(punches?.parts ?? [])] };
}

/** When the shifts of `--shifts` begin and end, by code. */
async function shiftTimes(invocation: Invocation): Promise<ReadonlyMap<string, ShiftTimes>> {
  const shifts = await shiftsOf(invocation);
  return new Map((shifts ?? []).map((shift) => [shift.id, shift]));
}

/** Rosters of several files: the days of a person in a later file take the place of those in an earlier one. */
async function rosterOf(input: Input): Promise<readonly RosterBlock[]> {
  const days = new Map<string, Row[]>();
  for (const part of input.parts) {
    if (part.table.name !== 'roster') throw wrongTable(part, { en: 'a roster', zh: '排班表' });
    const ofFile = new Map<string, Row[]>();
    for (const row of await rowsOf(part)) {
      const key = JSON.stringify([row.agent_id, row.date]);
      const day = ofFile.get(key);
      if (day) day.push(row);
      else ofFile.set(key, [row]);
    }
    for (const [key, rows] of ofFile) days.set(key, rows);
  }
  await input.finish();
  return [...days.values()].flat() as unknown as RosterBlock[];
}

/** Whether a day is one of those that `--from` and `--until` leave. */
export function isWithin(invocation: Invocation, date: string): boolean {
  const from = invocation.get(reading.from)?.slice(0, 10) ?? '';
  const until = invocation.get(reading.until)?.slice(0, 10) ?? '9999';
  return date >= from && date <= until;
}

/** The moment of `--until`, where it has a time of day: the roster is judged up to then. */
function asOfSec(invocation: Invocation, zone: Zone): number | null {
  const until = invocation.get(reading.until);
  const time = until === null || until.length === 10 ? null : parseIso(until);
  return time && epochSec({ ...time, offsetMinutes: zone.offsetAtWall(time.wallSec) });
}

async function sideRows(
  invocation: Invocation,
  option: typeof options.activity,
  zone: Zone,
): Promise<{ readonly rows: readonly Activity[]; readonly parts: readonly InputPart[] } | null> {
  const path = invocation.get(option);
  if (path === null) return null;
  const side = withValue(
    besides(invocation, path, [reading.tz, reading.firstDate]),
    reading.readAs,
    'activity',
  );
  const input = await openInput(withValue(side, reading.tz, zone), { table: 'people' });
  const rows = await activityIn(input);
  await input.finish();
  return { rows, parts: input.parts };
}

/** All rows of activity tables; another table is an error. */
export async function activityIn(input: Input): Promise<readonly Activity[]> {
  let rows: Row[] = [];
  for (const part of input.parts) {
    if (part.table.name !== 'activity')
      throw wrongTable(part, {
        en: 'states of agents, or punches of a clock, there',
        zh: '坐席状态记录或打卡记录',
      });
    rows = rows.concat(await rowsOf(part));
  }
  return rows as unknown as Activity[];
}

/** Whether a row of the activity table is a punch of a clock. */
export function isPunch(row: { readonly state: string }): boolean {
  return row.state === 'punch';
}

async function excusesOf(invocation: Invocation, zone: Zone): Promise<readonly PersonExcuse[]> {
  const path = invocation.get(options.exceptions);
  if (path === null) return [];
  const records = await readRecords(await invocation.shell.source(path));
  try {
    return readExcuses(records, (wallSec) => zone.offsetAtWall(wallSec));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(error.text, { file: path, ...error.place }, error.remedy);
  }
}

function punchesAsActivity(file: string): UsageError {
  return new UsageError(
    { en: `${file} holds punches of a clock, no states`, zh: `${file} 是打卡记录，不是状态日志` },
    {},
    { en: `Give it with --punches ${file}.`, zh: `请改用 --punches ${file}。` },
  );
}

/** The error for a roster with nothing to compare it with. */
export function nothingToCompare(): UsageError {
  return new UsageError(
    { en: 'there is nothing to compare the roster with', zh: '没有可与班表对照的数据' },
    {},
    {
      en: 'Give the log of states with --activity FILE, the punch clock with --punches FILE, or both.',
      zh: '请用 --activity 文件 指定坐席状态日志，或用 --punches 文件 指定打卡记录，也可同时指定。',
    },
  );
}

/** The error for a log of states as the main table. */
export function noRosterForStates(): UsageError {
  return new UsageError(
    { en: 'a log of states needs a roster to be compared with', zh: '坐席状态日志需要与班表对照' },
    {},
    {
      en: 'Write: ccops adherence ROSTER --activity LOG.',
      zh: '请写成：ccops adherence 班表 --activity 状态日志。',
    },
  );
}
