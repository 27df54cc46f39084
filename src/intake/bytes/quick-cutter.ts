import * as wasm from './assembler.js';
import { programOf, type Task, variables } from './program.js';

/** What a cutter is told with every call: numbers, and the places of arrays in memory. */
const PARAMETERS = [
  'row',
  'at',
  'to',
  'line',
  'delimiter',
  'quote',
  'width',
  'starts',
  'ends',
  'begins',
  'lines',
  'odd',
  'filled',
  'needed',
  'maxQuoted',
  'maxRows',
] as const;
const NUMBERS = ['base', 'mask', 'place', 'byte', 'start', 'end', 'cell', 'isOdd', 'within', 'slot'] as const;
const VECTORS = ['delimiters', 'lineEnds', 'quotes', 'chunk'] as const;
const NAMES = { parameters: PARAMETERS, numbers: NUMBERS, vectors: VECTORS };
const { get, set } = variables(NAMES);
type Name = Parameters<typeof get>[0];

/** Where, and by what signs, is cut. */
export type CutTask = Task<(typeof PARAMETERS)[number]>;
/** Cuts rows as long as they are plain; gives the number of the row at which it stopped. */
export type Cutter = (task: CutTask) => number;

const LF = 10;
const CR = 13;

const { i32, eq, ne, lt, gt, ge, add, sub, mul, and, or, not, load8, store8, store32 } = wasm;
const { block, loop, when, jump } = wasm;
const bump = (name: Name, by = 1) => set(name, add(get(name), i32(by)));
/** A number of an array. */
const slotOf = (array: Name, index: wasm.Code) => add(get(array), mul(index, i32(4)));
/** Leaves the row, and all behind it, to the cutter for rows that are not plain. */
const stop = wasm.give(get('row'));
const isSplat = (vector: Name) => wasm.eq16(get('chunk'), get(vector));

/** The signs among the sixteen bytes at `base`, a bit each. */
const look = [
  set('chunk', wasm.load128(get('base'))),
  set(
    'mask',
    wasm.bits16(wasm.or128(isSplat('delimiters'), wasm.or128(isSplat('lineEnds'), isSplat('quotes')))),
  ),
].flat();

/** Goes to the next sign; stops where there is none before the end. */
const nextSign = [
  block(loop(jump(1, get('mask')), bump('base', 16), when(ge(get('base'), get('to')), stop), look, jump(0))),
  set('place', add(get('base'), wasm.ctz(get('mask')))),
  set('mask', and(get('mask'), sub(get('mask'), i32(1)))),
  when(ge(get('place'), get('to')), stop),
  set('byte', load8(get('place'))),
].flat();

/** From the quotation mark at `place` to the sign behind the one that closes the cell. */
const quotedCell = [
  when(ne(get('place'), get('start')), stop),
  bump('start'),
  block(
    loop(
      nextSign,
      when(eq(get('byte'), i32(LF)), bump('within')),
      jump(0, ne(get('byte'), get('quote'))),
      when(ge(sub(get('place'), get('start')), sub(get('maxQuoted'), i32(1))), stop),
      jump(1, ne(load8(add(get('place'), i32(1))), get('quote'))),
      when(
        lt(get('cell'), get('width')),
        set('isOdd', or(get('isOdd'), load8(add(get('needed'), get('cell'))))),
      ),
      nextSign,
      jump(0),
    ),
  ),
  set('end', get('place')),
  set('slot', add(get('place'), i32(1))),
  when(and(eq(load8(get('slot')), i32(CR)), eq(load8(add(get('slot'), i32(1))), i32(LF))), bump('slot')),
  nextSign,
  when(or(ne(get('place'), get('slot')), eq(get('byte'), get('quote'))), stop),
].flat();

/** A cell without quotation marks, which has been gone through. */
const plainCell = [
  set('end', get('place')),
  when(
    eq(get('byte'), i32(LF)),
    block(
      loop(
        jump(1, not(gt(get('end'), get('start')))),
        jump(1, ne(load8(sub(get('end'), i32(1))), i32(CR))),
        bump('end', -1),
        jump(0),
      ),
    ),
  ),
].flat();

const keepCell = (start: Name, end: Name) =>
  [
    set('slot', add(mul(get('row'), get('width')), get('cell'))),
    store32(slotOf('starts', get('slot')), get(start)),
    store32(slotOf('ends', get('slot')), get(end)),
    bump('cell'),
  ].flat();

/** One cell; jumps out of the loop over the cells (2 levels) behind the last one of the row. */
const oneCell = [
  nextSign,
  block(
    block(jump(0, or(eq(get('byte'), get('delimiter')), eq(get('byte'), i32(LF)))), quotedCell, jump(1)),
    plainCell,
  ),
  block(
    block(jump(0, lt(get('cell'), get('width'))), set('isOdd', i32(1)), jump(1)),
    keepCell('start', 'end'),
  ),
  jump(1, eq(get('byte'), i32(LF))),
  set('start', add(get('place'), i32(1))),
  jump(0),
].flat();

const oneRow = [
  store32(slotOf('begins', get('row')), get('at')),
  store32(slotOf('lines', get('row')), get('line')),
  when(ge(get('row'), get('maxRows')), stop),
  set('start', get('at')),
  ...(['cell', 'within', 'isOdd'] as const).map((name) => set(name, i32(0))),
  block(loop(oneCell)),
  store32(slotOf('filled', get('row')), get('cell')),
  block(loop(jump(1, ge(get('cell'), get('width'))), keepCell('place', 'place'), jump(0))),
  store8(add(get('odd'), get('row')), get('isOdd')),
  set('line', add(get('line'), add(get('within'), i32(1)))),
  bump('row'),
  set('at', add(get('place'), i32(1))),
  jump(0),
].flat();

const program = [
  set('delimiters', wasm.splat(get('delimiter'))),
  set('lineEnds', wasm.splat(i32(LF))),
  set('quotes', wasm.splat(get('quote'))),
  set('base', get('at')),
  look,
  loop(oneRow),
  i32(0),
];

/**
 * Cuts rows in the same way as `Block.cutRow`, sixteen bytes at a time: bits say where the signs are, as in Langdale and Lemire, "Parsing Gigabytes of
 * JSON per Second" (2019). Null on a machine that cannot.
 */
export const quickCutter: (memory: WebAssembly.Memory) => Cutter | null = programOf(NAMES, program);
