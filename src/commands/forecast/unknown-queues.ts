import type { Calendar } from '../../calendar/day-info.js';
import type { ClientRow } from '../../forecast/client.js';
import type { Interval } from '../../tables/intervals.js';
import { nearest } from '../../text/nearest.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import { queue } from '../options/reading.js';

/** Where queues are named besides the history. */
export interface Naming {
  readonly calendar: Calendar;
  readonly client: readonly ClientRow[] | null;
  /** The group of a queue, where rows of groups are wanted. */
  readonly groups?: ReadonlyMap<string, string>;
}

/**
 * Says which queues the events file, the client's file or the groups of the settings name that the history does not have: a slip of the pen, more often than
 * not. A client may well bring a new queue, so that only one spelled like a queue which its file lacks is doubted; groups of which the history has
 * no queue at all are for other data.
 */
export function sayUnknownQueues(
  invocation: Invocation,
  { calendar, client, groups }: Naming,
  history: readonly Interval[],
): void {
  if (invocation.given(queue)) return;
  const known = new Set(history.flatMap((row) => row.queue ?? []));
  const ofClient = new Set((client ?? []).flatMap((row) => row.queue ?? []));
  const texts = [
    ...inEvents((calendar.queues ?? []).filter((name) => !known.has(name))),
    ...inClient(ofClient, known),
    ...inGroups(groups ?? new Map(), new Set([...known, ...ofClient])),
  ];
  for (const text of texts) invocation.shell.warn(text);
}

function inEvents(unknown: readonly string[]): Text[] {
  if (unknown.length === 0) return [];
  const list = listedNames(unknown);
  return [
    {
      en: `the events file names queues that the history does not have: ${list.en}`,
      zh: `事件文件中的队列不在历史数据中：${list.zh}`,
    },
  ];
}

function inClient(given: ReadonlySet<string>, known: ReadonlySet<string>): Text[] {
  const lacking = [...known].filter((name) => !given.has(name));
  return [...given].flatMap((name): Text[] => {
    const meant = known.has(name) ? undefined : nearest(name, lacking);
    if (meant === undefined) return [];
    return [
      {
        en: `the client's forecast names the queue ${name}, the history has ${meant}: if they are the same, name it so in both, for now it comes on top`,
        zh: `甲方预测的队列“${name}”不在历史数据中，历史数据有“${meant}”：若为同一队列请统一名称，否则两者会重复相加`,
      },
    ];
  });
}

function inGroups(groups: ReadonlyMap<string, string>, known: ReadonlySet<string>): Text[] {
  const used = new Set([...groups].flatMap(([name, group]) => (known.has(name) ? group : [])));
  const unknown = [...groups].filter(([name, group]) => used.has(group) && !known.has(name));
  if (unknown.length === 0) return [];
  const list = listedNames(unknown.map(([name, group]) => `${name} (${group})`));
  return [
    {
      en: `queue_groups of the settings names queues that the history does not have: ${list.en}; a group of which one queue is left has no row of its own`,
      zh: `设置中 queue_groups 的队列不在历史数据中：${list.zh}；只剩一个队列的组不单独合计`,
    },
  ];
}
