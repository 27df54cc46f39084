import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { DAY_MINUTES } from '../../time/units.js';

/** What tells of the same hour of a queue: single contacts, or intervals of so many minutes. */
type Kind = 'contacts' | number;

/** Who told first of an hour of a queue. */
interface Teller {
  readonly file: number;
  readonly kind: Kind;
  readonly channel: Row[string];
}

/** Two files, by number, that tell of the same time in different ways. */
export interface ToldTwice {
  readonly files: readonly [number, number];
  readonly contradiction: DataError;
}

const HOUR_MS = 3_600_000;
const HOURS = 24;

/**
 * Watches over files that tell of the same time and queue in different ways: half-hours and days, single calls and a daily table. Added up, every contact
 * would count twice. `see` takes the rows of the files (by number) one after the other and returns, for a row of such a kind, the two files and the DataError that says so; else null.
 */
export function createSpans(names: readonly string[]): { see(row: Row, file: number): ToldTwice | null } {
  const tellers = createTellers();
  const queues = new Map<string, QueueDays>();
  let last = '';
  return {
    see: (row, file) => {
      const kind = kindOf(row);
      const at = row.arrived_at ?? row.interval_start;
      if (kind === null || typeof at !== 'string') return null;
      const place = `${file} ${row.queue ?? ''} ${row.channel ?? ''} ${at.slice(0, 13)}`;
      if (kind === 'contacts' && place === last) return null;
      last = place;
      const own = { file, kind, channel: row.channel ?? null };
      const queue = `${row.queue ?? ''}`;
      const days = queues.get(queue) ?? new Map();
      queues.set(queue, days);
      for (const number of claimed(days, hoursOf(at, kind), tellers.numberOf(own))) {
        const known = tellers.of(number);
        if (known.file !== file && known.kind !== kind && mayBeSame(known.channel, own.channel))
          return { files: [known.file, file], contradiction: toldTwice(row, [known, own], names) };
      }
      return null;
    },
  };
}

/** Numbers for tellers, from 1; there are few, and each tells of many hours. */
function createTellers() {
  const list: Teller[] = [];
  const numbers = new Map<string, number>();
  return {
    of: (number: number) => list[number - 1],
    numberOf: (teller: Teller) => {
      const key = `${teller.file} ${teller.kind} ${teller.channel}`;
      const number = numbers.get(key) ?? list.push(teller);
      numbers.set(key, number);
      return number;
    },
  };
}

/** Who told first of each hour of a day, by day: one teller of the whole day, or one for each of its hours (0: nobody yet). */
type QueueDays = Map<number, number | Uint16Array>;

/** Claims hours for a teller, who gets those that nobody told of; returns the others who had told of any. */
function claimed(days: QueueDays, { first, count }: Hours, teller: number): Set<number> {
  const before = new Set<number>();
  for (let hour = first; hour < first + count; ) {
    const day = Math.floor(hour / HOURS);
    const until = Math.min(first + count, (day + 1) * HOURS);
    const known = days.get(day);
    if (typeof known === 'number') before.add(known);
    else if (known === undefined && until - hour === HOURS) days.set(day, teller);
    else {
      const hours = known ?? new Uint16Array(HOURS);
      if (known === undefined) days.set(day, hours);
      for (let k = hour - day * HOURS; k < until - day * HOURS; k++) {
        if (hours[k] > 0) before.add(hours[k]);
        else hours[k] = teller;
      }
    }
    hour = until;
  }
  return before;
}

function kindOf({ arrived_at, interval_minutes }: Row): Kind | null {
  if (typeof arrived_at === 'string') return 'contacts';
  return typeof interval_minutes === 'number' ? interval_minutes : null;
}

/** Hours of the wall clock since 1970. */
interface Hours {
  readonly first: number;
  readonly count: number;
}

/** Those that an interval touches, or the one in which a contact arrived. */
function hoursOf(at: string, kind: Kind): Hours {
  const first = Date.parse(`${at.slice(0, 13)}:00Z`) / HOUR_MS;
  return { first, count: kind === 'contacts' ? 1 : Math.max(1, Math.floor(kind / 60)) };
}

function mayBeSame(one: Row[string], other: Row[string]): boolean {
  return one === null || other === null || one === other;
}

function toldTwice(row: Row, [one, other]: readonly [Teller, Teller], names: readonly string[]): DataError {
  const where = listedNames(
    [row.queue, row.arrived_at ?? row.interval_start].flatMap((part) => (part == null ? [] : [String(part)])),
  );
  const [a, b] = [kindText(one.kind), kindText(other.kind)];
  return new DataError(
    {
      en: `${names[one.file]} tells of the same time and queue (${where.en}) by ${a.en}, and ${names[other.file]} by ${b.en}: added up, contacts would count twice`,
      zh: `${names[one.file]} 与 ${names[other.file]} 包含同一时间、同一队列（${where.zh}）的数据，前者为${a.zh}，后者为${b.zh}：相加会重复计算`,
    },
    { file: names[other.file] },
    {
      en: 'Read one of them, or leave out the time that both have (--from, --until); if the files are of different queues, give each a queue column.',
      zh: '请只读其一，或用 --from、--until 去掉重叠的时间；若属不同队列，请在文件中加上队列列。',
    },
  );
}

function kindText(kind: Kind): Text {
  if (kind === 'contacts') return { en: 'single contacts', zh: '联络明细' };
  if (kind === DAY_MINUTES) return { en: 'days', zh: '按天统计' };
  return { en: `intervals of ${kind} minutes`, zh: `每${kind}分钟统计` };
}
