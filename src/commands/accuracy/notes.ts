import { type KeptAccuracy, worstFirst } from '../../forecast/accuracy/kept/accuracy-of.js';
import type { Correction } from '../../forecast/accuracy/kept/corrections.js';
import { type Cut, cuts } from '../../forecast/accuracy/kept/cuts.js';
import { codeWords } from '../../tables/code-words.js';
import { plural } from '../../text/plural.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { weekdayNames } from '../../time/weekday-names.js';

const mostCorrections = 5;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** One line per queue and method: how good its forecasts were. */
export function accuracyTexts(accuracy: readonly KeptAccuracy[]): Text[] {
  return accuracy.filter(({ cut }) => cut.name === 'all').map(lineOf);
}

function lineOf(one: KeptAccuracy): Text {
  const { rows, wape, bias, coverage80, coverage95 } = one;
  const both = coverage80 !== null && coverage95 !== null;
  const held = both ? `${percent(coverage80)} / ${percent(coverage95)}` : null;
  const name = nameOf(one);
  return {
    en: `${name}: WAPE ${wape === null ? '–' : percent(wape)}, bias ${bias === null ? '–' : signed(bias)} over ${plural(rows, 'forecast')}${held ? `; the 80 % and 95 % intervals held ${held}` : ''}`,
    zh: `${name}：WAPE ${wape === null ? '–' : percent(wape)}，偏差 ${bias === null ? '–' : signed(bias)}，共 ${thousands(rows)} 个预测值${held ? `；80%、95% 区间实际覆盖 ${held}` : ''}`,
  };
}

const signed = (share: number) => `${share > 0 ? '+' : ''}${percent(share)}`;
const nameOf = ({ queue, method }: KeptAccuracy) => (queue === null ? method : `${queue} ${method}`);

/** What to correct next: the errors that come back, those first that cost most. */
export function correctionTexts(accuracy: readonly KeptAccuracy[], wanted: readonly string[]): Text[] {
  const all = worstFirst(accuracy);
  if (all.length === 0)
    return [nothingIn(cuts.filter(({ name, correctable }) => correctable && !wanted.includes(name)))];
  const more = all.length - mostCorrections;
  return [
    { en: 'to correct next, each on top of those before:', zh: '建议依次修正（后项在前项修正之后计算）：' },
    ...all.slice(0, mostCorrections).map((one) => correctionText(one, one.correction)),
    ...(more > 0
      ? [
          {
            en: `  … and ${more} more, in the column correction`,
            zh: `  ……另有 ${more} 项，见 correction 列`,
          },
        ]
      : []),
  ];
}

/** Errors of cuts that were not asked for have not been looked for. */
function nothingIn(unseen: readonly Cut[]): Text {
  const names = listedNames(unseen.map(({ name }) => name));
  return unseen.length === 0
    ? { en: 'nothing to correct: no error comes back day after day', zh: '无需修正：没有反复出现的误差' }
    : {
        en: `nothing to correct in these cuts; not looked at: ${names.en}`,
        zh: `所列维度中无需修正；未检查的维度：${names.zh}`,
      };
}

function correctionText(one: KeptAccuracy, { factor, days, bias, saved }: Correction): Text {
  const group = groupText(one);
  const size = percent(Math.abs(bias));
  const times = factor.toFixed(3);
  return {
    en: `  ${nameOf(one)}, ${group.en}: ${size} too ${bias > 0 ? 'high' : 'low'} on ${plural(days, 'day')}; × ${times} saves ${thousands(saved, 0)} contacts of error`,
    zh: `  ${nameOf(one)}，${group.zh}：${days} 天平均偏${bias > 0 ? '高' : '低'} ${size}；乘 ${times} 可减少误差 ${thousands(saved, 0)}`,
  };
}

function groupText({ cut, group }: KeptAccuracy): Text {
  if (cut.name === 'weekday') return weekdayNames[+group - 1];
  if (cut.name === 'day_type') return codeWords.day_type[group] ?? { en: group, zh: group };
  return group === '' ? { en: 'all in all', zh: '总体' } : { en: group, zh: group };
}
