import type { AgentTime } from '../../kpi/amounts/agent-time.js';
import type { ShiftTime } from '../../kpi/amounts/shift-time.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { neverOut, reversedText } from './log-notes.js';

/** What a reader should know of the time of agents: states that nobody knows, ends that are missing, shifts that could not be judged. */
export function agentTimeNotes(time: AgentTime, { outside, untold }: ShiftTime): readonly Text[] {
  const { unknownStates, untoldQueueTime, neverLoggedOut, reversed } = time;
  return [
    ...(unknownStates.length > 0 ? [unknownText(unknownStates)] : []),
    ...(untoldQueueTime ? [UNTOLD_QUEUE] : []),
    ...(neverLoggedOut > 0 ? [neverOut(neverLoggedOut)] : []),
    ...(reversed > 0 ? [reversedText(reversed)] : []),
    ...(outside > 0 ? [outsideText(outside)] : []),
    ...(untold > 0 ? [untoldText(untold)] : []),
  ];
}

function unknownText(states: readonly string[]): Text {
  const shown = states.slice(0, 8);
  return {
    en: `states of unknown meaning count as logged in, nothing else: ${shown.join(', ')}`,
    zh: `含义未知的状态仅计入签入时长：${shown.join('、')}`,
  };
}

const UNTOLD_QUEUE: Text = {
  en: 'the log has states on the queue that do not tell contacts from readiness: time on contacts, occupancy and utilisation stay empty there',
  zh: '日志中的在线状态不区分处理与空闲：相应的处理时长、占有率、工时利用率留空',
};

function outsideText(shifts: number): Text {
  return {
    en: `${plural(shifts, 'shift is', 'shifts are')} outside the time of the activity log and left out`,
    zh: `${shifts} 个班次不在坐席状态日志的时间范围内，不计`,
  };
}

function untoldText(shifts: number): Text {
  return {
    en: `${plural(shifts, 'shift has', 'shifts have')} no state in the log, but answered contacts: the log is not complete, their attendance is not known and left out`,
    zh: `${shifts} 个班次在日志中没有状态、但有接通的联络：日志不完整，其出勤未知，不计`,
  };
}
