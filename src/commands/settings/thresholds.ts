import { adherenceFigures } from '../../adherence/figures.js';
import type { FigureThresholds, Limit, OwnColumn, Threshold, Thresholds } from '../../kpi/alarms.js';
import { figureNamed } from '../../kpi/choice.js';
import { kpis } from '../../kpi/figures/index.js';
import type { Place } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { entriesOf, type Setting, unknownKey, wrongSetting } from './setting.js';

/** What a threshold has to know of a figure. */
interface Figure {
  readonly id: string;
  readonly unit: string;
  readonly worse?: 'lower' | 'higher';
}

const figures: readonly Figure[] = [...kpis, ...adherenceFigures];

/** From which value on a figure is worth an alarm. */
export const thresholds: Setting<Thresholds> = {
  key: 'thresholds',
  doc: {
    en: 'Thresholds of figures, also of those of ccops agents and ccops adherence: warn and fail, in the unit of the figure (a share as 0.8 or 80%; target is the promised share); under queues, agents and teams for single ones. min_offered: rows with fewer contacts are not judged. Marked in every result; with --check kpi, agents and adherence end with exit code 3 where one is missed.',
    zh: '各指标（含 ccops agents、ccops adherence 的指标）的预警线 warn 与未达标线 fail，单位同指标（比例写 0.8 或 80%，target 表示目标比例）；queues、agents、teams 下可按队列、坐席、班组单独设置；min_offered：联络量少于该值的行不判断。所有输出均标注；kpi、agents、adherence 加 --check 时，有未达标则退出码为 3。',
  },
  example: [
    'service_level: { warn: target, fail: 70%, min_offered: 10 }',
    'asa_sec: { warn: 20, fail: 40 }',
    'abandonment_rate:',
    '  warn: 5%',
    '  fail: 8%',
    '  queues:',
    '    VIP: { warn: 2%, fail: 3% }',
    'adherence:',
    '  warn: 92%',
    '  fail: 88%',
    '  teams:',
    '    New: { fail: 80% }',
  ],
  fallback: new Map(),
  read(value, file) {
    const entries = entriesOf(value, { file, column: 'thresholds' }, REMEDY);
    return new Map(
      entries.map(([id, limits]) => {
        const figure = figures.find((one) => one.id === id) ?? figureNamed(id);
        if (!figure)
          throw unknownKey(id, [...new Set(figures.map((one) => one.id))], { file, column: 'thresholds' });
        return [figure.id, figureThresholds(figure, limits, { file, column: `thresholds.${id}` })];
      }),
    );
  },
};

const REMEDY: Text = {
  en: 'Write a line for each figure: service_level: { warn: 80%, fail: 70% }.',
  zh: '每个指标一行，如 service_level: { warn: 80%, fail: 70% }。',
};

const KEYS = ['warn', 'fail', 'worse', 'min_offered'];

/** What may have thresholds of its own: the key in the settings, and the column. */
const OWN: readonly (readonly [string, OwnColumn])[] = [
  ['queues', 'queue'],
  ['agents', 'agent_id'],
  ['teams', 'team'],
];
const isOwn = (key: string) => OWN.some(([name]) => name === key);

function figureThresholds(figure: Figure, value: unknown, place: Place): FigureThresholds {
  const entries = entriesOf(value, place, REMEDY);
  const shared = entries.filter(([key]) => !isOwn(key));
  const inherited = new Map(shared);
  checkKeys(inherited.keys(), place);
  const given = new Map(entries);
  return {
    all: shared.some(([key]) => key === 'warn' || key === 'fail')
      ? thresholdOf(figure, inherited, place)
      : null,
    own: new Map(
      OWN.filter(([key]) => given.has(key)).map(([key, column]) => {
        const at = { ...place, column: `${place.column}.${key}` };
        return [column, ownThresholds(figure, inherited, given.get(key), at)];
      }),
    ),
  };
}

function ownThresholds(
  figure: Figure,
  inherited: ReadonlyMap<string, unknown>,
  value: unknown,
  place: Place,
): ReadonlyMap<string, Threshold> {
  return new Map(
    entriesOf(value, place, REMEDY).map(([name, limits]) => {
      const at = { ...place, column: `${place.column}.${name}` };
      return [name, thresholdOf(figure, new Map([...inherited, ...entriesOf(limits, at, REMEDY)]), at)];
    }),
  );
}

function checkKeys(keys: Iterable<string>, place: Place): void {
  for (const key of keys)
    if (!KEYS.includes(key)) throw unknownKey(key, [...KEYS, ...OWN.map(([name]) => name)], place);
}

function thresholdOf(figure: Figure, entries: ReadonlyMap<string, unknown>, place: Place): Threshold {
  checkKeys(entries.keys(), place);
  const worse = sideOf(figure, entries.get('worse'), place);
  const [warn, fail] = ['warn', 'fail'].map((key) =>
    limitOf(figure, entries.get(key), { ...place, column: `${place.column}.${key}` }),
  );
  if (typeof warn === 'number' && typeof fail === 'number' && (worse === 'lower' ? fail > warn : fail < warn))
    throw wrongSetting(place, Object.fromEntries(entries), wrongOrder(worse));
  const minOffered = Number(entries.get('min_offered') ?? 0);
  if (!(minOffered >= 0)) throw wrongSetting(place, entries.get('min_offered'), REMEDY);
  return { worse, warn, fail, minOffered };
}

function sideOf(figure: Figure, given: unknown, place: Place): 'lower' | 'higher' {
  if (given === 'lower' || given === 'higher') return given;
  if (given === undefined && figure.worse) return figure.worse;
  throw wrongSetting({ ...place, column: `${place.column}.worse` }, given ?? '', {
    en: `Neither side of ${figure.id} is bad in itself: write worse: higher or worse: lower.`,
    zh: `${figure.id} 偏高偏低均不必然为差，请写明 worse: higher 或 worse: lower。`,
  });
}

function wrongOrder(worse: 'lower' | 'higher'): Text {
  return worse === 'lower'
    ? { en: 'Low is bad here: fail has to be below warn.', zh: '该指标越低越差：fail 应低于 warn。' }
    : { en: 'High is bad here: fail has to be above warn.', zh: '该指标越高越差：fail 应高于 warn。' };
}

function limitOf(figure: Figure, value: unknown, place: Place): Limit {
  if (value === undefined || value === null) return null;
  if (value === 'target' && figure.id === 'service_level') return value;
  const text = String(value).trim();
  const match = /^(-?\d+(?:\.\d+)?)\s*([%％])?$/.exec(figure.unit === 'seconds' ? secondsIn(text) : text);
  const limit = match ? +match[1] / (match[2] ? 100 : 1) : Number.NaN;
  const isShare = figure.unit === 'share';
  if (Number.isNaN(limit) || (!isShare && match?.[2]) || (isShare && Math.abs(limit) > 1))
    throw wrongSetting(place, value, isShare ? SHARE : NUMBER);
  return limit;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, 秒: 1, m: 60, min: 60, 分: 60, 分钟: 60 };

/** `20s`, `20秒` and `2m` as a number of seconds; anything else as it stands. */
function secondsIn(text: string): string {
  const match = /^(\d+(?:\.\d+)?)\s*(s|秒|m|min|分钟?)$/i.exec(text);
  return match ? String(+match[1] * SECONDS[match[2].toLowerCase()]) : text;
}

const SHARE: Text = { en: 'Write a share: 0.8 or 80%.', zh: '请写比例：0.8 或 80%。' };
const NUMBER: Text = { en: 'Write a number, such as 20.', zh: '请写数字，如 20。' };
