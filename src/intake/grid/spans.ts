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

/** The code that stands before the times: `A1` of `A1(08:00-17:00)`; null where there is none. */
export function codeBefore(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const at = plain.search(/\d{1,2}[:.]\d{2}\s*[-~～至到—–]/);
  const code = at < 0 ? '' : plain.slice(0, at).replace(/[\s:=(（【[]+$/, '');
  return code === '' ? null : code;
}
