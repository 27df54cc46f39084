import { directionOfWord, isDirectionWord } from '../../aliases/words.js';
import { type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { LOOK_ROWS } from '../../values/fits.js';

/**
 * The column that tells calls made from those that came in by its words alone, whatever its name (`Type`: `Inbound`, `Outbound`); undefined where
 * there is none. Columns that are a field already are left alone, but for the channel.
 */
export function directionColumn(
  header: Header,
  sample: readonly RawRow[],
  found: ReadonlyMap<string, string>,
): string | undefined {
  const taken = new Set([...found].flatMap(([field, name]) => (field === 'channel' ? [] : [name])));
  const rows = sample.slice(0, LOOK_ROWS);
  return header.names.find((name, index) => {
    if (taken.has(name)) return false;
    const words = new Set(rows.map(({ cells }) => textOf(cells[index]).trim()));
    words.delete('');
    const all = [...words];
    return (
      words.size > 1 &&
      words.size <= MOST_WORDS &&
      all.every(isDirectionWord) &&
      new Set(all.map(directionOfWord)).size > 1
    );
  });
}

const MOST_WORDS = 12;
