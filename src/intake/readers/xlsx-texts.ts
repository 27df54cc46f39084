import { XmlTags } from './xml.js';

/** A text is not longer than Excel lets a cell be; with all its marks it may take this many characters. */
export const MAX_TEXT_XML = 2 ** 24;

/** The texts in a piece of the list that the cells of a workbook share; runs of different looks are joined. */
export function textsIn(piece: string): readonly string[] {
  const texts: string[] = [];
  const tags = new XmlTags(piece);
  for (let kind = tags.next(); kind !== 'end'; kind = tags.next()) {
    if (kind === 'open' && tags.name === 'si') texts.push(tags.isEmpty ? '' : joinedText(tags, 'si'));
  }
  return texts;
}

/** The texts up to the end of an element; how they are pronounced (`rPh`) is no part of them. */
export function joinedText(tags: XmlTags, element: string): string {
  let text = '';
  let inPhonetic = false;
  for (let kind = tags.next(); kind !== 'end'; kind = tags.next()) {
    if (kind === 'close' && tags.name === element) break;
    if (tags.name === 'rPh') inPhonetic = kind === 'open' && !tags.isEmpty;
    else if (kind === 'open' && tags.name === 't' && !inPhonetic) text += tags.text();
  }
  return withoutCodes(text);
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function withoutCodes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
