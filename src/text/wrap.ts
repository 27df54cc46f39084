import { displayWidth } from './display-width.js';

/**
 * Text in lines of at most `width` characters of the terminal; Latin words stay whole, Chinese may break anywhere but before a closing mark and behind an opening one. A word that is longer
 * than a line is cut.
 *
 * `wrap('one two three', 8)` is `['one two', 'three']`.
 */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width)) {
    if (displayWidth((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

const WIDE_OR_WORD =
  /[（“《【]*(?:[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+)[，。；：、）”》】]*\s*|\s+/gu;

function pieces(text: string, width: number): string[] {
  return (text.match(WIDE_OR_WORD) ?? []).flatMap((piece) => {
    if (displayWidth(piece) <= width) return [piece];
    const parts: string[] = [''];
    for (const character of piece) {
      if (displayWidth(parts[parts.length - 1] + character) > width) parts.push('');
      parts[parts.length - 1] += character;
    }
    return parts;
  });
}
