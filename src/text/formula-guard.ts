const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r]/;
const HARMLESS = /^-(\d+(\.\d+)?)?$/;

/**
 * A text cell of a CSV file so that Excel takes it as text and not as a formula: an apostrophe is set in front of
 * `=`, `+`, `-`, `@`, tab and carriage return. Negative numbers and a lone dash stay as they are. `unguardText` undoes it exactly.
 * Source: OWASP, "CSV Injection".
 *
 * `guardText('=1+1')` is `"'=1+1"`; `guardText('-12.5')` is `'-12.5'`.
 */
export function guardText(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardText`. `unguardText("'=1+1")` is `'=1+1'`; `unguardText("'tis")` is `"'tis"`. */
export function unguardText(text: string): string {
  return text.startsWith("'") && LOOKS_LIKE_FORMULA.test(text) ? text.slice(1) : text;
}
