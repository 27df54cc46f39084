import type { Text } from '../../text/text.js';
import type { RawCell, RawRow } from '../cells.js';

/** A cell that a spreadsheet is to show as text: `="0123"`. */
const AS_FORMULA = /^\s*="((?:[^"]|"")*)"\s*$/;
/** Characters that nothing shows: of no width, marks of the direction of writing, soft hyphens. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const APOSTROPHE = "'";
const HALF = 0.5;
const LOOK_ROWS = 1000;

/** What stands in the cells of a table beside their values. */
export interface MarkedCells {
  /** Columns in which most cells begin with an apostrophe, as a spreadsheet marks text. */
  readonly quoted: ReadonlySet<number>;
  readonly formula: boolean;
  readonly invisible: boolean;
}

/** Finds the marks that spreadsheets and web pages leave in cells; null where there are none. */
export function findMarkedCells(sample: readonly RawRow[]): MarkedCells | null {
  const filled: number[] = [];
  const begun: number[] = [];
  let formula = false;
  let invisible = false;
  for (const { cells } of sample.slice(0, LOOK_ROWS))
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (typeof cell !== 'string' || cell === '') continue;
      filled[i] = (filled[i] ?? 0) + 1;
      if (cell.startsWith(APOSTROPHE)) begun[i] = (begun[i] ?? 0) + 1;
      formula ||= cell.endsWith('"') && AS_FORMULA.test(cell);
      invisible ||= cell.search(INVISIBLE) >= 0;
    }
  const quoted = new Set(begun.flatMap((count, i) => (count > 1 && count > filled[i] * HALF ? [i] : [])));
  return quoted.size > 0 || formula || invisible ? { quoted, formula, invisible } : null;
}

/** Takes the marks off the cells of a row. */
export function markTurner({ quoted, invisible }: MarkedCells): (raw: RawRow) => RawRow {
  const plain = (cell: RawCell, index: number): RawCell => {
    if (typeof cell !== 'string' || cell === '') return cell;
    const seen = invisible ? cell.replace(INVISIBLE, '') : cell;
    const [whole, text] = AS_FORMULA.exec(seen) ?? [];
    if (whole !== undefined) return text.replaceAll('""', '"');
    return quoted.has(index) && seen.startsWith(APOSTROPHE) ? seen.slice(1) : seen;
  };
  return (raw) => ({ ...raw, cells: raw.cells.map(plain) });
}

/** What the user should hear of it. */
export function markedCellsNote({ quoted, formula, invisible }: MarkedCells): Text {
  const kinds: Text[] = [
    ...(formula ? [{ en: 'as formulas (="…")', zh: '公式形式（="…"）' }] : []),
    ...(quoted.size > 0 ? [{ en: "behind an apostrophe ('…)", zh: "以撇号开头（'…）" }] : []),
    ...(invisible ? [{ en: 'with invisible characters', zh: '含不可见字符' }] : []),
  ];
  return {
    en: `cells are written ${kinds.map(({ en }) => en).join(', ')}: read without these marks`,
    zh: `单元格${kinds.map(({ zh }) => zh).join('、')}，已去除后读取`,
  };
}
