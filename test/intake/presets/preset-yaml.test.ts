import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../../src/intake/open-table.js';
import { parsePreset } from '../../../src/intake/presets/parse-preset.js';
import { presetYaml } from '../../../src/intake/presets/preset-yaml.js';
import { fileSource, fixture, open, options, rowsOf } from '../source.js';

// What a file is read by, written as a settings file and given back, must read the file the same way.
const home = fixture('fixtures/presets');
const exports = readdirSync(home)
  .flatMap((name) => readdirSync(join(home, name)).map((file) => `presets/${name}/${file}`))
  .filter((file) => file.includes('/export.'));

const others = ['odd', 'small-desk', 'demo-center', 'cuts'].flatMap((folder) =>
  readdirSync(fixture(`fixtures/${folder}`))
    .filter((file) => /\.(csv|xlsx)$/.test(file))
    .map((file) => `${folder}/${file}`),
);

describe('a preset that was written', () => {
  it.each([...exports, ...others])('reads %s the same way', async (name) => {
    const source = fileSource(fixture(`fixtures/${name}`));
    const first = await openTable(source, options()).catch(() => null);
    const settings = first?.settings() ?? null;
    if (first === null || settings === null) return;
    const yaml = await presetYaml(settings, { fields: new Map(), unused: [] }, (text) => text.en);
    const preset = await parsePreset(yaml, 'my.yaml');
    const again = await openTable(source, options({ preset }));
    const [rows, same] = [first, again].map((one) => rowsOf(one).catch((error: Error) => error.message));
    expect(await same).toEqual(await rows);
  });

  it('without a header keeps to its columns, though some of the first rows are wider', async () => {
    const row = (i: number, more = '') =>
      `2026-03-0${1 + (i % 9)} 09:00:0${i % 10},c${i},ANSWERED,${i + 1}${more}`;
    const text = Array.from({ length: 40 }, (_, i) => row(i, i === 3 ? ',Bob,7' : '')).join('\n');
    const first = await open(text);
    const yaml = await presetYaml(first.settings()!, { fields: new Map(), unused: [] }, (one) => one.en);
    const again = await open(text, { preset: await parsePreset(yaml, 'my.yaml') });
    expect(again.columns).toEqual(first.columns);
  });
});
