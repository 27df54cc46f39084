import type { Aggregator } from '../../kpi/aggregate.js';
import type { Thresholds } from '../../kpi/alarms.js';
import { type FigureChoice, usualChoice } from '../../kpi/choice.js';
import { comparedColumns, comparedFigures, comparedRow } from '../../kpi/compare.js';
import { kpis } from '../../kpi/figures/index.js';
import { serviceLevel } from '../../kpi/figures/service-level.js';
import { canFill, fillMissing } from '../../kpi/fill-missing.js';
import type { GroupBy } from '../../kpi/group-by.js';
import type { KpiGroup } from '../../kpi/groups.js';
import { type KpiAssumptions, kpiColumns, kpiRow } from '../../kpi/kpi-table.js';
import type { Rules } from '../../kpi/rules.js';
import { type Line, withSubtotals } from '../../kpi/subtotals.js';
import type { OutputTable, Subtotals } from '../../output/output-table.js';
import { alarmsColumn } from '../../tables/alarms.js';
import { kpi as kpiSpec } from '../../tables/kpi.js';
import type { Cell, Column, Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import type { Invocation } from '../command.js';
import { subtotals } from '../options/kpi.js';
import { missing } from '../options/reading.js';
import { total } from '../options/writing.js';
import { zoneOf } from '../reading/input.js';
import { alarmMarks, withAlarms } from '../result/alarm-check.js';
import { answeredOnly } from './answered-only.js';
import { callsMade } from './calls-made.js';
import { type Comparison, type Earlier, earlierOf } from './compare.js';
import { inOrder, isReordered } from './order.js';
import { sheetColumns } from './sheet-columns.js';
import { overOffered, type Untold, withoutRates } from './untold.js';

/** Columns that a narrow terminal shows, besides those of the group. */
const FOREMOST = [
  'period_start',
  'offered',
  'answered',
  'abandoned',
  'answer_rate',
  'service_level',
  'asa_sec',
  'aht_sec',
  'abandonment_rate',
  'fcr',
];

/** The same where changes stand beside the figures, and room is scarce. */
const FOREMOST_COMPARED = [
  'period_start',
  'service_level',
  'offered',
  'answer_rate',
  'asa_sec',
  'aht_sec',
  'abandonment_rate',
  'fcr',
  'answered',
  'abandoned',
];

/** What the result is made of, besides the sums. */
export interface Making {
  /** What was asked for; without the period that a comparison of spans adds. */
  readonly by: GroupBy;
  readonly comparison: Comparison | null;
  readonly assumptions: KpiAssumptions & { readonly choice: FigureChoice };
  readonly thresholds: Thresholds | null;
  readonly rules: Rules;
  /** The directions of the contacts that were met. */
  readonly directions: ReadonlySet<Cell>;
}

/** The result, ready to be written, and everything shown as one group. */
export interface KpiResult {
  readonly table: OutputTable;
  readonly whole: KpiGroup;
  /** All rows, also those that `--top` does not show. */
  readonly rows: Iterable<Row>;
  /** Everything shown as a row, complete. */
  readonly totalRow: Row;
  /** The groups of the rows, in the order of `--by`. */
  readonly shown: readonly KpiGroup[];
  /** Rows of which rates over the offered say nothing. */
  readonly untold: readonly Untold[];
  /** Whether any of them is compared with something. */
  readonly hasEarlier: boolean;
}

/** The table of figures from what has been added up. Throws DataError when there is nothing. */
export function resultOf(invocation: Invocation, aggregator: Aggregator, making: Making): KpiResult {
  const all = aggregator.groups();
  const { comparison, by } = making;
  const shown = comparison ? all.filter((group) => comparison.isNow(group)) : all;
  const whole = aggregator.together(shown, { keys: {}, period: 'total' });
  if (!whole) throw nothingLeft();
  const columns = columnsOf(making, whole.sums.target_sec);
  const earlier = comparison && earlierOf(all, comparison);
  const rates = overOffered(waysOf(making));
  const untold = [
    answeredOnly(invocation, by, shown, rates),
    callsMade(invocation, by, making, rates),
  ].filter((one) => one !== null);
  const make = rowMaker({ ...making, untold }, columns, earlier, aggregator);
  const lines = linesOf(invocation, by, shown, aggregator);
  const rows = made(lines, make);
  const totalRow = make({ group: whole, of: { groups: shown, parts: 0 } });
  return {
    whole,
    rows,
    totalRow,
    shown,
    untold,
    hasEarlier: shown.some((group) => earlier?.of(group)),
    table: {
      name: kpiSpec.name,
      label: kpiSpec.label,
      columns,
      rows: isReordered(invocation)
        ? inOrder(invocation, { rows: [...rows], columns, by, isSubtotal })
        : rows,
      total: invocation.get(total) ? totalRow : onScreen(totalRow),
      foremost: foremostOf(making),
      sheetColumns: sheetColumns(columns),
      ...(invocation.get(subtotals) ? { subtotals: subtotalRows(by) } : {}),
      ...(making.thresholds ? { marks: alarmMarks } : {}),
    },
  };
}

/** How many parts of `--by` a subtotal has in common, in its row but in no column; the start of its period is shown only where that is one of them. */
const COMMON = 'subtotal_parts';

function subtotalRows(by: GroupBy): Subtotals {
  const place = by.parts.findIndex((part) => part.kind === 'period' && part.period === by.period);
  const hasPeriod = (row: Row) => place >= 0 && place < Number(row[COMMON]);
  const shown = (row: Row) => ({
    ...row,
    period: null,
    period_start: hasPeriod(row) ? row.period_start : null,
  });
  return { is: isSubtotal, shown };
}

function isSubtotal(row: Row): boolean {
  return typeof row[COMMON] === 'number';
}

function columnsOf(
  { by, comparison, thresholds, assumptions }: Making,
  targetSec: number | null,
): readonly Column[] {
  const columns = kpiColumns(by, assumptions.choice, targetSec);
  const compared = comparison ? comparedColumns(columns) : columns;
  return thresholds ? [...compared, alarmsColumn] : compared;
}

/** Figures asked for or with thresholds are what one looks for; what they are compared with and the change stand beside them. */
function foremostOf({ by, comparison, thresholds, assumptions }: Making): readonly string[] {
  const usual = comparison ? FOREMOST_COMPARED : FOREMOST;
  const figures = [...askedFigures(assumptions.choice), ...usual];
  const watched = [...figures.slice(0, 2), ...(thresholds?.keys() ?? []), ...figures.slice(2)];
  const changes = comparison ? watched.flatMap((name) => [name, ...besideOf(name)]) : watched;
  return [...by.parts.map((part) => part.name), ...changes];
}

/** The figures that somebody asked for, by name or by a further table; none where all or the usual ones are shown. */
function askedFigures({ figures }: FigureChoice): readonly string[] {
  const usual = usualChoice.figures;
  if (figures.length === kpis.length) return [];
  const isNamed = usual.some((one) => !figures.includes(one));
  const asked = isNamed ? figures : figures.filter((one) => !usual.includes(one));
  return asked.length === 0 ? [] : ['period_start', 'offered', ...asked.map(({ id }) => id)];
}

/** What stands beside a figure in a comparison; of a volume the change is enough where room is scarce. */
function besideOf(name: string): readonly string[] {
  const change = [`${name}_change`, `${name}_change_points`];
  return VOLUMES.has(name) ? change : [...change, `${name}_before`];
}

const VOLUMES: ReadonlySet<string> = new Set(['offered', 'answered', 'abandoned']);

/** The groups in the order of `--by`, with silent periods and subtotals where these are asked for. */
function linesOf(
  invocation: Invocation,
  by: GroupBy,
  shown: readonly KpiGroup[],
  aggregator: Aggregator,
): readonly Line[] {
  const groups = withSilence(invocation, by, shown);
  if (invocation.get(subtotals)) return withSubtotals(groups, by, aggregator.together);
  return groups.map((group) => ({ group, of: null }));
}

/** The figures, each with its variant. */
function waysOf({ assumptions: { choice, slRule } }: Making) {
  const ways = new Map([...choice.variants, [serviceLevel.id, slRule] as const]);
  return choice.figures.map((kpi) => ({ kpi, variant: ways.get(kpi.id) }));
}

function rowMaker(
  { comparison, assumptions, thresholds, untold }: Making & Pick<KpiResult, 'untold'>,
  columns: readonly Column[],
  earlier: Earlier | null,
  aggregator: Aggregator,
): (line: Line) => Row {
  const figures = comparison ? comparedFigures(columns) : [];
  const rowOf = (line: Line) => withoutRates(kpiRow(line.group, assumptions), line, untold);
  const before = ({ group, of }: Line): KpiGroup | null | undefined => {
    if (!of) return earlier?.of(group);
    return (
      earlier && aggregator.together(earlier.together(of.groups, of.parts), { keys: {}, period: 'total' })
    );
  };
  return (line) => {
    const other = before(line);
    const row = rowOf(line);
    const compared = comparison
      ? comparedRow(row, other ? rowOf({ ...line, group: other }) : undefined, figures)
      : row;
    if (line.of) return withAlarms({ ...compared, [COMMON]: line.of.parts }, thresholds);
    return withAlarms(compared, thresholds);
  };
}

/** The rows of the items, each made when it is asked for. */
function made<T>(items: readonly T[], make: (item: T) => Row): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield make(item);
    },
  };
}

/** The groups, with the periods that have no row where `--missing` says what they mean. */
function withSilence(invocation: Invocation, by: GroupBy, groups: readonly KpiGroup[]): readonly KpiGroup[] {
  const meaning = invocation.get(missing);
  if (meaning === 'auto') return groups;
  if (canFill(by)) {
    const zone = zoneOf(invocation);
    return fillMissing(groups, by, meaning, (wallSec) => zone.offsetAtWall(wallSec));
  }
  invocation.shell.warn({
    en: '--missing needs a period of a day or less, and nothing but columns beside it: --by queue,30m',
    zh: '--missing 需要一天以内的周期且其余均为列，如 --by queue,30m',
  });
  return groups;
}

/** In data the total row is complete; for people it only says Total, and the assumptions stand below the table. */
function onScreen(row: Row): Row {
  return { ...row, period: null, period_start: null, target_sec: null, target_share: null, sl_rule: null };
}

function nothingLeft(): DataError {
  return new DataError(
    { en: 'no contact reached a queue in these rows', zh: '这些行中没有进入队列的联络' },
    {},
    {
      en: 'Look at --queue, --from and --until, and at how the outcomes are read: ccops inspect FILE.',
      zh: '请检查 --queue、--from、--until，并用 ccops inspect 文件 查看结果字段的识别方式。',
    },
  );
}
