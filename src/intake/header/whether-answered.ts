import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { isEmpty, type RawRow } from '../cells.js';
import type { ColumnSettings, Rule } from '../presets/preset.js';
import type { Header } from './find-header.js';

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

/** Rules for whether a contact was answered, from what the list has; undefined when a column says it, null when nothing does. */
export function outcomeOf(
  columns: Record<string, ColumnSettings>,
  notes: Text[],
  isCall: boolean,
): readonly Rule[] | undefined | null {
  const say = (en: string, zh: string) => notes.push({ en, zh });
  if (columns.outcome !== undefined) {
    delete columns.abandoned_flag;
    say(
      `the column "${columns.outcome}" says whether a contact was answered`,
      `是否接通由“${columns.outcome}”列判断`,
    );
    return undefined;
  }
  if (columns.abandoned_flag !== undefined) {
    say(
      `the column "${columns.abandoned_flag}" says which contacts were abandoned; the others count as answered`,
      `放弃由“${columns.abandoned_flag}”列判断，其余计为接通`,
    );
    return undefined;
  }
  const evidence = [
    { field: 'answered_at', wanted: 'not empty' },
    { field: 'talk_sec', wanted: '> 0' },
    { field: 'agent_id', wanted: 'not empty' },
  ].find(({ field }) => columns[field] !== undefined);
  if (!evidence || (evidence.field === 'agent_id' && !isCall)) return null;
  const settings = columns[evidence.field];
  const clock = typeof settings === 'object' && 'time' in settings;
  const one = typeof settings === 'object' && 'column' in settings ? settings.column : settings;
  const column = clock ? settings.time : String(one);
  const wanted = clock ? '> 0' : evidence.wanted;
  const en = wanted === '> 0' ? 'is above zero' : 'is filled';
  const zh = wanted === '> 0' ? '大于零' : '不为空';
  say(
    `no column says whether a contact was answered: answered where "${column}" ${en}, else abandoned`,
    `没有说明是否接通的列：“${column}”${zh}计为接通，否则计为放弃`,
  );
  return [{ when: { [column]: wanted }, is: 'answered' }, { is: 'abandoned' }];
}
