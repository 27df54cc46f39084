/** From when to when, in minutes after midnight of the day; an end before its start is on the next day. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const SPAN = /(\d{1,2})[:.](\d{2})\s*[-~～至到—–]+\s*(?:次日|翌日)?(\d{1,2})[:.](\d{2})/g;
const DAY = 1440;

/**
 * The spans of time that a text names, such as the halves of a divided shift.
 *
 * `spansOf('A1 22:00-06:30')` is `[{ from: 1320, until: 1830 }]`.
 */
export function spansOf(text: string): readonly Span[] {
  return [...text.normalize('NFKC').matchAll(SPAN)].flatMap(([, h1, m1, h2, m2]) => {
    const from = +h1 * 60 + +m1;
    const until = +h2 * 60 + +m2;
    const possible = from < DAY && until <= DAY && +m1 < 60 && +m2 < 60 && from !== until;
    return possible ? [{ from, until: until > from ? until : until + DAY }] : [];
  });
}

const LOOSE =
  /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(?:([ap])\.?m?\.?|点|时)?\s*[-~～至到—–]\s*(?:次日|翌日)?(\d{1,2})(?:[:.]?(\d{2}))?\s*(?:([ap])\.?m?\.?|点|时)?$/i;
/** Shifts, and halves of them; anything else that is written like this is a code. */
const SHORTEST = 3 * 60;
const LONGEST = 14 * 60;

/**
 * The spans of a cell of a roster, where whoever wrote it also left out what everybody knows: `9-18`, `0900-1800`, `9a-5:30p`, `9点-18点`. Only spans as long as
 * shifts are taken for times.
 *
 * `shiftSpansOf('9a-5:30p')` is `[{ from: 540, until: 1050 }]`; `shiftSpansOf('1-2')` is `[]`.
 */
export function shiftSpansOf(text: string): readonly Span[] {
  const plain = text.normalize('NFKC').trim();
  const loose = LOOSE.exec(plain);
  const [start, end] = loose ? [loose.slice(1, 4), loose.slice(4, 7)] : [[], []];
  // `1:00-9:00 PM` names the half of the day once.
  const halves =
    loose && start[2] === undefined && end[2] !== undefined ? [start, [...start.slice(0, 2), 'p']] : [start];
  const spans = halves.map((from) => between(minuteOf(from), minuteOf(end))).filter(isShift);
  return loose && (/[ap]\.?m?\.?$/i.test(plain) || spansOf(text).length === 0)
    ? spans.slice(0, 1)
    : spansOf(text);
}

function between(from: number, end: number): Span {
  return { from, until: end > from ? end : end + DAY };
}

function isShift({ from, until }: Span): boolean {
  return until - from >= SHORTEST && until - from <= LONGEST;
}

/** The minute of the day; NaN where there is none. */
function minuteOf([hour, minute = '0', half]: readonly (string | undefined)[]): number {
  const shift = half?.toLowerCase() === 'p' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + shift;
  return hours <= 24 && Number(minute) < 60 ? hours * 60 + Number(minute) : Number.NaN;
}

/** The code that stands before the times: `A1` of `A1(08:00-17:00)`; null where there is none. */
export function codeBefore(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const at = plain.search(/\d{1,2}[:.]\d{2}\s*[-~～至到—–]/);
  const code = at < 0 ? '' : plain.slice(0, at).replace(/[\s:=(（【[]+$/, '');
  return code === '' ? null : code;
}
