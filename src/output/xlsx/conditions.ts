import type { Highlight } from '../../workbook/workbook.js';
import { columnLetters } from './names.js';
import { argb, conditionFill, conditionStyle } from './styles.js';

/** The conditional formatting rule of a highlight, in the Excel library's shape. Empty cells are never below or above. */
export function conditionRule(highlight: Highlight, priority: number) {
  switch (highlight.kind) {
    case 'equals':
      return {
        type: 'cellIs' as const,
        operator: 'equal' as const,
        priority,
        formulae: [`"${highlight.value.replaceAll('"', '""')}"`],
        style: { fill: conditionFill(highlight.fill) },
      };
    case 'below':
    case 'above': {
      const cell = `${columnLetters(highlight.range.fromColumn)}${highlight.range.fromRow}`;
      const sign = highlight.kind === 'below' ? '<' : '>';
      return {
        type: 'expression' as const,
        priority,
        formulae: [`AND(ISNUMBER(${cell}),${cell}${sign}${highlight.limit})`],
        style: conditionStyle(highlight.style),
      };
    }
    case 'scale':
      return {
        type: 'colorScale' as const,
        priority,
        cfvo: [{ type: 'min' as const }, { type: 'max' as const }],
        color: [{ argb: argb(highlight.low) }, { argb: argb(highlight.high) }],
      };
    case 'bar':
      return {
        type: 'dataBar' as const,
        priority,
        cfvo: [{ type: 'min' as const }, { type: 'max' as const }],
        color: { argb: argb(highlight.fill) },
        gradient: false,
      };
  }
}
