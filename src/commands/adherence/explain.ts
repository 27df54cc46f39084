import { type AdherenceFigure, adherenceFigures } from '../../adherence/figures.js';
import { type AdherenceInput, type AdherenceResult, isJudged } from '../../adherence/judge.js';
import type { JudgeOptions } from '../../adherence/judge-shift.js';
import { adherence as adherenceSpec } from '../../tables/adherence.js';
import type { Column, Row } from '../../tables/table.js';
import { plural } from '../../text/plural.js';
import { same, type Text } from '../../text/text.js';
import { formatIso, parseIso } from '../../time/iso.js';
import type { Definition } from '../../workbook/report/content.js';
import type { Explanation } from '../kpi/explain.js';
import type { InputPart } from '../reading/input.js';
import { dataNotes } from '../report/notes.js';
import { amountText, formulaInWords, workedOut } from '../result/formula-words.js';
import { adherenceWarnings } from './notes.js';

/** What an explanation of adherence is made from. */
export interface Explained {
  /** The columns shown, and the row of everything together. */
  readonly columns: readonly Column[];
  readonly total: Row;
  readonly how: JudgeOptions;
  readonly parts: readonly InputPart[];
}

/** How every figure of a result comes about: formula, rule, sums; then what was read, set aside, excused and not judged. */
export function adherenceExplanation(
  { columns, total, how, parts }: Explained,
  judged: { readonly given: AdherenceInput; readonly result: AdherenceResult } | null,
): Explanation {
  const shown = adherenceFigures.filter(({ id }) => columns.some(({ name }) => name === id));
  return {
    definitions: shown.map((figure) => definitionOf(figure, how, total)),
    notes: [
      ...dataNotes(parts).map(({ text }) => text),
      ...(judged?.given.activity ? [ruleNote(how), LOG_RULES] : []),
      ...(judged ? [graceNote(how)] : []),
      ...(judged === null || judged.given.punches ? [CLOCK_RULES] : []),
      ...(judged
        ? [...excuseNotes(judged.given), ...notJudged(judged.result), ...adherenceWarnings(judged.result)]
        : []),
    ],
  };
}

const UNITS: Readonly<Record<AdherenceFigure['unit'], Text>> = {
  share: same('%'),
  count: { en: 'times', zh: '次' },
  seconds: { en: 'seconds', zh: '秒' },
};

function definitionOf(figure: AdherenceFigure, { rule }: JudgeOptions, total: Row): Definition {
  const { label, doc } = adherenceSpec.columns.find(({ name }) => name === figure.id)!;
  const formula = figure.formula(rule);
  const value = total[figure.id];
  const result = figure.unit === 'share' ? `${(Number(value) * 100).toFixed(1)}%` : amountText(value);
  const known = typeof value === 'number';
  return {
    label,
    unit: UNITS[figure.unit],
    meaning: doc,
    formula: formula === null ? null : formulaInWords(formula, adherenceSpec.columns),
    worked: !known
      ? null
      : formula === null
        ? same(result)
        : workedOut(formula, adherenceSpec.columns, total, result),
    variant: figure.byRule
      ? { en: `${rule.label.en} (${rule.id})`, zh: `${rule.label.zh}（${rule.id}）` }
      : null,
    undefinedWhen: figure.undefinedWhen ?? null,
    source: figure.byRule ? same(rule.source) : (figure.source ?? null),
  };
}

function ruleNote({ rule }: JudgeOptions): Text {
  return { en: `Rule ${rule.id}: ${rule.doc.en}`, zh: `口径 ${rule.id}：${rule.doc.zh}` };
}

function graceNote({ rule, graceSec }: JudgeOptions): Text {
  const minutes = amountText(graceSec / 60);
  return rule.tolerance === 'shortens'
    ? {
        en: `Tolerance ${minutes} min: every exception is that much shorter.`,
        zh: `容差 ${minutes} 分钟：从每段偏差中扣除。`,
      }
    : {
        en: `Tolerance ${minutes} min: an exception that is no longer does not count.`,
        zh: `容差 ${minutes} 分钟：不超过该时长的偏差不计。`,
      };
}

const LOG_RULES: Text = {
  en: 'The log: rows of one state that touch are one; where states overlap the one that began later counts; a state without an end, or of more than 16 hours, ends with the shift; where there is no state the agent is logged out; a state belongs to the day on which its shift began, across midnight too; only the time that the log covers is judged.',
  zh: '日志：相邻的同一状态合并；状态重叠时取后开始者；没有结束时间或超过16小时的状态按班次结束时间截止；没有状态即为签出；跨零点的状态归属班次开始的日期；只考核日志覆盖的时间。',
};

const CLOCK_RULES: Text = {
  en: 'The punch clock: the first punch is for coming, the last for going, punches within 15 minutes are one; with one only, the other is missing; one put in afterwards (补卡) counts and is told apart; a day goes from four in the morning to four in the morning where no shift says otherwise.',
  zh: '打卡：首次为上班、末次为下班，15分钟内的多次算一次；只有一次时另一次为缺卡；补卡有效并另行计数；没有班次可依时，一天从凌晨四点到次日凌晨四点。',
};

const MOST_EXCUSES = 20;

function excuseNotes({ excuses, roster }: AdherenceInput): readonly Text[] {
  const first = roster.find(({ start_at }) => start_at)?.start_at;
  const offsetMinutes = (first && parseIso(first)?.offsetMinutes) || 0;
  const at = (epoch: number) =>
    formatIso({ wallSec: epoch + offsetMinutes * 60, offsetMinutes }, 'minute')
      .slice(0, 16)
      .replace('T', ' ');
  const lines = excuses.slice(0, MOST_EXCUSES).map(({ who, from, until, note }) => ({
    en: `Excused: ${note} · ${who ?? 'everybody'} · ${at(from)} – ${at(until)}`,
    zh: `豁免：${note} · ${who ?? '全体'} · ${at(from)} 至 ${at(until)}`,
  }));
  const rest = excuses.length - lines.length;
  return rest > 0 ? [...lines, { en: `Excused: ${rest} more`, zh: `豁免：另有 ${rest} 条` }] : lines;
}

function notJudged({ days }: AdherenceResult): readonly Text[] {
  const count = days.filter((day) => day.planned === 'work' && !isJudged(day)).length;
  if (count === 0) return [];
  return [
    {
      en: `${plural(count, 'shift')} not judged: outside the time of the log or of the punch clock, or excused as a whole.`,
      zh: `${amountText(count)} 个班次未考核：不在日志或打卡记录的时间范围内，或整班豁免。`,
    },
  ];
}
