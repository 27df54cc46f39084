import { aliasesOf } from './index.js';

/** The fields that tell on which day a row is, as a whole or beside a time of day. */
export const DAY_FIELDS: ReadonlySet<string> = new Set([
  'arrived_at',
  'arrived_date',
  'interval_start',
  'interval_date',
]);

/** The field of the queue alone. */
export const QUEUE_FIELD: ReadonlySet<string> = new Set(['queue']);

/** The counts that reports of intervals are known by. */
export const CONTACT_COUNTS: ReadonlySet<string> = new Set(['offered', 'answered', 'abandoned']);

/** Whether the name of a column may stand for one of the fields of contacts or intervals. `isNamedFor(DAY_FIELDS, '日期')` is `true`. */
export function isNamedFor(fields: ReadonlySet<string>, name: string): boolean {
  return [...aliasesOf(name, 'contacts'), ...aliasesOf(name, 'intervals')].some(({ field }) =>
    fields.has(field),
  );
}
