import { type Language, same, say, type Text } from './text.js';

/** What stands between the parts of a sentence: narrow with a blank in English, of full width and without blanks in Chinese. */
const MARKS: Readonly<
  Record<Language, { colon: string; list: string; clause: string; brackets: readonly [string, string] }>
> = {
  en: { colon: ': ', list: ', ', clause: '; ', brackets: [' (', ')'] },
  zh: { colon: '：', list: '、', clause: '；', brackets: ['（', '）'] },
};

/** Puts a text together in each language with the marks of that language. */
function inBoth(make: (tell: (text: Text) => string, marks: (typeof MARKS)[Language]) => string): Text {
  const [en, zh] = (['en', 'zh'] as const).map((language) =>
    make((text) => say(text, language), MARKS[language]),
  );
  return { en, zh };
}

/** A word and what it introduces. `labelled({ en: 'Usage', zh: '用法' }, same('ccops'))` is `Usage: ccops`, `用法：ccops`. */
export function labelled(label: Text, what: Text): Text {
  return inBoth((tell, { colon }) => tell(label) + colon + tell(what));
}

/** A word with the colon behind it, where what it introduces stands on the next lines: `Options:`, `选项：`. */
export function heading(label: Text): Text {
  return inBoth((tell, { colon }) => tell(label) + colon.trimEnd());
}

/** Texts one after the other. `listed([same('a'), same('b')])` is `a, b` in English and `a、b` in Chinese. */
export function listed(parts: readonly Text[]): Text {
  return inBoth((tell, { list }) => parts.map(tell).join(list));
}

/** Names that are the same in both languages, one after the other; of more than `most` the first: `a, b …`, `a、b等`. */
export function listedNames(names: readonly string[], most = names.length): Text {
  const { en, zh } = listed(names.slice(0, most).map(same));
  return names.length > most ? { en: `${en} …`, zh: `${zh}等` } : { en, zh };
}

/** Parts of a sentence that could each stand alone: `a; b`, `a；b`. */
export function clauses(parts: readonly Text[]): Text {
  return inBoth((tell, { clause }) => parts.map(tell).join(clause));
}

/** A text, and more about it in brackets. `withRemark(same('utf-8'), { en: 'valid', zh: '符合' })` is `utf-8 (valid)`, `utf-8（符合）`. */
export function withRemark(text: Text, remark: Text): Text {
  return inBoth((tell, { brackets: [open, close] }) => tell(text) + open + tell(remark) + close);
}

/** A text as it stands somewhere else: `"Front Desk"`, `“Front Desk”`. */
export function inQuotes(text: string): Text {
  return { en: `"${text}"`, zh: `“${text}”` };
}
