import type { SumName } from '../../tables/sums.js';
import type { Cell } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { Group } from '../group-tree.js';
import type { Rules } from '../rules.js';

/** What a tally may look at of a contact; times are seconds since 1970 in UTC, null where unknown. */
export interface TallyContact {
  /** The contact's own key; its legs at several queues have the same. */
  readonly contact_id: number;
  readonly outcome: string;
  readonly queue: string | null;
  readonly channel: string | null;
  readonly direction: string | null;
  /** Who called and who was called, as keys (see `KeyTable`); NaN where unknown. */
  readonly caller_id: number;
  readonly called_number: number;
  readonly agent_id: string | null;
  readonly arrived_at: number | null;
  /** Seconds east of UTC of the clock that the contact arrived by. */
  readonly offset_sec: number;
  readonly answered_at: number | null;
  readonly ended_at: number | null;
  readonly ivr_sec: number | null;
  readonly wait_sec: number | null;
  readonly ring_sec: number | null;
  readonly hold_sec: number | null;
  readonly first_response_sec: number | null;
  readonly resolved: boolean | null;
  readonly csat: number | null;
}

/** The number in a cell of a column that rides along as text; null where there is none. `numberIn('7.5')` is `7.5`. */
export function numberIn(cell: Cell | undefined): number | null {
  const number = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A field of a contact as tallies see it. */
export type Field = Exclude<keyof TallyContact, 'offset_sec'>;

/** What the user says besides `--by`. */
export interface TallySettings {
  /** The repeat window, in seconds: how far to look back and forward; 0 is not at all. */
  readonly window: { readonly backSec: number; readonly forwardSec: number };
  /** Whether only the same queue counts as coming again. */
  readonly sameQueue: boolean;
  /** From this score on a customer is satisfied; null: nobody said. */
  readonly csatTop: number | null;
}

/** Some sums of single figures, made from contacts together. */
export interface Tally {
  readonly id: string;
  /** What it makes. */
  readonly sums: readonly SumName[];
  /** Columns of the contacts that it looks at. */
  readonly reads: readonly Field[];
  /** Those of them without which a contact tells it nothing: it is not asked about files that do not fill them. */
  readonly needs?: readonly Field[];
  /** Whether it also looks at contacts that never reached a queue. */
  readonly everyContact: boolean;
  /** Begins; `rules` are those by which contacts are counted. */
  start(settings: TallySettings, rules: Rules): RunningTally;
}

/** A tally at work. */
export interface RunningTally {
  /** Looks at a contact of a group; `counted` says whether it counts for the figures of the queue. The contact's object is used again. */
  add(group: Group, contact: TallyContact, counted: boolean): void;
  /** Looks at a contact that a filter leaves out: it belongs to no group, but others came before or after it. */
  follow?(contact: TallyContact, counted: boolean): void;
  /**
   * For sums that need all contacts: makes them in the groups, by their places, on top of what rows of sums have brought. Called `again` after
   * further contacts, it begins anew.
   */
  settle?(groups: readonly Group[], again: boolean): void;
  /** What a reader should know of how it went about it; null where there is nothing. */
  remark?(): Text | null;
  /** What `settle` needs, as plain data for another thread. */
  pack?(): unknown;
  /** Adds what another one of its kind has packed. */
  join?(packed: unknown, here: Here): void;
}

/** What keys and places of groups of another thread are here. */
export interface Here {
  keyOf(key: number): number;
  placeOf(place: number): number;
}

/** A tally that looks at each contact alone. */
export function simpleTally(
  spec: Omit<Tally, 'start' | 'everyContact'> & { everyContact?: boolean },
  add: (group: Group, contact: TallyContact, settings: TallySettings) => void,
): Tally {
  const { everyContact = false } = spec;
  return {
    ...spec,
    everyContact,
    start: (settings) => ({
      add: (group, contact, counted) => {
        if (counted || everyContact) add(group, contact, settings);
      },
    }),
  };
}
