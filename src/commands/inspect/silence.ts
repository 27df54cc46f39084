import { type Silence, type SilentStretch, silenceOf } from '../../forecast/silence.js';
import { withoutStrays } from '../../forecast/strays.js';
import type { Interval } from '../../tables/intervals.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { DAY_MINUTES } from '../../time/units.js';
import { calendarOf } from '../calendar-of.js';
import type { Invocation } from '../command.js';
import { missing } from '../options/reading.js';
import type { Survey } from './survey.js';

/** What the intervals without a row mean, and which rows lie too far from all others for that; null for tables that have none, or whose rows are longer than a day. */
export async function silenceIn(
  invocation: Invocation,
  { volumes, first, last }: Survey,
): Promise<FoundSilence | null> {
  if (volumes.length === 0 || !first || !last) return null;
  if (
    volumes.some(
      (one) => !(one.interval_minutes > 0 && one.interval_minutes <= DAY_MINUTES && one.offered >= 0),
    )
  )
    return null;
  const { rows, strays } = withoutStrays(volumes as unknown as readonly Interval[]);
  const calendar = await calendarOf(invocation, +first.slice(0, 4) - 1, +last.slice(0, 4) + 1, 'none');
  return { ...silenceOf(rows, calendar, invocation.get(missing)), strays };
}

/** The silence of a history, and the rows that are no part of it. */
export interface FoundSilence extends Silence {
  readonly strays: readonly Interval[];
}

const SHOWN = 6;

/** In words: how many intervals have no row, what they mean and why. */
export function silenceText({ zero, closed, unknown, rule }: Silence): Text {
  const [z, c, u] = [zero, closed, unknown].map((count) => thousands(count));
  if (zero + closed + unknown === 0) return { en: 'every interval has a row', zh: '每个时段都有数据' };
  return {
    en: `intervals without a row: ${z} zero, ${c} closed, ${u} unknown (${RULES[rule].en})`,
    zh: `没有数据行的时段：${z}个为零，${c}个为非营业时间，${u}个未知（${RULES[rule].zh}）`,
  };
}

const RULES: Record<Silence['rule'], Text> = {
  'few-expected': {
    en: 'zero where fewer than 10 contacts were to be expected',
    zh: '预期不足10个联络的时段按零处理',
  },
  'zeros-written': {
    en: 'the export writes zeros itself, so a row that is absent is unknown',
    zh: '导出文件自身写有零，故缺失的行为未知',
  },
  'as-given': { en: 'as given', zh: '按指定' },
};

/** The stretches that nobody knows anything of, the longest first. */
export function unknownText({ unknownStretches: all }: Silence): Text | null {
  if (all.length === 0) return null;
  const longest = [...all].sort((a, b) => b.expected - a.expected).map(stretchText);
  const different = [...new Set(longest)];
  const list = listedNames(different.slice(0, SHOWN));
  const count = thousands(different.length);
  const more =
    different.length > SHOWN ? { en: ` … (${count} in all)`, zh: `等${count}处` } : { en: '', zh: '' };
  return { en: `unknown: ${list.en}${more.en}`, zh: `未知：${list.zh}${more.zh}` };
}

function stretchText({ queue, date, untilDate, fromMinute, untilMinute }: SilentStretch): string {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const who = queue === null ? '' : `${queue} `;
  const whole = fromMinute === 0 && untilMinute === DAY_MINUTES;
  if (whole) return who + (date === untilDate ? date : `${date} – ${untilDate}`);
  const until = date === untilDate ? clock(untilMinute) : `${untilDate} ${clock(untilMinute)}`;
  return `${who}${date} ${clock(fromMinute)}–${until}`;
}
