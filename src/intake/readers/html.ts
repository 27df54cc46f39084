import { DataError } from '../../text/errors.js';
import type { CoveredCell, RawRow } from '../cells.js';
import { withoutEntities } from './html-entities.js';
import { MAX_COLUMNS, MAX_ROW_CHARS } from './limits.js';

/** A cell that reaches down into rows to come. */
interface Reaching {
  readonly value: string;
  left: number;
}

/**
 * The rows of all tables of a web page, one below the other (many systems save such a page as `.xls`). Text stays as it is written:
 * 00123 is not turned into 123. A cell over several rows or columns stands in the first of them; the others are empty, and known to be
 * covered in the rows below. Of nested tables the inner ones are read.
 */
export async function* htmlRows(
  texts: AsyncIterable<string>,
  file: string,
): AsyncIterable<readonly RawRow[]> {
  const tables = new TableReader(file);
  let rest = '';
  for await (const text of texts) {
    rest = tables.read(rest + text);
    if (rest.length > MAX_ROW_CHARS) throw noEnd(file);
    if (tables.rows.length > 0) yield tables.rows;
    tables.rows = [];
  }
  tables.read(`${rest}<tr>`);
  if (tables.row === 0) throw noTable(file);
  if (tables.rows.length > 0) yield tables.rows;
}

class TableReader {
  rows: RawRow[] = [];
  row = 0;
  private cells: (string | null)[] | null = null;
  private covered: CoveredCell[] = [];
  private cell: { text: string; columns: number; rows: number } | null = null;
  private reaching: (Reaching | undefined)[] = [];
  /** The tag whose content is no text (`style`, `script`, `head`), until it is closed. */
  private silent: string | null = null;

  constructor(private readonly file: string) {}

  /** Takes in whole tags and the text between them; gives back what may go on in the next piece. */
  read(html: string): string {
    let at = 0;
    for (;;) {
      const open = html.indexOf('<', at);
      if (open < 0) return html.slice(at);
      this.text(html.slice(at, open));
      if (open + 1 < html.length && !/[a-z/!?]/i.test(html[open + 1])) {
        this.text('<');
        at = open + 1;
        continue;
      }
      const isComment = html.startsWith('<!--', open);
      const close = isComment ? html.indexOf('-->', open) : html.indexOf('>', open);
      if (close < 0) return html.slice(open);
      if (!isComment) this.tag(html.slice(open + 1, close));
      at = close + (isComment ? 3 : 1);
    }
  }

  private text(text: string): void {
    if (this.cell === null || this.silent !== null || text === '') return;
    this.cell.text += text;
    if (this.cell.text.length > MAX_ROW_CHARS) throw noEnd(this.file, this.row);
  }

  private tag(tag: string): void {
    const name = /^\/?[a-z0-9:]*/i.exec(tag)![0].toLowerCase();
    if (this.silent !== null) {
      if (name === `/${this.silent}`) this.silent = null;
      return;
    }
    if (name === 'style' || name === 'script' || name === 'title') this.silent = name;
    else if (name === 'table') this.begin();
    else if (name === 'tr') this.nextRow();
    else if (name === '/tr' || name === '/table') this.endRow();
    else if (name === 'td' || name === 'th') this.nextCell(tag);
    else if (name === '/td' || name === '/th') this.endCell();
    else if (name === 'br') this.text('\n');
  }

  /** A new table; the row of an outer one is given up. */
  private begin(): void {
    this.cells = null;
    this.covered = [];
    this.cell = null;
    this.reaching = [];
  }

  private nextRow(): void {
    this.endRow();
    this.cells = [];
    this.covered = [];
  }

  private nextCell(tag: string): void {
    this.endCell();
    this.cells ??= [];
    this.cell = { text: '', columns: spanOf(tag, 'colspan'), rows: spanOf(tag, 'rowspan') };
  }

  private endCell(): void {
    if (this.cell === null || this.cells === null) return;
    const { text, columns, rows } = this.cell;
    this.cell = null;
    const value = withoutEntities(linesOf(text));
    this.fillReaching();
    for (let i = 0; i < columns; i++) {
      if (rows > 1) {
        this.reaching[this.cells.length] = { value, left: rows - 1 };
        if (i > 0) this.covered.push({ column: this.cells.length, value });
      }
      if (this.cells.push(i === 0 ? value : null) > MAX_COLUMNS) throw noEnd(this.file, this.row + 1);
    }
  }

  /** Puts in the cells of rows above that reach down to the next free places. */
  private fillReaching(): void {
    const cells = this.cells!;
    for (;;) {
      const above = this.reaching[cells.length];
      if (above === undefined || above.left === 0) return;
      above.left--;
      if (above.value !== '') this.covered.push({ column: cells.length, value: above.value });
      cells.push(null);
    }
  }

  private wholeRow(cells: (string | null)[]): RawRow {
    const { row, covered } = this;
    return covered.length > 0 ? { row, cells, covered } : { row, cells };
  }

  private endRow(): void {
    this.endCell();
    if (this.cells === null) return;
    this.fillReaching();
    this.row++;
    if (this.cells.length > 0) this.rows.push(this.wholeRow(this.cells));
    this.cells = null;
  }
}

/** Lines without the blanks around them that only lay out the source. */
function linesOf(text: string): string {
  const trimmed = text.trim();
  if (!/[\r\n]/.test(trimmed)) return trimmed;
  return trimmed
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('\n');
}

function spanOf(tag: string, name: string): number {
  const given = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(tag);
  return given ? Math.min(Math.max(Number(given[1]), 1), 65_536) : 1;
}

function noTable(file: string): DataError {
  return new DataError(
    { en: 'this is a web page (HTML) without a table', zh: '这是网页（HTML），其中没有表格' },
    { file },
    {
      en: 'Export it again: perhaps a sign-in page was saved instead of the report.',
      zh: '请重新导出，可能误存了登录页面。',
    },
  );
}

function noEnd(file: string, row?: number): DataError {
  return new DataError(
    { en: 'a tag, cell or row of the web page has no end', zh: '网页中的标签、单元格或行没有结束' },
    { file, ...(row === undefined ? {} : { row }) },
    {
      en: 'Open it in Excel and save it as .xlsx or CSV.',
      zh: '请用Excel打开并另存为.xlsx或CSV。',
    },
  );
}
