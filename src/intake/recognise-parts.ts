import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import { type RawRow, textOf } from './cells.js';
import { lastHeaderRow } from './header/find-header.js';
import { findParts, type NumberedRow, type PartsFound } from './parts/find-parts.js';
import { isNamedByOwnId } from './parts/first-legs.js';
import { areLegs, sessionColumns } from './parts/ring-legs.js';
import { sameCalls } from './parts/same-call.js';
import type { ContactSettings } from './parts/settings.js';
import { switchNotes } from './parts/switch-notes.js';
import type { RowPlan } from './plan/row-plan.js';
import type { ReadAs } from './read-options.js';
import type { Identity } from './recognise/identify.js';
import { rowMaker } from './run/run-plan.js';
import { createTally } from './run/tally.js';
import { isNoId } from './values/unreliable-id.js';

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
  if (as === 'parts') return null;
  if (as !== 'contacts' && read.preset.name !== 'auto') return null;
  const sharing =
    column === undefined ? null : findParts(sharingRows(identity, plan, sample), column, header.names);
  if (as === 'contacts') {
    if (column === undefined) return null;
    const contact = { by: column, switchLegs: sharing?.contact?.switchLegs };
    return joinedBy(contact, withNotes(identity, switchNotes(contact)));
  }
  const found =
    sharing ??
    bySession(identity, plan, sample) ??
    (column === undefined ? byCaller(identity, plan, sample) : null);
  if (found === null) return null;
  const warned = withNotes(identity, [found.note, ...switchNotes(found.contact)]);
  return found.contact ? joinedBy(found.contact, warned) : warned;
}

function withNotes(identity: Identity, notes: readonly Text[]): Identity {
  return { ...identity, warnings: [...(identity.warnings ?? []), ...notes] };
}

/** The rows that share their id, made by the plan. */
function sharingRows(identity: Identity, plan: RowPlan, sample: readonly RawRow[]): readonly NumberedRow[] {
  return sampleRows(identity, plan, sharingIds(plan, sample));
}

/** Where every leg has an id of its own, another column may hold the one of the call; that of the first leg itself, where it has no parent. */
function bySession(identity: Identity, plan: RowPlan, first: readonly RawRow[]): PartsFound | null {
  const { names } = identity.header;
  const headerEnd = lastHeaderRow(identity.header);
  const sample = first.filter(({ row }) => row > headerEnd);
  const taken = new Set(plan.fields.flatMap(({ columns }) => columns));
  const own = plan.fields.find(({ field }) => field === 'contact_id')?.columns[0];
  const textsOf = (name: string) => sample.map(({ cells }) => textOf(cells[names.indexOf(name)]));
  for (const column of sessionColumns(names, taken)) {
    const parents = textsOf(column);
    const orElse = own !== undefined && isNamedByOwnId(parents, textsOf(own)) ? own : undefined;
    const ids = orElse ? textsOf(orElse) : [];
    const found = legsBy(
      parents.map((parent, i) => (isNoId(parent) ? (ids[i] ?? '') : parent)),
      column,
      { identity, plan, sample, isParent: orElse !== undefined },
    );
    if (found?.contact) return { ...found, contact: { ...found.contact, orElse } };
  }
  return null;
}

/** So many rows are looked at for callers that ring several phones. */
const LOOK_ROWS = 500;

/** Where nothing holds an id, caller and start may tell the rows of one call. */
function byCaller(identity: Identity, plan: RowPlan, sample: readonly RawRow[]): PartsFound | null {
  const columnsOf = (name: string) => plan.fields.find(({ field }) => field === name)?.columns ?? [];
  const callers = columnsOf('caller_id');
  if (callers.length !== 1 || !plan.fields.some(({ field }) => field === 'outcome')) return null;
  const rows = sampleRows(identity, plan, sample.slice(0, LOOK_ROWS));
  return sameCalls(rows, [...callers, ...columnsOf('arrived_at')]);
}

/** Whether the rows with the same session are legs of one call. */
function legsBy(
  sessions: readonly string[],
  column: string,
  {
    identity,
    plan,
    sample,
    isParent,
  }: { identity: Identity; plan: RowPlan; sample: readonly RawRow[]; isParent: boolean },
): PartsFound | null {
  const counts = new Map<string, number>();
  for (const session of sessions) counts.set(session, (counts.get(session) ?? 0) + 1);
  const sessionOf = new Map(sample.map((raw, i) => [raw, sessions[i]]));
  const shared = sample.filter((_, i) => !isNoId(sessions[i]) && (counts.get(sessions[i]) ?? 0) > 1);
  const rows = sampleRows(identity, plan, shared).map(({ row, number, raw }) => ({
    row: { ...row, contact_id: sessionOf.get(raw) ?? null },
    number,
  }));
  return areLegs(rows, isParent) ? findParts(rows, column, identity.header.names) : null;
}

function joinedBy(contact: ContactSettings, identity: Identity): Identity {
  if (identity.read.by !== 'preset') return identity;
  return {
    ...identity,
    read: { ...identity.read, preset: { ...identity.read.preset, contact } },
  };
}

/** Of the first rows of a call list those that share their id with another one; all of other tables, and where no column holds the ids. */
export function sharingIds(plan: RowPlan, sample: readonly RawRow[]): readonly RawRow[] {
  const field = plan.fields.find((one) => one.field === 'contact_id');
  if (plan.table.name !== 'contacts' || !field) return sample;
  const known = sharing.get(plan);
  if (known?.sample === sample) return known.rows;
  const ids = sample.map(({ cells }) => field.read(cells));
  const counts = new Map<unknown, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rows = sample.filter((_, place) => ids[place] != null && counts.get(ids[place])! > 1);
  sharing.set(plan, { sample, rows });
  return rows;
}

/** Asked for twice where the rows stay as they are. */
const sharing = new WeakMap<
  RowPlan,
  { readonly sample: readonly RawRow[]; readonly rows: readonly RawRow[] }
>();

/** A row of the table with that of the file from which it is made: of a table that was turned round several have one number. */
interface SampleRow extends NumberedRow {
  readonly raw: RawRow;
}

/** The first rows, made by the plan; those that cannot be read are told of when it is their turn. */
export function sampleRows(
  { header }: Pick<Identity, 'header'>,
  plan: RowPlan,
  sample: readonly RawRow[],
): readonly SampleRow[] {
  const make = rowMaker(plan, header, createTally('', { keep: true }));
  const headerEnd = lastHeaderRow(header);
  return sample.flatMap((raw) => {
    if (raw.row <= headerEnd) return [];
    try {
      const row = make(raw);
      return row === null ? [] : [{ row, number: raw.row, raw }];
    } catch (error) {
      if (error instanceof DataError) return [];
      throw error;
    }
  });
}
