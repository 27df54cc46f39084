import { blankRow } from '../tables/blank-row.js';
import { contacts } from '../tables/contacts.js';
import { kpi as kpiSpec } from '../tables/kpi.js';
import { isPersonalName } from '../tables/personal.js';
import { allSums, type Sums } from '../tables/sums.js';
import type { Cell, Column, ColumnType, Row } from '../tables/table.js';
import { same, type Text } from '../text/text.js';
import { type FigureChoice, usualChoice } from './choice.js';
import type { ServiceLevelRule } from './figures/service-level-rules.js';
import type { GroupBy, GroupPart } from './group-by.js';
import type { KpiGroup } from './groups.js';
import type { Kpi, KpiUnit } from './kpi.js';

/** What the figures are measured against, as it stands in every row. */
export interface KpiAssumptions {
  readonly targetShare: number;
  readonly slRule: ServiceLevelRule;
  /** The figures of the table; those that every table has by default. */
  readonly choice?: FigureChoice;
}

const TYPES: Readonly<Record<KpiUnit, ColumnType>> = { share: 'share', seconds: 'number', number: 'number' };

const PERIOD_LABELS: Readonly<Record<string, Text>> = {
  day: { en: 'Day', zh: '日期' },
  week: { en: 'Week', zh: '周' },
  month: { en: 'Month', zh: '月份' },
  quarter: { en: 'Quarter', zh: '季度' },
  year: { en: 'Year', zh: '年份' },
  weekday: { en: 'Weekday', zh: '星期' },
  hour: { en: 'Hour', zh: '小时' },
  day_type: { en: 'Day type', zh: '日类型' },
  queue_group: { en: 'Queue group', zh: '队列组' },
  team: { en: 'Team', zh: '班组' },
};

/**
 * The columns of a kpi table (`targetSec`: the target of all its rows, for labels that name it): those of the group, the period, the sums, one per figure, the assumptions.
 *
 * `kpiColumns(parseGroupBy('queue,30m'))[0].name` is `'queue'`.
 */
export function kpiColumns(
  by: GroupBy,
  choice = usualChoice,
  targetSec: number | null = null,
): readonly Column[] {
  const isSum = new Set<string>(allSums.map(({ name }) => name));
  const wanted: ReadonlySet<string> = new Set(choice.sums);
  const own = kpiSpec.columns.filter(({ name }) => !isSum.has(name) || wanted.has(name));
  const assumptions = own.filter(({ name }) => name === 'target_share' || name === 'sl_rule');
  const front = own.filter((column) => !(assumptions as readonly Column[]).includes(column));
  const coarser = by.parts.filter((part) => part.kind !== 'period' || part.period !== by.period);
  return [
    ...coarser.map(groupColumn),
    ...front,
    ...choice.figures.map((kpi) => withSeconds(columnOfKpi(kpi), targetSec)),
    ...assumptions,
  ];
}

/** The column of a figure. `columnOfKpi(answerRate).name` is `'answer_rate'`. */
export function columnOfKpi(kpi: Kpi): Column {
  return { name: kpi.id, type: TYPES[kpi.unit], label: kpi.label, doc: kpi.definition };
}

function withSeconds(column: Column, sec: number | null): Column {
  return { ...column, label: sayingSeconds(column.label, sec) };
}

/**
 * A label that names the target, where all rows have one (null: they have not).
 *
 * `sayingSeconds({ en: 'Answered within N s', zh: 'N秒接通率' }, 20).zh` is `20秒接通率`.
 */
export function sayingSeconds(label: Text, sec: number | null): Text {
  if (sec === null) return label;
  return { en: label.en.replace(/\bN\b/, String(sec)), zh: label.zh.replace(/^N(?=秒)/, String(sec)) };
}

/** The column of a part of `--by`. `groupColumn({ kind: 'column', name: 'queue' }).label.zh` is `队列`. */
export function groupColumn(part: GroupPart): Column {
  const known: Column | undefined = contacts.columns.find(({ name }) => name === part.name);
  if (part.kind === 'column' && known) return known;
  const label = PERIOD_LABELS[part.name] ?? same(part.name);
  const type = part.name === 'day' ? 'date' : 'text';
  const doc = { en: `Group: ${label.en}.`, zh: `分组：${label.zh}。` };
  if (part.kind !== 'column') return { name: part.name, type, label, doc };
  return { name: part.name, type, label, doc, personal: isPersonalName(part.name), freeText: true };
}

/**
 * A row of the kpi table: the group's sums, and every figure made from them.
 *
 * A group with 60 answered of 80 offered gives a row with `answer_rate` 0.75.
 */
export function kpiRow(group: KpiGroup, { targetShare, slRule, choice = usualChoice }: KpiAssumptions): Row {
  const row: Record<string, Cell> = { ...blankFor(group.keys, choice) };
  const context = { slRule, waits: group.waits ?? null, variants: choice.variants };
  for (const name in group.keys) row[name] = group.keys[name];
  row.period = group.period;
  row.period_start = group.periodStart;
  // What is unknown is blank already: half of all cells need not be touched.
  const fill = (name: string, value: number | null | undefined) => {
    if (typeof value === 'number') row[name] = value;
  };
  const { sums } = group;
  for (const name of choice.sums) fill(name, sums[name]);
  const told = withOutcome(sums);
  for (const kpi of choice.figures) fill(kpi.id, possible(kpi, kpi.compute(told, context)));
  row.target_share = group.targetShare === undefined ? targetShare : group.targetShare;
  row.sl_rule = slRule.id;
  return row;
}

/**
 * The figures of a group that would be more than a whole or less than nothing, because its sums contradict each other; its row leaves them empty.
 *
 * A group with 12 answered of 10 offered gives `[answerRate]`.
 */
export function contradicted(
  group: KpiGroup,
  { slRule, choice = usualChoice }: KpiAssumptions,
): readonly Kpi[] {
  const context = { slRule, waits: group.waits ?? null, variants: choice.variants };
  const told = withOutcome(group.sums);
  return choice.figures.filter((kpi) => {
    const value = isPart(kpi) ? kpi.compute(told, context) : null;
    return value !== null && possible(kpi, value) === null;
  });
}

/** Rounding of seconds that are divided. */
const SLACK = 1e-9;

/** A share of contacts is part of a whole; where it comes out otherwise, nothing is known. Time of agents and forecasts may well pass 100 %. */
function possible(kpi: Kpi, value: number | null): number | null {
  if (value === null || !isPart(kpi)) return value;
  return value < -SLACK || value > 1 + SLACK ? null : value;
}

/** Whether a figure is the part of a whole, all of it from the sums of contacts. */
function isPart({ unit, onRequest }: Kpi): boolean {
  return unit === 'share' && (onRequest === undefined || onRequest === 'figures');
}

/** The sums that figures are made from: rates are over the offered contacts whose outcome is known. */
function withOutcome(sums: Sums): Sums {
  const { offered, outcome_known: known } = sums;
  if (typeof known !== 'number' || offered === null || known >= offered) return sums;
  return { ...sums, offered: known };
}

/** The blank row of each choice that was made last, and the names of the keys in front. */
const blanks = new WeakMap<FigureChoice, { readonly names: readonly string[]; readonly blank: Row }>();

function blankFor(keys: Row, choice: FigureChoice): Row {
  const known = blanks.get(choice);
  const names = Object.keys(keys);
  if (known?.names.length === names.length && names.every((name, i) => name === known.names[i]))
    return known.blank;
  const figures = [...choice.sums, ...choice.figures.map((kpi) => kpi.id)];
  const blank = blankRow([...names, 'period', 'period_start', ...figures, 'target_share', 'sl_rule']);
  blanks.set(choice, { names, blank });
  return blank;
}
