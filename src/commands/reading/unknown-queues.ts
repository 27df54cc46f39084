import { UsageError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import type { Text } from '../../text/text.js';

const LISTED = 12;

/**
 * What is to be said of names given to `--queue` that no row has, once all rows have come by. Throws UsageError where none of the names is there:
 * an empty result would look like a quiet queue.
 *
 * `unknownQueues(['sales', 'Billing'], new Set(['Sales', 'Billing']))[0].en` is `--queue sales: no row is of this queue. Did you mean Sales?
 * Queues: Billing, Sales.`
 */
export function unknownQueues(wanted: readonly string[], met: ReadonlySet<string>): readonly Text[] {
  const strange = wanted.filter((name) => !met.has(name));
  if (strange.length === 0) return [];
  const what = {
    en: `--queue ${strange.join(', ')}: no row is of ${strange.length === 1 ? 'this queue' : 'these queues'}`,
    zh: `--queue ${strange.join('、')}：数据中没有${strange.length === 1 ? '该队列' : '这些队列'}`,
  };
  const hint = hintFor(strange[0], met);
  if (strange.length === wanted.length) throw new UsageError(what, {}, hint);
  return [{ en: `${what.en}. ${hint.en}`, zh: `${what.zh}。${hint.zh}` }];
}

function hintFor(name: string, met: ReadonlySet<string>): Text {
  if (met.size === 0)
    return { en: 'The rows name no queue: leave --queue out.', zh: '数据中没有队列名，请去掉 --queue。' };
  const all = [...met].sort();
  const near = nearest(name, all);
  const more = all.length > LISTED ? { en: ', …', zh: '……' } : { en: '', zh: '' };
  const some = all.slice(0, LISTED);
  return {
    en: `${near === undefined ? '' : `Did you mean ${near}? `}Queues: ${some.join(', ')}${more.en}.`,
    zh: `${near === undefined ? '' : `是否想用 ${near}？`}现有队列：${some.join('、')}${more.zh}。`,
  };
}
