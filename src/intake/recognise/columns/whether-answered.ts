import type { Text } from '../../../text/text.js';
import { aliasesOf } from '../../aliases/index.js';
import { peopleField } from '../../aliases/people.js';
import { isEmpty, type RawRow } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { compileWhen } from '../../plan/when.js';
import type { ColumnSettings, Rule } from '../../presets/preset.js';

const OF_CALLS = new Set(['caller_id', 'queue', 'wait_sec', 'ring_sec', 'direction', 'answered_at']);

/** A column that says what an agent did in a row: `op_type`, `操作类型`. */
const OPERATION =
  /^(op|oper|operation|event|action|activity|agent state|state|agent event)( (type|code|name|cause|object))?$|操作|动作|事件/;

/**
 * Whether the rows tell of callers at all, and not only of what agents do: by who called, or for what; or by a number in nearly every row, if no
 * column says what an agent did.
 */
export function isCall(
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  sample: readonly RawRow[],
): boolean {
  const names = header.names.flatMap((name) => aliasesOf(name, 'contacts'));
  if (names.some(({ field }) => OF_CALLS.has(field))) return true;
  if (
    header.names.some((name) =>
      OPERATION.test(
        name
          .trim()
          .toLowerCase()
          .replaceAll(/[_\s]+/g, ' '),
      ),
    )
  )
    return false;
  const index = header.names.indexOf(String(columns.contact_id));
  const filled = sample.filter(({ cells }) => index >= 0 && !isEmpty(cells[index])).length;
  return filled > 0 && filled >= sample.length * 0.9;
}

/** How it is told whether a contact was answered. */
export interface Answered {
  /** Rules; undefined where a column says it, or where nothing does. */
  readonly rules?: readonly Rule[];
  /** Whether anything says it. */
  readonly isTold: boolean;
  /** What `inspect` tells of it. */
  readonly notes: readonly Text[];
  /** What the user should hear in any case. */
  readonly warnings: readonly Text[];
}

/**
 * How a list tells whether a contact was answered, from the columns that it has: by a column for it, else by rules. A flag for the abandoned gives
 * way to a column of outcomes.
 */
export function answeredBy(
  columns: Record<string, ColumnSettings>,
  header: Header,
  sample: readonly RawRow[],
): Answered {
  const { outcome, abandoned_flag: flag } = columns;
  if (outcome !== undefined) {
    delete columns.abandoned_flag;
    return told(
      `the column "${outcome}" says whether a contact was answered`,
      `是否接通由“${outcome}”列判断`,
    );
  }
  if (flag !== undefined) {
    return told(
      `the column "${flag}" says which contacts were abandoned; the others count as answered`,
      `放弃由“${flag}”列判断，其余计为接通`,
    );
  }
  const evidence = EVIDENCE.find(({ field }) => columns[field] !== undefined);
  const calls = isCall(columns, header, sample);
  const byAgent = evidence?.field === 'agent_id';
  const isOther = evidence?.field !== 'answered_at' && holdsAverages(columns, header);
  if (!evidence || isOther || (byAgent && (!calls || countsContacts(columns, header))))
    return !byAgent && !isOther && calls && hasContacts(columns, header)
      ? UNKNOWN
      : { isTold: false, notes: [], warnings: [] };
  const settings = columns[evidence.field];
  const clock = typeof settings === 'object' && 'time' in settings;
  const one = typeof settings === 'object' && 'column' in settings ? settings.column : settings;
  const column = clock ? settings.time : String(one);
  const wanted = clock ? '> 0' : evidence.wanted;
  const rules = [{ when: { [column]: wanted }, is: 'answered' }, { is: 'abandoned' }];
  return { rules, isTold: true, notes: [], warnings: [byRule(column, wanted, header, sample)] };
}

const EVIDENCE = [
  { field: 'answered_at', wanted: 'happened' },
  { field: 'talk_sec', wanted: '> 0' },
  { field: 'agent_id', wanted: 'not empty' },
] as const;

function told(en: string, zh: string): Answered {
  return { isTold: true, notes: [{ en, zh }], warnings: [] };
}

/** Whether a column counts contacts, and none tells one from another: then a row is an agent's day. */
function countsContacts(
  { contact_id: id, caller_id: caller }: Record<string, ColumnSettings>,
  { names }: Header,
): boolean {
  const counts = names.some((name) => COUNTED.has(peopleField(name, 'agent_summary')?.field ?? ''));
  return counts && id === undefined && caller === undefined;
}

const COUNTED = new Set(['offered', 'handled']);
const AVERAGE = /_avg_sec$|^aht_sec$/;

/**
 * Whether several columns are averages, or the only talk time is one and nobody took the contact, and none tells one contact from another: then a row
 * is an interval, whatever its counts are called.
 */
function holdsAverages(
  { contact_id: id, caller_id: caller, agent_id: agent, talk_sec: talk }: Record<string, ColumnSettings>,
  { names }: Header,
): boolean {
  const averages = names.filter((name) =>
    aliasesOf(name, 'intervals').some(({ field }) => AVERAGE.test(field)),
  );
  const isMean = agent === undefined && averages.some((name) => name === talk);
  return (averages.length > 1 || isMean) && id === undefined && caller === undefined;
}

/** Whether the rows are single contacts for sure: each has an id, or somebody who called, and a column is about a queue or a caller. */
function hasContacts(
  { contact_id: id, caller_id: caller, arrived_at: start }: Record<string, ColumnSettings>,
  { names, row }: Header,
): boolean {
  const named = names.flatMap((name) => aliasesOf(name, 'contacts')).some(({ field }) => OF_CALLS.has(field));
  return row !== null && named && start !== undefined && (id !== undefined || caller !== undefined);
}

const UNKNOWN: Answered = {
  isTold: true,
  notes: [],
  warnings: [
    {
      en: 'nothing says whether a contact was answered (no outcome, time of answer, talk time or agent): all count as offered, and what became of them is unknown (name a column with --map outcome=Column)',
      zh: '没有任何列说明是否接通（无结果、应答时间、通话时长或坐席）：全部计入进线量，是否接通未知（可用 --map outcome=列名 指定）',
    },
  ],
};

/** Where all of the first rows fit, it may well be that the list holds answered contacts only: then its answer rate says nothing. */
function byRule(column: string, wanted: string, { names }: Header, sample: readonly RawRow[]): Text {
  const en = wanted === '> 0' ? 'is above zero' : 'is filled';
  const zh = wanted === '> 0' ? '大于零' : '不为空';
  const test = compileWhen({ [column]: wanted }, (name) => names.indexOf(name));
  if (sample.some(({ cells }) => !test(cells))) {
    return {
      en: `no column says whether a contact was answered: answered where "${column}" ${en}, else abandoned`,
      zh: `没有说明是否接通的列：“${column}”${zh}计为接通，否则计为放弃`,
    };
  }
  return {
    en: `no column says whether a contact was answered, and "${column}" ${en} in all of the first ${sample.length} rows: each counts as answered; if the list leaves out the others, its answer rate and abandonment say nothing`,
    zh: `没有说明是否接通的列，开头${sample.length}行的“${column}”均${zh}，一律计为接通；若该清单不含未接通的联络，则接通率、放弃率没有意义`,
  };
}
