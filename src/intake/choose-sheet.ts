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

/** The sheet that is read, and those beside it that have the same columns and so look like more of the same. */
export interface ChosenSheet {
  readonly sheet: Sheet;
  readonly alike: readonly string[];
}

/**
 * The sheet to read: the one that is asked for; the only one; else the one that looks most like data: a ccops table, then an export that a preset
 * knows, then the one in which most fields of a contact list or interval report are found, then the one with most rows. Hidden sheets count.
 */
export async function chooseSheet(
  sheets: readonly Sheet[],
  wanted: string | undefined,
  file: string,
): Promise<ChosenSheet> {
  if (sheets.length === 0) throw noSheets(file);
  if (wanted !== undefined && sheets[0].name !== null)
    return { sheet: namedSheet(sheets, wanted, file), alike: [] };
  if (sheets.length === 1) return { sheet: sheets[0], alike: [] };
  const looked: { sheet: Sheet; score: number; columns: string }[] = [];
  for (const sheet of sheets) {
    const peeked = await peekRows(sheet.rows(), PEEK_ROWS);
    await peeked.close();
    const score = scoreOf(peeked.sample) - (sheet.hidden ? 0.5 : 0);
    looked.push({ sheet, score, columns: columnsOf(peeked.sample) });
  }
  const best = looked.reduce((most, one) => (one.score > most.score ? one : most));
  const alike = looked.filter((one) => one !== best && best.columns !== '' && one.columns === best.columns);
  return { sheet: best.sheet, alike: alike.map(({ sheet }) => sheet.name ?? '') };
}

/** The names of a table's columns, for comparing sheets; nothing where there are no rows below them. */
function columnsOf(sample: readonly RawRow[]): string {
  const header = findHeader(sample);
  return header.row !== null && sample.length > header.at + 1 ? header.names.map(headerKey).join('\n') : '';
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
