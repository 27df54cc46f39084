import type { Text } from '../../text/text.js';

/** In what moments since 1970 are counted. */
export type EpochUnit = 'seconds' | 'milliseconds' | 'microseconds' | 'nanoseconds';

/** How many of a unit make a second, how its numbers look in this century, and its name. */
interface Unit {
  readonly name: EpochUnit;
  readonly perSecond: number;
  readonly look: RegExp;
  readonly text: Text;
}

const UNITS: readonly Unit[] = [
  { name: 'seconds', perSecond: 1, look: /^1\d{9}(?:\.\d+)?$/, text: { en: 'seconds', zh: '秒' } },
  {
    name: 'milliseconds',
    perSecond: 1e3,
    look: /^1\d{12}(?:\.\d+)?$/,
    text: { en: 'milliseconds', zh: '毫秒' },
  },
  { name: 'microseconds', perSecond: 1e6, look: /^1\d{15}$/, text: { en: 'microseconds', zh: '微秒' } },
  { name: 'nanoseconds', perSecond: 1e9, look: /^1\d{18}$/, text: { en: 'nanoseconds', zh: '纳秒' } },
];

/**
 * The unit of a number that may be a moment since 1970, by the number of its digits; undefined where it is none.
 *
 * `epochUnitOf('1772441296000')` is `'milliseconds'`.
 */
export function epochUnitOf(text: string): EpochUnit | undefined {
  return text.charCodeAt(0) === DIGIT_1 ? UNITS.find(({ look }) => look.test(text))?.name : undefined;
}

const DIGIT_1 = 49;

/** How many of the unit make a second. `perSecond('microseconds')` is `1000000`. */
export function perSecond(unit: EpochUnit): number {
  return unitOf(unit).perSecond;
}

/** What the numbers are: `milliseconds since 1970`. */
export function epochText(unit: EpochUnit): Text {
  const { en, zh } = unitOf(unit).text;
  return { en: `${en} since 1970`, zh: `1970年起的${zh}数` };
}

function unitOf(unit: EpochUnit): Unit {
  return UNITS.find(({ name }) => name === unit)!;
}
