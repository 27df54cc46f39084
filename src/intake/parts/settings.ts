import type { SwitchLegs } from './switch-legs.js';

/** How the rows of one contact are found and put together; the settings `contact` of a preset. */
export interface ContactSettings {
  /** Column (or columns) whose value all rows of a contact share: `linkedid`. A row where it is empty is a contact of its own. */
  readonly by: string | readonly string[];
  /** The column that is read where that one is empty: a first leg has no parent, and the others name it by its own id. */
  readonly orElse?: string;
  /** Seconds of silence after which a further row with the same value begins another contact. */
  readonly gapSec?: number;
  /** In a file in time order, a row of a contact comes at most so many seconds after the end of its other rows; a day by default. */
  readonly withinSec?: number;
  /** Legs that a menu or a queue answered, not an agent: they are time in the menu, or waiting. */
  readonly switchLegs?: SwitchLegs;
  /** Where a row is a segment of a contact, a time of one kind: the columns whose words tell the kind. */
  readonly segments?: SegmentColumns;
  /** What talk time is: `union` (default), `sum` or `span`. */
  readonly talk?: TalkRule;
  /** Outcome of a contact that no leg answered: the first of these that one of its legs has. */
  readonly outcome?: readonly string[];
}

/** Who takes part in a segment (`customer`, `ivr`, `acd`, `agent`), and what is done in it (`interact`, `hold`, `wrapup`); one of them is enough. */
export interface SegmentColumns {
  readonly purpose?: string;
  readonly type?: string;
}

/**
 * How the talk time of several legs becomes that of the contact. `union`: the time in which at least one leg was talking, so that legs
 * side by side do not count twice; `sum`: all legs added, for conferences that keep several agents busy; `span`: from the first answer
 * to the last end, for chats.
 */
export type TalkRule = 'union' | 'sum' | 'span';

/** What an unanswered contact is, where its legs differ: to have waited for an agent weighs more than a menu or a busy line. */
export const OUTCOME_ORDER: readonly string[] = [
  'transferred',
  'overflowed',
  'abandoned',
  'failed',
  'ivr_completed',
  'abandoned_in_ivr',
];
