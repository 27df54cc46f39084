import type { Text } from '../../text/text.js';
import type { ReportFigure } from './content.js';

/**
 * The change against the period before: counts in percent of it, shares in percentage points, all else in its own unit.
 * To one decimal. Null where one of the two is unknown, or a count was 0.
 *
 * A service level of 0.82 after 0.8 gives `2` (points); 110 contacts after 100 give `10` (%).
 */
export function changeOf(figure: ReportFigure, now: number | null, before: number | null): number | null {
  const change = now === null || before === null ? null : exactChange(figure, now, before);
  return change === null ? null : Math.round(change * 10) / 10 + 0;
}

function exactChange(figure: ReportFigure, now: number, before: number): number | null {
  if (figure.format === 'share') return (now - before) * 100;
  if (!isCount(figure)) return now - before;
  return before === 0 ? null : (now / before - 1) * 100;
}

/** The unit that `changeOf` gives. */
export function unitOf(figure: ReportFigure): Text {
  if (figure.format === 'share') return { en: 'points', zh: '个百分点' };
  if (isCount(figure)) return { en: '%', zh: '%' };
  return figure.format === 'seconds' ? { en: 's', zh: '秒' } : { en: 'points', zh: '分' };
}

function isCount({ format }: ReportFigure): boolean {
  return format === 'integer' || format === 'decimal';
}
