import { BLOCK_ROWS, type Block } from './block.js';
import type { NotedTexts } from './noted-texts.js';
import { NOT_RECALLED } from './quick-recall.js';

/** More different texts than this are not kept: the column is one of ids or times. */
const MAX_TEXTS = 1 << 16;
const MAX_BYTES = 1 << 22;

/**
 * Tells the different texts of a column apart by their bytes, so that each is decoded and understood once. A text is
 * known by a small number, its id, from its first row to the end of the file.
 */
export class CellMemo {
  /** The texts by id. */
  readonly texts: string[] = [];
  /** The ids of the block that was read last; -1 for a text that is not kept, because there are too many. */
  ids: Int32Array = NO_IDS;
  /** Whether every text so far is known by an id. */
  keepsAll = true;

  private own: Int32Array | null = null;
  private slots = new Int32Array(1 << 10).fill(-1);
  private offsets = new Int32Array(1 << 9);
  private kept = new Uint8Array(1 << 12);
  private used = 0;

  constructor(readonly column: number) {}

  /** Finds the ids of the column's cells in all rows of a block: those that are noted in its memory at once, the others here. */
  read(block: Block): void {
    const noted = block.notedTexts(this.column);
    if (noted) this.readNoted(block, noted);
    else this.readAll(block);
  }

  private readAll(block: Block): void {
    const { starts, ends, width, rows } = block;
    this.own ??= new Int32Array(BLOCK_ROWS);
    this.ids = this.own;
    for (let row = 0, cell = this.column; row < rows; row++, cell += width)
      this.ids[row] = this.find(block, starts[cell], ends[cell]);
  }

  private readNoted(block: Block, noted: NotedTexts): void {
    const { bytes, starts, ends, width } = block;
    const { ids } = noted;
    this.ids = ids;
    let missed = noted.recall(block, this.column, this);
    for (let row = 0; missed > 0; row++) {
      if (ids[row] !== NOT_RECALLED) continue;
      missed--;
      const cell = row * width + this.column;
      const id = this.find(block, starts[cell], ends[cell]);
      ids[row] = id;
      if (id >= 0) noted.note(bytes, starts[cell], ends[cell], id);
    }
  }

  private find(block: Block, start: number, end: number): number {
    const { bytes } = block;
    const { slots, offsets, kept } = this;
    const hash = hashOf(bytes, start, end);
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot];
      if (id < 0) return this.add(block, start, end, slot);
      let mine = offsets[id];
      if (offsets[id + 1] - mine !== end - start) continue;
      let at = start;
      while (at < end && kept[mine] === bytes[at]) {
        mine++;
        at++;
      }
      if (at === end) return id;
    }
  }

  private add({ bytes }: Block, start: number, end: number, slot: number): number {
    const id = this.texts.length;
    const size = end - start;
    if (id === MAX_TEXTS || this.used + size > MAX_BYTES) {
      this.keepsAll = false;
      return -1;
    }
    while (this.used + size > this.kept.length) this.kept = doubled(this.kept, Uint8Array);
    if (id + 2 > this.offsets.length) this.offsets = doubled(this.offsets, Int32Array);
    this.kept.set(bytes.subarray(start, end), this.used);
    this.used += size;
    this.offsets[id + 1] = this.used;
    this.slots[slot] = id;
    this.texts.push(bytes.toString('utf8', start, end));
    if (this.texts.length * 2 > this.slots.length) this.spread();
    return id;
  }

  /** Doubles the table of slots. */
  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.texts.length; id++) {
      const hash = hashOf(this.kept, this.offsets[id], this.offsets[id + 1]);
      let slot = hash & mask;
      while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = id;
    }
  }
}

const NO_IDS = new Int32Array(0);

/** Two bytes at a time, for this is where the time goes with texts that are hardly ever the same. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 1 < end; at += 2) hash = Math.imul(hash, 0x9e3b) + (bytes[at] | (bytes[at + 1] << 8));
  if (at < end) hash = Math.imul(hash, 0x9e3b) + bytes[at];
  return hash ^ (hash >>> 15);
}

function doubled<T extends Uint8Array | Int32Array>(array: T, Kind: new (length: number) => T): T {
  const larger = new Kind(array.length * 2);
  larger.set(array);
  return larger;
}
