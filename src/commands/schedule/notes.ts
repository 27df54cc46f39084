import type { Conflict } from '../../scheduling/conflicts.js';
import type { Problem } from '../../scheduling/problem.js';
import { rules } from '../../scheduling/rules/index.js';
import type { Solution } from '../../scheduling/solve.js';
import type { Uncovered } from '../../scheduling/uncovered.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';

/** One sentence per person for whom the rules leave no line. */
export function conflictTexts(problem: Problem, conflicts: readonly Conflict[]): Text[] {
  return conflicts.map((conflict) => conflictText(problem, conflict));
}

function conflictText(problem: Problem, { personId, rules: keys, outcome }: Conflict): Text {
  const name = problem.people.find((person) => person.id === personId)?.name;
  const who = name && name !== personId ? `${personId} ${name}` : personId;
  const list = rules.filter((rule) => keys.includes(rule.key)).map((rule) => rule.name);
  const why = {
    en:
      list.length > 0
        ? `either of these would have to give way: ${list.map(({ en }) => en).join(', ')}`
        : 'several rules together leave no way',
    zh: list.length > 0 ? `须放宽其中之一：${list.map(({ zh }) => zh).join('、')}` : '多条规则相互矛盾',
  };
  return outcome === 'minimum'
    ? {
        en: `${who}: the fewest hours a week cannot be reached, planned below them (${why.en})`,
        zh: `${who}：无法达到每周最少工时，按可行工时排班（${why.zh}）`,
      }
    : {
        en: `${who}: no roster keeps all rules, so no new shifts were planned (${why.en})`,
        zh: `${who}：无法同时满足所有规则，未安排新班次（${why.zh}）`,
      };
}

/** What the roster comes to, in one line. */
export function rosterSummary({ totals, people, uncovered }: Solution): Text {
  const { neededHours, missingHours } = totals;
  const share = neededHours === 0 ? 100 : 100 * (1 - missingHours / neededHours);
  const percent = (Math.floor(share * 10) / 10).toFixed(1);
  const [needed, missing] = [neededHours, missingHours].map(hours);
  const asked = people.reduce((sum, person) => sum + person.wishes, 0);
  const met = people.reduce((sum, person) => sum + person.wishesMet, 0);
  return {
    en: `${plural(people.length, 'person', 'people')} · ${needed} hours needed, ${percent} % covered, ${missing} missing in ${plural(uncovered.length, 'stretch', 'stretches')} · wishes met ${met} of ${asked}`,
    zh: `${people.length} 人 · 需求 ${needed} 人时，覆盖 ${percent}%，缺 ${missing} 人时（${uncovered.length} 段） · 满足意愿 ${met}/${asked}`,
  };
}

function hours(value: number): string {
  return thousands(value, 1);
}

/** A line for an uncovered stretch: `2026-11-02 09:30–11:00 Sales: 2 of 14 missing`. */
export function uncoveredText({ date, startAt, endAt, queue, needed, missing, reason }: Uncovered): Text {
  const when = `${date} ${startAt.slice(11, 16)}–${endAt.slice(11, 16)}${queue === '' ? '' : ` ${queue}`}`;
  return {
    en: `${when}: ${missing} of ${needed} missing, ${reason.en}`,
    zh: `${when}：需 ${needed} 人，缺 ${missing} 人，${reason.zh}`,
  };
}
