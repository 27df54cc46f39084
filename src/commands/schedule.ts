import { formatFor } from '../output/index.js';
import { buildProblem } from '../scheduling/build.js';
import type { Problem } from '../scheduling/problem.js';
import { defaultIterations, type Solution, solveRoster } from '../scheduling/solve.js';
import { roster } from '../tables/roster.js';
import type { Text } from '../text/text.js';
import { rosterWorkbook } from '../workbook/roster/workbook.js';
import type { Command, Invocation } from './command.js';
import * as reading from './options/reading.js';
import * as options from './options/scheduling.js';
import { writingOptions } from './options/writing.js';
import { volumes } from './reading/chain.js';
import { openInput, zoneOf } from './reading/input.js';
import { planningOf, previousRoster, requirePeople } from './reading/planning-files.js';
import { writeResult } from './result/write.js';
import { gapsTable } from './schedule/gaps-table.js';
import { conflictTexts, rosterSummary, uncoveredText } from './schedule/notes.js';
import { staffStage, toRequirement } from './staff.js';

/** Uncovered stretches that are listed on standard error, the worst first; all of them are in the workbook and in `--gaps`. */
const LISTED = 3;
const EFFORTS = { quick: 0.2, normal: 1, thorough: 10 };
const PLANNING = { en: 'planning', zh: '排班' };

/** `ccops schedule`: who works when. */
export const schedule: Command = {
  name: 'schedule',
  question: { en: 'Who works when?', zh: '谁在什么时候上班？' },
  about: {
    en: 'Makes a roster of named people for the days of a requirement. Hard rules (leave, hours a week, rest, days off, forbidden sequences …) are never broken, which an independent check confirms before anything is written; within them the shortage against rostered staff is made as small as possible, one person after the other by dynamic programming, then all together by simulated annealing. What cannot be covered is listed by interval, with the reason. As .xlsx it becomes a workbook for the floor.',
    zh: '按人力需求为具名人员排班。休假、周工时、班次间隔、休息日、禁止接班等硬性规则绝不违反，写出前由独立校验程序确认；在此前提下，先逐人用动态规划、再整体用模拟退火，使各时段与排班人力的缺口最小。无法覆盖的时段逐条列出并说明原因。输出为 .xlsx 时生成可直接下发现场的排班工作簿。',
  },
  usage: '[FILE...]',
  options: [...options.schedulingOptions, ...reading.readingOptions, ...writingOptions],
  earlier: staffStage,
  reads: ['requirement', 'forecast', 'contacts', 'intervals', 'kpi'],
  writes: 'roster',
  examples: [
    {
      line: 'ccops schedule requirement.csv --people ccops-demo/people.xlsx -o roster.xlsx',
      note: { en: 'a roster workbook', zh: '排班工作簿' },
    },
    {
      line: 'ccops schedule requirement.csv --people ccops-demo/people.xlsx --effort quick --gaps gaps.csv -o roster.csv',
      note: { en: 'a plain roster, and what it cannot cover', zh: '排班表及未覆盖时段' },
    },
  ],
  async run(invocation) {
    requirePeople(invocation);
    const planning = await planningOf(invocation);
    const previous = await previousRoster(invocation);
    const needed = await toRequirement(invocation, await openInput(invocation, volumes));
    const zone = invocation.given(reading.tz) ? zoneOf(invocation) : undefined;
    const { problem, notes } = buildProblem({ planning, requirement: needed, previous, zone });
    for (const note of notes) invocation.shell.warn(note);
    const solution = solve(invocation, problem);
    report(invocation, problem, solution);
    await writeGaps(invocation, solution);
    await write(invocation, problem, solution);
  },
};

function solve(invocation: Invocation, problem: Problem): Solution {
  const solution = solveRoster(problem, {
    seed: invocation.get(options.seed) ?? 1,
    iterations: Math.round(defaultIterations(problem) * EFFORTS[invocation.get(options.effort)]),
    onProgress: (done) => invocation.shell.progress(PLANNING, done),
  });
  const named = solution.conflicts.map((conflict) => conflict.personId);
  const broken = solution.violations.find((violation) => !named.includes(violation.personId));
  if (broken)
    throw new Error(`rule ${broken.rule} broken by ${broken.personId} on ${broken.date}: ${broken.text.en}`);
  return solution;
}

function morePeople(count: number): Text {
  return {
    en: `${count} more people are in such a case; the workbook (-o roster.xlsx) names them all`,
    zh: `另有 ${count} 人情况相同，详见排班工作簿（-o roster.xlsx）`,
  };
}

function report({ shell }: Invocation, problem: Problem, solution: Solution): void {
  const conflicts = conflictTexts(problem, solution.conflicts);
  for (const text of conflicts.slice(0, LISTED)) shell.warn(text);
  if (conflicts.length > LISTED) shell.warn(morePeople(conflicts.length - LISTED));
  const worst = [...solution.uncovered].sort((a, b) => b.missingHours - a.missingHours);
  for (const stretch of worst.slice(0, LISTED)) shell.note(uncoveredText(stretch));
  for (const stretch of worst.slice(LISTED)) shell.detail(uncoveredText(stretch));
  const more = solution.uncovered.length - LISTED;
  if (more > 0)
    shell.note({
      en: `… and ${more} more: in the workbook (-o roster.xlsx), with --gaps gaps.csv or --verbose`,
      zh: `……另有 ${more} 段，见工作簿（-o roster.xlsx）、--gaps gaps.csv 或 --verbose`,
    });
  shell.note(rosterSummary(solution));
}

async function writeGaps(invocation: Invocation, { uncovered }: Solution): Promise<void> {
  const { shell } = invocation;
  const path = invocation.get(options.gaps);
  if (path === null) return;
  const manner = { language: shell.language, width: 80, showCallers: true, withTotal: false };
  await shell.writeFile(path, formatFor('csv')!.write(gapsTable(uncovered, shell.language), manner));
}

async function write(invocation: Invocation, problem: Problem, solution: Solution): Promise<void> {
  const table = { name: roster.name, label: roster.label, columns: roster.columns, rows: solution.blocks };
  await writeResult(invocation, table, () =>
    rosterWorkbook({
      ...solution,
      days: problem.days,
      plans: solution.days,
      shifts: problem.shifts,
      troubles: conflictTexts(problem, solution.conflicts),
      table,
    }),
  );
}
