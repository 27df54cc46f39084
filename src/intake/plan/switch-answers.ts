import type { Text } from '../../text/text.js';
import { type FieldPlan, inputsOf } from './readings/field.js';

/**
 * For records in which the switch answers calls, and talking counts from there: where no agent came, that time is no talk, but waiting (or time in
 * the menu), and there is no time of answer. Changes the fields; gives what to say about it.
 */
export function talkIsOfAgents(fields: FieldPlan[]): readonly Text[] {
  const planOf = (name: string) => fields.find(({ field }) => field === name);
  const [outcome, talk] = [planOf('outcome'), planOf('talk_sec')];
  if (!outcome || !talk) return [];
  const unlessAnswered = (name: string, otherwise: (cells: Cells) => ReturnType<FieldPlan['read']>): void => {
    const place = fields.findIndex(({ field }) => field === name);
    if (place < 0) return;
    const plan = fields[place];
    fields[place] = {
      ...plan,
      inputs: inputsOf([plan, outcome, talk]),
      moment: undefined,
      keepsDigits: undefined,
      read: (cells) => (outcome.read(cells) === 'answered' ? plan.read(cells) : otherwise(cells)),
    };
  };
  const wait = planOf('wait_sec');
  const added = (cells: Cells) => {
    const [waited, further] = [wait?.read(cells), talk.read(cells)];
    const isMenu = outcome.read(cells) === 'ivr_completed';
    return typeof waited === 'number' && typeof further === 'number' && !isMenu ? waited + further : waited;
  };
  unlessAnswered('wait_sec', added);
  unlessAnswered('answered_at', () => null);
  unlessAnswered('talk_sec', (cells) => (talk.read(cells) == null ? talk.read(cells) : 0));
  return [SAID];
}

type Cells = Parameters<FieldPlan['read']>[0];

const SAID: Text = {
  en: 'talking counts from the answer of the switch in these records: where no agent came, it is waiting; where one came, what the caller waited after that answer is not told and counts as talk',
  zh: '此类话单的通话时长从交换机应答算起：无坐席接听时按等待计；有坐席接听时，应答后的排队等待无从得知，仍计入通话',
};
