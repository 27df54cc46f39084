import { namedField } from '../../tables/field-label.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { type RawCell, textOf } from '../cells.js';
import type { Draft } from './draft.js';
import type { FieldPlan } from './readings/field.js';
import type { Bound } from './resolve.js';

/** Parts of the handling time that many contacts have nothing of. */
const PARTS: ReadonlySet<string> = new Set(['hold_sec', 'acw_sec']);
const NOTHING = /^\s*(?:-+|—+|null|\\n)?\s*$/i;

/**
 * Exports that write nothing where nothing happened: an empty cell is read as 0 where the settings say so; of hold and after-call work also where
 * the answered rows among the first ones have empty cells and positive values, but never a 0. Where zeros are written as well, an empty cell is
 * unknown. `isAnswered` tells the rows that can have such a part.
 */
export function blankParts(
  bounds: readonly Bound[],
  draft: Draft,
  isAnswered: (cells: readonly RawCell[]) => boolean,
): void {
  if (draft.context.isOwn) return;
  for (const [i, plan] of draft.fields.entries()) {
    const bound = bounds.find(({ field }) => field === plan.field);
    if (!bound || bound.blank === 'unknown') continue;
    if (!PARTS.has(plan.field) && bound.blank === undefined) continue;
    const isEmpty = emptyIn(bound);
    const habit = draft.context.conclude(`blanks ${plan.field}`, () =>
      habitOf(plan, isEmpty, draft, isAnswered),
    );
    const isZero = habit.blank > 0 && habit.positive > 0 && habit.zero === 0;
    if (bound.blank !== 'zero' && !isZero) continue;
    draft.fields[i] = blankIsZero(plan, isEmpty);
    if (bound.blank === undefined) draft.notes.push(noteOn(bound, habit));
  }
}

interface Habit {
  readonly blank: number;
  readonly positive: number;
  readonly zero: number;
}

function habitOf(
  plan: FieldPlan,
  isEmpty: (cells: readonly RawCell[]) => boolean,
  { context: { sample } }: Draft,
  isAnswered: (cells: readonly RawCell[]) => boolean,
): Habit {
  let blank = 0;
  let positive = 0;
  let zero = 0;
  for (const { cells } of sample) {
    if (!isAnswered(cells)) continue;
    const value = plan.read(cells);
    if (typeof value === 'number' && value > 0) positive++;
    else if (value === 0) zero++;
    if (isEmpty(cells)) blank++;
  }
  return { blank, positive, zero };
}

/** Whether the columns of a field are all empty in a row, or hold a mark for nothing. */
function emptyIn({ at, orElse, unknown }: Bound): (cells: readonly RawCell[]) => boolean {
  const places = [at, ...(orElse ? [orElse] : [])].map(({ index }) => index);
  const isNothing = (text: string) => (text === '' || NOTHING.test(text)) && !unknown?.includes(text.trim());
  return (cells) => places.every((index) => isNothing(textOf(cells[index])));
}

function blankIsZero(plan: FieldPlan, isEmpty: (cells: readonly RawCell[]) => boolean): FieldPlan {
  return {
    ...plan,
    how: { en: `${plan.how.en}; empty is 0`, zh: `${plan.how.zh}；空白为0` },
    read: (cells) => {
      const value = plan.read(cells);
      return value === null && isEmpty(cells) ? 0 : value;
    },
  };
}

function noteOn({ field, at: { name } }: Bound, { blank, positive }: Habit): Text {
  const all = thousands(blank + positive);
  return {
    en: `"${name}" is empty in ${thousands(blank)} of the first ${all} answered rows and never 0: empty is read as 0 (${field}); "blank: unknown" in a preset leaves it unknown`,
    zh: `前${all}条接通记录中“${name}”有${thousands(blank)}条为空且从未为0：${namedField(field).zh}的空白按0计；如应为未知，请在预设中写 blank: unknown`,
  };
}
