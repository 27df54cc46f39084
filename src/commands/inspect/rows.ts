import { straysNote } from '../../forecast/strays.js';
import type { Contradiction } from '../../intake/outcome.js';
import { rowList } from '../../intake/run/watch-counts.js';
import { codeWords } from '../../tables/code-words.js';
import { shorten } from '../../text/display-width.js';
import { plural } from '../../text/plural.js';
import { listed, listedNames } from '../../text/punctuation.js';
import { same, type Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { wrap } from '../../text/wrap.js';
import type { ReadReport } from './report.js';
import { silenceText, unknownText } from './silence.js';
import type { Line, Tell } from './text.js';

const LONGEST_LIST = 80;

/** What the rows show besides: their order, silent intervals, queues, outcomes, what the rates are made of. */
export function rowLines({ survey, order, silence, rates }: ReadReport): Line[] {
  const { queues, outcomes, first } = survey;
  const kinds = Object.entries(outcomes).map(([code, count]) =>
    counted(codeWords.outcome[code] ?? same(code), count),
  );
  const { en, zh } = listedNames(queues);
  return [
    ...(first === null ? [] : [[{ en: 'Time order', zh: '时间顺序' }, orderText(order)] satisfies Line]),
    ...(silence === null ? [] : silenceLines(silence)),
    ...(queues.length > 0
      ? [
          [
            { en: 'Queues', zh: '队列' },
            { en: shorten(en, LONGEST_LIST), zh: shorten(zh, LONGEST_LIST) },
          ] satisfies Line,
        ]
      : []),
    ...(kinds.length > 0 ? [[{ en: 'Outcomes', zh: '结果' }, listed(kinds)] satisfies Line] : []),
    ...rates.flatMap(rateLine),
  ];
}

function counted({ en, zh }: Text, count: number): Text {
  return { en: `${en} ${thousands(count)}`, zh: `${zh} ${thousands(count)}` };
}

/** A rate that no formula makes is told of where the contradictions stand. */
function rateLine({ column, definition, agrees, compared }: ReadReport['rates'][number]): Line[] {
  if (definition === null) return [];
  const [fit, all] = [thousands(agrees), thousands(compared)];
  const text = {
    en: `"${column}" is ${definition.en} in ${fit} of ${all} rows`,
    zh: `“${column}”＝${definition.zh}，${all}行中有${fit}行相符`,
  };
  return [[{ en: 'Rates', zh: '比率' }, text]];
}

function silenceLines(silence: NonNullable<ReadReport['silence']>): Line[] {
  const unknown = unknownText(silence);
  const texts = [silenceText(silence), unknown, straysNote(silence.strays)].filter((text) => text !== null);
  return texts.map((text): Line => [{ en: 'Silence', zh: '无数据时段' }, text]);
}

function orderText({ order, breaks }: ReadReport['order']): Text {
  if (order === 'rising') return { en: 'oldest first', zh: '由早到晚' };
  if (order === 'falling') return { en: 'newest first', zh: '由晚到早' };
  const { count, row } = breaks!;
  const [at, before] = [breaks!.at, breaks!.before].map((time) => time.slice(0, 19).replace('T', ' '));
  return {
    en: `not in time order: ${plural(count, 'break,', 'breaks, the first')} in row ${row} (${at} after ${before})`,
    zh: `未按时间排序：${thousands(count)}处，首见第${row}行（${before} 之后为 ${at}）`,
  };
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
  const lines = list.map((one) => tell(contradictionText(one)));
  return block(title, lines, width);
}

function contradictionText({ what, count, rows, example }: Contradiction): Text {
  const where = rowList(count, rows);
  return {
    en: `${thousands(count)} × ${what.en}; ${where.en}: ${example.en}`,
    zh: `${thousands(count)} × ${what.zh}；${where.zh}：${example.zh}`,
  };
}

function block(title: string, lines: readonly string[], width: number): string {
  if (lines.length === 0) return '';
  const wrapped = lines.flatMap((line) =>
    wrap(line, Math.max(20, width - 4)).map((part, i) => (i === 0 ? `  ${part}` : `    ${part}`)),
  );
  return [title, ...wrapped].join('\n');
}
