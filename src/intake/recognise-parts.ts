import { DataError } from '../text/errors.js';
import type { RawRow } from './cells.js';
import { lastHeaderRow } from './header/find-header.js';
import type { Identity } from './identify.js';
import { findParts, type NumberedRow } from './parts/find-parts.js';
import type { ContactSettings } from './parts/settings.js';
import type { RowPlan } from './plan/row-plan.js';
import type { ReadAs } from './read-options.js';
import { rowMaker } from './run.js';
import { createTally } from './tally.js';

/**
 * A call list without a preset in which an id stands in several rows: the same identity, with what is to be said, and with how its rows are put
 * together where the first rows leave no doubt that they are legs, or where the user says `contacts`. Null where there is nothing to add.
 */
export function recogniseParts(
  identity: Identity,
  plan: RowPlan,
  sample: readonly RawRow[],
  as: ReadAs | undefined,
): Identity | null {
  const { read, header } = identity;
  const column = plan.fields.find(({ field }) => field === 'contact_id')?.columns[0];
  if (read.by !== 'preset' || read.preset.table !== 'contacts' || read.preset.contact) return null;
  if (column === undefined || as === 'parts') return null;
  if (as === 'contacts') return joinedBy({ by: column }, identity);
  if (read.preset.name !== 'auto') return null;
  const found = findParts(sampleRows(identity, plan, sample), column, header.names);
  if (found === null) return null;
  const warned = { ...identity, warnings: [...(identity.warnings ?? []), found.note] };
  return found.contact ? joinedBy(found.contact, warned) : warned;
}

function joinedBy(contact: ContactSettings, identity: Identity): Identity {
  if (identity.read.by !== 'preset') return identity;
  return {
    ...identity,
    read: { ...identity.read, preset: { ...identity.read.preset, contact } },
  };
}

/** The first rows, made by the plan; those that cannot be read are told of when it is their turn. */
function sampleRows(
  { header }: Pick<Identity, 'header'>,
  plan: RowPlan,
  sample: readonly RawRow[],
): readonly NumberedRow[] {
  const make = rowMaker(plan, header, createTally('', true));
  const headerEnd = lastHeaderRow(header);
  return sample.flatMap((raw) => {
    if (raw.row <= headerEnd) return [];
    try {
      const row = make(raw);
      return row === null ? [] : [{ row, number: raw.row }];
    } catch (error) {
      if (error instanceof DataError) return [];
      throw error;
    }
  });
}

/** The first rows, made by the plan when they are asked for the first time. */
export function sampledOnce(
  identity: Pick<Identity, 'header'>,
  plan: RowPlan,
  sample: readonly RawRow[],
): () => readonly NumberedRow[] {
  let rows: readonly NumberedRow[] | null = null;
  return () => {
    rows ??= sampleRows(identity, plan, sample);
    return rows;
  };
}
