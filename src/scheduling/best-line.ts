import { FREE, OFF } from './cell.js';
import type { Model, ModelPerson } from './model.js';

/** What a day's shift is worth to a person's line, and in which variant. */
export interface Worth {
  /** By day × shift: units gained (coverage less wishes). */
  readonly gain: Float64Array;
  /** By day × shift: the variant that gains it, or OFF when the shift must not be worked. */
  readonly variant: Int16Array;
}

/** How a line looks up to a day: exactly what the rules of the coming days need to know. */
interface Label {
  readonly value: number;
  readonly cell: number;
  readonly before: Label | null;
  readonly shift: number;
  readonly endUtc: number;
  readonly run: number;
  readonly nightRun: number;
  readonly nights: number;
  readonly worked: number;
  readonly minutes: number;
}

/**
 * The line of most worth for one person that keeps every hard rule: dynamic programming day by day over what the rules
 * need to remember (Bellman 1957). `width` keeps only so many labels a day, which is fast and nearly exact; without it
 * the search is complete, so null then means that there is no line at all.
 */
export function bestLine(
  model: Model,
  person: ModelPerson,
  worth: Worth,
  width = Infinity,
): Int16Array | null {
  let labels: Label[] = [start(person)];
  for (let day = 0; day < model.dayCount && labels.length > 0; day++) {
    const best = new Map<number, Label>();
    for (const label of labels) extend(model, person, worth, day, label, best);
    labels = [...best.values()].sort((a, b) => b.value - a.value).slice(0, width);
  }
  return labels.length === 0 ? null : cellsOf(labels[0], model.dayCount);
}

function start(person: ModelPerson): Label {
  const { run, nightRun, lastShift, lastEndUtc, weekWorked, weekMinutes } = person.past;
  const past = {
    run,
    nightRun,
    shift: lastShift,
    endUtc: lastEndUtc,
    worked: weekWorked,
    minutes: weekMinutes,
  };
  return { value: 0, cell: OFF, before: null, nights: 0, ...past };
}

function extend(
  model: Model,
  person: ModelPerson,
  worth: Worth,
  day: number,
  label: Label,
  best: Map<number, Label>,
): void {
  const shifts = model.paid.length;
  const fixed = person.fixed[day];
  if (fixed === FREE || fixed === OFF) keep(model, person, day, off(label), best);
  if (fixed === OFF) return;
  for (let shift = 0; shift < shifts; shift++) {
    const cell = worth.variant[day * shifts + shift];
    if (cell === OFF || (fixed !== FREE && fixed !== cell)) continue;
    if (canFollow(model, person, day, label, shift))
      keep(model, person, day, on(model, person, day, label, shift, worth), best);
  }
}

function off(label: Label): Label {
  return { ...label, cell: OFF, before: label, shift: OFF, run: 0, nightRun: 0 };
}

function canFollow(model: Model, person: ModelPerson, day: number, label: Label, shift: number): boolean {
  const shifts = model.paid.length;
  const night = model.night[shift];
  if (label.run + 1 > person.maxRun || label.worked + 1 > person.maxWorked[model.weekOf[day]]) return false;
  if (label.minutes + model.paid[shift] > person.maxMinutes[model.weekOf[day]]) return false;
  if (night === 1 && (label.nights >= person.maxNights || label.nightRun >= person.maxNightRun)) return false;
  if (label.shift !== OFF && model.forbidden[label.shift * shifts + shift] === 1) return false;
  return model.startUtc[day * shifts + shift] - label.endUtc >= model.restMinutes;
}

function on(
  model: Model,
  person: ModelPerson,
  day: number,
  label: Label,
  shift: number,
  worth: Worth,
): Label {
  const at = day * model.paid.length + shift;
  const night = model.night[shift];
  const change = label.shift !== OFF && label.shift !== shift ? person.changeCost : 0;
  return {
    value: label.value + worth.gain[at] - change,
    cell: worth.variant[at],
    before: label,
    shift,
    endUtc: model.endUtc[at],
    run: label.run + 1,
    nightRun: night === 1 ? label.nightRun + 1 : 0,
    nights: label.nights + night,
    worked: label.worked + 1,
    minutes: label.minutes + model.paid[shift],
  };
}

/** Keeps the label when it can still meet the week and is the best of its kind. */
function keep(model: Model, person: ModelPerson, day: number, label: Label, best: Map<number, Label>): void {
  const left = daysLeftInWeek(model, day);
  const week = model.weekOf[day];
  const reachable = label.minutes + Math.min(left, person.maxWorked[week] - label.worked) * model.longestPaid;
  if (reachable < person.minMinutes[week]) return;
  const closed = left === 0 ? { ...label, worked: 0, minutes: 0 } : label;
  const key = keyOf(person, closed);
  const known = best.get(key);
  if (!known || known.value < closed.value) best.set(key, closed);
}

function daysLeftInWeek(model: Model, day: number): number {
  let last = day;
  while (last + 1 < model.dayCount && model.weekOf[last + 1] === model.weekOf[day]) last++;
  return last - day;
}

function keyOf(person: ModelPerson, label: Label): number {
  const nights = person.maxNights < 400 ? label.nights : 0;
  const nightRun = person.maxNightRun < 100 ? label.nightRun : 0;
  const parts = [label.run, label.worked, nights, nightRun, label.shift + 1];
  const sizes = [400, 8, 400, 100, 100];
  return parts.reduce((key, part, at) => key * sizes[at] + Math.min(part, sizes[at] - 1), label.minutes);
}

function cellsOf(last: Label, days: number): Int16Array {
  const line = new Int16Array(days);
  let label: Label | null = last;
  for (let day = days - 1; day >= 0 && label; day--) {
    line[day] = label.cell;
    label = label.before;
  }
  return line;
}
