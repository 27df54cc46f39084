import type { RawRow } from '../cells.js';
import type { RowPlan } from '../plan/row-plan.js';
import type { Peeked } from '../readers/peek.js';
import type { Identity } from '../recognise/identify.js';
import { sampleRows, sharingIds } from '../recognise-parts.js';
import type { Onlookers } from '../run/run-plan.js';
import type { Tally } from '../run/tally.js';
import type { ChosenSheet } from '../sheets/choose-sheet.js';
import { sheetTwins } from '../sheets/repeated-rows.js';
import { openingOf } from './begins-again.js';
import { twinsFor } from './repeated-rows.js';

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
): Pick<Onlookers, 'twins' | 'opening'> {
  const within = twinsFor(plan, () => sampleRows(identity, plan, sharingIds(plan, sample)), tally);
  const twins = together ? sheetTwins(plan, together.sheetOf, name, tally, within) : within;
  const isOpen = twins === null && !peeked.complete;
  return {
    twins,
    opening: isOpen ? openingOf(plan, sample, (rows) => sampleRows(identity, plan, rows)) : null,
  };
}
