import { peopleField } from '../../aliases/people.js';
import type { RawRow } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import type { ColumnSettings } from '../../presets/preset.js';
import { columnFits } from '../../values/fits.js';
import { durationsIn } from '../durations/bare-durations.js';

const BREAKS = 'off_queue_sec';
/** What the time of an agent falls into besides breaks. */
const REST = ['idle_sec', 'talk_sec', 'hold_sec', 'acw_sec'];
/** All the time away, whatever it was called there. */
const ALL = /off|离线|不可用|unavailable|not ready|nonproductive|总/i;

/**
 * Time away from the queue in a summary of agents that counts it by kinds (`小休时长`, `示忙时长`): they are added, unless one of them is the total of the
 * others: it is never less than they are together, and alone it fills the time logged in better, where that and the time idle are known. The column
 * as it was found where there is no other.
 */
export function breaksIn(
  found: ReadonlyMap<string, string>,
  header: Header,
  rows: readonly RawRow[],
): ColumnSettings | undefined {
  const first = found.get(BREAKS);
  if (first === undefined || ALL.test(first)) return first;
  const names = header.names.filter((name, index) => {
    const isBreak = peopleField(name, 'agent_summary')?.field === BREAKS && !ALL.test(name);
    return isBreak && columnFits('duration', rows, index);
  });
  if (names.length < 2) return first;
  const valuesOf = (name: string | undefined) =>
    name === undefined
      ? rows.map(() => 0)
      : durationsIn(['it'], { it: name }, header, rows)
          .get('it')!
          .values.map((value) => value || 0);
  const kinds = names.map((name) => ({ name, values: valuesOf(name) }));
  const total = kinds.find(({ values }) =>
    values.every((value, i) => value >= kinds.reduce((sum, other) => sum + other.values[i], 0) - value),
  );
  if (total === undefined) return { column: names[0], plus: names.slice(1) };
  const login = found.get('logged_in_sec');
  const rest = REST.reduce((taken, field) => taken + sum(valuesOf(found.get(field))), 0);
  const left = sum(valuesOf(login)) - rest;
  const all = kinds.reduce((taken, { values }) => taken + sum(values), 0);
  const isFull = login !== undefined && found.has('idle_sec');
  const isOneOfThem = isFull && Math.abs(left - all) < Math.abs(left - sum(total.values));
  return isOneOfThem ? { column: names[0], plus: names.slice(1) } : total.name;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
