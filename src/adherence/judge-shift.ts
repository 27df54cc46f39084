import { lengthOf, type Span } from '../time/span.js';
import type { Kind, StateNames } from './kinds.js';
import { type Reason, reasonOf, type Situation } from './reasons.js';
import type { Rule } from './rules/rule.js';
import { type DayTimes, type Segment, segmentsOf } from './segments.js';
import { add, none, type Sums } from './sums.js';

/** A stretch out of adherence for one reason. */
export interface Exception extends Span {
  readonly reason: Reason;
  /** What was scheduled; null outside the shift. */
  readonly scheduled: Kind | null;
  /** The states in the log, in order; null for logged out. */
  readonly state: string | null;
  /** Why it is excused; null where it is not. */
  readonly excuse: string | null;
  /** Seconds that count, after the tolerance; 0 where it is excused, forgiven or no exception under the rule. */
  readonly countedSec: number;
}

/** A shift as it was kept. */
export interface JudgedShift {
  /** Sums by scheduled activity; those outside the shift stand under null. */
  readonly parts: ReadonlyMap<Kind | null, Sums>;
  readonly exceptions: readonly Exception[];
  /** Whether any of the shift was judged and not excused. */
  readonly judged: boolean;
  /** Whether the agent was ever logged in during it. */
  readonly present: boolean;
  /** First and last moment logged in, in the shift or around it; null when never. */
  readonly seen: Span | null;
}

export interface JudgeOptions {
  readonly rule: Rule;
  readonly graceSec: number;
  readonly names: StateNames;
}

/** How shifts are judged: the rule, the tolerance, and what the states of the log mean (null: not known). */
export interface ShiftRules extends Pick<JudgeOptions, 'rule' | 'graceSec'> {
  kindOf(state: string): Kind | null;
}

const PAUSES: readonly (Kind | null)[] = ['break', 'meal'];

/** Judges the time around one shift (`reach`) by a rule. `complete` says whether the log goes on to the end of the shift. */
export function judgeShift(
  reach: Span,
  times: DayTimes,
  complete: boolean,
  { rule, graceSec, kindOf }: ShiftRules,
): JudgedShift {
  const segments = segmentsOf(reach, times, kindOf);
  const present = segments.filter(({ kind }) => kind !== 'offline');
  const inShift = segments.filter(({ scheduled }) => scheduled !== null);
  const everThere = inShift.some(({ kind }) => kind !== 'offline');
  const out = segments.filter((segment) => isOut(segment, rule, everThere));
  const reasons = new Map(
    out.map((segment) => [segment, reasonOf(situationOf(segment, segments, complete))]),
  );
  const runs = runsOf(out, reasons);
  const parts = new Map<Kind | null, Sums>();
  const count = (scheduled: Kind | null, some: Partial<Sums>) =>
    parts.set(scheduled, add(parts.get(scheduled) ?? none, some));
  for (const segment of segments) count(segment.scheduled, sumsOf(segment));
  const exceptions = runs.map((run): Exception => {
    const counted = countedOf(run, rule, graceSec);
    run.forEach((segment, i) => {
      if (counted[i] > 0)
        count(segment.scheduled, {
          exceptionSec: counted[i],
          exceptions: i === firstCounted(counted) ? 1 : 0,
        });
    });
    const [first] = run;
    return {
      from: first.from,
      until: run[run.length - 1].until,
      reason: reasons.get(first) as Reason,
      scheduled: first.scheduled,
      state: namesIn(run.map(({ state }) => state)),
      excuse: namesIn(run.map(({ excuse }) => excuse)),
      countedSec: counted.reduce((sum, sec) => sum + sec, 0),
    };
  });
  return {
    parts,
    exceptions,
    judged: inShift.some(({ excuse }) => excuse === null),
    present: everThere,
    seen: present.length === 0 ? null : { from: present[0].from, until: present[present.length - 1].until },
  };
}

/** Each name once, in the order in which they come. */
function namesIn(all: readonly (string | null)[]): string | null {
  const names = new Set(all.filter((name) => name !== null));
  return names.size === 0 ? null : [...names].join(' / ');
}

/**
 * Whether a segment is an exception: in the shift by the rule, outside of it when on the queue. A state that is not known is neither. Who
 * never came has not kept the pauses either.
 */
function isOut({ scheduled, kind }: Segment, rule: Rule, everThere: boolean): boolean {
  if (kind === null) return false;
  if (scheduled === null) return kind === 'work';
  return !everThere || !rule.adheres(kind, scheduled);
}

/** What a segment adds to the sums, but for exceptions. */
function sumsOf(segment: Segment): Partial<Sums> {
  const sec = lengthOf(segment);
  const { scheduled, kind, excuse } = segment;
  if (scheduled !== null && excuse !== null) return { excusedSec: sec };
  if (scheduled !== null && kind === null) return { unknownSec: sec };
  return {
    scheduledSec: scheduled === null ? 0 : sec,
    scheduledWorkSec: scheduled === 'work' ? sec : 0,
    workSec: kind === 'work' ? sec : 0,
    presentSec: kind === null || kind === 'offline' || (scheduled === null && kind !== 'work') ? 0 : sec,
    outsideSec: scheduled === null && kind === 'work' && excuse === null ? sec : 0,
  };
}

/** Segments that follow on each other for the same reason are one exception, excused by one note or several; where the excuse ends, another begins. */
function runsOf(out: readonly Segment[], reasons: ReadonlyMap<Segment, Reason>): Segment[][] {
  const runs: Segment[][] = [];
  for (const segment of out) {
    const last = runs.at(-1)?.at(-1);
    const same =
      last?.until === segment.from &&
      reasons.get(last) === reasons.get(segment) &&
      (last.excuse === null) === (segment.excuse === null);
    if (same) runs[runs.length - 1].push(segment);
    else runs.push([segment]);
  }
  return runs;
}

/** The seconds of each segment of an exception that count: what the tolerance takes off is taken from its beginning. */
function countedOf(run: readonly Segment[], rule: Rule, graceSec: number): readonly number[] {
  const lengths = run.map(lengthOf);
  const whole = lengths.reduce((sum, sec) => sum + sec, 0);
  const counts = run[0].excuse === null && (run[0].scheduled !== null || rule.outsideCounts);
  if (!counts || whole <= graceSec) return lengths.map(() => 0);
  let off = rule.tolerance === 'shortens' ? graceSec : 0;
  return lengths.map((sec) => {
    const taken = Math.min(off, sec);
    off -= taken;
    return sec - taken;
  });
}

function firstCounted(counted: readonly number[]): number {
  return counted.findIndex((sec) => sec > 0);
}

function situationOf(segment: Segment, segments: readonly Segment[], complete: boolean): Situation {
  const { scheduled, kind } = segment;
  return {
    scheduled,
    kind,
    missing: missingAt(segment, segments, complete),
    pause: pauseAround(segment, segments),
  };
}

/** Excused time and time that is not judged says nothing about when somebody came or left. */
function missingAt(segment: Segment, segments: readonly Segment[], complete: boolean): Situation['missing'] {
  const there = segments.filter(({ scheduled, kind }) => scheduled !== null && kind !== 'offline');
  const before = there.some(({ from }) => from < segment.from);
  const after = there.some(({ from }) => from > segment.from);
  if (!before && !after) return complete ? 'whole' : 'start';
  if (!before) return 'start';
  return after || !complete ? 'between' : 'end';
}

/** Goes through the pause without a gap, back and forth, to see whether a scheduled pause is part of it. */
function pauseAround(segment: Segment, segments: readonly Segment[]): Situation['pause'] {
  const at = segments.indexOf(segment);
  const scheduledPause = (step: 1 | -1): boolean => {
    for (let i = at + step; ; i += step) {
      const one = segments[i];
      const other = segments[i - step];
      if (!one || !PAUSES.includes(one.kind)) return false;
      if (step < 0 ? one.until !== other.from : one.from !== other.until) return false;
      if (PAUSES.includes(one.scheduled)) return true;
    }
  };
  return scheduledPause(-1) ? 'after' : scheduledPause(1) ? 'before' : 'alone';
}
