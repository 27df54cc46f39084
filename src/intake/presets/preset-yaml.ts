import type { Text } from '../../text/text.js';
import type { EventSettings } from '../events/settings.js';
import type { ContactSettings } from '../parts/settings.js';
import type { ColumnSettings, Preset } from './preset.js';

/** A part of a settings file: its key, what stands above it as a comment, its value, and remarks behind its lines, by key. */
interface Section {
  readonly key: string;
  readonly about: Text;
  readonly value: unknown;
  readonly remarks?: ReadonlyMap<string, string>;
}

/** What is known of the columns, for the comments: by header, and by field. */
export interface PresetRemarks {
  /** Field → what stands in its column. */
  readonly fields: ReadonlyMap<string, string>;
  /** Columns that nothing is taken from, each with what stands in it. */
  readonly unused: readonly string[];
}

/**
 * A preset as a settings file with comments, to be given back with `--preset` or to be changed. `say` puts the comments into the user's
 * language.
 */
export async function presetYaml(
  preset: Preset,
  remarks: PresetRemarks,
  say: (text: Text) => string,
): Promise<string> {
  const { stringify } = await import('yaml');
  const parts = sections(preset, remarks)
    .filter(({ value }) => isFilled(value))
    .map(({ key, about, value, remarks: behind }) => {
      const lines = stringify({ [key]: plain(value) }, { lineWidth: 0 })
        .trimEnd()
        .split('\n');
      const told = lines.map((line) => withRemark(line, behind));
      return `# ${say(about)}\n${told.join('\n')}\n`;
    });
  const rest = remarks.unused.map((line) => `#   ${line}`);
  const tail = rest.length === 0 ? [] : [`# ${say(UNUSED)}\n${rest.join('\n')}\n`];
  return [`# ${say(HEAD)}\n`, ...parts, ...tail].join('\n');
}

const HEAD: Text = {
  en: 'How ccops reads this kind of export. Give it back with --preset; the keys are explained in docs/presets.md.',
  zh: 'ccops 对此类导出文件的读取方式，用 --preset 指定本文件即可；各键说明见 docs/presets.md。',
};
const UNUSED: Text = {
  en: 'Columns that no field is taken from; they ride along. To use one, add it under "columns", as "field: column"; behind the arrow stands what it may be.',
  zh: '未取作字段的列，原样保留；如需使用，请以“字段: 列名”加到 columns 下；箭头后为可能的字段。',
};

/** Two blanks, a field and a colon: the line of a column; what stands in it goes behind. */
function withRemark(line: string, remarks: ReadonlyMap<string, string> | undefined): string {
  const field = /^ {2}(\w+):/.exec(line)?.[1];
  const remark = field === undefined ? undefined : remarks?.get(field);
  return remark ? `${line}  # ${remark}` : line;
}

function sections(preset: Preset, remarks: PresetRemarks): Section[] {
  return [...fileSections(preset), ...columnSections(preset, remarks), ...rowSections(preset)];
}

function fileSections(preset: Preset): Section[] {
  return [
    { key: 'name', about: { en: 'Name of the layout.', zh: '布局名称。' }, value: preset.name },
    { key: 'table', about: { en: 'What a row is.', zh: '每行是什么。' }, value: preset.table },
    {
      key: 'match',
      about: { en: 'Headers that must all be there.', zh: '必须存在的列名。' },
      value: preset.match && { header: preset.match.header, cells: preset.match.cells },
    },
    {
      key: 'read',
      about: { en: 'How the file is written.', zh: '文件的书写方式。' },
      value: preset.read && readValue(preset.read),
    },
    {
      key: 'dates',
      about: {
        en: 'How dates are written: order (dmy, mdy, ymd) or format; zone, if the clock is not that of the center.',
        zh: '日期写法：order（dmy、mdy、ymd）或 format；若时钟不是本地时区则写 zone。',
      },
      value: preset.dates,
    },
  ];
}

function columnSections(preset: Preset, remarks: PresetRemarks): Section[] {
  return [
    {
      key: 'columns',
      about: { en: 'Field: column of the export.', zh: '字段: 导出文件的列。' },
      value: Object.fromEntries(
        Object.entries(preset.columns).map(([field, settings]) => [field, columnValue(settings)]),
      ),
      remarks: remarks.fields,
    },
    {
      key: 'values',
      about: { en: 'The same in every row.', zh: '每行相同的值。' },
      value: preset.values,
    },
  ];
}

function rowSections(preset: Preset): Section[] {
  return [
    {
      key: 'contact',
      about: {
        en: 'Several rows are one contact: those with the same value here.',
        zh: '多行合为一个联络：取值相同的行。',
      },
      value: preset.contact && contactValue(preset.contact),
    },
    {
      key: 'events',
      about: { en: 'What each kind of event means.', zh: '各类事件的含义。' },
      value: preset.events && eventsValue(preset.events),
    },
    {
      key: 'outcome',
      about: {
        en: 'What became of the contact: the first rule that fits.',
        zh: '联络结果：取第一条符合的规则。',
      },
      value: preset.outcome,
    },
    {
      key: 'answered_by',
      about: { en: 'Who answers: the switch, before any agent.', zh: '由谁应答：交换机先于坐席应答。' },
      value: preset.answeredBy,
    },
    { key: 'direction', about: { en: 'Inbound or outbound.', zh: '呼入或呼出。' }, value: preset.direction },
    {
      key: 'set_aside',
      about: { en: 'Rows that are no contacts.', zh: '不计为联络的行。' },
      value: preset.setAside?.map(({ reason, when }) => ({
        reason: typeof reason === 'string' ? reason : reason.en,
        when,
      })),
    },
  ];
}

function readValue({ delimiter, encoding, sheet, headerRow, names }: NonNullable<Preset['read']>) {
  const words: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };
  const sign = delimiter === undefined ? undefined : (words[delimiter] ?? delimiter);
  return { delimiter: sign, encoding, sheet, header_row: headerRow, names };
}

function columnValue(settings: ColumnSettings): unknown {
  if (typeof settings === 'string' || !('column' in settings)) return settings;
  const { shareOf, orElse, ...rest } = settings;
  return { ...rest, or_else: orElse, share_of: shareOf };
}

function contactValue({ orElse, gapSec, withinSec, switchLegs, ...rest }: ContactSettings) {
  return {
    ...rest,
    or_else: orElse,
    switch_legs: switchLegs,
    gap: lengthOf(gapSec),
    within: lengthOf(withinSec),
  };
}

function eventsValue({ kinds, nobody, withinSec }: EventSettings) {
  return {
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([name, { means, takes }]) => [
        name,
        takes
          ? {
              means,
              ...Object.fromEntries(
                Object.entries(takes).map(([field, one]) => [field, one && columnValue(one)]),
              ),
            }
          : means,
      ]),
    ),
    nobody,
    within: lengthOf(withinSec),
  };
}

const lengthOf = (sec: number | undefined) => (sec === undefined ? undefined : `${sec}s`);

/** Without keys that hold nothing, and without shared references, which YAML would write as anchors. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isFilled(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  return typeof value !== 'object' || Object.keys(plain(value) as object).length > 0;
}
