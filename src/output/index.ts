import { csv } from './csv.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import type { OutputFormat } from './output-table.js';
import { terminal } from './terminal.js';
import { xlsx } from './xlsx.js';

/** The ways to write a table. */
export const formats: readonly OutputFormat[] = [terminal, csv, json, jsonl, xlsx];

/** The format with this name or file extension (no dot, any case); undefined when there is none. `formatFor('XLSX')` is the workbook format. */
export function formatFor(nameOrExtension: string): OutputFormat | undefined {
  const wanted = nameOrExtension.toLowerCase();
  return formats.find(({ name, extensions }) => name === wanted || extensions.includes(wanted));
}
