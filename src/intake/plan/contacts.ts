import { contacts } from '../../tables/contacts.js';
import type { Column } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { textOf } from '../cells.js';
import { checks } from '../checks/index.js';
import type { Preset, Rule } from '../presets/preset.js';
import { changesClock } from '../values/repeated-hour.js';
import { blankParts } from './blank-parts.js';
import type { Draft } from './draft.js';
import { endedInQueue } from './ended-in-queue.js';
import { type FieldKind, planField } from './readings/bind-readings.js';
import type { FieldPlan } from './readings/field.js';
import { shortTalkNotes } from './readings/short-talk.js';
import { noOutcome } from './reason.js';
import type { Bound, Columns } from './resolve.js';
import { openContacts } from './set-aside/open-contacts.js';
import { talkIsOfAgents } from './switch-answers.js';
import { nextDay, type Repair, secondPass } from './times/repairs.js';
import { secondHourOf } from './times/second-hour.js';
import { type SpanStep, spanStep } from './times/span.js';
import { midnightNotes, startNotes, wholeMinuteNotes } from './times/start-notes.js';
import { zoneNotes } from './times/zone-notes.js';
import { blankNotes, blankOutcome } from './unknown-words.js';
import { compileWhen } from './when.js';
import { whoEnded } from './who-ended.js';

const BY_TYPE: Record<string, FieldKind> = {
  text: 'text',
  number: 'duration',
  flag: 'flag',
  second: 'moment',
};
const BY_NAME: Record<string, FieldKind> = {
  channel: 'channel',
  direction: 'direction',
  outcome: 'outcome',
  abandoned_flag: 'opposite',
  csat: 'number',
  first_response_sec: 'duration',
};

/** Columns that only some exports have, and figures are made from. */
const FURTHER: readonly Column[] = [
  {
    name: 'first_response_sec',
    type: 'number',
    label: { en: 'First response (s)', zh: '首次响应时长（秒）' },
    doc: {
      en: 'Time until the first answer of an agent, in seconds.',
      zh: '坐席首次响应所用时长，单位秒。',
    },
  },
];

/** The fields of a contact list: how each is read, what follows from them. */
export function contactFields(
  preset: Preset,
  bounds: readonly Bound[],
  columns: Columns,
  draft: Draft,
): void {
  for (const bound of bounds) {
    const published = contacts.columns.find((column) => column.name === bound.field);
    const kind = BY_NAME[bound.field] ?? BY_TYPE[published?.type ?? 'text'];
    const field = bound.field === 'abandoned_flag' ? 'outcome' : bound.field;
    const needed = field === 'arrived_at' || (field === 'outcome' && !draft.context.isOwn);
    if (field === 'outcome' && preset.outcome) continue;
    if (field === 'direction' && preset.direction) continue;
    draft.fields.push({ ...planField(bound, kind, draft.context, needed), field });
    draft.extra.push(...FURTHER.filter(({ name }) => name === field));
    if (field === 'outcome') draft.notes.push(...blankNotes(bound, draft.context));
  }
  if (!preset.outcome) draft.notes.push(...whoEnded(draft), ...endedInQueue(draft));
  if (preset.outcome) draft.fields.push(outcomeByRules(preset.outcome, columns));
  if (!draft.fields.some(({ field }) => field === 'outcome')) draft.made.push('outcome');
  if (preset.direction) draft.fields.push(directionByRules(preset.direction, columns));
  if (preset.answeredBy) draft.remarks.push(...talkIsOfAgents(draft.fields));
  const answer = draft.fields.find(({ field }) => field === 'outcome');
  blankParts(bounds, draft, (cells) => answer?.read(cells) === 'answered');
  draft.finish.push(
    ...derived(new Set([...draft.fields.map((field) => field.field)]), draft.notes, draft.made),
  );
  draft.notes.push(...wholeMinuteNotes(draft), ...shortTalkNotes(draft));
  const arrived = draft.fields.find(({ field }) => field === 'arrived_at');
  const { conclude } = draft.context;
  draft.notes.push(
    ...conclude('starts', () =>
      [midnightNotes, startNotes, zoneNotes].flatMap((notes) => notes(arrived, draft.context)),
    ),
  );
  draft.secondHour = secondHourOf(arrived, draft) ?? undefined;
  const outcome = bounds.find(({ field }) => field === 'outcome');
  if (outcome && !preset.outcome)
    draft.setAside.push(
      ...openContacts(bounds, arrived, draft.context, blankOutcome(outcome, draft.context)),
    );
  draft.checks.push(...checks.contacts);
  draft.repairs.push(...repairsFor(bounds, draft));
}

function outcomeByRules(rules: readonly Rule[], columns: Columns): FieldPlan {
  return {
    ...byRules(rules, columns, undefined),
    field: 'outcome',
    how: { en: 'outcome by rules', zh: '按规则判断结果' },
    required: true,
  };
}

function directionByRules(rules: readonly Rule[], columns: Columns): FieldPlan {
  return {
    ...byRules(rules, columns, null),
    field: 'direction',
    how: { en: 'direction by rules', zh: '按规则判断方向' },
  };
}

/** What the first fitting rule says; `otherwise` where none fits. */
function byRules(
  settings: readonly Rule[],
  columns: Columns,
  otherwise: null | undefined,
): Pick<FieldPlan, 'columns' | 'inputs' | 'read' | 'explain'> {
  const rules = settings.map((rule) => ({ test: compileWhen(rule.when, columns.indexOf), is: rule.is }));
  const names = [...new Set(settings.flatMap((rule) => Object.keys(rule.when ?? {})))];
  return {
    columns: names,
    inputs: names.map(columns.indexOf),
    read: (cells) => {
      for (const rule of rules) if (rule.test(cells)) return rule.is;
      return otherwise;
    },
    explain: (cells) => ({
      column: names.join(', '),
      value: names.map((name) => textOf(cells[columns.indexOf(name)])).join(', '),
      reason: noOutcome,
    }),
  };
}

/** Clocks without a date that pass midnight, and hours that come twice. */
function repairsFor(bounds: readonly Bound[], draft: Draft): Repair[] {
  const { writer, zones } = draft.context;
  const arrived = bounds.find((bound) => bound.field === 'arrived_at');
  const later = bounds.filter((bound) => bound.field === 'answered_at' || bound.field === 'ended_at');
  const clocks = later.filter((bound) => bound.time !== null && bound.at.index === arrived?.at.index);
  const days = clocks.map((bound) => nextDay(bound.field as 'answered_at' | 'ended_at', writer));
  if (clocks.length > 0) draft.remarks.push(NEXT_DAY);
  if (!changesClock(zones.center)) return days;
  return [
    ...days,
    secondPass('answered_at', 'arrived_at', zones.center, writer),
    secondPass('ended_at', 'arrived_at', zones.center, writer),
    secondPass('ended_at', 'answered_at', zones.center, writer),
  ];
}

const NEXT_DAY: Text = {
  en: 'a time of day before that of the arrival is on the next day',
  zh: '早于到达时刻的时间计为次日',
};

/** Waiting and talking time from the times of arrival, answer and end, where the export has no such columns. */
function derived(fields: ReadonlySet<string>, notes: Text[], made: string[]): SpanStep[] {
  const finish: SpanStep[] = [];
  if (!fields.has('wait_sec') && fields.has('answered_at')) {
    made.push('wait_sec');
    notes.push({
      en: 'wait_sec is the time from arrival to answer (or to the end, if abandoned)',
      zh: 'wait_sec（等待时长）由到达到应答的时间得出（放弃时到结束）',
    });
    finish.push(
      spanStep({ field: 'wait_sec', from: 'arrived_at', ifAnswered: 'answered_at', else: 'ended_at' }),
    );
  }
  if (!fields.has('talk_sec') && fields.has('answered_at') && fields.has('ended_at')) {
    made.push('talk_sec');
    const hasHold = fields.has('hold_sec');
    notes.push(hasHold ? TALK_WITHOUT_HOLD : TALK_WITH_HOLD);
    const span = { field: 'talk_sec', from: 'answered_at', ifAnswered: 'ended_at', else: 'ended_at' };
    finish.push(spanStep(hasHold ? { ...span, without: 'hold_sec' } : span));
  }
  return finish;
}

const TALK_WITH_HOLD: Text = {
  en: 'talk_sec is the time from answer to end (hold included)',
  zh: 'talk_sec（通话时长）由应答到结束的时间得出（含保持）',
};
const TALK_WITHOUT_HOLD: Text = {
  en: 'talk_sec is the time from answer to end, without hold_sec',
  zh: 'talk_sec（通话时长）由应答到结束的时间减去 hold_sec（保持时长）得出',
};
