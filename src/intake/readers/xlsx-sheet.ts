import type { RawCell, RawRow } from '../cells.js';
import { type CellLosses, lose } from './cell-losses.js';
import { MAX_COLUMNS, tooManyColumns } from './limits.js';
import { type NumberKind, serialText } from './xlsx-cell.js';
import { QuickCell } from './xlsx-quick-cell.js';
import { joinedText, withoutCodes } from './xlsx-texts.js';
import { unescapeXml, XmlTags } from './xml.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly file: string;
  /** Texts that cells share, by number. */
  readonly texts: readonly string[];
  /** What each style makes of a number. */
  readonly kinds: readonly NumberKind[];
  readonly date1904: boolean;
  readonly losses: CellLosses;
}

/**
 * Reads the rows of a worksheet, piece by piece (each piece ends with a row). Formulas give the value that was computed last, errors
 * are empty; rows and cells that do not say where they stand come after the one before.
 */
export class SheetReader {
  private row = 0;
  private readonly quick = new QuickCell();

  constructor(private readonly context: SheetContext) {}

  rowsIn(piece: string): RawRow[] {
    const rows: RawRow[] = [];
    const tags = new XmlTags(piece);
    let cells: RawCell[] = [];
    for (let kind = tags.next(); kind !== 'end'; kind = tags.next()) {
      if (kind !== 'open') continue;
      if (tags.name === 'row') {
        cells = [];
        const number = Number(tags.attribute('r'));
        this.row = number > 0 ? number : this.row + 1;
        rows.push({ row: this.row, cells });
        this.quickCells(piece, tags, cells);
      } else if (tags.name === 'c') {
        this.cell(tags, cells);
        this.quickCells(piece, tags, cells);
      }
    }
    return rows;
  }

  /** Reads the next cells as long as they are written in the usual way. */
  private quickCells(piece: string, tags: XmlTags, cells: RawCell[]): void {
    const { quick } = this;
    let at = tags.place;
    for (let end = quick.read(piece, at); end >= 0; end = quick.read(piece, at)) {
      const text = unescapeXml(piece.slice(quick.from, quick.to));
      const value =
        quick.type === 'n' ? this.number(text, quick.style) : this.meaning(text, quick.type, undefined);
      this.put(quick.column, value, cells);
      at = end;
    }
    tags.goTo(at);
  }

  private cell(tags: XmlTags, cells: RawCell[]): void {
    const place = tags.attribute('r');
    const named = place === undefined ? -1 : columnOf(place);
    const style = tags.attribute('s');
    const type = tags.attribute('t');
    const column = named < 0 ? cells.length : named;
    this.put(column, tags.isEmpty ? null : this.value(tags, type, style), cells);
  }

  private put(column: number, value: RawCell, cells: RawCell[]): void {
    if (column >= MAX_COLUMNS) throw tooManyColumns(this.context.file, this.row);
    if (value === null || value === '') return;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** Reads up to the end of the cell. */
  private value(tags: XmlTags, type: string | undefined, style: string | undefined): RawCell {
    let value: RawCell = null;
    let isOpen = false;
    for (let kind = tags.next(); kind !== 'end'; kind = tags.next()) {
      if (kind === 'close') {
        if (tags.name === 'c') break;
      } else if (tags.name === 'v') {
        value = this.meaning(tags.text(), type, style);
        isOpen = false;
      } else if (tags.name === 'f') isOpen = true;
      else if (tags.name === 'is' && !tags.isEmpty) value = joinedText(tags, 'is');
    }
    if (isOpen) lose(this.context.losses, 'formulas', this.row);
    return value;
  }

  private error(): null {
    lose(this.context.losses, 'errors', this.row);
    return null;
  }

  private meaning(text: string, type: string | undefined, style: string | undefined): RawCell {
    if (type === 's') return this.context.texts[Number(text)] ?? null;
    if (type === 'str') return withoutCodes(text);
    if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
    if (type === 'e') return this.error();
    if (type === 'd') return text.trim().replace('T', ' ').slice(0, 19);
    return this.number(text, style === undefined ? -1 : Number(style));
  }

  private number(text: string, style: number): RawCell {
    const { kinds, date1904 } = this.context;
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isNaN(number)) return null;
    const kind = kinds[style];
    return kind === undefined ? number : serialText(number, kind, date1904);
  }
}

/** The place of a cell's column from its name; -1 where it names none. `columnOf('AB12')` is `27`. */
export function columnOf(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length; at++) {
    const letter = (name.charCodeAt(at) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
