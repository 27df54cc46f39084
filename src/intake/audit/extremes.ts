import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { headerWords } from '../aliases/normalise.js';
import { type RawRow, textOf } from '../cells.js';
import { secondsShown } from '../checks/shown.js';
import type { Contradiction } from '../outcome.js';
import { durationOf } from '../values/duration.js';
import type { AuditColumn } from './operands.js';
import { createSamples } from './samples.js';

/** A duration that reports give the longest and the shortest of, and the sum and the count that make its mean. */
interface Subject {
  readonly header: RegExp;
  readonly sum: string;
  readonly over: readonly string[];
  readonly name: Text;
}

const SUBJECTS: readonly Subject[] = [
  {
    header: /aband|放弃|呼损|未接/i,
    sum: 'abandon_wait_sec',
    over: ['abandoned'],
    name: { en: 'mean wait of the abandoned', zh: '平均放弃等待时长' },
  },
  {
    header: /wait|delay|queue|answer|等待|排队|应答/i,
    sum: 'answer_wait_sec',
    over: ['answered'],
    name: { en: 'mean wait of the answered', zh: '平均应答速度' },
  },
  {
    header: /talk|通话/i,
    sum: 'talk_sec',
    over: ['handled', 'answered'],
    name: { en: 'mean talk time', zh: '平均通话时长' },
  },
];

const LONGEST = /\b(?:max(?:imum)?|longest)\b|最长|最大/i;
/** At the end or in brackets, `min` is a unit. */
const SHORTEST = /\bmin(?= \w)|\b(?:minimum|shortest)\b|最短|最小/i;
/** What was rounded to whole seconds. */
const SLACK_SEC = 1;

/** Watches columns of the longest and the shortest of a duration: its mean lies between them. Bare numbers are in the unit of the header, else seconds. */
export function createExtremes(columns: readonly AuditColumn[]) {
  return columns.flatMap(({ header, field }, index) => {
    const plain = header.replaceAll('_', ' ');
    const isLongest = LONGEST.test(plain);
    const subject = SUBJECTS.find((one) => one.header.test(plain));
    if (field !== null || !subject || isLongest === SHORTEST.test(plain)) return [];
    const wrong = createSamples();
    const unit = headerWords(header).unit ?? 'seconds';
    return [
      {
        see: (row: Row, raw: RawRow) => {
          const extreme = durationOf(textOf(raw.cells[index]), unit);
          const mean = meanOf(row, subject);
          if (mean === null || !(extreme > 0)) return;
          if ((isLongest ? mean - extreme : extreme - mean) <= SLACK_SEC) return;
          wrong.add(raw.row, () => secondsShown(Number(mean.toFixed(1)), isLongest ? '>' : '<', extreme));
        },
        contradictions: (): readonly Contradiction[] =>
          wrong.count === 0
            ? []
            : [{ id: 'mean-beyond-extreme', what: beyond(header, subject, isLongest), ...wrong.found() }],
      },
    ];
  });
}

function meanOf(row: Row, { sum, over }: Subject): number | null {
  const count = over.map((name) => row[name]).find((value) => typeof value === 'number');
  const total = row[sum];
  return typeof count === 'number' && count > 0 && typeof total === 'number' ? total / count : null;
}

function beyond(header: string, { name }: Subject, isLongest: boolean): Text {
  return {
    en: `the ${name.en} is ${isLongest ? 'above' : 'below'} "${header}"`,
    zh: `${name.zh}${isLongest ? '大于' : '小于'}“${header}”`,
  };
}
