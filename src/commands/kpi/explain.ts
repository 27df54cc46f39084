import { kpis } from '../../kpi/figures/index.js';
import type { KpiGroup } from '../../kpi/groups.js';
import type { KpiAssumptions } from '../../kpi/kpi-table.js';
import type { Row } from '../../tables/table.js';
import { type Language, say, type Text } from '../../text/text.js';
import { wrap } from '../../text/wrap.js';
import type { Definition } from '../../workbook/report/content.js';
import { definitionsSheet } from '../../workbook/report/definitions.js';
import type { Sheet } from '../../workbook/workbook.js';
import type { InputPart } from '../reading/input.js';
import { arrivalNote, dataNotes } from '../report/notes.js';
import { definitionsOf } from '../report/words.js';
import { kpiNotes, percentileNote } from './notes.js';

/** Where the figures of a result come from. */
export interface Explanation {
  readonly definitions: readonly Definition[];
  /** Rows read and set aside, and what else there is to know. */
  readonly notes: readonly Text[];
}

/** The explanation of every figure that the total row has a value for; its sums are those of everything shown. */
export function explanationOf(
  total: Row,
  whole: KpiGroup,
  { slRule, choice }: KpiAssumptions,
  parts: readonly InputPart[],
): Explanation {
  const names = kpis.map(({ id }) => id).filter((id) => typeof total[id] === 'number');
  const ways = new Map([...(choice?.variants ?? []), ['service_level', slRule]]);
  const exactness = percentileNote([whole]);
  return {
    definitions: definitionsOf(['offered', ...names], ways, total),
    notes: [
      ...dataNotes(parts).map(({ text }) => text),
      ...kpiNotes(whole.sums),
      ...(exactness ? [exactness] : []),
      arrivalNote,
    ],
  };
}

/** The explanation as the last sheet of a workbook. */
export function explanationSheet({ definitions, notes }: Explanation): Sheet {
  return definitionsSheet(definitions, notes);
}

/**
 * The explanation as lines on a terminal: a paragraph for each figure, then what there is to know of the rows.
 *
 * `Service level = 1,926 / 2,350 = 82.0%` above its meaning, formula, variant and source.
 */
export function explanationText({ definitions, notes }: Explanation, width: number): Text {
  const text = (language: Language) =>
    [
      ...definitions.map((one) => paragraph(one, language, width).join('\n')),
      notes.flatMap((note) => wrap(say(note, language), width)).join('\n'),
    ].join('\n\n');
  return { en: text('en'), zh: text('zh') };
}

function paragraph(definition: Definition, language: Language, width: number): readonly string[] {
  const { label, meaning, worked, formula, variant, undefinedWhen, source } = definition;
  const colon = language === 'zh' ? '：' : ': ';
  const line = (head: Text, text: Text | null) =>
    text === null ? [] : [`${say(head, language)}${colon}${say(text, language)}`];
  const lines = [
    say(meaning, language),
    ...line({ en: 'Formula', zh: '公式' }, formula),
    ...line({ en: 'Variant', zh: '口径' }, variant),
    ...line({ en: 'Empty when', zh: '无值条件' }, undefinedWhen),
    ...line({ en: 'Source', zh: '来源' }, source),
  ];
  return [
    `${say(label, language)}${worked ? `${formula ? ' = ' : colon}${say(worked, language)}` : ''}`,
    ...lines.flatMap((one) => wrap(one, width - 2).map((part) => `  ${part}`)),
  ];
}
