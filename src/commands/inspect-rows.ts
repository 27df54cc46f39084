import type { Contradiction } from '../intake/outcome.js';
import { shorten } from '../text/display-width.js';
import { thousands } from '../text/thousands.js';
import { wrap } from '../text/wrap.js';
import { aligned } from './inspect-columns.js';
import { overlapText } from './inspect-overlap.js';
import type { ReadReport } from './inspect-report.js';
import { silenceText, unknownText } from './inspect-silence.js';
import type { Line, Tell } from './inspect-text.js';

const LONGEST_LIST = 80;

/** What the rows show: period, order, queues, outcomes, how many were read and set aside. */
export function rowLines(read: ReadReport, tell: Tell): Line[] {
  const { queues, outcomes } = read.survey;
  const lines: Line[] = periodLines(read, tell);
  if (queues.length > 0) lines.push([{ en: 'Queues', zh: '队列' }, shorten(queues.join(', '), LONGEST_LIST)]);
  const kinds = Object.entries(outcomes).map(([name, count]) => `${name} ${thousands(count)}`);
  if (kinds.length > 0) lines.push([{ en: 'Outcomes', zh: '结果' }, kinds.join(', ')]);
  lines.push([{ en: 'Rows', zh: '行数' }, countText(read, tell)]);
  if (read.outcome.made !== null) lines.push([{ en: 'Make', zh: '合并为' }, madeText(read, tell)]);
  for (const overlap of read.overlaps)
    lines.push([{ en: 'Overlap', zh: '重叠' }, tell(overlapText(overlap))]);
  for (const { column, definition, agrees, compared } of read.rates)
    lines.push([
      { en: 'Rates', zh: '比率' },
      tell(
        definition
          ? {
              en: `"${column}" is ${definition.en} in ${thousands(agrees)} of ${thousands(compared)} rows`,
              zh: `“${column}”为 ${definition.zh}：${thousands(compared)}行中有${thousands(agrees)}行相符`,
            }
          : {
              en: `"${column}" follows no known definition (the best fits ${thousands(agrees)} of ${thousands(compared)} rows)`,
              zh: `“${column}”不符合任何已知口径（最接近者仅${thousands(compared)}行中的${thousands(agrees)}行相符）`,
            },
      ),
    ]);
  return lines;
}

function silenceLines(silence: ReadReport['silence'], tell: Tell): Line[] {
  if (silence === null) return [];
  const unknown = unknownText(silence);
  const texts = unknown ? [silenceText(silence), unknown] : [silenceText(silence)];
  return texts.map((text): Line => [{ en: 'Silence', zh: '无数据时段' }, tell(text)]);
}

function periodLines({ survey, order, silence }: ReadReport, tell: Tell): Line[] {
  const { first, last, days, daysWithout } = survey;
  if (!first || !last) return [];
  const gaps =
    daysWithout > 0
      ? tell({
          en: `, ${thousands(daysWithout)} ${daysWithout === 1 ? 'day' : 'days'} without a row`,
          zh: `，其中${thousands(daysWithout)}天没有数据`,
        })
      : '';
  const span = tell({ en: `${thousands(days)} ${days === 1 ? 'day' : 'days'}`, zh: `${thousands(days)}天` });
  return [
    [{ en: 'Period', zh: '时间范围' }, `${first} – ${last}, ${span}${gaps}`],
    [{ en: 'Time order', zh: '时间顺序' }, orderText(order, tell)],
    ...silenceLines(silence, tell),
  ];
}

function orderText({ order, breaks }: ReadReport['order'], tell: Tell): string {
  if (order === 'rising') return tell({ en: 'oldest first', zh: '由早到晚' });
  if (order === 'falling') return tell({ en: 'newest first', zh: '由晚到早' });
  const { count, row, at, before } = breaks!;
  return tell({
    en: `not in time order: ${count === 1 ? '1 break,' : `${thousands(count)} breaks, the first`} in row ${row} (${at} after ${before})`,
    zh: `未按时间排序：${thousands(count)}处，首见第${row}行（${before} 之后为 ${at}）`,
  });
}

function countText({ outcome }: ReadReport, tell: Tell): string {
  const parts = [
    tell({ en: `${thousands(outcome.read)} read`, zh: `读取${thousands(outcome.read)}行` }),
    ...outcome.setAside.map(({ reason, count, firstRow }) =>
      tell({
        en: `${thousands(count)} set aside (${reason.en}, first in row ${firstRow})`,
        zh: `${thousands(count)}行未计入（${reason.zh}，首见第${firstRow}行）`,
      }),
    ),
    tell({
      en: `${thousands(outcome.rejected.length)} cannot be read`,
      zh: `${thousands(outcome.rejected.length)}行无法读取`,
    }),
  ];
  return parts.join(tell({ en: ', ', zh: '，' }));
}

function madeText({ outcome, table }: ReadReport, tell: Tell): string {
  const count = thousands(outcome.made ?? 0);
  return tell({ en: `${count} rows of ${table.name}`, zh: `${count}行${table.label.zh}` });
}

/** Rows that cannot be read, by reason, and rows that contradict themselves. */
export function troubleBlocks({ outcome, contradictions }: ReadReport, tell: Tell, width: number): string[] {
  const rejects = outcome.rejectCounts.map(({ reason, count, first }) =>
    tell({
      en: `${thousands(count)} × ${reason.en}; first in row ${first.row}: "${first.value}"`,
      zh: `${thousands(count)} × ${reason.zh}；首见第${first.row}行：“${first.value}”`,
    }),
  );
  return [
    block(tell({ en: 'Cannot be read', zh: '无法读取' }), rejects, width),
    contradictionBlock(contradictions, tell, width),
  ];
}

/** What contradicts what, with the numbers of the first rows. */
export function contradictionBlock(list: readonly Contradiction[], tell: Tell, width: number): string {
  const title = tell({ en: 'Contradictions (kept as they are)', zh: '自相矛盾（照原样保留）' });
  const lines = list.map((one) => contradictionText(one, tell));
  return block(title, lines, width);
}

function contradictionText({ what, count, rows, example }: Contradiction, tell: Tell): string {
  const more = count > rows.length ? ' …' : '';
  const one = rows.length === 1 && more === '';
  return tell({
    en: `${thousands(count)} × ${what.en}; ${one ? 'row' : 'rows'} ${rows.join(', ')}${more}: ${example}`,
    zh: `${thousands(count)} × ${what.zh}；第 ${rows.join('、')}${more} 行：${example}`,
  });
}

/** What the file is good for, and what it lacks for the rest. */
export function useLines({ uses }: ReadReport, tell: Tell): string {
  const lines = uses.map(({ command, what, missing }) => [
    `  ${missing === null ? '✓' : '–'} ccops ${command}`,
    missing === null ? tell(what) : `${tell(what)}: ${tell(missing)}`,
  ]);
  if (lines.length === 0) return '';
  return `${tell({ en: 'Good for', zh: '可用于' })}\n${aligned(lines, Number.POSITIVE_INFINITY)}`;
}

function block(title: string, lines: readonly string[], width: number): string {
  if (lines.length === 0) return '';
  const wrapped = lines.flatMap((line) =>
    wrap(line, Math.max(20, width - 4)).map((part, i) => (i === 0 ? `  ${part}` : `    ${part}`)),
  );
  return [title, ...wrapped].join('\n');
}
