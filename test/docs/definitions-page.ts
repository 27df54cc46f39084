import { kpis } from '../../src/kpi/figures/index.js';
import type { Kpi } from '../../src/kpi/kpi.js';
import { allSums } from '../../src/tables/sums.js';
import { type Language, say, type Text } from '../../src/text/text.js';
import { adherenceDefinitions } from './adherence-definitions.js';

const WORDS = {
  title: { en: 'Definitions of the figures', zh: '指标定义' },
  formula: { en: 'Formula', zh: '公式' },
  unit: { en: 'Unit', zh: '单位' },
  source: { en: 'Source', zh: '出处' },
  undefinedWhen: { en: 'Empty when', zh: '为空的情形' },
  variants: { en: 'Variants', zh: '口径' },
  name: { en: 'Name', zh: '名称' },
  sums: { en: 'The sums', zh: '合计项' },
  column: { en: 'Column', zh: '列名' },
  meaning: { en: 'Meaning', zh: '含义' },
  made: { en: 'Shown', zh: '显示条件' },
  origins: { en: 'Where the figures come from', zh: '指标的数据来源' },
} satisfies Record<string, Text>;

const UNITS: Readonly<Record<Kpi['unit'], Text>> = {
  share: { en: 'share, 0–1 (percent on screen)', zh: '比例，0–1（屏幕上显示为百分比）' },
  seconds: { en: 'seconds', zh: '秒' },
  number: { en: 'number', zh: '数值' },
};

const INTRO: Text = {
  en: 'Every figure is made from sums, so that it is right for any group and any period. A contact belongs to the interval in which it arrived. Where a figure is undefined its column is empty, never 0 or 100 %. This page is generated from `src/kpi` and `src/adherence`.',
  zh: '所有指标均由合计值得出，因此在任何分组、任何周期上都成立。联络归属于其到达的时段。指标无定义时该列为空，绝不写0或100%。本页由 `src/kpi` 与 `src/adherence` 生成。',
};

const ORIGINS: Text = {
  en: [
    '- **Contacts, one by one.** Most sums are counted contact by contact, in any order, and add up over files, threads and groups without loss; the longest wait is the greatest of its parts. Percentiles need the waits themselves: every different wait is kept with how often it came, up to 2,000 different ones in a group; beyond that a sketch (DDSketch) that is off by at most 1 % of the value, whose content does not depend on the order or the parts either.',
    '- **Contacts of a caller in the order of time.** The figures by repeat window keep caller and time of every contact until all files are read, then go through them caller by caller; the order of the rows does not matter. A contact counts only if the whole window lies within the days of the data, and its caller is known; `identified` and `identifiable` tell how many that are. Ids that a spreadsheet has turned into 6.02E+11 are unknown.',
    '- **Contacts of an agent at once.** At a moment with k contacts each gets a k-th of the agent, so that concurrency adds up over any groups.',
    '- **The log of states** (`--activity`). One state at a time: of several the one that began last. A state without an end lasts until the next one, but not beyond the end of the shift (where a roster is given) or of the log; one of more than 16 hours ends with the shift, and is left out where there is none. These are the rules of `ccops adherence` (docs/adherence.md). Time is cut where intervals begin. It tells of agents, not of queues.',
    '- **The roster** (`--roster`). Blocks that lie in others take their place (a meal in a shift). With a log only the time that it covers counts; a shift without a state in the log in which the agent answered contacts is left out, for then the log is not complete. People are found in the log by number, else by name.',
    '- **A forecast** (`--forecast`). Held against what came in intervals of its own length; silence between the first and the last contact is zero.',
  ].join('\n'),
  zh: [
    '- **逐条联络。** 多数合计项逐条累加，与顺序无关，可跨文件、线程和分组无损合并；最长等待取各部分的最大值。分位数需要等待时长本身：每组保留每个不同的等待值及其次数，最多2,000个；超过后改用概要算法（DDSketch），误差不超过数值的1%，其内容同样与顺序和分块无关。',
    '- **同一主叫按时间排列的联络。** 重复来电窗口类指标保留每条联络的主叫与时间，读完所有文件后按主叫逐一处理，与行的顺序无关。仅当整个窗口落在数据日期之内且主叫可识别时才计入；`identified` 与 `identifiable` 给出其数量。被电子表格改成 6.02E+11 的编号视为未知。',
    '- **同一坐席同时进行的联络。** 同时有 k 个会话时，每个会话分得坐席时间的 k 分之一，因此并发数在任意分组上均成立。',
    '- **坐席状态日志**（`--activity`）。同一时刻只有一个状态：多个重叠时取最晚开始者。没有结束时间的状态延续到下一状态，但不超过班次（提供排班表时）或日志的结束时间；超过16小时的状态按班次结束时间截止，没有班次的不计。与 `ccops adherence` 采用同一套规则（见 docs/adherence.zh.md）。时长在时段边界处切分。只区分坐席，不区分队列。',
    '- **排班表**（`--roster`）。嵌在其他时段内的时段优先（如班次中的用餐）。同时提供日志时，只统计日志覆盖的时间；日志中没有状态、但坐席有接通联络的班次不计（说明日志不完整）。人员按工号、其次按姓名对应。',
    '- **预测**（`--forecast`）。按预测自身的时段长度与实际比较；首末联络之间无数据的时段为零。',
  ].join('\n'),
};

const MADE: Readonly<Record<NonNullable<Kpi['onRequest']>, Text>> = {
  figures: { en: 'with --figures', zh: '用 --figures 指定时' },
  activity: { en: 'with --activity', zh: '提供 --activity 时' },
  roster: {
    en: 'with --roster (and --activity for what was worked)',
    zh: '提供 --roster 时（实际出勤另需 --activity）',
  },
  forecast: { en: 'with --forecast', zh: '提供 --forecast 时' },
};

/**
 * The definitions of all figures as a Markdown page: formula, unit, variants, source and when a figure is empty; then the sums.
 *
 * `definitionsPage('en')` begins with `# Definitions of the figures`.
 */
export function definitionsPage(language: Language): string {
  const word = (key: keyof typeof WORDS) => say(WORDS[key], language);
  const table = allSums.map(
    (sum) => `| \`${sum.name}\` | ${say(sum.label, language)} | ${say(sum.doc, language)} |`,
  );
  return [
    `# ${word('title')}`,
    say(INTRO, language),
    `## ${word('origins')}`,
    say(ORIGINS, language),
    ...kpis.map((kpi) => section(kpi, language)),
    ...adherenceDefinitions(language),
    `## ${word('sums')}`,
    [`| ${word('column')} | ${word('name')} | ${word('meaning')} |`, '|---|---|---|', ...table].join('\n'),
    '',
  ].join('\n\n');
}

function section(kpi: Kpi, language: Language): string {
  const line = (key: keyof typeof WORDS, text: string) => `- ${say(WORDS[key], language)}: ${text}`;
  const parts = [
    `## ${say(kpi.label, language)} \`${kpi.id}\``,
    say(kpi.definition, language),
    [
      line('formula', `\`${kpi.formula}\``),
      line('unit', say(UNITS[kpi.unit], language)),
      line('source', say(kpi.source, language)),
      line('undefinedWhen', say(kpi.undefinedWhen, language)),
      ...(kpi.onRequest ? [line('made', say(MADE[kpi.onRequest], language))] : []),
    ].join('\n'),
  ];
  if (kpi.variants) parts.push(variants(kpi.variants, language));
  return parts.join('\n\n');
}

function variants(list: NonNullable<Kpi['variants']>, language: Language): string {
  const head = ['variants', 'name', 'formula', 'source'] as const;
  const rows = list.map(
    ({ id, label, formula, source }) =>
      `| \`${id}\` | ${say(label, language)} | \`${formula}\` | ${say(source, language)} |`,
  );
  return [
    `| ${head.map((key) => say(WORDS[key], language)).join(' | ')} |`,
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
