import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { folder } from './make-files.mjs';

const usageReporter = pathToFileURL(fileURLToPath(new URL('./report-usage.mjs', import.meta.url))).href;

/**
 * Runs a Node program in a process of its own: seconds from start to end, greatest memory in MB, and what it wrote to
 * standard output.
 */
export async function measure(script, args) {
  const usage = join(folder, `usage-${process.pid}.txt`);
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', usageReporter, script, ...args], {
    env: { ...process.env, BENCH_USAGE: usage, TZ: 'Asia/Shanghai', LANG: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = [];
  const messages = [];
  child.stdout.on('data', (piece) => out.push(piece));
  child.stderr.on('data', (piece) => messages.push(piece));
  const code = await new Promise((done) => child.on('close', done));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${Buffer.concat(messages)}`);
  return {
    seconds,
    megabytes: Number(readFileSync(usage, 'utf8')) / 1024,
    out: Buffer.concat(out).toString(),
  };
}

/** Measures several programs in turn, round after round, so that what else the machine does meets all alike; gives each one's median. */
export async function measureInTurn(programs, rounds) {
  const results = programs.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { script, args }] of programs.entries()) results[i].push(await measure(script, args));
  }
  return results.map((runs, i) => ({
    name: programs[i].name,
    seconds: median(runs.map((run) => run.seconds)),
    megabytes: Math.max(...runs.map((run) => run.megabytes)),
    out: runs[0].out,
  }));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(values.length - 1) >> 1] + sorted[values.length >> 1]) / 2;
}
