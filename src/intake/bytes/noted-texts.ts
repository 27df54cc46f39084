import type { Block } from './block.js';
import {
  FACTORS,
  ID_AT,
  MOST_TEXT_BYTES,
  PLACE_BITS,
  PLACE_BYTES,
  PLACES,
  type Recall,
  SIZE_AT,
} from './quick-recall.js';

/** More would make the way to a text long. */
const MOST_TEXTS = (PLACES * 3) >> 2;
/** Bytes of all places for the texts of a column. */
export const PLACES_BYTES = PLACES * PLACE_BYTES;

/** Where in a memory things are. */
export interface NotedAddresses {
  readonly ids: number;
  readonly places: number;
  readonly mask: number;
}

/** Ids of texts of one column, noted in the memory of blocks, where `quickRecall` finds them by the bytes of cells. */
export class NotedTexts {
  /** The ids of the rows that were recalled last; NOT_RECALLED for texts that are not noted. */
  readonly ids: Int32Array;
  private readonly words: Int32Array;
  /** Whose ids they are. */
  private owner: object | null = null;
  private count = 0;

  constructor(
    buffer: ArrayBuffer,
    rows: number,
    private readonly addresses: NotedAddresses,
    private readonly recallRows: Recall,
  ) {
    this.ids = new Int32Array(buffer, addresses.ids, rows);
    this.words = new Int32Array(buffer, addresses.places, PLACES_BYTES >> 2);
  }

  /** Finds the ids of a column in all rows of a block; gives how many were not found. Nothing that somebody else has noted is found. */
  recall({ rows, width, starts, ends }: Block, column: number, owner: object): number {
    if (this.owner !== owner) {
      if (this.count > 0) this.words.fill(0);
      this.count = 0;
      this.owner = owner;
    }
    return this.recallRows({
      ...this.addresses,
      rows,
      starts: starts.byteOffset + column * 4,
      ends: ends.byteOffset + column * 4,
      step: width * 4,
    });
  }

  /** Notes the id of the text between two places, if it is short enough and there is room. */
  note(text: Uint8Array, start: number, end: number, id: number): void {
    const { words } = this;
    const size = end - start;
    if (size > MOST_TEXT_BYTES || this.count === MOST_TEXTS) return;
    padded.fill(0);
    for (let at = 0; at < size; at++) paddedBytes[at] = text[start + at];
    for (let place = firstPlace(padded); ; place = (place + 1) % PLACES) {
      const at = (place * PLACE_BYTES) >> 2;
      const noted = words[at + (ID_AT >> 2)];
      if (noted === id + 1) return;
      if (noted !== 0) continue;
      words.set(padded, at);
      words[at + (SIZE_AT >> 2)] = size;
      words[at + (ID_AT >> 2)] = id + 1;
      this.count++;
      return;
    }
  }
}

/** A text with zeros behind it. */
const padded = new Int32Array(MOST_TEXT_BYTES >> 2);
const paddedBytes = new Uint8Array(padded.buffer);

/** Where `quickRecall` looks first. */
function firstPlace(words: Int32Array): number {
  let sum = 0;
  for (let word = 0; word < words.length; word++) sum = (sum + Math.imul(words[word], FACTORS[word])) | 0;
  return sum >>> (32 - PLACE_BITS);
}
