import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasRealFile, realFile } from '../intake/source.js';
import { project, runProgram } from '../support/run-line.js';

// Counted by a program of its own over the raw file: answered calls of known customers with seven days left in the data.
describe("FCR by a repeat window of 7 days, a bank's calls", () => {
  const recipe = join(project, 'docs/recipes/anonymous-bank.yaml');
  it.each(
    [
      ['01.txt', 9586, 0.402],
      ['02.txt', 8791, 0.3905],
    ].filter(([name]) => hasRealFile(`anonymous-bank-1999/${name}`)) as [string, number, number][],
  )('%s', async (name, eligible, share) => {
    const file = `anonymous-bank-1999/${name}`;
    const line = ['kpi', realFile(file), '--preset', recipe, '--by', 'all', '--figures', 'fcr_window'];
    const run = await runProgram([...line, '--to', 'json']);
    expect(run.code).toBe(0);
    const [row] = JSON.parse(run.out.toString('utf8'));
    expect(row.first_contacts).toBe(eligible);
    expect(row.fcr_window).toBeCloseTo(share, 4);
  });
});
