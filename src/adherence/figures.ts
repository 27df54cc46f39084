import type { adherence } from '../tables/adherence.js';
import type { Text } from '../text/text.js';
import type { Rule } from './rules/rule.js';

/** A figure of the adherence table: label and meaning are those of its column. */
export interface AdherenceFigure {
  readonly id: (typeof adherence)['columns'][number]['name'];
  readonly unit: 'share' | 'count' | 'seconds';
  /** The side on which people worry; absent where neither is bad in itself. */
  readonly worse?: 'lower' | 'higher';
  /** In the names of the columns; null for what is counted. */
  formula(rule: Rule): string | null;
  /** Whether the rule decides. */
  readonly byRule?: boolean;
  readonly undefinedWhen?: Text;
  readonly source?: Text;
}

const counted = () => null;

/** The figures of adherence and attendance that one looks at, asks for, or sets thresholds for. */
export const adherenceFigures: readonly AdherenceFigure[] = [
  {
    id: 'adherence',
    unit: 'share',
    worse: 'lower',
    formula: ({ formulas }) => formulas.adherence,
    byRule: true,
    undefinedWhen: {
      en: 'No log of states was given, or nothing was scheduled that could be judged.',
      zh: '未提供坐席状态日志，或没有可考核的排班时长。',
    },
  },
  {
    id: 'conformance',
    unit: 'share',
    formula: ({ formulas }) => formulas.conformance,
    byRule: true,
    undefinedWhen: {
      en: 'The rule has none (amazon), or nothing was scheduled.',
      zh: '所用口径不含此指标（amazon），或没有排班时长。',
    },
  },
  { id: 'exceptions', unit: 'count', worse: 'higher', formula: counted },
  { id: 'exception_sec', unit: 'seconds', worse: 'higher', formula: counted },
  { id: 'outside_sec', unit: 'seconds', worse: 'higher', formula: counted },
  { id: 'excused_sec', unit: 'seconds', worse: 'higher', formula: counted },
  { id: 'unknown_sec', unit: 'seconds', worse: 'higher', formula: counted },
  { id: 'shifts', unit: 'count', worse: 'lower', formula: counted },
  { id: 'attended', unit: 'count', worse: 'lower', formula: counted },
  {
    id: 'attendance_rate',
    unit: 'share',
    worse: 'lower',
    formula: () => 'attended / shifts',
    undefinedWhen: {
      en: 'There is no shift of which it is known whether somebody came.',
      zh: '没有可判断是否到岗的班次。',
    },
    source: { en: 'Chinese practice: shifts attended / shifts due.', zh: '国内通行口径：实际出勤/应出勤。' },
  },
  { id: 'absent', unit: 'count', worse: 'higher', formula: counted },
  { id: 'late', unit: 'count', worse: 'higher', formula: counted },
  { id: 'late_sec', unit: 'seconds', worse: 'higher', formula: counted },
  { id: 'early_leave', unit: 'count', worse: 'higher', formula: counted },
  { id: 'early_leave_sec', unit: 'seconds', worse: 'higher', formula: counted },
  { id: 'missing_punches', unit: 'count', worse: 'higher', formula: counted },
  { id: 'amended_punches', unit: 'count', worse: 'higher', formula: counted },
];
