import { limitOf, type Thresholds } from '../../kpi/alarms.js';
import { kpis } from '../../kpi/figures/index.js';
import type { Kpi, KpiUnit, KpiVariant } from '../../kpi/kpi.js';
import { sayingSeconds } from '../../kpi/kpi-table.js';
import { allSums, type SumName, sums } from '../../tables/sums.js';
import type { Row } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';
import type { Definition, ReportFigure } from '../../workbook/report/content.js';
import { amountText, formulaInWords, workedOut as formulaWorkedOut } from '../result/formula-words.js';

const COUNTS: readonly SumName[] = ['offered', 'answered', 'abandoned', 'overflowed', 'ivr_completed'];

/** Contacts per day, for the comparison of periods. */
export const perDay: ReportFigure = {
  name: 'offered_per_day',
  label: { en: 'Offered per day', zh: '日均进线量' },
  format: 'decimal',
  better: null,
};

/** Shares of what some centers never do; a column of zeros says nothing. */
const EXCEPTIONS = ['overflow_rate', 'transfer_rate'];

const FORMATS: Readonly<Record<KpiUnit, ReportFigure['format']>> = {
  share: 'share',
  seconds: 'seconds',
  number: 'decimal2',
};

/** The columns of the report: counts that are not zero, figures that have a value, with what was promised of them. */
export function reportFigures(total: Row, thresholds: Thresholds | null): readonly ReportFigure[] {
  const counts = COUNTS.filter((name) => name === 'offered' || Number(total[name] ?? 0) > 0).map(
    (name): ReportFigure => ({ name, label: sumOf(name).label, format: 'integer', better: null }),
  );
  const figures = kpis
    .filter(({ id }) => typeof total[id] === 'number' && !(EXCEPTIONS.includes(id) && total[id] === 0))
    .map((kpi) => ({
      name: kpi.id,
      label: kpi.label,
      format: FORMATS[kpi.unit],
      better: betterOf(kpi),
      ...targetOf(kpi.id, total, thresholds),
      ...(thresholds?.has(kpi.id) ? { judged: true } : {}),
    }));
  return [...counts, ...figures];
}

/** What was promised: of the service level its target, of other figures the threshold for all queues. */
function targetOf(id: string, total: Row, thresholds: Thresholds | null): { target?: number } {
  const fail = thresholds?.get(id)?.all?.fail ?? null;
  const promised = id === 'service_level' ? 'target' : fail;
  const target = limitOf(promised, total);
  return target === null ? {} : { target };
}

function betterOf({ worse }: Kpi): ReportFigure['better'] {
  if (!worse) return null;
  return worse === 'lower' ? 'higher' : 'lower';
}

function sumOf(name: string) {
  return sums.find((sum) => sum.name === name)!;
}

/** The definitions of the columns, each in the way chosen (where none was, its first), and how their values came from the sums of everything. */
export function definitionsOf(
  names: readonly string[],
  ways: ReadonlyMap<string, KpiVariant>,
  whole: Row,
): readonly Definition[] {
  return names.map((name) => {
    const kpi = kpis.find(({ id }) => id === name);
    return kpi ? kpiDefinition(kpi, ways, whole) : countDefinition(name, whole);
  });
}

const UNITS: Readonly<Record<KpiUnit, Text>> = {
  share: same('%'),
  seconds: { en: 'seconds', zh: '秒' },
  number: { en: 'points', zh: '分' },
};

function kpiDefinition(kpi: Kpi, ways: ReadonlyMap<string, KpiVariant>, whole: Row): Definition {
  const chosen = kpi.variants ? (ways.get(kpi.id) ?? kpi.variants[0]) : null;
  const formula = overKnown(chosen?.formula ?? kpi.formula, whole);
  const targetSec = typeof whole.target_sec === 'number' ? whole.target_sec : null;
  return {
    label: sayingSeconds(kpi.label, targetSec),
    unit: UNITS[kpi.unit],
    meaning: OF_TARGET.includes(kpi.id) ? withTarget(kpi.definition, targetSec) : kpi.definition,
    formula: inWords(formula),
    worked: workedOut(formula, kpi, whole),
    variant: chosen && { en: `${chosen.label.en} (${chosen.id})`, zh: `${chosen.label.zh}（${chosen.id}）` },
    undefinedWhen: kpi.undefinedWhen,
    source: chosen?.source ?? kpi.source,
  };
}

/** Figures that mean nothing without the seconds of the target. */
const OF_TARGET: readonly string[] = ['service_level', 'answer_rate_in_target'];

function withTarget({ en, zh }: Text, sec: number | null): Text {
  if (sec === null)
    return { en: `${en} Not all contacts have the same target.`, zh: `${zh}联络的目标秒数不尽相同。` };
  return { en: `${en} Target: ${sec} s.`, zh: `${zh}目标秒数：${sec}秒。` };
}

/** A formula with the values of the sums, and what comes out; null where there is no value. */
function workedOut(formula: string, { id, unit }: Kpi, whole: Row): Text | null {
  const value = whole[id];
  if (typeof value !== 'number') return null;
  const result = unit === 'share' ? `${(value * 100).toFixed(1)}%` : amountText(value);
  return formula.includes('percentile(')
    ? ofWaits(result, whole)
    : formulaWorkedOut(formula, allSums, whole, result);
}

function countDefinition(name: string, whole: Row): Definition {
  const { label, doc } = sumOf(name);
  const unit = { en: 'contacts', zh: '个' };
  const worked = typeof whole[name] === 'number' ? same(amountText(whole[name])) : null;
  return {
    label,
    unit,
    meaning: doc,
    formula: null,
    worked,
    variant: null,
    undefinedWhen: null,
    source: null,
  };
}

/** A formula with the labels of the sums for their names. `inWords('answered / offered').zh` is `接通量 / 进线量`. */
export function inWords(formula: string): Text {
  return formulaInWords(formula, allSums);
}

/** Where some outcomes are unknown, rates are over the offered contacts whose outcome is known. */
function overKnown(formula: string, { offered, outcome_known: known }: Row): string {
  const partly = typeof known === 'number' && typeof offered === 'number' && known < offered;
  return partly ? formula.replaceAll(/\boffered\b/g, 'outcome_known') : formula;
}

/** A percentile, and of how many waits. */
function ofWaits(result: string, { answer_wait_known: count }: Row): Text {
  const waits = typeof count === 'number' ? amountText(count) : '0';
  return { en: `${result}, of ${waits} waits`, zh: `${result}（共 ${waits} 个等待时长）` };
}
