import type { Language } from '../../text/text.js';
import { parseIso } from '../../time/iso.js';
import { DAY_SEC } from '../../time/units.js';
import type { CellFormat, CellValue } from '../../workbook/workbook.js';

/** Excel's serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/** Excel number formats; Excel shows separators as the user's system has them. */
export const numberFormats: Readonly<Record<CellFormat, string>> = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.0',
  decimal2: '#,##0.00',
  signed: '+#,##0.0;-#,##0.0;0.0',
  share: '0.0%',
  change: '+0.0%;-0.0%;0.0%',
  seconds: '#,##0.0',
  duration: '[h]:mm:ss',
  date: 'yyyy-mm-dd',
  time: 'hh:mm',
  datetime: 'yyyy-mm-dd hh:mm',
  datetime_sec: 'yyyy-mm-dd hh:mm:ss',
  month: 'yyyy-mm',
};

/**
 * What goes into the cell: texts in the user's language, times as Excel serial numbers of the wall clock (so that no time
 * zone can shift them), durations as fractions of a day. A text that is no time stays a text.
 *
 * `excelValue('2026-10-01T09:00+08:00', 'datetime', 'en')` is `46296.375`; `excelValue(90, 'duration', 'en')` is `90 / 86400`.
 */
export function excelValue(
  value: CellValue,
  format: CellFormat | undefined,
  language: Language,
): string | number | boolean | null {
  if (value === null) return null;
  if (typeof value === 'object') return value[language];
  if (typeof value === 'number') return excelNumber(value, format);
  return typeof value === 'string' && isTime(format) ? (serialOf(value) ?? value) : value;
}

function excelNumber(value: number, format: CellFormat | undefined): number | null {
  if (!Number.isFinite(value)) return null;
  return format === 'duration' ? value / DAY_SEC : value;
}

const timeFormats: readonly (CellFormat | undefined)[] = [
  'date',
  'time',
  'datetime',
  'datetime_sec',
  'month',
];

function isTime(format: CellFormat | undefined): boolean {
  return timeFormats.includes(format);
}

function serialOf(text: string): number | null {
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock) return (+clock[1] * 3600 + +clock[2] * 60 + +(clock[3] ?? 0)) / DAY_SEC;
  const time = parseIso(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
  return time === null ? null : time.wallSec / DAY_SEC + EPOCH_SERIAL;
}
