import { type Language, say, type Text } from '../text/text.js';
import type { Command } from './command.js';
import type { Option } from './option.js';

const heads = {
  usage: { en: 'Usage', zh: '用法' },
  options: { en: 'Options', zh: '选项' },
  examples: { en: 'Examples', zh: '示例' },
  commands: { en: 'Commands', zh: '命令' },
  default: { en: 'default', zh: '默认' },
} satisfies Record<string, Text>;

const pitch: Text = {
  en: 'From the raw export of a phone system to KPI, holiday forecast, staffing, roster and report workbook.',
  zh: '从电话系统的原始导出文件，到运营指标、节假日话务预测、人力需求、排班表和报表工作簿。',
};

const pipe = 'ccops kpi calls.csv --by queue,30m | ccops forecast --weeks 4 | ccops staff --target 80/20';

/** The help page of one command, no wider than `width` columns where that can be done. */
export function commandHelp(command: Command, language: Language, width: number): string {
  const { name, usage, options, examples } = command;
  return [
    say(command.question, language),
    '',
    `${say(heads.usage, language)}: ccops ${name} ${usage} [${say(heads.options, language)}]`,
    '',
    ...wrap(say(command.about, language), width),
    '',
    `${say(heads.options, language)}:`,
    ...options.flatMap((option) => entry(option.flags, optionDoc(option, language), width)),
    ...(examples.length === 0 ? [] : ['', `${say(heads.examples, language)}:`]),
    ...examples.flatMap((example) => [`  # ${say(example.note, language)}`, `  ${example.line}`]),
    '',
  ].join('\n');
}

/** The first page: what ccops is, and a line for each command. */
export function overviewHelp(commands: readonly Command[], language: Language, width: number): string {
  return [
    ...wrap(say(pitch, language), width),
    '',
    `${say(heads.usage, language)}: ccops <${say(heads.commands, language)}> [FILE...] [${say(heads.options, language)}]`,
    '',
    `${say(heads.commands, language)}:`,
    ...commands.flatMap((command) => entry(command.name, say(command.question, language), width, 12)),
    '',
    `${say(heads.examples, language)}:`,
    '  ccops demo',
    `  ${pipe}`,
    '',
    say({ en: 'ccops <command> --help says more.', zh: '运行 ccops <命令> --help 查看详细说明。' }, language),
    '',
  ].join('\n');
}

function optionDoc(option: Option<unknown>, language: Language): string {
  const fallback =
    option.fallback === undefined ? '' : ` (${say(heads.default, language)}: ${option.fallback})`;
  return say(option.doc, language) + fallback;
}

function entry(term: string, doc: string, width: number, column = 32): string[] {
  const lines = wrap(doc, Math.max(30, width - column - 2));
  const start = term.length > column - 2 ? [`  ${term}`] : [];
  const first = start.length > 0 ? ' '.repeat(column + 2) : `  ${term.padEnd(column)}`;
  return [...start, ...lines.map((line, i) => (i === 0 ? first : ' '.repeat(column + 2)) + line)];
}

/** Breaks a text into lines of a display width; Chinese characters count two and may be parted anywhere. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[⺀-￿][，。；：、）”]?|[^\s⺀-￿]+|\s/gu) ?? []) {
    if (displayWidth(line + piece) > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece.trim() !== '') line += piece;
  }
  return [...lines, line.trimEnd()];
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '⺀' ? 2 : 1), 0);
}
