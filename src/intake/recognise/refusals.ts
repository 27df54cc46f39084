import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import type { Header } from '../header/find-header.js';
import type { datelessStart } from './misfits.js';
import type { Proposal } from './proposal.js';
import type { Missing, Recognition } from './recognise.js';
import { UndatedError } from './undated.js';

/** A report with a row per queue: nobody but the user knows of which day. */
export function noDate(file: string, header: Header): UndatedError {
  return new UndatedError(
    { en: 'the rows have no date, and no title says it', zh: '各行没有日期，标题中也没有' },
    { file, ...(header.row === null ? {} : { row: header.row }) },
    {
      en: 'If the report is of one day, say which, such as --first-date 2026-01-01; else add a column with the date of each row, and name it Date.',
      zh: '若为单日报表，请用 --first-date 指定日期，例如 --first-date 2026-01-01；否则请增加“日期”列并填写每行的日期。',
    },
  );
}

/** Rows without a header that have a date, but nothing that single contacts would have: a report per agent, for example. */
export function noContacts(file: string, header: Header): DataError {
  const list = columnsOf(header);
  return new DataError(
    {
      en: 'the file has no header, and its rows do not look like single contacts: no column says in words whether a call was answered',
      zh: '文件没有表头，各行也不像单个联络：没有列用文字说明是否接通',
    },
    { file },
    {
      en: `Export again with the header, so that it can be told what a row is (a call, an agent, an interval); or name the columns with --map, such as --map outcome=Column. The columns are: ${list.en}.`,
      zh: `请连同表头重新导出，以便判断每行是通话、坐席还是时段；或用 --map 指定各列，例如 --map outcome=列名。现有列：${list.zh}。`,
    },
  );
}

/** A report of intervals without a header, of which nobody but the user knows what its columns count. */
export function noNames(file: string, header: Header, names: ReadonlyMap<string, string>): DataError {
  const { en, zh } = columnsOf(header);
  const words = [...names].map(([field, name]) => `--map ${field}="${name}"`).join(' ');
  return new DataError(
    {
      en: 'the file has no header: it looks like a report of intervals, but nothing says what its columns count',
      zh: '文件没有表头：看起来是时段报表，但无法得知各列统计的内容',
    },
    { file },
    {
      en: `Say what the columns are, such as ${words}, or write a header above the rows (Date, Offered, Answered …). The columns are: ${en}.`,
      zh: `请指明各列，例如 ${words}；或在首行补上表头（日期、呼入量、接通量……）。现有列：${zh}。`,
    },
  );
}

/** A report whose rows are numbered, but not dated: nobody but the user knows which day the first row is. */
export function noDates(file: string, header: Header, counter: string, count: number): UndatedError {
  return new UndatedError(
    {
      en: `the rows have no date, only a running number ("${counter}"): it cannot be known which day or interval a row is`,
      zh: `各行只有序号（“${counter}”），没有日期，无法知道每行是哪一天或哪个时段`,
    },
    { file, ...(header.row === null ? {} : { row: header.row }) },
    {
      en: `If a row is a day, say which day the first row is, such as --first-date 2026-01-01; else add a column with the date of each row, and name it Date. ${plural(count, 'row was', 'rows were')} looked at.`,
      zh: `若每行为一天，请用 --first-date 指定首行日期，例如 --first-date 2026-01-01；否则请增加“日期”列并填写每行的日期。已查看${thousands(count)}行。`,
    },
  );
}

/** A file that can be read as soon as the columns are named that nobody could know. */
export function nearlyRead(file: string, header: Header, { missing, map, still }: Proposal): DataError {
  const words = [...map].map(([field, name]) => `--map ${field}="${name}"`);
  const { en, zh } = columnsOf(header);
  if (still === null)
    return new DataError(missing.text, placeOf(file, header), {
      en: `Name ${map.size === 1 ? 'the column' : 'the columns'}, for example ${words.join(' ')}. The columns are: ${en}.`,
      zh: `请指定列，例如 ${words.join(' ')}。现有列：${zh}。`,
    });
  const open = `--map ${still.field}=`;
  return new DataError(missing.text, placeOf(file, header), {
    en: `It may be ${words.join(' ')}; but then ${still.text.en}: name that column too (${open}Column), if there is one. The columns are: ${en}.`,
    zh: `可能是 ${words.join(' ')}，但仍${still.text.zh}：若有该列，请一并指定（${open}列名）。现有列：${zh}。`,
  });
}

/** A file whose column for the date holds something else. */
export function noDateIn(
  file: string,
  header: Header,
  missing: Missing,
  { name, said }: NonNullable<ReturnType<typeof datelessStart>>,
): DataError {
  return new DataError(missing.text, placeOf(file, header), {
    en: `"${name}" is named like it, but ${said.en}. Write its dates as 2026-03-01 09:30, say how they are written in a preset (dates: format), or name another column with --map ${missing.field}=Column.`,
    zh: `“${name}”列名与之相符，但${said.zh}。请将日期写成 2026-03-01 09:30，或在预设中用 dates: format 说明写法，或用 --map ${missing.field}=列名 指定其他列。`,
  });
}

/** A table whose only counts are what was expected: as history it would be a forecast of a forecast. */
export function onlyExpected(file: string, header: Header, name: string): DataError {
  return new DataError(
    {
      en: `"${name}" is what was expected, not what came`,
      zh: `“${name}”列是预测或计划量，不是实际发生量`,
    },
    placeOf(file, header),
    {
      en: `Give this file beside one that tells what came: to kpi or intraday with --forecast, to forecast or accuracy with --client. If the column does count what came, say so: --map offered="${name}".`,
      zh: `请与实际数据一起使用：kpi、intraday 用 --forecast 指定本文件，forecast、accuracy 用 --client 指定。若该列确为实际量，请注明：--map offered="${name}"。`,
    },
  );
}

/** A list of special days, given where contacts or counts are wanted. */
export function onlyDays(file: string, header: Header): DataError {
  const { en, zh } = columnsOf(header);
  return new DataError(
    {
      en: 'this is a list of days: no column counts contacts or is about single ones',
      zh: '这是一份日期清单，没有列统计联络量或记录单个联络',
    },
    placeOf(file, header),
    {
      en: `As a list of special days it belongs beside the main file: --events FILE for events of your own, --holidays FILE for public holidays, with kpi, forecast and others. If a column counts contacts, name it (--map offered=Column). The columns are: ${en}.`,
      zh: `作为特殊日期清单，请与主文件一起使用：自有活动用 --events 文件，法定节假日用 --holidays 文件（kpi、forecast 等命令均可）。若有列统计进线量，请指定（--map offered=列名）。现有列：${zh}。`,
    },
  );
}

/** A file that none of its columns makes readable. With nothing but dates it is no wonder that the rest is missing. */
export function notRead(file: string, header: Header, found: readonly Recognition[]): DataError {
  const { en, zh } = columnsOf(header);
  if (found.every(({ score, missing }) => score <= 1 && missing !== null && missing.look !== 'date'))
    return new DataError(NEITHER, placeOf(file, header), {
      en: `If a row is a contact, say which column tells whether it was answered (--map outcome=Column); if it counts contacts, which one does (--map offered=Column). A list of special days belongs to --events. The columns are: ${en}.`,
      zh: `若每行为一个联络，请指定说明是否接通的列（--map outcome=列名）；若每行为统计数，请指定进线量列（--map offered=列名）；特殊日期清单请用于 --events。现有列：${zh}。`,
    });
  const [{ missing, score }] = found;
  if (missing!.look === 'date' && score <= 1)
    return new DataError(TIMELESS, placeOf(file, header), {
      en: `If a column does hold the date and time, name it with --map ${missing!.field}=Column. A list of codes, people or opening hours is no history: opening hours belong under opening_hours in ccops.yaml, what states mean under state. The columns are: ${en}.`,
      zh: `若确有日期时间列，请用 --map ${missing!.field}=列名 指定。代码表、人员表或营业时间表不是历史数据：营业时间请写入 ccops.yaml 的 opening_hours，状态含义写入 state。现有列：${zh}。`,
    });
  return new DataError(missing!.text, placeOf(file, header), {
    en: `No column looks like it; if there is one, name it with --map ${missing!.field}=Column. The columns are: ${en}.`,
    zh: `没有列看起来符合；若有，请用 --map ${missing!.field}=列名 指定。现有列：${zh}。`,
  });
}

/** A file that should tell of people, and does not look like it. */
export function noPeople(file: string, header: Header): DataError {
  const { en, zh } = columnsOf(header);
  return new DataError(
    {
      en: 'this is neither a roster, nor states of agents, nor punches of a clock',
      zh: '这不是班表，也不是坐席状态日志或打卡记录',
    },
    placeOf(file, header),
    {
      en: `A roster or a sheet of punches has a row per person and a column per day (of shift codes at least three days), with the name or number of the person in front; a list has a row per shift, state or punch, with the person and its times. Columns of other names are told with --map, such as --map state=Column --map start_at=Column or --map date=Column --map shift_id=Column; a file beside the main one is made readable by ccops import FILE --map … -o NEW.csv first. The columns are: ${en}.`,
      zh: `班表或打卡表为每人一行、每天一列（单元格为班次代码时至少三天），前面是姓名或工号；清单为每个班次、状态或打卡一行，含人员和时间。其他列名可用 --map 指定，例如 --map state=列名 --map start_at=列名，或 --map date=列名 --map shift_id=列名；主文件以外的文件请先用 ccops import 文件 --map … -o 新文件.csv 转换。现有列：${zh}。`,
    },
  );
}

/** Fields of agents are mapped, but not enough for any table about them. */
export function noMappedPeople(file: string, header: Header): DataError {
  const { en, zh } = columnsOf(header);
  return new DataError(
    {
      en: 'with the columns that --map names, this is neither a roster, nor states of agents, nor sums of their times',
      zh: '按 --map 指定的列，仍无法识别为班表、坐席状态日志或坐席汇总',
    },
    placeOf(file, header),
    {
      en: `Map what is missing: always agent_id or agent_name; for a roster date and shift_id, or start_at and end_at; for states state and start_at; for sums at least two times, such as logged_in_sec. The columns are: ${en}.`,
      zh: `请用 --map 补上缺少的列：都需要 agent_id 或 agent_name；班表需要 date 和 shift_id，或 start_at 和 end_at；状态日志需要 state 和 start_at；坐席汇总至少需要两项时长，例如 logged_in_sec。现有列：${zh}。`,
    },
  );
}

const NEITHER: Text = {
  en: 'the rows have dates, but are neither single contacts nor counts of contacts',
  zh: '各行有日期，但既不是联络明细，也没有联络数量',
};
const TIMELESS: Text = {
  en: 'no column holds dates: nothing says when anything happened',
  zh: '没有任何一列是日期，无法知道发生在何时',
};
const MOST_NAMES = 30;

function columnsOf({ names }: Header): Text {
  return listedNames(names, MOST_NAMES);
}

function placeOf(file: string, { row }: Header) {
  return { file, ...(row === null ? {} : { row }) };
}

/** Dates that leave out the year, which nothing beside them names either. */
export function noYear(file: string, header: Header, name: string, example: string): UndatedError {
  return new UndatedError(
    {
      en: `"${name}" has no year (${example}), and neither the lines above the table nor the names of the sheet and the file name one that fits`,
      zh: `“${name}”没有年份（${example}），表格上方、工作表名和文件名中也没有相符的年份`,
    },
    placeOf(file, header),
    {
      en: 'Say the date of the first row with its year, such as --first-date 2026-03-01. If the weekdays stand beside the dates, they have to agree.',
      zh: '请用 --first-date 指定首行的完整日期，例如 --first-date 2026-03-01；若表中有星期，须与之一致。',
    },
  );
}

/** The error for columns that are days of a week that nothing names. */
export function noWeek(file: string, header: Header, name: string): UndatedError {
  return new UndatedError(
    {
      en: `the columns are days of the week ("${name}" …), and no title says of which week`,
      zh: `各列为星期几（“${name}”……），标题中没有写明是哪一周`,
    },
    placeOf(file, header),
    {
      en: `Say the date of "${name}", such as --first-date 2026-03-02; it has to fall on that day of the week. A plan for any week is no history.`,
      zh: `请用 --first-date 指定“${name}”的日期，例如 --first-date 2026-03-02，须与星期相符；不属于某一周的通用模板不是历史数据。`,
    },
  );
}

/** The error for dates that are days only, of a month that nothing names. */
export function noMonth(file: string, header: Header, name: string): UndatedError {
  return new UndatedError(
    {
      en: `"${name}" holds days of a month only, and neither the lines above the table nor the names of the sheet and the file name one month`,
      zh: `“${name}”只有几号，表格上方、工作表名和文件名中也没有唯一的年月`,
    },
    placeOf(file, header),
    {
      en: 'Say the date of the first row, such as --first-date 2026-03-01.',
      zh: '请用 --first-date 指定首行的日期，例如 --first-date 2026-03-01。',
    },
  );
}
