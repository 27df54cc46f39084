/**
 * The memory behind the long arrays of numbers in plain data, each once: what another thread can take over instead of copying it. Bytes are
 * left out, for Node keeps those of several buffers in one piece of memory; so is memory that threads share anyway.
 *
 * `buffersIn({ sums: [new Float64Array(3)] })` holds one buffer of 24 bytes.
 */
export function buffersIn(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (value instanceof Map || value instanceof Set || Array.isArray(value)) value.forEach(look);
    else if (!ArrayBuffer.isView(value)) Object.values(value).forEach(look);
    else if (value.buffer instanceof ArrayBuffer && !(value instanceof Uint8Array)) found.add(value.buffer);
  };
  look(data);
  return [...found];
}
