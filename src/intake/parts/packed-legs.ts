import type { Cell, Row } from '../../tables/table.js';
import { type Leg, legOf } from './leg.js';
import { createNumbers } from './numbers.js';

const CHUNK_BYTES = 1 << 20;
/** Stands between values: JSON never has it. Nothing between two of them is null. */
const MARK = '\u0001';

/** Many legs in little memory: the values of each as bytes, not as an object. */
export interface PackedLegs {
  /** Keeps a leg; gives its number, from 0 on. */
  add(leg: Leg): number;
  /** Its start and end, in seconds. */
  spanOf(number: number): { readonly start: number; readonly end: number };
  leg(number: number): Leg;
}

/** An empty store. `leg(add(one))` is equal to `one`. */
export function createPackedLegs(): PackedLegs {
  const chunks: Buffer[] = [];
  const whole = () => createNumbers((size) => new Int32Array(size));
  const places = { chunk: whole(), from: whole(), bytes: whole(), shape: whole() };
  const starts = createNumbers((size) => new Float64Array(size));
  const ends = createNumbers((size) => new Float64Array(size));
  const shapes = createShapes();
  let used = CHUNK_BYTES;
  const store = (text: string): void => {
    const bytes = Buffer.byteLength(text);
    if (used + bytes > CHUNK_BYTES) {
      chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, bytes)));
      used = 0;
    }
    (chunks.at(-1) as Buffer).write(text, used);
    places.chunk.push(chunks.length - 1);
    places.from.push(used);
    places.bytes.push(bytes);
    used += bytes;
  };
  return {
    spanOf: (number) => ({ start: starts.at(number), end: ends.at(number) }),
    add: ({ row, start, end }) => {
      store(Object.values(row).map(packed).join(MARK));
      places.shape.push(shapes.numberOf(Object.keys(row)));
      starts.push(start);
      ends.push(end);
      return starts.length - 1;
    },
    leg: (number) => {
      const from = places.from.at(number);
      const chunk = chunks[places.chunk.at(number)];
      const text = chunk.toString('utf8', from, from + places.bytes.at(number));
      return legOf(rowOf(shapes.names(places.shape.at(number)), text.split(MARK)));
    },
  };
}

function packed(cell: Cell): string {
  return cell === null ? '' : JSON.stringify(cell);
}

/** The columns that rows have: nearly always those of the row before. */
function createShapes() {
  const shapes: (readonly string[])[] = [];
  const isSame = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((name, i) => name === other[i]);
  return {
    numberOf: (names: readonly string[]): number => {
      const known = shapes.findLastIndex((shape) => isSame(shape, names));
      return known >= 0 ? known : shapes.push(names) - 1;
    },
    names: (number: number) => shapes[number],
  };
}

function rowOf(names: readonly string[], values: readonly string[]): Row {
  const row: Record<string, Cell> = {};
  for (let i = 0; i < names.length; i++)
    row[names[i]] = values[i] === '' ? null : (JSON.parse(values[i]) as Cell);
  return row;
}
