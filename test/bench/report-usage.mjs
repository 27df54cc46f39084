import { writeFileSync } from 'node:fs';

/** Loaded before a program with --import: when it ends, its greatest memory (in KB) stands in the file named by BENCH_USAGE. */
process.on('exit', () => {
  writeFileSync(process.env.BENCH_USAGE, String(process.resourceUsage().maxRSS));
});
