import { kpis } from '../../src/kpi/index.js';
import type { Kpi } from '../../src/kpi/kpi.js';
import { sums } from '../../src/tables/sums.js';
import { type Language, say, type Text } from '../../src/text/text.js';

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
} satisfies Record<string, Text>;

const UNITS: Readonly<Record<Kpi['unit'], Text>> = {
  share: { en: 'share, 0–1 (percent on screen)', zh: '比例，0–1（屏幕上显示为百分比）' },
  seconds: { en: 'seconds', zh: '秒' },
  number: { en: 'number', zh: '数值' },
};

const INTRO: Text = {
  en: 'Every figure is made from sums, so that it is right for any group and any period. A contact belongs to the interval in which it arrived. Where a figure is undefined its column is empty, never 0 or 100 %. This page is generated from `src/kpi`.',
  zh: '所有指标均由合计值得出，因此在任何分组、任何周期上都成立。联络归属于其到达的时段。指标无定义时该列为空，绝不写0或100%。本页由 `src/kpi` 生成。',
};

/**
 * The definitions of all figures as a Markdown page: formula, unit, variants, source and when a figure is empty; then the sums.
 *
 * `definitionsPage('en')` begins with `# Definitions of the figures`.
 */
export function definitionsPage(language: Language): string {
  const word = (key: keyof typeof WORDS) => say(WORDS[key], language);
  const table = sums.map(
    (sum) => `| \`${sum.name}\` | ${say(sum.label, language)} | ${say(sum.doc, language)} |`,
  );
  return [
    `# ${word('title')}`,
    say(INTRO, language),
    ...kpis.map((kpi) => section(kpi, language)),
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
