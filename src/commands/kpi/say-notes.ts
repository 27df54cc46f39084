import type { Aggregator } from '../../kpi/aggregate.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import { target } from '../options/figures.js';
import { figures } from '../options/further-figures.js';
import type { Input } from '../reading/input.js';
import { comparisonNote } from './compare.js';
import { contradictions, emptyFigures, kpiNotes, percentileNote, targetTurned } from './notes.js';
import type { KpiResult, Making } from './result.js';
import { strangeQueues } from './strange-queues.js';
import { windowsWithinFiles } from './windows-within-files.js';

/** What figures were made from. */
interface Source {
  readonly input: Input;
  readonly aggregator: Pick<Aggregator, 'remarks'>;
}

/** Says what a reader of the figures has to know: first how they are defined here, then what may be wrong. */
export function sayNotes(invocation: Invocation, source: Source, making: Making, result: KpiResult): void {
  for (const note of remarks(source, making, result)) invocation.shell.remark(note);
  for (const note of warnings(invocation, source, making, result)) invocation.shell.warn(note);
}

function remarks({ input, aggregator }: Source, { comparison }: Making, result: KpiResult): readonly Text[] {
  const { whole, untold, shown, hasEarlier } = result;
  const sketched = shown.some(({ waits }) => waits?.sketch) ? percentileNote(shown) : null;
  const uneven = comparison && comparisonNote(comparison, shown, { hasEarlier, days: input.seen.days });
  const notes = [...untold.map(({ note }) => note), ...aggregator.remarks(), sketched, uneven];
  return [...kpiNotes(whole.sums), ...notes.filter((note) => note !== null)];
}

function warnings(
  invocation: Invocation,
  { input }: Source,
  { assumptions }: Making,
  { totalRow, rows, shown, whole }: KpiResult,
): readonly Text[] {
  const named = invocation.get(figures)?.includes('all') === false ? assumptions.choice.figures : [];
  const isReport = input.parts.some((part) => part.table.name !== 'contacts');
  const strange = isReport ? contradictions(shown, assumptions) : null;
  const turned = targetTurned(invocation.get(target)!);
  return [
    ...(turned ? [turned] : []),
    ...emptyFigures(named, totalRow, rows),
    ...(strange ? [strange] : []),
    ...windowsWithinFiles(input.parts, assumptions.choice, whole.sums),
    ...strangeQueues(invocation, input.seen.queues),
  ];
}
