import type { Text } from '../text/text.js';
import { thousands } from '../text/thousands.js';
import type { KindFactor, PastDay } from './model.js';
import type { Explanation } from './result.js';

const dayTypeNames: Readonly<Record<string, Text>> = {
  off: { en: 'off', zh: '休假' },
  makeup: { en: 'make-up workday', zh: '调休上班' },
  window: { en: 'event or near a holiday', zh: '活动或节日前后' },
  slot: { en: 'slot of the day', zh: '日内时段' },
};

/**
 * How the forecast of a special day came about, for people to check: baseline, factor and rule, then each past day with volume,
 * baseline, factor and weight, and what else was taken in.
 */
export function explanationText(one: Explanation): Text {
  const type = dayTypeNames[one.dayType] ?? { en: one.dayType, zh: one.dayType };
  const queue = one.queue === null ? '' : `${one.queue} `;
  const sum = `${number(one.forecast)} = ${number(one.baseline)} × ${one.factor.toFixed(4)}`;
  const { en, zh } = one.name ?? { en: one.event, zh: one.event };
  const name = { en: en === one.event ? '' : `${en}, `, zh: zh === one.event ? '' : `${zh}，` };
  const head: Text = {
    en: `${queue}${one.date} ${one.event} (${name.en}${type.en}): ${sum} · ${one.rule.en}`,
    zh: `${queue}${one.date} ${one.event}（${name.zh}${type.zh}）：${sum} · ${one.rule.zh}`,
  };
  const past = [...one.past.map(pastText), ...(one.kinds ?? []).map(kindText)];
  return {
    en: [head.en, ...past.map((text) => text.en)].join('\n'),
    zh: [head.zh, ...past.map((text) => text.zh)].join('\n'),
  };
}

function pastText({ date, volume, baseline, factor, weight }: PastDay): Text {
  const [v, b, f, w] = [number(volume), number(baseline), factor.toFixed(4), weight.toFixed(4)];
  return {
    en: `    ${date}: ${v} against ${b}, factor ${f}, weight ${w}`,
    zh: `    ${date}：实际 ${v}，基线 ${b}，因子 ${f}，权重 ${w}`,
  };
}

function kindText({ name, factor, weight }: KindFactor): Text {
  const [f, w] = [factor.toFixed(4), weight.toFixed(4)];
  return { en: `    ${name.en}: factor ${f}, weight ${w}`, zh: `    ${name.zh}：因子 ${f}，权重 ${w}` };
}

/** With four digits or more, so that the product of what is shown is what is shown. */
function number(value: number): string {
  return thousands(value, value >= 1000 ? 0 : value >= 100 ? 1 : 2);
}
