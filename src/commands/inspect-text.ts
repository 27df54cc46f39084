import { delimiterName } from '../intake/readers/delimiter.js';
import { displayWidth, shorten } from '../text/display-width.js';
import { type Language, say, type Text } from '../text/text.js';
import type { Report } from './inspect-report.js';

type Tell = (text: Text) => string;
type Line = readonly [Text, string];

/** A report as aligned text for people. `width` is that of the terminal, in characters. */
export function reportAsText(report: Report, language: Language, width: number): string {
  const tell: Tell = (text) => say(text, language);
  const blocks = [
    aligned(
      [...fileLines(report, tell), ...rowLines(report, tell)].map(([head, text]) => [tell(head), text]),
    ),
    columnTable(report, tell, width),
    ...troubleBlocks(report, tell),
    useBlock(report, tell),
  ].filter((block) => block !== '');
  return `${report.findings.file}\n\n${blocks.join('\n\n')}\n`;
}

function fileLines({ findings, table }: Report, tell: Tell): Line[] {
  const { encoding, delimiter, sheet, headerRow, preset, dates } = findings;
  const lines: (Line | null)[] = [
    [{ en: 'Read as', zh: '识别为' }, `${tell(table.label)} (${table.name})`],
    [{ en: 'Format', zh: '文件格式' }, findings.format.toUpperCase()],
    encoding && [{ en: 'Encoding', zh: '编码' }, `${encoding.name} (${tell(encoding.why)})`],
    delimiter === null ? null : [{ en: 'Delimiter', zh: '分隔符' }, delimiterName(delimiter)],
    sheet && [{ en: 'Sheet', zh: '工作表' }, sheetText(sheet, tell)],
    [{ en: 'Header', zh: '表头' }, headerRow === null ? tell(NONE) : tell(rowNumber(headerRow))],
    [{ en: 'Preset', zh: '预设' }, `${preset.name} (${tell(preset.why)})`],
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

function rowLines(report: Report, tell: Tell): Line[] {
  const { survey, outcome, findings } = report;
  const { first, last, days, daysWithout, inTimeOrder, queues, outcomes } = survey;
  const lines: Line[] = [];
  if (first && last) {
    const gaps =
      daysWithout > 0
        ? tell({ en: `, ${daysWithout} days without a row`, zh: `，其中${daysWithout}天没有数据` })
        : '';
    const order = inTimeOrder ? '' : tell({ en: '; rows are not in time order', zh: '；行未按时间排序' });
    const span = tell({ en: `${days} days`, zh: `${days}天` });
    lines.push([{ en: 'Period', zh: '时间范围' }, `${first} – ${last}, ${span}${gaps}${order}`]);
  }
  if (queues.length > 0) lines.push([{ en: 'Queues', zh: '队列' }, shorten(queues.join(', '), 80)]);
  const kinds = Object.entries(outcomes).map(([name, count]) => `${name} ${number(count)}`);
  if (kinds.length > 0) lines.push([{ en: 'Outcomes', zh: '结果' }, kinds.join(', ')]);
  const parts = [
    tell({ en: `${number(outcome.read)} read`, zh: `读取${number(outcome.read)}行` }),
    ...outcome.setAside.map(({ reason, count, firstRow }) =>
      tell({
        en: `${number(count)} set aside (${reason.en}, first in row ${firstRow})`,
        zh: `${number(count)}行未计入（${reason.zh}，首见第${firstRow}行）`,
      }),
    ),
    tell({
      en: `${number(outcome.rejected.length)} cannot be read`,
      zh: `${number(outcome.rejected.length)}行无法读取`,
    }),
  ];
  lines.push([{ en: 'Rows', zh: '行数' }, parts.join(tell({ en: ', ', zh: '，' }))]);
  if (outcome.made !== null) lines.push([{ en: 'Make', zh: '合并为' }, madeText(report, tell)]);
  for (const note of [...findings.notes, ...outcome.facts])
    lines.push([{ en: 'Note', zh: '说明' }, tell(note)]);
  return lines;
}

function madeText({ outcome, table }: Report, tell: Tell): string {
  const count = number(outcome.made ?? 0);
  return tell({ en: `${count} rows of ${table.name}`, zh: `${count}行${table.label.zh}` });
}

function columnTable({ columns }: Report, tell: Tell, width: number): string {
  const head = [
    { en: 'Column', zh: '列' },
    { en: 'Field', zh: '字段' },
    { en: 'Read as', zh: '读取方式' },
    { en: 'Filled', zh: '填充率' },
    { en: 'First values', zh: '示例' },
  ].map(tell);
  const rows = columns.map(({ header, field, how, filled, examples }) => [
    shorten(header, 32),
    field ?? '–',
    tell(how),
    `${(filled * 100).toFixed(filled > 0 && filled < 1 ? 1 : 0)}%`,
    examples.map((example) => shorten(example.replace(/\s+/g, ' '), 40)).join(' · '),
  ]);
  return aligned([head, ...rows], width);
}

function troubleBlocks({ outcome }: Report, tell: Tell): string[] {
  const rejects = outcome.rejectCounts.map(({ reason, count, first }) =>
    tell({
      en: `  ${number(count)} × ${reason.en}; first in row ${first.row}: "${first.value}"`,
      zh: `  ${number(count)} × ${reason.zh}；首见第${first.row}行：“${first.value}”`,
    }),
  );
  const contradictions = outcome.contradictions.map(({ what, count, rows, example }) =>
    tell({
      en: `  ${number(count)} × ${what.en}; rows ${rows.join(', ')}${count > rows.length ? ' …' : ''}: ${example}`,
      zh: `  ${number(count)} × ${what.zh}；第 ${rows.join('、')}${count > rows.length ? ' … ' : ' '}行：${example}`,
    }),
  );
  return [
    block(tell({ en: 'Cannot be read', zh: '无法读取' }), rejects),
    block(tell({ en: 'Contradictions (kept as they are)', zh: '自相矛盾（照原样保留）' }), contradictions),
  ];
}

function useBlock({ uses }: Report, tell: Tell): string {
  const lines = uses.map(({ command, what, missing }) => [
    `  ${missing === null ? '✓' : '–'} ccops ${command}`,
    missing === null ? tell(what) : `${tell(what)}: ${tell(missing)}`,
  ]);
  return lines.length === 0 ? '' : `${tell({ en: 'Good for', zh: '可用于' })}\n${aligned(lines)}`;
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('\n')}`;
}

/** Cells in columns of even width; the last one is cut at the width given. */
function aligned(rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string {
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
      return [...front, width === Number.POSITIVE_INFINITY ? last : shorten(last, Math.max(10, width - used))]
        .join('  ')
        .trimEnd();
    })
    .join('\n');
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
