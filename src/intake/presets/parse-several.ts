import { outcomes } from '../aliases/words.js';
import { EVENT_FIELDS, EVENT_MEANINGS, type EventKind, type EventSettings } from '../events/settings.js';
import type { ContactSettings } from '../parts/settings.js';
import { SWITCH_LEGS } from '../parts/switch-legs.js';
import { type At, inside, mapping, oneOf, seconds, text, texts } from './check.js';
import { optional } from './parse-column.js';
import type { ColumnSettings } from './preset.js';

/** Reads the settings `contact`: how several rows become one contact. */
export function contactOf(value: unknown, at: At): ContactSettings {
  const raw = mapping(value, at, [
    'by',
    'or_else',
    'gap',
    'within',
    'switch_legs',
    'segments',
    'talk',
    'outcome',
  ]);
  return {
    by: texts(raw.by, inside(at, 'by')),
    orElse: optional(raw.or_else, inside(at, 'or_else'), text),
    gapSec: optional(raw.gap, inside(at, 'gap'), seconds),
    withinSec: optional(raw.within, inside(at, 'within'), seconds),
    switchLegs: optional(raw.switch_legs, inside(at, 'switch_legs'), (word, where) =>
      oneOf(word, where, SWITCH_LEGS),
    ),
    segments: optional(raw.segments, inside(at, 'segments'), segmentsOf),
    talk: optional(raw.talk, inside(at, 'talk'), (word, where) =>
      oneOf(word, where, ['union', 'sum', 'span']),
    ),
    outcome: optional(raw.outcome, inside(at, 'outcome'), (words, where) =>
      texts(words, where).map((word, i) => oneOf(word, inside(where, i), outcomes)),
    ),
  };
}

function segmentsOf(value: unknown, at: At): ContactSettings['segments'] {
  const raw = mapping(value, at, ['purpose', 'type']);
  const purpose = optional(raw.purpose, inside(at, 'purpose'), text);
  const type =
    purpose === undefined ? text(raw.type, inside(at, 'type')) : optional(raw.type, inside(at, 'type'), text);
  return { purpose, type };
}

/** Reads the settings `events`: what each kind of event means. `columnOf` reads where a field comes from. */
export function eventsOf(
  value: unknown,
  at: At,
  columnOf: (value: unknown, at: At) => ColumnSettings,
): EventSettings {
  const raw = mapping(value, at, ['kinds', 'nobody', 'within']);
  const kinds = mapping(raw.kinds, inside(at, 'kinds'));
  return {
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        kindOf(kind, inside(inside(at, 'kinds'), name), columnOf),
      ]),
    ),
    nobody: optional(raw.nobody, inside(at, 'nobody'), texts),
    withinSec: optional(raw.within, inside(at, 'within'), seconds),
  };
}

/** What an event means, as one word, or with the columns of its details. */
function kindOf(value: unknown, at: At, columnOf: (value: unknown, at: At) => ColumnSettings): EventKind {
  if (typeof value === 'string') return { means: oneOf(value, at, EVENT_MEANINGS) };
  const raw = mapping(value, at, ['means', ...EVENT_FIELDS]);
  const takes = EVENT_FIELDS.filter((field) => raw[field] !== undefined);
  return {
    means: oneOf(raw.means, inside(at, 'means'), EVENT_MEANINGS),
    takes: Object.fromEntries(takes.map((field) => [field, columnOf(raw[field], inside(at, field))])),
  };
}
