import type { RawCell, RawRow } from '../cells.js';
import { type CellLosses, lose } from './cell-losses.js';
import { MAX_COLUMNS, tooManyColumns } from './limits.js';
import { type NumberKind, serialText } from './xlsx-cell.js';
import { joinedText, withoutCodes } from './xlsx-texts.js';
import { XmlTags } from './xml.js';

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
      } else if (tags.name === 'c') this.cell(tags, cells);
    }
    return rows;
  }

  private cell(tags: XmlTags, cells: RawCell[]): void {
    const place = tags.attribute('r');
    const named = place === undefined ? -1 : columnOf(place);
    const column = named < 0 ? cells.length : named;
    if (column >= MAX_COLUMNS) throw tooManyColumns(this.context.file, this.row);
    const style = tags.attribute('s');
    const type = tags.attribute('t');
    const value = tags.isEmpty ? null : this.value(tags, type, style);
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
    const { texts, kinds, date1904 } = this.context;
    if (type === 's') return texts[Number(text)] ?? null;
    if (type === 'str') return withoutCodes(text);
    if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
    if (type === 'e') return this.error();
    if (type === 'd') return text.trim().replace('T', ' ').slice(0, 19);
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isNaN(number)) return null;
    const kind = style === undefined ? undefined : kinds[Number(style)];
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
