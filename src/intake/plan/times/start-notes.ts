import type { Text } from '../../../text/text.js';
import { thousands } from '../../../text/thousands.js';
import { clockText } from '../../../time/clock-text.js';
import { parseIso } from '../../../time/iso.js';
import { type RawRow, textOf } from '../../cells.js';
import { clockIn, numberedParts } from '../../values/clock-style.js';
import { changesClock, isSkipped } from '../../values/repeated-hour.js';
import type { Draft } from '../draft.js';
import { beforeEnd, clockStyle, type ReadingContext } from '../readings/bind-readings.js';
import type { FieldPlan } from '../readings/field.js';
import type { Bound } from '../resolve.js';

const FEW = 3;
/** So many times without seconds are no chance. */
const LEAST_MINUTES = 5;

/** What is odd about the starts of contacts or intervals, as far as the first rows show: years without call centers, hours that the clock of the place never showed. */
export function startNotes(start: FieldPlan | undefined, context: ReadingContext): readonly Text[] {
  return start ? [...oddYears(start, context), ...skippedHours(start, context)] : [];
}

/** Earlier and later years are no dates of calls or plans, but empty clocks, slips of the pen, or another calendar. */
const YEARS = { first: 1980, last: 2050 };
const BUDDHIST = { ahead: 543, first: 2523, last: 2593 };

/** How a date begins whose year stands in front. */
const YEAR_IN_FRONT = /^\d{4}[-/.年]/;
const FRONT = 5;

function oddYears(start: FieldPlan, { sample }: ReadingContext): readonly Text[] {
  const [index, ...others] = start.inputs ?? [];
  // Of dates that begin with the same year one is enough.
  const plain = new Set<string>();
  const odd = sample.flatMap(({ cells, row }) => {
    const front = index === undefined || others.length > 0 ? '' : String(cells[index]).slice(0, FRONT);
    if (plain.has(front)) return [];
    const at = start.read(cells);
    const year = typeof at === 'string' ? Number(at.slice(0, 4)) : Number.NaN;
    if (year < YEARS.first || year > YEARS.last) return [{ row, year, at: String(at).slice(0, 10) }];
    if (YEAR_IN_FRONT.test(front)) plain.add(front);
    return [];
  });
  if (odd.length === 0) return [];
  const [{ row, year, at }] = odd;
  const isBuddhist = odd.every((one) => one.year >= BUDDHIST.first && one.year <= BUDDHIST.last);
  const less = year - BUDDHIST.ahead;
  const why = isBuddhist
    ? {
        en: `years of the Buddhist calendar? ${year} would be ${less}`,
        zh: `可能是佛历，${year}年即公历${less}年`,
      }
    : {
        en: 'an unset clock or a slip; leave them out with --from and --until',
        zh: '可能是时钟未设置或录入错误，可用 --from、--until 排除',
      };
  return [
    {
      en: `dates that cannot be in ${odd.length} of the first rows (row ${row}: ${at}): counted as they are (${why.en})`,
      zh: `前面的行中有${odd.length}行日期不可能（第${row}行：${at}），仍按原值计入（${why.zh}）`,
    },
  ];
}

function skippedHours(start: FieldPlan, { sample, zones }: ReadingContext): readonly Text[] {
  if (!changesClock(zones.center)) return [];
  const walls = sample.map(({ cells, row }) => ({ row, wall: wallOf(start.read(cells)) }));
  const skipped = walls.filter(({ wall }) => wall !== null && isSkipped(zones.center, wall));
  const { name } = zones.center;
  if (skipped.length === 0) return [];
  const [{ row }] = skipped;
  return [
    {
      en: `in ${skipped.length} of the first rows (row ${row} is one) the time lies in the hour that the clock skipped in ${name}: the export is probably in another time zone (--tz)`,
      zh: `前面的行中有${skipped.length}行（如第${row}行）落在${name}调表跳过的一小时内：导出文件可能用的是其他时区（--tz）`,
    },
  ];
}

function wallOf(cell: unknown): number | null {
  return typeof cell === 'string' ? (parseIso(cell)?.wallSec ?? null) : null;
}

/** A list of dates without times is good for days, not for hours: that is said. */
export function midnightNotes(start: FieldPlan | undefined, { sample }: ReadingContext): readonly Text[] {
  if (!start || !isOfDays(start, sample)) return [];
  return [
    {
      en: `"${start.columns.join(', ')}" holds dates without a time of day: good for whole days, not for hours or intervals (name the column of the time with --map arrived_time=Column)`,
      zh: `“${start.columns.join('、')}”只有日期没有时刻：可按日统计，不能按小时或时段统计（可用 --map arrived_time=列名 指定时刻列）`,
    },
  ];
}

/** Whether nothing but dates stands in the rows: all of them, if read as a time, are at midnight. */
export function isOfDays(start: FieldPlan, rows: readonly RawRow[]): boolean {
  let midnights = 0;
  for (const { cells } of rows) {
    const time = start.read(cells);
    if (typeof time !== 'string') continue;
    if (time.slice(11, 19) !== '00:00:00') return false;
    midnights++;
  }
  return midnights >= FEW;
}

/**
 * Waits and talking times made from times without seconds are right to a minute only: that is said. The first time of an answer that has seconds ends
 * the search.
 */
export function wholeMinuteNotes({
  fields,
  made,
  context,
}: Pick<Draft, 'fields' | 'made' | 'context'>): readonly Text[] {
  const answer = fields.find(({ field }) => field === 'answered_at');
  const end = made.includes('talk_sec') ? fields.find(({ field }) => field === 'ended_at') : undefined;
  if (!answer || !(made.includes('wait_sec') || end)) return [];
  return context.conclude('whole minutes', () => {
    const found = minutesOnly(answer, end, context);
    if (found === null) return [];
    return [
      ...(made.includes('wait_sec') ? [waitNote(answer)] : []),
      ...(found.within > 0 && found.within < found.minutes ? [talkNote(found)] : []),
    ];
  });
}

/** How many contacts were answered in the first rows, and how many of them ended within the same minute; null where the times have seconds, or are few. */
function minutesOnly(answer: FieldPlan, end: FieldPlan | undefined, { sample }: ReadingContext) {
  let minutes = 0;
  let within = 0;
  for (const { cells } of sample) {
    const time = answer.read(cells);
    if (typeof time !== 'string') continue;
    if (time.slice(17, 19) !== '00') return null;
    minutes++;
    if (end?.read(cells) === time) within++;
  }
  return minutes < LEAST_MINUTES ? null : { minutes, within };
}

function waitNote({ columns }: FieldPlan): Text {
  const name = columns.join(', ');
  return {
    en: `the times in "${name}" have no seconds: waiting times made from them are right to a minute only, service level and average speed of answer are not to be relied on`,
    zh: `“${name}”中的时间只到分钟：由此算出的等待时长误差可达一分钟，服务水平、平均应答速度不可靠`,
  };
}

/** What is cut off at the minute evens out over all calls, those of 0 s among them; without these, the average is too high by as much as they are many. */
function talkNote({ minutes, within }: { minutes: number; within: number }): Text {
  const of = `${thousands(within)} of the first ${thousands(minutes)} answered contacts`;
  const over = Math.round((within / (minutes - within)) * 100);
  return {
    en: `${of} ended in the minute of their answer, by times without seconds: their talk time is not known, and the average handle time of the others is too long, by about ${over}%`,
    zh: `开头${thousands(minutes)}条已接通联络中有${thousands(within)}条应答与结束在同一分钟（时间只到分钟）：通话时长未知，其余联络的平均处理时长因此偏长约${over}%`,
  };
}

/** Times that are the ends of intervals are said. */
export function endNotes(bounds: readonly Bound[], context: ReadingContext): readonly Text[] {
  return bounds.flatMap((bound) => {
    const minutes = Math.ceil(beforeEnd(bound, context) / 60);
    if (minutes === 0) return [];
    const { name } = bound.time ?? bound.at;
    return [
      {
        en: `"${name}" holds the ends of the intervals, which begin ${minutes} minutes before`,
        zh: `“${name}”为时段的结束时刻，时段起点提前${minutes}分钟`,
      },
    ];
  });
}

/** Running numbers of the intervals of a day are told with the time for which one of them stands. */
export function numberedNotes(bounds: readonly Bound[], context: ReadingContext): readonly Text[] {
  return bounds.flatMap(({ field, time }) => {
    const style = field === 'interval_start' && time ? clockStyle(time, context) : 'text';
    const parts = numberedParts(style);
    if (!time || !parts) return [];
    const number = textOf(context.sample[0]?.cells[time.index]);
    const start = clockText(clockIn(style, number) / 60);
    const { minutes, first } = parts;
    return [
      {
        en: `"${time.name}" numbers the intervals of a day: ${number} is read as ${start} (${minutes} minutes each, counted from ${first})`,
        zh: `“${time.name}”为一天内时段的序号：${number} 读作 ${start}（每段 ${minutes} 分钟，从 ${first} 起计）`,
      },
    ];
  });
}
