import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DataError } from '../text/errors.js';

/** The settings file as it stands: keys and values, and the folder that relative paths start from. */
export interface Settings {
  readonly file: string;
  readonly folder: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The settings in force: the file asked for, else the nearest `ccops.yaml` upwards from the working directory; null when there is none.
 * DataError when the file asked for is missing, or is not a YAML mapping.
 */
export async function findSettings(asked: string | null, from: string): Promise<Settings | null> {
  const file = asked ?? (await nearestFile(resolve(from)));
  if (file === null) return null;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new DataError(
      { en: 'the settings file cannot be read', zh: '无法读取设置文件' },
      { file },
      {
        en: 'Check the name; ccops init ccops.yaml writes one to fill in.',
        zh: '请检查文件名；ccops init ccops.yaml 可生成模板。',
      },
    );
  });
  return { file, folder: dirname(resolve(file)), values: await parseSettings(text, file) };
}

async function nearestFile(folder: string): Promise<string | null> {
  const file = join(folder, 'ccops.yaml');
  const found = await readFile(file).then(
    () => true,
    () => false,
  );
  if (found) return file;
  return dirname(folder) === folder ? null : nearestFile(dirname(folder));
}

async function parseSettings(text: string, file: string): Promise<Record<string, unknown>> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text);
  const error = document.errors[0];
  const row = error?.linePos?.[0].line;
  if (error) throw new DataError({ en: error.message, zh: `YAML 格式错误：${error.message}` }, { file, row });
  const values = document.toJS() ?? {};
  if (typeof values === 'object' && !Array.isArray(values)) return values;
  throw new DataError(
    { en: 'the settings file has to hold lines of the form "key: value"', zh: '设置文件应由“键: 值”组成' },
    { file },
  );
}
