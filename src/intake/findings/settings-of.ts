import { textOf } from '../cells.js';
import { headerKey } from '../header/find-header.js';
import type { ColumnSettings, OneColumn, Other, Preset, When } from '../presets/preset.js';
import type { Understood } from './describe.js';

/**
 * The way in which a file is read, as a preset of its own: what was found out (encoding, delimiter, sheet, order of dates) and the columns
 * that are there. Null for the tables of ccops, which need none.
 */
export function settingsOf({ file, sheet, together, identity, dates, sample }: Understood): Preset | null {
  const { read, header } = identity;
  if (read.by !== 'preset') return null;
  const has = presence(header.names);
  const found: [string, ColumnSettings][] = Object.entries(read.preset.columns).flatMap(
    ([field, settings]) => {
      const there = columnsThere(settings, has);
      return there === null ? [] : [[field, there] as [string, ColumnSettings]];
    },
  );
  const columns = { ...Object.fromEntries(found), ...Object.fromEntries(read.map) };
  const written = presence((sample[header.at]?.cells ?? []).map(textOf));
  const named = header.row === null ? [] : usedHeaders(columns, read.preset).filter(written);
  const format = read.preset.dates?.format;
  const order = dates.findings?.order ?? read.preset.dates?.order;
  return {
    ...read.preset,
    match: named.length === 0 ? undefined : { header: named },
    read: {
      ...(file.delimiter === null ? {} : { delimiter: file.delimiter }),
      ...(file.encoding === null ? {} : { encoding: file.encoding.name }),
      ...(sheet.name === null || together ? {} : { sheet: sheet.name }),
      ...(header.row === null ? { headerRow: 'none' as const, names: header.names } : {}),
      ...(header.row !== null && named.length === 0 ? { headerRow: header.row } : {}),
    },
    dates: {
      ...(format ? { format } : order ? { order } : {}),
      ...(read.preset.dates?.first ? { first: read.preset.dates.first } : {}),
      ...(read.preset.dates?.zone ? { zone: read.preset.dates.zone } : {}),
    },
    columns,
    contact: contactThere(read.preset.contact, has),
  };
}

function presence(names: readonly string[]): (name: string) => boolean {
  const keys = new Set(names.map(headerKey));
  return (name) => keys.has(headerKey(name));
}

/** The settings with the columns that the file has; null where it has none of them. */
function columnsThere(settings: ColumnSettings, has: (name: string) => boolean): ColumnSettings | null {
  if (typeof settings === 'string') return has(settings) ? settings : null;
  if ('date' in settings) return has(settings.date) && has(settings.time) ? settings : null;
  if (!('column' in settings)) return settings.find(has) ?? null;
  const column = namesOf(settings.column).find(has);
  if (column === undefined) return null;
  const others = (list: OneColumn['plus']) =>
    list?.filter((one: string | Other) => has(typeof one === 'string' ? one : one.column));
  const { orElse } = settings;
  return {
    ...settings,
    column,
    plus: others(settings.plus),
    minus: others(settings.minus),
    orElse: orElse !== undefined && has(orElse) ? orElse : undefined,
  };
}

/** How rows are put together, by the columns that are there. */
function contactThere(contact: Preset['contact'], has: (name: string) => boolean): Preset['contact'] {
  const by = contact && namesOf(contact.by).filter(has);
  if (!contact || !by || by.length === 0) return undefined;
  const { orElse } = contact;
  return { ...contact, by, orElse: orElse !== undefined && has(orElse) ? orElse : undefined };
}

const namesOf = (column: string | readonly string[]) => (typeof column === 'string' ? [column] : column);

/** Headers without which the preset could not be applied: those of fields and those that rules ask for. */
function usedHeaders(columns: Preset['columns'], preset: Preset): string[] {
  const fields = Object.values(columns).flatMap((settings) => {
    if (typeof settings === 'string') return [settings];
    if ('date' in settings) return [settings.date, settings.time];
    return 'column' in settings ? namesOf(settings.column) : settings;
  });
  const rules = [...(preset.outcome ?? []), ...(preset.direction ?? []), ...(preset.setAside ?? [])];
  const asked = rules.flatMap((rule: { when?: When }) => Object.keys(rule.when ?? {}));
  const { purpose, type } = preset.contact?.segments ?? {};
  const told = [purpose, type].filter((name) => name !== undefined);
  return [...new Set([...fields, ...asked, ...told])];
}
