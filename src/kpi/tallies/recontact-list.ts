import { type Contact, isNoDemand } from '../../tables/contacts.js';
import { KeyTable } from '../../tables/keys.js';
import { epochSec, parseIso } from '../../time/iso.js';
import { DAY_SEC } from '../../time/units.js';
import { counts } from '../add-contact.js';
import { NOWHERE } from '../group-tree.js';
import { FOLLOW } from './caller-follow.js';
import { createCallerLog } from './caller-log.js';
import { isFollowed, whoseContact } from './recontacts.js';
import type { TallySettings } from './tally.js';

/** The contacts behind the repeat rate and behind the rate of the abandoned that were never reached. */
export interface RecontactList {
  add(row: Contact): void;
  /** A contact that a filter leaves out: it is not listed, but others came before or after it. */
  follow(row: Contact): void;
  /** Those that are behind the figure, in the order in which they were added. */
  rows(): readonly ListedContact[];
  /** Whether the calls made stand under the customer's number as the caller, by the evidence of those who called in. */
  customerIsCaller(): boolean;
  /** How many abandoned whose caller nobody knows: they can be followed, and called back, by nobody. */
  unknown(): number;
}

/** A contact of the list; `inFigure`: its window lies within the data, so that the figure counts it. */
export interface ListedContact {
  readonly row: Contact;
  /** The key of its caller, and of its queue where only the same one counts. */
  readonly customer: string;
  readonly inFigure: boolean;
  /** Abandoned, and the caller was reached after the window. */
  readonly reachedLater: boolean;
}

/** Which contacts a list wants. */
export type RecontactKind = 'repeat' | 'unreached';

/** Whether the bits say that a contact is one, and whether the figure knows. */
const KINDS: Readonly<Record<RecontactKind, { isOne: (bits: number) => boolean; known: number }>> = {
  repeat: { isOne: (bits) => (bits & FOLLOW.repeat) !== 0, known: FOLLOW.beforeKnown },
  unreached: {
    isOne: (bits) => (bits & (FOLLOW.abandonedKnown | FOLLOW.reached)) === FOLLOW.abandonedKnown,
    known: FOLLOW.abandonedKnown,
  },
};

/** As good as for ever. */
const FAR_SEC = 1e11;

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
  // As if nothing lay beyond the data, so that contacts at its ends are told of too.
  const open = createCallerLog();
  const beyondSec = window.backSec + FAR_SEC + DAY_SEC;
  const kept: { readonly row: Contact | null; readonly customer: string }[] = [];
  const keys = new KeyTable();
  let unknown = 0;
  const take = (row: Contact, listed: boolean) => {
    const time = parseIso(row.arrived_at);
    if (!time) return;
    const at = epochSec(time);
    const offsetSec = time.offsetMinutes * 60;
    log.cover(at, offsetSec);
    for (const end of [at - beyondSec, at + beyondSec]) open.cover(end, offsetSec);
    const { outcome } = row;
    const made = row.direction === 'outbound';
    if (!isFollowed(outcome, made, counts(row) && !isNoDemand(row.direction))) return;
    const who = whoseContact(keysOf(row, keys), sameQueue);
    if (!who && listed && outcome === 'abandoned' && !made) unknown++;
    if (!who) return;
    const ended = { answered: outcome === 'answered', abandoned: outcome === 'abandoned', made };
    for (const each of [log, open]) each.add(who, at, ended, NOWHERE);
    kept.push({ row: listed ? row : null, customer: `${who.caller} ${who.queue ?? ''}` });
  };
  return {
    add: (row) => take(row, true),
    follow: (row) => take(row, false),
    customerIsCaller: log.customerIsCaller,
    unknown: () => unknown,
    rows() {
      const { isOne, known } = KINDS[kind];
      const [bits, openBits] = [log.follow(window), open.follow(window)];
      const ever = open.follow({ ...window, forwardSec: FAR_SEC });
      return kept.flatMap(({ row, customer }, place) => {
        if (!row || !isOne(openBits[place])) return [];
        const reachedLater = kind === 'unreached' && !isOne(ever[place]);
        return [{ row, customer, inFigure: (bits[place] & known) !== 0, reachedLater }];
      });
    },
  };
}

/** The row as a tally sees it: with keys for its numbers. */
function keysOf(row: Contact, keys: KeyTable): Parameters<typeof whoseContact>[0] {
  return {
    direction: row.direction ?? null,
    queue: row.queue ?? null,
    contact_id: keys.keyOfContact(row.contact_id ?? null),
    caller_id: keys.keyOfPhone(row.caller_id ?? null),
    called_number: keys.keyOfPhone(row.called_number ?? null),
  };
}
