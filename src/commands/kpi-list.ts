import { type Rules, rulesFor } from '../kpi/accumulator.js';
import { contacts } from '../tables/contacts.js';
import type { Column, Row } from '../tables/table.js';
import { wrongTable } from './chain.js';
import type { Invocation } from './command.js';
import type { ContactList } from './contact-lists.js';
import { type Input, openInput } from './input.js';
import { rulesOf } from './rules.js';
import { writeResult } from './write.js';

/** What a reader wants to see of such a contact, on a narrow terminal. */
const FOREMOST = ['arrived_at', 'queue', 'caller_id', 'outcome', 'wait_sec', 'agent_id', 'contact_id'];

/** `ccops kpi --list`: writes the contacts behind a figure as a contacts table, in the order of the file. */
export async function writeList(invocation: Invocation, list: ContactList): Promise<void> {
  const input = await openInput(invocation);
  for (const part of input.parts) {
    if (part.table.name !== contacts.name) throw wrongTable(part, 'contacts for --list');
  }
  await writeResult(invocation, {
    name: contacts.name,
    label: list.label,
    columns: columnsOf(input),
    rows: rowsOf(input, list, rulesOf(invocation)),
    foremost: FOREMOST,
  });
}

async function* rowsOf(input: Input, list: ContactList, rules: Rules): AsyncIterable<readonly Row[]> {
  for (const part of input.parts) {
    for await (const batch of part.batches()) {
      yield batch.filter((row) => list.holds(row, rulesFor(rules, row.queue ?? null)));
    }
  }
  await input.finish();
}

/** The columns of all files, each once. */
function columnsOf({ parts }: Input): readonly Column[] {
  const columns = new Map(parts.flatMap((part) => part.columns).map((column) => [column.name, column]));
  return [...columns.values()];
}
