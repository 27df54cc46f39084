import { type ColumnPart, type GroupBy, parseGroupBy, sourceOf } from '../../kpi/group-by.js';
import { createCellNames } from '../../stats/cell-names.js';
import type { Contact } from '../../tables/contacts.js';
import type { Cell, Row } from '../../tables/table.js';
import { UsageError } from '../../text/errors.js';
import type { Invocation } from '../command.js';
import { cutOf } from '../kpi/cut.js';
import { agentsBy } from '../options/agents.js';

/** What agents can be cut by. */
const PARTS: readonly string[] = ['agent_id', 'team'];

/** What `--by` asks for: agents (the default), teams, or agents within teams; of the settings, or of a column of the data. */
export async function agentsCut(invocation: Invocation): Promise<GroupBy> {
  if (!invocation.given(agentsBy)) return parseGroupBy('agent');
  const cut = await cutOf(invocation);
  if (cut.parts.length === 0 || !cut.parts.every(({ name }) => PARTS.includes(name))) throw noCut(cut);
  return cut;
}

/** Says who is compared: the agent of a contact, or the team; null where there is no agent. */
export function unitsOf({ parts }: GroupBy): (contact: Contact) => string | null {
  const nameOf = createCellNames();
  return (contact) => {
    if ((contact.agent_id ?? null) === null) return null;
    return nameOf(parts.map((part) => cellOf(part as ColumnPart, contact)));
  };
}

function cellOf(part: ColumnPart, row: Row): Cell {
  const value = row[sourceOf(part)] ?? null;
  return part.from ? part.from.of(value) : value;
}

/** The same of a group of contacts, by its keys. */
export function unitOfKeys({ parts }: GroupBy, keys: Row): string {
  return JSON.stringify(parts.map(({ name }) => keys[name] ?? null));
}

function noCut({ parts }: GroupBy): UsageError {
  const asked = parts.map(({ name }) => name).join(',') || 'all';
  return new UsageError(
    { en: `--by "${asked}": agents cannot be compared by that`, zh: `--by "${asked}"：坐席比较不支持该分组` },
    {},
    {
      en: 'There are: agent, team, team,agent (teams of the settings, or a column team). For other cuts: ccops kpi --by agent,...',
      zh: '可用：agent、team、team,agent（班组取自设置或数据中的 team 列）。其他分组请用 ccops kpi --by agent,…',
    },
  );
}
