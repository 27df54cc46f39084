import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { ratio } from './ratio.js';

const lessThanOne = (error: number | null) => (error === null ? null : 1 - error);

const variants: readonly KpiVariant[] = [
  {
    id: 'wape',
    label: { en: 'By WAPE', zh: '按WAPE' },
    formula: '1 - forecast_error / forecast_actual',
    source: {
      en: 'Sum of the absolute errors over the sum of the actuals.',
      zh: '绝对误差之和/实际量之和。',
    },
    compute: (s) => lessThanOne(ratio(s.forecast_error, s.forecast_actual)),
  },
  {
    id: 'mape',
    label: { en: 'By MAPE', zh: '按MAPE' },
    formula: '1 - forecast_error_share / forecast_intervals',
    source: {
      en: 'Mean of the errors, each over its actual; intervals without contacts are left out.',
      zh: '逐时段相对误差的均值；无量时段不计。',
    },
    compute: (s) => lessThanOne(ratio(s.forecast_error_share, s.forecast_intervals)),
  },
];

/** One minus the relative error of the forecast. Errors of 50 contacts over 1,000 give 0.95. */
export const forecastAccuracy: Kpi = {
  id: 'forecast_accuracy',
  label: { en: 'Forecast accuracy', zh: '预测准确率' },
  alsoCalled: ['预测准确度', '预测精度'],
  unit: 'share',
  worse: 'lower',
  onRequest: 'forecast',
  definition: {
    en: 'One minus the error of the forecast, interval by interval as the forecast has them; below 0 when the errors are greater than the volume.',
    zh: '1减去预测误差率，按预测自身的时段逐段计算；误差超过总量时小于0。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Hyndman and Athanasopoulos, Forecasting: Principles and Practice, on WAPE and MAPE.',
    zh: 'Hyndman 与 Athanasopoulos《Forecasting: Principles and Practice》关于 WAPE 与 MAPE。',
  },
  undefinedWhen: {
    en: 'No forecast (--forecast) was given, or nothing came in its intervals.',
    zh: '未提供预测（--forecast），或预测时段内无进线。',
  },
  compute: byVariant('forecast_accuracy', variants),
};
