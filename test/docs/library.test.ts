import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from '../support/run-line.js';

// Every ```js block of docs/library.md is run against the built package; behind console.log(…) stands what it prints.
const page = readFileSync(join(project, 'docs/library.md'), 'utf8');
const blocks = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]);

describe('the page of the library', () => {
  it('has examples', () => expect(blocks.length).toBeGreaterThan(1));

  it.each(blocks)('shows what really comes out: %#', (block) => {
    const expected = [...block.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', block], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(printed.trim().split('\n')).toEqual(expected);
  });
});
