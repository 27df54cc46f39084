import { codeWords } from '../tables/code-words.js';
import { column, type Row } from '../tables/table.js';
import type { Language } from '../text/text.js';
import { lengthOf } from '../time/span.js';
import { columnNamed } from './adherence-table.js';
import { type DayGroup, groupsOf } from './group.js';
import type { PersonDay } from './judge-person.js';
import type { Exception } from './judge-shift.js';
import type { Key } from './keys.js';
import { reasons } from './reasons.js';

/** What is counted of each reason. */
const counted = [
  column('reason', 'text', { en: 'Reason', zh: '原因' }, { en: 'Why it is an exception.', zh: '偏差原因。' }),
  column(
    'times',
    'count',
    { en: 'Times', zh: '次数' },
    {
      en: 'Exceptions longer than the tolerance, without those excused.',
      zh: '超过容差且未豁免的偏差次数。',
    },
  ),
  column(
    'duration_sec',
    'number',
    { en: 'Duration (s)', zh: '时长（秒）' },
    { en: 'Their length in seconds.', zh: '上述偏差的时长，单位秒。' },
  ),
  column(
    'counted_sec',
    'number',
    { en: 'Counted (s)', zh: '计入时长（秒）' },
    {
      en: 'Seconds that count after the tolerance; 0 where they are no exception under the rule.',
      zh: '扣除容差后计入的秒数；按口径不计者为0。',
    },
  ),
  column(
    'excused_times',
    'count',
    { en: 'Excused, times', zh: '豁免次数' },
    { en: 'Exceptions longer than the tolerance that are excused.', zh: '超过容差、已豁免的偏差次数。' },
  ),
];

/** How the exceptions are put together. */
export interface ReasonCut {
  readonly keys: readonly Key[];
  readonly byActivity: boolean;
  readonly graceSec: number;
  readonly language: Language;
}

/**
 * How often and for how long there was each reason, by the keys: exceptions longer than the tolerance, as the list of exceptions has them;
 * the excused ones apart. The longest in sum stands first in each group.
 *
 * An agent late by 10 minutes on two days gives one row: late, 2 times, 1200 s.
 */
export function reasonsTable(days: readonly PersonDay[], cut: ReasonCut) {
  const { keys, byActivity } = cut;
  const keyColumns = [...keys.map((key) => key.column), ...(byActivity ? ['activity'] : [])];
  return {
    columns: [...keyColumns.map(columnNamed), ...counted],
    rows: groupsOf(days, keys, byActivity).flatMap((group) => reasonRows(group, cut)),
  };
}

function reasonRows({ keys, days, activity }: DayGroup, { graceSec, language }: ReasonCut): readonly Row[] {
  const own = days
    .flatMap(({ exceptions }) => exceptions)
    .filter((one) => lengthOf(one) > graceSec && (activity === undefined || one.scheduled === activity));
  const shown: Row =
    activity === undefined
      ? keys
      : { ...keys, activity: codeWords.activity[activity ?? 'outside'][language] };
  return reasons
    .map(({ id, label }) => ({ label, of: own.filter(({ reason }) => reason.id === id) }))
    .filter((line) => line.of.length > 0)
    .map(({ label, of }) => ({ ...shown, reason: label[language], ...sumsOf(of) }))
    .sort((a, b) => b.duration_sec - a.duration_sec);
}

function sumsOf(all: readonly Exception[]) {
  const standing = all.filter(({ excuse }) => excuse === null);
  return {
    times: standing.length,
    duration_sec: standing.reduce((sum, one) => sum + lengthOf(one), 0),
    counted_sec: standing.reduce((sum, { countedSec }) => sum + countedSec, 0),
    excused_times: all.length - standing.length,
  };
}
