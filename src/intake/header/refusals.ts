import { DataError } from '../../text/errors.js';
import type { Header } from './find-header.js';
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
export function noContacts(file: string, { names }: Header): DataError {
  const list = names.slice(0, 30).join(', ');
  return new DataError(
    {
      en: 'the file has no header, and its rows do not look like single contacts: no column says in words whether a call was answered',
      zh: '文件没有表头，各行也不像单个联络：没有列用文字说明是否接通',
    },
    { file },
    {
      en: `Export again with the header, so that it can be told what a row is (a call, an agent, an interval); or name the columns with --map, such as --map outcome=Column. The columns are: ${list}.`,
      zh: `请连同表头重新导出，以便判断每行是通话、坐席还是时段；或用 --map 指定各列，例如 --map outcome=列名。现有列：${list}。`,
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
      en: `If a row is a day, say which day the first row is, such as --first-date 2026-01-01; else add a column with the date of each row, and name it Date. ${count} rows were looked at.`,
      zh: `若每行为一天，请用 --first-date 指定首行日期，例如 --first-date 2026-01-01；否则请增加“日期”列并填写每行的日期。已查看${count}行。`,
    },
  );
}

/** Dates that leave out the year, which nothing beside them names either. */
export function noYear(file: string, header: Header, name: string, example: string): UndatedError {
  return new UndatedError(
    {
      en: `"${name}" has no year (${example}), and neither the lines above the table nor the names of the sheet and the file name one that fits`,
      zh: `“${name}”没有年份（${example}），表格上方、工作表名和文件名中也没有相符的年份`,
    },
    { file, ...(header.row === null ? {} : { row: header.row }) },
    {
      en: 'Say the date of the first row with its year, such as --first-date 2026-03-01. If the weekdays stand beside the dates, they have to agree.',
      zh: '请用 --first-date 指定首行的完整日期，例如 --first-date 2026-03-01；若表中有星期，须与之一致。',
    },
  );
}
