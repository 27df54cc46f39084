import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionsOf } from '../../src/commands/command.js';
import { commands } from '../../src/commands/index.js';
import type { Option } from '../../src/commands/option.js';
import { project, runLine, workFolder } from '../support/run-line.js';

// What holds for every command in the list.
const work = workFolder();
afterAll(work.remove);
const readers = commands.filter((command) => command.reads.length > 0);

describe('every command', () => {
  it.each(commands.map((command) => command.name))('%s: help in both languages', async (name) => {
    const [en, zh] = await Promise.all(
      ['en', 'zh'].map((language) => runLine(`ccops ${name} --help --lang ${language}`)),
    );
    expect([en.code, zh.code]).toEqual([0, 0]);
    expect(en.out).toContain(`Usage: ccops ${name}`);
    expect(zh.out).toContain(`用法：ccops ${name}`);
    expect(en.out).not.toMatch(/[\u4e00-\u9fff]{5}/);
    expect(en.err + zh.err).toBe('');
  });

  it('shows its help after the word help too', async () => {
    const [asked, option] = await Promise.all([runLine('ccops help kpi'), runLine('ccops kpi --help')]);
    expect(asked).toEqual(option);
    expect((await runLine('ccops help')).out).toContain('Commands:');
  });

  it.each(commands.map((command) => [command.name, command] as const))('%s: is described', (_, command) => {
    const texts = [
      command.question,
      command.about,
      ...command.options.map((o) => o.doc),
      ...command.examples.map((e) => e.note),
    ];
    for (const text of texts) {
      expect(text.en.length, text.en).toBeGreaterThan(3);
      expect(text.zh, text.en).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(command.examples.length).toBeGreaterThan(0);
  });

  it('gives an option name one meaning', () => {
    const meanings = new Map<string, Option<unknown>>();
    for (const option of commands.flatMap(optionsOf)) {
      const meaning = option.like ?? option;
      expect(meanings.get(option.name) ?? meaning, option.name).toBe(meaning);
      meanings.set(option.name, meaning);
    }
  });

  it.each(commands.map((command) => command.name))(
    '%s: names the nearest of an unknown option',
    async (name) => {
      const run = await runLine(`ccops ${name} --verbos`);
      expect(run.code).toBe(2);
      expect(run.err).toContain('Did you mean --verbose?');
      expect(run.out).toBe('');
    },
  );
});

describe('every command that reads a table', () => {
  beforeAll(() => expect(readers.length).toBeGreaterThan(4));

  it.each(readers.map((command) => command.name))('%s: an empty standard input is an error', async (name) => {
    const run = await runLine(`ccops ${name} -${required(name)}`, { cwd: work.path });
    expect(run.err).toContain('standard input is empty');
    expect(run.code).toBe(1);
    expect(run.out).toBe('');
  });

  it.each(readers.map((command) => command.name))('%s: a header without rows is an error', async (name) => {
    const input = 'contact_id,queue,arrived_at,outcome\n';
    const run = await runLine(`ccops ${name} -${required(name)}`, { cwd: work.path, input });
    expect(run.err).toMatch(/no rows/);
    expect(run.code).toBe(1);
  });

  it.each(readers.map((command) => command.name))('%s: a missing file is an error', async (name) => {
    const run = await runLine(`ccops ${name} nowhere.csv${required(name)}`, { cwd: work.path });
    expect(run.err).toContain('nowhere.csv: there is no such file');
    expect(run.code).toBe(1);
  });
});

describe('examples', () => {
  for (const command of commands) {
    it(`of ${command.name} run, in order`, async () => {
      for (const { line } of command.examples) {
        const run = await runLine(line, { cwd: work.path });
        expect(run.code, `${line}\n${run.err}`).toBe(0);
      }
    }, 120_000);
  }
});

describe('pipes', () => {
  it('ends quietly when the reader goes away', async () => {
    const file = join(project, 'fixtures', 'demo-center', 'calls.csv');
    const { code, err } = await readOneLine(['import', file, '--quiet']);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('gives the same bytes by redirect, by pipe and by -o', async () => {
    const line = 'ccops kpi fixtures/demo-center/calls.csv --by queue,day';
    const piped = await runLine(line, { cwd: work.path });
    await runLine(`${line} -o kpi.csv`, { cwd: work.path });
    expect(readFileSync(join(work.path, 'kpi.csv'), 'utf8')).toBe(piped.out);
  });
});

/** The options that a command cannot do without, for a test of its input. */
function required(name: string): string {
  return name === 'schedule'
    ? ' --people fixtures/demo-center/people.xlsx'
    : name === 'report'
      ? ' -o report.xlsx'
      : '';
}

/** Runs the program, reads one line of its output, and closes the pipe. */
function readOneLine(words: string[]): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [join(project, 'bin', 'ccops.js'), ...words]);
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  return new Promise((done) => child.on('close', (code) => done({ code, err })));
}
