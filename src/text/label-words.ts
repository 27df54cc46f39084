import type { Text } from './text.js';

/**
 * How people write a label: in either language, in small letters, also without what stands in brackets at its end.
 *
 * `labelWords({ en: 'AHT (s)', zh: '平均处理时长（秒）' })` is `['aht (s)', 'aht', '平均处理时长（秒）', '平均处理时长']`.
 */
export function labelWords({ en, zh }: Text): readonly string[] {
  const words = [en, zh].map((text) => text.toLowerCase());
  return [...new Set(words.flatMap((word) => [word, word.replace(/ ?[（(][^（(]*[)）]$/, '')]))];
}
