import type { Row } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';

/** One way to compute a rate from the counts of a row; null where a count is unknown or the rate has no meaning. */
export interface Definition {
  readonly text: Text;
  rate(row: Row): number | null;
}

/** A rate that exports print beside the counts it is made from. */
export interface Metric {
  readonly id: string;
  readonly label: Text;
  /** Headers that hold it. */
  readonly header: RegExp;
  /** The ways in which vendors compute it; the one that fits a column best is taken for its own. */
  readonly definitions: readonly Definition[];
}

const value = (row: Row, name: string) => (typeof row[name] === 'number' ? row[name] : null);

function ratio(over: string, ...under: readonly string[]): Definition {
  const [first, ...less] = under;
  return {
    text: same(`${over} / ${under.length > 1 ? `(${[first, ...less].join(' - ')})` : first}`),
    rate: (row) => {
      const top = value(row, over);
      const bottom = less.reduce<number | null>(
        (rest, name) => {
          const part = value(row, name);
          return rest === null || part === null ? null : rest - part;
        },
        value(row, first),
      );
      return top === null || bottom === null || bottom <= 0 ? null : top / bottom;
    },
  };
}

/** answered_in_target and abandoned_in_target together over offered. */
const bothInTarget: Definition = {
  text: same('(answered_in_target + abandoned_in_target) / offered'),
  rate: (row) => {
    const [answered, abandoned, offered] = ['answered_in_target', 'abandoned_in_target', 'offered'].map(
      (name) => value(row, name),
    );
    return answered === null || abandoned === null || !offered ? null : (answered + abandoned) / offered;
  },
};

/** Answered and abandoned make the whole where an export counts nothing else. */
const ofBoth = (over: string): Definition => ({
  text: same(`${over} / (answered + abandoned)`),
  rate: (row) => {
    const [top, answered, abandoned] = [over, 'answered', 'abandoned'].map((name) => value(row, name));
    if (top === null || answered === null || abandoned === null) return null;
    return answered + abandoned > 0 ? top / (answered + abandoned) : null;
  },
});

/** The rates that are looked for; a header belongs to the first that knows it. */
export const metrics: readonly Metric[] = [
  {
    id: 'service-level',
    label: { en: 'service level', zh: '服务水平' },
    header:
      /service ?level|\bsla?\b ?%?|% ?(answered )?(in|within) |nivel de servicio|服务水平|服务水准|及时(接通|应答)率|(秒|s)内?(接通|接听|应答)率/i,
    definitions: [
      ratio('answered_in_target', 'offered'),
      ratio('answered_in_target', 'answered'),
      ratio('answered_in_target', 'offered', 'short_abandoned'),
      ratio('answered_in_target', 'offered', 'abandoned_in_target'),
      bothInTarget,
      ofBoth('answered_in_target'),
    ],
  },
  {
    id: 'abandonment-rate',
    label: { en: 'abandonment rate', zh: '放弃率' },
    header:
      /aband\w*[ _]?(rate|%|pct|percent)|%[ _]?(of )?aband|tasa de abandono|abandono %|放弃率|呼损率|流失率|未接率/i,
    definitions: [
      ratio('abandoned', 'offered'),
      ratio('abandoned', 'offered', 'short_abandoned'),
      ofBoth('abandoned'),
    ],
  },
  {
    id: 'answer-rate',
    label: { en: 'answer rate', zh: '接通率' },
    header:
      /answer(ed)?[ _]?(rate|%|pct|percent)|%[ _]?(calls )?answered|tasa de (atenci|respuesta)|nivel de atenci|接通率|接听率|应答率/i,
    definitions: [
      ratio('answered', 'offered'),
      ratio('answered', 'offered', 'short_abandoned'),
      ofBoth('answered'),
    ],
  },
];

/** The rate that a header names, or undefined. `metricOf('Answer Rate')?.id` is `'answer-rate'`. */
export function metricOf(header: string): Metric | undefined {
  return metrics.find((metric) => metric.header.test(header));
}
