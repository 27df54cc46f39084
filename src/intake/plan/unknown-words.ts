import type { Text } from '../../text/text.js';
import { flagOfWord, isOpenWord, outcomeOfWord } from '../aliases/words.js';
import { textOf } from '../cells.js';
import { headerKey } from '../header/find-header.js';
import { SAYS_ANSWERED } from '../recognise/columns/outcome-column.js';
import { isNothing } from '../values/unknown.js';
import type { FirstRows } from './conclusions.js';
import { noOutcome, type RejectReason, unknownOutcome } from './reason.js';
import type { Bound } from './resolve.js';

const SHOWN = 8;

/** Why a word of the outcome column cannot be taken: lists those of the first rows that are not known, each with how often it is there and its first rows. */
export function unknownWords(bound: Bound, first: FirstRows): RejectReason {
  return first.conclude(`unknown words ${bound.field} ${bound.at.index}`, () => lookForWords(bound, first));
}

function lookForWords({ at, words }: Bound, { sample }: FirstRows): RejectReason {
  const found = new Map<string, number[]>();
  for (const { row, cells } of sample) {
    const text = textOf(cells[at.index]).trim();
    if (text === '' || isOpenWord(text) || words?.has(headerKey(text)) || outcomeOfWord(text) !== undefined)
      continue;
    const rows = found.get(text);
    if (rows) rows.push(row);
    else found.set(text, [row]);
  }
  const [first] = found.keys();
  if (first === undefined) return noOutcome;
  const shown = [...found].slice(0, SHOWN).map(([text, rows]) => ({ text: text.slice(0, 40), rows }));
  const more = found.size > SHOWN ? ' …' : '';
  return unknownOutcome(at.name, first.slice(0, 40), {
    en: shown.map(({ text, rows }) => `"${text}" ${rows.length} from row ${rows[0]}`).join(', ') + more,
    zh: shown.map(({ text, rows }) => `“${text}”${rows.length}行，首见第${rows[0]}行`).join('；') + more,
  });
}

/** What an empty cell means in a column that says yes and nothing else: no. Null where it also says other things, or is never empty. */
export function blankOutcome(bound: Bound, first: FirstRows): string | null {
  return first.conclude(`blank outcome ${bound.field} ${bound.at.index}`, () => lookForBlanks(bound, first));
}

function lookForBlanks({ field, at, words }: Bound, { sample }: FirstRows): string | null {
  if (words) return null;
  const said = field === 'abandoned_flag' ? 'abandoned' : 'answered';
  const asksForIt = field === 'abandoned_flag' || SAYS_ANSWERED.test(at.name);
  const isYes = (text: string) => flagOfWord(text) === true || (asksForIt && outcomeOfWord(text) === said);
  let filled = 0;
  for (const { cells } of sample) {
    const text = textOf(cells[at.index]);
    if (text === '' || isNothing(text)) continue;
    if (!isYes(text)) return null;
    filled++;
  }
  if (filled === 0 || filled === sample.length) return null;
  return said === 'abandoned' ? 'answered' : 'abandoned';
}

/** What to say of a column of which an empty cell means no. */
export function blankNotes(bound: Bound, first: FirstRows): readonly Text[] {
  const outcome = blankOutcome(bound, first);
  if (outcome === null) return [];
  const { name } = bound.at;
  return [
    {
      en: `"${name}" says yes or nothing: where it is empty, the contact counts as ${outcome}`,
      zh: `“${name}”只填“是”或留空，空白按“否”计，即${outcome === 'answered' ? '接通' : '放弃'}`,
    },
  ];
}
