import { delimiterName } from '../intake/readers/delimiter.js';
import { displayWidth } from '../text/display-width.js';
import { type Language, say, type Text } from '../text/text.js';
import { wrap } from '../text/wrap.js';
import { columnTable } from './inspect-columns.js';
import type { Report } from './inspect-report.js';
import { contradictionBlock, rowLines, troubleBlocks, useLines } from './inspect-rows.js';

/** Puts a text into the user's language. */
export type Tell = (text: Text) => string;
/** A heading, and what stands beside it. */
export type Line = readonly [Text, string];

/** A report as aligned text for people. `width` is that of the terminal, in characters. */
export function reportAsText(report: Report, language: Language, width: number): string {
  const tell: Tell = (text) => say(text, language);

  const { read, raw } = report;
  const lines = [...fileLines(report, tell), ...(read ? rowLines(read, tell) : [])];
  const notes = [...report.findings.notes, ...(read?.outcome.facts ?? [])].map(
    (note): Line => [{ en: 'Note', zh: '说明' }, tell(note)],
  );
  const blocks = [
    headed([...lines, ...notes], tell, width),
    columnTable(report.columns, tell, width),
    ...(read ? troubleBlocks(read, tell, width) : []),
    ...(read ? [useLines(read, tell)] : [contradictionBlock(raw?.contradictions ?? [], tell, width)]),
  ].filter((block) => block !== '');
  return `${report.findings.file}\n\n${blocks.join('\n\n')}\n`;
}

/** Headings in one column, what stands beside them in the other, broken into lines where it is too long. */
function headed(lines: readonly Line[], tell: Tell, width: number): string {
  const heads = lines.map(([head]) => tell(head));
  const indent = Math.max(...heads.map(displayWidth)) + 2;
  return lines
    .map(([, text], i) => {
      const head = heads[i] === heads[i - 1] ? '' : heads[i];
      return wrap(text, Math.max(20, width - indent))
        .map((part, k) => padded(k === 0 ? head : '', indent) + part)
        .join('\n');
    })
    .join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}

function fileLines({ findings, read, error }: Report, tell: Tell): Line[] {
  const { encoding, delimiter, sheet, headerRow, preset, dates } = findings;
  const lines: (Line | null)[] = [
    read
      ? [{ en: 'Read as', zh: '识别为' }, `${tell(read.table.label)} (${read.table.name})`]
      : [{ en: 'Not read', zh: '未能读取' }, error ? tell(error.text) : ''],
    error?.remedy ? [{ en: 'What to do', zh: '处理办法' }, tell(error.remedy)] : null,
    [{ en: 'Format', zh: '文件格式' }, findings.format.toUpperCase()],
    encoding && [{ en: 'Encoding', zh: '编码' }, `${encoding.name} (${tell(encoding.why)})`],
    delimiter === null ? null : [{ en: 'Delimiter', zh: '分隔符' }, delimiterName(delimiter)],
    sheet && [{ en: 'Sheet', zh: '工作表' }, sheetText(sheet, tell)],
    [{ en: 'Header', zh: '表头' }, headerRow === null ? tell(NONE) : tell(rowNumber(headerRow))],
    read ? [{ en: 'Preset', zh: '预设' }, `${preset.name} (${tell(preset.why)})`] : null,
    ...preset.near.map((near): Line => [{ en: 'Near', zh: '相近预设' }, nearText(near, tell)]),
    dates && [
      { en: 'Dates', zh: '日期' },
      `${dates.order ? `${tell(ORDERS[dates.order])}: ` : ''}${tell(dates.evidence)}`,
    ],
  ];
  return lines.filter((line) => line !== null);
}

const SHOWN_MISSING = 5;

/** A preset that came near, and which of its columns the file does not have. */
function nearText(near: Report['findings']['preset']['near'][number], tell: Tell): string {
  const shown = near.missing.slice(0, SHOWN_MISSING).join(', ');
  const more = near.missing.length > SHOWN_MISSING ? ' …' : '';
  const missing = { en: `missing: ${shown}${more}`, zh: `缺少：${shown}${more}` };
  return `${near.name} (${near.score.toFixed(2)})${shown === '' ? '' : `; ${tell(missing)}`}`;
}

const NONE: Text = { en: 'none', zh: '无' };
const ORDERS: Record<'dmy' | 'mdy' | 'ymd', Text> = {
  dmy: { en: 'day, month, year', zh: '日/月/年' },
  mdy: { en: 'month, day, year', zh: '月/日/年' },
  ymd: { en: 'year, month, day', zh: '年/月/日' },
};

function rowNumber(row: number): Text {
  return { en: `row ${row}`, zh: `第${row}行` };
}

function sheetText(sheet: NonNullable<Report['findings']['sheet']>, tell: Tell): string {
  const hidden = sheet.hidden ? ` (${tell({ en: 'hidden', zh: '隐藏' })})` : '';
  const others =
    sheet.others.length > 0 ? `; ${tell({ en: 'others', zh: '其他' })}: ${sheet.others.join(', ')}` : '';
  return sheet.name + hidden + others;
}
