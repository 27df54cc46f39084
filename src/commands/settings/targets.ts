import { UsageError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { type Target, targetWord } from '../words.js';
import { entriesOf, type Setting, wrongSetting } from './setting.js';

/** Service-level targets of single queues; the others have that of `--target`. */
export const targets: Setting<ReadonlyMap<string, Target>> = {
  key: 'targets',
  doc: {
    en: 'Service-level targets of single queues; the other queues have that of --target.',
    zh: '各队列自己的服务水平目标；未列出的队列使用 --target。',
  },
  example: ['VIP: 90/10', 'complaints: 80/30'],
  fallback: new Map(),
  read(value, file) {
    const entries = entriesOf(value, { file, column: 'targets' }, REMEDY);
    return new Map(entries.map(([queue, word]) => [queue, targetOf(word, file, `targets.${queue}`)]));
  },
};

const REMEDY: Text = {
  en: 'Write a line for each queue: its name, then percent/seconds: VIP: 90/10.',
  zh: '每个队列一行：队列名后写“百分比/秒数”，如 VIP: 90/10。',
};

function targetOf(word: unknown, file: string, column: string): Target {
  try {
    return targetWord('target', String(word));
  } catch (error) {
    if (error instanceof UsageError) throw wrongSetting({ file, column }, word, error.remedy ?? REMEDY);
    throw error;
  }
}
