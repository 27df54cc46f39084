import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { type Claimed, createFingerprints } from '../../text/fingerprints.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import type { RowPlan } from '../plan/row-plan.js';
import type { Tally } from '../run/tally.js';
import type { SheetPlace } from '../sheets/sheets-together.js';
import { ASIDE, intervalKey, type RepeatedRows } from './repeated-rows.js';

/**
 * Compares the rows of sheets that are read as one, as rows of overlapping files are compared: what two sheets say alike counts once; so does a contact
 * with the same number, time and queue. An interval of the same queue and start that has other figures in another sheet is a DataError, for the sheets
 * are two versions of the same (plan and actual, a correction). `within` tells what stands twice in a single sheet.
 */
export function repeatedInSheets(
  plan: RowPlan,
  sheetOf: (row: number) => SheetPlace,
  file: string,
  tally: Tally,
  within: RepeatedRows | null,
): RepeatedRows | null {
  if (plan.unfold) return null;
  const contents = createFingerprints();
  const keys = createFingerprints();
  const names: string[] = [];
  const keyOf = keyFor(plan);
  return {
    isRepeated: (row, rowNumber) => {
      const { index, name } = sheetOf(rowNumber);
      names[index] = name;
      const same = contents.claim(Object.values(row), index);
      const key = keyOf(row);
      const owner = key === null ? null : keys.claim(key, index);
      const isElsewhere = (one: number | null) => one !== null && one !== index;
      if (isElsewhere(same) || (isElsewhere(owner) && 'contact_id' in row)) {
        tally.watch(IN_TWO_SHEETS, rowNumber);
        tally.setAside(ASIDE, rowNumber);
        return true;
      }
      if (owner !== null && isElsewhere(owner)) throw contradicting(row, [names[owner], name], file);
      return within?.isRepeated(row, rowNumber) ?? false;
    },
  };
}

/** What tells the rows of a table apart; null where only all that they say does. */
function keyFor(plan: RowPlan): (row: Row) => Claimed | null {
  if (plan.fold) return () => null;
  if (plan.table.name === 'intervals') return intervalKey(plan);
  return ({ contact_id: id, arrived_at: at, queue }) =>
    plan.table.name !== 'contacts' || id == null ? null : [id, at, queue];
}

const IN_TWO_SHEETS = {
  id: 'in-two-sheets',
  inputs: [],
  test: () => true,
  text: {
    en: 'a row also stands in another sheet; each counts once',
    zh: '同一行也出现在其他工作表中，只计一次',
  },
};

function contradicting(row: Row, [one, other]: readonly [string, string], file: string): DataError {
  const where = listedNames(
    [row.queue, row.interval_start].flatMap((part) => (part == null ? [] : [String(part)])),
  );
  const text: Text = {
    en: `the sheets "${one}" and "${other}" have other figures for the same interval (${where.en}), so they cannot be added up`,
    zh: `工作表“${one}”与“${other}”中同一时段（${where.zh}）的数据不一致，不能相加`,
  };
  return new DataError(
    text,
    { file },
    {
      en: `Read one of them with --sheet "${other}" (or "${one}"); if they are of different queues, give the rows a queue column.`,
      zh: `请用 --sheet "${other}"（或 "${one}"）只读其一；若属不同队列，请加上队列列。`,
    },
  );
}
