import { dutiesOf } from '../line.js';
import { numberOf, type Rule } from './rule.js';

/** So many hours of rest between the end of a shift and the beginning of the next, in real time. */
export const restHours: Rule = {
  key: 'rest_hours',
  name: { en: 'Rest between shifts', zh: '班次间隔休息' },
  doc: {
    en: 'Hours from the end of a shift to the beginning of the next one, across midnight too. Empty: no limit.',
    zh: '上一班结束到下一班开始之间的休息小时数，跨零点同样计算。留空表示不限。',
  },
  kind: 'hard',
  value: 'number',
  unit: { en: 'hours', zh: '小时' },
  range: [0, 24],
  fallback: 11,
  check: (line, problem) => {
    const hours = numberOf(problem, restHours);
    if (hours === null) return [];
    const duties = dutiesOf(line);
    return duties.slice(1).flatMap(({ day, duty }, index) => {
      const rest = (duty.startUtc - duties[index].duty.endUtc) / 60;
      if (rest >= hours || !day.planned) return [];
      return [
        {
          date: day.date,
          text: {
            en: `${rest} h of rest before the shift, less than ${hours} h`,
            zh: `班前休息 ${rest} 小时，少于 ${hours} 小时`,
          },
        },
      ];
    });
  },
};
