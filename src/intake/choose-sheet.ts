import { DataError } from '../text/errors.js';
import { nearest } from '../text/nearest.js';
import type { RawRow, Sheet } from './cells.js';
import { findGrid } from './grid/find-grid.js';
import { findHeader, headerKey } from './header/find-header.js';
import { matchPresets } from './header/match-presets.js';
import { likelyRows } from './header/not-a-row.js';
import { recogniseAs } from './header/recognise.js';
import { isKpiHeader, publishedTable, unlabelled } from './plan/published.js';
import { presets } from './presets/index.js';
import { peekRows } from './readers/peek.js';

const PEEK_ROWS = 300;

/**
 * The sheet to read: the one that is asked for; the only one; else the one that looks most like data: a ccops table, then an export that a preset
 * knows, then the one in which most fields of a contact list or interval report are found, then the one with most rows. Hidden sheets count.
 */
export async function chooseSheet(
  sheets: readonly Sheet[],
  wanted: string | undefined,
  file: string,
): Promise<Sheet> {
  if (sheets.length === 0) throw noSheets(file);
  if (wanted !== undefined && sheets[0].name !== null) return namedSheet(sheets, wanted, file);
  if (sheets.length === 1) return sheets[0];
  let best = sheets[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const sheet of sheets) {
    const peeked = await peekRows(sheet.rows(), PEEK_ROWS);
    await peeked.close();
    const score = scoreOf(peeked.sample) - (sheet.hidden ? 0.5 : 0);
    if (score > bestScore) {
      best = sheet;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(sample: readonly RawRow[]): number {
  if (sample.length < 2) return -1;
  const header = findHeader(sample);
  const size = sample.length / (PEEK_ROWS * 10);
  const named = unlabelled(header);
  if (publishedTable(named) || isKpiHeader(named)) return 1000 + size;
  const [match] = matchPresets(presets, sample);
  if (match?.recognised) return 500 + 100 * match.score + size;
  if (findGrid(sample, [])) return 300 + size;
  const rows = likelyRows(sample.slice(header.at + 1), header);
  const found = (['contacts', 'intervals'] as const).map((table) => {
    const { score, missing } = recogniseAs(table, header, rows, new Map());
    return missing ? score / 10 : 10 + score;
  });
  return Math.max(...found) + size;
}

function namedSheet(sheets: readonly Sheet[], wanted: string, file: string): Sheet {
  const found = sheets.find((sheet) => headerKey(sheet.name ?? '') === headerKey(wanted));
  if (found) return found;
  const names = sheets.map((sheet) => sheet.name ?? '');
  const near = nearest(wanted, names);
  throw new DataError(
    { en: `there is no sheet "${wanted}"`, zh: `没有工作表“${wanted}”` },
    { file },
    {
      en: `${near ? `Did you mean "${near}"? ` : ''}The sheets are: ${names.join(', ')}.`,
      zh: `${near ? `是否为“${near}”？` : ''}现有工作表：${names.join('、')}。`,
    },
  );
}

function noSheets(file: string): DataError {
  return new DataError({ en: 'the workbook has no worksheet', zh: '工作簿中没有工作表' }, { file });
}
