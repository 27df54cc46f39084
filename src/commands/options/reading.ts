import { createZone } from '../../time/zone.js';
import { choiceOption, listOption, valueOption, wrongValue } from '../option.js';
import { conditionOf } from '../reading/where.js';
import { dateWord, shareWord, sizeWord } from '../words.js';

export const preset = valueOption(
  {
    name: 'preset',
    flags: '--preset <name|file>',
    fallback: 'auto',
    isPath: true,
    doc: {
      en: 'How to read the export: a built-in preset, or a YAML file of your own.',
      zh: '导出文件的读取方式：内置预设名称，或自己的 YAML 文件。',
    },
  },
  (word) => word,
);

export const readAs = valueOption(
  {
    name: 'as',
    flags: '--as <contacts|parts|activity>',
    doc: {
      en: 'What rows of several kinds become: contacts; parts, the rows of a contact as they stand; activity, the states of agents in a log of events.',
      zh: '多种含义的行读成什么：contacts 联络；parts 不合并、逐行显示联络的各段；activity 事件日志中的坐席状态。',
    },
  },
  (word) => {
    const choice = (['contacts', 'parts', 'activity'] as const).find((name) => name === word);
    if (choice) return choice;
    throw wrongValue('as', word, {
      en: 'The choices are: contacts, parts, activity.',
      zh: '可选值：contacts、parts、activity。',
    });
  },
);

export const map = listOption(
  {
    name: 'map',
    flags: '--map <field=Column>',
    doc: {
      en: 'Take this field from this column of the export; may be repeated.',
      zh: '指定字段取自导出文件的哪一列，可重复使用。',
    },
  },
  (word) => {
    const at = word.indexOf('=');
    if (at > 0 && at < word.length - 1) return [word.slice(0, at).trim(), word.slice(at + 1).trim()] as const;
    throw wrongValue('map', word, {
      en: 'Write field=Column, for example arrived_at="Start time".',
      zh: '请写成 字段=列名，例如 arrived_at=呼入时间。',
    });
  },
);

export const sheet = valueOption(
  {
    name: 'sheet',
    flags: '--sheet <name>',
    doc: {
      en: 'Sheet of the workbook; by default the one that looks like data.',
      zh: '工作表名称，默认自动选择数据所在的工作表。',
    },
  },
  (word) => word,
);

export const encoding = valueOption(
  {
    name: 'encoding',
    flags: '--encoding <name>',
    doc: {
      en: 'Encoding of a text file, such as utf-8 or gb18030; found by itself by default.',
      zh: '文本文件的编码，如 utf-8、gb18030，默认自动识别。',
    },
  },
  (word) => {
    try {
      return new TextDecoder(word).encoding;
    } catch {
      throw wrongValue('encoding', word, {
        en: 'Use a name such as utf-8, gb18030, utf-16le or latin1.',
        zh: '请使用 utf-8、gb18030、utf-16le、latin1 等名称。',
      });
    }
  },
);

export const dateOrder = choiceOption(
  {
    name: 'date-order',
    flags: '--date-order <dmy|mdy|ymd>',
    fallback: 'auto',
    doc: {
      en: 'Order of day, month and year in the dates; found from the whole column by default.',
      zh: '日期中年月日的顺序，默认根据整列数据判断。',
    },
  },
  ['auto', 'dmy', 'mdy', 'ymd'],
);

export const firstDate = valueOption(
  {
    name: 'first-date',
    flags: '--first-date <date>',
    doc: {
      en: 'Date of the first row, for a report whose rows are only numbered (a row per day) or have no date at all (a report of one day), or whose columns are days without a year.',
      zh: '首行的日期：用于各行只有序号（每行一天）或完全没有日期（单日报表）、或各列日期没有年份的报表。',
    },
  },
  (word) => dateWord('first-date', word).slice(0, 10),
);

export const tz = valueOption(
  {
    name: 'tz',
    flags: '--tz <zone>',
    doc: {
      en: "Time zone of the export's clock, such as Asia/Shanghai; the system's by default.",
      zh: '导出文件所用的时区，如 Asia/Shanghai，默认取系统时区。',
    },
  },
  (word) => {
    const zone = createZone(word);
    if (zone) return zone;
    throw wrongValue('tz', word, {
      en: 'Use a zone name such as Asia/Shanghai, or an offset such as +08:00.',
      zh: '请使用时区名（如 Asia/Shanghai）或偏移（如 +08:00）。',
    });
  },
);

export const queue = listOption(
  {
    name: 'queue',
    flags: '--queue <name>',
    doc: { en: 'Only this queue; may be repeated.', zh: '只看该队列，可重复使用。' },
  },
  (word) => word,
);

export const where = listOption(
  {
    name: 'where',
    flags: '--where <field=value>',
    doc: {
      en: 'Only rows whose field is so: field=value, field!=value, field=a,b, field>value; also weekday, hour, date, day_type; may be repeated, and then all have to hold.',
      zh: '只看符合条件的行：字段=值、字段!=值、字段=甲,乙、字段>值；也可用 weekday、hour、date、day_type；可重复使用，须同时满足。',
    },
  },
  conditionOf,
);

export const hours = choiceOption(
  {
    name: 'hours',
    flags: '--hours <open|all>',
    fallback: 'all',
    doc: {
      en: 'open: only contacts that arrived while their queue was open, and intervals that began then, by opening_hours in the settings.',
      zh: 'open：只计营业时间内到达的联络（时段数据按时段开始时间），营业时间见设置 opening_hours。',
    },
  },
  ['all', 'open'],
);

export const from = valueOption(
  {
    name: 'from',
    flags: '--from <date>',
    doc: { en: 'Only from this day (or time) on.', zh: '只看该日期（或时间）及以后。' },
  },
  (word) => dateWord('from', word),
);

export const until = valueOption(
  {
    name: 'until',
    flags: '--until <date>',
    doc: {
      en: 'Only until this day, the day included (or before this time).',
      zh: '只看到该日期为止，含当天（或该时间之前）。',
    },
  },
  (word) => dateWord('until', word),
);

export const rejects = valueOption(
  {
    name: 'rejects',
    flags: '--rejects <file>',
    doc: {
      en: 'Set unreadable rows aside in this file, each with its reason, instead of stopping at the first.',
      zh: '将无法读取的行连同原因写入该文件，而不是遇到第一行就停止。',
    },
  },
  (word) => word,
);

export const maxRejects = valueOption(
  {
    name: 'max-rejects',
    flags: '--max-rejects <share>',
    fallback: '1%',
    doc: {
      en: 'With --rejects: the share of unreadable rows above which the run fails.',
      zh: '与 --rejects 合用：无法读取的行超过该比例时运行失败。',
    },
  },
  (word) => shareWord('max-rejects', word),
);

export const missing = choiceOption(
  {
    name: 'missing',
    flags: '--missing <zero|unknown>',
    fallback: 'auto',
    doc: {
      en: 'What intervals without a row mean; found from opening hours and evidence by default.',
      zh: '没有数据行的时段表示什么：zero 为零，unknown 为未知；默认按营业时间与证据判断。',
    },
  },
  ['auto', 'zero', 'unknown'],
);

export const maxBytes = valueOption(
  {
    name: 'max-bytes',
    flags: '--max-bytes <size>',
    doc: {
      en: 'Largest input, also after unpacking, such as 20GB; 4GB by default.',
      zh: '输入（含解压后）的大小上限，如 20GB，默认 4GB。',
    },
  },
  (word) => sizeWord('max-bytes', word),
);

/** How an export is read; options of every command that takes one. */
export const readingOptions = [
  preset,
  readAs,
  map,
  sheet,
  encoding,
  dateOrder,
  firstDate,
  tz,
  queue,
  where,
  hours,
  from,
  until,
  rejects,
  maxRejects,
  maxBytes,
];
