import { remembered } from '../../text/remembered.js';
import type { Text } from '../../text/text.js';
import { outcomeOfWord, saysWhoEnded } from '../aliases/words.js';
import { type RawCell, textOf } from '../cells.js';
import type { Draft } from './draft.js';
import { type FieldPlan, inputsOf } from './readings/field.js';

/**
 * For a column of outcomes with words that only say who hung up (`Caller hung up`), or that a contact was passed on: such a contact was answered, if it was talked
 * or there is a time of answer; else it was abandoned, or transferred out of the queue. Changes the field of the outcome where the first rows have such words and the file
 * tells that, and adds what was transferred where no column says it; gives what to say.
 */
export function whoEnded({ fields, context }: Draft): readonly Text[] {
  const planOf = (name: string) => fields.find(({ field }) => field === name);
  const [outcome, talk, answer] = ['outcome', 'talk_sec', 'answered_at'].map(planOf);
  const [index] = outcome?.inputs ?? [];
  // The outcomes of our own tables are decided.
  if (context.isOwn || !outcome || index === undefined || (!talk && !answer)) return [];
  // Words that a preset has given a meaning to are not open.
  const openOf = (cells: Cells) => {
    const word = openWord(textOf(cells[index]));
    return word !== null && outcome.read(cells) === (word === 'abandoned' ? undefined : word) ? word : null;
  };
  const answered = (cells: Cells) => Number(talk?.read(cells) ?? 0) > 0 || answer?.read(cells) != null;
  const has = context.conclude('who ended', () => {
    const found = new Set(context.sample.map(({ cells }) => open(openOf(cells), () => answered(cells))));
    return { abandoned: found.has('abandoned'), transferred: found.has('transferred') };
  });
  if (!has.abandoned && !has.transferred) return [];
  const read = (cells: Cells) => {
    const open = openOf(cells);
    return open === null ? outcome.read(cells) : answered(cells) ? 'answered' : open;
  };
  fields[fields.indexOf(outcome)] = {
    ...outcome,
    inputs: inputsOf([outcome, talk, answer]),
    read,
  } satisfies FieldPlan;
  const [name] = outcome.columns;
  if (has.transferred && !planOf('transferred'))
    fields.push({
      ...outcome,
      field: 'transferred',
      how: { en: 'yes where its word says transferred', zh: '结果为转接时计为是' },
      required: false,
      inputs: [index],
      read: (cells) => openOf(cells) === 'transferred',
    });
  return [...(has.abandoned ? [whoEndedNote(name)] : []), ...(has.transferred ? [transferNote(name)] : [])];
}

/** What is open in a row: who ended it; that it was passed on only where somebody had answered it. */
function open(word: string | null, wasAnswered: () => boolean): string | null {
  return word === 'transferred' && !wasAnswered() ? null : word;
}

/** What a word of the column says where nobody answered, if it leaves open whether somebody did; else null. */
const openWord = remembered((word) => {
  const outcome = outcomeOfWord(word);
  if (outcome === undefined) return saysWhoEnded(word) ? 'abandoned' : null;
  return outcome === 'transferred' ? outcome : null;
});

function whoEndedNote(name: string): Text {
  return {
    en: `words of "${name}" that only say who hung up tell no outcome: such contacts count as answered where somebody talked, else as abandoned`,
    zh: `“${name}”中只说明由谁挂机的取值不代表结果：有通话的计为接通，否则计为放弃`,
  };
}

function transferNote(name: string): Text {
  return {
    en: `contacts whose "${name}" says transferred count as answered (and transferred) where somebody talked`,
    zh: `“${name}”为转接且有通话的，计为接通并转接`,
  };
}

type Cells = readonly RawCell[];
