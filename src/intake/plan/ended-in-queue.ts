import type { Text } from '../../text/text.js';
import { textOf } from '../cells.js';
import type { Draft } from './draft.js';

/** Fewer rows may be slips. */
const LEAST_ROWS = 3;

/**
 * What to say where the outcome of contacts is that the menu ended them, though they waited in a queue: the word may stand for those who gave up there. They count as their
 * outcome says.
 */
export function endedInQueue({ fields, context }: Pick<Draft, 'fields' | 'context'>): readonly Text[] {
  const outcome = fields.find(({ field }) => field === 'outcome');
  const wait = fields.find(({ field }) => field === 'wait_sec');
  const [index, ...others] = outcome?.inputs ?? [];
  if (!outcome || !wait || index === undefined || others.length > 0) return [];
  return context.conclude('ended in queue', () => {
    const inMenu = context.sample.filter(({ cells }) => outcome.read(cells) === 'ivr_completed');
    const waited = inMenu.filter(({ cells }) => Number(wait.read(cells)) > 0);
    if (waited.length < LEAST_ROWS) return [];
    const [{ cells, row }] = waited;
    return [noteOf(waited.length, row, outcome.columns.join(', '), textOf(cells[index]))];
  });
}

function noteOf(count: number, row: number, name: string, word: string): Text {
  return {
    en: `${count} of the first rows waited in a queue, but ended in the menu by their outcome (row ${row}, "${name}": ${word}): not counted as offered; if they gave up in the queue, a rule of a preset says so (outcome: when the wait is > 0, abandoned)`,
    zh: `前面的行中有${count}条有排队时长，结果却是在 IVR 内结束（第${row}行，“${name}”为“${word}”）：未计入进线；若实为排队中放弃，请在预设的 outcome 规则中写明（排队时长 > 0 即为 abandoned）`,
  };
}
