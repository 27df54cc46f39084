import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-line.js';

const files = [
  'fixtures/odd/titles-and-totals.csv',
  'fixtures/odd/spreadsheet-damage.csv',
  'fixtures/presets/telecom-daily-zh/export.csv',
  'fixtures/presets/genesys-cloud-agent-status/export.csv',
  'fixtures/demo-center/punches.csv',
];

/** The verdict and the contradictions: everything above the lines on how the file is written. */
const front = (text: string) => text.slice(0, text.indexOf('\nFormat'));

describe('findings as JSON', () => {
  it.each(files)('%s: hold every number and every name that the text tells', async (file) => {
    const [text, json] = await Promise.all(
      [[], ['--to', 'json']].map(async (more) => {
        const run = await runProgram(['inspect', file, '--lang', 'en', ...more]);
        return run.out.toString('utf8');
      }),
    );
    const told = front(text).replaceAll(/(\d),(?=\d{3})/g, '$1');
    const held = json
      .replaceAll('\\"', '"')
      .replaceAll(/(\d),(?=\d{3})/g, '$1')
      .replaceAll('T', ' ');
    const words = [...told.matchAll(/"[^"\n]+"|(?<![\w.])\d{2,}(?![\w.])/g)].map(([word]) =>
      word.replaceAll('T', ' '),
    );
    expect(words.filter((word) => !held.includes(word))).toEqual([]);
  });
});
