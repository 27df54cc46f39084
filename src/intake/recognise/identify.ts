import { contacts } from '../../tables/contacts.js';
import { intervals } from '../../tables/intervals.js';
import type { TableSpec } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import { BY_EVENTS, eventLogPreset } from '../events/event-log.js';
import { findGrid, type Grid } from '../grid/find-grid.js';
import { findPunchList, type PunchList } from '../grid/punch-list.js';
import { findHeader, type Header, headerAt, mostCommonWidth, withoutHeader } from '../header/find-header.js';
import { likelyRows } from '../header/not-a-row.js';
import { isKpiHeader, kpiSpec, ownPreset, publishedTable, unlabelled } from '../plan/published.js';
import { type Columns, columnsOf } from '../plan/resolve.js';
import { isOfPeople } from '../presets/fields.js';
import { presets } from '../presets/index.js';
import type { Preset } from '../presets/preset.js';
import type { ReadOptions } from '../read-options.js';
import { fieldsByShape, shapeNote } from './by-shape/by-shape.js';
import { forecastVolume, isPlanned } from './columns/forecast-volume.js';
import { matchPresets, neededColumns, neededFields, type PresetMatch } from './match-presets.js';
import { misfitWarnings } from './misfits.js';
import { nearTo } from './near-presets.js';
import { byWorth, notUnderstood } from './not-understood.js';
import { type Recognition, recogniseAs } from './recognise.js';
import { type PeopleRecognition, recognisePeople } from './recognise-people.js';
import { noMappedPeople } from './refusals.js';
import { BY_SEGMENTS, segmentListPreset, segmentsNote } from './segment-list.js';
import { countedTwice } from './stands-twice.js';
import { type Undated, withDate, withPeriod } from './undated.js';

/** What a table of a file is: one that is read by a preset (own, built-in, or made from the names found), or a ccops table by its columns. */
export interface Identity {
  readonly header: Header;
  /** Why it was taken for that. */
  readonly why: Text;
  readonly notes: readonly Text[];
  /** What the user should hear in any case. */
  readonly warnings?: readonly Text[];
  /** Built-in presets that came near, best first. */
  readonly near?: readonly PresetMatch[];
  readonly read:
    | {
        readonly by: 'preset';
        readonly preset: Preset;
        readonly strict: boolean;
        readonly map: ReadonlyMap<string, string>;
      }
    | { readonly by: 'columns'; readonly spec: TableSpec }
    | { readonly by: 'grid'; readonly grid: Grid }
    | { readonly by: 'punches'; readonly list: PunchList };
}

/** Finds out what the rows are, from the preset that the user chose, or from the header and the first rows. */
export function identify(
  file: string,
  sample: readonly RawRow[],
  how: ReadOptions,
  around: readonly string[] = [],
): Identity {
  if (how.preset !== 'auto') return byPreset(how.preset, file, sample, how);
  const header = findHeader(sample);
  if (how.map.size === 0) {
    const own = ownTable(unlabelled(header), sample.slice(header.at + 1));
    if (own) {
      needRows(header, sample, file);
      return own;
    }
  }
  const matches = matchPresets(presets, sample);
  const [best] = matches;
  if (best?.recognised) return { ...byMatch(best, file, sample, how), near: nearTo(matches.slice(1)) };
  const named = how.firstDate === undefined ? around : [how.firstDate];
  const grid = how.map.size === 0 ? findGrid(sample, named) : null;
  if (grid) return byGrid(grid);
  needRows(header, sample, file);
  return { ...byNames(file, header, sample, how), near: nearTo(matches, sample) };
}

/** The preset that the user chose. Of a built-in one only the columns that tell the layout must be there, for the others are optional. */
function byPreset(preset: Preset, file: string, sample: readonly RawRow[], how: ReadOptions): Identity {
  const header = presetHeader(preset, file, sample);
  needRows(header, sample, file);
  const builtIn = presets.includes(preset);
  if (builtIn) needColumns(preset, columnsOf(header, file));
  return {
    header,
    why: { en: 'as given', zh: '按指定' },
    notes: [],
    read: { by: 'preset', preset, strict: !builtIn, map: how.map },
  };
}

function needColumns(preset: Preset, columns: Columns): void {
  for (const name of neededColumns(preset)) columns.indexOf(name);
  for (const names of neededFields(preset)) if (!names.some(columns.find)) columns.indexOf(names[0]);
}

/** The built-in preset that fits best. */
function byMatch(match: PresetMatch, file: string, sample: readonly RawRow[], how: ReadOptions): Identity {
  const { preset, header } = match;
  needRows(header, sample, file);
  const score = match.score.toFixed(2);
  const why = preset.match?.cells
    ? { en: `recognised by its cells (${score})`, zh: `由单元格内容识别（${score}）` }
    : { en: `recognised by its header (${score})`, zh: `由表头识别（${score}）` };
  return { header, why, notes: [], read: { by: 'preset', preset, strict: false, map: how.map } };
}

function presetHeader(preset: Preset, file: string, sample: readonly RawRow[]): Header {
  const { headerRow, names } = preset.read ?? {};
  if (headerRow === 'none') {
    return withoutHeader(widthOf(sample, names), names);
  }
  if (headerRow === undefined) return findHeader(sample, preset.match?.header);
  const at = sample.findIndex((row) => row.row === headerRow);
  if (at >= 0) return headerAt(sample, at, { names, join: names === undefined });
  throw new DataError(
    {
      en: `the preset says that the header is in row ${headerRow}, but there is no such row`,
      zh: `预设指定表头在第${headerRow}行，但文件没有该行`,
    },
    { file },
  );
}

/** As many columns as the widest of the first rows has; where names are given, no more than these, or than most rows have. */
function widthOf(sample: readonly RawRow[], names: readonly string[] | undefined): number {
  const widest = Math.max(0, ...sample.slice(0, 200).map(({ cells }) => cells.length));
  return names ? Math.min(widest, Math.max(names.length, mostCommonWidth(sample))) : widest;
}

/** A header without any row below, or no rows at all. */
function needRows(header: Header, sample: readonly RawRow[], file: string): void {
  if (sample.length > header.at + 1) return;
  throw new DataError(
    sample.length === 0
      ? { en: 'there are no rows', zh: '没有任何数据行' }
      : { en: 'there is a header, but no rows below it', zh: '只有表头，没有数据行' },
    { file },
    {
      en: 'Look at the period and the filter of the export, and export again.',
      zh: '请检查导出的时间范围与筛选条件后重新导出。',
    },
  );
}

function ownTable(header: Header, sample: readonly RawRow[]): Identity | null {
  const why: Text = { en: 'a ccops table, by its header', zh: 'ccops数据表（由表头识别）' };
  if (isKpiHeader(header))
    return { header, why, notes: [], read: { by: 'columns', spec: kpiSpec(header, sample) } };
  const spec = publishedTable(header);
  if (!spec) return null;
  if (spec === contacts || spec === intervals) {
    const preset = ownPreset(spec === contacts ? 'contacts' : 'intervals', spec, header);
    return { header, why, notes: [], read: { by: 'preset', preset, strict: true, map: new Map() } };
  }
  return { header, why, notes: [], read: { by: 'columns', spec } };
}

/** Intervals have no column for agents: a table that can be a summary of agents as well is one, unless far less of it is found. */
function worthOf(best: Recognition | undefined): number {
  return best?.preset.table === 'intervals' ? best.score / 2 : (best?.score ?? 0);
}

function byPeople(undated: Undated, { preset: found, score }: PeopleRecognition): Identity {
  const { preset, notes } = withPeriod(found, undated);
  const { header, rows } = undated;
  const why: Text = {
    en: `${plural(score, 'field')} found by the names of columns`,
    zh: `由列名识别出${score}个字段`,
  };
  return {
    header,
    why,
    notes,
    warnings: misfitWarnings(preset, header, rows),
    read: { by: 'preset', preset, strict: true, map: new Map() },
  };
}

/** A table about agents with columns that the user named. */
function mappedPeople(
  file: string,
  header: Header,
  rows: readonly RawRow[],
  { map }: ReadOptions,
): PeopleRecognition {
  for (const name of map.values()) columnsOf(header, file).indexOf(name);
  const people = recognisePeople(header, rows, map);
  if (people) return people;
  throw noMappedPeople(file, header);
}

function byGrid(grid: Grid): Identity {
  const why: Text = { en: 'a row per person, a column per day', zh: '每人一行、每天一列' };
  return { header: grid.header, why, notes: [], read: { by: 'grid', grid } };
}

function byNames(file: string, header: Header, sample: readonly RawRow[], how: ReadOptions): Identity {
  const rows = likelyRows(sample.slice(header.at + 1), header);
  const segments = segmentListPreset(header, rows, how.map);
  if (segments)
    return {
      header,
      why: BY_SEGMENTS,
      notes: [],
      warnings: [segmentsNote(segments)],
      read: { by: 'preset', preset: segments, strict: true, map: how.map },
    };
  const log = eventLogPreset(header, rows);
  if (log)
    return {
      header,
      why: BY_EVENTS,
      notes: [],
      read: { by: 'preset', preset: log, strict: false, map: how.map },
    };
  const undated: Undated = { ...how, header, rows, sample };
  if ([...how.map.keys()].some(isOfPeople)) return byPeople(undated, mappedPeople(file, header, rows, how));
  const { found, shape } = candidates(header, rows, how);
  const list = how.map.size === 0 ? findPunchList(header, rows, how.dateOrder) : null;
  if (list) {
    const warnings = list.doubt ? [list.doubt] : [];
    return { header, why: PUNCHES, notes: [], warnings, read: { by: 'punches', list } };
  }
  const complete = found.map((one) => withDate(one, undated) ?? one).filter((one) => one.missing === null);
  const [best] = complete.sort(byWorth(how));
  const people =
    !best || how.table === undefined || how.table === 'people' ? recognisePeople(header, rows) : null;
  if (people && how.map.size === 0 && people.score > worthOf(best)) return byPeople(undated, people);
  if (!best) throw notUnderstood({ file, header, rows, found, how });
  const twice = countedTwice(file, best.preset, header, rows, how.map);
  if (twice) throw twice;
  return {
    header,
    why: shape ? BY_SHAPE : byNameCount(best.score),
    notes: best.notes,
    warnings: [
      ...(shape ? [shapeNote(shape, header.row === null)] : []),
      ...best.warnings,
      ...misfitWarnings(best.preset, header, rows),
    ],
    read: { by: 'preset', preset: best.preset, strict: true, map: new Map() },
  };
}

/** The columns that the user named, and that of the contacts expected where the file is a forecast. */
function givenNames(header: Header, how: ReadOptions): ReadonlyMap<string, string> {
  const volume = how.forecast && !how.map.has('offered') ? forecastVolume(header) : undefined;
  return volume === undefined ? how.map : new Map([...how.map, ['offered', volume]]);
}

/**
 * As what the rows can be read, and by which columns if those are told by their look: without a header, or where the names of two columns say
 * nothing.
 */
function candidates(
  header: Header,
  rows: readonly RawRow[],
  how: ReadOptions,
): { found: readonly Recognition[]; shape: ReadonlyMap<string, string> | null } {
  const given = givenNames(header, how);
  const by = (map: ReadonlyMap<string, string>) =>
    (['contacts', 'intervals'] as const).map((table) => recogniseAs(table, header, rows, map));
  const found = by(given);
  const nameless = header.row === null || (header.names.length === 2 && found.every((one) => one.missing));
  const isEnough = given.size > 0 && found.some((one) => one.missing === null);
  if (isEnough || !nameless) return { found, shape: null };
  const taken = new Set(given.values());
  const open = [...fieldsByShape(header, rows)].filter(
    ([field, name]) => !given.has(field) && !taken.has(name),
  );
  const shape = new Map(open);
  // What was expected is no history, unless the user says so.
  const isHistory = how.forecast || !isPlanned(shape.get('offered') ?? '');
  return isHistory ? { found: by(new Map([...given, ...shape])), shape } : { found, shape: null };
}

const PUNCHES: Text = {
  en: 'punches of a clock, by the names and values of columns',
  zh: '打卡记录（由列名和内容识别）',
};
const BY_SHAPE: Text = { en: 'no known names; told by the values', zh: '没有可识别的列名，按内容判断' };

function byNameCount(count: number): Text {
  return { en: `${plural(count, 'field')} found by the names of columns`, zh: `由列名识别出${count}个字段` };
}
