import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { isEmpty, type RawRow, type Sheet, textOf } from '../cells.js';
import type { Peeked } from '../readers/peek.js';
import { findHeader, lastHeaderRow } from './find-header.js';

/** Blocks of rows, each below a line that names its queue. */
export interface QueueLines {
  /** How many columns the header has; the queue stands behind them. */
  readonly width: number;
  readonly headerEnd: number;
  /** The first two queues. */
  readonly queues: readonly string[];
}

const LINE =
  /^(?:queue|skill|skill group|split|split\/skill|csq|队列|技能组|业务组|坐席组|队列名称|技能组名称)(?: name)?\s*[:：]\s*(\S.*)$/i;

/** Finds lines such as `Queue: Sales` above the rows of each queue: at least two of them, in a table without a column of the queue; else null. */
export function findQueueLines(sample: readonly RawRow[]): QueueLines | null {
  const queues = [...new Set(sample.flatMap((raw) => queueOf(raw) ?? []))];
  if (queues.length < 2) return null;
  const header = findHeader(sample);
  const fields = header.names.flatMap((name) => [
    ...aliasesOf(name, 'contacts'),
    ...aliasesOf(name, 'intervals'),
  ]);
  if (header.row === null || fields.some(({ field }) => field === 'queue')) return null;
  return { width: header.names.length, headerEnd: lastHeaderRow(header), queues: queues.slice(0, 2) };
}

/** The queue that a line names, in one cell or two; null for any other row. */
export function queueOf({ cells }: RawRow): string | null {
  const filled = cells.filter((cell) => !isEmpty(cell));
  if (filled.length === 0 || filled.length > 2) return null;
  return LINE.exec(filled.map(textOf).join(' ').trim())?.[1].trim() ?? null;
}

/** The rows of a sheet, each with the queue of the line above it in a further column. */
export function withQueueLines(
  lines: QueueLines,
  sheet: Sheet,
  peeked: Peeked,
): { sheet: Sheet; peeked: Peeked } {
  async function* turned(batches: AsyncIterable<readonly RawRow[]>) {
    const turn = turner(lines);
    for await (const batch of batches) yield batch.map(turn);
  }
  return {
    sheet: { ...sheet, text: undefined, rows: () => turned(sheet.rows()) },
    peeked: { ...peeked, sample: peeked.sample.map(turner(lines)), rows: () => turned(peeked.rows()) },
  };
}

function turner({ width, headerEnd }: QueueLines): (raw: RawRow) => RawRow {
  let queue: string | null = null;
  return (raw) => {
    const named = queueOf(raw);
    if (named !== null) queue = named;
    if (named !== null || raw.row < headerEnd || raw.cells.every(isEmpty)) return raw;
    const padded = Array.from({ length: width }, (_, index) => raw.cells[index] ?? null);
    return { ...raw, cells: [...padded, raw.row === headerEnd ? 'Queue' : queue, ...raw.cells.slice(width)] };
  };
}

/** What the user should hear of it. */
export function queueLinesNote({ queues }: QueueLines): Text {
  return {
    en: `lines above the rows name their queue (${queues.join(', ')} …): taken as a column`,
    zh: `各段数据上方的标题行写明队列（${queues.join('、')}……），已作为队列列读取`,
  };
}
