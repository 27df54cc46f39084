import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import { secondsShown } from '../checks/shown.js';
import type { Contradiction } from '../outcome.js';
import type { AuditColumn } from './operands.js';
import { createSamples, type Samples } from './samples.js';

/** What handling time is made of; holding within talking has been taken off it. */
const PARTS = ['talk_sec', 'hold_sec', 'acw_sec'] as const;
const NAMES: Readonly<Record<(typeof PARTS)[number], Text>> = {
  talk_sec: { en: 'talk', zh: '通话' },
  hold_sec: { en: 'hold', zh: '保持' },
  acw_sec: { en: 'after-call work', zh: '话后处理' },
};
/** Means are rounded to whole seconds, each of them, or to a hundredth of a minute. */
const SLACK_SEC = 2;
const SLACK_SHARE = 0.01;

/** Watches whether the handling time of a report is what its talking, holding and after-call work make; null where it does not have all of them. */
export function createHandleSum(columns: readonly AuditColumn[]) {
  const handle = columns.find(({ field }) => field === 'aht_sec' || field === 'handle_sec');
  const has = (name: string) =>
    columns.some(({ field }) => field === name || field === name.replace('_sec', '_avg_sec'));
  if (!handle || !PARTS.every(has)) return null;
  const wrong = createSamples();
  return {
    see: (row: Row, { cells, row: number }: RawRow) => {
      const printed = handle.read?.(cells);
      const means = meansOf(row);
      if (typeof printed !== 'number' || !(printed > 0) || means === null) return;
      const mean = handle.field === 'aht_sec' ? printed : printed / means.over;
      compare(wrong, { mean, means, number });
    },
    contradictions: (): readonly Contradiction[] =>
      wrong.count === 0 ? [] : [{ id: 'handle-is-sum', what: differs(handle.header), ...wrong.found() }],
  };
}

interface Means {
  readonly over: number;
  readonly of: Readonly<Record<(typeof PARTS)[number], number>>;
}

/** Means per answered contact; null where a part is unknown. */
function meansOf(row: Row): Means | null {
  const over = row.answered ?? row.handled ?? row.offered;
  const [talk_sec, hold_sec, acw_sec] = PARTS.map((name) => row[name]);
  if (typeof over !== 'number' || over <= 0) return null;
  if (typeof talk_sec !== 'number' || typeof hold_sec !== 'number' || typeof acw_sec !== 'number')
    return null;
  return { over, of: { talk_sec: talk_sec / over, hold_sec: hold_sec / over, acw_sec: acw_sec / over } };
}

function compare(
  wrong: Samples,
  { mean, means, number }: { readonly mean: number; readonly means: Means; readonly number: number },
): void {
  const values = PARTS.map((part) => means.of[part]);
  const sum = values.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - mean) <= Math.max(SLACK_SEC, SLACK_SHARE * mean)) return;
  const shown = (value: number) => Number(value.toFixed(1));
  wrong.add(number, () => secondsShown(shown(mean), '≠', values.map(shown)));
}

function differs(header: string): Text {
  const names = (language: 'en' | 'zh') => PARTS.map((part) => NAMES[part][language]).join(' + ');
  return {
    en: `"${header}" is not ${names('en')}, in seconds per contact`,
    zh: `“${header}”不等于${names('zh')}（每通秒数）`,
  };
}
