import type { Text } from '../../../text/text.js';
import { headerWords } from '../../aliases/normalise.js';
import type { RawCell } from '../../cells.js';
import { type ClockStyle, clockStyleOf, secondsBeforeEnd, stepBeforeEnds } from '../../values/clock-style.js';
import type { DurationHabit } from '../../values/day-fraction.js';
import type { DurationUnit } from '../../values/duration.js';
import { epochText } from '../../values/epoch.js';
import type { IsoWriter } from '../../values/iso-writer.js';
import {
  createMomentReader,
  type DateStyle,
  type MomentReader,
  type Zones,
} from '../../values/moment-reader.js';
import { isNeverWall } from '../../values/never.js';
import type { DecimalSign } from '../../values/number.js';
import type { FirstRows } from '../conclusions.js';
import type { Bound } from '../resolve.js';
import type { DatePlan } from '../times/dates.js';
import { blankOutcome, unknownWords } from '../unknown-words.js';
import { withChangedCell, withElse, withOthers } from './adjusted.js';
import {
  type ColumnAt,
  channelReading,
  directionReading,
  durationReading,
  flagReading,
  idReading,
  numberReading,
  outcomeReading,
  textReading,
  unknownsOf,
} from './cell-readings.js';
import type { FieldPlan, Reading } from './field.js';
import { clockReader, momentReading, type Precision, pairReading, whyNoDate } from './moment-readings.js';
import { habitOf, ID_FIELDS } from './watches.js';

/** What a field holds, and so how its cells are read. */
export type FieldKind =
  | 'text'
  | 'channel'
  | 'direction'
  | 'moment'
  | 'duration'
  | 'number'
  | 'flag'
  | 'outcome'
  | 'opposite';

/** What the readings of one file share. */
export interface ReadingContext extends FirstRows {
  readonly dates: DatePlan;
  readonly zones: Zones;
  readonly writer: IsoWriter;
  readonly precision: Precision;
  /** Whether ccops wrote the table itself: then `NA` is somebody's name, for what is unknown is empty. */
  readonly isOwn: boolean;
  /** The decimal sign of the numbers of a field, by its cells. */
  readonly decimalOf: (bound: Bound, cells: readonly RawCell[]) => DecimalSign;
}

/** What does not come for every contact. */
const MAY_NEVER_COME = new Set(['answered_at', 'ended_at']);

/** The reader with what stands for a moment that never came as none. */
function withoutNever(reader: MomentReader): MomentReader {
  const { read } = reader;
  reader.read = (cell) => {
    const wall = read(cell);
    return isNeverWall(wall) ? Number.NaN : wall;
  };
  return reader;
}

/** Makes the plan for reading one field of one file. */
export function planField(
  bound: Bound,
  kind: FieldKind,
  context: ReadingContext,
  required = false,
): FieldPlan {
  const columns = [bound.at, bound.time, bound.orElse].flatMap((at) => at?.name ?? []);
  return {
    ...readingOf(bound, kind, context),
    field: bound.field,
    columns,
    how: howText(bound, kind, context),
    required,
  };
}

/** How the cells of a field are read, those of a second column where the first is empty. */
function readingOf(bound: Bound, kind: FieldKind, context: ReadingContext): Reading {
  const first = withChangedCell(readingFor(bound, kind, context), bound);
  const { orElse } = bound;
  return orElse ? withElse(first, readingFor({ ...bound, at: orElse }, kind, context)) : first;
}

/** The unit of bare numbers: what the preset says, else the header, else fractions of a day by their look, else seconds. */
function unitOf({ at, unit }: Pick<Bound, 'at' | 'unit'>, { days, digits }: DurationHabit): DurationUnit {
  return unit ?? headerWords(at.name).unit ?? (days ? 'days' : digits ? 'hhmmss' : 'seconds');
}

function cellsOf({ index }: ColumnAt, { sample }: ReadingContext): RawCell[] {
  return sample.map((row) => row.cells[index]);
}

function readingFor(bound: Bound, kind: FieldKind, context: ReadingContext): Reading {
  const { at, time } = bound;
  const unknowns = unknownsOf(bound.unknown);
  switch (kind) {
    case 'moment': {
      const style: DateStyle = context.dates.styles.get(at.index) ?? { kind: 'text', order: 'ymd' };
      const plain = createMomentReader(style, context.zones);
      const reader = MAY_NEVER_COME.has(bound.field) ? withoutNever(plain) : plain;
      const why = whyNoDate(style, reader.way, context.dates.given);
      return time
        ? pairReading(
            at,
            time,
            clockReader(clockStyle(time, context), beforeEnd(bound, context)),
            reader,
            context.writer,
            context.precision,
            why,
          )
        : momentReading(at, reader, context.writer, context.precision, why, beforeEnd(bound, context));
    }
    case 'duration':
      return durationsReading(bound, context);
    case 'number':
      return withOthers(
        numberReading(at, unknowns, decimalOf(at, bound, context)),
        bound.others.map((other) => ({
          reading: numberReading(other.at, unknowns, decimalOf(other.at, bound, context)),
          sign: other.sign,
        })),
      );
    case 'flag':
      return flagReading(at, unknowns);
    case 'outcome':
    case 'opposite':
      return outcomeReading(at, kind === 'opposite', {
        blank: blankOutcome(bound, context),
        unknown: unknownWords(bound, context),
        mayLack: context.isOwn,
      });
    case 'channel':
      return channelReading(at, unknowns);
    case 'direction':
      return directionReading(at, unknowns);
    default:
      return ID_FIELDS.has(bound.field) || (bound.field === 'queue' && !context.isOwn)
        ? idReading(at, unknowns, context.isOwn && bound.field !== 'caller_id' ? null : bound.field)
        : textReading(at, unknowns);
  }
}

const END = /\bend(?:ing|s)?\b|结束|截止|^(?:until|bis)$/i;

/** How many seconds before the time in its column an interval begins: none, unless the column holds the ends. */
export function beforeEnd({ field, at, time }: Bound, context: ReadingContext): number {
  if (field !== 'interval_start') return 0;
  if (time === null) return END.test(at.name) ? beforeWholeEnd(at, context) : 0;
  const cells = cellsOf(time, context);
  return secondsBeforeEnd(clockStyleOf(cells), cells, END.test(time.name));
}

/** The same where date and time of the end stand in one column. */
function beforeWholeEnd(at: ColumnAt, context: ReadingContext): number {
  const style: DateStyle = context.dates.styles.get(at.index) ?? { kind: 'text', order: 'ymd' };
  const reader = createMomentReader(style, context.zones);
  return stepBeforeEnds(cellsOf(at, context).map((cell) => reader.read(cell)));
}

function decimalOf(at: ColumnAt, bound: Bound, context: ReadingContext): DecimalSign {
  return context.conclude(`decimal ${bound.field} ${at.index}`, () =>
    context.decimalOf(bound, cellsOf(at, context)),
  );
}

/** How the column of a time of day writes it. */
export function clockStyle(at: ColumnAt, context: ReadingContext): ClockStyle {
  return context.conclude(`clock ${at.index}`, () => clockStyleOf(cellsOf(at, context)));
}

function durationsReading(bound: Bound, context: ReadingContext): Reading {
  const unknowns = unknownsOf(bound.unknown);
  const one = (at: ColumnAt, unit: DurationUnit | null) => {
    const habit = habitOf(at, context);
    return durationReading(at, unknowns, {
      unit: unitOf({ at, unit }, habit),
      clock: habit.clock,
      decimal: decimalOf(at, bound, context),
      negativeIsUnknown: bound.negativeIsUnknown,
    });
  };
  return withOthers(
    one(bound.at, bound.unit),
    bound.others.map(({ at, unit, sign }) => ({ reading: one(at, unit), sign })),
  );
}

const UNITS: Record<DurationUnit, Text> = {
  seconds: { en: 'duration in seconds', zh: '时长（秒）' },
  minutes: { en: 'duration in minutes', zh: '时长（分钟）' },
  hours: { en: 'duration in hours', zh: '时长（小时）' },
  milliseconds: { en: 'duration in milliseconds', zh: '时长（毫秒）' },
  days: { en: 'duration in days', zh: '时长（天）' },
  hms: { en: 'duration as h:mm:ss', zh: '时长（时:分:秒）' },
  hhmmss: { en: 'duration as hhmmss', zh: '时长（时分秒六位数字）' },
};
const KINDS: Record<Exclude<FieldKind, 'duration' | 'moment'>, Text> = {
  text: { en: 'text', zh: '文本' },
  channel: { en: 'text', zh: '文本' },
  direction: { en: 'text', zh: '文本' },
  number: { en: 'number', zh: '数字' },
  flag: { en: 'yes or no', zh: '是/否' },
  outcome: { en: 'outcome by its words', zh: '按文字判断结果' },
  opposite: { en: 'outcome: yes means abandoned', zh: '结果：“是”表示放弃' },
};

function howText(bound: Bound, kind: FieldKind, context: ReadingContext): Text {
  if (kind === 'duration') {
    const habit = habitOf(bound.at, context);
    return habit.clock ? UNITS.hms : UNITS[unitOf(bound, habit)];
  }
  if (kind !== 'moment') return KINDS[kind];
  return bound.time ? { en: 'date, and time of day', zh: '日期，时刻' } : momentText(bound, context);
}

function momentText(bound: Bound, context: ReadingContext): Text {
  const style = context.dates.styles.get(bound.at.index);
  if (style?.kind === 'epoch') {
    const { en, zh } = epochText(style.unit);
    return { en: `${en} (UTC)`, zh: `${zh}（UTC）` };
  }
  if (style?.kind === 'pattern') return { en: `date as ${style.pattern}`, zh: `日期（${style.pattern}）` };
  if (style?.kind === 'count') return { en: 'number of the day', zh: '天数序号' };
  if (style?.kind === 'serial') return { en: 'Excel day number', zh: 'Excel日期序号' };
  return { en: 'date and time', zh: '日期时间' };
}
