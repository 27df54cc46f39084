import { type AlarmLevel, alarmsInWords, alarmWords } from '../tables/alarms.js';
import type { Column, Row } from '../tables/table.js';
import { labelled, listedNames } from '../text/punctuation.js';
import { type Language, say, type Text } from '../text/text.js';
import type { OutputTable } from './output-table.js';

/** The sign behind a marked value, so that nobody has to see colours. */
export const markSigns: Readonly<Record<AlarmLevel, string>> = { warn: '!', fail: '!!' };

/** The marks of a row, by column; none where the table has no marks. */
export function marksOf(table: OutputTable, row: Row): ReadonlyMap<string, AlarmLevel> {
  return table.marks?.of(row) ?? new Map();
}

/** The marks of a row in words; null where there are none. */
export function marksInWords(table: OutputTable, row: Row, language: Language): string | null {
  const words = alarmsInWords(marksOf(table, row), (name) => columnOf(table, name)?.label);
  return words && say(words, language);
}

function columnOf(table: OutputTable, name: string): Column | undefined {
  return table.columns.find((one) => one.name === name);
}

/**
 * What stands below a table with marks: how many rows have which, and what the signs mean; null where nothing is marked.
 *
 * `!! missed: Service level 3 · ! warning: ASA (s) 1`
 */
export function marksLine(table: OutputTable, rows: readonly Row[]): Text | null {
  const counts = { fail: new Map<string, number>(), warn: new Map<string, number>() };
  for (const row of rows) {
    for (const [name, mark] of marksOf(table, row)) counts[mark].set(name, (counts[mark].get(name) ?? 0) + 1);
  }
  if (counts.fail.size + counts.warn.size === 0) return null;
  const inWords = (language: Language): string =>
    (['fail', 'warn'] as const)
      .filter((mark) => counts[mark].size > 0)
      .map((mark) => {
        const list = [...counts[mark]].map(([name, count]) => {
          const column = columnOf(table, name);
          return `${column ? say(column.label, language) : name} ${count}`;
        });
        return `${markSigns[mark]} ${say(labelled(alarmWords[mark], listedNames(list)), language)}`;
      })
      .join('  ·  ');
  return { en: inWords('en'), zh: inWords('zh') };
}
