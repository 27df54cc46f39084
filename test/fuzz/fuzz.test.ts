import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Finding, fuzz } from './fuzz.js';

/**
 * A bounded run with every test; `npm run fuzz` goes on for FUZZ_MINUTES (1), from FUZZ_SEED (another one each time, printed). A file
 * that makes trouble is kept; `FUZZ_SEED=… FUZZ_RUNS=1 npm run fuzz` repeats it.
 */
const long = process.env.MODE === 'fuzz';
const { FUZZ_MINUTES = '1', FUZZ_SEED, FUZZ_RUNS } = process.env;

describe('damaged files', () => {
  it.skipIf(long)('give a table or an error that the user understands, never anything else', async () => {
    const result = await fuzz(20261001, (runs) => runs === 400, Date.now);
    expect(result.findings.map(({ file, seed, trouble }) => ({ file, seed, trouble }))).toEqual([]);
    expect(result.tables).toBeGreaterThan(50);
  });

  it.runIf(long)(
    'give a table or an error, for as long as wanted',
    async () => {
      const seed = Number(FUZZ_SEED ?? Date.now() % 1_000_000_000);
      const end = Date.now() + Number(FUZZ_MINUTES) * 60_000;
      console.log(`seed ${seed}`);
      const isOver = (runs: number) => (FUZZ_RUNS ? runs >= Number(FUZZ_RUNS) : Date.now() > end);
      const { findings, ...counts } = await fuzz(seed, isOver, Date.now);
      console.log(counts);
      expect(findings.map(kept)).toEqual([]);
    },
    24 * 3_600_000,
  );
});

/** Keeps a file that made trouble, to be looked at. */
function kept({ file, seed, bytes, trouble }: Finding): string {
  const folder = join(tmpdir(), 'ccops-fuzz');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${seed}-${file.replaceAll(/[\\/]/g, '_')}`);
  writeFileSync(path, bytes);
  return `${path}: ${trouble}`;
}
