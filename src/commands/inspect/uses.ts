import { metricOf } from '../../intake/audit/metrics.js';
import type { AuditColumn } from '../../intake/audit/operands.js';
import { namedField } from '../../tables/field-label.js';
import { tables } from '../../tables/index.js';
import { plural } from '../../text/plural.js';
import { listed } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { DAY_SEC } from '../../time/units.js';
import type { Command } from '../command.js';
import type { Survey } from './survey.js';

/** Something that a file can be good for, and what it needs to hold for that. */
interface Use {
  readonly command: string;
  readonly what: Text;
  /** Columns that must have values (one of several with bars between them will do), by kind of table; a table that is not named is of no use for it. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Tables of which the rows must cover so many days at least. */
  readonly days?: { readonly least: number; readonly of: readonly string[] };
  /** Whether `what` says what else has to be given. */
  readonly beside?: true;
  /** The longest rows that are of use; any where it is left out. */
  readonly rows?: 'of a day' | 'below a day';
}

/** Whether a file is good for something; what is missing if not. */
export interface Usefulness {
  readonly command: string;
  readonly what: Text;
  /** Whether the command can be good for more than one thing, so that it has to be said which. */
  readonly detail: boolean;
  /** Whether it is good for it only with something else, which is then said. */
  readonly beside: boolean;
  readonly missing: Text | null;
}

const DAY_MINUTES = DAY_SEC / 60;
const COUNTS = ['contacts', 'intervals', 'kpi'];
const HISTORY = { least: 28, of: COUNTS };
const VOLUME = { contacts: ['arrived_at'], intervals: ['offered'], kpi: ['offered'] };

/** What commands can make of a table, beyond taking it: what its columns must hold for that. */
const uses: readonly Use[] = [
  {
    command: 'kpi',
    what: { en: 'volume', zh: '进线量' },
    needs: VOLUME,
  },
  {
    command: 'kpi',
    what: { en: 'answer rate, abandonment', zh: '接通率、放弃率' },
    needs: { contacts: ['outcome'], intervals: ['answered'], kpi: ['answered'] },
  },
  {
    command: 'kpi',
    what: { en: 'service level', zh: '服务水平' },
    needs: { contacts: ['wait_sec'], intervals: ['answered_in_target'], kpi: ['answered_in_target'] },
  },
  {
    command: 'kpi',
    what: { en: 'average speed of answer', zh: '平均应答速度' },
    needs: { contacts: ['wait_sec'], intervals: ['answer_wait_sec'], kpi: ['answer_wait_sec'] },
  },
  {
    command: 'kpi',
    what: { en: 'average handle time', zh: '平均处理时长' },
    needs: { contacts: ['talk_sec'], intervals: ['talk_sec'], kpi: ['talk_sec'] },
  },
  {
    command: 'kpi',
    what: { en: 'first contact resolution', zh: '首次解决率' },
    needs: { contacts: ['resolved'], intervals: ['resolved'], kpi: ['resolved'] },
  },
  {
    command: 'kpi --by agent',
    what: { en: 'figures of agents', zh: '坐席指标' },
    needs: { contacts: ['agent_id'] },
  },
  {
    command: 'agents',
    what: { en: 'agents compared fairly', zh: '坐席公平比较' },
    needs: { contacts: ['agent_id'] },
  },
  {
    command: 'forecast',
    what: { en: 'forecast of volume', zh: '话务量预测' },
    needs: VOLUME,
    days: HISTORY,
    rows: 'of a day',
  },
  {
    command: 'backtest',
    what: { en: 'how good a forecast would have been', zh: '预测回测' },
    needs: VOLUME,
    days: HISTORY,
    rows: 'of a day',
  },
  {
    command: 'staff',
    what: { en: 'people needed', zh: '人力需求' },
    needs: { ...VOLUME, forecast: ['offered', 'aht_sec'] },
    days: HISTORY,
    rows: 'below a day',
  },
  {
    command: 'schedule',
    what: { en: 'roster (with --people)', zh: '排班（需 --people）' },
    needs: { ...VOLUME, requirement: ['rostered_staff'], forecast: ['offered', 'aht_sec'] },
    days: HISTORY,
    rows: 'below a day',
  },
  {
    command: 'accuracy',
    what: { en: 'with a forecast that was kept', zh: '需配合留存的预测' },
    needs: VOLUME,
    rows: 'of a day',
    beside: true,
  },
  {
    command: 'accuracy',
    what: { en: 'with what came', zh: '需配合实际数据' },
    needs: { forecast: ['offered'] },
    beside: true,
  },
  {
    command: 'intraday',
    what: { en: 'with a forecast, or the days before', zh: '需配合预测或此前的历史' },
    needs: VOLUME,
    rows: 'below a day',
    beside: true,
  },
  {
    command: 'report',
    what: { en: 'workbook to be sent', zh: '报表工作簿' },
    needs: VOLUME,
    rows: 'of a day',
  },
  {
    command: 'schedule --previous',
    what: { en: 'the roster before the one to be made', zh: '作为上期排班表' },
    needs: { roster: ['shift_id'] },
  },
  {
    command: 'adherence',
    what: { en: 'with --activity or --punches', zh: '需配合 --activity 或 --punches' },
    needs: { roster: ['start_at|shift_id'] },
    beside: true,
  },
  {
    command: 'adherence --activity',
    what: {
      en: 'states or punches (--punches) beside a roster',
      zh: '作为与班表对照的状态日志或打卡记录（--punches）',
    },
    needs: { activity: ['start_at'] },
  },
  {
    command: 'adherence',
    what: { en: 'adherence and conformance worked out again', zh: '重新核算遵时率与符合率' },
    needs: { agent_summary: ['scheduled_sec'] },
  },
];

/** Commands for any table whatever. */
const FOR_ANY: ReadonlySet<string> = new Set(['inspect', 'import']);

/**
 * What a table is good for, and what it lacks for the rest, command by command: those of which something is known beyond the tables that they
 * read, in detail; for the others it counts whether they read such a table.
 */
export function usesOf(
  table: string,
  seen: Survey,
  commands: readonly Command[],
  columns: readonly AuditColumn[] = [],
): readonly Usefulness[] {
  return commands
    .filter(({ name, reads }) => reads.length > 0 && !FOR_ANY.has(name))
    .flatMap((command) => {
      const known = uses.filter((use) => wordOf(use) === command.name && use.needs[table] !== undefined);
      if (known.length === 0) return [byReads(command, table)];
      return known.map((use) => {
        const missing = missingFor(use, table, seen, columns);
        return {
          command: use.command,
          what: use.what,
          detail: known.length > 1 || use.command !== command.name,
          beside: use.beside === true,
          missing,
        };
      });
    });
}

function wordOf({ command }: Use): string {
  return command.split(' ')[0];
}

function byReads({ name, question, reads }: Command, table: string): Usefulness {
  const what = { en: question.en.replace(/\?$/, ''), zh: question.zh.replace(/？$/, '') };
  return {
    command: name,
    what,
    detail: false,
    beside: false,
    missing: reads.includes(table) ? null : takes(reads),
  };
}

function takes(reads: readonly string[]): Text {
  const { en, zh } = named(reads);
  return { en: `takes ${en}`, zh: `需要${zh}` };
}

function named(names: readonly string[]): Text {
  const labels = names.map((name) => tables.find((table) => table.name === name)?.label.zh ?? name);
  const last = names.at(-1) as string;
  return {
    en: names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last,
    zh: labels.length > 1 ? `${labels.slice(0, -1).join('、')}或${labels.at(-1)}` : labels[0],
  };
}

function missingFor(
  { needs, days, rows }: Use,
  table: string,
  seen: Survey,
  columns: readonly AuditColumn[],
): Text | null {
  const isFilled = (name: string) => (seen.filled.get(name) ?? 0) > 0;
  const absent = needs[table]
    .map((names) => names.split('|'))
    .flatMap((names) => (names.some(isFilled) ? [] : [names[0]]));
  if (absent.length > 0) return absentText(absent, table, columns);
  if (seen.longestMinutes === Number.POSITIVE_INFINITY) return WHOLE_PERIOD;
  if (rows !== undefined && seen.longestMinutes > DAY_MINUTES) return TOO_LONG;
  if (rows === 'below a day' && seen.shortestMinutes >= DAY_MINUTES) return NO_TIMES;
  if (days === undefined || !days.of.includes(table) || seen.days >= days.least) return null;
  return {
    en: `${plural(seen.days, 'day')}; at least ${days.least} are wanted`,
    zh: `仅${seen.days}天，至少需要${days.least}天`,
  };
}

const WHOLE_PERIOD: Text = {
  en: 'figures of whole periods have no intervals (ccops kpi … --by queue,30m makes them)',
  zh: '按整段周期汇总的指标没有时段明细（可用 ccops kpi … --by queue,30m 生成）',
};
const TOO_LONG: Text = {
  en: 'rows of days or less are wanted, these are longer',
  zh: '需要按日或更细的数据，本文件每行超过一天',
};
const NO_TIMES: Text = {
  en: 'hours or shorter intervals are wanted, these are whole days',
  zh: '需要小时或更短时段的数据，本文件只到日',
};

/** The rate that export columns may give where the count itself is missing. */
const SHARE_OF: Readonly<Record<string, string>> = {
  answered_in_target: 'service-level',
  answered: 'answer-rate',
  abandoned: 'abandonment-rate',
};

/** `no answered_in_target`, in Chinese with its label; with the column that at least holds the share, if there is one. */
function absentText(absent: readonly string[], table: string, columns: readonly AuditColumn[]): Text {
  const wanted = new Set(absent.flatMap((name) => SHARE_OF[name] ?? []));
  const share = columns.find(
    ({ header, field }) => field === null && wanted.has(metricOf(header)?.id ?? 'none'),
  );
  const zh = listed(
    absent.map((name) => namedField(name, ...tables.filter((spec) => spec.name === table))),
  ).zh;
  if (!share) return { en: `no ${absent.join(', ')}`, zh: `缺少 ${zh}` };
  return {
    en: `no ${absent.join(', ')}; "${share.header}" holds the share, which a preset can take (share_of)`,
    zh: `缺少 ${zh}；“${share.header}”只有比例，可用预设中的 share_of 折算`,
  };
}
