import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { project, runLine, workFolder } from '../support/run-line.js';

// A case is a folder: `cmd` holds the command line, `out`, `err` and `code` what has to come of it.
// `UPDATE_CASES=1 npx vitest run test/cases` writes them anew; read the difference before you commit it.
const home = join(project, 'test', 'cases');
const update = process.env.UPDATE_CASES === '1';
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

for (const command of folders(home)) {
  describe(`cases of ${command}`, () => {
    const work = workFolder();
    afterAll(work.remove);
    for (const name of folders(join(home, command))) {
      it(name, async () => checkCase(join(home, command, name), work.path));
    }
  });
}

async function checkCase(folder: string, cwd: string): Promise<void> {
  const line = readFileSync(join(folder, 'cmd'), 'utf8').trim();
  const inputFile = join(folder, 'input');
  const input = existsSync(inputFile) ? readFileSync(inputFile) : undefined;
  const terminal = line.includes('# terminal')
    ? Number(/# terminal (\d+)/.exec(line)?.[1] ?? 100)
    : undefined;
  const run = await runLine(line.replace(/\s*# terminal.*$/, ''), { cwd, input, terminal });
  const found = { out: run.out, err: run.err, code: `${run.code}\n` };
  for (const [file, text] of Object.entries(found)) {
    if (update) writeFileSync(join(folder, file), text);
    expect(text, `${file} of: ${line}`).toBe(readFileSync(join(folder, file), 'utf8'));
  }
}
