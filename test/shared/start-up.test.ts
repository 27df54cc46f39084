import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { project, runProgram, workFolder } from '../support/run-line.js';

// What a command loads before it works: only what it needs itself, so that a small file is done in no time.
const work = workFolder();
afterAll(work.remove);
const recorder = new URL('../support/record-modules.js', import.meta.url).href;

/** The files of the program that a part of it was made from; one that only passes on what others hold has no map. */
function sourcesOf(part: string): string[] {
  if (!existsSync(`${part}.map`)) return [];
  return JSON.parse(readFileSync(`${part}.map`, 'utf8')).sources;
}

/** Packages and rooms that a command line loads, and how many files of the program. */
async function loadedBy(words: readonly string[]) {
  const list = join(work.path, 'modules.txt');
  rmSync(list, { force: true });
  const env = { NODE_OPTIONS: `--import ${recorder}`, RECORD_MODULES: list };
  const run = await runProgram(words, { env });
  expect([run.err, run.code]).toEqual(['', 0]);
  const urls = readFileSync(list, 'utf8').split('\n');
  const found = (names: readonly string[], pattern: RegExp) =>
    new Set(names.flatMap((name) => pattern.exec(name)?.[1] ?? []));
  const parts = urls.filter((url) => url.includes('/dist/') && !url.includes('/node_modules/'));
  const sources = parts.flatMap((url) => sourcesOf(fileURLToPath(url)));
  return {
    packages: found(urls, /node_modules\/((?:@[^/]+\/)?[^/]+)/),
    rooms: found(sources, /\/src\/([a-z]+)\//),
    files: parts.length,
  };
}

describe('starting', () => {
  it('takes few files', async () => {
    const { rooms, files } = await loadedBy(['kpi', '--help']);
    expect(rooms).toContain('kpi');
    expect(files).toBeLessThan(60);
  });

  it('leaves packages where they are installed', () => {
    const names = readdirSync(join(project, 'dist'), { recursive: true, encoding: 'utf8' });
    const parts = names.filter((name) => name.endsWith('.js')).map((name) => join(project, 'dist', name));
    expect(parts.flatMap(sourcesOf).filter((name) => name.includes('node_modules'))).toEqual([]);
  });

  it('the version needs no command and no reader', async () => {
    const { packages, rooms } = await loadedBy(['--version']);
    expect([...packages].sort()).toEqual(['@date-fns/tz', 'chalk', 'commander']);
    for (const room of ['intake', 'kpi', 'forecast', 'staffing', 'scheduling', 'workbook', 'output']) {
      expect(rooms).not.toContain(room);
    }
  });

  it('figures of a text file need no workbook, no calendar, no roster', async () => {
    const file = join(project, 'fixtures/demo-center/calls.csv');
    const { packages, rooms } = await loadedBy(['kpi', file, '-q']);
    expect([...packages].sort()).toEqual(['@date-fns/tz', 'chalk', 'commander']);
    for (const room of ['forecast', 'staffing', 'scheduling', 'calendar']) expect(rooms).not.toContain(room);
  });
});
