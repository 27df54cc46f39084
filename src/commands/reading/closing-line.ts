import { plural } from '../../text/plural.js';
import { labelled } from '../../text/punctuation.js';
import { same, type Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Seen } from './column-batches.js';
import type { InputPart } from './input.js';

/**
 * The closing line on standard error.
 *
 * `read 33,344 contacts, 278 set aside (phantom) · 28 days · 1 queue`; of several files with their names:
 * `read may.csv: 250 contacts; june.csv: 220 contacts · 61 days`.
 */
export function closingLine(parts: readonly InputPart[], seen: Seen, overlap: Text | null = null): Text {
  const names = shortNames(parts.map(({ name }) => name));
  const lines = parts.map((part, i) =>
    parts.length > 1 ? labelled(names[i], partText(part)) : partText(part),
  );
  const rest = [
    counted(seen.days.size, ...periodsOf(seen)),
    counted(seen.queues.size, ['queue', 'queues'], '个队列'),
    overlap,
  ].filter((text) => text !== null);
  return {
    en: [`read ${lines.map((line) => line.en).join('; ')}`, ...rest.map((text) => text.en)].join(' · '),
    zh: [`已读取 ${lines.map((line) => line.zh).join('；')}`, ...rest.map((text) => text.zh)].join(' · '),
  };
}

/** What the different starts of the rows are: days, unless all rows are longer. */
function periodsOf({ minutes }: Seen): readonly [readonly [string, string], string] {
  const shortest = Math.min(...minutes);
  if (minutes.size === 0 || shortest < WEEK) return [['day', 'days'], '天'];
  if (Math.max(...minutes) === WEEK) return [['week', 'weeks'], '周'];
  return shortest >= SHORTEST_MONTH ? [['month', 'months'], '个月'] : [['period', 'periods'], '个周期'];
}

const WEEK = 7 * DAY_MINUTES;
const SHORTEST_MONTH = 28 * DAY_MINUTES;

/** Names of files without their folders, where those tell them apart. */
export function shortNames(names: readonly string[]): readonly Text[] {
  const short = names.map((name) => name.replace(/^.*[/\\]/, ''));
  const shown = new Set(short).size === short.length ? short : names;
  return shown.map((name) => (name === '-' ? { en: 'standard input', zh: '标准输入' } : same(name)));
}

function partText(part: InputPart): Text {
  const { read, made, setAside, rejected } = part.opened.outcome();
  const aside = setAside.map(({ reason, count }) => ({
    en: `${thousands(count)} set aside (${reason.en})`,
    zh: `${thousands(count)} 行未计入（${reason.zh}）`,
  }));
  const bad = rejected.length > 0 ? [rejectedText(rejected.length)] : [];
  const what = NOUNS[part.table.name]?.(made ?? read) ?? rowsText(part, made ?? read);
  const rows = { en: `${thousands(read)} ${what.en}`, zh: `${thousands(read)} ${what.zh}` };
  const several = made !== null && {
    en: `${plural(read, 'row that makes', 'rows that make')} ${thousands(made)} ${what.en}`,
    zh: `${thousands(read)} 行，合并为 ${thousands(made)} ${what.zh}`,
  };
  const all = [several || rows, ...aside, ...bad];
  return { en: all.map((text) => text.en).join(', '), zh: all.map((text) => text.zh).join('，') };
}

const NOUNS: Record<string, (count: number) => Text> = {
  contacts: (count) => ({ en: count === 1 ? 'contact' : 'contacts', zh: '条联络' }),
  intervals: (count) => ({ en: count === 1 ? 'interval' : 'intervals', zh: '个时段' }),
};

function rowsText({ table }: InputPart, count: number): Text {
  return { en: `${count === 1 ? 'row' : 'rows'} (${table.name})`, zh: `行${table.label.zh}` };
}

function rejectedText(count: number): Text {
  return { en: `${thousands(count)} rejected`, zh: `${thousands(count)} 行无法读取` };
}

function counted(count: number, [one, many]: readonly [string, string], zh: string): Text | null {
  return count === 0 ? null : { en: `${plural(count, one, many)}`, zh: `${thousands(count)} ${zh}` };
}
