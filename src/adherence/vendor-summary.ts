import type { Row } from '../tables/table.js';
import type { Text } from '../text/text.js';
import { kept, share } from './rules/rule.js';

/** The sums of an adherence report for one agent, as the phone system adds them up, in seconds; null where the report has none. */
interface Report {
  readonly adherence: number | null;
  readonly conformance: number | null;
  readonly exceptions: number | null;
  readonly exceptionSec: number | null;
  readonly countedSec: number | null;
  readonly scheduledSec: number | null;
  readonly wholeSec: number | null;
  readonly workSec: number | null;
  readonly scheduledWorkSec: number | null;
}

/** An agent's row worked out again. */
export interface Recomputed {
  readonly agentId: string;
  readonly agentName: string | null;
  readonly report: Report;
  /** Exceptions and scheduled time give this adherence; null where a column is missing or nothing was scheduled. */
  readonly adherence: number | null;
  /** Time on queue and time scheduled there give this conformance; null where a column is missing or nothing was scheduled there. */
  readonly conformance: number | null;
  /** What is unusual about the row, and why. */
  readonly remarks: readonly Text[];
}

/** Half of the last digit that a report prints (two places of a percentage). */
const ROUNDING = 0.000_051;

/** Something to say about a row; null where there is nothing. */
type Remark = (row: Omit<Recomputed, 'remarks'>) => Text | null;

const minutes = (sec: number) => Math.round(sec / 6) / 10;
const percent = (value: number) => `${(value * 100).toFixed(2)} %`;

const remarks: readonly Remark[] = [
  ({ report: { workSec, scheduledWorkSec } }) =>
    scheduledWorkSec === 0 && workSec !== null && workSec > 0
      ? {
          en: `nothing was scheduled on queue, ${minutes(workSec)} min were spent there: a division by zero, printed as Infinity%; no conformance`,
          zh: `未排在线时间，但实际在线 ${minutes(workSec)} 分钟：除数为零，系统显示 Infinity%，符合率无定义`,
        }
      : null,
  ({ report: { workSec, scheduledWorkSec } }) =>
    scheduledWorkSec === 0 && workSec === 0
      ? {
          en: 'nothing was scheduled on queue and nothing was spent there: zero by zero, printed as NaN%; no conformance',
          zh: '未排在线时间，实际也未在线：零除以零，系统显示 NaN%，符合率无定义',
        }
      : null,
  ({ report: { workSec, scheduledWorkSec }, conformance }) =>
    conformance !== null && conformance > 1 && workSec !== null && scheduledWorkSec !== null
      ? {
          en: `above 100 %: ${minutes(workSec)} min on queue, ${minutes(scheduledWorkSec)} scheduled there`,
          zh: `超过100%：实际在线 ${minutes(workSec)} 分钟，排班在线仅 ${minutes(scheduledWorkSec)} 分钟`,
        }
      : null,
  ({ report: { scheduledSec, wholeSec } }) =>
    scheduledSec === 0 && wholeSec !== null && wholeSec > 0
      ? {
          en: `no shift: adherence is a share of ${minutes(wholeSec)} min of work outside any shift`,
          zh: `无班次：遵时率的分母为班外工作 ${minutes(wholeSec)} 分钟`,
        }
      : null,
  ({ report, adherence }) => differs('adherence', report.adherence, adherence),
  ({ report, conformance }) => differs('conformance', report.conformance, conformance),
];

const NAMES: Readonly<Record<string, Text>> = {
  adherence: { en: 'adherence', zh: '遵时率' },
  conformance: { en: 'conformance', zh: '符合率' },
};

function differs(name: string, printed: number | null, again: number | null): Text | null {
  if (printed === null || again === null || Math.abs(printed - again) <= ROUNDING) return null;
  return {
    en: `${NAMES[name].en} is printed as ${percent(printed)}, its own columns give ${percent(again)}`,
    zh: `${NAMES[name].zh}显示为 ${percent(printed)}，按其自身各列计算为 ${percent(again)}`,
  };
}

/**
 * Works adherence and conformance out again from the sums of a phone system's own report (rows of the agent_summary table), and explains
 * what is unusual, row by row. Adherence is `max(0, 1 − exceptions ÷ scheduled)` with the columns that the report has for it, conformance
 * time on queue ÷ scheduled time on queue. Source: Genesys Cloud Resource Center, How Genesys Cloud calculates adherence and conformance.
 *
 * 60 minutes of exceptions in 240 scheduled are an adherence of 0.75.
 */
export function recompute(rows: readonly Row[]): readonly Recomputed[] {
  return rows.map((row) => {
    const report = reportIn(row);
    const { countedSec, wholeSec, workSec, scheduledWorkSec } = report;
    const made = {
      agentId: String(row.agent_id),
      agentName: typeof row.agent_name === 'string' ? row.agent_name : null,
      report,
      adherence: countedSec === null || wholeSec === null ? null : kept(countedSec, wholeSec),
      conformance: workSec === null || scheduledWorkSec === null ? null : share(workSec, scheduledWorkSec),
    };
    return { ...made, remarks: remarks.map((remark) => remark(made)).filter((text) => text !== null) };
  });
}

function reportIn(row: Row): Report {
  const of = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
  const exceptionSec = of('exception_sec');
  const scheduledSec = of('scheduled_sec');
  return {
    adherence: of('adherence'),
    conformance: of('conformance'),
    exceptions: of('exceptions'),
    exceptionSec,
    countedSec: of('adherence_exception_sec') ?? exceptionSec,
    scheduledSec,
    wholeSec: of('adherence_scheduled_sec') ?? scheduledSec,
    workSec: of('on_queue_sec'),
    scheduledWorkSec: of('scheduled_on_queue_sec'),
  };
}

/** What a report takes off every exception before it counts, in seconds; null where the rows do not agree on it, or do not tell. */
export function toleranceIn(rows: readonly Recomputed[]): number | null {
  const taken = rows.flatMap(({ report: { exceptions, exceptionSec, countedSec } }) =>
    exceptions && exceptionSec !== null && countedSec !== null
      ? [Math.round(((exceptionSec - countedSec) / exceptions) * 10) / 10]
      : [],
  );
  const [first] = taken;
  return taken.length > 0 && first > 0 && taken.every((sec) => Math.abs(sec - first) <= 0.5) ? first : null;
}
