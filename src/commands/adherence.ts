import { type AdherenceSources, adherenceTable } from '../adherence/adherence-table.js';
import { daysOfClock } from '../adherence/clock-only.js';
import { exceptionColumns, exceptionRows } from '../adherence/exceptions-table.js';
import { judgedPeriod, judgeRoster } from '../adherence/judge.js';
import type { PersonDay } from '../adherence/judge-person.js';
import type { JudgeOptions } from '../adherence/judge-shift.js';
import { groupings, type Key, keyFor } from '../adherence/keys.js';
import type { OutputTable } from '../output/output-table.js';
import { adherence as adherenceSpec } from '../tables/adherence.js';
import type { Row } from '../tables/table.js';
import { UsageError } from '../text/errors.js';
import { nearest } from '../text/nearest.js';
import { adherenceWorkbook } from '../workbook/adherence/workbook.js';
import type { TableContent } from '../workbook/table-sheet.js';
import { bookContent } from './adherence-book.js';
import {
  activityIn,
  adherenceInput,
  isPunch,
  isWithin,
  judgeOptions,
  noRosterForStates,
  nothingToCompare,
} from './adherence-input.js';
import { adherenceSummary, adherenceWarnings, checkMeeting, clockSummary } from './adherence-notes.js';
import { peopleTable } from './adherence-people.js';
import { fromReport } from './adherence-report.js';
import { without } from './beside.js';
import { wrongTable } from './chain.js';
import type { Command, Invocation } from './command.js';
import { type Input, openInput } from './input.js';
import * as options from './options/adherence.js';
import { by } from './options/kpi.js';
import * as reading from './options/reading.js';
import { writingOptions } from './options/writing.js';
import { teams } from './settings/groups.js';
import { writeResult } from './write.js';

/** Columns that a narrow terminal shows, besides those of the group. */
const FOREMOST = [
  'adherence',
  'conformance',
  'attendance_rate',
  'exceptions',
  'late',
  'early_leave',
  'absent',
  'missing_punches',
  'amended_punches',
  'first_at',
  'last_at',
];

/** `ccops adherence`: the roster against what the agents did. */
export const adherence: Command = {
  name: 'adherence',
  question: { en: 'Did they keep to it?', zh: '排班执行得怎么样？' },
  about: {
    en: 'Compares a roster with what happened: the states of the agents (--activity) give adherence and conformance by a named rule, the punch clock (--punches) gives attendance. Every stretch out of adherence has a reason: late, early leave, long break, absent, unscheduled work … Rows by agent and day unless --by says otherwise (agent, team, day, week, month, activity, any column of the roster). Run it again when the roster changes; of several rosters the later one counts. Rules and definitions: docs/adherence.md.',
    zh: '将班表与实际情况对照：坐席状态日志（--activity）按所选口径得出遵时率与符合率，打卡记录（--punches）得出出勤率。每段偏差都有原因：迟到、早退、休息超时、缺勤、班外工作等。默认按坐席和日期逐行输出，可用 --by 改变（agent、team、day、week、month、activity 或班表的任意列）。班表调整后重新运行即可，多个班表以后者为准。口径与定义见 docs/adherence.md。',
  },
  usage: '[FILE...]',
  options: [...options.adherenceOptions, by, ...reading.readingOptions, ...writingOptions],
  settings: [teams],
  reads: ['roster', 'activity', 'agent_summary'],
  writes: 'adherence',
  examples: [
    {
      line: 'ccops adherence ccops-demo/roster-2026-10-19.csv --activity ccops-demo/states.csv --grace 5m --by agent',
      note: { en: 'Adherence and attendance of each agent', zh: '每个坐席的遵时率与出勤' },
    },
    {
      line: 'ccops adherence ccops-demo/roster-2026-10-19.csv --activity ccops-demo/states.csv --exceptions ccops-demo/exceptions.csv --grace 5m --show exceptions',
      note: { en: 'Every exception with its reason', zh: '逐条偏差及原因' },
    },
    {
      line: 'ccops adherence ccops-demo/roster-2026-10-19.csv --punches ccops-demo/punches.csv --by team,day -o attendance.xlsx',
      note: { en: 'Attendance by team and day from the punch clock', zh: '按班组、按日的打卡出勤' },
    },
  ],
  async run(invocation) {
    const how = judgeOptions(invocation);
    const input = await openInput(without(invocation, [reading.from, reading.until, reading.queue]));
    const [first] = input.parts;
    const way = ways[first.table.name];
    if (!way) throw wrongTable(first, 'a roster, the export of a punch clock, or an adherence report');
    await way(invocation, input, how);
  },
};

const ways: Readonly<
  Record<string, (invocation: Invocation, input: Input, how: JudgeOptions) => Promise<void>>
> = {
  roster: fromRoster,
  activity: fromPunches,
  agent_summary: fromReport,
};

async function fromRoster(invocation: Invocation, input: Input, how: JudgeOptions): Promise<void> {
  if (!invocation.get(options.activity) && !invocation.get(options.punches)) throw nothingToCompare();
  const given = await adherenceInput(invocation, input);
  const all = judgeRoster(given, how);
  const asked = { ...all, days: all.days.filter(({ date }) => isWithin(invocation, date)) };
  checkMeeting(given, asked);
  const result = { ...asked, days: judgedPeriod(asked.days) };
  for (const warning of adherenceWarnings(result)) invocation.shell.warn(warning);
  const shown = invocation.get(options.show);
  const sources = { withRoster: true, withLog: given.activity !== null, withClock: given.punches !== null };
  const figures = figuresOf(invocation, result.days.filter(isOfInterest), how, sources);
  const tables = {
    figures: () => figures.table,
    exceptions: () => exceptionTable(result.days, how, invocation),
    people: () => peopleTable(result),
  };
  const book = () =>
    adherenceWorkbook(bookContent(result.days, figures.content, how, sources, invocation.shell.language));
  await writeResult(invocation, tables[shown](), shown === 'figures' ? book : undefined);
  invocation.shell.note(adherenceSummary(figures.total, how.rule));
}

/** A day off on which nothing happened is no row. */
function isOfInterest({ planned, parts }: PersonDay): boolean {
  return planned === 'work' || planned === 'leave' || parts.size > 0;
}

/** Punches without a roster: who came when, and which punches are missing. */
async function fromPunches(invocation: Invocation, input: Input, how: JudgeOptions): Promise<void> {
  const rows = await activityIn(input);
  await input.finish();
  if (!rows.every(isPunch)) throw noRosterForStates();
  const days = daysOfClock(rows).filter(({ date }) => isWithin(invocation, date));
  const { table, total: all } = figuresOf(invocation, days, how, {
    withRoster: false,
    withLog: false,
    withClock: true,
  });
  await writeResult(invocation, table);
  invocation.shell.note(clockSummary(all));
}

function figuresOf(
  invocation: Invocation,
  days: readonly PersonDay[],
  { rule, graceSec }: JudgeOptions,
  sources: AdherenceSources,
): { readonly table: OutputTable; readonly content: TableContent; readonly total: Row } {
  const keys = keysOf(invocation, days);
  const byActivity = keys.names.includes('activity') && sources.withLog;
  const made = adherenceTable(days, { keys: keys.keys, byActivity, rule, graceSec, ...sources });
  const table = {
    name: adherenceSpec.name,
    label: adherenceSpec.label,
    columns: made.columns,
    rows: made.rows,
    total: made.total,
    foremost: [...made.keyColumns, ...FOREMOST],
  };
  return { table, content: { ...made, label: adherenceSpec.label }, total: made.total };
}

/** What `--by` says; a person and a day unless it is given. The name stands beside the number. */
function keysOf(
  invocation: Invocation,
  days: readonly PersonDay[],
): { readonly names: readonly string[]; readonly keys: readonly Key[] } {
  const asked = invocation.given(by)
    ? invocation.get(by)!.parts.map(({ name }) => name)
    : ['agent_id', 'day'];
  const columns = [...new Set(days.flatMap(({ others }) => Object.keys(others)))];
  const named = days.some(({ agentId, agentName }) => agentName !== null && agentName !== agentId);
  const names = asked.flatMap((name) => (name === 'agent_id' && named ? ['agent_id', 'agent_name'] : [name]));
  const keys = [...new Set(names)]
    .filter((name) => name !== 'activity')
    .map((name) => {
      const key = keyFor(name, columns) ?? (name === 'team' ? teamKey(invocation) : null);
      if (!key) throw noGrouping(name, columns);
      return key;
    });
  return { names, keys };
}

/** The teams of the settings, where the roster names none; null where there are none either. */
function teamKey(invocation: Invocation): Key | null {
  const groups = invocation.setting(teams);
  return groups.size > 0 ? { column: 'team', of: ({ agentId }) => groups.get(agentId) ?? null } : null;
}

function exceptionTable(
  days: readonly PersonDay[],
  { graceSec }: JudgeOptions,
  { shell }: Invocation,
): OutputTable {
  return {
    name: 'exceptions',
    label: { en: 'Exceptions', zh: '偏差明细' },
    columns: exceptionColumns,
    rows: exceptionRows(days, graceSec, shell.language),
  };
}

function noGrouping(name: string, columns: readonly string[]): UsageError {
  const known = [...groupings, ...columns];
  const near = nearest(name, known);
  return new UsageError(
    { en: `--by "${name}": the roster has no such column`, zh: `--by "${name}"：班表中没有该列` },
    {},
    {
      en: `${near ? `Did you mean ${near}? ` : ''}There are: ${known.join(', ')}.`,
      zh: `${near ? `是否想用 ${near}？` : ''}可用：${known.join('、')}。`,
    },
  );
}
