import { nearest } from '../../text/nearest.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import * as reading from '../options/reading.js';
import { targets } from '../settings/targets.js';
import { thresholds } from '../settings/thresholds.js';

/** Options that leave rows out, and so perhaps a queue. */
const FILTERS = [reading.queue, reading.where, reading.from, reading.until, reading.hours];

/**
 * What to say of queues for which the settings have a target or thresholds, but of which the data has nothing: a name with a slip would
 * else never apply. Nothing where a filter may have left them out, or where the data names no queues.
 *
 * With `targets: { Slaes: 90/10 }` and the queue `Sales` in the data, the note asks whether `Sales` was meant.
 */
export function strangeQueues(invocation: Invocation, queues: ReadonlySet<string>): readonly Text[] {
  if (queues.size === 0 || FILTERS.some((option) => invocation.given(option))) return [];
  const limits = [...invocation.setting(thresholds)].map(
    ([figure, own]) => [`thresholds.${figure}.queues`, [...(own.own.get('queue')?.keys() ?? [])]] as const,
  );
  const places = [['targets', [...invocation.setting(targets).keys()]] as const, ...limits];
  return places.flatMap(([key, names]) =>
    names.filter((name) => !queues.has(name)).map((name) => noteOn(key, name, queues)),
  );
}

function noteOn(key: string, name: string, queues: ReadonlySet<string>): Text {
  const near = nearest(name, [...queues]);
  return {
    en: `the settings name the queue "${name}" (${key}), of which the data has nothing${near ? `; did you mean ${near}?` : ''}`,
    zh: `设置 ${key} 中的队列“${name}”在数据中没有${near ? `；是否想用 ${near}？` : ''}`,
  };
}
