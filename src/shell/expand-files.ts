import { readdir, stat } from 'node:fs/promises';
import { join, parse, sep } from 'node:path';
import { DataError } from '../text/errors.js';

/**
 * File arguments with `*`, `?` and `[…]` put into the names that they stand for, in order of name; not every shell does that (Windows leaves it
 * to the program). A name that exists as it stands is itself; a pattern that nothing fits is an error.
 *
 * `await expandFiles(['calls-*.csv'])` is `['calls-2026-01.csv', 'calls-2026-02.csv']`.
 */
export async function expandFiles(words: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(words.map(expand));
  return lists.flat();
}

async function expand(word: string): Promise<string[]> {
  if (!WILD.test(word) || (await exists(word))) return [word];
  const { root } = parse(word);
  const steps = word.slice(root.length).split(sep === '\\' ? /[\\/]/ : '/');
  let found = [root];
  for (const [i, step] of steps.entries()) {
    const next = await Promise.all(found.map((folder) => fitting(folder, step, i === steps.length - 1)));
    found = next.flat();
  }
  if (found.length === 0) throw nothingFits(word);
  return found.sort();
}

/** The files (for the last step), or folders, in a folder that fit a step of the pattern. */
async function fitting(folder: string, step: string, last: boolean): Promise<string[]> {
  if (!WILD.test(step)) return (await exists(join(folder, step))) ? [join(folder, step)] : [];
  const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => []);
  // A file may also have brackets in its name: `calls[1].csv`.
  const patterns = [patternOf(step, true), patternOf(step, false)];
  const kept = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (!patterns.some((pattern) => pattern.test(entry.name))) return [];
      const isFolder = entry.isSymbolicLink() ? await isDirectory(path) : entry.isDirectory();
      return isFolder === last ? [] : [path];
    }),
  );
  return kept.flat();
}

/** `[` begins a pattern where it is closed again. */
const WILD = /[*?]|\[[!^]?[\p{L}\p{N}-]+\]/u;
const SIGN = /[*?.+^${}()|[\]\\]/g;
const SIGNS = new RegExp(`\\[[!^]?[\\p{L}\\p{N}-]+\\]|${SIGN.source}`, 'gu');

/** As shells do it: a star or question mark does not stand for the dot of a hidden file; `[ab]` and `[0-9]` are one of the signs, `[!ab]` none of them, if `hasLists`. */
function patternOf(step: string, hasLists: boolean): RegExp {
  const signs = step.replace(hasLists ? SIGNS : SIGN, (sign) => {
    if (sign.length > 1) return isBackward(sign) ? `\\${sign}` : sign.replace(/^\[!/, '[^');
    return sign === '*' ? '.*' : sign === '?' ? '.' : `\\${sign}`;
  });
  return new RegExp(`^${step.startsWith('.') ? '' : '(?!\\.)'}${signs}$`, 'su');
}

/** `[z-a]` stands for nothing but itself. */
function isBackward(list: string): boolean {
  return [...list.matchAll(/(.)-(?=(.))/gu)].some(([, first, last]) => first > last && last !== ']');
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function nothingFits(word: string): DataError {
  return new DataError(
    { en: 'no file fits this pattern', zh: '没有符合该通配符的文件' },
    { file: word },
    {
      en: 'Check the folder and the pattern; * stands for any text, ? for one character, [ab] for one of these.',
      zh: '请检查文件夹与通配符；* 表示任意文本，? 表示一个字符，[ab] 表示其中之一。',
    },
  );
}
