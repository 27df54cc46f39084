import type { Problem, ShiftPair } from '../problem.js';
import type { Rule } from './rule.js';

/** Pairs of shifts that must not be worked on two days in a row. */
export const forbiddenSequences: Rule = {
  key: 'forbidden_sequences',
  name: { en: 'Forbidden sequences', zh: '禁止接班' },
  doc: {
    en: 'Shift > shift of the next day, several separated by commas, such as N>D1, N>D2. A day off between them is enough. Empty: none.',
    zh: '前一天班次>后一天班次，多个用逗号分隔，例如 夜班>早班, 晚班>早班；中间隔一天休息即可。留空表示没有。',
  },
  kind: 'hard',
  value: 'pairs',
  fallback: [],
  check: (line, problem) => {
    const pairs = pairsOf(problem);
    return line.days.slice(1).flatMap((day, index) => {
      const before = line.days[index];
      if (!day.planned || before.dayNumber + 1 !== day.dayNumber) return [];
      return pairs
        .filter(([first]) => before.duties.some((duty) => duty.shiftId === first))
        .filter(([, second]) => day.duties.some((duty) => duty.shiftId === second))
        .map(([first, second]) => ({
          date: day.date,
          text: { en: `${second} on the day after ${first}`, zh: `${first} 的次日排了 ${second}` },
        }));
    });
  },
};

/** The forbidden pairs of this problem. */
export function pairsOf(problem: Pick<Problem, 'rules'>): readonly ShiftPair[] {
  const value = problem.rules[forbiddenSequences.key];
  return Array.isArray(value) ? value : [];
}
