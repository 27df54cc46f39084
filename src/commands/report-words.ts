import { kpis } from '../kpi/index.js';
import type { Kpi, KpiUnit } from '../kpi/kpi.js';
import type { ServiceLevelRule } from '../kpi/service-level-rules.js';
import { type SumName, sums } from '../tables/sums.js';
import type { Row } from '../tables/table.js';
import { same, type Text } from '../text/text.js';
import type { Definition, ReportFigure } from '../workbook/report/content.js';

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

const HIGH_IS_GOOD = ['answer_rate', 'service_level', 'fcr', 'csat_avg'];
const LOW_IS_GOOD = ['abandonment_rate', 'net_abandonment_rate', 'asa_sec', 'abandon_time_sec'];

const FORMATS: Readonly<Record<KpiUnit, ReportFigure['format']>> = {
  share: 'share',
  seconds: 'seconds',
  number: 'decimal2',
};

/** The columns of the report: counts that are not zero, figures that have a value; the service level with its target. */
export function reportFigures(total: Row, targetShare: number): readonly ReportFigure[] {
  const counts = COUNTS.filter((name) => name === 'offered' || Number(total[name] ?? 0) > 0).map(
    (name): ReportFigure => ({ name, label: sumOf(name).label, format: 'integer', better: null }),
  );
  const figures = kpis
    .filter(({ id }) => typeof total[id] === 'number' && !(EXCEPTIONS.includes(id) && total[id] === 0))
    .map((kpi) => ({
      name: kpi.id,
      label: kpi.label,
      format: FORMATS[kpi.unit],
      better: betterOf(kpi.id),
      ...(kpi.id === 'service_level' ? { target: targetShare } : {}),
    }));
  return [...counts, ...figures];
}

function betterOf(id: string): ReportFigure['better'] {
  if (HIGH_IS_GOOD.includes(id)) return 'higher';
  return LOW_IS_GOOD.includes(id) ? 'lower' : null;
}

function sumOf(name: string) {
  return sums.find((sum) => sum.name === name)!;
}

/** The definitions of the columns, with the service level in the way chosen. */
export function definitionsOf(
  figures: readonly ReportFigure[],
  rule: ServiceLevelRule,
): readonly Definition[] {
  return figures.map(({ name }) => {
    const kpi = kpis.find(({ id }) => id === name);
    return kpi ? kpiDefinition(kpi, rule) : countDefinition(name);
  });
}

const UNITS: Readonly<Record<KpiUnit, Text>> = {
  share: same('%'),
  seconds: { en: 'seconds', zh: '秒' },
  number: { en: 'points', zh: '分' },
};

function kpiDefinition(kpi: Kpi, rule: ServiceLevelRule): Definition {
  const chosen = kpi.variants ? rule : null;
  return {
    label: kpi.label,
    unit: UNITS[kpi.unit],
    meaning: kpi.definition,
    formula: inWords(chosen?.formula ?? kpi.formula),
    variant: chosen && { en: `${chosen.label.en} (${chosen.id})`, zh: `${chosen.label.zh}（${chosen.id}）` },
    undefinedWhen: kpi.undefinedWhen,
    source: chosen?.source ?? kpi.source,
  };
}

function countDefinition(name: string): Definition {
  const { label, doc } = sumOf(name);
  const unit = { en: 'contacts', zh: '个' };
  return { label, unit, meaning: doc, formula: null, variant: null, undefinedWhen: null, source: null };
}

/** A formula with the labels of the sums for their names. `inWords('answered / offered').zh` is `接通量 / 进线量`. */
export function inWords(formula: string): Text {
  const put = (language: 'en' | 'zh') =>
    formula.replace(/[a-z]+(_[a-z]+)*/g, (name) => {
      const sum = sums.find((one) => one.name === name);
      return sum ? sum.label[language].replace(/ ?[（(](s|秒)[)）]/, '') : name;
    });
  return { en: put('en'), zh: put('zh') };
}
