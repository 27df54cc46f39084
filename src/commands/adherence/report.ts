import { type Recomputed, recompute, toleranceIn } from '../../adherence/vendor-summary.js';
import type { OutputTable } from '../../output/output-table.js';
import { agentSummary } from '../../tables/agent-summary.js';
import { alarmsColumn } from '../../tables/alarms.js';
import { column, type Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import { type Language, same, type Text } from '../../text/text.js';
import type { Definition } from '../../workbook/report/content.js';
import type { Invocation } from '../command.js';
import { type Explanation, explanationSheet, explanationText } from '../kpi/explain.js';
import { explain } from '../options/figures.js';
import { check } from '../options/kpi.js';
import { rowsOf, wrongTable } from '../reading/chain.js';
import type { Input, InputPart } from '../reading/input.js';
import { dataNotes } from '../report/notes.js';
import { alarmMarks, checkRows, thresholdsIn, withAlarms } from '../result/alarm-check.js';
import { formulaInWords } from '../result/formula-words.js';
import { writeResult } from '../result/write.js';
import { thresholds } from '../settings/thresholds.js';

const columns = [
  column('agent_id', 'text', { en: 'Agent', zh: '坐席' }, { en: 'Agent.', zh: '坐席。' }),
  column(
    'adherence_printed',
    'share',
    { en: 'Adherence, report', zh: '遵时率（报表）' },
    { en: 'Adherence as the report prints it.', zh: '报表显示的遵时率。' },
  ),
  column(
    'adherence',
    'share',
    { en: 'Adherence', zh: '遵时率' },
    { en: 'Adherence from the columns of the report.', zh: '由报表各列重新计算的遵时率。' },
  ),
  column(
    'conformance_printed',
    'share',
    { en: 'Conformance, report', zh: '符合率（报表）' },
    {
      en: 'Conformance as the report prints it; empty where it is no number.',
      zh: '报表显示的符合率，非数值时为空。',
    },
  ),
  column(
    'conformance',
    'share',
    { en: 'Conformance', zh: '符合率' },
    {
      en: 'Conformance from the columns of the report; empty where nothing was scheduled.',
      zh: '由报表各列重新计算的符合率，未排班时为空。',
    },
  ),
  column(
    'explanation',
    'text',
    { en: 'Explanation', zh: '说明' },
    { en: 'What is unusual about the row, and why.', zh: '该行的异常及原因。' },
    { sentences: true },
  ),
];

/** An adherence report of the phone system: worked out again, and what is unusual explained row by row. */
export async function fromReport(invocation: Invocation, input: Input): Promise<void> {
  const rows: Row[] = [];
  for (const part of input.parts) {
    if (part.table.name !== 'agent_summary')
      throw wrongTable(part, { en: 'only adherence reports together', zh: '全部文件均为遵时报告' });
    for (const row of await rowsOf(part)) rows.push(row);
  }
  await input.finish();
  const made = recompute(rows);
  if (made.every(({ adherence, conformance }) => adherence === null && conformance === null))
    throw noSums(input.parts[0].name);
  const { shell } = invocation;
  const limits = thresholdsIn(columns, invocation.setting(thresholds), invocation.get(check));
  const { rows: plain, ...table } = tableOf(made, shell.language);
  const marked = plain.map((row) => withAlarms(row, limits));
  const explanation = reportExplanation(made, input.parts);
  const result: OutputTable = {
    ...table,
    rows: marked,
    ...(limits ? { columns: [...columns, alarmsColumn], marks: alarmMarks } : {}),
    sheets: () => [explanationSheet(explanation)],
  };
  await writeResult(invocation, result);
  if (invocation.get(explain)) shell.tell(explanationText(explanation, shell.columns));
  const tolerance = toleranceIn(made);
  if (tolerance !== null) shell.note(toleranceText(tolerance));
  shell.note(closing(made));
  if (limits && invocation.get(check))
    checkRows({ rows: marked, table: result, groupColumns: ['agent_id'] }, limits, shell.language);
}

function tableOf(made: readonly Recomputed[], language: Language) {
  const rows = made.map(({ agentId, report, adherence, conformance, remarks }) => ({
    agent_id: agentId,
    adherence_printed: report.adherence,
    adherence,
    conformance_printed: report.conformance,
    conformance,
    explanation: remarks.map((text) => text[language]).join(language === 'zh' ? '；' : '; ') || null,
  }));
  return {
    name: 'adherence_report',
    label: { en: 'Adherence report', zh: '遵时报表核对' },
    columns,
    rows,
    foremost: ['agent_id', 'explanation', 'adherence', 'conformance'],
  };
}

/** How the report is worked out again, and what is unusual, row by row and in full. */
function reportExplanation(made: readonly Recomputed[], parts: readonly InputPart[]): Explanation {
  const remarks = made.flatMap(({ agentId, remarks }) =>
    remarks.map((text) => ({ en: `${agentId}: ${text.en}`, zh: `${agentId}：${text.zh}` })),
  );
  return {
    definitions: [
      reportDefinition(
        'adherence',
        'max(0, adherence_scheduled_sec - adherence_exception_sec) / adherence_scheduled_sec',
      ),
      reportDefinition('conformance', 'on_queue_sec / scheduled_on_queue_sec'),
    ],
    notes: [...dataNotes(parts).map(({ text }) => text), ...remarks],
  };
}

function reportDefinition(name: 'adherence' | 'conformance', formula: string): Definition {
  const { label, doc } = columns.find((column) => column.name === name)!;
  return {
    label,
    unit: same('%'),
    meaning: doc,
    formula: formulaInWords(formula, agentSummary.columns),
    worked: null,
    variant: null,
    undefinedWhen: {
      en: 'Nothing was scheduled, or the report has no such column.',
      zh: '未排班，或报表没有相应的列。',
    },
    source: same('Genesys Cloud Resource Center: How Genesys Cloud calculates adherence and conformance'),
  };
}

function closing(made: readonly Recomputed[]): Text {
  const explained = made.filter(({ remarks }) => remarks.length > 0).length;
  return {
    en: `${plural(made.length, 'agent')} worked out again, ${explained} of them with an explanation`,
    zh: `重新计算 ${made.length} 名坐席，其中 ${explained} 名附说明`,
  };
}

function toleranceText(sec: number): Text {
  return {
    en: `the report takes ${sec / 60} min off every exception before it counts: ccops adherence --rule genesys --grace ${sec}s does the same`,
    zh: `报表从每段偏差中扣除 ${sec / 60} 分钟后计入；ccops adherence --rule genesys --grace ${sec}s 与之相同`,
  };
}

function noSums(file: string): DataError {
  return new DataError(
    {
      en: 'there is neither scheduled time nor exceptions in it to work adherence out from',
      zh: '其中没有排班时长或偏差时长，无法计算遵时率',
    },
    { file },
    {
      en: 'Give an adherence report, or a roster with the log of states: ccops adherence ROSTER --activity LOG.',
      zh: '请提供遵时报表，或班表加状态日志：ccops adherence 班表 --activity 状态日志。',
    },
  );
}
