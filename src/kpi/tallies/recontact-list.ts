import type { Contact } from '../../tables/contacts.js';
import { epochSec, parseIso } from '../../time/iso.js';
import { counts } from '../accumulator.js';
import { createCallerLog, type Follow } from './caller-log.js';
import { isFollowed } from './recontacts.js';
import type { TallySettings } from './tally.js';

/** The contacts behind the repeat rate and behind the rate of the abandoned that were never reached. */
export interface RecontactList {
  add(row: Contact): void;
  /** Those that are behind the figure, in the order in which they were added. */
  rows(): readonly ListedContact[];
}

/** A contact of the list; `inFigure`: its window lies within the data, so that the figure counts it. */
export interface ListedContact {
  readonly row: Contact;
  readonly inFigure: boolean;
}

/** Which contacts a list wants. */
export type RecontactKind = 'repeat' | 'unreached';

const KINDS: Readonly<Record<RecontactKind, (follow: Readonly<Follow>) => ListedContact['inFigure'] | null>> =
  {
    repeat: ({ cameBefore, fullBack }) => (cameBefore ? fullBack : null),
    unreached: ({ abandoned, reachedAfter, fullForward }) =>
      abandoned && !reachedAfter ? fullForward : null,
  };

/**
 * Goes by the same log of callers, the same window and the same rules as the figures `repeat_rate` and `abandoned_unreached_rate`. A contact
 * whose window goes beyond the data is listed too (whoever gave up yesterday wants to be called back today), but marked.
 *
 * Who abandons at 9:00 and is answered at 10:00 is not `unreached`; the contact at 10:00 is a `repeat`.
 */
export function createRecontactList(
  kind: RecontactKind,
  { window, sameQueue }: Pick<TallySettings, 'window' | 'sameQueue'>,
): RecontactList {
  const log = createCallerLog();
  const kept: Contact[] = [];
  const keys = new Map<string, number>();
  const keyOf = (caller: string): number => {
    const known = keys.get(caller) ?? keys.size;
    keys.set(caller, known);
    return known;
  };
  return {
    add(row) {
      const time = parseIso(row.arrived_at);
      if (!time) return;
      log.cover(epochSec(time), time.offsetMinutes * 60);
      const { outcome } = row;
      const made = row.direction === 'outbound';
      const caller = made ? row.called_number : row.caller_id;
      if (caller === null || caller === undefined || !isFollowed(outcome, made, counts(row))) return;
      const kind = { answered: outcome === 'answered', abandoned: outcome === 'abandoned', made };
      log.add(keyOf(caller), sameQueue ? row.queue : null, epochSec(time), kind);
      kept.push(row);
    },
    rows() {
      const found: { place: number; inFigure: boolean }[] = [];
      log.follow(window, (place, follow) => {
        const inFigure = KINDS[kind](follow);
        if (inFigure !== null) found.push({ place, inFigure });
      });
      return found
        .sort((a, b) => a.place - b.place)
        .map(({ place, inFigure }) => ({ row: kept[place], inFigure }));
    },
  };
}
