import type { Cell, Row } from '../../tables/table.js';
import { type Leg, legOf } from './leg.js';

const CHUNK_BYTES = 1 << 20;

/** Many legs in little memory: the values of each as bytes, not as an object. */
export interface PackedLegs {
  /** Keeps a leg; gives its number, from 0 on. */
  add(leg: Leg): number;
  /** Its start and end, in seconds. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  leg(number: number): Leg;
}

/** An empty store. `leg(add(one))` is equal to `one`. */
export function createPackedLegs(): PackedLegs {
  const chunks: Buffer[] = [];
  const places: { chunk: number[]; from: number[]; bytes: number[]; shape: number[] } = {
    chunk: [],
    from: [],
    bytes: [],
    shape: [],
  };
  const starts: number[] = [];
  const ends: number[] = [];
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
    starts,
    ends,
    add: ({ row, start, end }) => {
      store(JSON.stringify(Object.values(row)));
      places.shape.push(shapes.numberOf(Object.keys(row)));
      ends.push(end);
      return starts.push(start) - 1;
    },
    leg: (number) => {
      const from = places.from[number];
      const text = chunks[places.chunk[number]].toString('utf8', from, from + places.bytes[number]);
      return legOf(rowOf(shapes.names(places.shape[number]), JSON.parse(text) as Cell[]));
    },
  };
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

function rowOf(names: readonly string[], values: readonly Cell[]): Row {
  const row: Record<string, Cell> = {};
  for (let i = 0; i < names.length; i++) row[names[i]] = values[i];
  return row;
}
