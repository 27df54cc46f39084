import { wallSecOf } from '../../time/iso.js';

/** A date pattern such as `dd.MM.yyyy HH:mm:ss`, ready to read many texts. */
export interface DatePattern {
  /** Wall-clock second; NaN when the text does not follow the pattern. A text may end after the date when the pattern goes on with a time. */
  read(text: string): number;
}

type Part =
  | { readonly letter: string; readonly width: number; readonly fixed: boolean }
  | { readonly text: string };

const LETTERS = 'yMdHhmsSa';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Compiles a date pattern (Unicode letters: y year, M month, d day, H hour 0–23, h hour 1–12 with a for AM/PM, m minute, s second,
 * S fraction, MMM month's name; anything else, and text in 'quotes', stands for itself). Null when a letter is not known or no day is named.
 * Numbers take one digit or more, unless another number follows directly: then exactly as many as there are letters.
 *
 * `compileDatePattern('yyMMdd')!.read('990101')` is `915148800`.
 */
export function compileDatePattern(pattern: string): DatePattern | null {
  const parts = partsOf(pattern);
  if (!parts) return null;
  const letters = parts.map((part) => ('letter' in part ? part.letter : ''));
  if (!letters.includes('y') || !letters.includes('M')) return null;
  const firstTime = letters.findIndex((letter) => 'Hhms'.includes(letter) && letter !== '');
  return { read: (text) => readPattern(text.trim(), parts, firstTime < 0 ? parts.length : firstTime) };
}

function partsOf(pattern: string): Part[] | null {
  const parts: Part[] = [];
  const tokens = pattern.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!/^[A-Za-z]/.test(token)) parts.push({ text: token.replaceAll("'", '') });
    else if (!LETTERS.includes(token[0])) return null;
    else {
      const next = tokens[i + 1];
      const fixed = next !== undefined && LETTERS.includes(next[0]) && next[0] !== 'a';
      parts.push({ letter: token[0], width: token.length, fixed: fixed || /^(yyyy|yy|SSS)$/.test(token) });
    }
  }
  return parts;
}

function readPattern(text: string, parts: readonly Part[], firstTime: number): number {
  const found: Record<string, number> = { y: 1970, M: 1, d: 1, H: 0, h: -1, m: 0, s: 0, S: 0, a: -1 };
  let at = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (at === text.length && i >= firstTime - 1 && i > 0 && firstTime < parts.length) break;
    const next: number = 'text' in part ? literal(text, at, part.text) : value(text, at, part, found);
    if (next < 0) return Number.NaN;
    at = next;
  }
  if (at !== text.length) return Number.NaN;
  const wall = wallSecOf(found.y, found.M, found.d, hourOf(found), found.m, found.s);
  return wall ?? Number.NaN;
}

function literal(text: string, at: number, wanted: string): number {
  return text.startsWith(wanted, at) ? at + wanted.length : -1;
}

/** Reads one value into `found`; where it ends, or -1. */
function value(
  text: string,
  at: number,
  part: { letter: string; width: number; fixed: boolean },
  found: Record<string, number>,
): number {
  if (part.letter === 'a') {
    const half = /^(am|pm|a\.m\.|p\.m\.|上午|下午)/i.exec(text.slice(at));
    if (!half) return -1;
    found.a = /^p|下午/i.test(half[0]) ? 12 : 0;
    return at + half[0].length;
  }
  if (part.letter === 'M' && part.width >= 3) {
    const name = /^[a-z]+/i.exec(text.slice(at))?.[0] ?? '';
    found.M = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    return found.M > 0 ? at + name.length : -1;
  }
  const limit = part.fixed ? part.width : part.letter === 'y' ? 4 : Math.max(2, part.width);
  let end = at;
  let number = 0;
  for (; end < text.length && end - at < limit; end++) {
    const digit = text.charCodeAt(end) - 48;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  if (end === at || (part.fixed && end - at < limit)) return -1;
  found[part.letter] = part.letter === 'y' && end - at <= 2 ? number + (number < 70 ? 2000 : 1900) : number;
  return end;
}

function hourOf(found: Record<string, number>): number {
  if (found.h < 0) return found.H;
  if (found.h > 12) return 99;
  return found.a < 0 ? found.h : (found.h % 12) + found.a;
}
