import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../src/commands/command.js';
import { commandHelp } from '../../src/commands/help.js';
import { commands } from '../../src/commands/index.js';
import { presets } from '../../src/intake/presets/index.js';
import { measures } from '../../src/kpi/agents/measure.js';
import { tables } from '../../src/tables/index.js';
import type { TableSpec } from '../../src/tables/table.js';
import type { Language } from '../../src/text/text.js';
import { project } from '../support/run-line.js';
import { definitionsPage } from './definitions-page.js';

/** A page of docs/ that is made from the lists in the code. */
export interface Page {
  readonly file: string;
  make(): string;
}

/** The generated pages. `UPDATE_DOCS=1 npx vitest run test/docs` writes them. */
export const pages: readonly Page[] = [
  { file: 'tables.md', make: tablesPage },
  { file: 'definitions.md', make: () => definitionsPage('en') },
  { file: 'definitions.zh.md', make: () => definitionsPage('zh') },
  { file: 'commands.md', make: () => commandsPage('en') },
  { file: 'commands.zh.md', make: () => commandsPage('zh') },
  { file: 'presets.md', make: presetsPage },
  { file: 'agents.md', make: () => agentsPage('agents.md', 'en') },
  { file: 'agents.zh.md', make: () => agentsPage('agents.zh.md', 'zh') },
];

function tablesPage(): string {
  const intro =
    'Between the commands flow these tables, as CSV, JSON or workbook. Times are ISO 8601 with offset, durations seconds, shares 0–1; an empty field means unknown, never 0. Headers never change with the language.';
  return `# Tables · 数据表\n\n${intro}\n\n${tables.map(tableSection).join('\n')}`;
}

function tableSection(table: TableSpec): string {
  const rows = table.columns.map(
    ({ name, type, required, doc }) =>
      `| \`${name}\` | ${type}${required ? ', required' : ''} | ${doc.en} | ${doc.zh} |`,
  );
  const head = `## ${table.name} · ${table.label.zh}\n\n${table.doc.en} ${table.doc.zh}`;
  return `${head}\n\n| column | type | holds | 含义 |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

const PRESETS_HEAD = '| preset | export | columns documented in |\n|---|---|---|\n';
const MEASURES_HEAD = {
  en: '| figure | name | made from |\n|---|---|---|\n',
  zh: '| 指标 | 名称 | 计算 |\n|---|---|---|\n',
};

/** A page as it was written by hand, down to the head of the table that is made anew. */
function handWritten(file: string, head: string): string {
  const [text] = readFileSync(join(project, 'docs', file), 'utf8').split(head);
  return text + head;
}

function agentsPage(file: string, language: Language): string {
  const lines = measures.map(
    ({ id, label, formula }) => `| \`${id}\` | ${label[language]} | ${formula[language]} |\n`,
  );
  return handWritten(file, MEASURES_HEAD[language]) + lines.join('');
}

function presetsPage(): string {
  const lines = presets
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, title, source }) => `| \`${name}\` | ${title.en} · ${title.zh} | ${source} |\n`);
  return handWritten('presets.md', PRESETS_HEAD) + lines.join('');
}

function commandsPage(language: Language): string {
  const title = language === 'zh' ? '# 命令参考' : '# Commands';
  return `${title}\n\n${commands.map((command) => section(command, language)).join('\n')}`;
}

function section(command: Command, language: Language): string {
  return `## ccops ${command.name}\n\n\`\`\`text\n${commandHelp(command, language, 100)}\`\`\`\n`;
}
