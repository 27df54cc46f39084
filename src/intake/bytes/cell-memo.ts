import type { Block } from './block.js';

/** More different texts than this are not kept: the column is one of ids or times. */
const MAX_TEXTS = 1 << 16;
const MAX_BYTES = 1 << 22;

/** Texts of at most so many bytes are compared as two numbers. */
const BRIEF = 8;
/** So many of them are remembered at a time, each in the place that its bytes say. */
const BRIEF_PLACES = 1 << 12;
/** The bits of the last four bytes, by the size of the text. */
const HIGH_BITS = Int32Array.from([0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1]);

/**
 * Tells the different texts of a column apart by their bytes, so that each is decoded and understood once. A text is
 * known by a small number, its id, from its first row to the end of the file.
 */
export class CellMemo {
  /** The texts by id. */
  readonly texts: string[] = [];
  /** The ids of the block that was read last; -1 for a text that is not kept, because there are too many. */
  readonly ids: Int32Array;

  /** The ids of texts of two bytes at most, by those bytes; there is no zero byte in a text. */
  private readonly short = new Int32Array(1 << 16).fill(-1);
  private slots = new Int32Array(1 << 10).fill(-1);
  private offsets = new Int32Array(1 << 9);
  private kept = new Uint8Array(1 << 12);
  private used = 0;

  constructor(
    readonly column: number,
    rows: number,
  ) {
    this.ids = new Int32Array(rows);
  }

  /** The brief texts met last: their bytes as two numbers, how many these are, and the id. */
  private readonly lows = new Int32Array(BRIEF_PLACES);
  private readonly highs = new Int32Array(BRIEF_PLACES);
  private readonly sizes = new Uint8Array(BRIEF_PLACES);
  private readonly briefIds = new Int32Array(BRIEF_PLACES);

  /** Finds the ids of the column's cells in all rows of a block. */
  read(block: Block): void {
    const { bytes, starts, ends, width, rows } = block;
    const { ids, short } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const last = bytes.length - BRIEF;
    for (let row = 0, cell = this.column; row < rows; row++, cell += width) {
      const start = starts[cell];
      const size = ends[cell] - start;
      if (size > 2) {
        const isBrief = size <= BRIEF && start <= last;
        ids[row] = isBrief ? this.brief(block, view, start, size) : this.find(block, start, start + size);
        continue;
      }
      const key = size === 0 ? 0 : size === 1 ? bytes[start] : bytes[start] | (bytes[start + 1] << 8);
      const known = short[key];
      ids[row] = known >= 0 ? known : this.find(block, start, start + size);
      short[key] = ids[row];
    }
  }

  /** The id of a text of three to eight bytes: no loop over them where it has been met lately. */
  private brief(block: Block, view: DataView, start: number, size: number): number {
    const { lows, highs, sizes, briefIds } = this;
    const first = view.getInt32(start, true);
    const low = size === 3 ? first & 0xffffff : first;
    const high = view.getInt32(start + 4, true) & HIGH_BITS[size];
    const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    const place = (mixed ^ (mixed >>> 15)) & (BRIEF_PLACES - 1);
    if (lows[place] === low && highs[place] === high && sizes[place] === size) return briefIds[place];
    const id = this.find(block, start, start + size);
    lows[place] = low;
    highs[place] = high;
    sizes[place] = size;
    briefIds[place] = id;
    return id;
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
    if (id === MAX_TEXTS || this.used + size > MAX_BYTES) return -1;
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

/** Two bytes at a time, for this is where the time goes. */
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
