import type { Row } from '../../tables/table.js';
import { halfWidth } from '../../text/half-width.js';
import type { Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import { type AuditColumn, type Operand, operandsFor } from './operands.js';

/** One way to compute a rate from the counts of a row; null where a count is unknown or the rate has no meaning. */
export interface Definition {
  readonly text: Text;
  /** Whether it may be told of where it fits, but proves nothing where it does not. */
  readonly weak: boolean;
  rate(row: Row, raw: RawRow): number | null;
}

/** Counts that are added up; those with a minus before them are taken away. */
type Sum = readonly string[];

type Formula = readonly [over: Sum, under: Sum];

/** A rate that exports print beside the counts it is made from. */
export interface Metric {
  readonly id: string;
  readonly label: Text;
  /** Headers that hold it. */
  readonly header: RegExp;
  /** The ways in which vendors compute it, as sums over sums; the one that fits a column best is taken for its own. */
  readonly formulas: readonly Formula[];
  /** What the name may mean besides, if it fits. */
  readonly perhaps?: readonly Formula[];
}

/** What exports count apart of the offered: then answered and abandoned make the whole. */
const BOTH: Sum = ['answered', 'abandoned'];

/** The rates that are looked for; a header belongs to the first that knows it. */
export const metrics: readonly Metric[] = [
  {
    id: 'service-level',
    label: { en: 'service level', zh: '服务水平' },
    header:
      /service ?level|\bsla?\b ?%?|% ?(answered )?(in|within) |^only handled$|^with (no )?abandoned calls|nivel de servicio|服务水平|服务水准|及时(接通|应答)率|(秒|s)内?(接通|接听|应答)率/i,
    // ICMI, "Service Level Calculations" (2005), numbers 1 to 6, each over the offered and over what was answered or abandoned.
    formulas: [
      [['answered_in_target'], ['offered']],
      [['answered_in_target'], ['answered']],
      [['answered_in_target'], ['offered', '-short_abandoned']],
      [['answered_in_target'], ['offered', '-abandoned_in_target']],
      [['answered_in_target', 'abandoned_in_target'], ['offered']],
      [['answered_in_target'], BOTH],
      [['answered_in_target', 'abandoned_in_target'], BOTH],
      [['answered_in_target'], [...BOTH, '-abandoned_in_target']],
      [['answered_in_target', 'short_abandoned'], BOTH],
      [['answered_in_target'], [...BOTH, '-short_abandoned']],
      [['answered_in_target'], [...BOTH, 'overflowed']],
    ],
    perhaps: [[['answered'], ['offered']]],
  },
  {
    id: 'abandonment-rate',
    label: { en: 'abandonment rate', zh: '放弃率' },
    header:
      /aband\w*[ _]?(rate|%|pct|percent)|%[ _]?(of )?aband|tasa de abandono|abandono %|放弃率|呼损率|流失率|未接率/i,
    formulas: [
      [['abandoned'], ['offered']],
      [['abandoned'], ['offered', '-short_abandoned']],
      [['abandoned'], BOTH],
      [
        ['abandoned', '-short_abandoned'],
        ['offered', '-short_abandoned'],
      ],
      [['abandoned', '-short_abandoned'], ['offered']],
      [['offered', '-answered'], ['offered']],
    ],
  },
  {
    id: 'answer-rate',
    label: { en: 'answer rate', zh: '接通率' },
    header:
      /answer(ed)?[ _]?(rate|%|pct|percent)|%[ _]?(calls )?answered|tasa de (atenci|respuesta)|nivel de atenci|接通率|接听率|应答率/i,
    formulas: [
      [['answered'], ['offered']],
      [['answered'], ['offered', '-short_abandoned']],
      [['answered'], BOTH],
      [['answered'], ['offered', '-overflowed']],
      [
        ['answered', 'ivr_completed'],
        ['offered', 'ivr_completed'],
      ],
    ],
  },
];

/** `30秒接通量`, `Calls Handled < Service Level` and `Service Level (sec)`: counts and a promise, whatever stands in their names. */
const NO_RATE =
  /^(?:calls?|contacts?|number|count|no\.?) |[<≤]|(?:量|次数|人数)$|[([（](?:s|secs?|seconds|秒)[)\]）]$|\.(?:numerator|denominator)$|target|threshold|目标|阈值$/i;
const RATE_WORD = /[%％]|\b(?:rate|ratio|pct|percent)\b|率/i;

/** Whether a header says that it is a rate, and not only of what. */
export function namesRate(header: string): boolean {
  return RATE_WORD.test(header) || /service ?level|服务水[平准]/i.test(header);
}

/** The rate that a header names, or undefined. `metricOf('Answer Rate')?.id` is `'answer-rate'`. */
export function metricOf(header: string): Metric | undefined {
  if (NO_RATE.test(header.trim()) && !RATE_WORD.test(header)) return undefined;
  return metrics.find((metric) => metric.header.test(header));
}

/**
 * The ways in which the rate of a column may have been made of the counts that the file has: each formula with each column that may stand for its
 * first count and its first whole. A column that names a waiting time (`30秒接通率`) is only made of counts within that time, one that names a direction
 * (`外呼接通率`) of counts of that direction.
 */
export function definitionsFor(
  header: string,
  { formulas, perhaps = [] }: Metric,
  columns: readonly AuditColumn[],
): readonly Definition[] {
  const wanted = secondsIn(header);
  const operands = (term: string) =>
    operandsFor(term.replace('-', ''), columns, header).filter(
      (one) => one.withinSec === null || wanted === null || one.withinSec === wanted,
    );
  const ratios = (list: readonly Formula[], weak: boolean) =>
    list.flatMap(([over, under]) =>
      operands(under[0]).flatMap((whole) =>
        operands(over[0]).flatMap((part) => {
          const [top, bottom] = [terms(over, part, operands), terms(under, whole, operands)];
          return top && bottom ? [ratio(top, bottom, wanted, weak)] : [];
        }),
      ),
    );
  return [...ratios(formulas, false), ...ratios(perhaps, true)];
}

interface Term {
  readonly sign: 1 | -1;
  readonly field: string;
  readonly operand: Operand;
}

/** A sum whose first count is given; null where the file cannot have another of them. */
function terms(
  sum: Sum,
  first: Operand,
  operands: (term: string) => readonly Operand[],
): readonly Term[] | null {
  const found = sum.flatMap((term, i): Term[] => {
    const operand = i === 0 ? first : operands(term)[0];
    return operand ? [{ sign: term.startsWith('-') ? -1 : 1, field: term.replace('-', ''), operand }] : [];
  });
  return found.length === sum.length ? found : null;
}

function ratio(
  over: readonly Term[],
  under: readonly Term[],
  wanted: number | null,
  weak: boolean,
): Definition {
  return {
    weak,
    text: {
      en: `${inWords(over, 'en')} / ${inWords(under, 'en')}`,
      zh: `${inWords(over, 'zh')} / ${inWords(under, 'zh')}`,
    },
    rate: (row, raw) => {
      if (isOfOtherTarget([...over, ...under], row, wanted)) return null;
      const [top, bottom] = [add(over, row, raw), add(under, row, raw)];
      return top === null || bottom === null || bottom <= 0 ? null : top / bottom;
    },
  };
}

/** What was answered within 20 seconds says nothing of a rate within 30. */
function isOfOtherTarget(all: readonly Term[], { target_sec: target }: Row, wanted: number | null): boolean {
  if (wanted === null || typeof target !== 'number' || target === wanted) return false;
  return all.some(({ field, operand }) => field.endsWith('_in_target') && operand.withinSec === null);
}

function add(sum: readonly Term[], row: Row, raw: RawRow): number | null {
  return sum.reduce<number | null>((total, { sign, operand }) => {
    const part = operand.value(row, raw);
    return total === null || part === null ? null : total + sign * part;
  }, 0);
}

function inWords(sum: readonly Term[], language: 'en' | 'zh'): string {
  const words = sum.map(
    ({ sign, operand }, i) => `${i === 0 ? '' : sign < 0 ? ' - ' : ' + '}${operand.text[language]}`,
  );
  return sum.length > 1 ? `(${words.join('')})` : words.join('');
}

function secondsIn(header: string): number | null {
  const match = /(?<!\d)(\d{1,3})\s*(?:s|secs?|seconds?|秒)(?![a-z])/i.exec(halfWidth(header));
  return match ? Number(match[1]) : null;
}
