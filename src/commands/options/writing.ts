import { switchOption, valueOption } from '../option.js';

export const output = valueOption(
  {
    name: 'output',
    flags: '-o, --output <file>',
    doc: {
      en: 'Write into this file, by its extension: .csv .json .jsonl .xlsx.',
      zh: '写入该文件，按扩展名决定格式：.csv .json .jsonl .xlsx。',
    },
  },
  (word) => word,
);

export const to = valueOption(
  {
    name: 'to',
    flags: '--to <format>',
    doc: {
      en: 'Format: table, csv, json, jsonl or xlsx; by default a table on a terminal and CSV into a pipe.',
      zh: '格式：table、csv、json、jsonl、xlsx；默认终端上显示表格，管道中输出 CSV。',
    },
  },
  (word) => word,
);

export const total = switchOption({
  name: 'total',
  flags: '--total',
  doc: { en: 'A total row in CSV and JSON too.', zh: '在 CSV 和 JSON 中也输出合计行。' },
});

export const showCallers = switchOption({
  name: 'show-callers',
  flags: '--show-callers',
  doc: {
    en: 'Show phone numbers and customer ids in full on screen and in workbooks.',
    zh: '在屏幕和工作簿中完整显示号码和客户编号。',
  },
});

export const bom = switchOption({
  name: 'bom',
  flags: '--bom',
  doc: {
    en: 'Begin a CSV file with a byte order mark, so that Excel shows its Chinese.',
    zh: 'CSV 文件开头写入 BOM，使 Excel 正确显示中文。',
  },
});

/** Where a result goes; options of every command that writes a table. */
export const writingOptions = [output, to, total, showCallers, bom];
