import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/intake/open-table.js';
import { parsePreset } from '../../src/intake/presets/parse-preset.js';
import { presetYaml } from '../../src/intake/presets/preset-yaml.js';
import { fileSource, fixture, options, rowsOf } from './source.js';

// What a file is read by, written as a settings file and given back, must read the file the same way.
const home = fixture('fixtures/presets');
const exports = readdirSync(home)
  .flatMap((name) => readdirSync(join(home, name)).map((file) => `presets/${name}/${file}`))
  .filter((file) => file.includes('/export.'));

describe('a preset that was written', () => {
  it.each([...exports, 'demo-center/calls.csv', 'demo-center/history.csv'])(
    'reads %s the same way',
    async (name) => {
      const source = fileSource(fixture(`fixtures/${name}`));
      const first = await openTable(source, options());
      const settings = first.settings();
      if (settings === null) return;
      const yaml = await presetYaml(settings, { fields: new Map(), unused: [] }, (text) => text.en);
      const preset = await parsePreset(yaml, 'my.yaml');
      const again = await openTable(source, options({ preset }));
      expect(await rowsOf(again)).toEqual(await rowsOf(first));
    },
  );
});
