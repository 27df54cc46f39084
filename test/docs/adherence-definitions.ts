import { type AdherenceFigure, adherenceFigures } from '../../src/adherence/figures.js';
import { rules } from '../../src/adherence/rules/index.js';
import { adherence } from '../../src/tables/adherence.js';
import { type Language, say, type Text } from '../../src/text/text.js';

const WORDS = {
  title: { en: 'Adherence and attendance', zh: '遵时与出勤' },
  unit: { en: 'Unit', zh: '单位' },
  formula: { en: 'Formula', zh: '公式' },
  source: { en: 'Source', zh: '出处' },
  undefinedWhen: { en: 'Empty when', zh: '为空的情形' },
  rule: { en: 'Rule', zh: '口径' },
  name: { en: 'Name', zh: '名称' },
  none: { en: 'none', zh: '无' },
  intro: {
    en: 'The figures of `ccops adherence`; rules, reasons and how a log is read: docs/adherence.md. Counts and sums of time are empty where nothing tells of them: without a log of states those of adherence, without a punch clock those of punches.',
    zh: '`ccops adherence` 的指标；口径、偏差原因与日志的处理规则见 docs/adherence.zh.md。次数与时长在没有数据可依时为空：没有坐席状态日志时遵时类为空，没有打卡记录时打卡类为空。',
  },
} satisfies Record<string, Text>;

const UNITS: Readonly<Record<AdherenceFigure['unit'], Text>> = {
  share: { en: 'share, 0–1 (percent on screen)', zh: '比例，0–1（屏幕上显示为百分比）' },
  count: { en: 'times', zh: '次' },
  seconds: { en: 'seconds', zh: '秒' },
};

/** The definitions of the figures of adherence, as a chapter of the page of definitions. */
export function adherenceDefinitions(language: Language): readonly string[] {
  return [
    `## ${say(WORDS.title, language)} \`ccops adherence\``,
    say(WORDS.intro, language),
    ...adherenceFigures.map((figure) => section(figure, language)),
  ];
}

function section(figure: AdherenceFigure, language: Language): string {
  const { label, doc } = adherence.columns.find(({ name }) => name === figure.id)!;
  const line = (key: keyof typeof WORDS, text: string) => `- ${say(WORDS[key], language)}: ${text}`;
  const formula = figure.byRule ? null : figure.formula(rules[0]);
  return [
    `### ${say(label, language)} \`${figure.id}\``,
    say(doc, language),
    [
      ...(formula ? [line('formula', `\`${formula}\``)] : []),
      line('unit', say(UNITS[figure.unit], language)),
      ...(figure.source ? [line('source', say(figure.source, language))] : []),
      ...(figure.undefinedWhen ? [line('undefinedWhen', say(figure.undefinedWhen, language))] : []),
    ].join('\n'),
    ...(figure.byRule ? [byRule(figure, language)] : []),
  ].join('\n\n');
}

function byRule(figure: AdherenceFigure, language: Language): string {
  const head = (['rule', 'name', 'formula', 'source'] as const).map((key) => say(WORDS[key], language));
  const rows = rules.map((rule) => {
    const formula = figure.formula(rule);
    const shown = formula === null ? say(WORDS.none, language) : `\`${formula}\``;
    return `| \`${rule.id}\` | ${say(rule.label, language)} | ${shown} | ${rule.source} |`;
  });
  return [`| ${head.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n');
}
