import type { Text } from '../../text/text.js';
import type { Estimate, Fitted, History, Model } from '../model.js';
import { isOrdinary } from '../special.js';
import { factor } from './factor.js';
import { level } from './level.js';
import { mean4 } from './mean-4.js';
import { seasonalNaive } from './seasonal-naive.js';

const candidates: readonly Model[] = [level, factor, mean4, seasonalNaive];
/** The past is tried four weeks ahead, from up to six days four weeks apart, each with sixteen weeks or more before it. */
const ahead = 28;
const mostOrigins = 6;
/** Small queues are tried further back, for a few contacts tell little. */
const mostOriginsOfSmall = 26;
const leastOrigins = 2;
const leastBefore = 112;
/** Another method is taken instead of the first when its error was smaller than this share. */
const clearlyBetter = 0.92;

/**
 * The default: every method forecasts the last months from what was known before, and the one with the smallest error (WAPE of the
 * ordinary days) is used; the full model unless another was clearly better, or the history is too short to try. Tashman,
 * "Out-of-sample tests of forecasting accuracy" (2000).
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
    // Only the full model can be replayed; beside the means of a small queue only another mean makes sense.
    const full = first.replay !== undefined;
    const origins = originsOf(history, full ? mostOrigins : mostOriginsOfSmall);
    if (origins.length < leastOrigins) return { ...first, model: level.name };
    const tried = (full ? candidates : [level, mean4]).map((model) => {
      const fitted = model === level ? first : null;
      return { model, error: errorOf(history, origins, (until) => replayed(model, fitted, history, until)) };
    });
    const best = tried.slice(1).reduce((a, b) => (b.error < a.error ? b : a));
    const chosen = best.error < (full ? clearlyBetter : 1) * tried[0].error ? best : tried[0];
    const fitted = chosen.model === level ? first : chosen.model.fit(history);
    return { ...fitted, model: chosen.model.name, choice: reasonOf(chosen.model, tried, origins.length) };
  },
};

interface Tried {
  readonly model: Model;
  readonly error: number;
}

/** How many days of the history each trial knows. */
function originsOf(history: History, most: number): number[] {
  const last = history.days.length - ahead;
  const count = Math.min(most, Math.floor((last - leastBefore) / ahead) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => last - i * ahead);
}

function replayed(model: Model, fitted: Fitted | null, history: History, until: number): Estimate[] {
  const days = history.days.slice(until, until + ahead);
  if (fitted?.replay) return fitted.replay(until, days);
  const known = { ...history, days: history.days.slice(0, until), volumes: history.volumes.slice(0, until) };
  return model.fit(known).predict(days);
}

/** WAPE on the ordinary days; infinite when nothing came. */
function errorOf(
  history: History,
  origins: readonly number[],
  forecast: (until: number) => readonly Estimate[],
): number {
  let errors = 0;
  let actual = 0;
  for (const until of origins) {
    forecast(until).forEach(({ volume }, i) => {
      const came = history.volumes[until + i];
      if (came === null || !isOrdinary(history, until + i)) return;
      errors += Math.abs(came - volume);
      actual += came;
    });
  }
  return actual > 0 ? errors / actual : Number.POSITIVE_INFINITY;
}

function reasonOf(chosen: Model, tried: readonly Tried[], origins: number): Text {
  const list = tried.map(({ model, error }) => `${model.name} ${(100 * error).toFixed(1)} %`).join(', ');
  return {
    en: `method ${chosen.name}; error (WAPE) ${ahead} days ahead on ${origins} past months: ${list}`,
    zh: `采用 ${chosen.name}；过去 ${origins} 个周期提前 ${ahead} 天的误差率（WAPE）：${list}`,
  };
}
