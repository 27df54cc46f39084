import { daysOfClock } from '../adherence/clock-only.js';
import { exceptionsTable } from '../adherence/exceptions-table.js';
import { judgedPeriod, judgeRoster } from '../adherence/judge.js';
import type { PersonDay } from '../adherence/judge-person.js';
import type { JudgeOptions } from '../adherence/judge-shift.js';
import type { Key } from '../adherence/keys.js';
import { reasonsTable } from '../adherence/reasons-table.js';
import type { OutputTable } from '../output/output-table.js';
import type { Text } from '../text/text.js';
import { adherenceWorkbook } from '../workbook/adherence/workbook.js';
import { bookContent } from './adherence/book.js';
import { adherenceExplanation } from './adherence/explain.js';
import { type AdherenceFigures, figuresOf, keysOf } from './adherence/figures.js';
import {
  activityIn,
  adherenceInput,
  isPunch,
  isWithin,
  judgeOptions,
  noRosterForStates,
  nothingToCompare,
} from './adherence/input.js';
import { adherenceSummary, adherenceWarnings, checkMeeting, clockSummary } from './adherence/notes.js';
import { peopleTable } from './adherence/people.js';
import { fromReport } from './adherence/report.js';
import type { Command, Invocation } from './command.js';
import { type Explanation, explanationSheet, explanationText } from './kpi/explain.js';
import * as options from './options/adherence.js';
import { explain } from './options/figures.js';
import { check } from './options/kpi.js';
import * as reading from './options/reading.js';
import { writingOptions } from './options/writing.js';
import { without } from './reading/beside.js';
import { wrongTable } from './reading/chain.js';
import { type Input, openInput } from './reading/input.js';
import { checkRows } from './result/alarm-check.js';
import { writeResult } from './result/write.js';
import { teams } from './settings/groups.js';
import { thresholds } from './settings/thresholds.js';

/** `ccops adherence`: the roster against what the agents did. */
export const adherence: Command = {
  name: 'adherence',
  question: { en: 'Did they keep to it?', zh: '排班执行得怎么样？' },
  about: {
    en: 'Compares a roster with what happened: the states of the agents (--activity) give adherence and conformance by a named rule, the punch clock (--punches) gives attendance. Every stretch out of adherence has a reason: late, early leave, long break, absent, unscheduled work … Rows by agent and day unless --by says otherwise (agent, team, day, week, month, activity, any column of the roster). Run it again when the roster changes; of several rosters the later one counts. Rules and definitions: docs/adherence.md.',
    zh: '将班表与实际情况对照：坐席状态日志（--activity）按所选口径得出遵时率与符合率，打卡记录（--punches）得出出勤率。每段偏差都有原因：迟到、早退、休息超时、缺勤、班外工作等。默认按坐席和日期逐行输出，可用 --by 改变（agent、team、day、week、month、activity 或班表的任意列）。班表调整后重新运行即可，多个班表以后者为准。口径与定义见 docs/adherence.zh.md。',
  },
  usage: '[FILE...]',
  options: [
    ...options.adherenceOptions,
    options.adherenceBy,
    check,
    explain,
    ...reading.readingOptions,
    ...writingOptions,
  ],
  settings: [teams, thresholds],
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
    const input = await openInput(without(invocation, [reading.from, reading.until, reading.queue]), {
      table: 'people',
    });
    const [first] = input.parts;
    const way = ways[first.table.name];
    if (!way)
      throw wrongTable(first, {
        en: 'a roster, the export of a punch clock, or an adherence report',
        zh: '排班表、打卡导出或遵时报告',
      });
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
  const { given, parts } = await adherenceInput(invocation, input);
  const all = judgeRoster(given, how);
  const asked = { ...all, days: all.days.filter(({ date }) => isWithin(invocation, date)) };
  checkMeeting(given, asked);
  const result = { ...asked, days: judgedPeriod(asked.days) };
  for (const warning of adherenceWarnings(result)) invocation.shell.warn(warning);
  const shown = invocation.get(options.show);
  const sources = { withRoster: true, withLog: given.activity !== null, withClock: given.punches !== null };
  const figures = figuresOf(invocation, result.days.filter(isOfInterest), how, sources);
  const explanation = adherenceExplanation({ ...figures, how, parts }, { given, result });
  const tables = {
    figures: () => figures.table,
    exceptions: () => exceptionTable(result.days, how, figures.team, invocation),
    reasons: () => reasonTable(result.days, how, invocation),
    people: () => peopleTable(result),
  };
  const book = () =>
    adherenceWorkbook(
      bookContent({ days: result.days, figures, how, sources, explanation }, invocation.shell.language),
    );
  await writeResult(invocation, tables[shown](), shown === 'figures' ? book : undefined);
  close(invocation, figures, explanation, adherenceSummary(figures.total, how.rule));
}

/** What is said and done after the result: the explanation, the figures of everything together, the check. */
function close(
  { get, shell }: Invocation,
  { table, keyColumns, thresholds: limits }: AdherenceFigures,
  explanation: Explanation,
  summary: Text,
): void {
  if (get(explain)) shell.tell(explanationText(explanation, shell.columns));
  shell.note(summary);
  if (get(check) && limits)
    checkRows({ rows: table.rows, table, groupColumns: keyColumns }, limits, shell.language);
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
  const figures = figuresOf(invocation, days, how, { withRoster: false, withLog: false, withClock: true });
  const explanation = adherenceExplanation({ ...figures, how, parts: input.parts }, null);
  await writeResult(invocation, { ...figures.table, sheets: () => [explanationSheet(explanation)] });
  close(invocation, figures, explanation, clockSummary(figures.total));
}

function exceptionTable(
  days: readonly PersonDay[],
  { graceSec }: JudgeOptions,
  team: Key | null,
  { shell }: Invocation,
): OutputTable {
  return {
    name: 'exceptions',
    label: { en: 'Exceptions', zh: '偏差明细' },
    ...exceptionsTable(days, { team, graceSec, language: shell.language }),
  };
}

/** How often there was each reason; by agent unless `--by` says otherwise. */
function reasonTable(
  days: readonly PersonDay[],
  { graceSec }: JudgeOptions,
  invocation: Invocation,
): OutputTable {
  const { names, keys } = keysOf(invocation, days, ['agent_id']);
  const { language } = invocation.shell;
  return {
    name: 'exception_reasons',
    label: { en: 'Exceptions by reason', zh: '偏差原因统计' },
    ...reasonsTable(days, { keys, byActivity: names.includes('activity'), graceSec, language }),
  };
}
