#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import v8 from 'node:v8';

module.enableCompileCache?.();
if (process.versions.v8.startsWith('11.')) {
  // A run is over in seconds, so V8 is not to spend much on making functions fast: by its own measure, for pages that stay open for hours, a quarter
  // of the time went there. It waits longer before it optimises one (66 KB of bytecode run by default), and builds less into it (functions of
  // 460 bytes, 920 together).
  // Only in Node 20: later ones have a compiler in between, and know the first switch no more.
  for (const flag of [
    '--interrupt-budget=300000',
    '--max-inlined-bytecode-size=150',
    '--max-inlined-bytecode-size-cumulative=500',
  ])
    v8.setFlagsFromString(flag);
}
if (existsSync(new URL('../dist/cli.js', import.meta.url))) {
  const { main } = await import('../dist/cli.js');
  await main(process.argv.slice(2));
} else {
  console.error('ccops: not built yet; run: npm run build');
  process.exitCode = 1;
}
