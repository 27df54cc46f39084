import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';

/** How often something was met, and in which row first. */
export interface Count {
  count: number;
  row: number;
}

/** What is wrong with the text of a file, but could be read all the same. Filled while the rows are read. */
export interface Faults {
  /** Characters that could not be decoded. */
  readonly undecodable: Count;
  /** Zero bytes in a text. */
  readonly zeros: Count;
  /** Cells in quotation marks that hold quotation marks of their own, not doubled. */
  readonly unescaped: Count;
  /** Cells that begin with a quotation mark that closes nowhere. */
  readonly unclosed: Count;
  /** Fields of JSON objects that turn up only after the first thousand, when the columns are settled. */
  readonly lateNames: Set<string>;
}

/** Counters at zero. */
export function noFaults(): Faults {
  const none = (): Count => ({ count: 0, row: 0 });
  return { undecodable: none(), zeros: none(), unescaped: none(), unclosed: none(), lateNames: new Set() };
}

/** Counts something met in a row. */
export function tallyFault(fault: Count, count: number, row: number): void {
  if (count === 0) return;
  if (fault.row === 0) fault.row = row;
  fault.count += count;
}

/** Adds the faults of later rows of the same text, whose numbers begin anew after `above`. */
export function joinFaults(faults: Faults, later: Faults, above: number): void {
  for (const kind of ['undecodable', 'zeros', 'unescaped', 'unclosed'] as const) {
    const { count, row } = later[kind];
    tallyFault(faults[kind], count, row === 0 ? 0 : row + above);
  }
}

/** What to tell the user about the faults; empty where there were none. */
export function faultTexts(faults: Faults, encoding: string): readonly Text[] {
  const texts: Text[] = [];
  const say = (fault: Count, [one, many]: readonly [string, string], zh: string) => {
    if (fault.count === 0) return;
    const from = fault.row > 0 ? [` (first in row ${fault.row})`, `（首见于第${fault.row}行）`] : ['', ''];
    texts.push({
      en: `${plural(fault.count, one, many)}${from[0]}`,
      zh: `${fault.count}${zh}${from[1]}`,
    });
  };
  say(
    faults.undecodable,
    [
      `character is not valid ${encoding} and was replaced by "\uFFFD"`,
      `characters are not valid ${encoding} and were replaced by "\uFFFD"`,
    ],
    `个字符不符合${encoding}编码，已替换为“\uFFFD”`,
  );
  say(
    faults.zeros,
    ['zero byte in the text was left out', 'zero bytes in the text were left out'],
    '个零字节已忽略',
  );
  say(
    faults.unescaped,
    [
      'cell holds quotation marks that are not doubled; read as it is meant',
      'cells hold quotation marks that are not doubled; read as they are meant',
    ],
    '个单元格内的引号未成对转义，已按原意读取',
  );
  say(
    faults.unclosed,
    [
      'quotation mark at the start of a cell is never closed; taken as part of the text',
      'quotation marks at the start of a cell are never closed; taken as part of the text',
    ],
    '个单元格开头的引号没有配对，已作为普通字符处理',
  );
  const late = [...faults.lateNames].slice(0, 5);
  if (late.length > 0) {
    texts.push({
      en: `fields that turn up only after the first thousand objects were left out: ${late.join(', ')}`,
      zh: `前1000个对象之后才出现的字段未读取：${late.join('、')}`,
    });
  }
  return texts;
}
