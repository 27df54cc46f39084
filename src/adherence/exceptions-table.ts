import { codeWords } from '../tables/code-words.js';
import { column, type Row } from '../tables/table.js';
import type { Language } from '../text/text.js';
import { formatIso } from '../time/iso.js';
import { columnNamed } from './adherence-table.js';
import type { PersonDay } from './judge-person.js';
import type { Key } from './keys.js';
import type { Kind } from './kinds.js';

/** The columns that name a row, and those of each exception. */
const WHO = [
  column('agent_id', 'text', { en: 'Agent', zh: '工号' }, { en: 'Agent.', zh: '坐席工号。' }),
  column('agent_name', 'text', { en: 'Name', zh: '姓名' }, { en: 'Name of the agent.', zh: '坐席姓名。' }),
];
const WHAT = [
  column('date', 'date', { en: 'Date', zh: '日期' }, { en: 'Day of the shift.', zh: '班次归属日期。' }),
  column('shift_id', 'text', { en: 'Shift', zh: '班次' }, { en: 'Shift code.', zh: '班次代码。' }),
  column('start_at', 'second', { en: 'From', zh: '开始' }, { en: 'Start.', zh: '开始时间。' }),
  column('end_at', 'second', { en: 'To', zh: '结束' }, { en: 'End.', zh: '结束时间。' }),
  column('reason', 'text', { en: 'Reason', zh: '原因' }, { en: 'Why it is an exception.', zh: '偏差原因。' }),
  column(
    'activity',
    'text',
    { en: 'Scheduled', zh: '排定活动' },
    { en: 'Scheduled activity, or outside the shift.', zh: '排定的活动，或班外。' },
  ),
  column(
    'state',
    'text',
    { en: 'State', zh: '状态' },
    { en: 'State in the log; empty when logged out.', zh: '日志中的状态，未签入为空。' },
  ),
  column(
    'duration_sec',
    'number',
    { en: 'Duration (s)', zh: '时长（秒）' },
    { en: 'Length in seconds.', zh: '时长，单位秒。' },
  ),
  column(
    'counted_sec',
    'number',
    { en: 'Counted (s)', zh: '计入时长（秒）' },
    {
      en: 'Seconds that count after the tolerance; 0 where it is excused, or no exception under the rule.',
      zh: '扣除容差后计入的秒数；已豁免或按口径不计者为0。',
    },
  ),
  column(
    'excused',
    'text',
    { en: 'Excused for', zh: '豁免原因' },
    { en: 'Why it is excused.', zh: '豁免原因。' },
  ),
];

/** How exceptions are listed. */
export interface ExceptionList {
  /** What tells the team; null where nothing does. */
  readonly team: Key | null;
  readonly graceSec: number;
  readonly language: Language;
}

/** Every exception of the days that is longer than the tolerance, the excused ones included, with its reason in words. */
export function exceptionsTable(days: readonly PersonDay[], list: ExceptionList) {
  const { team } = list;
  return {
    columns: [...WHO, ...(team ? [columnNamed(team.column)] : []), ...WHAT],
    rows: exceptionRows(days, list),
  };
}

function exceptionRows(
  days: readonly PersonDay[],
  { team, graceSec, language }: ExceptionList,
): readonly Row[] {
  return days.flatMap((day) => {
    const { agentId, agentName, date, shiftId, offsetMinutes, exceptions } = day;
    const at = (epoch: number) => formatIso({ wallSec: epoch + offsetMinutes * 60, offsetMinutes });
    const long = exceptions.filter(({ from, until }) => until - from > graceSec);
    return long.map((one) => ({
      agent_id: agentId,
      agent_name: agentName,
      ...(team ? { [team.column]: team.of(day) } : {}),
      date,
      shift_id: shiftId,
      start_at: at(one.from),
      end_at: at(one.until),
      reason: one.reason.label[language],
      activity: wordFor(one.scheduled, language),
      state: one.state,
      duration_sec: one.until - one.from,
      counted_sec: one.countedSec,
      excused: one.excuse,
    }));
  });
}

function wordFor(kind: Kind | null, language: Language): string {
  return codeWords.activity[kind ?? 'outside'][language];
}
