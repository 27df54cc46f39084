import { detectDelimiter, evennessOf } from './delimiter.js';

/** How a text file is cut into rows and cells. */
export interface TextShape {
  /** What stands between two cells; one character or several. */
  readonly delimiter: string;
  /** What encloses cells that hold delimiters or line ends; null: nothing does. */
  readonly quote: '"' | "'" | null;
  /** Whether a backslash in an enclosed cell protects a quotation mark (`\"`), as MySQL and Hive write it. */
  readonly backslash: boolean;
  /** `lf`: rows end with LF or CR LF. `cr`: with CR (old Mac programs), LF or CR LF. */
  readonly lineEnds: 'lf' | 'cr';
  /** Whether the first line is Excel's `sep=;`, which is no data. */
  readonly sepLine: boolean;
}

/** Finds out how a text is cut by its first characters; a delimiter that is given is taken. */
export function detectShape(text: string, delimiter?: string): TextShape {
  const told = /^sep=([^\r\n]{1,3})[\r\n]/i.exec(text)?.[1];
  const lineEnds = lineEndsOf(text);
  const quoting = {
    quote: quoteOf(text),
    backslash: /\\"[^",;|\t\r\n]/.test(text) && !/[^",;|\t\r\n]""[^",;|\t\r\n]/.test(text),
    lineEnds,
    sepLine: told !== undefined,
  } as const;
  const shape = { delimiter: delimiter ?? told ?? detectDelimiter(text, quoting), ...quoting };
  return lineEnds === 'lf' && hasMixedEnds(text, shape) ? { ...shape, lineEnds: 'cr' } : shape;
}

/** Whether some rows of a file end with a CR alone: cut there too, more rows have as many cells as they should. */
function hasMixedEnds(text: string, shape: TextShape): boolean {
  if (!/\r[^\r\n]/.test(text)) return false;
  return evennessOf(text, { ...shape, lineEnds: 'cr' }) > evennessOf(text, shape);
}

/** CR ends rows where there are more CRs than LFs outside of quotation marks. `lineEndsOf('a\rb')` is `'cr'`. */
export function lineEndsOf(text: string): TextShape['lineEnds'] {
  const bare = text.replace(/"[^"]*"/g, '').replaceAll('\r\n', '\n');
  return count(bare, /\r/g) > count(bare, /\n/g) ? 'cr' : 'lf';
}

/** The apostrophe where no cell begins with a double quotation mark, and most that begin with an apostrophe end with one. */
function quoteOf(text: string): '"' | "'" {
  if (/(^|[,;|\t\r\n])\s?"/.test(text)) return '"';
  const begin = count(text, /(^|[,;|\t\r\n])'/g);
  const closed = count(text, /(^|[,;|\t\r\n])'(?:[^'\r\n]|'')*'(?=[,;|\t\r\n]|$)/g);
  return begin > 1 && closed > begin * 0.8 ? "'" : '"';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
