import { type Cutter, quickCutter } from './quick-cutter.js';

const PAGE = 1 << 16;
/** Tables of very many columns do without, for there is less of that memory. */
const MOST_PAGES = 1 << 12;
/** A cutter may look so many bytes beyond the end. */
const BEYOND = 64;

/** Bytes of a file, and where its cells are, in memory that WebAssembly can get at. Rows and cells as `Block` describes them. */
export interface BlockMemory {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly begins: Int32Array;
  readonly lines: Int32Array;
  readonly odd: Uint8Array;
  readonly filled: Int32Array;
  readonly needed: Uint8Array;
  readonly cutter: Cutter | null;
}

/** Memory for a block; one that somebody has given back, where there is one of that size. */
export function takeMemory(size: number, rows: number, width: number): BlockMemory {
  const found = free.findIndex(
    ({ bytes, begins, needed }) =>
      bytes.length === size + 1 && begins.length === rows + 1 && needed.length === width,
  );
  return found >= 0 ? free.splice(found, 1)[0] : newMemory(size, rows, width);
}

/** Gives memory back that nobody looks at any more. */
export function giveBack(memory: BlockMemory): void {
  if (free.length === MOST_FREE) free.shift();
  free.push(memory);
}

/** Memory of WebAssembly is dear: the pieces of a file have the same. */
const free: BlockMemory[] = [];
const MOST_FREE = 2;

function newMemory(size: number, rows: number, width: number): BlockMemory {
  const cells = rows * width * 4;
  const ahead = Math.ceil((size + BEYOND) / 8) * 8;
  const total = ahead + 2 * cells + 3 * (rows + 1) * 4 + rows + width;
  const pages = Math.ceil(total / PAGE);
  const memory = pages <= MOST_PAGES ? new WebAssembly.Memory({ initial: pages }) : null;
  const buffer = memory?.buffer ?? new ArrayBuffer(total);
  let used = ahead;
  const next = (bytes: number) => {
    used += bytes;
    return used - bytes;
  };
  return {
    bytes: Buffer.from(buffer, 0, size + 1),
    starts: new Int32Array(buffer, next(cells), rows * width),
    ends: new Int32Array(buffer, next(cells), rows * width),
    begins: new Int32Array(buffer, next((rows + 1) * 4), rows + 1),
    lines: new Int32Array(buffer, next((rows + 1) * 4), rows + 1),
    filled: new Int32Array(buffer, next((rows + 1) * 4), rows),
    odd: new Uint8Array(buffer, next(rows), rows),
    needed: new Uint8Array(buffer, next(width), width),
    cutter: memory && quickCutter(memory),
  };
}
