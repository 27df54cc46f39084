import { halfWidth } from '../text/half-width.js';

/** Numbers without country code, written plainly: nothing to do. */
const PLAIN = /^[1-9]\d{4,10}$/;
const WRAPPED = /^[^<]*<([^<>]+)>\s*$/;
const ADDRESS = /^(?:tel|sips?):([^@;]+)(?:[@;].*)?$/i;
const WRITTEN = /^\+?\d[\d\s().-]*$|^\(\d[\d\s().-]*$/;

/** Ways to write the same number, and what is left of it. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // A Chinese mobile number with the country code, or with the 0 that is dialled from elsewhere.
  [/^(?:\+|00)?86(1[3-9]\d{9})$/, '$1'],
  [/^0(1[3-9]\d{9})$/, '$1'],
  // A Chinese line with the country code; the area code has its 0 back.
  [/^(?:\+|00)86(10\d{8}|[2-9]\d{8,10})$/, '0$1'],
  [/^(?:\+|00)([1-9]\d{7,14})$/, '$1'],
];

/**
 * A telephone number in one spelling, so that one person is one: without blanks and signs, `tel:` or `sip:`, full-width digits, and the country code
 * of China. Other texts stay as they are. Numbering: E.164, and the numbering plan of China (mobile numbers have 11 digits from 13 to 19).
 *
 * `plainPhone('+86 138-1111-4444')` is `13811114444`; `plainPhone('(021)12345678')` and `plainPhone('+862112345678')` are `02112345678`.
 */
export function plainPhone(text: string): string {
  if (PLAIN.test(text)) return text;
  const half = halfWidth(text).trim();
  const number = half.replace(WRAPPED, '$1').replace(ADDRESS, '$1').replace(/\.0+$/, '').trim();
  if (!WRITTEN.test(number)) return text;
  const bare = number.replace(/[^\d+]/g, '');
  if (bare.length < 5) return text;
  const [form, rest] = FORMS.find(([one]) => one.test(bare)) ?? [];
  return form ? bare.replace(form, rest!) : bare;
}
