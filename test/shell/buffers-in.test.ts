import { expect, it } from 'vitest';
import { buffersIn } from '../../src/shell/buffers-in.js';

it('finds the memory of long arrays wherever they stand, each once', () => {
  const long = new Float64Array(3);
  const places = new Int32Array(2);
  const data = {
    groups: [{ values: long, part: long.subarray(1) }, null],
    found: new Map([[1, { places }]]),
  };
  expect(buffersIn(data)).toEqual([long.buffer, places.buffer]);
});

it('leaves bytes and shared memory where they are', () => {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  expect(buffersIn([Buffer.from('abc'), new Uint8Array(4), shared, 'text', 5])).toEqual([]);
});
