import type { Text } from '../text/text.js';
import type { InputPart } from './input.js';

/** What came by while the rows were read. */
export interface Seen {
  readonly days: Set<string>;
  readonly queues: Set<string>;
}

/**
 * The closing line on standard error.
 *
 * `read 33,344 contacts, 278 set aside (phantom) · 28 days · 1 queue`
 */
export function closingLine(parts: readonly InputPart[], seen: Seen, overlap: Text | null = null): Text {
  const lines = parts.map(partText);
  const rest = [
    counted(seen.days.size, ['day', 'days'], '天'),
    counted(seen.queues.size, ['queue', 'queues'], '个队列'),
    overlap,
  ].filter((text) => text !== null);
  return {
    en: [`read ${lines.map((line) => line.en).join('; ')}`, ...rest.map((text) => text.en)].join(' · '),
    zh: [`已读取 ${lines.map((line) => line.zh).join('；')}`, ...rest.map((text) => text.zh)].join(' · '),
  };
}

function partText(part: InputPart): Text {
  const { read, made, setAside, rejected } = part.opened.outcome();
  const aside = setAside.map(({ reason, count }) => ({
    en: `${number(count)} set aside (${reason.en})`,
    zh: `${number(count)} 行未计入（${reason.zh}）`,
  }));
  const bad = rejected.length > 0 ? [rejectedText(rejected.length)] : [];
  const what = NOUNS[part.table.name]?.(made ?? read) ?? rowsText(part, made ?? read);
  const rows = { en: `${number(read)} ${what.en}`, zh: `${number(read)} ${what.zh}` };
  const several = made !== null && {
    en: `${number(read)} rows that make ${number(made)} ${what.en}`,
    zh: `${number(read)} 行，合并为 ${number(made)} ${what.zh}`,
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
  return { en: `${number(count)} rejected`, zh: `${number(count)} 行无法读取` };
}

function counted(count: number, [one, many]: readonly [string, string], zh: string): Text | null {
  return count === 0
    ? null
    : { en: `${number(count)} ${count === 1 ? one : many}`, zh: `${number(count)} ${zh}` };
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
