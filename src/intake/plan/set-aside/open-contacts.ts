import type { Text } from '../../../text/text.js';
import { isOpenWord } from '../../aliases/words.js';
import { isEmpty, textOf } from '../../cells.js';
import { isNothing } from '../../values/unknown.js';
import type { FirstRows } from '../conclusions.js';
import type { FieldPlan } from '../readings/field.js';
import { recalled } from '../readings/recalled.js';
import type { Bound } from '../resolve.js';
import type { SetAside } from '../row-plan.js';

const MOST = 0.6;

/**
 * Contacts that were not over when the export was made: those whose outcome is a word such as `ringing`, `in queue` or `排队中`; and those that have neither an
 * outcome nor an end, where most rows have an end. They are set aside, for nobody knows yet what becomes of them. A contact with an end is over,
 * whatever the word.
 */
export function openContacts(
  bounds: readonly Bound[],
  arrived: FieldPlan | undefined,
  first: FirstRows,
  blankMeans: string | null,
): readonly SetAside[] {
  const outcome = bounds.find(({ field }) => field === 'outcome')?.at.index;
  const ended = bounds.find(({ field }) => field === 'ended_at')?.at.index;
  if (outcome === undefined || !arrived) return [];
  const isOpen = recalled((cells) => isOpenWord(textOf(cells[outcome])), [outcome]);
  const byWord: SetAside = {
    reason: STILL_OPEN,
    inputs: ended === undefined ? [outcome] : [outcome, ended],
    test: (cells) => isOpen(cells) && (ended === undefined || isEmpty(cells[ended])),
  };
  if (ended === undefined || blankMeans !== null) return [byWord];
  const mostEnd = first.conclude('most end', () => {
    const withEnd = first.sample.filter(({ cells }) => !isEmpty(cells[ended])).length;
    return withEnd >= first.sample.length * MOST;
  });
  if (!mostEnd || !arrived.inputs) return [byWord];
  const unknown = (text: string) => text === '' || isNothing(text);
  const byBlanks: SetAside = {
    reason: STILL_OPEN,
    inputs: [outcome, ended, ...arrived.inputs],
    test: (cells) =>
      unknown(textOf(cells[outcome])) &&
      unknown(textOf(cells[ended])) &&
      typeof arrived.read(cells) === 'string',
  };
  return [byWord, byBlanks];
}

/** Why such contacts are set aside. */
export const STILL_OPEN: Text = { en: 'still open', zh: '尚未结束' };
