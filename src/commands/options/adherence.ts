import { type Kind, kindNames } from '../../adherence/kinds.js';
import { rules } from '../../adherence/rules/index.js';
import { nearest } from '../../text/nearest.js';
import { choiceOption, listOption, narrowed, valueOption, wrongValue } from '../option.js';
import { durationWord } from '../words.js';
import { by } from './kpi.js';
import { shifts } from './scheduling.js';

export const activity = valueOption(
  {
    name: 'activity',
    flags: '--activity <file>',
    isPath: true,
    doc: {
      en: 'The log of the states of the agents, any export: for adherence, occupancy, contacts per hour, time away.',
      zh: '坐席状态日志（任意导出文件），用于遵时率、占有率、每小时处理量、离席时长等。',
    },
  },
  (word) => word,
);

export const punches = valueOption(
  {
    name: 'punches',
    flags: '--punches <file>',
    isPath: true,
    doc: {
      en: 'The export of the punch clock: attendance is judged from it.',
      zh: '打卡记录导出文件，用于计算出勤。',
    },
  },
  (word) => word,
);

export const exceptions = valueOption(
  {
    name: 'exceptions',
    flags: '--exceptions <file>',
    isPath: true,
    doc: {
      en: 'Time that is excused (system outage, sick leave …): agent_id (empty: everybody), start_at, end_at or date, reason.',
      zh: '豁免时段文件（系统故障、病假等）：工号（空为全体）、开始时间、结束时间或日期、原因。',
    },
  },
  (word) => word,
);

export const rule = choiceOption(
  {
    name: 'rule',
    flags: '--rule <name>',
    fallback: rules[0].id,
    doc: {
      en: `How adherence is judged: ${rules.map(({ id }) => id).join(', ')}.`,
      zh: `遵时率口径：${rules.map(({ id }) => id).join('、')}。`,
    },
  },
  rules.map(({ id }) => id),
);

export const grace = valueOption(
  {
    name: 'grace',
    flags: '--grace <length>',
    fallback: '0',
    doc: {
      en: 'Tolerance: an exception that is no longer does not count (5m is customary).',
      zh: '容差：不超过该时长的偏差不计（常用5m）。',
    },
  },
  (word) => durationWord('grace', word, 60),
);

export const state = listOption(
  {
    name: 'state',
    flags: '--state <State=activity>',
    doc: {
      en: `What a state of the phone system means, besides the usual names; may be repeated. Activities: ${kindNames.join(', ')}.`,
      zh: `电话系统状态对应的活动（常用名称已内置），可重复使用。活动：${kindNames.join('、')}。`,
    },
  },
  stateWord,
);

export const show = choiceOption(
  {
    name: 'show',
    flags: '--show <figures|exceptions|reasons|people>',
    fallback: 'figures',
    doc: {
      en: 'What to write: the figures; every exception with its reason; how often and how long there was each reason, by --by; or who of the roster is who in the other files.',
      zh: '输出内容：figures 指标；exceptions 逐条偏差及原因；reasons 按 --by 统计各原因的次数与时长；people 班表与其他文件的人员对照。',
    },
  },
  ['figures', 'exceptions', 'reasons', 'people'],
);

function stateWord(word: string): readonly [string, Kind] {
  const at = word.lastIndexOf('=');
  const kind = word.slice(at + 1).trim();
  if (at > 0 && kindNames.includes(kind)) return [word.slice(0, at).trim(), kind as Kind];
  const near = nearest(kind, kindNames);
  throw wrongValue('state', word, {
    en: `Write State=activity${near ? `, for example ${word.slice(0, Math.max(at, 1))}=${near}` : ''}. Activities: ${kindNames.join(', ')}.`,
    zh: `请写成 状态=活动${near ? `，例如 ${word.slice(0, Math.max(at, 1))}=${near}` : ''}。活动：${kindNames.join('、')}。`,
  });
}

export const adherenceBy = narrowed(by, {
  flags: '--by <columns,period>',
  fallback: 'agent,day',
  doc: {
    en: 'Rows by agent, team, shift_id, activity (scheduled), day, week (from Monday), month, quarter, year, weekday, or any column of the roster; commas combine them. --show reasons: by agent unless it is given.',
    zh: '按 agent 坐席、team 班组、shift_id 班次、activity 排定活动、day、week（周一起）、month、quarter、year、weekday 或班表的任意列汇总，可用逗号组合。--show reasons 默认按坐席。',
  },
});

/** How adherence is judged. */
export const adherenceOptions = [activity, punches, shifts, exceptions, rule, grace, state, show];
