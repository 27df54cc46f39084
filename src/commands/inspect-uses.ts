import { tables } from '../tables/index.js';
import type { Text } from '../text/text.js';
import type { Command } from './command.js';
import type { Survey } from './inspect-survey.js';

/** Something that a file can be good for, and what it needs to hold for that. */
interface Use {
  readonly command: string;
  readonly what: Text;
  /** Columns that must have values, by kind of table; a table that is not named is of no use for it. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Tables of which the rows must cover so many days at least. */
  readonly days?: { readonly least: number; readonly of: readonly string[] };
}

/** Whether a file is good for something; what is missing if not. */
export interface Usefulness {
  readonly command: string;
  readonly what: Text;
  readonly missing: Text | null;
}

const COUNTS = ['contacts', 'intervals', 'kpi'];
const HISTORY = { least: 28, of: COUNTS };
const VOLUME = { contacts: ['arrived_at'], intervals: ['offered'], kpi: ['offered'] };

/** What commands can make of a table, beyond taking it: what its columns must hold for that. */
const uses: readonly Use[] = [
  {
    command: 'kpi',
    what: { en: 'volume, answer rate, abandonment', zh: '进线量、接通率、放弃率' },
    needs: {
      contacts: ['arrived_at', 'outcome'],
      intervals: ['offered', 'answered'],
      kpi: ['offered', 'answered'],
    },
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
  },
  {
    command: 'backtest',
    what: { en: 'how good a forecast would have been', zh: '预测回测' },
    needs: VOLUME,
    days: HISTORY,
  },
  {
    command: 'staff',
    what: { en: 'people needed', zh: '人力需求' },
    needs: { ...VOLUME, forecast: ['offered', 'aht_sec'] },
    days: HISTORY,
  },
  {
    command: 'schedule',
    what: { en: 'roster (with --people)', zh: '排班（需 --people）' },
    needs: { ...VOLUME, requirement: ['rostered_staff'], forecast: ['offered', 'aht_sec'] },
    days: HISTORY,
  },
  {
    command: 'schedule --previous',
    what: { en: 'the roster before the one to be made', zh: '作为上期排班表' },
    needs: { roster: ['shift_id'] },
  },
  {
    command: 'adherence',
    what: {
      en: 'did they keep to it (with --activity or --punches)',
      zh: '遵时与出勤（需 --activity 或 --punches）',
    },
    needs: { roster: ['shift_id'] },
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
export function usesOf(table: string, seen: Survey, commands: readonly Command[]): readonly Usefulness[] {
  return commands
    .filter(({ name, reads }) => reads.length > 0 && !FOR_ANY.has(name))
    .flatMap((command) => {
      const known = uses.filter((use) => wordOf(use) === command.name && use.needs[table] !== undefined);
      if (known.length === 0) return [byReads(command, table)];
      return known.map((use) => {
        const missing = missingFor(use, table, seen);
        return { command: use.command, what: use.what, missing };
      });
    });
}

function wordOf({ command }: Use): string {
  return command.split(' ')[0];
}

function byReads({ name, question, reads }: Command, table: string): Usefulness {
  const what = { en: question.en.replace(/\?$/, ''), zh: question.zh.replace(/？$/, '') };
  return { command: name, what, missing: reads.includes(table) ? null : takes(reads) };
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
    zh: labels.join('、'),
  };
}

function missingFor({ needs, days }: Use, table: string, seen: Survey): Text | null {
  const absent = needs[table].filter((name) => !((seen.filled.get(name) ?? 0) > 0)).join(', ');
  if (absent !== '') return { en: `no ${absent}`, zh: `缺少 ${absent}` };
  if (days === undefined || !days.of.includes(table) || seen.days >= days.least) return null;
  return {
    en: `${seen.days} ${seen.days === 1 ? 'day' : 'days'}; at least ${days.least} are wanted`,
    zh: `仅${seen.days}天，至少需要${days.least}天`,
  };
}
