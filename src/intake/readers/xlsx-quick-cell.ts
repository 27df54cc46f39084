const LETTER_A = 65;
const LETTER_Z = 90;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const QUOTE = 34;

const BEGIN = '<c r="';
const STYLE = ' s="';
const END = '</v></c>';

/**
 * A cell as spreadsheet programs write nearly all of them, found in one go: `<c r="B2" s="1" t="str"><v>Sales</v></c>`, with or without style
 * and type. Any other cell, such as one with a formula, is left to `XmlTags`.
 *
 * `new QuickCell().read('<c r="B2"><v>12</v></c>', 0)` is `23`, with `column` 1.
 */
export class QuickCell {
  /** Place of its column, from 0. */
  column = 0;
  /** Number of its style; -1 where it has none. */
  style = -1;
  /** What its value is: a number, the number of a shared text, or text. */
  type: 'n' | 's' | 'str' = 'n';
  /** Where its value begins and ends. */
  from = 0;
  to = 0;

  /** Reads the cell that begins there; where it ends, or -1 where there is none, or one written in another way. */
  read(xml: string, begin: number): number {
    if (!xml.startsWith(BEGIN, begin)) return -1;
    let at = this.readPlace(xml, begin + BEGIN.length);
    if (this.column < 0 || xml.charCodeAt(at) !== QUOTE) return -1;
    at++;
    this.style = -1;
    if (xml.startsWith(STYLE, at)) {
      at = this.readStyle(xml, at + STYLE.length);
      if (xml.charCodeAt(at) !== QUOTE) return -1;
      at++;
    }
    this.type = 'n';
    if (xml.startsWith(' t="str"', at)) this.type = 'str';
    else if (xml.startsWith(' t="s"', at)) this.type = 's';
    if (this.type !== 'n') at += this.type.length + 5;
    if (!xml.startsWith('><v>', at)) return -1;
    this.from = at + 4;
    this.to = xml.indexOf('<', this.from);
    return this.to >= 0 && xml.startsWith(END, this.to) ? this.to + END.length : -1;
  }

  private readPlace(xml: string, from: number): number {
    let at = from;
    let column = 0;
    let code = xml.charCodeAt(at);
    for (; code >= LETTER_A && code <= LETTER_Z; code = xml.charCodeAt(++at))
      column = column * 26 + code - LETTER_A + 1;
    while (code >= DIGIT_0 && code <= DIGIT_9) code = xml.charCodeAt(++at);
    this.column = column - 1;
    return at;
  }

  private readStyle(xml: string, from: number): number {
    let at = from;
    let style = 0;
    for (let code = xml.charCodeAt(at); code >= DIGIT_0 && code <= DIGIT_9; code = xml.charCodeAt(++at))
      style = style * 10 + code - DIGIT_0;
    this.style = style;
    return at;
  }
}
