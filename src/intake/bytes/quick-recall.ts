import * as wasm from './assembler.js';
import { programOf, type Task, variables } from './program.js';

const VECTOR_BYTES = 16;
/** Longer texts are not recalled. */
export const MOST_TEXT_BYTES = 2 * VECTOR_BYTES;
/** Bits of the number that says where a text is looked for first, and how many places there are. */
export const PLACE_BITS = 12;
export const PLACES = 1 << PLACE_BITS;
/** A place holds the bytes of a text, zeros behind it, how many there are, and its id and one: 0 where the place is empty. */
export const PLACE_BYTES = 48;
export const SIZE_AT = PLACE_BYTES - 16;
export const ID_AT = PLACE_BYTES - 12;
/** The id of a text that was not found. */
export const NOT_RECALLED = -2;
/** As many bytes of ones as a text may have, and as many of zeros: what is loaded from among them hides the bytes behind a text. */
export const MASK_BYTES = 2 * MOST_TEXT_BYTES;

/** What is recalled: rows of a block, the addresses of the first cell's start and end, how far it is to the next ones, and where ids, places and mask are. */
const PARAMETERS = ['rows', 'starts', 'ends', 'step', 'ids', 'places', 'mask'] as const;
const NUMBERS = ['missed', 'start', 'size', 'place', 'entry', 'id'] as const;
const VECTORS = ['first', 'second', 'mixed'] as const;
const NAMES = { parameters: PARAMETERS, numbers: NUMBERS, vectors: VECTORS };
const { get, set } = variables(NAMES);
type Name = Parameters<typeof get>[0];

/** Finds the ids of the texts of a column among those noted; gives how many it has not found. */
export type Recall = (task: Task<(typeof PARAMETERS)[number]>) => number;

/** Factors for the words of a text, odd numbers without any order; the sum of the products tells where to look (multilinear hashing). */
export const FACTORS = [
  0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1, 0xd3a2646d, 0xfd7046c5, 0xb55a4f09,
];

const { i32, eq, gt, add, sub, mul, and, not, unsignedShift, load32, store32 } = wasm;
const { load128, and128, eq16, all16, add4, mul4, lane4, constant4 } = wasm;
const { block, loop, when, jump } = wasm;
const bump = (name: Name, by: wasm.Code) => set(name, add(get(name), by));
const behind = (name: Name, bytes: number) => add(get(name), i32(bytes));

/** Most texts fill one vector at most; behind it there are only zeros, which need not be looked at. */
const isLong = gt(get('size'), i32(VECTOR_BYTES));

/** The bytes of the text in one vector or two, what stands behind it hidden, and the words of the text, each times its factor. */
const loadText = [
  set('id', sub(behind('mask', MOST_TEXT_BYTES), get('size'))),
  set('first', and128(load128(get('start')), load128(get('id')))),
  set('mixed', mul4(get('first'), constant4(FACTORS.slice(0, 4)))),
  when(
    isLong,
    set('second', and128(load128(behind('start', VECTOR_BYTES)), load128(behind('id', VECTOR_BYTES)))),
    set('mixed', add4(get('mixed'), mul4(get('second'), constant4(FACTORS.slice(4))))),
  ),
].flat();

/** Where the text is looked for first: the highest bits of the sum of its words, each times its factor. */
const firstPlace = [
  set(
    'place',
    unsignedShift(
      add(
        add(lane4(0, get('mixed')), lane4(1, get('mixed'))),
        add(lane4(2, get('mixed')), lane4(3, get('mixed'))),
      ),
      i32(32 - PLACE_BITS),
    ),
  ),
].flat();

const beginsAsEntry = and(
  all16(eq16(get('first'), load128(get('entry')))),
  eq(get('size'), load32(behind('entry', SIZE_AT))),
);
const endsAsEntry = all16(eq16(get('second'), load128(behind('entry', VECTOR_BYTES))));

/** Goes from place to place up to the text, or to an empty one; out of the block (1 level) with the id and one, or 0. */
const search = loop(
  set('entry', add(get('places'), mul(get('place'), i32(PLACE_BYTES)))),
  set('id', load32(behind('entry', ID_AT))),
  jump(1, not(get('id'))),
  block(jump(0, not(beginsAsEntry)), jump(2, not(isLong)), jump(2, endsAsEntry)),
  set('place', and(behind('place', 1), i32(PLACES - 1))),
  jump(0),
);

const program = [
  block(
    loop(
      jump(1, not(get('rows'))),
      set('start', load32(get('starts'))),
      set('size', sub(load32(get('ends')), get('start'))),
      set('id', i32(0)),
      block(jump(0, gt(get('size'), i32(MOST_TEXT_BYTES))), loadText, firstPlace, search),
      when(not(get('id')), bump('missed', i32(1)), set('id', i32(NOT_RECALLED + 1))),
      store32(get('ids'), sub(get('id'), i32(1))),
      bump('starts', get('step')),
      bump('ends', get('step')),
      bump('ids', i32(4)),
      set('rows', sub(get('rows'), i32(1))),
      jump(0),
    ),
  ),
  get('missed'),
];

/** The program for texts in a memory; null on a machine that cannot. */
export const quickRecall: (memory: WebAssembly.Memory) => Recall | null = programOf(NAMES, program);
