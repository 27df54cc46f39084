import { median, quantile } from '../../../stats/quantile.js';
import type { Text } from '../../../text/text.js';
import { textOf } from '../../cells.js';
import { NEARLY_ALL } from '../../values/nearly-all.js';
import type { Draft } from '../draft.js';

/** So many calls are not all cut short by chance. */
const LEAST_CALLS = 30;
/** Nearly all calls of a center take longer; where half of them are over within half of it, the clock may be another one. */
const SHORT_SEC = 60;
const TWO_PARTS = /^\d{1,2}[:：]\d{2}$/;

/**
 * What to say where talk is written as `0:17` and hardly a call would last a minute, read as minutes and seconds: it may be hours and minutes. Nothing in
 * such a list tells, so it is read as usual.
 */
export function shortTalkNotes({ fields, context }: Pick<Draft, 'fields' | 'context'>): readonly Text[] {
  const talk = fields.find(({ field }) => field === 'talk_sec');
  const [index, ...others] = talk?.inputs ?? [];
  if (!talk || index === undefined || others.length > 0) return [];
  return context.conclude('short talk', () => {
    const filled = context.sample.filter(({ cells }) => textOf(cells[index]) !== '');
    const clocks = filled.filter(({ cells }) => TWO_PARTS.test(textOf(cells[index])));
    if (clocks.length < LEAST_CALLS || clocks.length < filled.length * NEARLY_ALL) return [];
    const seconds = clocks.map(({ cells }) => Number(talk.read(cells))).filter((talked) => talked > 0);
    const isShort = median(seconds) < SHORT_SEC / 2 && quantile(seconds, 0.9) < SHORT_SEC;
    return isShort ? [noteOf(talk.columns.join(', '), textOf(clocks[0].cells[index]))] : [];
  });
}

function noteOf(name: string, text: string): Text {
  return {
    en: `"${name}" is read as minutes and seconds (${text}), and hardly a call lasts a minute; if it holds hours and minutes, write it as h:mm:ss in the spreadsheet first`,
    zh: `“${name}”按“分:秒”读取（如 ${text}），几乎没有通话满一分钟；若实为“时:分”，请先在表格中改为“时:分:秒”格式`,
  };
}
