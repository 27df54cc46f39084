import { type OpenedTable, openTable } from '../../intake/open-table.js';
import { parsePreset } from '../../intake/presets/parse-preset.js';
import type { Preset } from '../../intake/presets/preset.js';
import { presetYaml } from '../../intake/presets/preset-yaml.js';
import { mask } from '../../output/mask.js';
import { CcopsError } from '../../text/errors.js';
import { say, type Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import { force, refuseExisting } from '../options/overwrite.js';
import { readOptions } from '../reading/input.js';
import type { Report, ReportColumn } from './report.js';

/** Writes the way in which a file is read as a settings file with comments, where it then reads the file the same way; a table of our own needs none.
 * Throws DataError where the file is there already and `--force` is not given. */
export async function writePreset(invocation: Invocation, report: Report, path: string): Promise<void> {
  const { shell } = invocation;
  const settings = report.read ? report.read.settings() : blank(report);
  if (settings === null) return shell.warn(NEEDS_NONE);
  if (!invocation.get(force)) await refuseExisting(path, shell);
  const name = path.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/i, '');
  const tell = (text: Text) => say(text, shell.language);
  const yaml = await presetYaml({ ...settings, name }, remarksOf(report), tell);
  if (report.read && !(await readsTheSame(invocation, report.findings.file, yaml)))
    return shell.warn(CANNOT_SAY);
  await shell.writeFile(path, yaml);
  shell.note(
    report.read
      ? {
          en: `wrote ${path}; give it back with --preset ${path}`,
          zh: `已写入 ${path}，可用 --preset ${path} 指定`,
        }
      : {
          en: `wrote ${path}, to be completed: name the columns that are missing`,
          zh: `已写入 ${path}，请补充缺少的列`,
        },
  );
}

/** Whether the preset gives the same first rows as no preset; a pipe cannot be read again to see. */
async function readsTheSame(invocation: Invocation, file: string, yaml: string): Promise<boolean> {
  const source = await invocation.shell.source(file);
  if (!source.reopenable) return true;
  const how = await readOptions(invocation);
  const preset = await parsePreset(yaml, file);
  const [plain, given] = [how, { ...how, preset, map: new Map() }].map(async (one) =>
    firstRows(await openTable(source, { ...one, onReject: 'keep', maxRejects: 1 })),
  );
  try {
    return (await plain) === (await given);
  } catch (error) {
    if (error instanceof CcopsError) return false;
    throw error;
  }
}

async function firstRows({ columns, rows }: OpenedTable): Promise<string> {
  for await (const batch of rows()) return JSON.stringify([columns.map(({ name }) => name), batch]);
  return '';
}

const CANNOT_SAY: Text = {
  en: 'a preset cannot say all of how this file is read, so none was written; without one it is read as shown',
  zh: '预设无法完整描述此文件的读取方式，未写入文件；不指定预设即按上文所示读取',
};
const NEEDS_NONE: Text = {
  en: 'this kind of table is known by itself and needs no preset; nothing was written',
  zh: '此类数据表可自动识别，无需预设，未写入文件',
};

/** For a file that cannot be understood: what is known of how it is written, and its columns to choose from. */
function blank({ findings, columns }: Report): Preset {
  const { delimiter, encoding, sheet, headerRow, likely } = findings;
  return {
    name: 'mine',
    title: { en: 'mine', zh: 'mine' },
    table: likely ?? 'contacts',
    read: {
      ...(delimiter === null ? {} : { delimiter }),
      ...(encoding === null ? {} : { encoding: encoding.name }),
      ...(sheet === null ? {} : { sheet: sheet.name }),
      headerRow: headerRow ?? 'none',
      ...(headerRow === null ? { names: findings.columns.map(({ header }) => header) } : {}),
    },
    columns: {
      ...startIn(columns, likely === 'intervals' ? 'interval_start' : 'arrived_at'),
      ...Object.fromEntries(
        columns.flatMap(({ field, header }) => (field === null ? [] : [[field, header]])),
      ),
    },
  };
}

/** The column that looks like the start: the first with dates and times, else the first with dates. */
function startIn(columns: readonly ReportColumn[], field: string): Preset['columns'] {
  const start = ['date and time', 'date'].flatMap(
    (look) => columns.find(({ type }) => type === look) ?? [],
  )[0];
  return start === undefined ? {} : { [field]: start.header };
}

/** So many digits in a row may be the number of a caller. */
const DIGITS = /\+?\d{7,}/g;

function remarksOf({ columns, findings, read }: Report) {
  const taken = columns.filter(({ field }) => field !== null);
  const known = new Set(taken.map(({ field }) => field));
  const table = read?.table.name ?? findings.likely ?? 'contacts';
  return {
    fields: new Map(taken.map((column) => [column.field as string, lookOf(column)])),
    unused: columns
      .filter(({ field }) => field === null)
      .map((column) => {
        const open = fieldsFor(column, table).filter((field) => !known.has(field));
        const may = open.length === 0 ? '' : ` -> ${open.join(', ')}?`;
        return `${JSON.stringify(column.header)}: ${masked(column)}${may}`;
      }),
  };
}

const DURATIONS = ['wait_sec', 'talk_sec', 'hold_sec', 'acw_sec'];
const TIMES = ['arrived_at', 'answered_at', 'ended_at'];
const COUNTS = ['offered', 'answered', 'abandoned', 'answered_in_target'];
const WORDS = ['queue', 'agent_id', 'outcome'];

/** Nothing takes so many seconds. */
const LONG = /\d{6}/;
/** What a column may be that nobody knows, by the look of its cells. */
const FIELDS: Readonly<Record<string, Readonly<Partial<Record<ReportColumn['type'], readonly string[]>>>>> = {
  contacts: {
    'date and time': TIMES,
    date: TIMES,
    'h:mm:ss': DURATIONS,
    number: DURATIONS,
    'whole number': DURATIONS,
    text: WORDS,
    flag: ['outcome', 'resolved'],
  },
  intervals: {
    'date and time': ['interval_start'],
    date: ['interval_start'],
    'h:mm:ss': ['aht_sec', 'talk_avg_sec', 'acw_avg_sec', 'answer_wait_avg_sec'],
    'whole number': COUNTS,
    text: ['queue'],
  },
};

/** Bare numbers may be anything; these words say that something lasted. */
const LASTED =
  /time|dur|sec|min|wait|talk|hold|ring|length|elapsed|bill|时|時|秒|分|等待|通话|tiempo|dauer|temps/i;

/** What a switch or a form notes of a contact: no name of a queue or of a person, nor how it ended. */
const NOTED =
  /^(?:clid|caller|trunk|(?:dst)?channel|unique|linked|call.?id|last(?:app|data)|context|dcontext|server|node|host)|(?:\bid|uuid|guid|url|uri|file|path|record(?:ing)?|remarks?|notes?|comments?|codec)$|主叫|被叫|号码|中继|录音|备注|地址|流水|编号/i;

function fieldsFor({ header, type, examples }: ReportColumn, table: string): readonly string[] {
  const isId = table === 'contacts' && type === 'whole number' && examples.every((one) => LONG.test(one));
  if (isId) return ['contact_id', 'caller_id'];
  if (NOTED.test(header)) return [];
  const found = FIELDS[table]?.[type] ?? [];
  return found === DURATIONS && type !== 'h:mm:ss' && !LASTED.test(header) ? [] : found;
}

function masked(column: ReportColumn): string {
  const look = lookOf(column);
  return column.type.startsWith('date') ? look : look.replace(DIGITS, mask);
}

function lookOf({ type, filled, examples }: ReportColumn): string {
  const values = examples.map((example) => example.replace(/\s+/g, ' ').slice(0, 40)).join(' · ');
  return `${type}, ${Math.round(filled * 100)}%${values === '' ? '' : `: ${values}`}`;
}
