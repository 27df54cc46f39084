import { halfWidth } from '../../text/half-width.js';
import { DAY_MINUTES } from '../../time/units.js';

/** From when to when, in minutes after midnight of the day; an end before its start is on the next day. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const SPAN = /(\d{1,2})[:.](\d{2})\s*[-~～至到—–]+\s*(?:次日|翌日)?(\d{1,2})[:.](\d{2})/g;

/**
 * The spans of time that a text names, such as the halves of a divided shift.
 *
 * `spansOf('A1 22:00-06:30')` is `[{ from: 1320, until: 1830 }]`.
 */
export function spansOf(text: string): readonly Span[] {
  return [...halfWidth(text).matchAll(SPAN)].flatMap(([, h1, m1, h2, m2]) => {
    const from = +h1 * 60 + +m1;
    const until = +h2 * 60 + +m2;
    const possible = from < DAY_MINUTES && until <= DAY_MINUTES && +m1 < 60 && +m2 < 60 && from !== until;
    return possible ? [{ from, until: until > from ? until : until + DAY_MINUTES }] : [];
  });
}

/** The code that stands before the times: `A1` of `A1(08:00-17:00)`; null where there is none. */
export function codeBefore(text: string): string | null {
  const plain = halfWidth(text).trim();
  const at = plain.search(/\d{1,2}[:.]\d{2}\s*[-~～至到—–]/);
  const code = at < 0 ? '' : plain.slice(0, at).replace(/[\s:=(（【[]+$/, '');
  return code === '' ? null : code;
}

/** A time of day as people write it in the cell of a roster: `9`, `0900`, `9:30`, `9a`, `5:30 PM`, `9点30分`. */
const TIME = String.raw`(\d{1,2})[:.点时]?(\d{2})?分?\s*(?:([ap])\.?(?:m\.?)?)?`;
const WHOLE = new RegExp(String.raw`^${TIME}\s*(?:[-~～至到—–]+|to)\s*${TIME}$`, 'i');
/** What a shift lasts, in minutes, so that two bare numbers may be its hours. */
const SHIFT = { least: 120, most: 960 } as const;

/**
 * The spans of time that a cell of a roster is: as `spansOf`, also without minutes or a colon, and with a 12-hour clock; then the cell must be
 * nothing else.
 *
 * `spansInCell('9a-5:30p')` is `[{ from: 540, until: 1050 }]`, and so is `spansInCell('0900-1730')`; `spansInCell('A1-2')` is `[]`.
 */
export function spansInCell(text: string): readonly Span[] {
  const parts = halfWidth(text).split(/[,;/、\n]/);
  const whole = parts.map((part) => wholeSpan(part.trim()));
  return whole.every((span) => span !== null) ? whole : spansOf(text);
}

function wholeSpan(text: string): Span | null {
  const match = WHOLE.exec(text);
  if (!match) return null;
  const [, h1, m1, half1, h2, m2, half2] = match;
  const until = minuteOf(h2, m2, half2);
  // `9-5 pm` is from the morning, `1-9 pm` is not: the half of the day that makes it shorter.
  const halves = half2 && !half1 ? ['a', 'p'] : [half1];
  const spans = halves.flatMap((half): Span[] => {
    const from = minuteOf(h1, m1, half);
    const length = (until - from + DAY_MINUTES) % DAY_MINUTES;
    return Number.isNaN(length) || length === 0 ? [] : [{ from, until: from + length }];
  });
  const [shortest = null] = spans.sort((a, b) => a.until - a.from - (b.until - b.from));
  const isBare = m1 === undefined && m2 === undefined && !half1 && !half2;
  const length = shortest ? shortest.until - shortest.from : 0;
  return isBare && (length < SHIFT.least || length > SHIFT.most) ? null : shortest;
}

/** Minutes after midnight; NaN where there is no such time. */
function minuteOf(hour: string, minute = '00', half: string | undefined): number {
  const [h, m] = [+hour, +minute];
  if (m > 59 || h > 24 || (half && (h < 1 || h > 12))) return Number.NaN;
  return ((half ? (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : h) * 60 + m) % DAY_MINUTES;
}
