import { type Language, say, type Text } from '../text/text.js';
import type { Command } from './command.js';
import { settingKey } from './invocation.js';
import type { Option } from './option.js';

/** Options that make sense for one call only. */
const ONCE = ['output', 'to', 'rejects', 'force', 'from', 'until', 'verbose', 'quiet'];

const HEAD: Text = {
  en: 'Settings of ccops. Options on the command line beat this file.\nTake the # off in front of a setting to switch it on.',
  zh: 'ccops 设置文件。命令行选项优先于本文件。\n去掉设置项前面的 # 即可启用。',
};

/** The text of a settings file in which every setting of the commands stands, explained and switched off. */
export function settingsFile(commands: readonly Command[], language: Language): string {
  const seen = new Set(ONCE);
  const parts = commands.flatMap((command) => {
    const fresh = command.options.filter(({ name }) => !seen.has(name));
    for (const { name } of fresh) seen.add(name);
    return fresh.length === 0 ? [] : [section(command, fresh, language)];
  });
  return `${[comment(say(HEAD, language)), ...parts].join('\n\n')}\n`;
}

function section(command: Command, options: readonly Option<unknown>[], language: Language): string {
  const title = comment(`---- ccops ${command.name}: ${say(command.question, language)}`);
  return [title, ...options.map((option) => setting(option, language))].join('\n\n');
}

function setting(option: Option<unknown>, language: Language): string {
  const value = option.fallback ?? (option.flags.includes('<') ? '' : 'false');
  const line = option.repeatable
    ? `# ${settingKey(option)}: []`
    : `# ${settingKey(option)}: ${value}`.trimEnd();
  return `${comment(say(option.doc, language))}\n${line}`;
}

function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n');
}
