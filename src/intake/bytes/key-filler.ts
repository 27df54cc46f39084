import { KeyTable, keyOfDigits, PHONE_FIELDS, PLAIN_DIGITS } from '../../tables/keys.js';
import type { RawCell } from '../cells.js';
import type { FieldPlan } from '../plan/readings/field.js';
import { BLOCK_ROWS } from './block.js';
import type { Filler } from './fillers.js';

/** Fills a column of keys; numbers of telephones are never made into texts. */
export function keyFiller({ field, read, keepsDigits }: FieldPlan, index: number, width: number): Filler {
  const values = new Float64Array(BLOCK_ROWS);
  const table = new KeyTable();
  const isPhone = PHONE_FIELDS.has(field);
  const most = isPhone ? PLAIN_DIGITS : Number.POSITIVE_INFINITY;
  const keyOf = (value: unknown) => {
    const text = typeof value === 'string' ? value : null;
    return isPhone ? table.keyOfPhone(text) : table.keyOfContact(text);
  };
  const cells = new Array<RawCell>(width).fill('');
  return {
    column: { kind: 'keys', values, texts: table.texts },
    fill: (block) => {
      const { bytes, starts, ends, rows } = block;
      for (let row = 0, cell = index; row < rows; row++, cell += width) {
        const isPlain = keepsDigits && ends[cell] - starts[cell] <= most;
        const digits = isPlain ? keyOfDigits(bytes, starts[cell], ends[cell]) : -1;
        if (digits > 0) {
          values[row] = digits;
          continue;
        }
        cells[index] = block.text(row, index);
        values[row] = keyOf(read(cells));
      }
    },
    put: (row, value) => {
      values[row] = keyOf(value);
    },
  };
}
