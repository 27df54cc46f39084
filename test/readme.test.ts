import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { optionsOf } from '../src/commands/command.js';
import { commands } from '../src/commands/index.js';
import { project, runLine, splitWords, workFolder } from './support/run-line.js';

// Every ```console block of the README and of docs/ is run: lines that begin with `$ ` are commands,
// what follows is what a person sees on a terminal of 100 columns (messages first, then the result).
const pages = ['README.md', ...readdirSync(join(project, 'docs')).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);

interface Step {
  line: string;
  shown: string;
}

function stepsOf(page: string): Step[] {
  const text = readFileSync(join(project, page), 'utf8');
  const blocks = [...text.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1]);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => ({ line: part.split('\n')[0], shown: part.split('\n').slice(1).join('\n') })),
  );
}

describe.each(pages)('%s', (page) => {
  const work = workFolder();
  afterAll(work.remove);
  const steps = stepsOf(page).filter((step) => step.line.startsWith('ccops '));
  it.runIf(steps.length > 0)(
    'shows what really comes out',
    async () => {
      for (const { line, shown } of steps) {
        const run = await runLine(line, { cwd: work.path, terminal: 100 });
        if (shown.trim() !== '') expect(clean(run.out + run.err), line).toBe(clean(shown));
        expect(run.code, `${line}\n${run.err}`).toBe(0);
      }
    },
    180_000,
  );
});

function clean(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

describe.each(pages)('%s, as it stands', (page) => {
  const text = readFileSync(join(project, page), 'utf8');

  it('links to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)\)/g)]
      .map((match) => match[1])
      .filter((link) => !link.includes(':'));
    const missing = links.filter((link) => !existsSync(join(project, dirname(page), link)));
    expect(missing).toEqual([]);
  });

  it('names commands and options that there are', () => {
    const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]);
    const stages = blocks
      .flatMap((block) => block.split('\n'))
      .flatMap((line) => line.replace(/\s#.*$/, '').split(/ \| | && /));
    const unknown = stages.map(splitWords).flatMap(([program, name, ...words]) => {
      if (program !== 'ccops') return [];
      const command = commands.find((each) => each.name === name);
      if (!command) return [`ccops ${name}`];
      const known = optionsOf(command).flatMap((option) => option.flags.split(/[ ,]+/));
      return words
        .filter((word) => word.startsWith('-') && word !== '-' && !known.includes(word))
        .map((word) => `${name} ${word}`);
    });
    expect(unknown).toEqual([]);
  });
});
