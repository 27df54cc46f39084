import type { Cell } from '../../tables/table.js';
import { UsageError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import type { Condition } from './where.js';

/** So many different values of a field are kept in mind. */
const MOST = 5000;
const LISTED = 12;

/** Which values the fields of conditions had, to tell a value that was never there from one that was filtered away. */
export interface MetValues {
  /** The condition, watched: every value that it is asked about is kept in mind. */
  watched(condition: Condition, holds: (cell: Cell) => boolean, personal: boolean): (cell: Cell) => boolean;
  /**
   * What is to be said when all rows have been read: values that were never there. Throws UsageError, naming the nearest, where
   * none of the values of a condition was.
   */
  remarks(): readonly Text[];
}

interface Watched {
  readonly condition: Condition;
  readonly personal: boolean;
  readonly met: Set<string>;
}

/** Nothing met yet. */
export function metValues(): MetValues {
  const all = new Map<Condition, Watched>();
  return {
    watched(condition, holds, personal) {
      const watched = all.get(condition) ?? { condition, personal, met: new Set<string>() };
      all.set(condition, watched);
      const { met } = watched;
      return (cell) => {
        if (met.size < MOST) met.add(String(cell ?? ''));
        return holds(cell);
      };
    },
    remarks: () => [...all.values()].flatMap(remarksOn),
  };
}

function remarksOn({ condition, personal, met }: Watched): readonly Text[] {
  const { sign, values, text } = condition;
  if (!['=', '!='].includes(sign) || met.size >= MOST || met.size === 0) return [];
  const strange = values.filter((value) => !isAmong(value, met));
  if (strange.length === 0) return [];
  // A number is not misspelt: that 30 is spelled like 0 helps nobody.
  const near = personal || isNumber(strange[0]) ? undefined : nearest(strange[0], [...met]);
  const hint =
    near === undefined ? listed(met, personal) : { en: `Did you mean ${near}?`, zh: `是否想用 ${near}？` };
  const what = {
    en: `--where "${text}": no row has the value ${strange.join(', ')}`,
    zh: `--where "${text}"：没有任何一行的值为 ${strange.join('、')}`,
  };
  if (strange.length === values.length && sign === '=') throw new UsageError(what, {}, hint);
  return [{ en: `${what.en}. ${hint.en}`, zh: `${what.zh}。${hint.zh}` }];
}

function isAmong(value: string, met: ReadonlySet<string>): boolean {
  if (value === '' || met.has(value) || met.has('true') || met.has('false')) return true;
  const number = Number(value);
  return !Number.isNaN(number) && [...met].some((one) => one !== '' && Number(one) === number);
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && !Number.isNaN(Number(text));
}

function between(values: readonly number[]): Text {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { en: `Values: ${least} to ${most}.`, zh: `取值：${least} 至 ${most}。` };
}

function listed(met: ReadonlySet<string>, personal: boolean): Text {
  if (personal) return { en: 'See the values with ccops import.', zh: '可用 ccops import 查看取值。' };
  const values = [...met].filter((value) => value !== '').sort();
  if (values.every(isNumber) && values.length > LISTED) return between(values.map(Number));
  const { en, zh } = listedNames(values, LISTED);
  return { en: `Values: ${en}.`, zh: `取值：${zh}。` };
}
