import { eventLabel } from '../calendar/day-info.js';
import { plural } from '../text/plural.js';
import type { Text } from '../text/text.js';
import type { Day, Estimate } from './model.js';
import { shutRule } from './special.js';

/**
 * Which coming events (by their own day, not those around it) are forecast as ordinary days for want of a past one, and what to do about it; nothing when there are none.
 * Holidays and make-up workdays are not meant: for them other days of their kind tell something.
 *
 * For an event that is named only in the coming year: `no past occurrence, taken as ordinary days: 2025-11-11 双11; …`
 */
export function unmatchedText(days: readonly Day[], estimates: readonly Estimate[]): Text[] {
  const alone = days.filter(({ info }, i) => {
    const { reason } = estimates[i];
    const isEvent = info.dayType === 'window' && info.offset === 0;
    return isEvent && reason !== null && reason.past.length === 0 && reason.factor === 1;
  });
  if (alone.length === 0) return unknownKinds(days, estimates);
  const list = alone.map(({ info }) => `${info.date} ${eventLabel(info) ?? ''}`.trim());
  return [
    {
      en: `no past occurrence, taken as ordinary days: ${list.join(', ')}; name the event's days of past years too (--events)`,
      zh: `无历史同日可参考，按平日处理：${list.join('、')}；请在 --events 文件中一并填写往年的同一事件`,
    },
    ...unknownKinds(days, estimates),
  ];
}

/** Holidays and make-up workdays without a past one, by what they are taken as; those on a closed weekday are no news. */
function unknownKinds(days: readonly Day[], estimates: readonly Estimate[]): Text[] {
  const byRule = new Map<string, { rule: Text; own: Day[] }>();
  days.forEach((day, i) => {
    const { reason } = estimates[i];
    const isKind = day.info.dayType === 'off' || day.info.dayType === 'makeup';
    if (!isKind || reason === null || reason.past.length > 0 || reason.rule.en === shutRule.en) return;
    const group = byRule.get(reason.rule.en) ?? { rule: reason.rule, own: [] };
    byRule.set(reason.rule.en, { ...group, own: [...group.own, day] });
  });
  return [...byRule.values()].map(({ rule, own }) => {
    const [first] = own;
    const more = own.length - 1;
    const name = `${first.info.date} ${eventLabel(first.info) ?? ''}`.trim();
    return {
      en: `${name}${more > 0 ? ` and ${plural(more, 'more day')}` : ''}: ${rule.en}`,
      zh: `${name}${more > 0 ? ` 等 ${own.length} 天` : ''}：${rule.zh}`,
    };
  });
}
