import { contacts } from '../tables/contacts.js';
import { sums } from '../tables/sums.js';
import type { Cell } from '../tables/table.js';
import { UsageError } from '../text/errors.js';
import { nearest } from '../text/nearest.js';
import { listedNames } from '../text/punctuation.js';
import { DAY_MINUTES } from '../time/units.js';
import { type Cycle, cycles, type Period, periodNames, periodOf } from './periods.js';

/** What `--by` asks for: columns of the data, periods and cycles, in the order given. */
export interface GroupBy {
  readonly parts: readonly GroupPart[];
  /** The finest period asked for; null when all time is one period. */
  readonly period: Period | null;
}

export type GroupPart =
  | ColumnPart
  | { readonly kind: 'period'; readonly name: string; readonly period: Period }
  | { readonly kind: 'cycle'; readonly name: string; readonly cycle: Cycle };

/** A column of the data; or, with `of`, what the values of another column stand for (the group of a queue). */
export interface ColumnPart {
  readonly kind: 'column';
  readonly name: string;
  /** The column of the data that the value is had from, and how; by default the column of that name as it stands. */
  readonly from?: { readonly column: string; readonly of: (value: Cell) => Cell };
}

/** The column of the data that a part looks at. `sourceOf({ kind: 'column', name: 'queue' })` is `'queue'`. */
export function sourceOf(part: ColumnPart): string {
  return part.from?.column ?? part.name;
}

/** Gives parts that are known by a name of their own (groups of queues, day types) their meaning. */
export function withParts(by: GroupBy, known: readonly GroupPart[]): GroupBy {
  return { ...by, parts: by.parts.map((part) => known.find(({ name }) => name === part.name) ?? part) };
}

/** The text from which `parseGroupBy` makes the same; null where a part knows more than its name says (groups of queues, day types). */
export function textOfGroupBy({ parts }: GroupBy): string | null {
  const isPlain = (part: GroupPart) => {
    if (part.kind === 'column') return part.from === undefined;
    return part.kind === 'cycle' ? cycles.includes(part.cycle) : periodOf(part.name) !== null;
  };
  return parts.every(isPlain) ? parts.map(({ name }) => name).join(',') : null;
}

const SUMS: ReadonlySet<string> = new Set(sums.map((sum) => sum.name));

/** Names that people use for columns, Chinese labels among them. */
export const columnAliases: Readonly<Record<string, string>> = {
  ...Object.fromEntries(contacts.columns.map(({ name, label }) => [label.zh, name])),
  技能组: 'queue',
  业务组: 'queue',
  热线: 'queue',
  座席: 'agent_id',
  工号: 'agent_id',
  呼叫方向: 'direction',
  被叫: 'called_number',
  队列组: 'queue_group',
  班组: 'team',
  日类型: 'day_type',
  星期: 'weekday',
  小时: 'hour',
  日期: 'date',
  agent: 'agent_id',
  caller: 'caller_id',
  'queue-group': 'queue_group',
  'day-type': 'day_type',
};

/**
 * Reads what `--by` says: names with commas between them. `all` (or nothing) is one group. A name that is neither a
 * period nor a cycle is a column of the data, found when the data comes.
 *
 * `parseGroupBy('queue,30m').period!.minutes` is `30`; `周` is `week`, `队列` is `queue`.
 */
export function parseGroupBy(text: string): GroupBy {
  const words = text.split(/[,，]/).map((word) => word.trim());
  const names = new Set(words.filter((word) => word !== '' && word !== 'all'));
  const parts = [...names].map(partOf);
  const periods = parts.flatMap((part) => (part.kind === 'period' ? [part.period] : []));
  periods.sort((a, b) => a.minutes - b.minutes);
  return { parts, period: periods[0] ?? null };
}

/** Periods and cycles as people call them in Chinese; the labels of the columns among them. */
const CLOCK_WORDS: Readonly<Record<string, string>> = {
  刻钟: '15m',
  时段: '30m',
  半小时: '30m',
  日: 'day',
  日期: 'day',
  天: 'day',
  周: 'week',
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  年: 'year',
  星期: 'weekday',
  小时: 'hour',
  'half-hour': '30m',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};

/** The name of a period or cycle that a word stands for, in any case, hours as minutes (`2h`); any other word as it stands. */
function clockName(word: string): string {
  const lower = word.toLowerCase();
  const hours = /^(\d+)h$/.exec(lower)?.[1];
  const name = hours === undefined ? (CLOCK_WORDS[lower] ?? lower) : `${+hours * 60}m`;
  const isClock = periodOf(name) !== null || cycles.some((cycle) => cycle.name === name);
  return isClock || hours !== undefined ? name : word;
}

function partOf(word: string): GroupPart {
  const name = clockName(word);
  const period = periodOf(name);
  if (period) return { kind: 'period', name, period };
  const cycle = cycles.find((candidate) => candidate.name === name);
  if (cycle) return { kind: 'cycle', name, cycle };
  if (/^\d+m$/.test(name)) throw noPeriod(name);
  return { kind: 'column', name: columnAliases[name] ?? name };
}

function noPeriod(name: string): UsageError {
  return new UsageError(
    {
      en: `--by "${name}": the day cannot be cut into such intervals`,
      zh: `--by "${name}"：一天无法按此时长等分`,
    },
    {},
    {
      en: 'Choose minutes that divide the day, such as 15m, 30m or 60m.',
      zh: '请选择能整除一天的分钟数，如 15m、30m、60m。',
    },
  );
}

/** Throws a UsageError when a column asked for is not among those of the data; names the nearest and those there are. */
export function checkColumns(by: GroupBy, available: readonly string[]): void {
  for (const part of by.parts) {
    if (part.kind !== 'column' || available.includes(sourceOf(part))) continue;
    throw noColumn(part.from ? sourceOf(part) : part.name, available);
  }
}

const noTeams = new UsageError(
  {
    en: '--by team: neither the data nor the settings tell of teams',
    zh: '--by team：数据和设置中都没有班组',
  },
  {},
  {
    en: 'Write teams into ccops.yaml, a line for each team: New: [1001, 1002]; or cut by the column of the data that names them: --by Column.',
    zh: '请在 ccops.yaml 的 teams 下逐组填写，如 新人组: [1001, 1002]；或直接按数据中的班组列汇总：--by 列名。',
  },
);

function noColumn(name: string, available: readonly string[]): UsageError {
  if (name === 'team') return noTeams;
  const others = [...periodNames, ...cycles.map((cycle) => cycle.name), 'day_type'];
  const near = nearest(name, [...available, ...others]);
  const list = listedNames(available.filter((column) => !SUMS.has(column)));
  const rest = listedNames(others);
  return new UsageError(
    { en: `--by "${name}": the data has no such column`, zh: `--by "${name}"：数据中没有该列` },
    {},
    {
      en: `${near ? `Did you mean ${near}? ` : ''}Columns: ${list.en}. Periods: ${rest.en}.`,
      zh: `${near ? `是否想用 ${near}？` : ''}可用的列：${list.zh}。周期：${rest.zh}。`,
    },
  );
}

/**
 * Minutes of the stretches of time within which a row's group does not change; they divide the day.
 *
 * `stretchMinutes(parseGroupBy('queue,30m,hour'))` is `30`.
 */
export function stretchMinutes({ parts }: GroupBy): number {
  const lengths = parts.map((part) => {
    if (part.kind === 'column') return DAY_MINUTES;
    const { minutes } = part.kind === 'period' ? part.period : part.cycle;
    return Math.min(DAY_MINUTES, minutes);
  });
  return lengths.reduce(greatestDivisor, DAY_MINUTES);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
