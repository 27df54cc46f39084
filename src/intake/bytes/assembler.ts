/** Instructions of WebAssembly as bytes; operands stand before what is done with them. Source: WebAssembly Core Specification 2.0, chapter 5. */
export type Code = readonly number[];

const EMPTY_BLOCK = 0x40;
const I32 = 0x7f;
const V128 = 0x7b;

/** A whole number from 0 on in as few bytes as it takes (LEB128). */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}

const counted = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const sized = (code: Code): Code => [...unsigned(code.length), ...code];
const text = (word: string): Code => sized([...word].map((sign) => sign.charCodeAt(0)));

/** A number that does not change. */
export const i32 = (value: number): Code => [0x41, ...signed(value)];
/** Reads and sets variables by their places. */
export const get = (variable: number): Code => [0x20, ...unsigned(variable)];
export const set = (variable: number, ...value: readonly Code[]): Code => [
  ...value.flat(),
  0x21,
  ...unsigned(variable),
];

const operator =
  (...bytes: readonly number[]) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), ...bytes];
export const eq = operator(0x46);
export const ne = operator(0x47);
export const lt = operator(0x48);
export const gt = operator(0x4a);
export const ge = operator(0x4e);
export const ctz = operator(0x68);
export const add = operator(0x6a);
export const sub = operator(0x6b);
export const mul = operator(0x6c);
export const and = operator(0x71);
export const or = operator(0x72);
export const unsignedShift = operator(0x76);
export const not = operator(0x45);
export const load8 = operator(0x2d, 0, 0);
export const load32 = operator(0x28, 2, 0);
export const store8 = operator(0x3a, 0, 0);
export const store32 = operator(0x36, 2, 0);
/** Sixteen bytes at once. */
export const load128 = operator(0xfd, 0x00, 0, 0);
export const splat = operator(0xfd, 0x0f);
export const eq16 = operator(0xfd, 0x23);
export const and128 = operator(0xfd, 0x4e);
export const or128 = operator(0xfd, 0x50);
export const bits16 = operator(0xfd, 0x64);
/** Whether no byte of them is 0. */
export const all16 = operator(0xfd, 0x63);
/** The same as four numbers. */
export const add4 = operator(0xfd, 0xae, 0x01);
export const mul4 = operator(0xfd, 0xb5, 0x01);
export const lane4 = (lane: number, vector: Code): Code => [...vector, 0xfd, 0x1b, lane];
/** Four numbers that do not change. */
export const constant4 = (numbers: readonly number[]): Code => [
  ...[0xfd, 0x0c],
  ...new Uint8Array(Int32Array.from(numbers).buffer),
];
/** Ends the function with a result. */
export const give = operator(0x0f);

/** Jumps to the end of the block, or to the beginning of the loop, so many levels out; if a condition is given, only where it holds. */
export const jump = (levels: number, ...condition: readonly Code[]): Code =>
  condition.length > 0 ? [...condition.flat(), 0x0d, ...unsigned(levels)] : [0x0c, ...unsigned(levels)];
export const block = (...body: readonly Code[]): Code => [0x02, EMPTY_BLOCK, ...body.flat(), 0x0b];
export const loop = (...body: readonly Code[]): Code => [0x03, EMPTY_BLOCK, ...body.flat(), 0x0b];
export const when = (condition: Code, ...body: readonly Code[]): Code => [
  ...condition,
  0x04,
  EMPTY_BLOCK,
  ...body.flat(),
  0x0b,
];

/**
 * A module that imports `memory.memory` and exports one function, `run`: numbers in, a number out. Its variables are the parameters, further numbers
 * (0 at first), and vectors of sixteen bytes, in this order.
 */
export function moduleOf(
  count: { readonly parameters: number; readonly numbers: number; readonly vectors: number },
  body: readonly Code[],
): Uint8Array {
  const section = (id: number, ...items: readonly Code[]): Code => [id, ...sized(counted(items))];
  const parameters = Array.from({ length: count.parameters }, () => [I32]);
  const locals = counted([
    [...unsigned(count.numbers), I32],
    [...unsigned(count.vectors), V128],
  ]);
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [0x60, ...counted(parameters), ...counted([[I32]])]),
    ...section(2, [...text('memory'), ...text('memory'), 0x02, 0, 1]),
    ...section(3, [0]),
    ...section(7, [...text('run'), 0, 0]),
    ...section(10, sized([...locals, ...body.flat(), 0x0b])),
  ]);
}
