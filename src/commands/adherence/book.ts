import { type AdherenceSources, adherenceTable } from '../../adherence/adherence-table.js';
import { exceptionsTable } from '../../adherence/exceptions-table.js';
import { adherenceCells } from '../../adherence/group.js';
import type { PersonDay } from '../../adherence/judge-person.js';
import type { JudgeOptions } from '../../adherence/judge-shift.js';
import { keyFor } from '../../adherence/keys.js';
import { reasons } from '../../adherence/reasons.js';
import { groupBy } from '../../stats/group-by.js';
import type { Language, Text } from '../../text/text.js';
import type { AdherenceContent, DayMark, ReasonLine } from '../../workbook/adherence/content.js';
import { type Explanation, explanationSheet } from '../kpi/explain.js';
import { markedContent } from '../result/marked-content.js';
import type { AdherenceFigures } from './figures.js';

/** What the workbook is made from. */
export interface BookSources {
  readonly days: readonly PersonDay[];
  readonly figures: AdherenceFigures;
  readonly how: JudgeOptions;
  readonly sources: AdherenceSources;
  readonly explanation: Explanation;
}

/** What the workbook of `ccops adherence` holds. */
export function bookContent(
  { days, figures, how, sources, explanation }: BookSources,
  language: Language,
): AdherenceContent {
  const { rule, graceSec } = how;
  const { mark, table } = figures;
  const keys = ['agent_id', 'agent_name'].map((name) => keyFor(name, [])!);
  const people = adherenceTable(days, { keys, byActivity: false, rule, graceSec, ...sources });
  const dates = [...new Set(days.map(({ date }) => date))].sort();
  return {
    period: { from: dates[0], until: dates[dates.length - 1] },
    basis: basisText(how, sources),
    withLog: sources.withLog,
    withClock: sources.withClock,
    total: mark(people.total),
    byAgent: people.rows.map(mark),
    dates,
    people: [...groupBy(days, ({ agentId }) => agentId)].map(([agentId, own]) => ({
      agentId,
      agentName: own[0].agentName,
      days: dates.map((date) =>
        markOf(
          own.find((day) => day.date === date),
          how,
        ),
      ),
    })),
    reasons: reasonLines(days, graceSec),
    exceptions: {
      label: { en: 'Exceptions', zh: '偏差明细' },
      ...exceptionsTable(days, { team: figures.team, graceSec, language }),
    },
    table: markedContent(table, table.rows, language),
    keyColumns: figures.keyColumns,
    explanation: explanationSheet(explanation),
  };
}

function basisText({ rule, graceSec }: JudgeOptions, { withLog, withClock }: AdherenceSources): Text {
  const tolerance = graceSec / 60;
  const parts: Text[] = [
    ...(withLog ? [{ en: `Rule: ${rule.label.en}`, zh: `口径：${rule.label.zh}` }] : []),
    { en: `tolerance ${tolerance} min`, zh: `容差 ${tolerance} 分钟` },
    withClock
      ? { en: 'attendance from the punch clock', zh: '出勤取自打卡记录' }
      : { en: 'attendance from the states', zh: '出勤取自坐席状态' },
  ];
  return { en: parts.map(({ en }) => en).join('  ·  '), zh: parts.map(({ zh }) => zh).join('  ·  ') };
}

function markOf(day: PersonDay | undefined, { rule }: JudgeOptions): DayMark | null {
  if (!day || day.planned === 'none') return null;
  if (day.planned !== 'work')
    return { kind: day.planned === 'leave' ? 'leave' : 'off', share: null, fault: null };
  const { adherence } = adherenceCells({ keys: {}, days: [day] }, rule);
  const share = typeof adherence === 'number' ? adherence : null;
  if (day.attendance === null) return share === null ? null : { kind: 'kept', share, fault: null };
  if (!day.attendance.attended) return { kind: 'absent', share: null, fault: null };
  const { lateSec, earlySec, missing, amended } = day.attendance;
  const fault = lateSec ? LATE : earlySec ? EARLY : missing > 0 ? MISSING : amended > 0 ? AMENDED : null;
  return { kind: fault ? 'fault' : 'kept', share, fault };
}

const LATE: Text = { en: 'late', zh: '迟到' };
const EARLY: Text = { en: 'early', zh: '早退' };
const MISSING: Text = { en: 'missing', zh: '缺卡' };
const AMENDED: Text = { en: 'amended', zh: '补卡' };

/** Exceptions longer than the tolerance that are not excused, by reason, the longest in sum first. */
function reasonLines(days: readonly PersonDay[], graceSec: number): readonly ReasonLine[] {
  const all = days.flatMap(({ exceptions }) => exceptions.filter(({ excuse }) => excuse === null));
  return reasons
    .map(({ id, label, doc }) => {
      const lengths = all
        .filter(({ reason }) => reason.id === id)
        .map(({ from, until }) => until - from)
        .filter((sec) => sec > graceSec);
      return { label, doc, count: lengths.length, sec: lengths.reduce((sum, sec) => sum + sec, 0) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.sec - a.sec);
}
