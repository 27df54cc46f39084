import { type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { NEARLY_ALL } from '../../values/nearly-all.js';
import { numberOf } from '../../values/number.js';

const LEAST = 3;

/**
 * The column that holds answered + abandoned in nearly all rows, where the one that was taken for the contacts offered by its name mostly does not:
 * `Inbound` beside `Total Calls`, in which the calls made count too. Undefined where there is none.
 */
export function offeredBySum(
  header: Header,
  rows: readonly RawRow[],
  found: ReadonlyMap<string, string>,
): string | undefined {
  const [offered, answered, abandoned] = ['offered', 'answered', 'abandoned'].map((field) =>
    found.get(field),
  );
  if (offered === undefined || answered === undefined || abandoned === undefined) return undefined;
  const numbersOf = (name: string) => {
    const index = header.names.indexOf(name);
    return rows.map(({ cells }) => numberOf(textOf(cells[index])));
  };
  const [taken, lost] = [numbersOf(answered), numbersOf(abandoned)];
  const told = rows.flatMap((_, i) => (taken[i] + lost[i] > 0 && lost[i] > 0 ? [i] : []));
  if (told.length < LEAST) return undefined;
  const share = (name: string) => {
    const numbers = numbersOf(name);
    return told.filter((i) => numbers[i] === taken[i] + lost[i]).length / told.length;
  };
  if (share(offered) > 1 - NEARLY_ALL) return undefined;
  const used = new Set(found.values());
  return header.names.find((name) => !used.has(name) && share(name) >= NEARLY_ALL);
}
