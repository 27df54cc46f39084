import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { project } from '../support/run-line.js';
import { pages } from './pages.js';

it.each(pages)('docs/$file is what the code says (UPDATE_DOCS=1 writes it)', ({ file, make }) => {
  const path = join(project, 'docs', file);
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, make());
  expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(make());
});
