import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runLine } from '../support/run-line.js';

// A file that is large enough for helpers, on a machine that has the cores for them, gives what it gives through a pipe, which is read by one.

const folder = mkdtempSync(join(tmpdir(), 'ccops-crew-'));
const file = join(folder, 'calls.csv');
afterAll(() => rmSync(folder, { recursive: true }));

const remark = 'asked about a bill and was called back '.repeat(10);
const row = (i: number) =>
  `${i},2026-10-${String(1 + (i % 28)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:00:00,${i % 5 ? '售后服务' : '"Sales, new"'},${i % 4 ? 'answered' : 'abandoned'},${i % 90},${i % 300}.25,${i % 9 ? remark : '"two\nlines"'}`;
const rows = Array.from({ length: 160_000 }, (_, i) => row(i));

describe('a large file', () => {
  writeFileSync(file, ['Call ID,Call start,Queue,Outcome,Wait (s),Talk (s),Note', ...rows, ''].join('\n'));

  it('gives the same with helpers as without', async () => {
    const together = await runLine(`ccops kpi ${file} --by queue,30m`);
    const alone = await runLine('ccops kpi - --by queue,30m', { input: readFileSync(file) });
    expect(together.out).toBe(alone.out);
    expect(together.err).toBe(alone.err);
    expect(together.code).toBe(0);
  });

  it('ends cleanly where a row cannot be read', async () => {
    appendFileSync(file, '1,never,Sales,answered,1,1,\n');
    const { err, code } = await runLine(`ccops kpi ${file}`);
    expect(err).toContain('"never"');
    expect(code).toBe(1);
  });
});
