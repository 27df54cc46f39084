import { ordinaryDay } from '../calendar/day-info.js';
import type { Text } from '../text/text.js';
import type { Day, Estimate, Fitted } from './model.js';

/** How far a given factor is taken to be off, as a standard deviation of its logarithm: at least this, or a quarter of what it changes. */
const leastSpread = 0.1;
const spreadShare = 0.25;

/**
 * The estimates of the coming days, those with a factor of the user's own as an ordinary day times that factor; what past days of
 * the event brought stands beside it.
 */
export function predictGiven(fitted: Fitted, days: readonly Day[]): Estimate[] {
  if (days.every(({ info }) => info.factor === undefined)) return fitted.predict(days);
  const learned = fitted.predict(days);
  const ordinary = fitted.predict(days.map(plain));
  return days.map(({ info }, i) =>
    info.factor === undefined ? learned[i] : times(ordinary[i], info.factor, learned[i]),
  );
}

function plain(day: Day): Day {
  return day.info.factor === undefined ? day : { ...day, info: ordinaryDay(day.info.date) };
}

function times(ordinary: Estimate, factor: number, learned: Estimate): Estimate {
  const { volume, logSd } = ordinary;
  const reason = { baseline: volume, factor, past: learned.reason?.past ?? [], rule };
  if (!(volume * factor > 0)) return { ...ordinary, volume: 0, logSd: 0, reason };
  const spread = Math.max(leastSpread, spreadShare * Math.abs(Math.log(factor)));
  return { ...ordinary, volume: volume * factor, logSd: Math.hypot(logSd, spread), reason };
}

const rule: Text = { en: 'the factor of the events file', zh: '采用事件文件给定的因子' };
