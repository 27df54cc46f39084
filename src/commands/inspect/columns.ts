import { displayWidth, shorten } from '../../text/display-width.js';
import { labelled } from '../../text/punctuation.js';
import { same, type Text } from '../../text/text.js';
import type { ReportColumn } from './report.js';
import type { Tell } from './text.js';

/** Below this width, what a column was taken for and its first values go on a line of their own. */
const NARROW = 110;
const LONGEST_NAME = 32;
const LONGEST_VALUE = 40;

const HEADS: readonly Text[] = [
  { en: 'Column', zh: '列' },
  { en: 'Field', zh: '字段' },
  { en: 'Type', zh: '类型' },
  { en: 'Filled', zh: '填充率' },
  { en: 'Read as', zh: '读取方式' },
  { en: 'First values', zh: '示例' },
];

const TYPES: Record<string, Text> = {
  empty: { en: 'empty', zh: '空' },
  flag: { en: 'yes or no', zh: '是/否' },
  'whole number': { en: 'whole number', zh: '整数' },
  number: { en: 'number', zh: '数字' },
  percentage: { en: 'percentage', zh: '百分比' },
  'h:mm:ss': { en: 'h:mm:ss', zh: '时:分:秒' },
  'date and time': { en: 'date and time', zh: '日期时间' },
  date: { en: 'date', zh: '日期' },
  text: { en: 'text', zh: '文本' },
};

/** The columns of an export: one line each, or two on a narrow terminal. */
export function columnTable(columns: readonly ReportColumn[], tell: Tell, width: number): string {
  if (columns.length === 0) return '';
  const cells = columns.map((column) => cellsOf(column, tell));
  const heads = HEADS.map(tell);
  if (width >= NARROW) return aligned([heads, ...cells], width);
  const tops = aligned([heads.slice(0, 4), ...cells.map((line) => line.slice(0, 4))], width).split('\n');
  const below = (line: readonly string[]) =>
    shorten(`    ${line[5] === '' ? line[4] : tell(labelled(same(line[4]), same(line[5])))}`, width);
  return [tops[0], ...cells.flatMap((line, i) => [tops[i + 1], below(line)])].join('\n');
}

function cellsOf({ header, field, type, how, filled, examples }: ReportColumn, tell: Tell): string[] {
  return [
    shorten(header, LONGEST_NAME),
    field ?? '–',
    tell(TYPES[type]),
    `${(filled * 100).toFixed(filled > 0 && filled < 1 ? 1 : 0)}%`,
    tell(how),
    examples.map((example) => shorten(example.replace(/\s+/g, ' '), LONGEST_VALUE)).join(' · '),
  ];
}

/** Cells in columns of even width; the last one is cut at the width given. */
export function aligned(rows: readonly (readonly string[])[], width: number): string {
  const widths = rows.reduce<number[]>((most, row) => {
    row.forEach((cell, i) => {
      most[i] = Math.max(most[i] ?? 0, displayWidth(cell));
    });
    return most;
  }, []);
  return rows
    .map((row) => {
      const front = row.slice(0, -1).map((cell, i) => cell + ' '.repeat(widths[i] - displayWidth(cell)));
      const used = front.reduce((sum, cell) => sum + displayWidth(cell) + 2, 0);
      const last = row.at(-1) ?? '';
      return [...front, shorten(last, Math.max(10, width - used))].join('  ').trimEnd();
    })
    .join('\n');
}
