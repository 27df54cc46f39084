import type { ReadOptions } from '../../intake/open-table.js';
import { presets } from '../../intake/presets/index.js';
import { parsePreset } from '../../intake/presets/parse-preset.js';
import { nearest } from '../../text/nearest.js';
import { listedNames } from '../../text/punctuation.js';
import type { Invocation } from '../command.js';
import { wrongValue } from '../option.js';
import * as reading from '../options/reading.js';

/** The preset asked for: `auto`, one of the built-in ones by name, or a YAML file of the user's own. */
export async function choosePreset(invocation: Invocation): Promise<ReadOptions['preset']> {
  const name = invocation.get(reading.preset) ?? 'auto';
  if (name === 'auto') return 'auto';
  const builtIn = presets.find((preset) => preset.name === name);
  if (builtIn) return builtIn;
  if (!/[./\\]/.test(name)) throw unknownPreset(name);
  const source = await invocation.shell.source(name);
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  return parsePreset(new TextDecoder().decode(Buffer.concat(chunks)), source.name);
}

function unknownPreset(name: string) {
  const names = ['auto', ...presets.map((preset) => preset.name)];
  const near = nearest(name, names);
  const list = listedNames(names);
  return wrongValue('preset', name, {
    en: `${near ? `Did you mean ${near}? ` : ''}Built in are: ${list.en}; a preset of your own is a file, such as my.yaml.`,
    zh: `${near ? `是否想用 ${near}？` : ''}内置预设：${list.zh}；自定义预设请给出文件，如 my.yaml。`,
  });
}
