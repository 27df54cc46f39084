import type { Cell, Column, Row } from '../tables/table.js';
import { shorten } from '../text/display-width.js';
import type { Language } from '../text/text.js';
import { maskFor } from './mask.js';
import { wordOf } from './words.js';

const LONGEST_TEXT = 40;

/** How the cells of a column look on a terminal. */
export type CellWriter = (value: Cell) => string;

/**
 * The writer for a column, chosen by its type and by what stands in it: numbers with thousands separators and as many
 * decimals as their size deserves (the same in the whole column), shares as percent, times on the wall clock.
 */
export function cellWriter(
  column: Column,
  rows: readonly Row[],
  language: Language,
  masked: boolean,
): CellWriter {
  const write = writerFor(column, rows, language);
  const hide = masked ? maskFor(column) : null;
  const shown = hide ? (value: Cell) => hide(write(value)) : write;
  return (value) => (value === null || value === undefined ? '' : shown(value));
}

function writerFor(column: Column, rows: readonly Row[], language: Language): CellWriter {
  switch (column.type) {
    case 'count':
    case 'number':
      return numberWriter(numbersOf(column.name, rows));
    case 'share':
      return (value) => (typeof value === 'number' ? `${grouped(value * 100, 1)}%` : String(value));
    case 'change':
      return (value) => (typeof value === 'number' ? `${signed(value * 100)}%` : String(value));
    case 'points':
      return (value) => (typeof value === 'number' ? signed(value) : String(value));
    case 'flag':
      return (value) => flagWord(value, language);
    case 'minute':
    case 'second':
      return timeWriter(column, rows);
    default:
      return (value) => wordOf(column.name, value, language) ?? shorten(oneLine(String(value)), LONGEST_TEXT);
  }
}

function numbersOf(name: string, rows: readonly Row[]): number[] {
  return rows.map((row) => row[name]).filter((value) => typeof value === 'number');
}

function numberWriter(numbers: readonly number[]): CellWriter {
  const decimals = decimalsFor(numbers);
  return (value) => (typeof value === 'number' ? grouped(value, decimals) : String(value));
}

/** Whole numbers need none; a column that reaches 10,000 none either, one from 10 on one decimal, smaller ones two. */
function decimalsFor(numbers: readonly number[]): number {
  if (numbers.every(Number.isInteger)) return 0;
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  return largest >= 10_000 ? 0 : largest >= 10 ? 1 : 2;
}

const groupers: Intl.NumberFormat[] = [];

/** Made when it is needed, for that takes time. */
function grouper(digits: number): Intl.NumberFormat {
  groupers[digits] ??= new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return groupers[digits];
}

function grouped(value: number, decimals: number): string {
  const text = grouper(decimals).format(value);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}

/** A change, to one decimal, with its sign. */
function signed(value: number): string {
  const text = grouped(value, 1);
  return value > 0 && text !== '0.0' ? `+${text}` : text;
}

function flagWord(value: Cell, language: Language): string {
  if (typeof value !== 'boolean') return String(value);
  return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
}

/** Offsets are cut, for the reader's clock is on the wall; the time of day is cut too where it is midnight everywhere. */
function timeWriter(column: Column, rows: readonly Row[]): CellWriter {
  const times = rows.map((row) => row[column.name]).filter((value) => typeof value === 'string');
  const daysOnly = column.type === 'minute' && times.every((time) => /^.{10}(T00:00|$)/.test(time));
  const length = daysOnly ? 10 : column.type === 'minute' ? 16 : 19;
  return (value) => String(value).slice(0, length).replace('T', ' ');
}

function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters would move the terminal's cursor.
  return text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ');
}
