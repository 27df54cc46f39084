import { plural } from '../text/plural.js';
import type { Text } from '../text/text.js';
import { farSpread, withFarSpread } from './far-ahead.js';
import { predictGiven } from './given-factor.js';
import { models } from './index.js';
import type { Day, Estimate, Fitted, History } from './model.js';
import { hasContacts, silentFit } from './silent-end.js';

/** What a model is to be fitted to, and asked for; plain data, so that another core can do it as well. */
export interface FitTask {
  readonly history: History;
  readonly days: readonly Day[];
  /** Name of a model of the list. */
  readonly model: string;
  /** Days without a contact that a queue without any is known for. */
  readonly silentDays: number;
  /** Whether it is to be said how the errors of the days go together. */
  readonly together: boolean;
}

/** What came of it; plain data. */
export interface FitOutcome extends Pick<Fitted, 'notes' | 'found' | 'choice'> {
  /** The model that makes the forecast. */
  readonly model: string;
  readonly estimates: readonly Estimate[];
  /** Covariances of the logarithms of the days, of each with itself and the later ones; where they were wanted and the model knows them. */
  readonly covariances: readonly (readonly number[])[] | null;
}

/** Fits the model and forecasts the days. The same task has the same outcome, on whatever core. */
export function outcomeOf(task: FitTask): FitOutcome {
  const { days, model, together } = task;
  const fitted = fitOf(task);
  const last = task.history.days.at(-1)!.number;
  const far = days.map((day) => farSpread(day.number - last));
  const covariance = together ? fitted.covariance?.(days) : undefined;
  return {
    notes: fitted.notes,
    found: fitted.found,
    choice: fitted.choice,
    model: fitted.model ?? model,
    estimates: withFarSpread(predictGiven(fitted, days), days, last),
    covariances: covariance
      ? days.map((_, i) => days.slice(i).map((__, k) => covariance(i, i + k) + far[i] * far[i + k]))
      : null,
  };
}

/** The model of the queue; of one that never had a contact, or no longer has any, none is expected. */
function fitOf({ history, model, silentDays }: FitTask): Fitted {
  if (!hasContacts(history))
    return { ...silentFit(silentDays), notes: [silentDays > 0 ? neverText(silentDays) : newText] };
  if (history.silentEnd?.closed) return silentFit(history.silentEnd.days);
  return models.find((one) => one.name === model)!.fit(history);
}

const newText: Text = {
  en: "no history: only the days of the client's forecast have rows, taken from it",
  zh: '没有历史：仅甲方预测覆盖的日期有结果，按甲方预测给出',
};

function neverText(days: number): Text {
  return {
    en: `no contacts in the history: forecast 0, with what ${plural(days, 'day')} without any leave open`,
    zh: `历史中没有联络量：预测为 0，区间按 ${days} 天均为零仍可能出现的量给出`,
  };
}
