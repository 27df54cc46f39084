import { heading, labelled, withRemark } from '../text/punctuation.js';
import { type Language, same, say, type Text } from '../text/text.js';
import { wrap } from '../text/wrap.js';
import { type Command, optionsOf } from './command.js';
import type { Option } from './option.js';
import { commonOptions } from './options/common.js';
import { readingOptions } from './options/reading.js';
import { writingOptions } from './options/writing.js';

const heads = {
  usage: { en: 'Usage', zh: '用法' },
  options: { en: 'Options', zh: '选项' },
  earlier: { en: 'When the input comes from earlier in the chain', zh: '输入来自更早的步骤时' },
  reading: { en: 'Reading the input', zh: '读取输入' },
  writing: { en: 'Writing the result', zh: '输出结果' },
  common: { en: 'Everywhere', zh: '通用' },
  examples: { en: 'Examples', zh: '示例' },
  demoFiles: { en: 'with the files of ccops demo', zh: '使用 ccops demo 生成的文件' },
  commands: { en: 'Commands', zh: '命令' },
  command: { en: 'command', zh: '命令' },
  anyOptions: { en: 'options', zh: '选项' },
  default: { en: 'default', zh: '默认' },
} satisfies Record<string, Text>;

const pitch: Text = {
  en: 'From the raw export of a phone system to KPI, holiday forecast, staffing, roster and report workbook.',
  zh: '从电话系统的原始导出文件，到运营指标、节假日话务预测、人力需求、排班表和报表工作簿。',
};

const pipe = 'ccops kpi calls.csv --by queue,30m | ccops forecast --weeks 4 | ccops staff --target 80/20';

/** The help page of one command, no wider than `width` columns where that can be done. */
export function commandHelp(command: Command, language: Language, width: number): string {
  const { name, usage, examples } = command;
  return [
    say(command.question, language),
    '',
    `${say(labelled(heads.usage, same(`ccops ${name} ${usage}`)), language)} [${say(heads.anyOptions, language)}]`,
    '',
    ...wrap(say(command.about, language), width),
    '',
    ...optionGroups(command).flatMap(({ head, options }) => [
      say(heading(head), language),
      ...options.flatMap((option) => entry(option.flags, optionDoc(option, language), width)),
      '',
    ]),
    say(heading(withRemark(heads.examples, heads.demoFiles)), language),
    ...examples.flatMap((example) => [`  # ${say(example.note, language)}`, `  ${example.line}`]),
    '',
  ].join('\n');
}

/** The first page: what ccops is, and a line for each command. */
export function overviewHelp(commands: readonly Command[], language: Language, width: number): string {
  return [
    ...wrap(say(pitch, language), width),
    '',
    `${say(labelled(heads.usage, same('ccops')), language)} <${say(heads.command, language)}> [FILE...] [${say(heads.anyOptions, language)}]`,
    '',
    say(heading(heads.commands), language),
    ...commands.flatMap((command) => entry(command.name, say(command.question, language), width, 12)),
    '',
    say(heading(heads.examples), language),
    '  ccops demo',
    `  ${pipe}`,
    '',
    say({ en: 'ccops <command> --help says more.', zh: '运行 ccops <命令> --help 查看详细说明。' }, language),
    '',
  ].join('\n');
}

/** The options of a command under the heads that help people to find them. */
function optionGroups(command: Command): { head: Text; options: readonly Option<unknown>[] }[] {
  const grouped: readonly [Text, readonly Option<unknown>[]][] = [
    [heads.earlier, command.earlier ?? []],
    [heads.reading, readingOptions],
    [heads.writing, writingOptions],
    [heads.common, commonOptions],
  ];
  const rest = new Set(optionsOf(command));
  const groups = grouped.map(([head, list]) => ({
    head,
    options: list.filter((option) => rest.delete(option)),
  }));
  return [{ head: heads.options, options: [...rest] }, ...groups].filter(({ options }) => options.length > 0);
}

function optionDoc(option: Option<unknown>, language: Language): string {
  if (option.fallback === undefined) return say(option.doc, language);
  const fallback = labelled(heads.default, same(`${option.fallback}`));
  return say(withRemark(option.doc, fallback), language);
}

function entry(term: string, doc: string, width: number, column = 32): string[] {
  const lines = wrap(doc, Math.max(30, width - column - 2));
  const start = term.length > column - 2 ? [`  ${term}`] : [];
  const first = start.length > 0 ? ' '.repeat(column + 2) : `  ${term.padEnd(column)}`;
  return [...start, ...lines.map((line, i) => (i === 0 ? first : ' '.repeat(column + 2)) + line)];
}
