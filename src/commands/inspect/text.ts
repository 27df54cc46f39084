import { delimiterName } from '../../intake/readers/delimiter.js';
import { displayWidth } from '../../text/display-width.js';
import { plural } from '../../text/plural.js';
import { clauses, labelled, listedNames, withRemark } from '../../text/punctuation.js';
import { type Language, same, say, type Text } from '../../text/text.js';
import { wrap } from '../../text/wrap.js';
import { columnTable } from './columns.js';
import type { Report } from './report.js';
import { contradictionBlock, rowLines, troubleBlocks } from './rows.js';
import { verdictLines } from './verdict.js';

/** Puts a text into the user's language. */
export type Tell = (text: Text) => string;
/** A heading, and what stands beside it. */
export type Line = readonly [Text, Text];

/**
 * A report as aligned text for people: first the verdict, then what is wrong with it, then how the file is written and read, column by column. `width` is
 * that of the terminal, in characters.
 */
export function reportAsText(report: Report, language: Language, width: number): string {
  const tell: Tell = (text) => say(text, language);
  const { read, raw } = report;
  const blocks = [
    headed(verdictLines(report), tell, width),
    ...(read
      ? troubleBlocks(read, tell, width)
      : [contradictionBlock(raw?.contradictions ?? [], tell, width)]),
    headed([...fileLines(report), ...(read ? rowLines(read) : [])], tell, width),
    columnTable(report.columns, tell, width),
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
      return wrap(tell(text), Math.max(20, width - indent))
        .map((part, k) => padded(k === 0 ? head : '', indent) + part)
        .join('\n');
    })
    .join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}

/** How the file is written. */
function fileLines({ findings }: Report): Line[] {
  const { encoding, delimiter, sheet, headerRow, preset, dates } = findings;
  const lines: (Line | null)[] = [
    [{ en: 'Format', zh: '文件格式' }, same(findings.format.toUpperCase())],
    encoding && [{ en: 'Encoding', zh: '编码' }, withRemark(same(encoding.name), encoding.why)],
    delimiter === null ? null : [{ en: 'Delimiter', zh: '分隔符' }, same(delimiterName(delimiter))],
    sheet && [{ en: 'Sheet', zh: '工作表' }, sheetText(sheet)],
    [{ en: 'Header', zh: '表头' }, !headerRow ? NONE : rowNumber(headerRow)],
    ...preset.near.map((near): Line => [{ en: 'Near', zh: '相近预设' }, nearText(near)]),
    dates && [
      { en: 'Dates', zh: '日期' },
      dates.order ? labelled(ORDERS[dates.order], dates.evidence) : dates.evidence,
    ],
  ];
  return lines.filter((line) => line !== null);
}

const SHOWN_MISSING = 5;

/** A preset that came near, which of its columns the file does not have, and whether it has more or fewer. */
function nearText({ name, score, missing, width }: Report['findings']['preset']['near'][number]): Text {
  const lacks = missing.length === 0 ? [] : [labelled({ en: 'missing', zh: '缺少' }, missingText(missing))];
  const other = width
    ? [
        {
          en: `it has ${plural(width.layout, 'column')}, the file ${width.here}`,
          zh: `该预设${width.layout}列，文件${width.here}列`,
        },
      ]
    : [];
  return clauses([withRemark(same(name), same(score.toFixed(2))), ...lacks, ...other]);
}

function missingText(missing: readonly string[]): Text {
  const { en, zh } = listedNames(missing.slice(0, SHOWN_MISSING));
  const more = missing.length - SHOWN_MISSING;
  return more > 0 ? { en: `${en} and ${more} more`, zh: `${zh}等${missing.length}列` } : { en, zh };
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

function sheetText({ name, hidden, others }: NonNullable<Report['findings']['sheet']>): Text {
  const shown = hidden ? withRemark(same(name), { en: 'hidden', zh: '隐藏' }) : same(name);
  if (others.length === 0) return shown;
  return clauses([shown, labelled({ en: 'others', zh: '其他' }, listedNames(others))]);
}
