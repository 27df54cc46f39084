import { rulesFor } from '../../kpi/rules.js';
import { callBackList } from '../../kpi/tallies/call-back-list.js';
import { customerIsCallerNote } from '../../kpi/tallies/calls-made-to.js';
import {
  createRecontactList,
  type ListedContact,
  type RecontactKind,
} from '../../kpi/tallies/recontact-list.js';
import { callBacks } from '../../tables/call-backs.js';
import { type Contact, contacts } from '../../tables/contacts.js';
import type { Column, Row } from '../../tables/table.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import type { Invocation } from '../command.js';
import { wrongTable } from '../reading/chain.js';
import { type Input, openInput } from '../reading/input.js';
import { writeResult } from '../result/write.js';
import { rulesOf } from '../rules.js';
import type { ContactList } from './contact-lists.js';
import { recontactSettings } from './figures.js';
import { isReordered, listInOrder } from './order.js';

/** What a reader wants to see of such a contact, on a narrow terminal. */
const FOREMOST = ['arrived_at', 'queue', 'caller_id', 'outcome', 'wait_sec', 'agent_id', 'contact_id'];

/** `ccops kpi --list`: writes the contacts behind a figure as a contacts table, in the order of the file; of the unreached a work list. */
export async function writeList(invocation: Invocation, { label, which }: ContactList): Promise<void> {
  const input = await openInput(invocation);
  for (const part of input.parts) {
    if (part.table.name !== contacts.name)
      throw wrongTable(part, { en: 'contacts for --list', zh: '联络明细（contacts），才能使用 --list' });
  }
  const rules = rulesOf(invocation);
  if (which === 'unreached') {
    const found = await recontactsOf(invocation, input, which);
    const customers = callBackList(found) as unknown as readonly Row[];
    invocation.shell.note(unreachedNote(found, customers.length));
    const { name, columns } = callBacks;
    const rows = listInOrder(invocation, customers, columns);
    return writeResult(invocation, { name, label, columns, rows });
  }
  const rows =
    which === 'repeat'
      ? await repeatRows(invocation, input)
      : batchesOf(input, (row) => which(row, rulesFor(rules, row.queue ?? null)));
  const columns = columnsOf(input);
  await writeResult(invocation, {
    name: contacts.name,
    label,
    columns,
    rows: isReordered(invocation) ? listInOrder(invocation, await gathered(rows), columns) : rows,
    foremost: FOREMOST,
  });
}

/** All rows of a list, which have to be there before they can be put in order. */
async function gathered(rows: readonly Row[] | AsyncIterable<readonly Row[]>): Promise<readonly Row[]> {
  if (!(Symbol.asyncIterator in rows)) return rows;
  const all: (readonly Row[])[] = [];
  for await (const batch of rows) all.push(batch);
  return all.flat();
}

async function* batchesOf(input: Input, holds: (row: Row) => boolean): AsyncIterable<readonly Row[]> {
  for (const part of input.parts) for await (const batch of part.batches()) yield batch.filter(holds);
  await input.finish();
}

async function repeatRows(invocation: Invocation, input: Input): Promise<readonly Row[]> {
  const found = await recontactsOf(invocation, input, 'repeat');
  invocation.shell.note(repeatNote(found));
  return found.map(({ row }) => row as unknown as Row);
}

/** All contacts have to be there before it is known who came again. */
async function recontactsOf(
  invocation: Invocation,
  input: Input,
  kind: RecontactKind,
): Promise<readonly ListedContact[]> {
  const list = createRecontactList(kind, recontactSettings(invocation));
  const passedOver = (rows: readonly Row[]) => {
    for (const row of rows) list.follow(row as unknown as Contact);
  };
  for (const part of input.parts)
    for await (const batch of part.batches(passedOver))
      for (const row of batch) list.add(row as unknown as Contact);
  await input.finish();
  const found = list.rows();
  if (list.customerIsCaller()) invocation.shell.remark(customerIsCallerNote);
  if (kind === 'unreached' && list.unknown() > 0) invocation.shell.remark(unknownNote(list.unknown()));
  return found;
}

/** The figure counts only contacts whose window lies within the data. */
function repeatNote(found: readonly ListedContact[]): Text {
  const counted = found.filter(({ inFigure }) => inFigure).length;
  return {
    en: `${plural(found.length, 'contact')}; the figure counts ${thousands(counted)} with the whole --fcr-window within the data`,
    zh: `共 ${thousands(found.length)} 条联络；其中 ${thousands(counted)} 条的 --fcr-window 窗口完整落在数据内，指标只计这些`,
  };
}

function unknownNote(count: number): Text {
  return {
    en: `${plural(count, 'abandoned contact')} without a known caller (unknown, withheld or masked): not listed`,
    zh: `${thousands(count)} 个放弃的联络主叫未知（无号码、隐藏或打码），不在清单内`,
  };
}

/** Who was reached after the window need not be called back, but counts as unreached in the figure. */
function unreachedNote(found: readonly ListedContact[], customers: number): Text {
  const counted = found.filter(({ inFigure }) => inFigure).length;
  const later = found.filter(({ reachedLater }) => reachedLater).length;
  const [en, zh] =
    later === 0
      ? ['', '']
      : [
          `; ${plural(later, 'contact')} left out, reached later, after the window`,
          `；另有 ${thousands(later)} 次在窗口之后已接通，不再列出`,
        ];
  const waiting = found.length - later;
  return {
    en: `${plural(customers, 'customer')} to call back after ${plural(waiting, 'abandoned contact')}${en}; the figure counts ${thousands(counted)} with the whole --fcr-window within the data`,
    zh: `待回访客户 ${thousands(customers)} 位，共放弃 ${thousands(waiting)} 次${zh}；指标只计 --fcr-window 窗口完整落在数据内的 ${thousands(counted)} 次`,
  };
}

/** The columns of all files, each once. */
function columnsOf({ parts }: Input): readonly Column[] {
  const columns = new Map(parts.flatMap((part) => part.columns).map((column) => [column.name, column]));
  return [...columns.values()];
}
