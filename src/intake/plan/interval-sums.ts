import { namedField } from '../../tables/field-label.js';
import { intervals } from '../../tables/intervals.js';
import type { Cell } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { DraftRow } from './row-plan.js';

type Finish = (row: DraftRow, hidden: Readonly<DraftRow>) => void;

/** What follows from the fields of an interval report: sums from averages, and how many contacts they are known for. */
export interface DerivedSums {
  readonly finish: readonly Finish[];
  readonly notes: readonly Text[];
  /** Published columns that are filled in this way. */
  readonly made: readonly string[];
}

/** An average of an export, the sum that it makes, the count that it is an average over, and the column that says of how many it is known. */
interface Average {
  readonly average: string;
  readonly sum: string;
  readonly over: string;
  readonly known: string | null;
}

const AVERAGES: readonly Average[] = [
  { average: 'talk_avg_sec', sum: 'talk_sec', over: 'answered', known: 'handled' },
  { average: 'hold_avg_sec', sum: 'hold_sec', over: 'answered', known: null },
  { average: 'acw_avg_sec', sum: 'acw_sec', over: 'answered', known: null },
  { average: 'answer_wait_avg_sec', sum: 'answer_wait_sec', over: 'answered', known: 'answer_wait_known' },
  {
    average: 'abandon_wait_avg_sec',
    sum: 'abandon_wait_sec',
    over: 'abandoned',
    known: 'abandon_wait_known',
  },
];

/**
 * Sums from what an interval report gives. An average times its count is the sum; a row with answered contacts, but without
 * a handling time, has none of them `handled`: their time is unknown, not zero. An average handle time alone becomes talk time. A report that counts
 * neither answered nor handled contacts has its averages over those offered, and says of how many they are known; nothing is said of how many were handled.
 * Of a report that counts the offered and the abandoned and no other end of a contact (`hasOtherEnds`) the answered are the others.
 */
export function derivedSums(given: ReadonlySet<string>, hasOtherEnds: boolean): DerivedSums {
  const finish: Finish[] = [];
  const notes: Text[] = [];
  const made: string[] = [];
  const taken =
    !hasOtherEnds && TOLD.every((field) => given.has(field)) && !OTHERWISE.some((field) => given.has(field));
  const fields = taken ? new Set([...given, 'answered']) : given;
  const add = (columns: readonly (string | null)[], note: Text | null, step: Finish) => {
    made.push(...columns.filter((column) => column !== null && !given.has(column)).map(String));
    if (note) notes.push(note);
    finish.push(step);
  };
  if (taken) add(['answered'], NOT_ABANDONED, answeredAreTheOthers);
  if (!fields.has('offered')) add(['offered'], SUM_OF_BOTH, offeredFromParts);
  for (const { average, sum, over, known } of averagesIn(fields)) {
    add([sum, known], timesCount(average, sum, over), fromAverage(average, sum, over, known));
  }
  const total = !fields.has('talk_sec') && fields.has('handle_sec') ? 'handle_sec' : 'talk_sec';
  if (fields.has(total)) {
    const note = total === 'handle_sec' ? HANDLE_IS_TALK : null;
    add(['talk_sec', 'handled'], note, fromTotal(total, !fields.has('handled')));
  }
  for (const { sum, over, known } of AVERAGES.slice(3)) {
    if (known === null || !fields.has(sum) || fields.has(known)) continue;
    add([known], null, (row) => {
      row[known] = row[sum] === null ? 0 : row[over];
    });
  }
  return { finish, notes, made };
}

/** The averages to use: none where the sum itself is given; the average handle time only where no talk time is. */
function averagesIn(fields: ReadonlySet<string>): readonly Average[] {
  const direct = AVERAGES.filter(({ average, sum }) => fields.has(average) && !fields.has(sum));
  const talk = ['talk_sec', 'talk_avg_sec', 'handle_sec'].some((field) => fields.has(field));
  const alone = talk || !fields.has('aht_sec') ? [] : [{ ...AVERAGES[0], average: 'aht_sec' }];
  return [...alone, ...direct].map((one) => overWhatIsCounted(one, fields));
}

function overWhatIsCounted(one: Average, fields: ReadonlySet<string>): Average {
  if (one.over !== 'answered' || fields.has('answered') || one.sum === 'answer_wait_sec') return one;
  if (fields.has('handled')) return { ...one, over: 'handled', known: null };
  return { ...one, over: 'offered', known: one.sum.replace('_sec', '_known') };
}

function fromAverage(average: string, sum: string, over: string, known: string | null): Finish {
  return (row, hidden) => {
    const count = row[over] as number | null;
    const mean = hidden[average] as number | null;
    if (count === null) return;
    const counts = mean !== null && (mean > 0 || sum.endsWith('_wait_sec'));
    row[sum] = counts ? rounded((mean as number) * count) : 0;
    if (known) row[known] = counts ? count : 0;
  };
}

function fromTotal(total: string, setHandled: boolean): Finish {
  return (row, hidden) => {
    const seconds = (total === 'talk_sec' ? row.talk_sec : hidden[total]) as Cell;
    row.talk_sec = seconds;
    if (setHandled && row.answered !== null) row.handled = (seconds as number | null) ? row.answered : 0;
  };
}

function offeredFromParts(row: DraftRow): void {
  const { answered, abandoned } = row;
  row.offered = answered === null || abandoned === null ? null : (answered as number) + (abandoned as number);
}

function answeredAreTheOthers(row: DraftRow): void {
  const { offered, abandoned } = row as Readonly<Record<string, number | null>>;
  row.answered = offered === null || abandoned === null || abandoned > offered ? null : offered - abandoned;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

const TOLD = ['offered', 'abandoned'];
/** Short abandons may be among the abandoned, or not. */
const OTHERWISE = ['answered', 'handled', 'overflowed', 'short_abandoned', 'transferred'];

const NOT_ABANDONED: Text = {
  en: 'answered is counted as offered − abandoned: the export has no column for it, and none for other ends (--map answered=COLUMN names one)',
  zh: 'answered（接通量）按进线量减放弃量计：导出文件没有该列，也没有其他去向的列（可用 --map answered=列名 指定）',
};
const SUM_OF_BOTH: Text = {
  en: 'offered is answered + abandoned; the export has no column for it',
  zh: 'offered（进线量）由接通量加放弃量得出，导出文件没有该列',
};
const HANDLE_IS_TALK: Text = {
  en: 'talk_sec is the total handle time; hold and after-call work are not told apart',
  zh: 'talk_sec（通话总时长）为总处理时长，未区分保持与话后处理',
};

function timesCount(average: string, sum: string, over: string): Text {
  if (average === 'aht_sec') {
    return {
      en: `talk_sec is the average handle time times ${over}${over === 'offered' ? ' (no answered or handled contacts are counted)' : ''}; talk, hold and after-call work are not told apart`,
      zh: `talk_sec（通话总时长）由平均处理时长乘以${over === 'offered' ? '进线量（文件无接通量）' : over === 'handled' ? '处理量' : '接通量'}得出，未区分通话、保持与话后处理`,
    };
  }
  return {
    en: `${sum} is the average times ${over}`,
    zh: `${namedField(sum, intervals).zh}由平均值乘以 ${namedField(over, intervals).zh}得出`,
  };
}
