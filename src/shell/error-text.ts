import type { ChalkInstance } from 'chalk';
import { CcopsError, type Place, ThresholdMissed } from '../text/errors.js';
import { inQuotes, labelled } from '../text/punctuation.js';
import { type Language, same, say, type Text } from '../text/text.js';

/**
 * An error as the user reads it: program, file and row, column and value, what is wrong; the remedy on a line of its own.
 *
 *     ccops: error: calls.csv:214: arrived_at "31.02.2026 09:14" is not a date
 *       Set such rows aside with --rejects bad.csv.
 */
export function errorText(error: CcopsError, language: Language, colour: ChalkInstance): string {
  const words = error instanceof ThresholdMissed ? MISSED : ERROR;
  const head = colour.red(`ccops: ${say(labelled(words, same('')), language)}`);
  const body = `${placeText(error.place, language)}${say(error.text, language)}`;
  const remedy = error.remedy ? `\n  ${say(error.remedy, language)}` : '';
  return `${head}${body}${remedy}\n`;
}

const ERROR: Text = { en: 'error', zh: '错误' };
const MISSED: Text = { en: 'missed', zh: '未达标' };
const FAULT: Text = { en: 'this is a fault in ccops', zh: '程序内部错误' };

function placeText({ file, row, column, value }: Place, language: Language): string {
  const where = [file, row].filter((part) => part !== undefined).join(':');
  const quoted = value === undefined ? undefined : say(inQuotes(shorten(value)), language);
  const named = [column, quoted].filter((part) => part !== undefined).join(' ');
  const front = where === '' ? '' : say(labelled(same(where), same('')), language);
  return `${front}${named === '' ? '' : `${named} `}`;
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** Any other error: a fault of the program, said as such, with what helps to find it when asked for detail. */
export function faultText(error: unknown, language: Language, verbose: boolean): string {
  const fault = error instanceof Error ? error : new Error(String(error));
  const text = labelled(FAULT, same(fault.message));
  return `ccops: ${say(text, language)}\n${verbose ? `${fault.stack}\n` : ''}`;
}

/** Whether the error is one of ours, meant for the user. */
export function isForUser(error: unknown): error is CcopsError {
  return error instanceof CcopsError;
}
