import type { Text } from '../../text/text.js';
import type { Design } from './design.js';
import type { State } from './kalman.js';
import { placeOf } from './month-places.js';

/** Which single days of the month are forecast apart, and how many times the usual volume they bring; nothing where there are none. */
export function monthText({ places, placesAt }: Design, { mean }: State): Text[] {
  if (places.length === 0) return [];
  const list = places.map((place, k) => {
    const { en, zh } = placeText(place);
    const times = `×${Math.exp(mean[placesAt + k]).toFixed(2)}`;
    return { en: `${en} (${times})`, zh: `${zh}（${times}）` };
  });
  return [
    {
      en: `special every month, and so forecast: ${list.map(({ en }) => en).join(', ')}`,
      zh: `每月固定异常，按此预测：${list.map(({ zh }) => zh).join('、')}`,
    },
  ];
}

function placeText(number: number): Text {
  const { kind, k } = placeOf(number);
  const texts = {
    date: { en: `the ${ordinal(k)}`, zh: `${k}日` },
    fromEnd: k === 1 ? { en: 'the last day', zh: '最后一天' } : fromLast(k, 'day', '天'),
    workday: { en: `the ${ordinal(k)} working day`, zh: `第${k}个工作日` },
    workdayFromEnd:
      k === 1 ? { en: 'the last working day', zh: '最后一个工作日' } : fromLast(k, 'working day', '个工作日'),
    onOrAfter: { en: `the working day on or after the ${ordinal(k)}`, zh: `${k}日（遇休息日顺延）` },
    onOrBefore: { en: `the working day on or before the ${ordinal(k)}`, zh: `${k}日（遇休息日提前）` },
  };
  return texts[kind];
}

function fromLast(k: number, en: string, zh: string): Text {
  return { en: `the ${ordinal(k)} ${en} from the end`, zh: `倒数第${k}${zh}` };
}

/** `ordinal(22)` is `'22nd'`. */
function ordinal(k: number): string {
  const teen = k > 10 && k < 14;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][k % 10] ?? 'th');
  return `${k}${ending}`;
}
