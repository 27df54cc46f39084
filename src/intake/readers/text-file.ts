import type { RawRow, TextPieces } from '../cells.js';
import { utf8Marks } from './byte-marks.js';
import { csvRows } from './csv.js';
import { decoded } from './decode.js';
import { decodeHead, detectEncoding, type Encoding, namedEncoding } from './encoding.js';
import { type Faults, noFaults } from './faults.js';
import { htmlRows } from './html.js';
import type { Input, Places } from './input.js';
import { jsonRows } from './json.js';
import { type TextKind, textKind } from './kind.js';
import { detectShape, type TextShape } from './shape.js';
import { hasPlainLineEnds, utf8Bytes, utf8Piece } from './utf8-bytes.js';

/** A file of text, understood by its first characters. */
export interface TextFile {
  readonly kind: TextKind;
  readonly encoding: Encoding;
  /** How it is cut into cells; null for other kinds than `csv`. */
  readonly shape: TextShape | null;
  texts(): AsyncIterable<string>;
  /** Its rows, from the start. */
  rows(): AsyncIterable<readonly RawRow[]>;
  /** Its text as clean UTF-8, from the start. */
  bytes(): AsyncIterable<Buffer>;
  /** What was met when the rows were last read. */
  faults(): Faults;
  /** For a file that can be read from any place on. */
  readonly pieces?: TextPieces;
}

/** What the user or a preset says about a text file. */
export interface TextSettings {
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** Finds out encoding, kind and shape of a text file. */
export function openTextFile(input: Input, settings: TextSettings): TextFile {
  const encoding = settings.encoding ? namedEncoding(settings.encoding) : encodingOf(input);
  const head = decodeHead(input.head, encoding);
  const kind = textKind(head);
  const shape = kind === 'csv' ? detectShape(head, settings.delimiter) : null;
  let faults = noFaults();
  const texts = () => {
    faults = noFaults();
    return decoded(input.open(), encoding, faults);
  };
  const rows = () => {
    if (shape) return csvRows(texts(), shape, input.name, faults);
    return kind === 'html' ? htmlRows(texts(), input.name) : jsonRows(texts(), input.name, faults);
  };
  const bytes = () => {
    faults = noFaults();
    return utf8Bytes(input.open(), encoding, faults);
  };
  const met = (all: Faults) => {
    faults = all;
  };
  const pieces = input.places && hasPlainLineEnds(encoding) && { ...piecesOf(input.places, encoding), met };
  return { kind, encoding, shape, texts, rows, bytes, faults: () => faults, ...(pieces ? { pieces } : {}) };
}

function piecesOf(places: Places, encoding: Encoding): Omit<TextPieces, 'met'> {
  return {
    ...places,
    open: (from, to) => {
      const faults = noFaults();
      const bytes = places.range(from, to);
      const isFirst = from === 0 && !encoding.open;
      return {
        bytes: isFirst ? utf8Bytes(bytes, encoding, faults) : utf8Piece(bytes, encoding, faults),
        faults,
      };
    },
  };
}

/** A web page says its encoding itself; that is believed where the bytes do not speak against it. */
function encodingOf(input: Input): Encoding {
  const { head } = input;
  const found = detectEncoding(head, input.complete);
  const start = Buffer.from(head.subarray(0, 4096)).toString('latin1');
  const said = /^\s*<[\s\S]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  if (!said || found.name.startsWith('utf-16')) return found;
  if (found.name === 'utf-8' && utf8Marks(head, input.complete).good > 0) return found;
  try {
    const name = new TextDecoder(said).encoding;
    if (name.startsWith('utf-16')) return found;
    return { name, why: { en: 'as the page says', zh: '按网页声明' } };
  } catch {
    return found;
  }
}
