import type { RawRow } from '../cells.js';
import { type Faults, tallyFault } from './faults.js';
import { cutOff, MAX_COLUMNS, MAX_ROW_CHARS, rowTooLong, tooManyColumns } from './limits.js';
import type { TextShape } from './shape.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const EQUALS = 61;
/** Instead of a position: the text read so far does not tell. */
const MORE = -1;
/** Instead of a position: the cell is not enclosed in quotation marks. */
const BARE = -2;
/** How far a quotation mark looks for its partner, in characters; less after each search in vain, so that time stays bounded. */
const REACH = 2 ** 20;
const LEAST_REACH = 2 ** 9;
/** Characters whose rows are given at once. */
const BIT = 2 ** 16;
/** Searches in vain after which a row is taken to use no quotation marks. */
const MAX_VAIN = 32;

/**
 * Cuts separated text (RFC 4180) that comes in pieces into rows; lenient where exports are broken: quotation marks inside of an
 * enclosed cell need not be doubled as long as the cell ends in its line (`""Ann" <12>"` is `"Ann" <12>`); a quotation mark
 * without partner is text; blanks around an enclosed cell are dropped; `="00123"` is the text 00123. The number of a row is that
 * of its first line. How the text is cut into pieces makes no difference.
 */
export class Scanner {
  private text = '';
  private size = 0;
  private final = false;
  private held: string[] = [];
  private heldSize = 0;
  private enough = 0;
  private line = 1;
  // Of the row at hand:
  private cells: string[] = [];
  private value = '';
  private lines = 1;
  private vain = 0;
  private stray = 0;
  private unescaped = 0;
  // Of the text at hand:
  /** Fractional from the start, so that all scanners keep one shape when there is no line end any more. */
  private nextLineEnd = Number.NEGATIVE_INFINITY;
  private reach = REACH;

  private readonly crEnds: boolean;
  private readonly lineEnd: string;
  private readonly mark: string;
  private readonly quote: number;
  private readonly separator: number;
  private readonly width: number;

  constructor(
    private readonly shape: TextShape,
    private readonly file: string,
    private readonly faults: Faults,
  ) {
    this.crEnds = shape.lineEnds === 'cr';
    this.lineEnd = this.crEnds ? '\r' : '\n';
    this.mark = shape.quote ?? '';
    this.quote = shape.quote === null ? -1 : shape.quote.charCodeAt(0);
    this.separator = shape.delimiter.charCodeAt(0);
    this.width = shape.delimiter.length;
  }

  /** Takes a piece; gives the rows that are complete now. What is incomplete is looked at again when twice as much has come. */
  push(piece: string): RawRow[] {
    this.held.push(piece);
    this.heldSize += piece.length;
    return this.size + this.heldSize < this.enough ? [] : this.take();
  }

  /** Takes a long text bit by bit, so that its rows need not all be there at once: there may be very many of few characters. */
  *rows(text: string): Iterable<RawRow[]> {
    for (let from = 0; from < text.length; from += BIT) {
      const rows = this.push(text.length > BIT ? text.slice(from, from + BIT) : text);
      if (rows.length > 0) yield rows;
    }
  }

  /** There is no more; gives the last rows. */
  end(): RawRow[] {
    this.final = true;
    return this.take();
  }

  /** Begins anew with a text whose first row has that line number; what is left over is forgotten. */
  restart(line: number): void {
    this.text = '';
    this.size = 0;
    this.final = false;
    this.held = [];
    this.heldSize = 0;
    this.enough = 0;
    this.line = line;
  }

  /** The text that is not part of a complete row yet, the line that it begins in, and how far a quotation mark looks by now. */
  get rest(): { readonly text: string; readonly line: number; readonly reach: number } {
    return { text: this.text + this.held.join(''), line: this.line, reach: this.reach };
  }

  /** Whether no quotation mark has looked for its partner in vain so far. */
  get isPatient(): boolean {
    return this.reach === REACH;
  }

  private take(): RawRow[] {
    this.text += this.held.join('');
    this.size = this.text.length;
    this.held = [];
    this.heldSize = 0;
    this.nextLineEnd = -1;
    const rows: RawRow[] = [];
    let at = 0;
    while (at < this.size) {
      const { reach } = this;
      const next = this.row(at);
      if (next === MORE) {
        this.reach = reach;
        break;
      }
      rows.push({ row: this.line, cells: this.cells });
      this.countFaults();
      this.line += this.lines;
      at = next;
    }
    this.text = this.text.slice(at);
    this.size -= at;
    this.enough = 2 * this.size;
    if (this.size > MAX_ROW_CHARS) throw rowTooLong(this.file, this.line);
    return rows;
  }

  private countFaults(): void {
    if (this.unescaped > 0) tallyFault(this.faults.unescaped, this.unescaped, this.line);
    if (this.stray > 0) tallyFault(this.faults.unclosed, this.stray, this.line);
  }

  /** Reads the row that begins there into `cells`; gives the beginning of the next one, or MORE. */
  private row(start: number): number {
    const { text, size, quote, width } = this;
    const cells: string[] = [];
    this.cells = cells;
    this.lines = 1;
    this.vain = 0;
    this.stray = 0;
    this.unescaped = 0;
    for (let at = start; ; ) {
      const first = text.charCodeAt(at);
      let end = BARE;
      if (first === quote || first === SPACE || first === EQUALS || first === TAB) {
        end = this.enclosed(at);
        if (end === MORE) return MORE;
      }
      if (end === BARE) {
        end = this.bareEnd(at);
        if (end === size && !this.final) return MORE;
        this.value = text.slice(at, this.contentEnd(at, end));
      }
      if (cells.push(this.value) > MAX_COLUMNS) throw tooManyColumns(this.file, this.line);
      if (end === size) return size;
      const code = text.charCodeAt(end);
      if (code === LF) return end + 1;
      if (code === CR && this.crEnds) return this.afterCr(end);
      at = end + width;
    }
  }

  private bareEnd(start: number): number {
    const { text, size, separator, width, crEnds } = this;
    let at = start;
    for (; at < size; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || (code === CR && crEnds)) return at;
      if (code === separator && (width === 1 || text.startsWith(this.shape.delimiter, at))) return at;
    }
    return at;
  }

  /** Without the CR of a line that ends in CR LF. */
  private contentEnd(start: number, end: number): number {
    let last = end;
    if (end === this.size || this.text.charCodeAt(end) === LF) {
      while (last > start && this.text.charCodeAt(last - 1) === CR) last--;
    }
    return last;
  }

  private afterCr(end: number): number {
    if (end + 1 === this.size && !this.final) return MORE;
    return this.text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }

  /** Reads a cell in quotation marks into `value`; gives where it ends, BARE when it is none, or MORE. */
  private enclosed(start: number): number {
    if (this.vain >= MAX_VAIN) return BARE;
    const { text, size, quote, separator } = this;
    let open = start;
    for (let code = text.charCodeAt(open); (code === SPACE || code === TAB) && code !== separator; ) {
      code = text.charCodeAt(++open);
    }
    if (text.charCodeAt(open) === EQUALS) open++;
    if (open === size && !this.final) return MORE;
    if (text.charCodeAt(open) !== quote) return BARE;
    const end = this.closing(open, open === start);
    if (end === BARE) {
      this.vain++;
      if (open === start) this.stray++;
    }
    return end;
  }

  /** Finds the end of the cell whose first quotation mark is there. Only a `lenient` one may hold quotation marks not doubled. */
  private closing(open: number, lenient: boolean): number {
    const { text, size, mark, quote } = this;
    let doubled = false;
    let broken = false;
    for (let at = text.indexOf(mark, open + 1); ; at = text.indexOf(mark, at + 1)) {
      if (at < 0 && this.final && lenient && !broken) this.checkCut(open);
      if (at < 0 || at - open > this.reach) return this.inVain(at < 0 ? size - open : at - open);
      if (this.shape.backslash && this.isProtected(at, open)) {
        doubled = true;
        continue;
      }
      if (at + 1 === size && !this.final) return MORE;
      const twice = text.charCodeAt(at + 1) === quote;
      const end = twice && !broken ? BARE : this.endAfter(twice ? at + 2 : at + 1);
      if (end === MORE) return MORE;
      if (end !== BARE) return this.accept(open, twice ? at + 1 : at, end, doubled, broken);
      if (twice) {
        doubled = true;
        at++;
        continue;
      }
      if (!lenient || this.lineEndFrom(open) < at) return BARE;
      broken = true;
    }
  }

  /** A cell of the last line that is opened and not closed: the file has lost its end. */
  private checkCut(open: number): void {
    if (this.lineEndFrom(open) === Number.POSITIVE_INFINITY) throw cutOff(this.file, this.line);
  }

  private inVain(looked: number): number {
    if (!this.final && looked <= this.reach) return MORE;
    this.reach = Math.max(LEAST_REACH, this.reach >> 1);
    return BARE;
  }

  private isProtected(at: number, open: number): boolean {
    let from = at;
    while (from - 1 > open && this.text[from - 1] === '\\') from--;
    return (at - from) % 2 === 1;
  }

  /** Where the cell ends if only blanks stand between here and the next delimiter or line end; else BARE, or MORE. */
  private endAfter(from: number): number {
    const { text, size, separator, width, crEnds } = this;
    for (let at = from; at < size; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || (code === CR && crEnds)) return at;
      if (code === separator) {
        if (width === 1 || text.startsWith(this.shape.delimiter, at)) return at;
        if (at + width > size && !this.final) return MORE;
      }
      if (code !== SPACE && code !== TAB && code !== CR) return BARE;
    }
    return this.final ? size : MORE;
  }

  private accept(open: number, close: number, end: number, doubled: boolean, broken: boolean): number {
    const inside = this.lineEndFrom(open) < close;
    if (broken && inside) return BARE;
    const inner = this.text.slice(open + 1, close);
    if (inside) this.lines += inner.split(this.lineEnd).length - 1;
    if (broken) this.unescaped++;
    this.value = doubled || this.shape.backslash ? this.single(inner) : inner;
    return end;
  }

  private single(inner: string): string {
    const { mark } = this;
    const single = inner.replaceAll(mark + mark, mark);
    return this.shape.backslash ? single.replace(/\\(["'\\])/g, '$1') : single;
  }

  private lineEndFrom(at: number): number {
    if (this.nextLineEnd < at) {
      const found = this.text.indexOf(this.lineEnd, at);
      this.nextLineEnd = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.nextLineEnd;
  }
}
