import type { Finish } from '../row-plan.js';

/** A length of time between two moments of a row, in seconds; unknown where one of them is, or where it would be below zero. */
export interface Span {
  readonly field: string;
  readonly from: string;
  /** The field in which it ends for an answered contact, and for others. */
  readonly ifAnswered: string;
  readonly else: string;
  /** A length of time within it that is taken off, where it is known and not longer. */
  readonly without?: string;
}

/** A step that fills a field with a span. */
export type SpanStep = Finish & { readonly span: Span };

/** The step for a span. */
export function spanStep(span: Span): SpanStep {
  const step: Finish = (row) => {
    const until = row[row.outcome === 'answered' ? span.ifAnswered : span.else];
    const seconds = secondsBetween(row[span.from], until);
    const less = span.without === undefined ? null : row[span.without];
    row[span.field] = seconds === null ? null : without(seconds, typeof less === 'number' ? less : 0);
  };
  return Object.assign(step, { span });
}

/** The span that a step fills in; undefined for any other step. */
export function spanOf(step: Finish): Span | undefined {
  return 'span' in step ? (step as SpanStep).span : undefined;
}

/** The seconds that are left; all of them where the part is longer than the whole, and so no part of it. */
export function without(seconds: number, part: number): number {
  return part > seconds ? seconds : seconds - part;
}

function secondsBetween(from: unknown, until: unknown): number | null {
  if (typeof from !== 'string' || typeof until !== 'string') return null;
  const seconds = (Date.parse(until) - Date.parse(from)) / 1000;
  return seconds >= 0 ? seconds : null;
}
