import { readSheets } from '../../intake/sheets/read-sheets.js';
import { readPlanning, readShifts } from '../../scheduling/planning/read-planning.js';
import { readRoster } from '../../scheduling/planning/read-roster.js';
import type { PlanningSheet } from '../../scheduling/planning/sheet.js';
import type { Planning } from '../../scheduling/planning/table.js';
import type { Shift } from '../../scheduling/problem.js';
import type { RosterBlock } from '../../tables/roster.js';
import { UsageError } from '../../text/errors.js';
import type { Invocation } from '../command.js';
import * as options from '../options/scheduling.js';

/** The planning tables from the planning workbook, or from files of their own (`--people`, `--shifts` …). */
export async function planningOf(invocation: Invocation): Promise<Planning> {
  const files = [options.shifts, options.people, options.rules, options.leave, options.wishes];
  const sheets: PlanningSheet[] = [];
  for (const option of files) {
    const path = invocation.get(option);
    if (path !== null) sheets.push(...(await sheetsOf(invocation, path, option.name)));
  }
  return readPlanning(sheets);
}

/** The shifts of `--shifts`, from a file of their own or a planning workbook; null when it is not given. */
export async function shiftsOf(invocation: Invocation): Promise<readonly Shift[] | null> {
  const path = invocation.get(options.shifts);
  return path === null ? null : readShifts(await sheetsOf(invocation, path, options.shifts.name));
}

/** The roster of `--previous`; none when it is not given. */
export async function previousRoster(invocation: Invocation): Promise<readonly RosterBlock[]> {
  const path = invocation.get(options.previous);
  return path === null ? [] : readRoster(await sheetsOf(invocation, path, 'roster'));
}

/** Throws unless the command line (or the settings) says where the people are. */
export function requirePeople(invocation: Invocation): void {
  if (invocation.get(options.people) !== null) return;
  throw new UsageError(
    { en: 'the people are missing', zh: '未指定人员' },
    {},
    {
      en: 'Give the planning workbook with --people people.xlsx; "ccops init people.xlsx" writes one to fill in.',
      zh: '请用 --people people.xlsx 指定排班资料；“ccops init people.xlsx”可生成待填写的工作簿。',
    },
  );
}

/** A text file is the table that its option names; sheets of a workbook are known by name or header. */
async function sheetsOf(invocation: Invocation, path: string, table: string): Promise<PlanningSheet[]> {
  const sheets = await readSheets(await invocation.shell.source(path));
  return sheets.map(({ name, rows }) => ({
    file: path,
    name,
    rows,
    table: name === null ? table : undefined,
  }));
}
