import type { Kpi } from '../kpi.js';
import { combine, ratio } from './ratio.js';

/** Forecast over actual, less one. 1,050 expected and 1,000 come give 0.05. */
export const forecastBias: Kpi = {
  id: 'forecast_bias',
  label: { en: 'Forecast deviation', zh: '预测偏差率' },
  unit: 'share',
  onRequest: 'forecast',
  definition: {
    en: 'Contacts expected less contacts that came, of the contacts that came, in the intervals of the forecast: above 0 the forecast was too high.',
    zh: '预测时段内预测量减实际量之差占实际量的比例：大于0表示预测偏高。',
  },
  formula: '(forecast_offered - forecast_actual) / forecast_actual',
  source: { en: 'Percentage error of the total.', zh: '总量的百分比误差。' },
  undefinedWhen: {
    en: 'No forecast (--forecast) was given, or nothing came in its intervals.',
    zh: '未提供预测（--forecast），或预测时段内无进线。',
  },
  compute: (s) => ratio(combine([s.forecast_offered], [s.forecast_actual]), s.forecast_actual),
};
