import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adherenceFigures } from '../../src/adherence/figures.js';
import { activities } from '../../src/adherence/kinds.js';
import { reasons } from '../../src/adherence/reasons.js';
import { rules } from '../../src/adherence/rules/index.js';
import { adherenceOptions } from '../../src/commands/options/adherence.js';
import { agentOptions } from '../../src/commands/options/agents.js';
import { project } from '../support/run-line.js';

const page = (file: string) => readFileSync(join(project, 'docs', file), 'utf8');
const pages = { en: page('adherence.md'), zh: page('adherence.zh.md') };
const SHOWN_IN_ROSTERS_ONLY = ['off', 'leave', 'standby'];

describe.each(['en', 'zh'] as const)('the page on adherence (%s)', (language) => {
  const text = pages[language];

  it('tells every rule and every reason', () => {
    for (const { id } of rules) expect(text).toContain(`| \`${id}\` |`);
    for (const { label } of reasons) expect(text).toContain(`| ${label[language]} |`);
  });

  it('tells every activity that a state may mean, and every figure that may have thresholds', () => {
    for (const { id } of activities.filter(({ id }) => !SHOWN_IN_ROSTERS_ONLY.includes(id)))
      expect(text).toContain(`\`${id}\``);
    const some = adherenceFigures.filter(({ id }) => !['excused_sec', 'unknown_sec'].includes(id));
    for (const { id } of some) expect(text).toContain(`\`${id}\``);
  });

  it('tells every option', () => {
    for (const { name } of adherenceOptions) expect(text).toContain(`--${name}`);
  });
});

describe.each([
  ['adherence', pages],
  ['agents', { en: page('agents.md'), zh: page('agents.zh.md') }],
])('the pages on %s', (_, { en, zh }) => {
  it('have the same chapters, tables, lists and figures in both languages', () => {
    const shape = (text: string) =>
      text
        .split('\n')
        .map((line) => /^(#+ |\||- |\d\. |```)/.exec(line)?.[0] ?? '')
        .filter((mark) => mark !== '');
    const numbers = (text: string) => [...text.matchAll(/\d+(?:\.\d+)?(?= ?%)/g)].map(String).sort();
    expect(shape(zh)).toEqual(shape(en));
    expect(numbers(zh)).toEqual(numbers(en));
  });
});

describe('the pages on agents', () => {
  it.each(['agents.md', 'agents.zh.md'])('tell every option, and every verdict (%s)', (file) => {
    for (const { name } of agentOptions) expect(page(file)).toContain(`--${name}`);
    for (const verdict of ['within', 'higher', 'lower', 'too_few']) expect(page(file)).toContain(verdict);
  });
});
