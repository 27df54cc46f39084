#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

module.enableCompileCache?.();
if (existsSync(new URL('../dist/cli.js', import.meta.url))) {
  const { main } = await import('../dist/cli.js');
  await main(process.argv.slice(2));
} else {
  console.error('ccops: not built yet; run: npm run build');
  process.exitCode = 1;
}
