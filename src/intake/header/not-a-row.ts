import type { Text } from '../../text/text.js';
import { isTotalLabel, isTotalWord } from '../aliases/words.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { numberOf } from '../values/number.js';
import { type Header, headerKey } from './find-header.js';

/** The reasons for which rows are set aside without a preset saying so. */
export const ASIDE = {
  blank: { en: 'blank', zh: '空行' },
  total: { en: 'total', zh: '合计行' },
  remark: { en: 'remark', zh: '说明行' },
  header: { en: 'repeated header', zh: '重复表头' },
} as const;

/** Two dates with a dash or a word between them: the period of a total. */
const PERIOD = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:-|–|—|~|～|至|到|to)\s*\d{4}[-/.年]\d{1,2}/i;

/**
 * Why a row that cannot be read is no row of the table: it is blank, a total, a remark or the header once more; null when it ought to be
 * one. `value` is the text that could not be read.
 */
export function whyNoRow(cells: readonly RawCell[], value: string, header: Header): Text | null {
  const filled = cells.filter((cell) => !isEmpty(cell));
  if (filled.length === 0) return ASIDE.blank;
  if (isTotalLabel(textOf(filled[0])) || isTotalLabel(value) || PERIOD.test(value)) return ASIDE.total;
  if (filled.length === 1 && header.names.length > 2) return ASIDE.remark;
  if (repeatsHeader(cells, header)) return ASIDE.header;
  return value === '' && isNamelessSum(cells, filled) ? ASIDE.total : null;
}

/** Rows that look like rows of the table, as far as can be seen without reading them: what columns hold is judged by these. */
export function likelyRows(rows: readonly RawRow[], header: Header): readonly RawRow[] {
  const least = Math.min(2, header.names.length);
  const likely = rows.filter(({ cells }) => {
    let filled = 0;
    for (const cell of cells) {
      if (isEmpty(cell)) continue;
      if (typeof cell === 'string' && isTotalWord(cell)) return false;
      filled++;
    }
    return filled >= least && !repeatsHeader(cells, header);
  });
  return likely.length > 0 ? likely : rows;
}

function repeatsHeader(cells: readonly RawCell[], { names }: Header): boolean {
  let others = 0;
  let same = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (isEmpty(cell)) continue;
    if (typeof cell === 'string' && names[i] && isSameName(cell, names[i])) same++;
    else others++;
    // The rest cannot make up for it.
    if (others > same + cells.length - i - 1) return false;
  }
  return same > 1 && same >= others;
}

function isSameName(cell: string, name: string): boolean {
  const key = headerKey(name);
  const first = cell.charCodeAt(0);
  // Most cells can be told from their first sign.
  const isPlain = first > SPACE && first < DELETE && key.charCodeAt(0) < DELETE;
  if (isPlain && cell[0].toLowerCase() !== key[0]) return false;
  return headerKey(cell) === key;
}

const SPACE = 32;
const DELETE = 127;

/** Only numbers, and nothing in the first column: sums below the rows, without a word. */
function isNamelessSum(cells: readonly RawCell[], filled: readonly RawCell[]): boolean {
  if (!isEmpty(cells[0]) || filled.length < 2) return false;
  return filled.every((cell) => typeof cell === 'number' || !Number.isNaN(numberOf(textOf(cell))));
}
