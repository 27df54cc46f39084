import { DataError } from '../../text/errors.js';
import { dayOf, isoDate } from '../../time/calendar-date.js';
import { outcomes } from '../aliases/words.js';
import { compileDatePattern } from '../values/date-pattern.js';
import { type At, inside, list, mapping, oneOf, text, texts, wrong } from './check.js';
import { knownFields } from './fields.js';
import { oneColumnOf, optional, patternsOf } from './parse-column.js';
import { contactOf, eventsOf } from './parse-several.js';
import type { ColumnSettings, Preset, ReadSettings, Rule, SetAsideRule, Wanted, When } from './preset.js';

const KEYS = [
  'name',
  'title',
  'table',
  'match',
  'read',
  'dates',
  'columns',
  'values',
  'outcome',
  'answered_by',
  'contact',
  'events',
  'direction',
  'set_aside',
  'source',
];
const TABLES = ['contacts', 'intervals', 'events', 'roster', 'activity', 'agent_summary'] as const;

/**
 * Reads a preset of the user's own, in YAML 1.2. Every key and value is checked; an unknown key is answered with the nearest known.
 * `file` is for messages. The format is described in docs/presets.md.
 */
export async function parsePreset(source: string, file: string): Promise<Preset> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(source);
  const [error] = document.errors;
  if (error) throw notYaml(file, error);
  return presetOf(document.toJS(), { file, path: '' });
}

function notYaml(file: string, error: { message: string; linePos?: readonly { line: number }[] }): DataError {
  const [reason] = error.message.split('\n');
  return new DataError(
    { en: `is not valid YAML: ${reason}`, zh: `不是有效的YAML：${reason}` },
    { file, row: error.linePos?.[0]?.line },
    { en: 'Check indentation and quotes there.', zh: '请检查该处的缩进与引号。' },
  );
}

function presetOf(value: unknown, at: At): Preset {
  const raw = mapping(value, at, KEYS);
  const table = oneOf(raw.table, inside(at, 'table'), TABLES);
  const name = raw.name === undefined ? fileName(at.file) : text(raw.name, inside(at, 'name'));
  const read = optional(raw.read, inside(at, 'read'), readOf);
  const preset: Preset = {
    name,
    title: titleOf(raw.title, inside(at, 'title'), name),
    ...(raw.source === undefined ? {} : { source: text(raw.source, inside(at, 'source')) }),
    table,
    match: optional(raw.match, inside(at, 'match'), matchOf),
    read,
    dates: optional(raw.dates, inside(at, 'dates'), datesOf),
    columns: columnsOf(raw.columns, inside(at, 'columns'), table),
    values: optional(raw.values, inside(at, 'values'), (values, where) => valuesOf(values, where, table)),
    outcome: optional(raw.outcome, inside(at, 'outcome'), outcomeOf),
    answeredBy: optional(raw.answered_by, inside(at, 'answered_by'), (who, where) =>
      oneOf(who, where, ['switch']),
    ),
    contact: optional(raw.contact, inside(at, 'contact'), contactOf),
    events: optional(raw.events, inside(at, 'events'), (events, where) => eventsOf(events, where, columnOf)),
    direction: optional(raw.direction, inside(at, 'direction'), directionOf),
    setAside: optional(raw.set_aside, inside(at, 'set_aside'), setAsideOf),
  };
  needs(preset, at);
  return preset;
}

function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/i, '');
}

function titleOf(value: unknown, at: At, name: string): Preset['title'] {
  if (value === undefined) return { en: name, zh: name };
  if (typeof value === 'string') return { en: value, zh: value };
  const raw = mapping(value, at, ['en', 'zh']);
  return { en: text(raw.en, inside(at, 'en')), zh: text(raw.zh ?? raw.en, inside(at, 'zh')) };
}

function matchOf(value: unknown, at: At): Preset['match'] {
  const raw = mapping(value, at, ['header', 'layout', 'cells', 'file']);
  return {
    header: optional(raw.header, inside(at, 'header'), texts),
    layout: optional(raw.layout, inside(at, 'layout'), texts),
    cells: optional(raw.cells, inside(at, 'cells'), patternsOf),
    file: optional(raw.file, inside(at, 'file'), text),
  };
}

function readOf(value: unknown, at: At): ReadSettings {
  const raw = mapping(value, at, ['delimiter', 'encoding', 'sheet', 'header_row', 'names']);
  return {
    delimiter: optional(raw.delimiter, inside(at, 'delimiter'), delimiterOf),
    encoding: optional(raw.encoding, inside(at, 'encoding'), text),
    sheet: optional(raw.sheet, inside(at, 'sheet'), text),
    headerRow: optional(raw.header_row, inside(at, 'header_row'), headerRowOf),
    names: optional(raw.names, inside(at, 'names'), texts),
  };
}

function delimiterOf(value: unknown, at: At): string {
  const words: Record<string, string> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };
  const sign = words[String(value)] ?? value;
  if (typeof sign === 'string' && sign.length === 1) return sign;
  throw wrong(
    at,
    value,
    'comma, semicolon, tab, pipe or one character',
    'comma、semicolon、tab、pipe 或单个字符',
  );
}

function headerRowOf(value: unknown, at: At): number | 'none' {
  if (value === 'none') return 'none';
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw wrong(at, value, 'a row number, or none', '行号或 none');
}

function datesOf(value: unknown, at: At): Preset['dates'] {
  const raw = mapping(value, at, ['format', 'order', 'zone', 'first']);
  return {
    format: optional(raw.format, inside(at, 'format'), formatOf),
    order: optional(raw.order, inside(at, 'order'), (order, where) =>
      oneOf(order, where, ['dmy', 'mdy', 'ymd']),
    ),
    zone: optional(raw.zone, inside(at, 'zone'), text),
    first: optional(raw.first, inside(at, 'first'), dateOf),
  };
}

function dateOf(value: unknown, at: At): string {
  const date = text(value, at);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && isoDate(dayOf(date)) === date) return date;
  throw wrong(at, value, 'a date such as 2026-01-01', '日期，如 2026-01-01');
}

function formatOf(value: unknown, at: At): string {
  const format = text(value, at);
  if (compileDatePattern(format)) return format;
  throw wrong(at, value, 'a date format such as yyyy-MM-dd HH:mm:ss', '日期格式，如 yyyy-MM-dd HH:mm:ss');
}

function columnsOf(value: unknown, at: At, table: Preset['table']): Preset['columns'] {
  const raw = mapping(value, at, knownFields(table));
  return Object.fromEntries(
    Object.entries(raw).map(([field, settings]) => [field, columnOf(settings, inside(at, field))]),
  );
}

function columnOf(value: unknown, at: At): ColumnSettings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return texts(value, at);
  if ('date' in value || 'time' in value) {
    const raw = mapping(value, at, ['date', 'time']);
    return { date: text(raw.date, inside(at, 'date')), time: text(raw.time, inside(at, 'time')) };
  }
  return oneColumnOf(value, at);
}

function valuesOf(value: unknown, at: At, table: Preset['table']): Preset['values'] {
  // Events become contacts, and so may have their fields.
  const raw = mapping(value, at, knownFields(table === 'events' ? 'contacts' : table));
  return Object.fromEntries(
    Object.entries(raw).map(([field, constant]) => [
      field,
      typeof constant === 'number' ? constant : text(constant, inside(at, field)),
    ]),
  );
}

function outcomeOf(value: unknown, at: At): readonly Rule[] {
  return rulesOf(value, at, (is, where) => oneOf(is, where, outcomes));
}

function directionOf(value: unknown, at: At): readonly Rule[] {
  return rulesOf(value, at, (is, where) => oneOf(is, where, ['inbound', 'outbound', 'internal']));
}

function rulesOf(value: unknown, at: At, wordOf: (is: unknown, at: At) => string): readonly Rule[] {
  return list(value, at).map((item, i) => {
    const where = inside(at, i);
    const raw = mapping(item, where, ['when', 'is']);
    return {
      when: optional(raw.when, inside(where, 'when'), whenOf),
      is: wordOf(raw.is, inside(where, 'is')),
    };
  });
}

function setAsideOf(value: unknown, at: At): readonly SetAsideRule[] {
  return list(value, at).map((item, i) => {
    const where = inside(at, i);
    const raw = mapping(item, where, ['reason', 'when']);
    return {
      reason: text(raw.reason, inside(where, 'reason')),
      when: whenOf(raw.when, inside(where, 'when')),
    };
  });
}

function whenOf(value: unknown, at: At): When {
  const raw = mapping(value, at);
  return Object.fromEntries(
    Object.entries(raw).map(([column, wanted]) => [column, wantedOf(wanted, inside(at, column))]),
  );
}

function wantedOf(value: unknown, at: At): Wanted | readonly Wanted[] {
  const isWanted = (item: unknown): item is Wanted => ['string', 'number', 'boolean'].includes(typeof item);
  if (isWanted(value)) return value;
  if (Array.isArray(value) && value.length > 0 && value.every(isWanted)) return value;
  throw wrong(
    at,
    value,
    'a value, a list of values, a comparison such as "> 0", empty, not empty or happened',
    '取值、取值列表、“> 0”之类的比较、empty、not empty 或 happened',
  );
}

/** What a preset cannot do without: when the contact arrived or the interval began, and what was counted or became of it. */
function needs(preset: Preset, at: At): void {
  const has = (field: string) => preset.columns[field] !== undefined || preset.values?.[field] !== undefined;
  const need = (field: string, alternatives: boolean) => {
    if (alternatives) return;
    throw new DataError(
      { en: `the preset does not say where ${field} comes from`, zh: `预设没有说明 ${field} 的来源` },
      { file: at.file, column: `columns.${field}` },
      { en: 'Add the column under "columns".', zh: '请在 columns 中添加该列。' },
    );
  };
  if (preset.table === 'contacts') {
    need('arrived_at', has('arrived_at'));
    need(
      'outcome',
      has('outcome') ||
        has('abandoned_flag') ||
        preset.outcome !== undefined ||
        preset.contact?.segments !== undefined,
    );
  } else if (preset.table === 'events') {
    for (const field of ['event_at', 'event']) need(field, has(field));
  } else if (preset.table === 'intervals') {
    need('interval_start', has('interval_start'));
    need('offered', has('offered') || (has('answered') && has('abandoned')));
  }
}
