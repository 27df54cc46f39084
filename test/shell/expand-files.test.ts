import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandFiles } from '../../src/shell/expand-files.js';

describe('patterns in file names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccops-test-'));
  const at = (...names: string[]) => names.map((name) => join(folder, name));
  beforeAll(() => {
    mkdirSync(join(folder, 'a'));
    mkdirSync(join(folder, 'b.csv'));
    for (const name of [
      '2026-02.csv',
      '2026-01.csv',
      '.hidden.csv',
      '排班.xlsx',
      'a/2026-03.csv',
      'odd[1].csv',
    ])
      writeFileSync(join(folder, name), 'x');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the files that fit, in order of name, without folders and hidden files', async () => {
    expect(await expandFiles(at('*.csv'))).toEqual(at('2026-01.csv', '2026-02.csv', 'odd[1].csv'));
    expect(await expandFiles(at('2026-0?.csv'))).toEqual(at('2026-01.csv', '2026-02.csv'));
    expect(await expandFiles(at('*/2026*.csv'))).toEqual(at('a/2026-03.csv'));
    expect(await expandFiles(at('排*.xlsx', 'odd[1].*'))).toEqual(at('排班.xlsx', 'odd[1].csv'));
  });

  it('knows signs in brackets, and brackets in names', async () => {
    expect(await expandFiles(at('2026-0[1].csv'))).toEqual(at('2026-01.csv'));
    expect(await expandFiles(at('2026-0[!1].csv'))).toEqual(at('2026-02.csv'));
    expect(await expandFiles(at('[0-9]*.csv'))).toEqual(at('2026-01.csv', '2026-02.csv'));
    expect(await expandFiles(at('[o]*.csv', 'odd[1].csv'))).toEqual(at('odd[1].csv', 'odd[1].csv'));
  });

  it('leaves other words as they are', async () => {
    expect(await expandFiles(['-', 'none.csv'])).toEqual(['-', 'none.csv']);
  });

  it('is an error when nothing fits', async () => {
    await expect(expandFiles(at('*.pdf'))).rejects.toThrow('no file fits');
  });
});
