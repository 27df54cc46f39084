import { dayNumber } from './calendar-date.js';
import type { Span } from './span.js';
import { isStuck, LONGEST_STATE_SEC, type LogRow } from './state-line.js';
import { DAY_SEC } from './units.js';

/** The time of which a log tells. */
export interface Coverage {
  readonly from: number;
  /** The last moment in the log. */
  readonly last: number;
  /** Whether the log was taken in the middle of its last day: some state of that day has no end yet. */
  readonly partial: boolean;
  /** Days (since 1970, on the wall clock) between first and last of which it holds nothing. */
  readonly emptyDays: ReadonlySet<number>;
  readonly offsetSec: number;
}

/**
 * What the logs of all people together cover, up to `asOfSec`; null when they hold nothing. Who has logged out for good has an open state
 * too, but that does not say that the log ends in the middle of the day.
 */
export function coverageOf(
  logs: readonly { readonly rows: readonly LogRow[] }[],
  offsetMinutes: number,
  asOfSec: number | null,
  isOffline: (state: string) => boolean,
): Coverage | null {
  const rows = logs.flatMap((log) => log.rows);
  if (rows.length === 0) return null;
  const offsetSec = offsetMinutes * 60;
  const dayAt = (at: number) => dayNumber(at + offsetSec);
  const first = rows.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  // A state that got stuck says when it began, not when the log ends: what others have open would last until then. Unless there is nothing else.
  const isEndless = ({ from, until, state }: LogRow) => isStuck(from, until ?? from) && !isOffline(state);
  const isAll = rows.every(isEndless);
  const endOf = (row: LogRow) =>
    isEndless(row) && !isAll ? row.from : Math.min(row.until ?? row.from, row.from + LONGEST_STATE_SEC);
  const seen = rows.reduce((most, row) => Math.max(most, endOf(row)), first);
  const lastDay = rows.reduce((most, { from }) => Math.max(most, dayAt(from)), dayAt(seen - 1));
  const last = asOfSec !== null && dayAt(asOfSec) === lastDay ? asOfSec : seen;
  const days = new Set<number>();
  for (const { from, until } of rows) {
    const end = Math.min(lastDay, Math.max(dayAt(from), dayAt((until ?? from) - 1)));
    for (let day = dayAt(from); day <= end; day++) days.add(day);
  }
  const emptyDays = new Set<number>();
  for (let day = dayAt(first); day < lastDay; day++) if (!days.has(day)) emptyDays.add(day);
  return {
    from: dayAt(first) * DAY_SEC - offsetSec,
    last,
    partial:
      asOfSec !== null && dayAt(asOfSec) <= lastDay
        ? true
        : rows.some(
            ({ from, until, state }) => until === null && dayAt(from) === lastDay && !isOffline(state),
          ),
    emptyDays,
    offsetSec,
  };
}

/**
 * The parts of a shift of which the log tells. A shift that begins after the last moment of the log is not judged; the last day counts
 * to its midnight, or, where the log was taken in the middle of the day, to its last moment. Days without any row are not judged.
 */
export function judgedParts(shift: Span, coverage: Coverage): readonly Span[] {
  const { from, last, partial, offsetSec } = coverage;
  if (shift.from >= last) return [];
  const midnight = (dayNumber(last - 1 + offsetSec) + 1) * DAY_SEC - offsetSec;
  const start = Math.max(shift.from, from);
  const end = Math.min(shift.until, partial ? last : midnight);
  const parts: Span[] = [];
  for (let at = start; at < end; ) {
    const day = dayNumber(at + offsetSec);
    const next = Math.min(end, (day + 1) * DAY_SEC - offsetSec);
    if (!coverage.emptyDays.has(day)) parts.push({ from: at, until: next });
    at = next;
  }
  return parts;
}
