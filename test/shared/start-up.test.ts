import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { project, runProgram, workFolder } from '../support/run-line.js';

// What a command loads before it works: only what it needs itself, so that a small file is done in no time.
const work = workFolder();
afterAll(work.remove);
const recorder = new URL('../support/record-modules.js', import.meta.url).href;

/** Packages and rooms that a command line loads. */
async function loadedBy(words: readonly string[]): Promise<{ packages: Set<string>; rooms: Set<string> }> {
  const list = join(work.path, 'modules.txt');
  rmSync(list, { force: true });
  const env = { NODE_OPTIONS: `--import ${recorder}`, RECORD_MODULES: list };
  const run = await runProgram(words, { env });
  expect([run.err, run.code]).toEqual(['', 0]);
  const urls = readFileSync(list, 'utf8').split('\n');
  const found = (pattern: RegExp) => new Set(urls.flatMap((url) => pattern.exec(url)?.[1] ?? []));
  return { packages: found(/node_modules\/((?:@[^/]+\/)?[^/]+)/), rooms: found(/\/dist\/([a-z]+)\//) };
}

describe('starting', () => {
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
