import { isPersonalName } from '../../tables/personal.js';
import type { Cell, Column } from '../../tables/table.js';
import { unguardText } from '../../text/formula-guard.js';
import { same } from '../../text/text.js';
import { isEmpty, type RawCell } from '../cells.js';
import type { Header } from '../header/find-header.js';
import type { FirstRows } from './conclusions.js';

/** A column of the export that no field comes from; it rides along as it stands. */
export interface FurtherColumn {
  readonly name: string;
  readonly index: number;
}

/**
 * The columns of the export that no field comes from; they ride along. A nameless column that is empty in the sample is left
 * out. A header that is a published name, but was not taken as that field, gets a `_raw` behind it.
 */
export function furtherColumnsOf(
  header: Header,
  used: ReadonlySet<number>,
  published: readonly Column[],
  first: FirstRows,
): readonly FurtherColumn[] {
  const taken = new Set(published.map((column) => column.name));
  const further: FurtherColumn[] = [];
  header.names.forEach((name, index) => {
    if (used.has(index)) return;
    const nameless = name === `column ${index + 1}`;
    if (nameless && header.at >= 0 && isBlank(index, first)) return;
    further.push({ name: taken.has(name) ? `${name}_raw` : name, index });
  });
  return further;
}

function isBlank(index: number, first: FirstRows): boolean {
  return first.conclude(`blank ${index}`, () => first.sample.every(({ cells }) => isEmpty(cells[index])));
}

/**
 * The value of a further column: the cell as text, without the apostrophe that keeps a formula from being one; null where there is nothing. A number is text
 * like any other, so that the line `12` is one group, whether a workbook or JSON holds it as a number or as a text.
 */
export function furtherCell(cell: RawCell): Cell {
  return cell === null || cell === undefined || cell === '' ? null : unguardText(String(cell));
}

/** The column of text that it makes in the table. */
export function textColumnOf(column: FurtherColumn): Column {
  return {
    name: column.name,
    type: 'text',
    label: same(column.name),
    doc: { en: 'Further column of the export.', zh: '导出文件中的其他列。' },
    personal: isPersonalName(column.name),
    freeText: true,
  };
}
