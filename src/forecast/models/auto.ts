import { plural } from '../../text/plural.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import type { Estimate, Fitted, History, Model } from '../model.js';
import { isOrdinary } from '../special.js';
import { mostTrialsOfSmall, trialDays, trialsOf } from '../trials.js';
import { comesInBursts } from './counts.js';
import { factor } from './factor.js';
import { level } from './level.js';
import { mean4 } from './mean-4.js';
import { seasonalNaive } from './seasonal-naive.js';

const candidates: readonly Model[] = [level, factor, mean4, seasonalNaive];
const mostOrigins = 6;
const leastOrigins = 2;
/** Another method is taken instead of the first when its error was smaller than this share. */
const clearlyBetter = 0.92;

/**
 * The default: every method forecasts the last months from what was known before (28 days ahead, up to six times), and the one with the smallest error
 * (WAPE of the ordinary days; of small queues that of the four weeks together) is used; the full model unless another was clearly better, or the history is too short to try. Tashman,
 * "Out-of-sample tests of forecasting accuracy" (2000); Kolassa, "Why the best point forecast depends on the error or accuracy measure" (2020).
 */
export const auto: Model = {
  name: 'auto',
  label: { en: 'The method that was best on the past', zh: '自动选择历史表现最好的方法' },
  doc: {
    en: 'Tries every method on the last months of the history and uses the best; the full model where the history is too short for that.',
    zh: '用历史最后几个月逐个检验各方法，取误差最小者；历史太短时用完整模型。',
  },
  fit(history) {
    const first = level.fit(history);
    // Beside the means of a small queue only another mean makes sense, and of bursts none of so few days.
    const full = first.replay !== undefined && !first.fewContacts;
    if (!full && comesInBursts(history)) return { ...first, model: level.name };
    const origins = trialsOf(history.days.length, full ? mostOrigins : mostTrialsOfSmall);
    if (origins.length < leastOrigins) return { ...first, model: level.name };
    const measure = full ? ofDays : ofTotals;
    const tried = (full ? candidates : [level, mean4]).map((model) => {
      const fitted = model === level ? first : null;
      return {
        model,
        error: errorOf(measure, history, origins, (until) => replayed(model, fitted, history, until)),
      };
    });
    const best = tried.slice(1).reduce((a, b) => (b.error < a.error ? b : a));
    const chosen = best.error < (full ? clearlyBetter : 1) * tried[0].error ? best : tried[0];
    const fitted = chosen.model === level ? first : chosen.model.fit(history);
    return {
      ...fitted,
      model: chosen.model.name,
      choice: reasonOf(chosen.model, measure, tried, origins.length),
    };
  },
};

interface Tried {
  readonly model: Model;
  readonly error: number;
}

function replayed(model: Model, fitted: Fitted | null, history: History, until: number): Estimate[] {
  const days = history.days.slice(until, until + trialDays);
  if (fitted?.replay) return fitted.replay(until, days);
  const known = { ...history, days: history.days.slice(0, until), volumes: history.volumes.slice(0, until) };
  return model.fit(known).predict(days);
}

/** What errors are taken of: of single days, or of the four weeks of a trial together. */
interface Measure {
  readonly name: Text;
  readonly together: boolean;
}

const ofDays: Measure = { name: { en: 'WAPE', zh: 'WAPE' }, together: false };

/** For small queues: on days that mostly bring nothing, the error of single days is least for a forecast of 0, whatever comes on the others. */
const ofTotals: Measure = { name: { en: 'WAPE of four weeks', zh: '四周合计 WAPE' }, together: true };

/** Error as a share of what came, on the ordinary days; infinite when nothing came. */
function errorOf(
  { together }: Measure,
  history: History,
  origins: readonly number[],
  forecast: (until: number) => readonly Estimate[],
): number {
  let [errors, actual] = [0, 0];
  for (const until of origins) {
    const misses = forecast(until).flatMap(({ volume }, i) => {
      const came = history.volumes[until + i];
      if (came === null || !isOrdinary(history, until + i)) return [];
      actual += came;
      return [came - volume];
    });
    errors += together ? Math.abs(sum(misses)) : sum(misses.map(Math.abs));
  }
  return actual > 0 ? errors / actual : Number.POSITIVE_INFINITY;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function reasonOf(chosen: Model, { name }: Measure, tried: readonly Tried[], origins: number): Text {
  const list = listedNames(tried.map(({ model, error }) => `${model.name} ${(100 * error).toFixed(1)} %`));
  return {
    en: `method ${chosen.name}; error (${name.en}) ${trialDays} days ahead on ${plural(origins, 'past month')}: ${list.en}`,
    zh: `采用 ${chosen.name}；过去 ${origins} 个周期提前 ${trialDays} 天的误差率（${name.zh}）：${list.zh}`,
  };
}
