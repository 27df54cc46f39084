import { withRemark } from '../text/punctuation.js';
import { same, type Text } from '../text/text.js';
import { contacts } from './contacts.js';
import { intervals } from './intervals.js';
import type { TableSpec } from './table.js';

/**
 * What people call a column of contacts or intervals, without its unit; the name itself where it is none of theirs.
 *
 * `fieldLabel('wait_sec', contacts)` is `Wait`, `等待时长`.
 */
export function fieldLabel(name: string, ...tables: readonly TableSpec[]): Text {
  const label = [...tables, contacts, intervals]
    .flatMap(({ columns }) => columns)
    .find((column) => column.name === name)?.label;
  return label ? { en: label.en.replace(UNIT, ''), zh: label.zh.replace(UNIT, '') } : same(name);
}

/**
 * A column by its name, and for Chinese readers by what people call it.
 *
 * `namedField('wait_sec', contacts)` is `wait_sec`, `wait_sec（等待时长）`.
 */
export function namedField(name: string, ...tables: readonly TableSpec[]): Text {
  const { zh } = fieldLabel(name, ...tables);
  return { en: name, zh: zh === name ? name : withRemark(same(name), same(zh)).zh };
}

const UNIT = /\s*[(（](?:s|秒)[)）]$/;
