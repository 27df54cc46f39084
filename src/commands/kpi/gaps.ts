import type { GroupBy } from '../../kpi/group-by.js';
import type { Interval } from '../../tables/intervals.js';
import type { Sums } from '../../tables/sums.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { dayOf, weekday } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';

/**
 * Looks at intervals for what a reader should know: the offered contacts of those that say how many were abandoned but not how many were answered, or
 * the other way round; and rows astride midnight, which have to count on one day.
 */
export interface Gaps {
  see(rows: readonly Interval[]): void;
  /** What a reader of the rates should know; `whole` are the sums of everything. */
  notes(whole: Sums): readonly Text[];
}

const COUNTS = ['answered', 'abandoned'] as const;
const NAMES: Readonly<Record<(typeof COUNTS)[number], Text>> = {
  answered: { en: 'answered', zh: '接通' },
  abandoned: { en: 'abandoned', zh: '放弃' },
};

/** A new count, nothing seen. */
export function createGaps(by: GroupBy): Gaps {
  const hasDays = by.parts.some(({ kind }) => kind !== 'column');
  let astride = 0;
  const hasWeeks = by.parts.some((part) => part.kind === 'period' && part.name === 'week');
  let otherWeeks = false;
  const unknown = { answered: 0, abandoned: 0 };
  return {
    see: (rows) => {
      for (const row of rows) {
        if (hasDays && isAstride(row)) astride++;
        otherWeeks ||= hasWeeks && isOtherWeek(row);
        const silent = COUNTS.filter((name) => (row[name] ?? null) === null);
        if (silent.length < COUNTS.length) for (const name of silent) unknown[name] += row.offered ?? 0;
      }
    },
    notes: (whole) => [
      ...COUNTS.flatMap((name) => gapNote(name, unknown[name], whole)),
      ...(astride > 0 ? [astrideNote(astride)] : []),
      ...(otherWeeks ? [OTHER_WEEKS] : []),
    ],
  };
}

/** Whether a row shorter than a day begins before midnight and ends after it. */
function isAstride({ interval_start: start, interval_minutes: minutes }: Interval): boolean {
  const begins = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));
  return minutes < DAY_MINUTES && begins + minutes > DAY_MINUTES;
}

/** Whether a row is a week that does not begin on a Monday, as ISO weeks do. */
function isOtherWeek({ interval_start: start, interval_minutes: minutes }: Interval): boolean {
  return minutes === 7 * DAY_MINUTES && weekday(dayOf(start.slice(0, 10))) !== 1;
}

const OTHER_WEEKS: Text = {
  en: 'the weeks of the report do not begin on a Monday: each counts in the ISO week of its first day',
  zh: '报表的周不从周一开始：各周计入其首日所在的ISO周',
};

function astrideNote(count: number): Text {
  return {
    en: `${plural(count, 'row')} across midnight: counted on the day on which ${count === 1 ? 'it begins' : 'they begin'}`,
    zh: `${thousands(count)} 行跨越零点，计入其开始的日期`,
  };
}

/** Where nothing says it, the rate is unknown and needs no note; where some say it, the rate over all of them is too low. */
function gapNote(name: (typeof COUNTS)[number], unknown: number, { offered, ...sums }: Sums): Text[] {
  const count = sums[name];
  if (unknown === 0 || count === null || offered === null || offered <= unknown) return [];
  const known = offered - unknown;
  const percent = `${Math.round((count / known) * 1000) / 10}%`;
  return [
    {
      en: `${thousands(unknown)} of ${thousands(offered)} offered contacts stand in intervals that do not say how many were ${NAMES[name].en}: rates over all of them are too low; of the other ${thousands(known)} ${percent} were ${NAMES[name].en}`,
      zh: `${thousands(offered)}个进线中有${thousands(unknown)}个所在时段未给出${NAMES[name].zh}量：以全部进线计算的比例偏低；其余${thousands(known)}个中${NAMES[name].zh}占${percent}`,
    },
  ];
}
