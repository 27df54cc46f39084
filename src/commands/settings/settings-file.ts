import { type Language, say, type Text } from '../../text/text.js';
import type { Command } from '../command.js';
import { settingKey } from '../invocation.js';
import type { Option } from '../option.js';
import type { Setting } from './setting.js';

/** Options that make sense for one call only. */
const ONCE = [
  'output',
  'to',
  'rejects',
  'force',
  'from',
  'until',
  'verbose',
  'quiet',
  'where',
  'list',
  'check',
];

const HEAD: Text = {
  en: 'Settings of ccops. Options on the command line beat this file.\nTake the # off in front of a setting to switch it on.',
  zh: 'ccops 设置文件。命令行选项优先于本文件。\n去掉设置项前面的 # 即可启用。',
};

/** The text of a settings file in which every setting of the commands stands, explained and switched off. */
export function settingsFile(commands: readonly Command[], language: Language): string {
  const seen = new Set(ONCE);
  const parts = commands.flatMap((command) => {
    const fresh = command.options.filter(({ name }) => !seen.has(name));
    const parts = (command.settings ?? []).filter(({ key }) => !seen.has(key));
    for (const { name } of fresh) seen.add(name);
    for (const { key } of parts) seen.add(key);
    const lines = [...fresh.map((one) => setting(one, language)), ...parts.map((one) => part(one, language))];
    return lines.length === 0 ? [] : [title(command, language), ...lines];
  });
  return `${[comment(say(HEAD, language)), ...parts].join('\n\n')}\n`;
}

function title(command: Command, language: Language): string {
  return comment(`---- ccops ${command.name}: ${say(command.question, language)}`);
}

function setting(option: Option<unknown>, language: Language): string {
  const value = option.fallback ?? (option.flags.includes('<') ? '' : 'false');
  const line = option.repeatable
    ? `# ${settingKey(option)}: []`
    : `# ${settingKey(option)}: ${value}`.trimEnd();
  return `${comment(say(option.doc, language))}\n${line}`;
}

function part({ doc, key, example }: Setting<unknown>, language: Language): string {
  return comment([say(doc, language), `${key}:`, ...example.map((line) => `  ${line}`)].join('\n'));
}

function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n');
}
