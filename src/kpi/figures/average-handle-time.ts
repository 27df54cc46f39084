import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { meanHandleTime } from './handle-time.js';
import { ratio, sumKnown } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'known',
    label: { en: 'Each part over the contacts that know it', zh: '各部分以该时长已知的联络为分母' },
    formula: 'talk_sec / talk_known + hold_sec / hold_known + acw_sec / acw_known',
    source: {
      en: 'Amazon Connect "average handle time" and ICMI, (talk + hold + after-call work) / handled: the same where every row is filled.',
      zh: 'Amazon Connect“平均处理时间”、ICMI：（通话+保持+话后）/已处理量；各行均有值时两者相同。',
    },
    compute: meanHandleTime,
  },
  {
    id: 'handled',
    label: { en: 'Over all handled contacts', zh: '分母：全部已处理量' },
    formula: '(talk_sec + hold_sec + acw_sec) / handled',
    source: {
      en: 'Amazon Connect "average handle time"; ICMI. For exports in which an empty field means 0.',
      zh: 'Amazon Connect“平均处理时间”；ICMI。适用于空值即为0的导出文件。',
    },
    compute: (s) =>
      s.talk_sec === null ? null : ratio(sumKnown(s.talk_sec, s.hold_sec, s.acw_sec), s.handled),
  },
];

/** Average handle time in seconds. 2,000 s talk, 100 s hold and 400 s after-call work, all known of 10 handled, give 250 s. */
export const averageHandleTime: Kpi = {
  id: 'aht_sec',
  label: { en: 'AHT (s)', zh: '平均处理时长（秒）' },
  alsoCalled: ['平均处理时间'],
  unit: 'seconds',
  worse: 'higher',
  definition: {
    en: 'Average handle time: mean talk, hold and after-call work together, in seconds, each over the handled contacts that know it. Handled are the answered contacts whose handling time is known and above 0. Hold or after-call work that the export does not hold at all is left out; without the talk time nothing is known.',
    zh: '平均处理时长（AHT）：平均通话、保持、话后处理时长之和，单位秒，各部分以该时长已知的已处理联络为分母。已处理量为处理时长已知且大于0的接通量；导出文件完全没有保持或话后处理时长时不计；没有通话时长时为空。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Amazon Connect "average handle time"; ICMI.',
    zh: 'Amazon Connect“平均处理时间”；ICMI。',
  },
  undefinedWhen: { en: 'No handled contact.', zh: '没有处理时长已知的联络。' },
  compute: byVariant('aht_sec', variants),
};
