import { quantileOf } from '../../stats/distribution.js';
import type { Kpi } from '../kpi.js';

/**
 * Percentiles of the wait of answered contacts, in seconds: what half, four fifths and nineteen twentieths of them waited at most. Of
 * waits of 1, 2, 3 and 4 s the P50 is 2.5.
 */
export const [waitP50, waitP80, waitP95] = [50, 80, 95].map(waitPercentile);

function waitPercentile(percent: number): Kpi {
  return {
    id: `wait_p${percent}_sec`,
    label: { en: `Wait P${percent} (s)`, zh: `等待时长P${percent}（秒）` },
    alsoCalled: [`P${percent}`, `P${percent}等待`, `等待P${percent}`],
    unit: 'seconds',
    worse: 'higher',
    onRequest: 'figures',
    definition: {
      en: `${percent} % of the answered contacts whose wait is known waited no longer than this, in seconds. Exact up to 2,000 different waits in a group, interpolated as in Excel's PERCENTILE.INC; beyond that from a sketch that is off by at most 1 % of the value.`,
      zh: `等待时长已知的接通联络中，${percent}% 的等待不超过该值，单位秒。每组不超过2,000个不同等待值时为精确值（插值同 Excel PERCENTILE.INC）；超过时由误差不超过1%的概要算法得出。`,
    },
    formula: 'percentile(answer_wait_sec)',
    source: {
      en: 'Hyndman and Fan (1996), type 7; DDSketch, Masson, Rim and Lee (2019).',
      zh: 'Hyndman 与 Fan（1996）第7类分位数；DDSketch，Masson、Rim、Lee（2019）。',
    },
    undefinedWhen: {
      en: 'No answered contact with a known wait, or the input is a table of sums: percentiles do not come from sums.',
      zh: '没有等待时长已知的接通联络，或输入为汇总数据：分位数无法由合计值得出。',
    },
    compute: (s, { waits }) =>
      waits && waits.count > 0 && waits.count === s.answer_wait_known
        ? quantileOf(waits, percent / 100)
        : null,
  };
}
