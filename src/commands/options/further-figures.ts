import { chooseFigures } from '../../kpi/choice.js';
import { kpis } from '../../kpi/figures/index.js';
import type { KpiVariant } from '../../kpi/kpi.js';
import { nearest } from '../../text/nearest.js';
import { DAY_SEC } from '../../time/units.js';
import { listOption, valueOption, wrongValue } from '../option.js';
import { durationWord } from '../words.js';

export const figures = valueOption(
  {
    name: 'figures',
    flags: '--figures <names|all>',
    doc: {
      en: 'The figures wanted, with commas between them, or all; without it the usual ones, and those that --activity, --roster and --forecast allow. All are in docs/definitions.md.',
      zh: '需要的指标，用逗号分隔，all 为全部；缺省为常用指标，以及 --activity、--roster、--forecast 可得出的指标。全部指标见 docs/definitions.zh.md。',
    },
  },
  (word) => {
    const names = word.split(/[,，]/).filter((name) => name.trim() !== '');
    chooseFigures(names, new Map(), []);
    return names;
  },
);

const withVariants = kpis.filter(({ id, variants }) => variants && id !== 'service_level');

export const variant = listOption(
  {
    name: 'variant',
    flags: '--variant <figure=name>',
    doc: {
      en: `Another way to compute a figure, such as abandonment_rate=net; may be repeated. There are some for ${withVariants.map(({ id }) => id).join(', ')}; docs/definitions.md names them.`,
      zh: `指标的其他口径，如 abandonment_rate=net，可重复使用。可选口径的指标：${withVariants.map(({ id }) => id).join('、')}；口径名称见 docs/definitions.zh.md。`,
    },
  },
  (word): readonly [string, KpiVariant] => {
    const [id, name] = word.split('=').map((part) => part.trim());
    const found = withVariants.find((kpi) => kpi.id === id)?.variants?.find((one) => one.id === name);
    if (found) return [id, found];
    const asked = withVariants.filter((kpi) => kpi.id === id);
    const choices = (asked.length > 0 ? asked : withVariants).flatMap((kpi) =>
      (kpi.variants ?? []).map((one) => `${kpi.id}=${one.id}`),
    );
    const near = nearest(word, choices);
    throw wrongValue('variant', word, {
      en: `${near ? `Did you mean ${near}? ` : ''}The choices are: ${choices.join(', ')}.`,
      zh: `${near ? `是否想用 ${near}？` : ''}可选值：${choices.join('、')}。`,
    });
  },
);

export const fcrWindow = valueOption(
  {
    name: 'fcr-window',
    flags: '--fcr-window <forward|back/forward>',
    fallback: '7d',
    doc: {
      en: 'The repeat window: 7d looks 7 days forward, 3d/7d also 3 days back (a contact is then a first one only without another before).',
      zh: '重复来电窗口：7d 为向后看7天；3d/7d 同时向前看3天（之前无来电的才算首次）。',
    },
  },
  (word) => {
    const parts = word.split('/').map((part) => durationWord('fcr-window', part, DAY_SEC));
    const [backSec, forwardSec] = parts.length === 1 ? [0, parts[0]] : parts;
    if (parts.length <= 2 && forwardSec > 0) return { backSec, forwardSec };
    throw wrongValue('fcr-window', word, {
      en: 'Write how far to look forward, or back/forward: 7d, 24h, 3d/7d.',
      zh: '请写向后的时长，或“向前/向后”：7d、24h、3d/7d。',
    });
  },
);

export const fcrBy = valueOption(
  {
    name: 'fcr-by',
    flags: '--fcr-by <caller|caller,queue>',
    fallback: 'caller',
    doc: {
      en: 'Who comes again: the same caller, or the same caller to the same queue.',
      zh: '重复来电的判定：同一主叫（caller），或同一主叫在同一队列（caller,queue）。',
    },
  },
  (word) => {
    const names = word.split(/[,，]/).map((part) => part.trim());
    if (names.every((name) => name === 'caller' || name === 'queue') && names.includes('caller'))
      return names;
    throw wrongValue('fcr-by', word, {
      en: 'The choices are: caller; caller,queue.',
      zh: '可选值：caller；caller,queue。',
    });
  },
);

export const csatTop = valueOption(
  {
    name: 'csat-top',
    flags: '--csat-top <score>',
    doc: {
      en: 'From this score on a customer counts as satisfied (4 of 5, 9 of 10 …).',
      zh: '不低于该评分计为满意（如5分制的4分、10分制的9分）。',
    },
  },
  (word) => {
    const score = Number(word);
    if (word.trim() !== '' && Number.isFinite(score)) return score;
    throw wrongValue('csat-top', word, { en: 'Write a score, such as 4.', zh: '请写评分，例如 4。' });
  },
);

export const roster = valueOption(
  {
    name: 'roster',
    flags: '--roster <file>',
    isPath: true,
    doc: {
      en: 'The roster: kpi and agents take shrinkage, attendance and utilisation of paid time from it, intraday the people on work (less --shrinkage, several queues share them by workload) for the service level of the rest of the day.',
      zh: '排班表：kpi 与 agents 据此计算损耗率、出勤率与工时利用率，intraday 按在岗人数（扣除 --shrinkage，多个队列按工作量分摊）预测剩余时段的服务水平。',
    },
  },
  (word) => word,
);

export const forecast = valueOption(
  {
    name: 'forecast',
    flags: '--forecast <file>',
    isPath: true,
    doc: {
      en: "A forecast of the same time, own or the client's: kpi measures its accuracy, interval by interval as it has them; intraday starts from it (without one, from a forecast made of the history).",
      zh: '同期的话务预测（自有或甲方）：kpi 按预测自身的时段逐段计算预测准确率；intraday 以其为起点（不给出时由历史数据生成）。',
    },
  },
  (word) => word,
);
