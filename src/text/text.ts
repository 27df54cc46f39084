/** The languages in which ccops speaks. */
export type Language = 'en' | 'zh';

/** Anything a user reads: the same sentence in English and in Chinese. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** The sentence in the user's language. `say({ en: 'Monday', zh: '星期一' }, 'zh')` is `星期一`. */
export function say(text: Text, language: Language): string {
  return text[language];
}

/** Text that is the same in both languages, such as a product name. `same('ASA')` is `{ en: 'ASA', zh: 'ASA' }`. */
export function same(text: string): Text {
  return { en: text, zh: text };
}
