import type { Text } from '../../text/text.js';
import type { RawCell } from '../cells.js';
import type { Draft } from './draft.js';
import type { FieldPlan } from './readings/field.js';
import type { DraftRow } from './row-plan.js';

/** Means are rounded to whole seconds, each of them, or to a hundredth of a minute. */
const SLACK_SEC = 2;
const SLACK_SHARE = 0.01;
const NEARLY_ALL = 0.9;

/** Handle time, talking, holding and after-call work: the fields of their totals and of their averages. */
const PARTS = [
  ['handle_sec', 'aht_sec'],
  ['talk_sec', 'talk_avg_sec'],
  ['hold_sec', 'hold_avg_sec'],
  ['acw_sec', 'acw_avg_sec'],
] as const;

/** What a row of a report says of one contact, in seconds. */
interface Parts {
  readonly handle: number;
  readonly talk: number;
  readonly hold: number;
  readonly acw: number;
}

/**
 * Takes the time on hold off the talk time where the report has it within: where its handle time is talking and after-call work alone in nearly all of the rows
 * in which the time on hold makes a difference. Without a column of the handle time nothing tells, and talking stays as it stands.
 */
export function holdWithinTalk(draft: Draft): void {
  if (draft.context.isOwn || !saysSo(draft)) return;
  draft.finish.push(lessHold);
  draft.notes.push(HOLD_WITHIN);
}

function saysSo({ fields, context: { sample } }: Draft): boolean {
  const find = (name: string) => fields.find(({ field }) => field === name);
  const count = find('answered') ?? find('handled') ?? find('offered');
  const readers = PARTS.map(([total, mean]) => perContact(find(total), find(mean), count));
  if (!readers.every((reader) => reader !== null)) return false;
  let [within, all] = [0, 0];
  for (const { cells } of sample) {
    const [handle, talk, hold, acw] = readers.map((reader) => reader(cells));
    const told = tells({ handle, talk, hold, acw });
    if (told === null) continue;
    all++;
    if (told === 'within') within++;
  }
  return all > 0 && within >= all * NEARLY_ALL;
}

/** Reads what one contact took on average, from the average or else from the total; NaN where it is unknown. Null where there is no column of it. */
function perContact(
  total: FieldPlan | undefined,
  mean: FieldPlan | undefined,
  count: FieldPlan | undefined,
): ((cells: readonly RawCell[]) => number) | null {
  const seconds = (field: FieldPlan, cells: readonly RawCell[]) => {
    const value = field.read(cells);
    return typeof value === 'number' ? value : Number.NaN;
  };
  if (mean) return (cells) => seconds(mean, cells);
  return total && count ? (cells) => seconds(total, cells) / seconds(count, cells) : null;
}

/** Which way a row speaks for; null where something is unknown or the time on hold is too short to tell. */
function tells({ handle, talk, hold, acw }: Parts): 'within' | 'beside' | 'neither' | null {
  const slack = Math.max(SLACK_SEC, SLACK_SHARE * handle);
  if (!(handle > 0) || !(hold > 2 * slack) || Number.isNaN(talk + acw)) return null;
  if (Math.abs(talk + acw - handle) <= slack) return 'within';
  return Math.abs(talk + hold + acw - handle) <= slack ? 'beside' : 'neither';
}

function lessHold(row: DraftRow): void {
  const { talk_sec: talk, hold_sec: hold } = row;
  if (typeof talk === 'number' && typeof hold === 'number') row.talk_sec = Math.max(0, round(talk - hold));
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

const HOLD_WITHIN: Text = {
  en: 'the handle time is talk + after-call work, so the talk time has hold in it: talk_sec is it less hold_sec',
  zh: '平均处理时长等于通话加话后处理，即通话时长已含保持：talk_sec（通话时长）已减去 hold_sec（保持时长）',
};
