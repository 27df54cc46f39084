import { type Level, levels } from '../../kpi/agents/compare.js';
import { choiceOption, narrowed, valueOption } from '../option.js';
import { countWord } from '../words.js';
import { by } from './kpi.js';

export const agentsBy = narrowed(by, {
  flags: '--by <agent|team|team,agent>',
  fallback: 'agent',
  doc: {
    en: 'Who is compared: agents, teams, or agents within teams (teams of the settings, or a column team).',
    zh: '比较对象：agent 坐席、team 班组、team,agent 班组内的坐席（班组取自设置或数据中的 team 列）。',
  },
});

export const leastContacts = valueOption(
  {
    name: 'least-contacts',
    flags: '--least-contacts <number>',
    fallback: '30',
    doc: {
      en: 'With fewer answered contacts an agent gets no rates and no verdict.',
      zh: '接通量少于该值的坐席不显示比率、不作判断。',
    },
  },
  (word) => countWord('least-contacts', word, 1),
);

export const limits = choiceOption<Level>(
  {
    name: 'limits',
    flags: '--limits <95%|99.8%>',
    fallback: '99.8%',
    doc: {
      en: 'Control limits: 99.8 % of what chance alone does lies within (3 standard deviations), or 95 % (2).',
      zh: '控制限：仅由偶然造成的结果有 99.8%（3倍标准差）或 95%（2倍）落在其内。',
    },
  },
  Object.keys(levels) as Level[],
);

export const dispersion = choiceOption(
  {
    name: 'dispersion',
    flags: '--dispersion <auto|none>',
    fallback: 'auto',
    doc: {
      en: 'auto: limits are widened where agents differ more than chance would have it; none: limits of chance alone.',
      zh: 'auto：坐席差异超过偶然程度时放宽控制限；none：仅按偶然波动。',
    },
  },
  ['auto', 'none'],
);

/** How agents are compared. */
export const agentOptions = [leastContacts, limits, dispersion];
