import type { Text } from '../../text/text.js';
import { outcomeOfWord, saysWhoEnded } from '../aliases/words.js';
import { type RawCell, textOf } from '../cells.js';
import type { Draft } from './draft.js';
import type { FieldPlan } from './field.js';

/**
 * For a column of outcomes with words that only say who hung up (`Caller hung up`): such a contact was answered, if it was talked or there is a time of
 * answer; else it was abandoned. Changes the field of the outcome where the first rows have such words and the file tells that; gives what to say.
 */
export function whoEnded({ fields, context }: Draft): readonly Text[] {
  const planOf = (name: string) => fields.find(({ field }) => field === name);
  const [outcome, talk, answer] = ['outcome', 'talk_sec', 'answered_at'].map(planOf);
  const [index] = outcome?.inputs ?? [];
  if (!outcome || index === undefined || (!talk && !answer)) return [];
  const isOpen = (cells: Cells) => {
    const word = textOf(cells[index]);
    return outcomeOfWord(word) === undefined && saysWhoEnded(word);
  };
  const has = context.conclude('who ended', () => context.sample.some(({ cells }) => isOpen(cells)));
  if (!has) return [];
  const inputs = [outcome, talk, answer].map((one) => (one ? one.inputs : []));
  const answered = (cells: Cells) => Number(talk?.read(cells) ?? 0) > 0 || answer?.read(cells) != null;
  const read = (cells: Cells) =>
    isOpen(cells) ? (answered(cells) ? 'answered' : 'abandoned') : outcome.read(cells);
  fields[fields.indexOf(outcome)] = {
    ...outcome,
    inputs: inputs.every((one) => one !== undefined) ? [...new Set(inputs.flat())] : undefined,
    read,
  } satisfies FieldPlan;
  const [name] = outcome.columns;
  return [
    {
      en: `words of "${name}" that only say who hung up tell no outcome: such contacts count as answered where somebody talked, else as abandoned`,
      zh: `“${name}”中只说明由谁挂机的取值不代表结果：有通话的计为接通，否则计为放弃`,
    },
  ];
}

type Cells = readonly RawCell[];
