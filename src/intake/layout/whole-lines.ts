import type { Text } from '../../text/text.js';
import { isEmpty, type RawRow } from '../cells.js';

const DELIMITERS = [',', ';', '\t', '|'];
const LOOK_ROWS = 200;
const LEAST_CELLS = 3;
const NEARLY_ALL = 0.8;

/** A table whose rows stand whole in the first column, with what divides their cells. */
export interface WholeLines {
  readonly delimiter: string;
}

/**
 * Finds a table that has each line in one cell: lines that were quoted as a whole (`"a,b,c"`), or pasted into the first column of a sheet.
 * Nearly all of them fall into as many cells, at least three; null for any other table.
 */
export function findWholeLines(sample: readonly RawRow[]): WholeLines | null {
  const lines = sample.slice(0, LOOK_ROWS).filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));
  if (lines.length < 2 || !lines.every(({ cells }) => isWhole(cells))) return null;
  const delimiter = DELIMITERS.find((each) => {
    const counts = lines.map(({ cells }) => cellsOf(String(cells[0]), each).length);
    const width = Math.max(...counts);
    return (
      width >= LEAST_CELLS && counts.filter((count) => count === width).length >= lines.length * NEARLY_ALL
    );
  });
  return delimiter === undefined ? null : { delimiter };
}

function isWhole(cells: RawRow['cells']): boolean {
  return typeof cells[0] === 'string' && cells.every((cell, i) => i === 0 || isEmpty(cell));
}

/** The cells of a line, those in quotation marks without them. */
function cellsOf(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let open = false;
  let cell = '';
  for (const character of line) {
    if (character === '"') {
      open = !open;
      if (open && cell.endsWith(END)) cell = `${cell.slice(0, -1)}"`;
      else if (!open) cell += END;
    } else if (character === delimiter && !open) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell].map((text) => text.replaceAll(END, ''));
}

/** Where quotation marks were closed, while a line is cut: a second one behind it stands for itself. */
const END = '\0';

/** Cuts a row into its cells. */
export function lineTurner({ delimiter }: WholeLines): (raw: RawRow) => RawRow {
  return (raw) => (isWhole(raw.cells) ? { ...raw, cells: cellsOf(String(raw.cells[0]), delimiter) } : raw);
}

/** What the user should hear of it. */
export function wholeLinesNote({ delimiter }: WholeLines): Text {
  const sign =
    delimiter === '\t' ? { en: 'tab', zh: '制表符' } : { en: `"${delimiter}"`, zh: `“${delimiter}”` };
  return {
    en: `each line stands whole in one cell: cut at ${sign.en}`,
    zh: `每行内容都在同一个单元格中，已按${sign.zh}拆分`,
  };
}
