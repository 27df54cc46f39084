/** So many answers are remembered: words come again and again, ids and times would only fill the memory. */
const MANY = 10_000;

/**
 * The same function of a text, which does not work out again what it was asked before: cells of a column often hold the same few words. `make` must always give the same for the same text.
 *
 * `const key = remembered((name) => name.trim().toLowerCase())`: `key(' Call ')` is `'call'`.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined && !known.has(text)) {
      answer = make(text);
      if (known.size < MANY) known.set(text, answer);
    }
    return answer as T;
  };
}
