import type { Text } from '../../text/text.js';

/** What is said about the order of day and month: why the one or the other. */
type Order = 'dmy' | 'mdy';

export const assumed: Record<Order, Text> = {
  dmy: {
    en: 'nothing in the file decides; day first is assumed (--date-order mdy for month first)',
    zh: '文件中无法判断，暂按日在前（月在前请用 --date-order mdy）',
  },
  mdy: {
    en: 'nothing but the 12-hour clock speaks for month first; assumed (--date-order dmy for day first)',
    zh: '仅12小时制提示月在前，暂按此读取（日在前请用 --date-order dmy）',
  },
};

/** Points between the numbers: those who write them put the day first. */
export function points(example: string): Text {
  return {
    en: `dates with points have the day first, as in ${example}`,
    zh: `以点分隔的日期日在前，如 ${example}`,
  };
}

export const neighbouring: Record<Order, Text> = {
  dmy: {
    en: 'assumed day first, for so the rows fall on neighbouring days (--date-order mdy for month first)',
    zh: '按日在前各行落在相邻日期，暂按此读取（月在前请用 --date-order mdy）',
  },
  mdy: {
    en: 'assumed month first, for so the rows fall on neighbouring days (--date-order dmy for day first)',
    zh: '按月在前各行落在相邻日期，暂按此读取（日在前请用 --date-order dmy）',
  },
};

export const shortYear: Text = {
  en: 'two-digit years, in the place with the fewest different numbers: the first',
  zh: '年份为两位数，取值最少的第一个数为年',
};

export const shortYearOpen: Text = {
  en: 'with two-digit years nothing in the file decides; the year is assumed last (--date-order ymd for year first)',
  zh: '年份为两位数，文件中无法判断，暂按年在最后（年在前请用 --date-order ymd）',
};

export const shortYearLikely: Text = {
  en: 'with two-digit years nothing in the file decides; the year is assumed first, for last it would be long ago (--date-order dmy or mdy for year last)',
  zh: '年份为两位数，文件中无法判断；若年在最后则年代过早，暂按年在最前（年在后请用 --date-order dmy 或 mdy）',
};

/** Every date has the year in front. */
export function year(example: string): Text {
  return { en: `the year comes first, as in ${example}`, zh: `年份在最前，如 ${example}` };
}

/** Every date names the month. */
export function named(example: string): Text {
  return { en: `the month is named, as in ${example}`, zh: `月份以名称写出，如 ${example}` };
}

/** A number above 12 is a day. */
export function above12(example: string, order: Order): Text {
  return order === 'dmy'
    ? { en: `the first number goes above 12, as in ${example}`, zh: `第一个数大于12，如 ${example}` }
    : { en: `the second number goes above 12, as in ${example}`, zh: `第二个数大于12，如 ${example}` };
}

/** Some dates are texts and others real dates, as after a spreadsheet with the other order. */
export function halfConverted(example: string): Text {
  return {
    en: `some dates are text (${example}) and all others have days up to 12: a spreadsheet has probably exchanged day and month in those; export again without opening the file in between`,
    zh: `部分日期是文本（如 ${example}），其余日期的“日”都不大于12：很可能被表格软件颠倒了日和月，请重新导出且不要经表格软件另存`,
  };
}

/** One reading puts the rows in time order: how often they step back under it, and under the other. */
export function inOrder(order: Order, small: number, large: number): Text {
  return order === 'dmy'
    ? {
        en: `day first puts the rows in time order (${small} steps back, month first ${large})`,
        zh: `按日在前时间顺序成立（倒退${small}次，月在前为${large}次）`,
      }
    : {
        en: `month first puts the rows in time order (${small} steps back, day first ${large})`,
        zh: `按月在前时间顺序成立（倒退${small}次，日在前为${large}次）`,
      };
}

/** The times inside ids agree with one reading: in so many of so many rows, and how far the clock is from UTC, if that is known. */
export function byIds(order: Order, column: string, agree: number, of: number, offset: string | null): Text {
  const [en, zh] = order === 'dmy' ? ['day first', '日在前'] : ['month first', '月在前'];
  const clock =
    offset === null ? { en: '', zh: '' } : { en: `, clock at UTC${offset}`, zh: `，时钟为UTC${offset}` };
  return {
    en: `${en} agrees with the time inside the ids of "${column}" in ${agree} of ${of} rows${clock.en}`,
    zh: `${zh}与“${column}”编号中的时间一致（${of}行中${agree}行${clock.zh}）`,
  };
}

const FIRST = {
  dmy: ['day first', '日在前'],
  mdy: ['month first', '月在前'],
  ymd: ['year first', '年在前'],
} as const;

/** The weekday that stands with the date agrees with one order only. */
export function byWeekday(order: Order | 'ymd', agree: number, of: number): Text {
  const [en, zh] = FIRST[order];
  return {
    en: `${en} agrees with the weekday beside the date in ${agree} of ${of} dates that could be read either way`,
    zh: `${zh}与日期旁的星期一致（${of}个两可日期中${agree}个）`,
  };
}

/** Under the other order calls would last for weeks. */
export function bySpans(order: Order, rows: number): Text {
  return order === 'dmy'
    ? {
        en: `day first, for with month first ${rows} of the first rows would last for weeks`,
        zh: `日在前：若月在前，前面的行中有${rows}行会持续数周`,
      }
    : {
        en: `month first, for with day first ${rows} of the first rows would last for weeks`,
        zh: `月在前：若日在前，前面的行中有${rows}行会持续数周`,
      };
}
