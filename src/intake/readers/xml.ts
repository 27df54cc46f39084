const SPACE = 32;
const OPEN = 60;
const EQUALS = 61;
const CLOSE = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

/** What stands at a place of an XML text. */
export type XmlKind = 'open' | 'close' | 'end';

/**
 * Goes through a piece of XML tag by tag, without building anything: for the large and regular parts of a workbook. Comments and
 * instructions are passed over. Document types are not understood; whoever gives the XML has seen that there are none.
 *
 * `new XmlTags('<c r="A1"><v>12</v></c>')` gives `c`, `v` (whose `text()` is 12), and the ends of both.
 */
export class XmlTags {
  /** Name of the tag, without a prefix. */
  name = '';
  /** Whether an opening tag has no content (`<c/>`). */
  isEmpty = false;

  private at = 0;
  private attributesFrom = 0;
  private attributesTo = 0;

  constructor(private readonly xml: string) {}

  /** Goes to the next tag. */
  next(): XmlKind {
    const { xml } = this;
    for (;;) {
      const open = xml.indexOf('<', this.at);
      if (open < 0) return 'end';
      const sign = xml.charCodeAt(open + 1);
      if (sign === BANG || sign === QUESTION) {
        this.at = this.behindSpecial(open);
        continue;
      }
      const isClose = sign === SLASH;
      const close = this.closeOf(open);
      this.isEmpty = xml.charCodeAt(close - 1) === SLASH && !isClose;
      this.attributesTo = this.isEmpty ? close - 1 : close;
      this.readName(isClose ? open + 2 : open + 1);
      this.at = close + 1;
      return isClose ? 'close' : 'open';
    }
  }

  /** The place behind the last tag, or the text, that has been read. */
  get place(): number {
    return this.at;
  }

  /** Goes on from a place further on, up to which somebody else has read. */
  goTo(place: number): void {
    this.at = place;
  }

  /** The value of an attribute of the opening tag; undefined when it has none of that name. */
  attribute(name: string): string | undefined {
    const { xml, attributesTo } = this;
    for (let at = this.attributesFrom; at < attributesTo; ) {
      while (xml.charCodeAt(at) <= SPACE) at++;
      const start = at;
      while (at < attributesTo && xml.charCodeAt(at) !== EQUALS) at++;
      let nameEnd = at;
      while (nameEnd > start && xml.charCodeAt(nameEnd - 1) <= SPACE) nameEnd--;
      do at++;
      while (xml.charCodeAt(at) <= SPACE);
      const quote = xml.charCodeAt(at);
      const from = at + 1;
      at = from;
      while (at < attributesTo && xml.charCodeAt(at) !== quote) at++;
      if (nameEnd - start === name.length && xml.startsWith(name, start))
        return unescapeXml(xml.slice(from, at));
      at++;
    }
    return undefined;
  }

  /** The text behind the opening tag, up to the next tag. */
  text(): string {
    const { xml } = this;
    if (this.isEmpty) return '';
    let text = '';
    for (;;) {
      const open = xml.indexOf('<', this.at);
      const end = open < 0 ? xml.length : open;
      text += unescapeXml(xml.slice(this.at, end));
      this.at = end;
      if (!xml.startsWith('<!', end)) return text;
      const isData = xml.startsWith('<![CDATA[', end);
      this.at = this.behindSpecial(end);
      if (isData) text += xml.slice(end + 9, this.at - 3);
    }
  }

  private readName(from: number): void {
    const { xml } = this;
    let start = from;
    let end = from;
    for (; end < this.attributesTo; end++) {
      const code = xml.charCodeAt(end);
      if (code <= 32) break;
      if (code === 58) start = end + 1;
    }
    this.name = xml.slice(start, end);
    this.attributesFrom = end;
  }

  /** The `>` of a tag; one within quotation marks is not it. */
  private closeOf(open: number): number {
    const { xml } = this;
    let quote = 0;
    for (let at = open + 1; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === CLOSE) return at;
      else if (code === 34 || code === 39) quote = code;
      else if (code === OPEN) break;
    }
    throw new SyntaxError('a tag that does not end');
  }

  private behindSpecial(open: number): number {
    const [begin, end] = SPECIAL.find(([start]) => this.xml.startsWith(start, open)) ?? ['', ''];
    const found = begin === '' ? -1 : this.xml.indexOf(end, open + begin.length);
    if (found < 0) throw new SyntaxError('a part of the XML that does not end');
    return found + end.length;
  }
}

const SPECIAL = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML with its character references put into characters. `unescapeXml('a &amp; b')` is `'a & b'`. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : Number.NaN;
    if (Number.isNaN(code)) return NAMED[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

/**
 * Cuts XML that comes in bytes into pieces that end with the end tag of an element, so that each can be gone through by itself.
 * The rest behind the last one comes last. Longer pieces than `longest` characters are an error, made by `tooLong`.
 */
export async function* xmlPieces(
  bytes: AsyncIterable<Uint8Array>,
  element: string,
  longest: number,
  tooLong: () => Error,
): AsyncIterable<string> {
  const decoder = new TextDecoder();
  const end = new RegExp(`</(?:[\\w.-]+:)?${element}\\s*>`, 'g');
  let rest = '';
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    const whole = rest + text;
    const cut = lastEnd(whole, end, Math.max(0, rest.length - 64));
    if (cut > 0) yield whole.slice(0, cut);
    rest = cut > 0 ? whole.slice(cut) : whole;
    if (rest.length > longest) throw tooLong();
  }
  yield rest + decoder.decode();
}

function lastEnd(text: string, end: RegExp, from: number): number {
  let last = 0;
  end.lastIndex = from;
  while (end.exec(text) !== null) last = end.lastIndex;
  return last;
}
