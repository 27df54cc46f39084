import type { RawCell } from '../cells.js';
import type { Block } from './block.js';
import type { CellMemo } from './cell-memo.js';

/** Different combinations of cells that are remembered. */
const MAX_COMBINED = 1 << 16;
/** Columns whose ids can be put together into one number. */
const MAX_KEY = 3;

/** Understands some cells of a row and says it as a number. */
export type Coder = (cells: readonly RawCell[]) => number;

/**
 * Understands the cells of one or several columns, each different text or combination of texts once, and remembers the
 * number that stands for what they mean. The coder must look at no other columns. Rows with the number `odd` are to be read in the ordinary way.
 */
export class CellCodes {
  /** The numbers by the ids of texts, as far as texts have been understood. */
  private known = new Float64Array(1 << 6);
  private understood = 0;
  /** Whether any cells have been odd so far; mostly none ever are, and no row need be looked at. */
  private hasOdd = false;
  private readonly combined = new Map<number, number>();
  private readonly cells: RawCell[];

  constructor(
    private readonly memos: readonly CellMemo[],
    private readonly coder: Coder,
    width: number,
    private readonly odd: number,
  ) {
    this.cells = new Array<RawCell>(width).fill('');
  }

  /** Writes the numbers for all rows of a block, and marks the odd ones. The memos have read the block before. */
  fill(block: Block, codes: Float64Array | Int32Array): void {
    if (this.memos.length === 1) this.fillFromOne(block, codes);
    else for (let row = 0; row < block.rows; row++) codes[row] = this.ofSeveral(block, row);
    if (!this.hasOdd) return;
    for (let row = 0; row < block.rows; row++) if (codes[row] === this.odd) block.odd[row] = 1;
  }

  /** Marks the odd rows of a block, where nobody wants the numbers; `codes` is room for them. */
  mark(block: Block, codes: Int32Array): void {
    const [{ texts, column, keepsAll }, ...more] = this.memos;
    if (more.length === 0 && keepsAll) {
      this.understand(texts, column);
      if (!this.hasOdd) return;
    }
    this.fill(block, codes);
  }

  private fillFromOne(block: Block, codes: Float64Array | Int32Array): void {
    const [{ ids, texts, column }] = this.memos;
    this.understand(texts, column);
    const { known } = this;
    for (let row = 0; row < block.rows; row++) {
      const id = ids[row];
      codes[row] = id >= 0 ? known[id] : this.code(block, row);
    }
  }

  private understand(texts: readonly string[], column: number): void {
    if (texts.length > this.known.length) {
      const more = new Float64Array(2 * texts.length);
      more.set(this.known);
      this.known = more;
    }
    for (; this.understood < texts.length; this.understood++) {
      this.cells[column] = texts[this.understood];
      this.known[this.understood] = this.codeOf();
    }
  }

  private ofSeveral(block: Block, row: number): number {
    let key = 0;
    for (const { ids } of this.memos) key = ids[row] < 0 ? Number.NaN : key * 65_536 + ids[row];
    if (Number.isNaN(key) || this.memos.length > MAX_KEY) return this.code(block, row);
    const known = this.combined.get(key);
    if (known !== undefined) return known;
    const code = this.code(block, row);
    if (this.combined.size < MAX_COMBINED) this.combined.set(key, code);
    return code;
  }

  private code(block: Block, row: number): number {
    for (const { ids, texts, column } of this.memos) {
      this.cells[column] = ids[row] >= 0 ? texts[ids[row]] : block.text(row, column);
    }
    return this.codeOf();
  }

  private codeOf(): number {
    const code = this.coder(this.cells);
    if (code === this.odd) this.hasOdd = true;
    return code;
  }
}
