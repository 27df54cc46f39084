import { NotedTexts, PLACES_BYTES } from './noted-texts.js';
import { type Cutter, quickCutter } from './quick-cutter.js';
import { MASK_BYTES, MOST_TEXT_BYTES, quickRecall } from './quick-recall.js';

const PAGE = 1 << 16;
/** Tables of very many columns do without, for there is less of that memory. */
const MOST_PAGES = 1 << 12;
/** Programs may look so many bytes beyond the end. */
const BEYOND = 64;

/** How large a memory is: bytes of a file, rows, columns, and of how many columns the texts are noted. */
export interface MemorySize {
  readonly size: number;
  readonly rows: number;
  readonly width: number;
  readonly notedColumns: number;
}

/** Bytes of a file, and where its cells are, in memory that WebAssembly can get at. Rows and cells as `Block` describes them. */
export interface BlockMemory {
  readonly of: MemorySize;
  readonly bytes: Buffer;
  /** The same, for looking at several bytes at once. */
  readonly view: DataView;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly begins: Int32Array;
  readonly lines: Int32Array;
  readonly odd: Uint8Array;
  readonly filled: Int32Array;
  readonly needed: Uint8Array;
  readonly cutter: Cutter | null;
  /** None on a machine that cannot look texts up by itself. */
  readonly noted: readonly NotedTexts[];
}

/** Memory for a block; one that somebody has given back, where there is one of that size. */
export function takeMemory(asked: MemorySize): BlockMemory {
  const names = Object.keys(asked) as (keyof MemorySize)[];
  const found = free.findIndex(({ of }) => names.every((name) => of[name] === asked[name]));
  return found >= 0 ? free.splice(found, 1)[0] : newMemory(asked);
}

/** Gives memory back that nobody looks at any more. */
export function giveBack(memory: BlockMemory): void {
  if (free.length === MOST_FREE) free.shift();
  free.push(memory);
}

/** Memory of WebAssembly is dear: the pieces of a file have the same. */
const free: BlockMemory[] = [];
const MOST_FREE = 2;

function newMemory(of: MemorySize): BlockMemory {
  const { size, rows, width, notedColumns } = of;
  const cells = rows * width * 4;
  const ahead = Math.ceil((size + BEYOND) / 8) * 8;
  const noting = MASK_BYTES + notedColumns * (rows * 4 + PLACES_BYTES);
  const total = ahead + noting + 2 * cells + 3 * (rows + 1) * 4 + rows + width;
  const pages = Math.ceil(total / PAGE);
  const memory = pages <= MOST_PAGES ? new WebAssembly.Memory({ initial: pages }) : null;
  const buffer = memory?.buffer ?? new ArrayBuffer(total);
  let used = ahead;
  const next = (bytes: number) => {
    used += bytes;
    return used - bytes;
  };
  return {
    of,
    bytes: Buffer.from(buffer, 0, size + 1),
    view: new DataView(buffer, 0, size + 1),
    noted: memory ? notedIn(memory, of, next) : [],
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

function notedIn(
  memory: WebAssembly.Memory,
  { rows, notedColumns }: MemorySize,
  next: (bytes: number) => number,
): readonly NotedTexts[] {
  const recall = quickRecall(memory);
  if (!recall) return [];
  const mask = next(MASK_BYTES);
  new Uint8Array(memory.buffer, mask, MOST_TEXT_BYTES).fill(0xff);
  return Array.from({ length: notedColumns }, () => {
    const addresses = { ids: next(rows * 4), places: next(PLACES_BYTES), mask };
    return new NotedTexts(memory.buffer, rows, addresses, recall);
  });
}
