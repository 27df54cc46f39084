const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** Whether a digit (0 to 9) stands at a place of a text: a quick look before a long one. `isDigitAt('12 calls', 0)` is `true`. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= DIGIT_0 && code <= DIGIT_9;
}
