import { DataError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import type { RawRow, Sheet } from '../cells.js';
import { findGrid } from '../grid/find-grid.js';
import { findHeader, headerKey } from '../header/find-header.js';
import { likelyRows } from '../header/not-a-row.js';
import { isPublished } from '../plan/published.js';
import { presets } from '../presets/index.js';
import { peekRows } from '../readers/peek.js';
import { matchPresets } from '../recognise/match-presets.js';
import { recogniseAs } from '../recognise/recognise.js';
import { plannedSheets } from './figures.js';
import { type LookedSheet, type SheetsTogether, sheetsTogether } from './sheets-together.js';

const PEEK_ROWS = 300;

/** The sheet that is read: one, or several with the same columns as one. */
export interface ChosenSheet {
  readonly sheet: Sheet;
  /** Sheets beside it that have the same columns and are not read. */
  readonly alike: readonly string[];
  /** Sheets beside it that hold planned figures, and are not read. */
  readonly planned: readonly string[];
  /** Where it is several sheets as one. */
  readonly together: SheetsTogether | null;
}

/**
 * The sheet to read: the one that is asked for; the only one; else the one that looks most like data: a ccops table, then an export that a preset
 * knows, then the one in which most fields of a contact list or interval report are found, then the one with most rows. Hidden sheets count.
 * Sheets with the same columns that are not hidden are read with it, unless the rows are a grid of days; not those that hold planned figures beside
 * others that hold those that came.
 */
export async function chooseSheet(
  sheets: readonly Sheet[],
  wanted: string | undefined,
  file: string,
): Promise<ChosenSheet> {
  if (sheets.length === 0) throw noSheets(file);
  if (wanted !== undefined && sheets[0].name !== null)
    return { ...ALONE, sheet: namedSheet(sheets, wanted, file) };
  if (sheets.length === 1) return { ...ALONE, sheet: sheets[0] };
  const looked: Looked[] = [];
  for (const sheet of sheets) {
    const peeked = await peekRows(sheet.rows(), PEEK_ROWS);
    await peeked.close();
    const score = scoreOf(peeked.sample) - (sheet.hidden ? 0.5 : 0);
    looked.push({ sheet, score, columns: columnsOf(peeked.sample), sample: peeked.sample });
  }
  const most = bestOf(looked);
  const same = looked.filter((one) => one === most || (most.columns !== '' && one.columns === most.columns));
  const planned = plannedSheets(same.map(nameOf));
  const alike = same.filter((one) => !planned.includes(nameOf(one)));
  const best = bestOf(alike);
  const together = findGrid(best.sample, []) ? null : joined(alike, best, file);
  if (together) return { ...together, planned };
  const others = alike.filter((one) => one !== best);
  return { sheet: best.sheet, alike: others.map(nameOf), planned, together: null };
}

const ALONE = { alike: [], planned: [], together: null };

function nameOf({ sheet }: LookedSheet): string {
  return sheet.name ?? '';
}

function bestOf(looked: readonly Looked[]): Looked {
  return looked.reduce((most, one) => (one.score > most.score ? one : most));
}

interface Looked extends LookedSheet {
  readonly score: number;
  readonly columns: string;
}

/** The sheets as one, but for the hidden ones; null where there is only one, or one repeats another. */
function joined(alike: readonly Looked[], best: Looked, file: string): Omit<ChosenSheet, 'planned'> | null {
  const [shown, hidden] = [false, true].map((hide) => alike.filter(({ sheet }) => sheet.hidden === hide));
  const together = shown.length > 1 && shown.includes(best) ? sheetsTogether(shown, file) : null;
  if (!together) return null;
  return { sheet: together.sheet, alike: hidden.map(nameOf), together };
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
  if (isPublished(header)) return 1000 + size;
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
