import { isOpenWord, outcomeOfWord, saysWhoEnded } from '../../aliases/words.js';
import { type RawRow, textOf } from '../../cells.js';
import { columnFits, LOOK_ROWS } from '../../values/fits.js';
import { isUnknown } from '../../values/unknown.js';

/** A column whose name may stand for the outcome. */
interface Candidate {
  readonly field: string;
  readonly name: string;
  readonly index: number;
}

/** What the values of a column say of the outcome. */
interface Labels {
  readonly column: Candidate;
  /** Whether (nearly) all of them are known. */
  readonly known: boolean;
  /** Whether they tell contacts that were answered from others. */
  readonly tells: boolean;
  /** Whether at least half of them are known. */
  readonly half: boolean;
}

/** Names that ask whether a contact was answered, and not how far it is dealt with. */
export const SAYS_ANSWERED = /answer|connected|接通|接听|接起|应答|contestada|atendida|angenommen/i;
/** Why a call ended, or who ended it, is something else than whether it was answered. */
const REASON = /reason|cause|原因/i;

/**
 * The column that says what became of a contact, the likeliest name first. One whose values are all the same (`completed`) gives way to one that tells
 * contacts apart, unless its name asks for the answer. A column of words that are known in part is the outcome too where no
 * other column says it: the words that are not known are then errors, and no contact is answered merely because nobody knows the word.
 *
 * Of `Call status` (always `completed`) and `Completion status` (`completed`, `abandoned_in_queue`) it is the second.
 */
export function outcomeColumn<T extends Candidate>(
  candidates: readonly T[],
  sample: readonly RawRow[],
  isCalls: boolean,
): T | undefined {
  const named = candidates.filter(({ field }) => field === 'outcome');
  const outcomes = named.map((column) => labelsOf(column, sample));
  const sure = outcomes.filter(({ known }) => known);
  const [first] = sure;
  if (first) {
    const stays = first.tells || SAYS_ANSWERED.test(first.column.name);
    return (stays ? first : (sure.find(({ tells }) => tells) ?? first)).column as T;
  }
  const flag = candidates.some((column) => column.field === 'abandoned_flag' && isFlag(column, sample));
  if (flag || !isCalls) return undefined;
  const partly = outcomes.filter(({ tells, half, column }) => (tells || half) && !REASON.test(column.name));
  return partly[0]?.column as T | undefined;
}

function isFlag({ index }: Candidate, sample: readonly RawRow[]): boolean {
  return columnFits('flag', sample, index);
}

function labelsOf(column: Candidate, sample: readonly RawRow[]): Labels {
  const outcomes = sample
    .slice(0, LOOK_ROWS)
    .map(({ cells }) => textOf(cells[column.index]))
    .filter((text) => text !== '' && !isUnknown(text) && !isOpenWord(text) && !saysWhoEnded(text))
    .map(outcomeOfWord);
  const seen = new Set(outcomes.filter((outcome) => outcome !== undefined));
  const known = outcomes.filter((outcome) => outcome !== undefined).length;
  return {
    column,
    known: columnFits('outcome', sample, column.index),
    tells: seen.has('answered') && seen.size > 1,
    half: known > 0 && known >= outcomes.length / 2,
  };
}
