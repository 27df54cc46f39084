import { namedField } from '../../tables/field-label.js';
import { listed } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { DAY_FIELDS } from '../aliases/named-for.js';
import { peopleField } from '../aliases/people.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import type { ColumnSettings, Preset } from '../presets/preset.js';
import { columnFits, type Look, lookOf, misfits } from '../values/fits.js';
import { START } from './match-fields.js';
import { looksOf } from './recognise-people.js';

const SHOWN = 3;

/** A field that the name of a column stands for. */
interface Named {
  readonly field: string;
  readonly look: Look;
}

/**
 * Columns whose name stands for a field that the file would have no other column for, but whose values are mostly something else: they ride along,
 * and the user should hear why.
 */
export function misfitWarnings(preset: Preset, header: Header, rows: readonly RawRow[]): readonly Text[] {
  const used = new Set(Object.values(preset.columns).flatMap(namesIn));
  const found = new Set(Object.keys(preset.columns));
  // Where the rows have their start, a month or a weekday beside it is not looked for.
  if (preset.table === 'contacts' || preset.table === 'intervals') {
    const { whole, date } = START[preset.table];
    if (found.has(whole)) found.add(date);
  }
  return header.names.flatMap((name, index) => {
    if (used.has(name)) return [];
    const named = fieldsNamed(name, preset.table).filter(({ field }) => !found.has(field));
    if (named.length === 0 || named.some(({ look }) => columnFits(look, rows, index))) return [];
    const [{ field, look }] = named;
    const odd = misfits(look, rows, index);
    return odd.length === 0 ? [] : [warning(name, field, look, rows, index, odd)];
  });
}

/** What a column holds that is named for the start of the rows, but has no dates; null where there is none. */
export function datelessStart(
  table: Preset['table'],
  header: Header,
  rows: readonly RawRow[],
): { readonly name: string; readonly said: Text } | null {
  for (const [index, name] of header.names.entries()) {
    const named = fieldsNamed(name, table).find(({ field }) => DAY_FIELDS.has(field));
    const odd = named ? misfits('date', rows, index) : [];
    if (named && odd.length > 0) return { name, said: said('date', rows, index, odd) };
  }
  return null;
}

function fieldsNamed(name: string, table: Preset['table']): readonly Named[] {
  if (table === 'events') return [];
  if (table === 'contacts' || table === 'intervals')
    return aliasesOf(name, table).map(({ field }) => ({ field, look: lookOf(field, table) }));
  const alias = peopleField(name, table);
  return alias ? looksOf(alias.field).map((look) => ({ field: alias.field, look })) : [];
}

function namesIn(settings: ColumnSettings): readonly string[] {
  if (typeof settings === 'string') return [settings];
  if ('date' in settings) return [settings.date, settings.time].flat();
  return 'column' in settings ? [settings.column, settings.orElse ?? []].flat() : settings;
}

const KINDS: Readonly<Record<Look, Text>> = {
  text: { en: 'text', zh: '文本' },
  name: { en: 'names', zh: '名称' },
  caller: { en: 'numbers of telephones', zh: '电话号码' },
  channel: { en: 'channels', zh: '渠道' },
  moment: { en: 'dates with a time', zh: '日期时间' },
  date: { en: 'dates', zh: '日期' },
  clock: { en: 'times of day', zh: '时刻' },
  duration: { en: 'durations', zh: '时长' },
  number: { en: 'numbers', zh: '数字' },
  count: { en: 'counts', zh: '计数' },
  flag: { en: 'yes or no', zh: '是/否' },
  outcome: { en: 'known outcomes', zh: '可识别的结果' },
};

function warning(
  name: string,
  field: string,
  look: Look,
  rows: readonly RawRow[],
  index: number,
  odd: readonly number[],
): Text {
  const { en, zh } = said(look, rows, index, odd);
  return {
    en: `"${name}" is named like ${field}, but ${en}: it rides along and is not used`,
    zh: `“${name}”列名对应 ${namedField(field).zh}，但${zh}：原样保留，不参与计算`,
  };
}

/** `60 of 60 values looked at are not dates (row 2 "w0", …)`. */
function said(look: Look, rows: readonly RawRow[], index: number, odd: readonly number[]): Text {
  const filled = rows.filter((row) => !isEmpty(row.cells[index])).length;
  const examples = odd.slice(0, SHOWN).map((place) => {
    const { row, cells } = rows[place];
    const text = textOf(cells[index]).slice(0, 30);
    return { en: `row ${row} "${text}"`, zh: `第${row}行“${text}”` };
  });
  const shown = listed(examples);
  return {
    en: `${odd.length} of ${filled} values looked at are not ${KINDS[look].en} (${shown.en})`,
    zh: `已查看的${filled}个值中有${odd.length}个不是${KINDS[look].zh}（${shown.zh}）`,
  };
}
