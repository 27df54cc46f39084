/** A growing list of numbers in little memory. */
export interface Numbers {
  readonly length: number;
  push(value: number): void;
  at(place: number): number;
  set(place: number, value: number): void;
}

const FIRST = 1024;
const GROWTH = 1.5;

/** An empty list; `make` gives the array in which its numbers stand: `(size) => new Int32Array(size)`. */
export function createNumbers(make: (size: number) => Int32Array | Float64Array): Numbers {
  let values = make(FIRST);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === values.length) {
        const more = make(Math.ceil(length * GROWTH));
        more.set(values);
        values = more;
      }
      values[length++] = value;
    },
    at: (place) => values[place],
    set: (place, value) => {
      values[place] = value;
    },
  };
}
