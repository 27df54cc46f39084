import { namedField } from '../../../tables/field-label.js';
import type { Text } from '../../../text/text.js';
import { headerWords } from '../../aliases/normalise.js';
import { textOf } from '../../cells.js';
import { type DurationHabit, durationHabit, isBareNumber, isDayFraction } from '../../values/day-fraction.js';
import type { DurationUnit } from '../../values/duration.js';
import { isNeverText } from '../../values/never.js';
import { isUnreliableId } from '../../values/unreliable-id.js';
import type { FirstRows } from '../conclusions.js';
import type { Bound } from '../resolve.js';
import type { ColumnAt } from './cell-readings.js';
import type { CellWatch } from './watch.js';

/** Fields that are ids; one that a spreadsheet has rounded is unknown. */
export const ID_FIELDS: ReadonlySet<string> = new Set([
  'contact_id',
  'caller_id',
  'called_number',
  'agent_id',
]);

const LEFT_OUT: Readonly<Record<string, Text>> = {
  caller_id: { en: '; FCR leaves them out', zh: '，不计入一次解决率' },
  contact_id: { en: '; they tell no duplicates', zh: '，不用于去重' },
};

/** How a column of durations is written. */
export function habitOf({ index }: ColumnAt, first: FirstRows): DurationHabit {
  return first.conclude(`durations ${index}`, () =>
    durationHabit(first.sample.map(({ cells }) => cells[index])),
  );
}

/** What to watch for in the column of a field: ids that lost their digits, durations that lost their form. */
export function watchesOf(bound: Bound, first: FirstRows, hasResolved: boolean): readonly CellWatch[] {
  if (ID_FIELDS.has(bound.field)) return [watchIds(bound, first, hasResolved)];
  if (bound.orElse) return [watchElse(bound, bound.orElse)];
  const isDuration = bound.field.endsWith('_sec') && bound.field !== 'target_sec';
  return isDuration ? watchDurations(bound.at, first, bound.unit ?? 'seconds') : [];
}

/** Counts the cells of a column in whose place another one is read. */
function watchElse({ field, at: { index, name } }: Bound, orElse: ColumnAt): CellWatch {
  return {
    id: `else ${field}`,
    inputs: [index],
    test: (cells) => isNeverText(textOf(cells[index])),
    text: {
      en: `"${name}" is empty: "${orElse.name}" is taken as ${field} there`,
      zh: `“${name}”为空，该处以“${orElse.name}”作为 ${namedField(field).zh}`,
    },
  };
}

/** Counts the ids of a column that lost their digits in a spreadsheet. */
function watchIds({ field, at: { index, name } }: Bound, first: FirstRows, hasResolved: boolean): CellWatch {
  // Where a column says what was resolved, FCR needs no callers.
  const isIdle = field === 'caller_id' && hasResolved;
  const { en, zh } = (isIdle ? undefined : LEFT_OUT[field]) ?? { en: '', zh: '' };
  const example = first.conclude(`lost id ${index}`, () => {
    const lost = first.sample.find(({ cells }) => isUnreliableId(cells[index]));
    return lost ? textOf(lost.cells[index]) : '6.02E+11';
  });
  return {
    id: `id ${field}`,
    inputs: [index],
    test: (cells) => isUnreliableId(cells[index]),
    sign: '+',
    text: {
      en: `"${name}" is in scientific notation (such as ${example}): a spreadsheet has cut the number off, so ${field} is taken as unknown${en}`,
      zh: `“${name}”为科学计数法（如 ${example}），号码已被表格软件截断，${namedField(field).zh}按未知处理${zh}`,
    },
  };
}

/**
 * Counts the cells of a column of `h:mm:ss` that a spreadsheet turned into bare numbers; none for a column of another kind. `unit` is that of bare
 * numbers; null for a column that rides along as it stands.
 */
export function watchDurations(
  at: ColumnAt,
  first: FirstRows,
  unit: DurationUnit | null,
): readonly CellWatch[] {
  const { index, name } = at;
  if (!habitOf(at, first).clock) return [];
  const taken = unit === null ? RIDES : READ;
  const fractions: CellWatch = {
    id: `fraction ${name}`,
    inputs: [index],
    test: (cells) => isDayFraction(cells[index]),
    text: {
      en: `"${name}" is a bare fraction among h:mm:ss: a spreadsheet has turned the duration into a part of a day; ${taken.en}`,
      zh: `“${name}”在 时:分:秒 中出现小数：时长被表格软件转成了天的小数，${taken.zh}`,
    },
  };
  const bare: CellWatch = {
    id: `bare ${name}`,
    inputs: [index],
    test: (cells) => isBareNumber(cells[index]),
    text: {
      en: `"${name}" is a bare number among h:mm:ss; read as seconds`,
      zh: `“${name}”在 时:分:秒 中出现纯数字，按秒读取`,
    },
  };
  return unit === 'seconds' && headerWords(name).unit === null ? [fractions, bare] : [fractions];
}

/** What to say of a duration column whose numbers are taken for parts of a day, because they look like that. */
export function dayNote({ field, at, unit }: Bound, first: FirstRows): readonly Text[] {
  if (!field.endsWith('_sec') || unit !== null || headerWords(at.name).unit !== null) return [];
  const { days, digits } = habitOf(at, first);
  if (digits) return [digitsNote(at.name)];
  if (!days) return [];
  return [
    {
      en: `the numbers of "${at.name}" are taken for parts of a day, as spreadsheets store durations: 0.000717593 is 62 seconds`,
      zh: `“${at.name}”列的数字按表格软件的时长（天的小数）读取：0.000717593 即62秒`,
    },
  ];
}

function digitsNote(name: string): Text {
  return {
    en: `the digits of "${name}" are taken for hours, minutes and seconds, for not one of them has sixty: 000157 is 117 seconds`,
    zh: `“${name}”列的六位数字按时分秒读取（没有一个分、秒达到60）：000157 即117秒`,
  };
}

const READ: Text = { en: 'read as such', zh: '已换算读取' };
const RIDES: Text = { en: 'left as it stands', zh: '照原样保留' };
