/** What exports write where there is nothing; compared in lower case. */
const UNKNOWN = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '/',
  'null',
  '(null)',
  '<null>',
  '\\n',
  'none',
  '[none]',
  'na',
  'n/a',
  '#n/a',
  '#div/0!',
  '#value!',
  '#ref!',
  '#name?',
  '#num!',
  '#null!',
  'n.a.',
  'nil',
  'nan',
  'nan%',
  'infinity%',
  'infinity',
  '-infinity',
  '∞',
  'inf',
  'undefined',
  '无',
  '暂无',
  '空',
]);

/** Whether a cell of a number, time or flag column says that nothing is known. `isUnknown('N/A')` is `true`. */
export function isUnknown(text: string): boolean {
  return text.length <= 11 && UNKNOWN.has(text.trim().toLowerCase());
}
