import type { Sums } from '../tables/sums.js';
import type { Text } from '../text/text.js';
import { thousands } from '../text/thousands.js';

/** What a reader of the figures should know, from the sums of everything: partly known waits, mixed targets. */
export function kpiNotes(sums: Sums): readonly Text[] {
  return [partlyKnown(sums), mixedTargets(sums)].filter((note) => note !== null);
}

function partlyKnown({ answered, answer_wait_known: known }: Sums): Text | null {
  if (answered === null || known === null || known >= answered) return null;
  const [some, all] = [known, answered].map((count) => thousands(count));
  return {
    en: `the wait is known for ${some} of ${all} answered contacts; ASA is theirs, the others do not count as answered in target`,
    zh: `${all} 个接通中仅 ${some} 个等待时长已知；平均应答速度仅按已知者计算，其余不计为阈值内接通`,
  };
}

function mixedTargets({ target_sec: target, answered_in_target: inTarget, offered }: Sums): Text | null {
  if (target !== null || inTarget === null || !offered) return null;
  return {
    en: 'not all contacts have the same target; the service level of several together is that within each one’s own',
    zh: '联络的目标秒数不尽相同；合并后的服务水平按各自目标统计',
  };
}

/** Said when calls that came in and calls that were made are added up together. */
export const mixedDirections: Text = {
  en: 'inbound and outbound contacts are added up together, also in answer rate, service level and abandonment; --where direction=inbound leaves calls made out, --by direction tells them apart',
  zh: '呼入与呼出合并统计，接通率、服务水平、放弃率也含外呼；只看呼入请用 --where direction=inbound，分开统计请用 --by direction',
};
