import type { RawRow } from '../cells.js';
import type { RowPlan } from '../plan/row-plan.js';
import type { Peeked } from '../readers/peek.js';
import type { Identity } from '../recognise/identify.js';
import { sampleRows, sharingIds } from '../recognise-parts.js';
import type { Onlookers } from '../run/run-plan.js';
import type { Tally } from '../run/tally.js';
import type { ChosenSheet } from '../sheets/choose-sheet.js';
import { openingOf } from './begins-again.js';
import { repeatedInSheets } from './in-sheets.js';
import { repeatedRowsFor } from './repeated-rows.js';

/** What stands twice in a file, or in two of its sheets; where that is not looked for, how the file begins, if it is long. */
export function repeatsOf(
  {
    name,
    together,
    peeked,
  }: Pick<ChosenSheet, 'together'> & { readonly name: string; readonly peeked: Peeked },
  {
    identity,
    plan,
    sample,
  }: { readonly identity: Identity; readonly plan: RowPlan; readonly sample: readonly RawRow[] },
  tally: Tally,
): Pick<Onlookers, 'repeated' | 'opening'> {
  const within = repeatedRowsFor(plan, () => sampleRows(identity, plan, sharingIds(plan, sample)), tally);
  const repeated = together ? repeatedInSheets(plan, together.sheetOf, name, tally, within) : within;
  const isOpen = repeated === null && !peeked.complete;
  return {
    repeated,
    opening: isOpen ? openingOf(plan, sample, (rows) => sampleRows(identity, plan, rows)) : null,
  };
}
