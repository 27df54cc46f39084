import { serviceLevelRules } from '../../kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../kpi/group-by.js';
import type { Against } from '../../kpi/periods.js';
import { contactLists } from '../kpi/contact-lists.js';
import { choiceOption, nearestOf, type Option, switchOption, valueOption, wrongValue } from '../option.js';
import { countWord, durationWord } from '../words.js';

export const by = valueOption(
  {
    name: 'by',
    flags: '--by <columns,period>',
    fallback: 'day',
    doc: {
      en: 'Rows by queue, agent, channel or any other column; queue_group, team (settings); 15m, 30m, 60m, day, week (ISO), month, quarter, year; weekday, hour, day_type (--holidays); commas combine them. all: one row. Reports of weeks or months are shown by these where nothing is said.',
      zh: '按 queue、agent、channel 或其他任意列；queue_group、team（见设置）；15m、30m、60m、day、week（ISO周）、month、quarter、year；weekday、hour、day_type（见 --holidays）汇总，可用逗号组合。all 为一行。周报、月报未指定时按周或月汇总。',
    },
  },
  parseGroupBy,
);

export const slRule = choiceOption(
  {
    name: 'sl-rule',
    flags: '--sl-rule <name>',
    fallback: serviceLevelRules[0].id,
    doc: {
      en: `How the service level is computed: ${serviceLevelRules.map((rule) => rule.id).join(', ')}.`,
      zh: `服务水平口径：${serviceLevelRules.map((rule) => rule.id).join('、')}。`,
    },
  },
  serviceLevelRules.map((rule) => rule.id),
);

export const shortAbandon = valueOption(
  {
    name: 'short-abandon',
    flags: '--short-abandon <seconds>',
    fallback: '5s',
    doc: {
      en: 'An abandoned contact that waited no longer is a short abandon (5 s is customary, some use 10 s).',
      zh: '等待不超过该时长的放弃为短时放弃（通常5秒，也有用10秒）。',
    },
  },
  (word) => durationWord('short-abandon', word),
);

export const direction = choiceOption(
  {
    name: 'direction',
    flags: '--direction <inbound|all>',
    fallback: 'inbound',
    doc: {
      en: 'inbound: calls made (outbound) are not offered, so they are in no answer rate, service level or abandonment; the outbound figures count them. all: every contact counts. --where direction=outbound and --by direction look at calls made too.',
      zh: 'inbound：外呼（呼出）不计入进线量，接通率、服务水平、放弃率等均不含外呼，外呼指标另计；all：全部联络一并统计。也可用 --where direction=outbound 或 --by direction 查看外呼。',
    },
  },
  ['inbound', 'all'],
);

export const compare: Option<Against | null> = valueOption(
  {
    name: 'compare',
    flags: '--compare <previous|year>',
    doc: {
      en: 'Beside each figure that of the period before, or of a year before, and the change: shares in points, all else in percent. A year before: the same month, quarter or year; the ISO week of the same number; days and shorter 364 days earlier, weekday for weekday. Periods below a day: the same time the day before.',
      zh: '并列上一周期（previous）或去年同期（year）的数值及变化：比率按百分点，其余按百分比。去年同期：月、季、年对应同月、同季、上年；周对应去年同序号的ISO周；日及更短周期取364天前（星期对齐）。一天以内的周期，previous 取前一天同一时段。',
    },
  },
  (word) => {
    const choice = (['previous', 'year'] as const).find((name) => name === word);
    if (choice) return choice;
    throw wrongValue('compare', word, {
      en: 'The choices are: previous, year.',
      zh: '可选值：previous、year。',
    });
  },
);

export const sort = valueOption(
  {
    name: 'sort',
    flags: '--sort <columns>',
    doc: {
      en: 'Sort the rows by these columns, a minus in front for the greatest first: --sort -offered. Rows without a value come last.',
      zh: '按列排序，列名前加减号为从大到小，如 --sort -offered；无值的行排在最后。',
    },
  },
  (word) => word,
);

export const top = valueOption(
  {
    name: 'top',
    flags: '--top <count>',
    doc: {
      en: 'Only so many rows, after sorting (without --sort: the busiest); with --subtotals so many of each group. Totals still count all.',
      zh: '只输出排序后的前若干行（未指定 --sort 时按进线量）；加 --subtotals 时为每组的前若干行。合计仍含全部。',
    },
  },
  (word) => countWord('top', word, 1),
);

export const subtotals = switchOption({
  name: 'subtotals',
  flags: '--subtotals',
  doc: {
    en: 'A row of subtotals for every group of --by but the last, on screen and in workbooks; in CSV and JSON only with --total, so that a pipe never counts twice.',
    zh: '在 --by 的各级分组后加小计行，用于屏幕和工作簿；CSV、JSON 中须同时加 --total，避免管道重复计算。',
  },
});

export const check = switchOption({
  name: 'check',
  flags: '--check',
  doc: {
    en: 'End with exit code 3 when a row of the result misses a threshold of the settings (fail), or the service-level target where there is none for it (intraday: when there is an alarm), and name what was missed.',
    zh: '结果中有行未达设置的阈值（fail）时退出码为 3，并列出未达标项；未设服务水平阈值时按服务水平目标判断（intraday：出现报警时）。',
  },
});

export const list = valueOption(
  {
    name: 'list',
    flags: '--list <name>',
    doc: {
      en: 'Instead of figures the contacts behind them: abandoned; repeat (the caller had come before, by --fcr-window); unreached (customers who abandoned and were not reached since, each once: to be called back); long-wait (waited longer than the target).',
      zh: '不输出指标，而列出其背后的联络：abandoned 放弃；repeat 重复来电（按 --fcr-window）；unreached 放弃后至今未接通的客户，每位一行（待回访）；long-wait 等待超过目标秒数。',
    },
  },
  (word) => {
    const choice = contactLists.find(({ name }) => name === word);
    if (choice) return choice;
    const names = contactLists.map(({ name }) => name);
    throw wrongValue('list', word, nearestOf(word, names));
  },
);
