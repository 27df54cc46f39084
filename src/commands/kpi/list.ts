import { rulesFor } from '../../kpi/rules.js';
import {
  createRecontactList,
  type ListedContact,
  type RecontactKind,
} from '../../kpi/tallies/recontact-list.js';
import { type Contact, contacts } from '../../tables/contacts.js';
import type { Column, Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import type { Invocation } from '../command.js';
import { wrongTable } from '../reading/chain.js';
import { type Input, openInput } from '../reading/input.js';
import { writeResult } from '../result/write.js';
import { rulesOf } from '../rules.js';
import type { ContactList } from './contact-lists.js';
import { recontactSettings } from './figures.js';

/** What a reader wants to see of such a contact, on a narrow terminal. */
const FOREMOST = ['arrived_at', 'queue', 'caller_id', 'outcome', 'wait_sec', 'agent_id', 'contact_id'];

/** `ccops kpi --list`: writes the contacts behind a figure as a contacts table, in the order of the file. */
export async function writeList(invocation: Invocation, { label, which }: ContactList): Promise<void> {
  const input = await openInput(invocation);
  for (const part of input.parts) {
    if (part.table.name !== contacts.name) throw wrongTable(part, 'contacts for --list');
  }
  const rules = rulesOf(invocation);
  const rows =
    typeof which === 'string'
      ? await recontactRows(invocation, input, which)
      : batchesOf(input, (row) => which(row, rulesFor(rules, row.queue ?? null)));
  await writeResult(invocation, {
    name: contacts.name,
    label,
    columns: columnsOf(input),
    rows,
    foremost: FOREMOST,
  });
}

async function* batchesOf(input: Input, holds: (row: Row) => boolean): AsyncIterable<readonly Row[]> {
  for (const part of input.parts) for await (const batch of part.batches()) yield batch.filter(holds);
  await input.finish();
}

/** All contacts have to be there before it is known who came again. */
async function recontactRows(
  invocation: Invocation,
  input: Input,
  kind: RecontactKind,
): Promise<readonly Row[]> {
  const list = createRecontactList(kind, recontactSettings(invocation));
  const passedOver = (rows: readonly Row[]) => {
    for (const row of rows) list.follow(row as unknown as Contact);
  };
  for (const part of input.parts)
    for await (const batch of part.batches(passedOver))
      for (const row of batch) list.add(row as unknown as Contact);
  await input.finish();
  const found = list.rows();
  invocation.shell.note(countNote(found));
  return found.filter(({ reachedLater }) => !reachedLater).map(({ row }) => row as unknown as Row);
}

/** The figure counts only contacts whose window lies within the data; who was reached after it need not be called back. */
function countNote(found: readonly ListedContact[]): Text {
  const all = thousands(found.length);
  const counted = thousands(found.filter(({ inFigure }) => inFigure).length);
  const later = found.filter(({ reachedLater }) => reachedLater).length;
  const [en, zh] =
    later === 0
      ? ['', '']
      : [
          `; ${thousands(later)} not listed: reached later, after the window`,
          `；${thousands(later)} 条在窗口之后已接通，不再列出`,
        ];
  return {
    en: `${all} contacts, ${counted} of them with the whole --fcr-window within the data; the figure counts these${en}`,
    zh: `共 ${all} 条联络，其中 ${counted} 条的 --fcr-window 窗口完整落在数据内，指标只计这些${zh}`,
  };
}

/** The columns of all files, each once. */
function columnsOf({ parts }: Input): readonly Column[] {
  const columns = new Map(parts.flatMap((part) => part.columns).map((column) => [column.name, column]));
  return [...columns.values()];
}
